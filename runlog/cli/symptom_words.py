"""Writing down a symptom, or listing them."""

from collections.abc import Mapping, Sequence

from runlog.cli.context import Context
from runlog.cli.surroundings import chosen_options, joined_note, read_words, surroundings

SHOWN = 10
"""Notes listed if no number is given."""


def note_or_list(
    context: Context,
    words: Sequence[str],
    *,
    note: str | None = None,
    dry_run: bool = False,
    quiet: bool = False,
    limit: int = SHOWN,
    **said: str | None,
) -> None:
    """Store what was typed; without words list what is known, and ask on a terminal.

    Args:
        context: The command's surroundings.
        words: What was typed.
        note: The runner's own words from ``-m``; None if there are none.
        dry_run: Whether nothing is to be stored.
        quiet: Whether only the id is to be printed.
        limit: How many notes are listed.
        **said: What further options say, by their names; None means nothing.
    """
    options, note = chosen_options(**said), joined_note(context, note)
    if words or options or note:
        store_symptom(context, words, options, note=note, is_dry_run=dry_run, is_quiet=quiet)
    else:
        list_or_ask(context, limit=limit)


def store_symptom(
    context: Context,
    words: Sequence[str],
    options: Mapping[str, str] | None = None,
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
        from runlog.render.red_flags import flag_record  # noqa: PLC0415  (only for scripts)

        asked = [flag_record(flag, context.zone) for flag in noted.questions]
        context.write_object({**symptom_record(noted.symptom), "red_flags": asked})
    elif is_quiet:
        if noted.questions:
            from runlog.render.red_flags import question_lines  # noqa: PLC0415  (only if asked)

            context.say("\n".join(question_lines(noted.questions)))
        context.write(str(noted.symptom.id or ""))
    else:
        lines = noted_lines(
            noted, context.settings.units, today=context.today, is_dry_run=is_dry_run
        )
        context.write("\n".join(lines))


def list_or_ask(context: Context, *, limit: int) -> None:
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
        from runlog.cli.prompt import ask_for_line  # noqa: PLC0415  (90 ms, only at the prompt)

        ask_for_line(
            context,
            "symptom> ",
            lambda line: store_symptom(context, line.words, line.options, note=line.note),
        )
