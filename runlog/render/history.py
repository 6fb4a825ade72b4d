"""What ``runlog history`` found, as a table or as records."""

from datetime import date
from typing import TYPE_CHECKING, Any

from runlog.core.diary import Note
from runlog.core.history import Entry, History, HistoryQuery
from runlog.core.notation.written_when import format_when
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import session_sentence, stretch_sentence, symptom_sentence
from runlog.render.grid import Cell, Column, Grid, Look
from runlog.render.records import note_record, session_record, stretch_record, symptom_record
from runlog.render.sessions_table import sessions_grid, week_breaks
from runlog.render.symptoms_table import stretches_grid, symptoms_grid
from runlog.render.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from runlog.core.stats.buckets import Bucket

EMPTY_JOURNAL = "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday"
NOTHING_FOUND = "No entry fits. See everything: runlog history"


def history_grid(
    found: History,
    units: Units,
    *,
    today: date,
    week_start: int = 0,
    below: tuple[str, ...] = (),
) -> Grid:
    """What was found as a table.

    Args:
        found: Newest first.
        units: What the runner counts in.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        below: What is said below a table of sessions, before the way further back.
    """
    if found.query.what == "all":
        return _mixed_grid(found, units, today=today, week_start=week_start)
    symptoms = [entry for entry in found.entries if isinstance(entry, Symptom)]
    if symptoms:
        return symptoms_grid(symptoms, today=today)
    stretches = [entry for entry in found.entries if isinstance(entry, Stretch)]
    if stretches:
        return stretches_grid(stretches, today=today)
    notes = [entry for entry in found.entries if isinstance(entry, Note)]
    if notes:
        return _notes_grid(notes, today=today)
    sessions = [entry for entry in found.entries if isinstance(entry, Session)]
    return sessions_grid(
        sessions, found.symptoms, units,
        today=today, week_start=week_start, footer=(*below, *_footer(found)),
    )  # fmt: skip


def weeks_below(weeks: "Sequence[Bucket]", units: Units, look: Look) -> tuple[str, ...]:
    """The latest weeks in one line: ``km a week  ▂▄▅▃▆▇▅▆▁▅▆▇  12 weeks, now 31.2``.

    Args:
        weeks: Oldest first, the one under way last.
        units: What the runner counts in.
        look: How things may look.

    Returns:
        Nothing where nothing may be drawn, or there is too little to draw.
    """
    from runlog.render.sparks import week_spark  # noqa: PLC0415  (only on a terminal)

    drawn = week_spark(weeks, units, look)
    if drawn is None:
        return ()
    line = f"{drawn.what}  {drawn.line}  "
    whole = line + ", ".join(text for text in (drawn.weeks, drawn.now) if text)
    return (whole if len(whole) <= look.width else (line + drawn.now).rstrip(),)


def history_records(found: History) -> list[dict[str, Any]]:
    """What was found, for scripts; entries of several sorts carry ``record``."""
    if found.query.what != "all":
        return [_record(entry)[1] for entry in found.entries]
    return [{"record": name, **record} for name, record in map(_record, found.entries)]


def _record(entry: Entry) -> tuple[str, dict[str, Any]]:
    if isinstance(entry, Session):
        return "session", session_record(entry)
    if isinstance(entry, Symptom):
        return "symptom", symptom_record(entry)
    if isinstance(entry, Stretch):
        return "stretch", stretch_record(entry)
    return "note", note_record(entry)


def _footer(found: History) -> tuple[str, ...]:
    limit = found.query.limit
    if limit is None or len(found.entries) < limit:
        return ()
    last = found.entries[-1].id
    is_plain = found.query == HistoryQuery(limit=limit, before_id=found.query.before_id)
    command = "runlog history" if is_plain else "the same with"
    return (f"Further back: {command} --before {last}",)


def _mixed_grid(found: History, units: Units, *, today: date, week_start: int) -> Grid:
    columns = (
        Column(title="#", spoken="entry", is_right=True),
        Column(title="When", spoken=""),
        Column(title="What", spoken="", least=8),
    )
    rows, days = [], []
    for entry in found.entries:
        number, what, moment = _mixed_row(entry, units, today)
        rows.append((Cell(number, "dim"), Cell(format_when(moment, today=today)), what))
        days.append(moment.day)
    return Grid(columns=columns, rows=rows, breaks=week_breaks(days, week_start))


def _mixed_row(entry: Entry, units: Units, today: date) -> "tuple[str, Cell, Any]":
    if isinstance(entry, Session):
        text, moment, letter = session_sentence(entry, units, today=today), entry.when, ""
        what = Cell(_without_date(text))
    elif isinstance(entry, Symptom):
        text, moment, letter = symptom_sentence(entry, today=today), entry.noted, "s"
        what = Cell(f"! {_without_date(text)}", "strong")
    elif isinstance(entry, Stretch):
        text, moment, letter = stretch_sentence(entry, today=today), entry.when, "t"
        what = Cell(_without_date(text))
    else:
        moment, letter = entry.when, "n"
        what = Cell(shown(entry.text), "dim")
    return f"{letter}{entry.id}", what, moment


def _without_date(sentence: str) -> str:
    return sentence.partition(" · ")[2]


def _notes_grid(notes: list[Note], *, today: date) -> Grid:
    columns = (
        Column(title="#", spoken="note", is_right=True),
        Column(title="When", spoken=""),
        Column(title="Note", spoken="", least=8),
        Column(title="Tags", spoken="tags", least=8, priority=1),
    )
    rows = [
        (
            Cell(f"n{note.id}", "dim"),
            Cell(format_when(note.when, today=today)),
            Cell(shown(note.text)),
            Cell(", ".join(shown(tag) for tag in note.tags), "dim"),
        )
        for note in notes
    ]
    return Grid(columns=columns, rows=rows)
