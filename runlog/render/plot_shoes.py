"""The chart of shoes: a strip for each pair, shaded by how far it was run."""

from collections.abc import Iterator, Sequence

from runlog.core.stats.shade_steps import ShadeSteps, shade_steps
from runlog.core.stats.shoe_wear import ShoeStatus
from runlog.core.stats.span_pairs import PairPlot, PairStrip
from runlog.core.units import Units, unit_m
from runlog.render.grid import Cell, Look, Style
from runlog.render.lines import Line, flowed, headed, sentences
from runlog.render.shades import REST, shade_items, shaded, spelled, whole_units
from runlog.render.span_names import axis_name, axis_remarks
from runlog.render.strip_chart import Strip, room_for, strip_chart
from runlog.render.text import shown
from runlog.render.width import cell_width

_STYLES: dict[ShoeStatus, Style] = {
    "ok": "good",
    "soon": "warn",
    "over": "alert",
    "retired": "dim",
}
_USUAL_STEPS: dict[Units, ShadeSteps] = {
    "km": ShadeSteps(25, 50, 100),
    "mi": ShadeSteps(15, 30, 60),
}
_WIDEST_SLOT = 2


def shoe_lines(plot: PairPlot, units: Units, look: Look) -> list[Line]:
    """The chart of shoes.

    Args:
        plot: With one pair at least.
        units: What the runner counts in.
        look: How wide the terminal is.
    """
    amounts = [
        whole_units(metres, units) for pair in plot.pairs for metres in pair.metres if metres
    ]
    steps = shade_steps(amounts, usual=_USUAL_STEPS[units])
    states = [state_phrase(pair, units) for pair in plot.pairs]
    names = [spelled(shown(one.use.shoe.name), is_ascii=look.is_ascii) for one in plot.pairs]
    room = room_for(
        names,
        max(map(cell_width, states)),
        count=len(plot.axis.spans),
        width=look.width,
        most=_WIDEST_SLOT,
    )
    strips = [
        Strip(
            name,
            [_cell(metres, steps, units) for metres in pair.metres],
            Cell(state, _STYLES[pair.wear.status]),
        )
        for name, state, pair in zip(names, states, plot.pairs, strict=True)
    ]
    title = f"{units} per {plot.axis.grain} in each pair"
    return [
        *headed(title, axis_name(plot.axis), look.width),
        [],
        *strip_chart(strips, plot.axis, room),
        [],
        *flowed(list(_legend(plot, steps, units)), look.width),
        *sentences(_remarks(plot, steps, units), look.width),
    ]


def state_phrase(pair: PairStrip, units: Units) -> str:
    """How a pair stands: ``612 of 700 km, ok``."""
    metres, limit = (one / unit_m(units) for one in (pair.wear.distance_m, pair.wear.limit_m))
    return f"{metres:.0f} of {limit:.0f} {units}, {pair.wear.status}"


def _cell(metres: int | None, steps: ShadeSteps | None, units: Units) -> Cell:
    """The shade of a pair in one column; blank before its first use and after it was retired."""
    if metres is None:
        return Cell(" ")
    return shaded(metres, steps, units) if metres and steps is not None else Cell(REST, "dim")


def _legend(plot: PairPlot, steps: ShadeSteps | None, units: Units) -> Iterator[Sequence[Cell]]:
    if any(metres == 0 for pair in plot.pairs for metres in pair.metres):
        yield Cell(REST, "dim"), Cell(" not worn", "dim")
    if steps is not None:
        yield from shade_items(steps, units)


def _remarks(plot: PairPlot, steps: ShadeSteps | None, units: Units) -> Iterator[str]:
    if steps is not None:
        quarters = f"part the {plot.axis.grain}s a pair was worn in into quarters,"
        how = quarters if steps.are_quarters else "go"
        yield f"Shades {how} by whole {units}, rounded."
    yield "Blank: before a pair's first use, or after it was retired."
    yield from axis_remarks(plot.axis)
