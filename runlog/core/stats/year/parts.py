"""How much was run in each part of a report: its days, weeks, months or years."""

from collections.abc import Sequence
from typing import NamedTuple

from runlog.core.stats.run_order import PausedDays
from runlog.core.stats.spans import Span
from runlog.core.stats.volume import Volume


class Part(NamedTuple):
    """One day, week, month or year of a report.

    Attributes:
        span: Its days.
        volume: What its runs add up to.
        is_paused: Whether some of its days were not journalled, so that less is not less.
    """

    span: Span
    volume: Volume
    is_paused: bool = False


def parts_of(
    spans: Sequence[Span], volumes: Sequence[Volume], paused: PausedDays
) -> tuple[Part, ...]:
    """Spans with what was run in them.

    Args:
        spans: In order; shape (n,).
        volumes: One for each; shape (n,).
        paused: The days that were not journalled.
    """
    return tuple(
        Part(span, volume, paused.touch(span.first.toordinal(), span.last.toordinal()))
        for span, volume in zip(spans, volumes, strict=True)
    )


def mean_week_m(weeks: Sequence[Part]) -> int | None:
    """Mean metres of the whole weeks among some; None if there is none.

    A week with days that were not journalled is left out: nobody knows what it held.
    """
    known = [week.volume.distance_m for week in weeks if week.span.is_whole and not week.is_paused]
    return round(sum(known) / len(known)) if known else None
