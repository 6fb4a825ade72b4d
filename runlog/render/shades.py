"""The letters that calendars and charts are drawn with, each with its ASCII form."""

from collections.abc import Iterable, Iterator

from runlog.core.stats.shade_steps import ShadeSteps, shade_level
from runlog.core.units import Units, unit_m
from runlog.render.grid import Cell

SHADES = "░▒▓█"
"""From the lightest to the darkest."""
REST = "·"
OTHER_SPORT = "o"
UNMEASURED = "?"
PAUSED = "~"
TODAY = "◂"

_ASCII = str.maketrans(
    {
        **dict(zip(SHADES, "-=%#", strict=True)),
        **dict(zip("▁▂▃▄▅▆▇", "....:::", strict=True)),
        **dict(zip("▀┤│└┬─", "'||++-", strict=True)),
        **dict(zip("·◂–×…", ".<-x.", strict=True)),
    }
)
"""One letter for one, so that nothing moves."""


def whole_units(distance_m: int, units: Units) -> int:
    """A distance in whole kilometres or miles, rounded half up: what shades are parted by."""
    return int(distance_m / unit_m(units) + 0.5)


def shaded(distance_m: int, steps: ShadeSteps, units: Units) -> Cell:
    """The shade of a distance.

    Args:
        distance_m: Metres, 0 or more.
        steps: Where each shade begins.
        units: What the runner counts in.
    """
    return Cell(SHADES[shade_level(whole_units(distance_m, units), steps) - 1], "accent")


def shade_items(steps: ShadeSteps, units: Units) -> Iterator[list[Cell]]:
    """What each shade stands for; the last one bears the unit."""
    texts = (
        f"<{steps.second}",
        _range(steps.second, steps.third),
        _range(steps.third, steps.fourth),
        f"{steps.fourth}+ {units}",
    )
    for letter, text in zip(SHADES, texts, strict=True):
        yield [Cell(letter, "accent"), Cell(f" {text}", "dim")]


def _range(first: int, following: int) -> str:
    return str(first) if following == first + 1 else f"{first}–{following - 1}"


def spelled(text: str, *, is_ascii: bool) -> str:
    """Words of the runner's as they will stand there, so that their width is known."""
    return text.encode("ascii", "backslashreplace").decode() if is_ascii else text


def ascii_form(cells: Iterable[Cell]) -> list[Cell]:
    """A line drawn in letters that every terminal has."""
    return [Cell(cell.text.translate(_ASCII), cell.style) for cell in cells]
