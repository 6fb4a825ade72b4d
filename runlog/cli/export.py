"""``runlog export``: write the whole journal out."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from runlog.actions.export_journal import Contents, anonymous_contents, whole_contents
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.output_file import write_file
from runlog.core.matching import meaning_of
from runlog.errors import RefusedError
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
runlog export runs.csv                         sessions for a spreadsheet
runlog export symptoms.csv --what symptoms
runlog export diary.md                         a diary to read, month by month
runlog export --anonymous shared.json          without notes, names and labels
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
        str | None,
        typer.Option(
            "--format", metavar="json|csv|markdown", help="How; else as FILE ends, or json."
        ),
    ] = None,
    what: Annotated[
        str | None,
        typer.Option(metavar="sessions|symptoms|…", help="For csv: which table; else sessions."),
    ] = None,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Without notes, names and labels.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write the whole journal out."""
    context = current_context(ctx)
    form = meaning_of(format_ or _usual_format(context, file), _FORMATS, what="format")
    if what is not None and form != "csv":
        raise RefusedError(
            f"--what belongs to --format csv; {form} is the whole journal.", word=what
        )
    contents = (anonymous_contents if anonymous else whole_contents)(context.journal)
    pieces = _pieces(context, contents, form, what or "sessions")
    if file is None or str(file) == "-":
        context.write_data(pieces)
        return
    write_file(file.expanduser(), pieces, is_overwriting=force)
    context.say(f"Written: {file}")


def _usual_format(context: Context, file: Path | None) -> str:
    """The form that nobody had to name: of `--csv`, of the end of the file's name, else JSON."""
    if context.format == "csv":
        return "csv"
    suffix = "" if file is None else file.suffix.lower().removeprefix(".")
    return suffix if suffix in _FORMATS else "json"


def _pieces(context: Context, contents: Contents, form: str, what: str) -> Iterable[str]:
    if form == "csv":
        name = meaning_of(what, {known: known for known in COLUMNS}, what="table")
        return separated_lines(contents.records[name](), _RECORDS[name], COLUMNS[name])
    if form == "markdown":
        from runlog.render.diary import diary_lines  # noqa: PLC0415  (only for this format)

        dated = [contents.records[name]() for name in _DATED]
        return diary_lines(dated, contents.records["pauses"](), context.settings.units)
    sections = [(name, contents.records[name](), record_of) for name, record_of in _RECORDS.items()]
    return journal_json(contents.settings, sections)


_DATED = ("sessions", "symptoms", "stretches", "notes", "checks")
"""What a diary tells, in the order in which it tells what happened at one moment."""
