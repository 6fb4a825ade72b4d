"""Correcting a symptom, a stretch or a note."""

from collections.abc import Callable
from typing import Any, TypeVar

from runlog.actions.log_stretches import edit_stretch
from runlog.actions.note_symptom import edit_symptom
from runlog.actions.surroundings import Surroundings
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words
from runlog.core.notation.note_line import parse_note_line
from runlog.core.notation.reference import Reference, format_reference
from runlog.core.notation.stretch_line import parse_stretch_line
from runlog.core.notation.symptom_line import parse_symptom_line
from runlog.core.notation.when import amended_when
from runlog.core.value import replace
from runlog.errors import NotationError, RefusedError
from runlog.render.answer_symptom import noted_lines
from runlog.render.entries import entry_record, entry_sentence

_Read = TypeVar("_Read")

_NO_TEXT = "·"
"""Stands for the text of a note that stays as it is."""


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
        read = _amending(
            words, entry.area.split("_"),
            lambda said: parse_symptom_line(said, lexicon, note=message, options=options),
        )  # fmt: skip
        noted = edit_symptom(context.journal, entry, read, around)
        if not context.wants_data:
            lines = noted_lines(
                noted, context.settings.units, today=context.today, is_dry_run=around.is_dry_run
            )
            context.write("\n".join(lines))
            return
        edited: Any = noted.symptom
    elif reference.record == "stretch":
        line = _amending(
            words, [entry.exercise],
            lambda said: parse_stretch_line(said, lexicon, note=message, options=options),
        )  # fmt: skip
        edited = edit_stretch(context.journal, entry, line, around)
    elif reference.record == "note":
        edited = _edited_note(context, entry, words, options, message, around)
    else:
        raise RefusedError(
            f"A {reference.record} cannot be changed.",
            hint=f"Take it out and write it again: runlog delete {format_reference(reference)}",
        )
    _tell(context, reference, entry, edited, around)


def _amending(words: list[str], own: list[str], read: Callable[[list[str]], _Read]) -> _Read:
    """Read what was typed; what a line cannot do without is taken from the entry itself.

    Raises:
        NotationError: It cannot be read either way.
    """
    try:
        return read(words)
    except NotationError as error:
        try:
            return read([*own, *words])
        except NotationError:
            raise error from None


def _edited_note(
    context: Context, note: Any, words: list[str], options: dict[str, str], message: str | None,
    around: Surroundings,
) -> Any:  # fmt: skip
    read = _amending(
        [*words, *([message] if message else [])], [_NO_TEXT],
        lambda said: parse_note_line(said, read_words(context), options=options),
    )  # fmt: skip
    when = note.when
    if read.when is not None:
        when = amended_when(note.when, read.when, around.calendar).moment
    edited = replace(
        note,
        when=when,
        text=note.text if read.text == _NO_TEXT else read.text,
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
