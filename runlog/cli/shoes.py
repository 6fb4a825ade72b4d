"""``runlog shoes``: see which shoes are due, and keep them in order."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.shoes_words import show_shoes

app = command_app(is_group=True)

_EXAMPLES = """
runlog shoes
runlog shoes add Pegasus 40 --start 120 --limit 700 --alias peg
runlog shoes edit pegasus --limit 650
runlog shoes default pegasus --for easy
runlog shoes swap pegasus endorphin     the last run was in the endorphin
runlog shoes retire pegasus
runlog shoes check pegasus              keep, look or replace: the reasons, and their limits
"""


@app.callback(epilog=_EXAMPLES)
def shoes(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", "-a", help="Retired pairs too.")] = False,
) -> None:
    """See which shoes are due."""
    if ctx.invoked_subcommand is not None:
        return
    show_shoes(current_context(ctx), everything=everything)


@app.command("check", cls=RunlogCommand)
def check_pairs(
    ctx: typer.Context,
    name: Annotated[list[str] | None, typer.Argument(metavar="[PAIR]", show_default=False)] = None,
) -> None:
    """Look at a pair: its distance, what followed the runs in it, and what that cannot tell."""
    from runlog.cli.shoes_check import show_check  # noqa: PLC0415  (not for the table)

    show_check(current_context(ctx), " ".join(name or []))


@app.command("add", cls=RunlogCommand)
def add_shoe(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
    start: Annotated[str | None, typer.Option(metavar="KM", help="Distance in it already.")] = None,
    limit: Annotated[str | None, typer.Option(metavar="KM", help="When it is due.")] = None,
    model: Annotated[str | None, typer.Option(help="Maker and model.")] = None,
    price: Annotated[float | None, typer.Option(min=0, help="What it cost.")] = None,
    drop: Annotated[float | None, typer.Option(help="Heel-to-toe drop in mm.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="racing, trail, minimal …")] = None,
    for_: Annotated[
        list[str] | None, typer.Option("--for", metavar="KIND", help="Assume it for this kind.")
    ] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Another name.")] = None,
    first_use: Annotated[
        str | None, typer.Option("--first-use", metavar="DATE", help="When it was first worn.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", "-m", help="A note.")] = None,
) -> None:
    """Add a pair."""
    from runlog.cli.shoes_change import store_new_shoe  # noqa: PLC0415  (not for the table)

    given = {
        "start": start, "limit": limit, "model": model, "price": price, "drop": drop,
        "type": type_, "for": for_, "alias": alias, "first_use": first_use, "note": note,
    }  # fmt: skip
    store_new_shoe(current_context(ctx), " ".join(name), given)


@app.command("edit", cls=RunlogCommand)
def edit_shoe(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
    rename: Annotated[str | None, typer.Option("--name", help="A new name.")] = None,
    start: Annotated[
        str | None, typer.Option(metavar="KM", help="Distance before this journal.")
    ] = None,
    limit: Annotated[str | None, typer.Option(metavar="KM", help="When it is due.")] = None,
    model: Annotated[str | None, typer.Option(help="Maker and model.")] = None,
    price: Annotated[float | None, typer.Option(min=0, help="What it cost.")] = None,
    drop: Annotated[float | None, typer.Option(help="Heel-to-toe drop in mm.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="racing, trail, minimal …")] = None,
    for_: Annotated[
        list[str] | None, typer.Option("--for", metavar="KIND", help="Assume it for this kind.")
    ] = None,
    alias: Annotated[
        list[str] | None, typer.Option(help="Other names; replaces those it has.")
    ] = None,
    first_use: Annotated[
        str | None, typer.Option("--first-use", metavar="DATE", help="When it was first worn.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", "-m", help="A note.")] = None,
) -> None:
    """Change what is known of a pair."""
    from runlog.cli.shoes_change import change_shoe  # noqa: PLC0415  (not for the table)

    given = {
        "name": rename, "start": start, "limit": limit, "model": model, "price": price,
        "drop": drop, "type": type_, "for": for_, "alias": alias, "first_use": first_use,
        "note": note,
    }  # fmt: skip
    change_shoe(current_context(ctx), " ".join(name), given)


@app.command("retire", cls=RunlogCommand)
def retire_shoe(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
    date: Annotated[
        str | None, typer.Option(metavar="WHEN", help="The day; today if not said.")
    ] = None,
) -> None:
    """Retire a pair; its history stays."""
    from runlog.cli.shoes_change import retire  # noqa: PLC0415  (not for the table)

    retire(current_context(ctx), " ".join(name), date)


@app.command("restore", cls=RunlogCommand)
def restore_shoe(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
) -> None:
    """Take a retired pair into use again."""
    from runlog.cli.shoes_change import restore  # noqa: PLC0415  (not for the table)

    restore(current_context(ctx), " ".join(name))


@app.command("default", cls=RunlogCommand)
def default_shoe(
    ctx: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME|none]", show_default=False)
    ] = None,
    for_: Annotated[
        list[str] | None, typer.Option("--for", metavar="KIND", help="Only for this kind of run.")
    ] = None,
) -> None:
    """Choose the pair that is assumed when none is named."""
    from runlog.cli.shoes_change import set_default  # noqa: PLC0415  (not for the table)

    set_default(current_context(ctx), " ".join(name or []), for_ or [])


@app.command("swap", cls=RunlogCommand)
def swap_shoe(
    ctx: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="[ID] [FROM] TO", show_default=False)],
) -> None:
    """Put another pair on the last session, or on the one named."""
    from runlog.cli.shoes_change import swap  # noqa: PLC0415  (not for the table)

    swap(current_context(ctx), names)


@app.command("delete", cls=RunlogCommand)
def delete_shoe(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
) -> None:
    """Take out a pair that was never worn."""
    from runlog.cli.shoes_change import delete  # noqa: PLC0415  (not for the table)

    delete(current_context(ctx), " ".join(name))
