"""What is written under the days, weeks, months or years of a chart."""

from collections.abc import Sequence

from runlog.core.notation.when_words import MONTH_NAMES, WEEKDAY_NAMES
from runlog.core.stats.spans import Grain, Span
from runlog.render.html.figure import Label
from runlog.render.html.scale import percent, thinned

_MOST = 20
_SPARSE = 8
"""So many labels fit a phone; of more, every other one is left out there."""
_NEAR = 3
"""So many places apart, two labels have room beside each other."""
_ALL_WEEKS = 10
_ALL_MONTHS = 15


def span_labels(parts: Sequence[Span], grain: Grain) -> tuple[Label, ...]:
    """Labels under the middle of those parts that have one.

    Args:
        parts: In order, without gaps, 1 or more.
        grain: What they are.
    """
    places = _places(parts, grain)
    years = _year_places(parts, places) if grain in {"week", "month"} else frozenset[int]()
    return tuple(
        Label(
            at=percent(place + 0.5, len(parts)),
            text=_text(parts[place], grain, len(parts)),
            under=str(parts[place].last.year) if place in years else "",
            is_optional=len(places) > _SPARSE and index % 2 == 1,
        )
        for index, place in enumerate(places)
    )


def _places(parts: Sequence[Span], grain: Grain) -> list[int]:
    """Which parts have a label."""
    count = len(parts)
    if grain == "week" and count > _ALL_WEEKS:
        return _month_starts(parts)
    if grain == "month" and count > _ALL_MONTHS:
        return _after_start([at for at, part in enumerate(parts) if part.first.month == 1])
    return list(thinned(count, most=_MOST if grain == "year" else _ALL_MONTHS))


def _month_starts(weeks: Sequence[Span]) -> list[int]:
    """The weeks in which a month begins, and the very first."""
    starts = [at for at, week in enumerate(weeks) if week.first.month != week.last.month]
    starts += [at for at, week in enumerate(weeks) if week.first.day == 1]
    return _after_start(sorted(set(starts)))


def _after_start(places: list[int]) -> list[int]:
    """Places of labels, with the very first unless the next is too near."""
    return places if places and places[0] < _NEAR else [0, *places]


def _year_places(parts: Sequence[Span], places: Sequence[int]) -> frozenset[int]:
    """Which labels name their year as well: the first of each."""
    named: dict[int, int] = {}
    for place in places:
        named.setdefault(parts[place].last.year, place)
    return frozenset(named.values()) if len(named) > 1 else frozenset()


def _text(part: Span, grain: Grain, count: int) -> str:
    day = part.first
    if grain == "year":
        return str(day.year)
    if grain == "month" or (grain == "week" and count > _ALL_WEEKS):
        return MONTH_NAMES[part.last.month - 1]  # the month that begins in a week
    if grain == "day" and count <= 7:
        return f"{WEEKDAY_NAMES[day.weekday()]} {day.day}"
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"
