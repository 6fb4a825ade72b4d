"""``runlog backup``: keep a copy of the journal."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.errors import RefusedError
from runlog.render.backups import (
    NO_BACKUPS,
    backup_lines,
    backup_record,
    backups_grid,
)
from runlog.store.backup_by_hand import back_up_by_hand
from runlog.store.backup_list import backup_at, list_backups
from runlog.store.journal_file import typed_path

app = command_app()

_EXAMPLES = """
runlog backup                       into the folder backups beside the journal
runlog backup /media/stick          into a folder that is there
runlog backup ~/journal-2026.db     a file of that name; --force overwrites it
runlog backup --list                the copies there are, those made unasked too

A copy is made unasked before an import, a merge, a restore and an upgrade. Of these the last
ten stay, and the newest of each month; what was made by hand stays until you delete it.
Go back to a copy: runlog restore
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def backup(
    ctx: typer.Context,
    path: Annotated[
        str | None,
        typer.Argument(metavar="[PATH]", help="A file, or a folder.", show_default=False),
    ] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="Only show the copies there are.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only where it is.")] = False,
) -> None:
    """Keep a copy of the journal."""
    context = current_context(ctx)
    now = context.clock
    if listing:
        _list(context, path, now=now)
        return
    target = None if path is None else _target(path)
    made = backup_at(back_up_by_hand(context.path, target, now=now, is_overwriting=force), now=now)
    if context.wants_data:
        context.write_object(backup_record(made))
    elif quiet:
        context.write(made.path)
    else:
        word = Path(made.path).name if target is None else made.path
        context.write("\n".join(backup_lines(made, word=word, today=now.date())))


def _target(path: str) -> Path:
    """Where a copy is to go."""
    if path in {"", "-"}:
        raise RefusedError(
            "A copy needs the name of a file or a folder.",
            word=path,
            hint="Like: runlog backup ~/journal-copy.db; runlog export writes to standard output",
        )
    return typed_path(path)


def _list(context: Context, path: str | None, *, now: datetime) -> None:
    """The copies there are."""
    if path is not None:
        raise RefusedError(
            "--list shows the folder beside the journal, and takes no path.",
            word=path,
            hint="See what a copy elsewhere holds: runlog restore -n FILE",
        )
    found = list_backups(context.path, now=now)
    if context.wants_data:
        context.write_records([backup_record(one) for one in found])
    elif found:
        context.write_grid(backups_grid(found, today=now.date()))
    else:
        context.say(NO_BACKUPS)
