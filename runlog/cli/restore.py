"""``runlog restore``: go back to a copy of the journal."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.render.backups import restored_lines, restored_record
from runlog.store.backup_list import find_backup
from runlog.store.restore import restore as go_back

app = command_app()

_EXAMPLES = """
runlog restore last -n              what would change; nothing is written
runlog restore last                 the newest copy that is sound
runlog restore 3                    a copy by its number in runlog backup --list
runlog restore /media/stick/journal-20261122-211000-by-hand.db

The copy is verified first. The journal as it is now is kept beside the copies, and the answer
says how to go back to it. Undo and redo come back with the copy: they take back what was done
before it was made, not the restore.
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def restore(
    ctx: typer.Context,
    copy: Annotated[
        str | None,
        typer.Argument(metavar="FILE|NUMBER|last", help="Which copy.", show_default=False),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Show what would change.")
    ] = False,
) -> None:
    """Go back to a copy of the journal."""
    context = current_context(ctx)
    if not copy:
        raise RefusedError(
            "Which copy?", hint="runlog restore last, a number of runlog backup --list, or a file"
        )
    now = context.clock
    found = find_backup(context.path, copy, now=now)
    restored = go_back(context.path, found.path, now=now, is_dry_run=dry_run)
    restored = replace(restored, passed_over=found.passed_over)
    if context.wants_data:
        context.write_object(restored_record(restored, is_dry_run=dry_run))
    else:
        context.write("\n".join(restored_lines(restored, today=now.date(), is_dry_run=dry_run)))
