"""``runlog merge``: make one journal of two."""

from pathlib import Path
from typing import Annotated

import typer

from runlog.actions.merge_journals import merge_journals
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.surroundings import surroundings
from runlog.cli.words import DryRun
from runlog.render.merged import merge_lines, merge_record

app = command_app()

_EXAMPLES = """
runlog merge ~/laptop/journal.db -n     what would come
runlog merge ~/laptop/journal.db        the other file is only read
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def merge(
    ctx: typer.Context,
    other: Annotated[Path, typer.Argument(metavar="OTHER.db", show_default=False)],
    dry_run: DryRun = False,
) -> None:
    """Make one journal of two."""
    context = current_context(ctx)
    around = surroundings(context, "merge", [str(other)], is_dry_run=dry_run)
    outcome = merge_journals(context.journal, other.expanduser(), around)
    if context.wants_data:
        context.write_object(merge_record(outcome))
    else:
        context.write("\n".join(merge_lines(outcome, str(other), is_dry_run=dry_run)))
