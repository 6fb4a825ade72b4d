"""``runlog why``: what do my notes have in common?"""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.why_words import ask_why
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.outcomes import WINDOW_H

app = command_app()

_EXAMPLES = """
runlog why                    the area you noted first, or: runlog config set why.area calf
runlog why calf               another area: exploratory
runlog why --explain          how it compares, and how often it is wrong
runlog why --since 2024       further back than two years; --since ever for everything
runlog why --all              every episode in full
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def why(
    ctx: typer.Context,
    area: Annotated[list[str] | None, typer.Argument(metavar="[AREA]", show_default=False)] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="The method, its rules and its error rates.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", "-a", help="Every episode in full.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Leave out quiet runs without a follow-up note.")
    ] = False,
    window: Annotated[
        int, typer.Option(metavar="HOURS", min=1, max=168, help="Hours after a run.")
    ] = WINDOW_H,
    threshold: Annotated[
        int, typer.Option(metavar="1-10", min=1, max=10, help="Severity that counts.")
    ] = EVENT_SEVERITY,
    side: Annotated[str | None, typer.Option(help="Only notes of this side.")] = None,
    explore: Annotated[
        bool, typer.Option("--explore", help="Ask more than the four questions; at most hints.")
    ] = False,
    since: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Where to begin; two years ago if not said.")
    ] = None,
) -> None:
    """See what the notes of an area have in common."""
    ask_why(
        current_context(ctx), area or [],
        explain=explain, everything=everything, strict=strict, window=window, threshold=threshold,
        side=side, explore=explore, since=since,
    )  # fmt: skip
