"""``runlog stretches``: write down stretches and other care."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.surroundings import chosen_options, joined_note, read_words, surroundings
from runlog.cli.words import At, Date, DryRun, Message, Words

if TYPE_CHECKING:
    from runlog.render.grid import Grid

app = command_app()

_WEEKS = 4

_EXAMPLES = """
runlog stretches quads hams calves
runlog stretches yoga for back 4to6 yesterday evening
runlog stretches psoas 2min for back 5to1 last night
runlog stretches 'rolling on a tennis ball' --areas buttock
runlog stretches        what was asked for and what was stretched in the last four weeks
runlog stretches --explain      what a run asks for: the table, its sources, how to change it
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def stretches(
    ctx: typer.Context,
    words: Words = None,
    date: Date = None,
    at: At = None,
    areas: Annotated[
        str | None, typer.Option(metavar="AREAS", help="Areas that a new name reaches.")
    ] = None,
    note: Message = None,
    dry_run: DryRun = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="What a run asks for, with sources.")
    ] = False,
) -> None:
    """Write down stretches and other care."""
    context = current_context(ctx)
    if explain:
        _explain(context)
        return
    options = chosen_options(date=date, at=at, areas=areas)
    message = joined_note(context, note)
    if not (words or options or message):
        _list(context)
        return
    from runlog.actions.log_stretches import log_stretches  # noqa: PLC0415  (not for the bare table)
    from runlog.core.notation.stretch_line import parse_stretch_line  # noqa: PLC0415
    from runlog.render.answer_symptom import stretched_lines  # noqa: PLC0415
    from runlog.render.records import stretch_record  # noqa: PLC0415

    entry = parse_stretch_line(words or [], read_words(context), note=message, options=options)
    around = surroundings(context, "stretches", words, is_dry_run=dry_run)
    done = log_stretches(context.journal, entry, around)
    if not context.wants_data:
        context.write("\n".join(stretched_lines(done, today=context.today, is_dry_run=dry_run)))
    elif len(done.stretches) == 1:
        context.write_object(stretch_record(done.stretches[0]))
    else:
        context.write_records([stretch_record(stretch) for stretch in done.stretches])


def _list(context: Context) -> None:
    """What was asked for and what was stretched in the last four weeks."""
    from runlog.render.stretches_table import NO_STRETCHES, stretch_counts_grid  # noqa: PLC0415

    if context.wants_data:
        from runlog.render.records import stretch_record  # noqa: PLC0415

        since = context.today - timedelta(weeks=_WEEKS)
        found = context.journal.stretches.since(since)
        context.write_records([stretch_record(stretch) for stretch in found])
        return
    from runlog.actions.stretching import read_stretching  # noqa: PLC0415
    from runlog.render.coverage import coverage_grid, coverage_lines  # noqa: PLC0415
    from runlog.render.remedies import tried_lines  # noqa: PLC0415

    done = read_stretching(context.journal, context.settings, today=context.today)
    page: list[str | Grid] = []
    if done.coverage.areas:
        page += ["\n".join(coverage_lines(done.coverage)), coverage_grid(done.coverage)]
    if done.done:
        own = context.settings.exercises
        page += ["", stretch_counts_grid(done.done, own, today=context.today)]
    if done.remedies:
        page.append("\n".join(["", *tried_lines(done.remedies)]))
    context.write_page(*page)
    if not done.done:
        context.say(NO_STRETCHES)


def _explain(context: Context) -> None:
    """What asks for what."""
    from runlog.core.stats.demands import demand_table, own_demands  # noqa: PLC0415
    from runlog.render.coverage import mapping_lines, mapping_records  # noqa: PLC0415

    demands = demand_table(own_demands(context.settings.other))
    if context.wants_data:
        context.write_records(mapping_records(demands))
    else:
        context.write_rows(mapping_lines(demands))
