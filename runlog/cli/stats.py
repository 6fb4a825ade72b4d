"""``runlog stats``: what sessions add up to."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.stats_words import show_stats

app = command_app()

_EXAMPLES = """
runlog stats                       the last 12 weeks
runlog stats year                  also: week, month, nov, 2026, 12w, since monday, 1 nov..14 nov
runlog stats --by month            the last 12 months; --by year for all there is
runlog stats --by shoe             each pair; --by kind for each kind of run
runlog stats --sport walk 90d
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def stats(
    ctx: typer.Context,
    period: Annotated[
        list[str] | None, typer.Argument(metavar="PERIOD", show_default=False)
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="week, month, year, shoe or kind; else as fits the period.")
    ] = None,
    sport: Annotated[str | None, typer.Option(help="Another sport than run: walk …")] = None,
) -> None:
    """See what your sessions add up to."""
    show_stats(current_context(ctx), period or [], by=by, sport=sport)
