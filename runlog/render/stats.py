"""The table of ``runlog stats``, with its bars and what stands below it."""

from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.buckets import AreaSeverity, Bucket, By
from runlog.core.stats.calendar_spans import Span
from runlog.core.stats.statistics import Statistics
from runlog.core.stats.volume import Volume
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.render.bars import bar
from runlog.render.grid import GAP, Cell, Column, Grid, Look, fitted_columns
from runlog.render.stats_below import noun_of, sentences_below
from runlog.render.text import plural, shown
from runlog.render.width import folded

_BAR = 6
"""Which of the columns draws."""
_LONGEST_BAR = 60
_LEAST_NOTED = 12
"""Columns that leave a severity whole: ``! 10/10 calf``."""
_HEADS: dict[By, str] = {
    "week": "Week",
    "month": "Month",
    "year": "Year",
    "shoe": "Shoe",
    "kind": "Kind",
}


def stats_grid(found: Statistics, units: Units, look: Look) -> Grid:
    """What sessions add up to, a row for each week, month, year, pair or kind.

    Args:
        found: What they add up to.
        units: What the runner counts in.
        look: How wide the terminal is: the bars take the room that is left.
    """
    grid = Grid(
        columns=_columns(found, units, look),
        rows=[_row(bucket, found, units, look) for bucket in found.buckets],
        breaks=_new_years(found),
        footer=_footer(found, units, look),
    )
    width = _bar_width(grid, look)
    return grid if width == 0 else replace(grid, rows=_with_bars(grid, found, width, look))


def bucket_label(bucket: Bucket, by: By, *, today: date) -> str:
    """What a row is called: ``16 Nov``, ``28 Dec 2025``, ``Nov 2026``, ``2026``, ``Pegasus 40``."""
    if bucket.span is None:
        return shown(bucket.name) if bucket.name is not None else f"no {by} said"
    day = bucket.span.begins_on
    if by == "year":
        return str(day.year)
    return f"{MONTH_NAMES[day.month - 1]} {day.year}" if by == "month" else _day(day, today)


def span_words(span: Span, *, today: date) -> list[str]:
    """What is to be known of a week, month or year before its sums are read."""
    is_cut = span.last_on < span.ends_on
    words = [] if span.is_over or is_cut else ["so far"]
    if span.is_paused:
        words.append("not journalled")
    elif span.paused_days:
        words.append(f"{plural(span.paused_days, 'day')} not journalled")
    if span.first_on > span.begins_on:
        words.append(f"from {_day(span.first_on, today)}")
    return [*words, f"to {_day(span.last_on, today)}"] if is_cut else words


