"""How bad each area was at worst in each week, month or year of a chart."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.chart_spans import ChartSpans, place_of
from runlog.core.stats.run_order import PausedDays
from runlog.core.stats.span_runs import is_touched
from runlog.core.stats.spans import Span
from runlog.core.value import Value


class SpanState(NamedTuple):
    """What is known of a week, month or year besides its notes.

    Attributes:
        span: Its days.
        is_all_clear: Whether a check-in in it said that nothing hurts.
        is_paused: Whether days of it were not journalled.
    """

    span: Span
    is_all_clear: bool = False
    is_paused: bool = False


class SpanArea(NamedTuple):
    """What was noted of an area in a week, month or year.

    Attributes:
        severity: The highest that was said, 1 to 10; 0 if all that was said is that it is gone;
            None if nobody said how much, or nothing at all.
        notes: How many notes there are; 0 says neither that it was well nor that it was not.
    """

    severity: int | None = None
    notes: int = 0


class AreaPlot(Value):
    """A chart of symptoms.

    Attributes:
        axis: What it has a column for.
        states: One for each column.
        areas: By the slug of each area that was noted, one for each column: the areas noted in
            most columns come first.
    """

    axis: ChartSpans
    states: Sequence[SpanState]
    areas: Mapping[str, Sequence[SpanArea]]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.areas


def span_states(
    spans: Sequence[Span], *, all_clear: Collection[date], pauses: Iterable[Pause]
) -> list[SpanState]:
    """What is known of each span besides its notes.

    Args:
        spans: In order, without gaps.
        all_clear: Days with a check-in that said nothing hurts.
        pauses: Days that were not journalled.
    """
    clear = {place_of(day, spans) for day in all_clear}
    paused = PausedDays(pauses)
    return [
        SpanState(span, place in clear, is_touched(span, paused))
        for place, span in enumerate(spans)
    ]


def span_areas(notes: Iterable[AreaDay], spans: Sequence[Span]) -> dict[str, list[SpanArea]]:
    """The worst of each area in each span.

    Args:
        notes: What was noted, by area and day; days outside all spans are left out.
        spans: In order, without gaps.

    Returns:
        By area, shape (n,) each, one for each span: the area noted in most spans first, the
        alphabet deciding between equals.
    """
    areas: dict[str, list[SpanArea]] = {}
    for note in notes:
        place = place_of(note.day, spans)
        if place is not None:
            columns = areas.setdefault(note.area, [SpanArea()] * len(spans))
            columns[place] = _worse(columns[place], note)
    ranked = sorted(areas, key=lambda area: (-_noted(areas[area]), area))
    return {area: areas[area] for area in ranked}


def _worse(known: SpanArea, note: AreaDay) -> SpanArea:
    """Both together: a number before a note without one, and that before "gone"."""
    notes = known.notes + note.notes
    if not known.notes:
        return SpanArea(note.severity, notes)
    said = [one for one in (known.severity, note.severity) if one]
    if said:
        return SpanArea(max(said), notes)
    is_gone = known.severity == 0 and note.severity == 0
    return SpanArea(0 if is_gone else None, notes)


def _noted(columns: Iterable[SpanArea]) -> int:
    return sum(column.notes > 0 for column in columns)
