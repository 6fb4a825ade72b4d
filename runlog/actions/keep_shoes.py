"""Keep the pairs in order: add, change, choose the default, swap on a session."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from runlog.actions.surroundings import Surroundings
from runlog.core.kind import KIND_WORDS
from runlog.core.matching import meaning_of, named
from runlog.core.notation.distance import parse_distance
from runlog.core.notation.entry import parse_entry
from runlog.core.notation.lexicon import Lexicon, shoe_named
from runlog.core.notation.reference import parse_reference
from runlog.core.notation.when import parse_when
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.units import Units, unit_m
from runlog.core.value import replace
from runlog.errors import NotationError, NotFoundError, RefusedError
from runlog.store.journal import Journal

_MILEAGE = re.compile(r"([0-9]{1,5}(?:[.,][0-9]{1,2})?)\s*(km|k|mi|miles?)?", re.IGNORECASE)
_NOBODY = {"none", "nothing", "off"}


def found_shoe(journal: Journal, name: str) -> Shoe:
    """The pair a word names: its name, an alias, or the beginning of either.

    Raises:
        NotFoundError: No pair is called so, or several are.
    """
    pairs = journal.shoes.names()
    names = {word: pair.name for pair in pairs for word in (pair.name, *pair.aliases)}
    found = named(name, names)
    if len(found) > 1:
        raise NotFoundError(
            f"{name!r} may be {' or '.join(found)}.", word=name, hint="Type more of the name."
        )
    return journal.shoes.named(found[0] if found else name)


def with_details(shoe: Shoe, given: Mapping[str, Any], lexicon: Lexicon) -> Shoe:
    """A pair with the details that were given.

    Args:
        shoe: The pair.
        given: Details by the name of their option; None for those that were not given.
        lexicon: The runner's units and calendar.

    Raises:
        NotationError: A distance or date that cannot be read.
        RefusedError: A kind that does not exist, or a limit of nothing.
    """
    details: dict[str, Any] = {
        "name": given.get("name"),
        "model": given.get("model"),
        "type": given.get("type"),
        "price": given.get("price"),
        "drop_mm": given.get("drop"),
        "note": given.get("note"),
        "aliases": _texts(given.get("alias")),
        "default_for": _kinds(given.get("for")),
        "start_m": _metres(given.get("start"), lexicon),
        "limit_m": _metres(given.get("limit"), lexicon),
    }
    if given.get("first_use") is not None:
        details["first_used_on"] = parse_when(given["first_use"], lexicon.calendar).moment.day
    if details["default_for"] is not None:
        details["is_default"] = False  # for these kinds, no longer for every run
    if details["limit_m"] == 0:
        raise RefusedError("A limit of 0 would be over from the first step.", word=given["limit"])
    changed = replace(shoe, **{key: value for key, value in details.items() if value is not None})
    _check_names([changed.name, *changed.aliases], lexicon)
    return replace(changed, name=" ".join(changed.name.split()))


def _check_names(names: Sequence[str], lexicon: Lexicon) -> None:
    """Refuse a name that could never be typed, because it means something else.

    Raises:
        RefusedError: It is empty, or one word that is a kind, a day, a distance or the like.
    """
    for name in names:
        if not name.strip():
            raise RefusedError("A pair needs a name.", hint="Like: runlog shoes add Pegasus 40")
        if len(name.split()) == 1 and _means_something(name, lexicon):
            raise RefusedError(
                f"{name!r} means something else in an entry, so no pair could be called so.",
                word=name,
                hint=f"Add a word to it: {name} shoes",
            )


def _means_something(word: str, lexicon: Lexicon) -> bool:
    try:
        entry = parse_entry([word], replace(lexicon, shoes=()))
    except NotationError:
        return False
    return entry.note is None


def add_shoe(journal: Journal, shoe: Shoe, around: Surroundings) -> Shoe:
    """Store a new pair; the kinds it is assumed for are taken from other pairs.

    Raises:
        RefusedError: There is a pair of that name.
    """
    with journal.change(around.label):
        _take_kinds(journal, shoe)
        return journal.shoes.add(shoe)


def replace_shoe(journal: Journal, shoe: Shoe, around: Surroundings) -> Shoe:
    """Store a changed pair; the kinds it is assumed for are taken from other pairs.

    Raises:
        RefusedError: There is another pair of that name.
    """
    with journal.change(around.label):
        _take_kinds(journal, shoe)
        return journal.shoes.replace(shoe)


def default_for_kinds(
    journal: Journal, name: str, kinds: Sequence[str], around: Surroundings
) -> Shoe | None:
    """Choose the pair that is assumed when none is named.

    Args:
        journal: Where the pairs are.
        name: The pair; ``none`` means that none is assumed any more.
        kinds: Only for these kinds of run; empty means for every run.
        around: When and how.

    Returns:
        The pair; None if none is assumed any more.

    Raises:
        NotFoundError: No pair is called so.
        RefusedError: It is retired, or a kind does not exist.
    """
    if name.casefold() in _NOBODY:
        with journal.change(around.label):
            for shoe in journal.shoes.all():
                journal.shoes.replace(replace(shoe, is_default=False, default_for=()))
        return None
    shoe = found_shoe(journal, name)
    if shoe.retired_on is not None:
        raise RefusedError(
            f"{shoe.name} is retired.", word=name, hint=f"runlog shoes restore {shoe.name}"
        )
    chosen = _kinds(kinds) or ()
    kinds_now = dict.fromkeys((*shoe.default_for, *chosen)) if chosen else ()
    changed = replace(shoe, is_default=not chosen, default_for=tuple(kinds_now))
    with journal.change(around.label):
        _take_kinds(journal, changed)
        if not chosen:
            _take_default(journal, changed)
        return journal.shoes.replace(changed)


def swap_last(
    journal: Journal, names: Sequence[str], lexicon: Lexicon, around: Surroundings
) -> tuple[Session, Session]:
    """Put another pair on a session.

    Args:
        journal: Where it is.
        names: The number of the session (the last one if it is left out), perhaps the pair it
            has, and the pair it is to have.
        lexicon: The runner's pairs.
        around: When and how.

    Returns:
        The session as it was and as it is.

    Raises:
        NotFoundError: There is no session.
        NotationError: A word names no pair.
        RefusedError: The session was not run in the pair that was named first.
    """
    words = list(names)
    session = journal.sessions.last("run")
    if words[0].removeprefix("#").isdecimal() or words[0] == "last":
        reference, words = parse_reference(words)
        session = session if reference.id is None else journal.sessions.get(reference.id)
    if session is None:
        raise NotFoundError("There is no session yet.")
    if not words:
        raise RefusedError("Name the pair it was.", hint="Like: runlog shoes swap endorphin")
    pairs = _named_pairs(words, lexicon)
    if len(pairs) == 2 and session.shoe != pairs[0]:
        worn = session.shoe or "no pair"
        raise RefusedError(f"#{session.id} was run in {worn}, not in {pairs[0]}.", word=words[0])
    with journal.change(around.label):
        return session, journal.sessions.replace(replace(session, shoe=pairs[-1]))


def _named_pairs(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The one or two pairs that some words name, each of which may have a name of several words.

    Raises:
        NotationError: They name none, or too many.
    """
    for at in range(len(words) - 1):
        try:
            return _split_pairs(words, at, lexicon)
        except NotationError:
            continue
    return _split_pairs(words, len(words) - 1, lexicon)


