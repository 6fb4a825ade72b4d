"""Which pairs were worn in a report, and how far each has come."""

from collections.abc import Iterable, Mapping
from datetime import date

from runlog.core.shoe import ShoeUse
from runlog.core.stats.shoe_wear import ShoeStatus, shoe_status
from runlog.core.value import Value


class PairOfReport(Value):
    """One pair, as a report tells of it.

    Attributes:
        name: What the runner calls it.
        status: How it stands on the day of the report.
        distance_m: Metres in it altogether, those before the journal included.
        limit_m: Metres after which it is due.
        told_m: Metres in it during the days of the report, walks included.
        is_worn: Whether it was worn in those days at all, however far.
    """

    name: str
    status: ShoeStatus
    distance_m: int
    limit_m: int
    told_m: int
    is_worn: bool


def pairs_of_report(
    worn_m: Mapping[str, int], use: Iterable[ShoeUse], *, as_of: date
) -> tuple[PairOfReport, ...]:
    """The pairs that were worn in some days or are in use, the most worn first.

    Args:
        worn_m: Metres during those days in each pair that was worn, by its name.
        use: Every pair in the journal.
        as_of: The day of the report.
    """
    pairs = [
        PairOfReport(
            name=one.shoe.name,
            status=shoe_status(one.shoe, one.distance_m, as_of=as_of),
            distance_m=one.distance_m,
            limit_m=one.shoe.limit_m,
            told_m=worn_m.get(one.shoe.name, 0),
            is_worn=one.shoe.name in worn_m,
        )
        for one in use
    ]
    told = [pair for pair in pairs if pair.is_worn or pair.status != "retired"]
    return tuple(sorted(told, key=lambda pair: (-pair.told_m, not pair.is_worn)))
