"""Adding, changing, retiring and swapping pairs."""

from collections.abc import Mapping
from typing import Any

from runlog.actions.check_shoes import episode_near
from runlog.actions.keep_shoes import (
    add_shoe,
    default_for_kinds,
    found_shoe,
    replace_shoe,
    swap_last,
    with_details,
)
from runlog.actions.wear import wear_of_shoes
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words, surroundings
from runlog.core.notation.when import parse_when
from runlog.core.shoe import Shoe
from runlog.core.value import replace
from runlog.render.answers import session_sentence
from runlog.render.records import session_record, shoe_record, shoe_wear_record
from runlog.render.remedies import one_thing_sentence
from runlog.render.shoes_table import shoe_lines
from runlog.render.text import shown


def store_new_shoe(context: Context, name: str, given: Mapping[str, Any]) -> None:
    """Store a new pair and answer."""
    lexicon = read_words(context)
    shoe = with_details(Shoe(name=name), given, lexicon)
    stored = add_shoe(context.journal, shoe, surroundings(context, "shoes add", [name]))
    _tell(context, stored, "Added")
    if context.wants_data:
        return
    near = episode_near(context.journal, context.settings, context.now)
    if near is not None:
        context.write(f"  {one_thing_sentence(near.beside_shoes)}")


def change_shoe(context: Context, name: str, given: Mapping[str, Any]) -> None:
    """Change a pair and answer."""
    shoe = found_shoe(context.journal, name)
    changed = with_details(shoe, given, read_words(context))
    _replace(context, "edit", shoe, changed, "Changed")


def retire(context: Context, name: str, date: str | None) -> None:
    """Retire a pair and answer."""
    shoe = found_shoe(context.journal, name)
    calendar = read_words(context).calendar
    day = context.today if date is None else parse_when(date, calendar).moment.day
    retired = replace(shoe, retired_on=day, is_default=False, default_for=())
    _replace(context, "retire", shoe, retired, "Retired")


def restore(context: Context, name: str) -> None:
    """Take a pair into use again and answer."""
    shoe = found_shoe(context.journal, name)
    _replace(context, "restore", shoe, replace(shoe, retired_on=None), "Restored")


def set_default(context: Context, name: str, kinds: list[str]) -> None:
    """Choose the pair that is assumed when none is named, or show which it is."""
    if not name:
        _tell_defaults(context)
        return
    around = surroundings(context, "shoes default", [name, *kinds])
    before = context.journal.shoes.all()
    shoe = default_for_kinds(context.journal, name, kinds, around)
    is_changed = context.journal.shoes.all() != before
    if shoe is None and context.wants_data:
        context.write_records([])
    elif shoe is None:
        undo = "\n  undo: runlog undo" if is_changed else ""
        context.write(f"No pair is assumed any more.{undo}")
    else:
        _tell(context, shoe, "Default" if is_changed else "Unchanged")


def swap(context: Context, names: list[str]) -> None:
    """Put another pair on a session and answer."""
    before, session = swap_last(
        context.journal, names, read_words(context), surroundings(context, "shoes swap", names)
    )
    if context.wants_data:
        context.write_object(session_record(session))
        return
    said = session_sentence(session, context.settings.units, today=context.today)
    line = f"#{session.id}  {said} · {shown(session.shoe or '')}"
    context.write(
        f"Unchanged {line}" if session == before else f"Changed {line}\n  undo: runlog undo"
    )


def delete(context: Context, name: str) -> None:
    """Take out a pair that was never worn, and answer."""
    shoe = found_shoe(context.journal, name)
    with context.journal.change(surroundings(context, "shoes delete", [name]).label):
        context.journal.shoes.delete(shoe.id or 0)
    if context.wants_data:
        context.write_object(shoe_record(shoe))
    else:
        context.write(f"Deleted {shown(shoe.name)}\n  undo: runlog undo")


def _replace(context: Context, word: str, before: Shoe, after: Shoe, verb: str) -> None:
    around = surroundings(context, f"shoes {word}", [before.name])
    stored = replace_shoe(context.journal, after, around)
    _tell(context, stored, "Unchanged" if stored == before else verb)


def _tell(context: Context, shoe: Shoe, verb: str) -> None:
    worn = wear_of_shoes(context.journal, as_of=context.today, is_retired_included=True)
    [one] = [one for one in worn if one.use.shoe.id == shoe.id]
    if context.wants_data:
        context.write_object(shoe_wear_record(one))
    else:
        lines = shoe_lines(one, context.settings.units, today=context.today, verb=verb)
        context.write("\n".join(lines))


def _tell_defaults(context: Context) -> None:
    shoes = [shoe for shoe in context.journal.shoes.all() if shoe.is_default or shoe.default_for]
    if context.wants_data:
        context.write_records([shoe_record(shoe) for shoe in shoes])
    elif not shoes:
        context.say("No pair is assumed. Choose one: runlog shoes default pegasus")
    else:
        lines = [
            f"{shown(shoe.name)}: {'every run' if shoe.is_default else ', '.join(shoe.default_for)}"
            for shoe in shoes
        ]
        context.write("\n".join(lines))
