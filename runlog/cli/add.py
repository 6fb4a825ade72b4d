"""``runlog add``: write down a session."""

from typing import Annotated

import typer

from runlog.cli.add_words import add_line
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.words import At, Date, DryRun, Message, Quiet, Words, Yes

app = command_app()

_EXAMPLES = """
runlog add 8k 45:12
runlog add 8k 45:12 yesterday evening pegasus rpe7 +quads +hams
runlog add 10k 52:00 tue 18:30 '6x400 r90s' -- felt strong
runlog add            one line at a prompt, where the shell cannot interfere
runlog add -          one entry a line from standard input
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def add(
    ctx: typer.Context,
    words: Words = None,
    km: Annotated[str | None, typer.Option(help="Kilometres.")] = None,
    mi: Annotated[str | None, typer.Option(help="Miles.")] = None,
    time: Annotated[str | None, typer.Option(metavar="45:12", help="How long.")] = None,
    pace: Annotated[str | None, typer.Option(metavar="4:45/km", help="Mean pace.")] = None,
    date: Date = None,
    at: At = None,
    shoe: Annotated[str | None, typer.Option(help="The pair.")] = None,
    workout: Annotated[str | None, typer.Option(metavar="'6x400 r90s'", help="Intervals.")] = None,
    kind: Annotated[str | None, typer.Option(help="easy, long, interval …")] = None,
    rpe: Annotated[str | None, typer.Option(metavar="0-10", help="Effort, CR-10.")] = None,
    hr: Annotated[str | None, typer.Option(metavar="BPM", help="Mean heart rate.")] = None,
    stretch: Annotated[
        list[str] | None, typer.Option(help="Stretch done, or none; may be repeated.")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Label; may be repeated.")] = None,
    surface: Annotated[str | None, typer.Option(help="road, trail, track, treadmill.")] = None,
    sport: Annotated[str | None, typer.Option(help="run, walk, ride, swim …")] = None,
    note: Message = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    yes: Yes = False,
    keep_going: Annotated[
        bool, typer.Option(help="With -: store the good lines although others are bad.")
    ] = False,
) -> None:
    """Write down a session."""
    add_line(
        current_context(ctx), words or [],
        km=km, mi=mi, time=time, pace=pace, date=date, at=at, shoe=shoe, workout=workout,
        kind=kind, rpe=rpe, hr=hr, stretch=stretch, tag=tag, surface=surface, sport=sport,
        note=note, dry_run=dry_run, quiet=quiet, yes=yes, keep_going=keep_going,
    )  # fmt: skip
