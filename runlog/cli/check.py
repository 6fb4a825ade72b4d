"""``runlog check``: the ten-second check-in."""

from typing import Annotated

import typer

from runlog.cli.check_words import check_line
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.words import DryRun

app = command_app()

_EXAMPLES = """
runlog check                 asks only what is open; Enter at the end means all clear
runlog check ok              all clear, no question
runlog check back 2/10       the same as runlog symptoms back 2/10
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def check(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[ok]", show_default=False)] = None,
    dry_run: DryRun = False,
) -> None:
    """Answer the ten-second check-in."""
    check_line(current_context(ctx), words or [], dry_run=dry_run)
