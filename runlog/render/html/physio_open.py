"""What is not known: questions that a clinician may want to ask."""

from collections.abc import Iterable
from datetime import date

from runlog.core.area import area_name
from runlog.core.diary import Note
from runlog.core.notation.written_when import format_when
from runlog.core.stats.physio.report import AreaReport, PhysioReport
from runlog.render.html.physio_text import day_of, quoted
from runlog.render.text import plural

_MOST_AREAS = 3
_CENTRAL = frozenset({"chest", "abdomen", "head", "neck", "upper_back", "other"})
"""Areas of which a side is seldom asked."""


def open_points(report: PhysioReport, *, today: date) -> list[str]:
    """What nobody wrote down, one sentence each.

    Args:
        report: What there is.
        today: The runner's day.
    """
    points = [point for area in report.areas[:_MOST_AREAS] for point in _of_area(area, today)]
    points += _of_runs(report)
    if not report.flags.replies:
        points.append("Red flags: no answer to the list is noted.")
    return points


def note_line(note: Note, *, today: date) -> str:
    """What else was noted, with its day."""
    return f"{format_when(note.when, today=today)}: {quoted(note.text, 180)}"


def _of_area(area: AreaReport, today: date) -> Iterable[str]:
    name = area_name(area.area)
    state = area.state
    if state.state == "unknown":
        last = day_of(state.last.noted.day, today)
        yield f"{name}: whether it is gone; nothing noted since {last}."
    missing = [
        f"severity of {area.unrated}" if area.unrated else "",
        f"side of {area.sideless}" if area.sideless and area.area not in _CENTRAL else "",
    ]
    if any(missing):
        said = " and ".join(part for part in missing if part)
        yield f"{name}: {said} of {plural(area.notes, 'note')}."
    silent, quiet = area.found.silent, area.found.silent + area.found.confirmed
    if silent:
        yield f"{name}: how it was after {silent} of {plural(quiet, 'quiet run')} (no follow-up)."
    endless = sum(one.gone is None for one in area.episodes[1:])
    if endless:
        yield f"{name}: when {plural(endless, 'earlier episode')} ended."


def _of_runs(report: PhysioReport) -> Iterable[str]:
    unnoted, runs = report.unnoted, report.runs
    for count, what in (
        (unnoted.without_effort, "effort (RPE)"),
        (unnoted.without_pair, "pair of shoes"),
        (unnoted.without_stretch_answer, "whether anything was stretched after"),
    ):
        if count:
            yield f"Runs: {what} of {count} of {runs}."
    if unnoted.paused_days:
        yield f"Not journalled: {plural(unnoted.paused_days, 'day')} of the period."
