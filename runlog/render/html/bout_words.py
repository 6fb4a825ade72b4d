"""Symptoms in words: on a line of time, and as a table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.notation.written_when import day_text
from runlog.core.stats.symptom_course import State
from runlog.core.stats.year.bouts import Bout
from runlog.core.stats.year.report import YearReport
from runlog.render.html.amounts import count_text
from runlog.render.html.data_table import DataTable

STATES: dict[State, str] = {
    "gone": "gone",
    "open": "still there",
    "unknown": "not noted since",
}


def row_name(area: str, bouts: Sequence[Bout]) -> str:
    """An area with what was noted of it: ``lower back: 8 episodes, 24 notes``."""
    notes = sum(bout.notes for bout in bouts)
    return f"{area_name(area)}: {count_text(len(bouts), 'episode')}, {count_text(notes, 'note')}"


def bout_says(bouts: Sequence[Bout], *, today: date) -> str:
    """What a stroke stands for.

    Args:
        bouts: Of one area, in order, 1 or more.
        today: The runner's day.
    """
    first, last = bouts[0], bouts[-1]
    began, ended = day_text(first.began_on, today=today), day_text(last.last_on, today=today)
    many = f"{count_text(len(bouts), 'episode')}, " if len(bouts) > 1 else ""
    notes = count_text(sum(bout.notes for bout in bouts), "note")
    return (
        f"{area_name(first.area)}, {began} to {ended}: {many}"
        f"{_worst(bouts) or 'no severity'} at worst, {notes}, {STATES[last.state]}"
    )


def bouts_table(bouts: Iterable[Bout], *, today: date) -> DataTable:
    """Every episode, in the order in which they began."""
    return DataTable(
        caption="The episodes as a table",
        heads=("Area", "From", "To", "Worst", "Notes", "State"),
        rows=tuple(
            (
                area_name(bout.area),
                day_text(bout.began_on, today=today),
                day_text(bout.last_on, today=today),
                _worst([bout]),
                str(bout.notes),
                STATES[bout.state],
            )
            for bout in bouts
        ),
        numeric=frozenset({3, 4}),
    )


def years_table(report: YearReport) -> DataTable:
    """The episodes of each area that began in each year: of many years too many for one by one."""
    groups: dict[tuple[int, str], list[Bout]] = defaultdict(list)
    for bout in report.bouts:
        groups[max(bout.began_on, report.first).year, area_name(bout.area)].append(bout)
    return DataTable(
        caption="The episodes of each year as a table",
        heads=("Year", "Area", "Episodes", "Worst", "Notes"),
        rows=tuple(
            (
                str(year),
                area,
                str(len(bouts)),
                _worst(bouts),
                str(sum(bout.notes for bout in bouts)),
            )
            for (year, area), bouts in sorted(groups.items())
        ),
        numeric=frozenset({2, 3, 4}),
    )


def _worst(bouts: Iterable[Bout]) -> str:
    said = [bout.worst for bout in bouts if bout.worst is not None]
    return f"{max(said)}/10" if said else ""
