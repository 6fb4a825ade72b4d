"""``runlog add``: write down a session."""

from typing import Annotated

import typer

from runlog.actions.log_session import log_session
from runlog.actions.surroundings import Surroundings
from runlog.cli.command import RunlogCommand, command_app
from runlog.cli.context import Context, current_context
from runlog.cli.words import (
    At,
    Date,
    DryRun,
    Message,
    Quiet,
    Words,
    Yes,
    chosen_options,
    joined_note,
    read_words,
    surroundings,
)
from runlog.core.notation.entry import parse_entry
from runlog.core.outcome import LoggedSession
from runlog.render.answer_session import logged_lines
from runlog.render.records import session_record

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
    context = current_context(ctx)
    options = chosen_options(
        km=km, mi=mi, time=time, pace=pace, date=date, at=at, shoe=shoe, workout=workout,
        kind=kind, rpe=rpe, hr=hr, stretch=stretch, tag=tag, surface=surface, sport=sport,
    )  # fmt: skip
    around = surroundings(context, "add", words, is_confirmed=yes, is_dry_run=dry_run)
    if words == ["-"] or not (words or options):
        from runlog.cli.add_lines import add_from_elsewhere  # noqa: PLC0415  (rare, and heavier)

        add_from_elsewhere(context, around, is_piped=words == ["-"], is_keeping_going=keep_going)
        return
    lexicon = read_words(context)
    entry = parse_entry(words or [], lexicon, note=joined_note(context, note), options=options)
    tell_logged(context, log_session(context.journal, entry, around), around, is_quiet=quiet)


def tell_logged(
    context: Context,
    logged: LoggedSession,
    around: Surroundings,
    *,
    is_quiet: bool,
    verb: str = "Saved",
) -> None:
    """Answer with what was stored."""
    if context.wants_data:
        context.write_object(session_record(logged.session))
    elif is_quiet:
        context.write(str(logged.session.id or ""))
    else:
        context.write(
            "\n".join(
                logged_lines(
                    logged, around.settings.units, today=around.today, verb=verb,
                    is_dry_run=around.is_dry_run,
                )
            )
        )  # fmt: skip
