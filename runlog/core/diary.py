"""The rest of the diary: check-ins, what else happened, and days that were not journalled."""

from datetime import date

from runlog.core.moment import Moment
from runlog.core.value import Value

RED_FLAG_TAG = "red-flag"
"""Label of a note that only keeps an answer about red flags."""


class Check(Value):
    """One check-in: the runner was asked how the body is.

    Attributes:
        at: When, with offset.
        is_all_clear: Whether the answer was that nothing hurts. Stored as data, because a day
            without a note is not a day without a symptom.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    at: Moment
    is_all_clear: bool
    id: int | None = None
    uuid: str | None = None


class Note(Value):
    """What else happened: a new desk, a long drive, an illness.

    Attributes:
        when: When it happened.
        text: The runner's own words.
        tags: Labels, lower case.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    when: Moment
    text: str
    tags: tuple[str, ...] = ()
    id: int | None = None
    uuid: str | None = None


class Pause(Value):
    """Days that were not journalled, so that a gap is not read as health.

    Attributes:
        first_on: The first such day.
        last_on: The last such day, not before `first_on`.
        reason: The runner's own words; None if there are none.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    first_on: date
    last_on: date
    reason: str | None = None
    id: int | None = None
    uuid: str | None = None
