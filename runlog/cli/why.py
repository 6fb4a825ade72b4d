"""``runlog why``: what do my notes have in common?"""

from typing import Annotated

import typer

from runlog.actions.why import WhyQuery
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.why_words import show_why
from runlog.core.area import SIDE_WORDS
from runlog.core.matching import meaning_of

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
    ] = 48,
    threshold: Annotated[
        int, typer.Option(metavar="1-10", min=1, max=10, help="Severity that counts.")
    ] = 3,
    side: Annotated[str | None, typer.Option(help="Only notes of this side.")] = None,
    explore: Annotated[
        bool, typer.Option("--explore", help="Ask more than the four questions; at most hints.")
    ] = False,
    since: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Where to begin; two years ago if not said.")
    ] = None,
) -> None:
    """See what the notes of an area have in common."""
    query = WhyQuery(
        window_h=window,
        threshold=threshold,
        side=None if side is None else meaning_of(side, SIDE_WORDS, what="side"),
        is_strict=strict,
        has_exploratory=explore,
    )
    show_why(
        current_context(ctx), area or [], query,
        since=since, is_full=everything, is_explained=explain,
    )  # fmt: skip
