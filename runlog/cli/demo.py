"""``runlog demo``: a year of made-up data to look around in."""

import os
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from runlog.actions.demo import demo_contents
from runlog.actions.demo_place import demo_path
from runlog.actions.make_demo import LABEL, fill_journal, make_room, whole_file
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.progress import ProgressBar
from runlog.core.journal_contents import JournalContents
from runlog.render.demo import MadeDemo, demo_lines, demo_record

app = command_app()

_EXAMPLES = """
runlog demo                       a year, in a file of its own; says what to type next
runlog demo --years 5 --seed 7    five years of another runner
runlog demo --out look.db
export RUNLOG_DB="$(runlog demo -q)"
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def demo(
    ctx: typer.Context,
    years: Annotated[int, typer.Option(min=1, max=20, metavar="NUMBER", help="How many.")] = 1,
    seed: Annotated[int, typer.Option(metavar="NUMBER", help="Which runner.")] = 1,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to; else into the cache folder."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only the file.")] = False,
) -> None:
    """Look around in a year of made-up data."""
    context = current_context(ctx)
    path = (out.expanduser() if out else demo_path()).absolute()
    made = _made(context, path, seed=seed, years=years)
    if context.wants_data:
        context.write_object(demo_record(made))
    elif quiet:
        context.write(str(made.path))
    else:
        context.write("\n".join(demo_lines(made)))


def _made(context: Context, path: Path, *, seed: int, years: int) -> MadeDemo:
    """Make a demo journal in the place of the one that is there."""
    with whole_file(path) as part, closing(_alone(context, part)) as scratch:
        is_there = path.exists()
        backup = make_room(path, now=scratch.now, zone=scratch.zone)
        contents = _filled(scratch, seed=seed, years=years)
    return MadeDemo(
        path=path,
        home=_home(),
        seed=seed,
        years=years,
        contents=contents,
        is_replaced=is_there,
        backup=backup,
        own=os.environ.get("RUNLOG_DB") or None,
    )


def _alone(context: Context, path: Path) -> Context:
    """The surroundings of another journal: neither its clock nor its zone asks the runner's own."""
    return Context(db=str(path), pretended_now=context.pretended_now)


def _filled(scratch: Context, *, seed: int, years: int) -> JournalContents:
    with ProgressBar("Making up weeks") as bar:
        contents = demo_contents(
            seed=seed, years=years, now=scratch.now, zone=scratch.zone, progress=bar.show
        )
    label = f"{LABEL} --years {years} --seed {seed}"
    with ProgressBar("Writing them down") as bar:
        fill_journal(scratch.journal, contents, label=label, progress=bar.show)
    return contents


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None
