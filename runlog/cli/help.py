"""``runlog help``: learn the words."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.core.matching import meaning_of
from runlog.render.help_pages import TOPIC_SENTENCE, TOPICS, help_page

app = command_app()

_NAMES = {
    **{topic: topic for topic in TOPICS},
    **{topic.removesuffix("s"): topic for topic in TOPICS},
}


@app.command("help", cls=RunlogCommand)
def help_(
    ctx: typer.Context,
    topic: Annotated[
        str | None, typer.Argument(metavar="[workouts|dates|words]", show_default=False)
    ] = None,
) -> None:
    """Learn the words: workouts, dates, words."""
    context = current_context(ctx)
    if topic is None:
        context.write_page(f"{ctx.parent.get_help() if ctx.parent else ''}\n{TOPIC_SENTENCE}")
        return
    context.write_page(help_page(meaning_of(topic, _NAMES, what="help topic")))
