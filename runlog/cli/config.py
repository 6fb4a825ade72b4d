"""``runlog config``: see and change settings."""

from typing import Annotated

import typer

from runlog.actions.change_setting import change_setting, reset_setting, setting_names
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words, surroundings
from runlog.core.settings import SETTING_HELP
from runlog.errors import RefusedError
from runlog.render.settings import setting_lines, settings_grid

app = command_app()

_EXAMPLES = """
runlog config                                      what is set
runlog config set units mi
runlog config set dates month/day
runlog config set zone Europe/Paris
runlog config set week_start sunday
runlog config routine usual "quads hamstrings calves piriformis"
runlog config unset zone
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def config(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[get|set|unset|routine] [NAME] [VALUE]", show_default=False),
    ] = None,
) -> None:
    """See and change settings."""
    context = current_context(ctx)
    said = list(words or [])
    if not said or said == ["list"]:
        _tell_all(context)
        return
    action = said.pop(0) if said[0] in {"get", "set", "unset", "routine"} else ""
    if action == "routine" and said:
        said[0] = f"routine.{said[0]}"
    if not said:
        raise RefusedError("Which setting?", hint=f"There are: {', '.join(SETTING_HELP)}.")
    name, value = said[0], " ".join(said[1:])
    if action == "set" and not value:
        raise RefusedError(f"What is {name} to be?", hint=f"Like: runlog config set {name} VALUE")
    around = surroundings(context, "config", words)
    if action == "unset":
        reset_setting(context.journal, name, around)
    elif action != "get" and value:
        change_setting(context.journal, name, value, read_words(context), around)
    _tell_one(context, name)


def _tell_all(context: Context) -> None:
    known = context.journal.settings.as_mapping()
    if context.wants_data:
        context.write_object(known)
    else:
        context.write_grid(settings_grid(known))


def _tell_one(context: Context, name: str) -> None:
    known = context.journal.settings.as_mapping()
    key = setting_names(name, known)
    if context.wants_data:
        context.write_object({key: known.get(key)})
    else:
        context.write("\n".join(setting_lines(key, known)))
