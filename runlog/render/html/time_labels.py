"""What is written under a line of days: months, or years if it is long."""

from datetime import date, timedelta

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.spans import Grain, spans
from runlog.render.html.figure import Label
from runlog.render.html.scale import day_share, short, thinned

_FEW_DAYS, _SOME_MONTHS = 62, 500
_MOST = 15
_SPARSE = 8
_NARROW = 0.035
"""Share of the line that a label needs."""


def time_labels(first: date, last: date) -> tuple[Label, ...]:
    """Labels at the days, months or years that begin on a line of days.

    Args:
        first: The day the line begins with.
        last: The day it ends with, included.
    """
    days = (last - first).days + 1
    if days <= _FEW_DAYS:
        marked = [first + timedelta(at) for at in thinned(days, most=8)]
        named = [(day, f"{day.day} {MONTH_NAMES[day.month - 1]}", "") for day in marked]
    else:
        named = _long(first, last)
    return tuple(
        Label(
            at=f"{short(day_share(day, first, last))}%",
            text=text,
            under=under,
            is_optional=len(named) > _SPARSE and index % 2 == 1,
        )
        for index, (day, text, under) in enumerate(named)
    )


def _long(first: date, last: date) -> list[tuple[date, str, str]]:
    """Months, each year's first with the year, or years."""
    if (last - first).days >= _SOME_MONTHS:
        return [(day, str(day.year), "") for day in _roomy(first, last, "year")]
    years: set[int] = set()
    named = []
    for day in _roomy(first, last, "month"):
        is_new = first.year != last.year and day.year not in years
        years.add(day.year)
        named.append((day, MONTH_NAMES[day.month - 1], str(day.year) if is_new else ""))
    return named


def _roomy(first: date, last: date, grain: Grain) -> list[date]:
    """Where months or years begin, without those at the ends that are cut too short for a word."""
    parts = spans(first, last, grain)
    days = [parts[at].first for at in thinned(len(parts), most=_MOST)]
    least = _NARROW * ((last - first).days + 1)
    if len(days) > 1 and (days[1] - days[0]).days < least:
        days = days[1:]
    return days[:-1] if len(days) > 1 and (last - days[-1]).days + 1 < least else days
