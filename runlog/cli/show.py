"""``runlog show``: one entry with all its details."""

from typing import Annotated

import typer

from runlog.actions.news import longest_beside, news_of
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.entries import found_entry
from runlog.core.session import Session
from runlog.render.entries import entry_lines, entry_record
from runlog.render.method import novelty_rules
from runlog.render.novelties import news_lines
from runlog.render.show_session import session_lines

app = command_app()

_EXAMPLES = """
runlog show last
runlog show 12
runlog show s3      a symptom; t3 a stretch, n3 a note
runlog show --explain     with the rules of what counts as new
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def show(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[ID]", show_default=False)] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="The rules of what counts as new.")
    ] = False,
) -> None:
    """Show one entry with all its details."""
    context = current_context(ctx)
    reference, entry, rest = found_entry(context, words or ["last"])
    if rest:
        raise typer.BadParameter(f"One entry at a time; {' '.join(rest)!r} is too much.")
    if context.wants_data:
        context.write_object(entry_record(entry))
    elif isinstance(entry, Session):
        symptoms = context.journal.symptoms.for_sessions([entry.id or 0]).get(entry.id or 0, [])
        units = context.settings.units
        lines = session_lines(entry, symptoms, units, today=context.today, look=context.look)
        news = news_of(context.journal, entry), longest_beside(context.journal, entry)
        lines += news_lines(*news, units)
        context.write_rows([*lines, *(["", *novelty_rules()] if explain else [])])
    else:
        context.write_rows(entry_lines(reference, entry, today=context.today))
