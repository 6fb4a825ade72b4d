"""``runlog export``: write the whole journal out."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.core.matching import meaning_of
from runlog.errors import RefusedError, RunlogError
from runlog.render.export import journal_json
from runlog.render.records import (
    check_record,
    note_record,
    pause_record,
    session_record,
    shoe_record,
    stretch_record,
    symptom_record,
)
from runlog.render.separated import COLUMNS, separated_lines

app = command_app()

_EXAMPLES = """
runlog export journal.json                     everything; runlog import reads it back
runlog export --format csv runs.csv            sessions for a spreadsheet
runlog export --format csv --what symptoms symptoms.csv
runlog export --format markdown diary.md       a diary to read, month by month
runlog export > journal.json
runlog --db other.db import journal.json
"""

_RECORDS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "shoes": shoe_record,
    "sessions": session_record,
    "symptoms": symptom_record,
    "checks": check_record,
    "stretches": stretch_record,
    "notes": note_record,
    "pauses": pause_record,
}
_FORMATS = {"json": "json", "csv": "csv", "markdown": "markdown", "md": "markdown"}


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def export(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="Where to; else standard output.", show_default=False
        ),
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="json|csv|markdown", help="How; else json.")
    ] = None,
    what: Annotated[
        str | None,
        typer.Option(metavar="sessions|symptoms|…", help="For csv: which table; else sessions."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write the whole journal out."""
    context = current_context(ctx)
    usual = "csv" if context.format == "csv" else "json"
    form = meaning_of(format_ or usual, _FORMATS, what="format")
    if what is not None and form != "csv":
        raise RefusedError(
            f"--what belongs to --format csv; {form} is the whole journal.", word=what
        )
    pieces = _pieces(context, form, what or "sessions")
    if file is None or str(file) == "-":
        context.write_data(pieces)
        return
    _write_file(file.expanduser(), pieces, is_overwriting=force)
    context.say(f"Written: {file}")


def _pieces(context: Context, form: str, what: str) -> Iterable[str]:
    journal = context.journal
    if form == "csv":
        name = meaning_of(what, {known: known for known in COLUMNS}, what="table")
        return separated_lines(getattr(journal, name).all(), _RECORDS[name], COLUMNS[name])
    if form == "markdown":
        from runlog.render.diary import diary_lines  # noqa: PLC0415  (only for this format)

        dated = [getattr(journal, name).all() for name in _DATED]
        return diary_lines(dated, journal.pauses.all(), context.settings.units)
    sections = [
        (name, getattr(journal, name).all(), record_of) for name, record_of in _RECORDS.items()
    ]
    return journal_json(journal.settings.as_mapping(), sections)


_DATED = ("sessions", "symptoms", "stretches", "notes", "checks")
"""What a diary tells, in the order in which it tells what happened at one moment."""


def _write_file(path: Path, pieces: Iterable[str], *, is_overwriting: bool) -> None:
    """Write a file that only its owner can read; an unfinished one leaves nothing behind.

    Raises:
        RefusedError: It is there already.
        RunlogError: It is no ordinary file, or cannot be written.
    """
    target = path.resolve()  # what a link points to is meant, not the link
    if path.exists() and not path.is_file():
        raise RunlogError(f"{path} cannot be written: it is no ordinary file.", word=str(path))
    if path.exists() and not is_overwriting:
        raise RefusedError(
            f"{path} is there already.", word=str(path), hint="Overwrite it: --force"
        )
    unfinished = target.with_name(f"{target.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.writelines(pieces)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RunlogError(f"{path} cannot be written: {error.strerror}.", word=str(path)) from None
