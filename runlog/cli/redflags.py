"""``runlog redflags``: the list, and what was answered."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.redflag_words import answer_flags, show_list, tell_seen
from runlog.core.area import AREA_WORDS
from runlog.core.matching import meaning_of
from runlog.errors import RefusedError

app = command_app()

_EXAMPLES = """
runlog redflags              the list, and what is open
runlog redflags no           none of what was asked
runlog redflags yes 2        number 2 is so
runlog redflags seen         a clinician has looked at it; --area knee for one area only
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def redflags(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[yes NUMBER...|no [NUMBER...]|seen [WHEN]]", show_default=False),
    ] = None,
    area: Annotated[str | None, typer.Option(help="What it is about: lower back, knee …")] = None,
) -> None:
    """See what to have looked at, and answer it."""
    context = current_context(ctx)
    action, *rest = words or [""]
    slug = None if area is None else meaning_of(area, AREA_WORDS, what="area")
    if not action:
        show_list(context)
    elif action == "seen":
        tell_seen(context, rest, area=slug)
    elif action in {"yes", "no"}:
        answer_flags(context, rest, is_yes=action == "yes", area=slug)
    else:
        raise RefusedError(
            f"redflags takes yes, no or seen, not {action!r}.",
            word=action,
            hint="Like: runlog redflags yes 2   the list: runlog redflags",
        )
