"""``runlog export``: write the whole journal out."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
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

app = command_app()

_EXAMPLES = """
runlog export journal.json
runlog export > journal.json
runlog --db other.db import journal.json
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def export(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="Where to; else standard output.", show_default=False
        ),
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="json.")] = "json",
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write the whole journal out."""
    context = current_context(ctx)
    if format_ != "json":
        raise RefusedError(f"There is no format {format_!r}.", word=format_, hint="There is: json.")
    pieces = journal_json(context.journal.settings.as_mapping(), _sections(context))
    if file is None or str(file) == "-":
        context.write_data(pieces)
        return
    _write_file(file, pieces, is_overwriting=force)
    context.say(f"Written: {file}")


def _sections(context: Context) -> list[tuple[str, Iterable[Any], Callable[[Any], dict[str, Any]]]]:
    journal = context.journal
    return [
        ("shoes", journal.shoes.all(), shoe_record),
        ("sessions", journal.sessions.all(), session_record),
        ("symptoms", journal.symptoms.all(), symptom_record),
        ("checks", journal.checks.all(), check_record),
        ("stretches", journal.stretches.all(), stretch_record),
        ("notes", journal.notes.all(), note_record),
        ("pauses", journal.pauses.all(), pause_record),
    ]


def _write_file(path: Path, pieces: Iterable[str], *, is_overwriting: bool) -> None:
    """Write a file that only its owner can read; an unfinished one leaves nothing behind."""
    if path.exists() and not is_overwriting:
        raise RefusedError(
            f"{path} is there already.", word=str(path), hint="Overwrite it: --force"
        )
    unfinished = path.with_name(f"{path.name}.part")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.writelines(pieces)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RunlogError(f"{path} cannot be written: {error.strerror}.", word=str(path)) from None
