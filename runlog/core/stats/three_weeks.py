"""This week beside the three weeks before it: two numbers, and nothing made of them."""

from collections.abc import Sequence
from datetime import date

from runlog.core.stats.buckets import Bucket
from runlog.core.stats.volume import Volume, total_volume
from runlog.core.value import Value

WEEKS_BEFORE = 3
"""Source: science sheet, 2, "Display instead"."""


class WeekBeside(Value):
    """This week beside the three before it.

    Attributes:
        week: This week so far.
        before: The three weeks before it together; None where they cannot be compared.
        paused: First days of those of the four weeks that have days nobody journalled: what was
            done then is unknown, and so is a mean over it.
        begun_on: The day on which the journal began, if that was within or after the three weeks:
            the days before it were no days of rest; else None.
    """

    week: Volume
    before: Volume | None = None
    paused: tuple[date, ...] = ()
    begun_on: date | None = None

    @property
    def mean_m(self) -> float | None:
        """Metres of a mean week of the three; None without them, or if no distance is known."""
        known = None if self.before is None else self.before.known_m
        return None if known is None else known / WEEKS_BEFORE

    @property
    def mean_s(self) -> float | None:
        """Seconds of a mean week of the three; None without them, or if no time is known."""
        known = None if self.before is None else self.before.known_s
        return None if known is None else known / WEEKS_BEFORE


def week_beside(weeks: Sequence[Bucket]) -> WeekBeside:
    """Set a week beside the three before it.

    Args:
        weeks: The journal's latest weeks, the earliest first, the one under way last; those before
            the journal began are not among them. Empty in an empty journal.

    Source:
        Science sheet, 2, "Display instead": no ratio, no verdict.
    """
    if not weeks:
        return WeekBeside(week=Volume())
    latest = weeks[-WEEKS_BEFORE - 1 :]
    *before, week = latest
    spans = [one.span for one in latest if one.span is not None]
    if len(before) < WEEKS_BEFORE or spans[0].first_on > spans[0].begins_on:
        return WeekBeside(week=week.volume, begun_on=spans[0].first_on)
    paused = tuple(span.begins_on for span in spans if span.paused_days)
    if paused:
        return WeekBeside(week=week.volume, paused=paused)
    return WeekBeside(week=week.volume, before=total_volume(one.volume for one in before))
