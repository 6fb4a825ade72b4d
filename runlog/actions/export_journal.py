"""What leaves the journal: all of it, or all of it but what names."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from runlog.core.stats.anonymous import (
    Aliases,
    aliases_of,
    anonymous_pause,
    anonymous_session,
    anonymous_shoe,
    anonymous_stretch,
    anonymous_symptom,
)
from runlog.core.value import Value, replace
from runlog.store.journal import Journal

_PLAIN_SETTINGS = ("units", "dates", "week_start", "why.area")
"""Settings that name nothing; a zone says where somebody lives."""


class Contents(Value):
    """What is written out.

    Attributes:
        settings: JSON values by dotted name.
        records: By the name of the section, what reads its records piece by piece.
    """

    settings: Mapping[str, Any]
    records: Mapping[str, Callable[[], Iterable[Any]]]


def whole_contents(journal: Journal) -> Contents:
    """Everything in a journal, as it is."""
    return Contents(settings=journal.settings.as_mapping(), records=_records(journal))


def anonymous_contents(journal: Journal) -> Contents:
    """Everything that was measured, counted or dated, and nothing that names.

    Notes, labels, places and the words of a workout are left out; pairs are ``pair A`` …, own
    exercises ``own exercise 1`` …; what names a record for life is drawn anew by who reads it.
    """
    whole = _records(journal)
    aliases = _aliases(journal)
    settings = journal.settings.as_mapping()
    nameless: dict[str, Callable[[Any], Any]] = {
        "shoes": partial(anonymous_shoe, aliases=aliases),
        "sessions": partial(anonymous_session, aliases=aliases),
        "symptoms": partial(anonymous_symptom, aliases=aliases),
        "stretches": partial(anonymous_stretch, aliases=aliases),
        "pauses": anonymous_pause,
        "checks": _same,
    }
    return Contents(
        settings={name: settings[name] for name in _PLAIN_SETTINGS if name in settings},
        records={
            "notes": tuple,
            **{name: partial(_nameless, whole[name], of) for name, of in nameless.items()},
        },
    )


def _records(journal: Journal) -> dict[str, Callable[[], Iterable[Any]]]:
    names = ("shoes", "sessions", "symptoms", "checks", "stretches", "notes", "pauses")
    return {name: getattr(journal, name).all for name in names}


def _nameless(records: Callable[[], Iterable[Any]], of: Callable[[Any], Any]) -> Iterable[Any]:
    return (replace(of(record), uuid=None) for record in records())


def _same(record: Any) -> Any:
    return record


def _aliases(journal: Journal) -> Aliases:
    """What stands for every pair, and for every exercise of the runner's own."""
    exercises = [*journal.checkup.exercises(), *journal.settings.load().exercises]
    for symptom in journal.symptoms.all():
        exercises += [*symptom.worse, *symptom.eased]
    return aliases_of((shoe.name for shoe in journal.shoes.all()), exercises)
