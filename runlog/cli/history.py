"""``runlog history``: look back."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.history_words import look_back_words

app = command_app()

_EXAMPLES = """
runlog history                     the last 20 sessions
runlog history 12w                 also: week, month, year, nov, 2026, since monday, 1 nov..14 nov
runlog history --kind interval --with-symptoms
runlog history --search "new track"
runlog history year --what symptoms
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def history(
    ctx: typer.Context,
    period: Annotated[
        list[str] | None, typer.Argument(metavar="PERIOD", show_default=False)
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind: easy, interval …")] = None,
    shoe: Annotated[str | None, typer.Option(help="Only this pair.")] = None,
    tag: Annotated[str | None, typer.Option(help="Only with this label.")] = None,
    area: Annotated[str | None, typer.Option(help="Only with a symptom of this area.")] = None,
    sport: Annotated[str | None, typer.Option(help="Only this sport: run, walk …")] = None,
    with_symptoms: Annotated[
        bool, typer.Option("--with-symptoms", help="Only sessions a symptom followed.")
    ] = False,
    search: Annotated[str | None, typer.Option("--search", "-s", help="Words in a note.")] = None,
    what: Annotated[
        str, typer.Option(help="sessions, symptoms, stretches, notes or all.")
    ] = "sessions",
    before: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what came before this session.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="How many at the most; 20 without a period.")
    ] = None,
) -> None:
    """Look back over your sessions."""
    look_back_words(
        current_context(ctx), period or [],
        kind=kind, shoe=shoe, tag=tag, area=area, sport=sport, with_symptoms=with_symptoms,
        search=search, what=what, before=before, limit=limit,
    )  # fmt: skip
