"""``runlog symptoms``: write down what hurts, or what has gone."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app
from runlog.cli.context import Context, current_context
from runlog.cli.words import (
    At,
    Date,
    DryRun,
    Message,
    Quiet,
    Words,
    chosen_options,
    joined_note,
    read_words,
    surroundings,
)

app = command_app()

_EXAMPLES = """
runlog symptoms lower back stiffness 4/10 yesterday evening after intervals
runlog symptoms last 2/10 this morning       follow up the open one
runlog symptoms back gone
runlog symptoms left knee pain 3 during run worse stairs -- only downhill
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def symptoms(
    ctx: typer.Context,
    words: Words = None,
    date: Date = None,
    at: At = None,
    area: Annotated[str | None, typer.Option(help="Where: lower back, calf, achilles …")] = None,
    severity: Annotated[str | None, typer.Option(metavar="0-10", help="How bad.")] = None,
    side: Annotated[str | None, typer.Option(help="left, right, both, centre.")] = None,
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="When it began.")] = None,
    note: Message = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    limit: Annotated[int, typer.Option(min=1, help="How many to list.")] = 10,
) -> None:
    """Write down what hurts, or what has gone."""
    context = current_context(ctx)
    options = chosen_options(
        date=date, at=at, area=area, severity=severity, side=side, since=since
    )  # fmt: skip
    if words or options:
        store_symptom(
            context, words or [], options, note=joined_note(context, note),
            is_dry_run=dry_run, is_quiet=quiet,
        )  # fmt: skip
    else:
        _list_or_ask(context, limit)


def store_symptom(
    context: Context,
    words: list[str],
    options: dict[str, str] | None = None,
    *,
    note: str | None = None,
    is_dry_run: bool = False,
    is_quiet: bool = False,
) -> None:
    """Read a symptom line, store it and answer."""
    from runlog.actions.note_symptom import note_symptom  # noqa: PLC0415  (not for the bare list)
    from runlog.core.notation.symptom_line import parse_symptom_line  # noqa: PLC0415
    from runlog.render.answer_symptom import noted_lines  # noqa: PLC0415
    from runlog.render.records import symptom_record  # noqa: PLC0415

    entry = parse_symptom_line(words, read_words(context), note=note, options=options or {})
    around = surroundings(context, "symptoms", words, is_dry_run=is_dry_run)
    noted = note_symptom(context.journal, entry, around)
    if context.wants_data:
        context.write_object(symptom_record(noted.symptom))
    elif is_quiet:
        context.write(str(noted.symptom.id or ""))
    else:
        lines = noted_lines(
            noted, context.settings.units, today=context.today, is_dry_run=is_dry_run
        )
        context.write("\n".join(lines))


def _list_or_ask(context: Context, limit: int) -> None:
    """The open episodes, then one input line; without a terminal the last notes as a table."""
    from runlog.render.records import symptom_record  # noqa: PLC0415
    from runlog.render.symptoms_table import NO_SYMPTOMS, open_lines, symptoms_grid  # noqa: PLC0415

    found = context.journal.symptoms.recent(limit=limit)
    if context.wants_data:
        context.write_records([symptom_record(symptom) for symptom in found])
        return
    if not found:
        context.say(NO_SYMPTOMS)
    else:
        context.write("\n".join(open_lines(context.journal.symptoms.open(), today=context.today)))
        context.write_grid(symptoms_grid(found, today=context.today))
    if context.is_interactive:
        from runlog.cli.prompt import ask_line  # noqa: PLC0415

        line = ask_line(context, "symptom> ")
        if line:
            store_symptom(context, line)
