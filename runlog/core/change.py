"""One thing the runner did to the journal."""

from datetime import datetime
from typing import NamedTuple


class Change(NamedTuple):
    """One thing the runner did to the journal, perhaps to many records at once.

    Attributes:
        id: Small number, growing.
        at: When, with offset.
        label: What was typed.
        is_undone: Whether it is undone at present, and can be redone.
        counts: How many records it touched, by what they are: ``{"session": 1}``.
    """

    id: int
    at: datetime
    label: str
    is_undone: bool
    counts: dict[str, int]
