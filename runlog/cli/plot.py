"""``runlog plot``: distance, pace, symptoms or shoes over time."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.plot_words import show_plot

app = command_app()

_EXAMPLES = """
runlog plot                          distance, week by week; the same as: runlog plot km
runlog plot km 2026 --by month
runlog plot pace 26w --kind easy     also: runlog plot pace easy 26w
runlog plot symptoms lower back      the worst of each week, all areas if none is named
runlog plot shoes                    each pair, month by month
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def plot(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="km|pace|symptoms|shoes PERIOD", show_default=False),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="SPAN", help="week, month or year; else what fits.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help="Only this kind of run: easy, interval … (pace).")
    ] = None,
) -> None:
    """Draw distance, pace, symptoms or shoes over time."""
    show_plot(current_context(ctx), words or [], by=by, kind=kind)
