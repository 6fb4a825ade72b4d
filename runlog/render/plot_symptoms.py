"""The chart of symptoms: a strip for each area, the worst of each week by height."""

from collections.abc import Iterator, Sequence

from runlog.core.area import area_name
from runlog.core.stats.span_areas import AreaPlot, SpanArea, SpanState
from runlog.render.grid import Cell, Look
from runlog.render.lines import Line, flowed, headed, sentences
from runlog.render.shades import PAUSED, REST, UNMEASURED
from runlog.render.span_names import axis_name, axis_remarks
from runlog.render.strip_chart import Strip, room_for, strip_chart

_HEIGHTS = "▁▂▃▄▅▆▇█"
_WORST = 10
_GONE = "0"
_TEN = "X"
"""What stands for 10 where there is room for one letter only."""
_STATE = len("worst 10/10")
_WIDEST_SLOT = 4


def symptom_lines(plot: AreaPlot, look: Look) -> list[Line]:
    """The chart of symptoms.

    Args:
        plot: With one area at least.
        look: How wide the terminal is, and which alphabet it has.
    """
    names = {area: area_name(area) for area in plot.areas}
    room = room_for(
        list(names.values()),
        _STATE,
        count=len(plot.axis.spans),
        width=look.width,
        most=_WIDEST_SLOT,
    )
    strips = [
        Strip(
            names[area],
            [
                _cell(column, state, slot=room.slot, is_ascii=look.is_ascii)
                for column, state in zip(columns, plot.states, strict=True)
            ],
            Cell(worst_phrase(columns), "dim"),
        )
        for area, columns in plot.areas.items()
    ]
    return [
        *headed(f"Symptoms, worst of each {plot.axis.grain}", axis_name(plot.axis), look.width),
        [],
        *strip_chart(strips, plot.axis, room),
        [],
        *flowed(list(_legend(plot, is_ascii=look.is_ascii)), look.width),
        *sentences(_remarks(plot), look.width),
    ]


def worst_phrase(columns: Sequence[SpanArea]) -> str:
    """The highest severity of a strip: ``worst 7/10``; nothing if none was said."""
    worst = max((column.severity or 0 for column in columns), default=0)
    return f"worst {worst}/{_WORST}" if worst else ""


def _cell(column: SpanArea, state: SpanState, *, slot: int, is_ascii: bool) -> Cell:
    """A height and, where there is room, the number; what else is known if nothing was noted."""
    if column.severity:
        return Cell(_severity(column.severity, slot=slot, is_ascii=is_ascii), "warn")
    if column.notes:
        return Cell(UNMEASURED if column.severity is None else _GONE, "warn")
    if state.is_paused:
        return Cell(PAUSED, "dim")
    return Cell(REST if state.is_all_clear else " ", "dim")


def _severity(severity: int, *, slot: int, is_ascii: bool) -> str:
    number = str(severity)
    if is_ascii:  # no heights: the number itself
        return number if len(number) < max(2, slot) else _TEN
    height = _HEIGHTS[-(-severity * len(_HEIGHTS) // _WORST) - 1]
    return height + number if len(number) + 1 < slot else height


def _legend(plot: AreaPlot, *, is_ascii: bool) -> Iterator[list[Cell]]:
    """What the letters mean, of those that are there."""
    columns = [column for strip in plot.areas.values() for column in strip]
    if is_ascii:
        yield [Cell("1-9", "warn"), Cell(f" severity, {_TEN} or 10 the worst", "dim")]
    else:
        yield [Cell("▁", "warn"), Cell(" 1/10", "dim"), Cell(" to ", "dim"), Cell("█", "warn"),
               Cell(" 10/10", "dim")]  # fmt: skip
    if any(column.severity == 0 for column in columns):
        yield [Cell(_GONE, "warn"), Cell(" noted as gone", "dim")]
    if any(column.notes and column.severity is None for column in columns):
        yield [Cell(UNMEASURED, "warn"), Cell(" noted without a number", "dim")]
    if any(state.is_all_clear for state in plot.states):
        yield [Cell(REST, "dim"), Cell(" all clear at a check-in", "dim")]
    if any(state.is_paused for state in plot.states):
        yield [Cell(PAUSED, "dim"), Cell(" days not journalled", "dim")]


def _remarks(plot: AreaPlot) -> Iterator[str]:
    yield 'Blank: no note, which is not "well".'
    yield from axis_remarks(plot.axis)
