"""The table of ``runlog shoes``."""

from collections.abc import Sequence
from datetime import date

from runlog.core.outcome import Wear
from runlog.core.units import Units, unit_m
from runlog.render.answers import labelled
from runlog.render.bars import bar
from runlog.render.grid import Cell, Column, Grid, Style
from runlog.render.text import shown

EMPTY_RACK = "No pair yet. Add one: runlog shoes add Pegasus 40 --start 120"

_STATUS_STYLES: dict[str, Style] = {"ok": "good", "soon": "warn", "over": "alert", "retired": "dim"}


def shoes_grid(worn: Sequence[Wear], units: Units, *, today: date, is_ascii: bool = False) -> Grid:
    """Pairs with their distance, limit, state and forecast.

    Args:
        worn: In the order to show.
        units: What the runner counts in.
        today: The runner's day.
        is_ascii: Whether bars are to be drawn in ASCII.
    """
    columns = (
        Column(title="Shoe", spoken="", least=10),
        Column(title=units, is_right=True),
        Column(title="of", spoken="limit", is_right=True, priority=2),
        Column(title="", priority=3, is_drawing=True),
        Column(title="%", spoken="percent", is_right=True, priority=4),
        Column(title="State", spoken="state"),
        Column(title="28 days", is_right=True, priority=6),
        Column(title="Due", spoken="due about", priority=1),
        Column(title="Runs", is_right=True, priority=7),
    )
    return Grid(
        columns=columns, rows=[_shoe_row(one, units, today, is_ascii=is_ascii) for one in worn]
    )


def _shoe_row(one: Wear, units: Units, today: date, *, is_ascii: bool) -> tuple[Cell, ...]:
    wear, unit = one.wear, unit_m(units)
    style = _STATUS_STYLES[wear.status]
    return (
        Cell(shown(one.use.shoe.name)),
        Cell(f"{wear.distance_m / unit:.0f}"),
        Cell(f"{wear.limit_m / unit:.0f}"),
        Cell(bar(wear.fraction, width=10, is_ascii=is_ascii), style),
        Cell(f"{100 * wear.distance_m // wear.limit_m}", style),
        Cell(wear.status, style),
        Cell(f"{one.use.last_28_days_m / unit:.0f}"),
        Cell(_due(one, units, today)),
        Cell(str(one.use.sessions)),
    )


def _due(one: Wear, units: Units, today: date) -> str:
    wear = one.wear
    if wear.status == "retired":
        day = one.use.shoe.retired_on
        return "retired" if day is None else f"retired {day.day} {day:%b %Y}"
    if wear.overshoot_m or wear.status == "over":
        return f"{wear.overshoot_m / unit_m(units):.0f} {units} past"
    if wear.forecast_on is not None:
        day = wear.forecast_on
        return f"~{day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")
    return "not in use" if not one.use.last_28_days_m else ""


def shoe_lines(one: Wear, units: Units, *, today: date, verb: str) -> list[str]:
    """The answer after a pair was added or changed; with the verb ``Unchanged`` nothing was."""
    shoe = one.use.shoe
    unit = unit_m(units)
    total = f"{one.wear.distance_m / unit:.0f} of {one.wear.limit_m / unit:.0f} {units}"
    lines = [f"{verb}  {shown(shoe.name)} · {total} · {one.wear.status}"]
    details = [
        ("model", shown(shoe.model or "")),
        ("type", shown(shoe.type or "")),
        ("drop", "" if shoe.drop_mm is None else f"{shoe.drop_mm:g} mm"),
        ("also", ", ".join(shown(alias) for alias in shoe.aliases)),
        ("assumed", "for every run" if shoe.is_default else _for_kinds(one)),
        ("due", _due(one, units, today)),
        ("note", shown(shoe.note or "")),
    ]
    lines += labelled([(label, text) for label, text in details if text])
    return lines if verb == "Unchanged" else [*lines, "  undo: runlog undo"]


def _for_kinds(one: Wear) -> str:
    kinds = one.use.shoe.default_for
    return f"for {', '.join(kinds)}" if kinds else ""
