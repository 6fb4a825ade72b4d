"""``runlog due``: one line for a shell prompt or cron."""

import typer

from runlog.actions.check_in import open_questions
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.render.check import due_line

app = command_app()


@app.command(cls=RunlogCommand)
def due(ctx: typer.Context) -> None:
    """Say whether a follow-up is open."""
    context = current_context(ctx)
    asked = open_questions(context.journal, context.now)
    line = due_line(asked, context.settings.units, today=context.today)
    if context.wants_data:
        session_id = None if asked.due_session is None else asked.due_session.id
        context.write_object(
            {"due": session_id is not None, "session_id": session_id, "text": line}
        )
    else:
        context.write(line)
    if asked.due_session is not None:
        raise typer.Exit(1)
