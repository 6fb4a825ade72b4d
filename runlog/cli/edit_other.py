"""Correcting a symptom, a stretch or a note."""

from typing import Any

from runlog.actions.log_stretches import edit_stretch
from runlog.actions.note_symptom import edit_symptom
from runlog.actions.surroundings import Surroundings
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words
from runlog.core.notation.note_line import parse_note_line
from runlog.core.notation.reference import Reference, format_reference
from runlog.core.notation.stretch_line import parse_stretch_line
from runlog.core.notation.symptom_line import parse_symptom_line
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.render.answer_symptom import noted_lines
from runlog.render.entries import entry_record, entry_sentence


def edit_other(
    context: Context,
    reference: Reference,
    entry: Any,
    words: list[str],
    *,
    options: dict[str, str],
    message: str | None,
    around: Surroundings,
) -> None:
    """Put what was typed over an entry that is not a session, and show before → after."""
    lexicon = read_words(context)
    if reference.record == "symptom":
        read = parse_symptom_line(words, lexicon, note=message, options=options)
        noted = edit_symptom(context.journal, entry, read, around)
        if not context.wants_data:
            lines = noted_lines(
                noted, context.settings.units, today=context.today, is_dry_run=around.is_dry_run
            )
            context.write("\n".join(lines))
            return
        edited: Any = noted.symptom
    elif reference.record == "stretch":
        line = parse_stretch_line(words, lexicon, note=message, options=options)
        edited = edit_stretch(context.journal, entry, line, around)
    elif reference.record == "note":
        edited = _edited_note(context, entry, words, options, message, around)
    else:
        raise RefusedError(
            f"A {reference.record} cannot be changed.",
            hint=f"Take it out and write it again: runlog delete {format_reference(reference)}",
        )
    _tell(context, reference, entry, edited, around)


def _edited_note(
    context: Context, note: Any, words: list[str], options: dict[str, str], message: str | None,
    around: Surroundings,
) -> Any:  # fmt: skip
    read = parse_note_line(
        [*words, *([message] if message else [])], read_words(context), options=options
    )
    edited = replace(
        note,
        when=note.when if read.when is None else read.when.moment,
        text=read.text or note.text,
        tags=read.tags or note.tags,
    )
    if around.is_dry_run:
        return edited
    with context.journal.change(around.label):
        return context.journal.notes.replace(edited)


def _tell(
    context: Context, reference: Reference, before: Any, after: Any, around: Surroundings
) -> None:
    if context.wants_data:
        context.write_object(entry_record(after))
        return
    units, today = context.settings.units, context.today
    if before == after:
        sentence = entry_sentence(after, units, today=today)
        context.write(f"Unchanged {format_reference(reference)}  {sentence}")
        return
    head = "Would change" if around.is_dry_run else "Changed"
    lines = [
        f"{head} {format_reference(reference)}  {entry_sentence(after, units, today=today)}",
        f"  {'was':<10}{entry_sentence(before, units, today=today)}",
    ]
    if not around.is_dry_run:
        lines.append("  undo: runlog undo")
    context.write("\n".join(lines))
