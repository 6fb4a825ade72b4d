"""``runlog edit``: correct an entry."""

from typing import Annotated, Any

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.entries import found_entry
from runlog.cli.surroundings import chosen_options, joined_note, read_words, surroundings
from runlog.cli.words import At, Date, DryRun, Message, Yes
from runlog.core.notation.reference import Reference
from runlog.errors import RefusedError

app = command_app()

_EXAMPLES = """
runlog edit last 8.2k
runlog edit 12 rpe7 +quads -- windy
runlog edit 12 --shoe Pegasus --clear note
runlog edit 12 --accept  keep what its laps look like
runlog edit s3 4/10      a symptom; t3 a stretch, n3 a note
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def edit(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="ID|last WORDS...", show_default=False)
    ] = None,
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
    stretch: Annotated[list[str] | None, typer.Option(help="Stretch done, or none.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Another label.")] = None,
    surface: Annotated[str | None, typer.Option(help="road, trail, track, treadmill.")] = None,
    sport: Annotated[str | None, typer.Option(help="run, walk, ride, swim …")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a part: note, shoe, rpe, tags …")
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Keep the workout that its laps look like.")
    ] = False,
    note: Message = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Correct an entry."""
    context = current_context(ctx)
    reference, entry, rest = found_entry(context, words or [])
    options = chosen_options(
        km=km, mi=mi, time=time, pace=pace, date=date, at=at, shoe=shoe, workout=workout,
        kind=kind, rpe=rpe, hr=hr, stretch=stretch, tag=tag, surface=surface, sport=sport,
    )  # fmt: skip
    message = joined_note(context, note)
    if not (rest or options or clear or message or accept):
        raise RefusedError(
            "What is to be changed?",
            hint="Like: runlog edit last 8.2k rpe7; see runlog edit --help",
        )
    around = surroundings(context, "edit", words, is_confirmed=yes, is_dry_run=dry_run)
    if reference.record == "session":
        parts = (clear or [], accept)
        _edit_session(context, entry, rest, options, parts, message, around)
    else:
        others = {"clear": clear, "accept": accept}
        _refuse_unfit([*options, *(name for name, said in others.items() if said)], reference)
        _edit_other(context, reference, entry, rest, options, message, around)


def _edit_session(
    context: Context, session: Any, rest: list[str], options: dict[str, str],
    parts: tuple[list[str], bool], message: str | None, around: Any,
) -> None:  # fmt: skip
    """Put words over a session; `parts` are those to be emptied, and whether laps are accepted."""
    from runlog.actions.accept_laps import with_suggestion  # noqa: PLC0415  (only the kind at hand)
    from runlog.actions.compose_session import cleared  # noqa: PLC0415
    from runlog.actions.log_session import edit_session  # noqa: PLC0415
    from runlog.cli.answer import tell_logged  # noqa: PLC0415
    from runlog.core.notation.entry import parse_entry  # noqa: PLC0415

    entry = parse_entry(rest, read_words(context), note=message, options=options)
    clear, is_accepting = parts
    base = cleared(with_suggestion(session) if is_accepting else session, clear)
    logged = edit_session(context.journal, base, entry, around, was=session)
    tell_logged(context, logged, around, is_quiet=False, verb="Changed")


def _edit_other(
    context: Context, reference: Reference, entry: Any, rest: list[str], options: dict[str, str],
    message: str | None, around: Any,
) -> None:  # fmt: skip
    from runlog.cli.edit_other import edit_other  # noqa: PLC0415  (only the kind at hand)

    edit_other(context, reference, entry, rest, options=options, message=message, around=around)


def _refuse_unfit(options: list[str], reference: Reference) -> None:
    """Refuse options that say nothing of an entry that is not a session."""
    unfit = [name for name in options if name not in {"date", "at"}]
    if unfit:
        raise RefusedError(f"--{unfit[0]} belongs to a session, not to a {reference.record}.")