def _day(day: date, today: date) -> str:
    """A day as short as can be: ``16 Nov``, ``28 Dec 2025``."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{year}"


def area_marks(symptoms: Sequence[AreaSeverity]) -> str:
    """What was noted, the worst first: ``4/10 lower back, 2/10 calf``."""
    return ", ".join(
        area_name(one.area) if one.severity is None else f"{one.severity}/10 {area_name(one.area)}"
        for one in symptoms
    )


def load_text(volume: Volume, *, is_ascii: bool = False) -> str:
    """Load in whole units; ``≥ 360`` where some sessions lack one, empty where all do."""
    if volume.load_au is None:
        return ""
    least = (">= " if is_ascii else "≥ ") if volume.without_load else ""
    return f"{least}{volume.load_au}"


def _columns(found: Statistics, units: Units, look: Look) -> tuple[Column, ...]:
    is_named = found.by in {"shoe", "kind"}
    return (
        Column(title=_HEADS[found.by], least=10 if is_named else None),
        Column(
            title=f"{noun_of(found.sport).split()[-1]}s".capitalize(), is_right=True, priority=5
        ),
        Column(title=units, is_right=True),
        Column(title="Time", is_right=True, priority=3),
        Column(title=f"/{units}", is_right=True, priority=4),
        Column(title="Load", is_right=True, priority=6),
        Column(title="", priority=2, is_drawing=True),
        Column(title="Noted", least=_least_noted(found, look), priority=1),
    )


def _least_noted(found: Statistics, look: Look) -> int:
    """Columns that leave whole what a row says of itself, as far as figures leave room."""
    if not look.is_terminal:
        return _LEAST_NOTED
    spans = [bucket.span for bucket in found.buckets if bucket.span is not None]
    said = [len(", ".join(span_words(span, today=found.today))) for span in spans]
    return max(_LEAST_NOTED, min(look.width // 4 - 2, max(said, default=0)))


def _row(bucket: Bucket, found: Statistics, units: Units, look: Look) -> tuple[Cell, ...]:
    volume = bucket.volume
    metres = bucket.known_m
    pace = mean_pace_s_per_km(volume.paced_m, volume.paced_s) if found.sport == "run" else None
    has_any = volume.sessions > 0
    return (
        Cell(bucket_label(bucket, found.by, today=found.today)),
        Cell("" if bucket.is_unknown else str(volume.sessions)),
        Cell("" if metres is None else format_distance(metres, units, decimals=1).split()[0]),
        Cell(format_duration(volume.known_s) if has_any and volume.known_s is not None else ""),
        Cell("" if pace is None else format_pace(pace, units).partition("/")[0]),
        Cell(load_text(volume, is_ascii=look.is_ascii) if has_any else ""),
        Cell(""),
        _noted_cell(bucket, found.today),
    )


def _noted_cell(bucket: Bucket, today: date) -> Cell:
    words = [] if bucket.span is None else span_words(bucket.span, today=today)
    marks = area_marks(bucket.symptoms)
    said = [text for text in (", ".join(words), f"! {marks}" if marks else "") if text]
    return Cell("  ".join(said), "strong" if marks else "dim")


def _with_bars(grid: Grid, found: Statistics, width: int, look: Look) -> list[tuple[Cell, ...]]:
    """The rows with a bar each, as long as its distance beside the largest."""
    metres = [bucket.known_m for bucket in found.buckets]
    largest = max([1, *(known for known in metres if known is not None)])
    rows = []
    for row, known in zip(grid.rows, metres, strict=True):
        drawn = ""
        if known is not None:
            drawn = bar(known / largest, width=width, is_ascii=look.is_ascii, has_track=False)
        rows.append((*row[:_BAR], Cell(drawn, "accent"), *row[_BAR + 1 :]))
    return rows


def _bar_width(grid: Grid, look: Look) -> int:
    """Columns for the longest bar; 0 if nobody looks, or if there is no room for it.

    A seventh of the terminal is claimed for it before other columns go; what they leave comes on
    top.
    """
    if not look.is_terminal:
        return 0
    least = max(6, look.width * 3 // 20)
    claim = Cell("#" * least)
    rows = [(*row[:_BAR], claim, *row[_BAR + 1 :]) for row in grid.rows]
    fitted = fitted_columns(replace(grid, rows=rows), look.width)
    if not any(fit.place == _BAR for fit in fitted):
        return 0
    used = sum(fit.width + GAP for fit in fitted) - GAP
    return min(_LONGEST_BAR, least + max(0, look.width - used))


def _new_years(found: Statistics) -> frozenset[int]:
    """Rows before which a blank line stands: the first month of a year."""
    if found.by != "month":
        return frozenset()
    years = [bucket.first_on.year for bucket in found.buckets]
    return frozenset(at for at in range(1, len(years)) if years[at] != years[at - 1])


def _footer(found: Statistics, units: Units, look: Look) -> tuple[str, ...]:
    lines = sentences_below(found, units, is_ascii=look.is_ascii)
    if not look.is_terminal or look.is_accessible:
        return tuple(lines)
    return ("", *(piece for line in lines for piece in folded(line, look.width)))
