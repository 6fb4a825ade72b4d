"""``runlog symptoms``: write down what hurts, or what has gone."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.symptom_words import SHOWN, note_or_list
from runlog.cli.words import At, Date, DryRun, Message, Quiet, Words

app = command_app()

_EXAMPLES = """
runlog symptoms lower back stiffness 4/10 yesterday evening after intervals
runlog symptoms last 2/10 this morning       follow up the open one
runlog symptoms back gone
runlog symptoms left knee pain 3 during run worse sitting -- only downhill
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def symptoms(
    ctx: typer.Context,
    words: Words = None,
    date: Date = None,
    at: At = None,
    area: Annotated[str | None, typer.Option(help="Where: lower back, calf, achilles …")] = None,
    severity: Annotated[str | None, typer.Option(metavar="0-10", help="How bad.")] = None,
    side: Annotated[str | None, typer.Option(help="left, right, both, centre.")] = None,
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="When it began.")] = None,
    note: Message = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    limit: Annotated[int, typer.Option(min=1, help="How many to list.")] = SHOWN,
) -> None:
    """Write down what hurts, or what has gone."""
    note_or_list(
        current_context(ctx), words or [],
        date=date, at=at, area=area, severity=severity, side=side, since=since,
        note=note, dry_run=dry_run, quiet=quiet, limit=limit,
    )  # fmt: skip
