"""``runlog import``: bring in sessions from files."""

from pathlib import Path
from typing import Annotated

import typer

from runlog.actions.import_journal import import_journal
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.surroundings import surroundings
from runlog.cli.words import DryRun
from runlog.errors import ImportFileError
from runlog.importers.journal_json import read_journal
from runlog.render.imported import import_lines, import_record

app = command_app()

_EXAMPLES = """
runlog import journal.json      a journal written with runlog export
"""


@app.command("import", cls=RunlogCommand, epilog=_EXAMPLES)
def import_(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)],
    dry_run: DryRun = False,
) -> None:
    """Bring in sessions from files."""
    context = current_context(ctx)
    for path in files:
        contents = read_journal(_text_of(path), name=path.name, zone=context.zone)
        around = surroundings(context, "import", [path.name], is_dry_run=dry_run)
        outcome = import_journal(context.journal, contents, around, file=path.name)
        if context.wants_data:
            context.write_object(import_record(outcome))
        else:
            context.write("\n".join(import_lines(outcome, is_dry_run=dry_run)))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ImportFileError(f"{path} cannot be read: {reason}.", word=str(path)) from None