def _split_pairs(words: Sequence[str], at: int, lexicon: Lexicon) -> list[str]:
    names = (" ".join(words[:at]), " ".join(words[at:]))
    return [shoe_named(name, lexicon) for name in names if name]


def _take_kinds(journal: Journal, shoe: Shoe) -> None:
    """Only one pair is assumed for a kind."""
    for other in journal.shoes.all():
        kept = tuple(kind for kind in other.default_for if kind not in shoe.default_for)
        if other.id != shoe.id and kept != other.default_for:
            journal.shoes.replace(replace(other, default_for=kept))


def _take_default(journal: Journal, shoe: Shoe) -> None:
    """Only one pair is assumed for every run."""
    for other in journal.shoes.all():
        if other.id != shoe.id and other.is_default:
            journal.shoes.replace(replace(other, is_default=False))


def _metres(text: str | None, lexicon: Lexicon) -> int | None:
    """How far a pair was run, or may be: further than any single run."""
    if text is None:
        return None
    match = _MILEAGE.fullmatch(text.strip())
    if match is None:
        return parse_distance(text, units=lexicon.units, bare_unit=lexicon.units)
    unit: Units = lexicon.units
    if match[2]:
        unit = "km" if match[2][0] in "kK" else "mi"
    return round(float(match[1].replace(",", ".")) * unit_m(unit))


def _texts(words: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if not words else tuple(dict.fromkeys(words))


def _kinds(words: Sequence[str] | None) -> tuple[Any, ...] | None:
    if not words:
        return None
    return tuple(dict.fromkeys(meaning_of(word, KIND_WORDS, what="kind") for word in words))
