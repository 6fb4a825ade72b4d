"""``runlog explain``: how a line would be read."""

from typing import Annotated, Any

import typer

from runlog.actions.compose_session import compose_session
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words
from runlog.core.interval import Workout
from runlog.core.notation.entry import Entry, parse_entry
from runlog.core.notation.workout import expand_workout, format_workout, parse_workout
from runlog.core.session import Session
from runlog.errors import NotationError, RefusedError
from runlog.render.explained import line_lines, workout_lines
from runlog.render.records import session_record, workout_explained_record

app = command_app()

_EXAMPLES = """
runlog explain 8k 45:12 yesterday evening pegasus
runlog explain '2km wu, 5x1k @4:10 r2min, 2km cd'
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def explain(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="TEXT", show_default=False)],
) -> None:
    """Show how a line would be read, and store nothing."""
    context = current_context(ctx)
    line, line_error = _as_line(context, words)
    workout, workout_error = _as_workout(context, " ".join(words))
    if line is None and workout is None:
        raise _likelier(line_error, workout_error)
    if context.wants_data:
        context.write_object(_record(context, line, workout))
        return
    units, today = context.settings.units, context.today
    lines: list[str] = []
    if workout is not None:
        lines += workout_lines(workout, units)
    if line is not None and (workout is None or _says_more(line)):
        lines += (
            ["", *line_lines(line, units, today=today)]
            if lines
            else line_lines(line, units, today=today)
        )
    context.write_rows(lines)


def _as_line(context: Context, words: list[str]) -> tuple[Entry | None, NotationError | None]:
    try:
        entry = parse_entry(words, read_words(context), note=context.note)
    except NotationError as error:
        return None, error
    if entry.workout_problem is not None:
        return None, entry.workout_problem
    return entry, None


def _as_workout(context: Context, text: str) -> tuple[Session | None, NotationError | None]:
    """The text read as a workout, as a session that holds nothing else."""
    try:
        plan = parse_workout(text, units=context.settings.units)
    except NotationError as error:
        return None, error
    from runlog.core.moment import exact_moment  # noqa: PLC0415

    return (
        Session(
            when=exact_moment(context.now),
            workout=Workout(typed=text, canonical=format_workout(plan)),
            intervals=expand_workout(plan),
        ),
        None,
    )


def _says_more(entry: Entry) -> bool:
    """Whether the line says more than a workout would."""
    return any(reading.field != "workout" for reading in entry.readings)


def _likelier(*errors: NotationError | None) -> NotationError:
    """The error of the reading that came further."""
    return max((error for error in errors if error is not None), key=lambda error: error.start)


def _record(context: Context, line: Entry | None, workout: Session | None) -> dict[str, Any]:
    session = None
    if line is not None:
        try:
            session = session_record(compose_session(line, read_words(context).calendar))
        except RefusedError:  # a distance or duration is missing, and nothing is stored anyway
            session = None
    readings = [] if line is None else [
        {
            "text": one.text,
            "start": one.start,
            "end": one.end,
            "field": one.field,
            "meaning": one.meaning,
        }
        for one in line.readings
    ]  # fmt: skip
    return {
        "workout": None if workout is None else workout_explained_record(workout),
        "line": None if line is None else {**(session or {}), "readings": readings},
    }
