"""Showing the red flags, and writing down what was answered."""

from collections.abc import Sequence

from runlog.actions.read_lexicon import runner_calendar
from runlog.actions.red_flags import answer_red_flags, open_red_flags, store_seen
from runlog.cli.context import Context
from runlog.cli.surroundings import surroundings
from runlog.core.notation.when import parse_when
from runlog.errors import RefusedError
from runlog.render.records import note_record
from runlog.render.red_flags import (
    answered_lines,
    list_lines,
    list_record,
    open_lines,
    seen_lines,
)


def show_list(context: Context) -> None:
    """Show what is open, then the whole list."""
    flags = open_red_flags(context.journal, context.now)
    if context.wants_data:
        context.write_object(list_record(flags, context.zone))
    else:
        context.write_rows([*open_lines(flags, context.zone), *list_lines()])


def answer_flags(
    context: Context, numbers: Sequence[str], *, is_yes: bool, area: str | None
) -> None:
    """Write an answer down, and say what it asks for."""
    items = [_number(word) for text in numbers for word in text.split(",") if word]
    around = surroundings(context, "redflags", ["yes" if is_yes else "no", *numbers])
    answered = answer_red_flags(context.journal, items, around, area=area, is_yes=is_yes)
    if context.wants_data:
        context.write_object(note_record(answered.note))
    else:
        context.write_rows(answered_lines(answered, is_named=bool(items), is_yes=is_yes))


def tell_seen(context: Context, when: Sequence[str], *, area: str | None) -> None:
    """Write down that a clinician has seen it."""
    calendar = runner_calendar(context.settings, now=context.now, zone=context.zone)
    moment = parse_when(" ".join(when), calendar).moment if when else None
    around = surroundings(context, "redflags", ["seen", *when])
    seen = store_seen(context.journal, around, when=moment, area=area)
    if context.wants_data:
        context.write_object(note_record(seen.note))
    else:
        context.write_rows(seen_lines(seen))


def _number(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and len(word) < 4):
        raise RefusedError(
            f"{word!r} is no number of the list.", word=word, hint="The list: runlog redflags"
        )
    return int(word)
