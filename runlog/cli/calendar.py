"""``runlog calendar``: days at a glance."""

from typing import Annotated

import typer

from runlog.cli.calendar_words import show_calendar
from runlog.cli.command import RunlogCommand, command_app, current_context

app = command_app()

_EXAMPLES = """
runlog calendar           as many weeks as fit the terminal, a year at the most
runlog calendar 30w       also: month, year, nov, 2026, since 1 sep, 1 mar..30 jun
runlog calendar all       from the first entry on
runlog calendar 2026 --csv > days.csv
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def calendar(
    ctx: typer.Context,
    period: Annotated[
        list[str] | None, typer.Argument(metavar="PERIOD", show_default=False)
    ] = None,
) -> None:
    """See your days at a glance."""
    show_calendar(current_context(ctx), period or [])
