"""A pair of shoes."""

from datetime import date
from typing import NamedTuple

from runlog.core.kind import Kind
from runlog.core.value import Value

DEFAULT_LIMIT_M = 700_000
"""Metres after which a pair is due unless the runner says otherwise.

A convention between the usual 500 and 800 km, not a safety limit. Source: science sheet, 4.1.
"""


class Shoe(Value):
    """One pair.

    Attributes:
        name: What the runner calls it; unique whatever the case.
        aliases: Other names for it.
        model: Maker and model; None if not said.
        type: Such as ``racing``, ``minimal``, ``trail``; None if not said.
        first_used_on: The day of its first use, as said; None means the day of its first session.
        start_m: Metres in it before this journal, 0 or more.
        limit_m: Metres after which it is due, above 0.
        price: What it cost, in the runner's currency; None if not said.
        drop_mm: Heel-to-toe drop in millimetres; None if not said.
        default_for: Kinds of run it is assumed for; empty with `is_default` means every kind.
        is_default: Whether it is assumed when no pair is named.
        note: The runner's own words; None if there are none.
        retired_on: The day it was retired; None while in use.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    name: str
    aliases: tuple[str, ...] = ()
    model: str | None = None
    type: str | None = None
    first_used_on: date | None = None
    start_m: int = 0
    limit_m: int = DEFAULT_LIMIT_M
    price: float | None = None
    drop_mm: float | None = None
    default_for: tuple[Kind, ...] = ()
    is_default: bool = False
    note: str | None = None
    retired_on: date | None = None
    id: int | None = None
    uuid: str | None = None


class ShoeNames(NamedTuple):
    """What one pair of shoes is called.

    Attributes:
        name: Its name in the journal.
        aliases: Other names for it.
        is_retired: Whether it is no longer in use.
    """

    name: str
    aliases: tuple[str, ...] = ()
    is_retired: bool = False


class ShoeUse(Value):
    """How far a pair has been run.

    Attributes:
        shoe: The pair.
        sessions: Number of sessions in it, of any sport.
        run_m: Metres of those sessions; without `Shoe.start_m`.
        last_28_days_m: Metres in the last 28 days, today included.
        first_day: The day of its first session; None if it was never worn.
        last_day: The day of its latest session; None if it was never worn.
    """

    shoe: Shoe
    sessions: int
    run_m: int
    last_28_days_m: int
    first_day: date | None
    last_day: date | None

    @property
    def first_used_on(self) -> date | None:
        """The day of its first use as the runner said, else that of its first session."""
        return self.first_day if self.shoe.first_used_on is None else self.shoe.first_used_on

    @property
    def distance_m(self) -> int:
        """Metres in it altogether, those before the journal included."""
        return self.shoe.start_m + self.run_m
