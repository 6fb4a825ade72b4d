"""Look back: sessions, symptoms, stretches and notes, newest first."""

from runlog.core.area import AREA_WORDS
from runlog.core.diary import Note
from runlog.core.history import Entry, History, HistoryQuery
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SPORTS, Sport
from runlog.core.matching import meaning_of
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.errors import RefusedError
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter

_ANY_SPORT: dict[str, Sport] = {**{sport: sport for sport in SPORTS}, **SPORT_WORDS}

WHAT = ("sessions", "symptoms", "stretches", "notes", "all")

_FILTERS = {
    "kind": {"sessions"},
    "shoe": {"sessions"},
    "sport": {"sessions"},
    "is_with_symptoms": {"sessions"},
    "before_id": {"sessions"},
    "tag": {"sessions", "notes"},
    "area": {"sessions", "symptoms", "stretches"},
}
"""What each filter can be asked of; ``all`` takes those of the period and of words only."""


def look_back(journal: Journal, query: HistoryQuery, *, with_parts: bool = True) -> History:
    """Find what was asked for.

    Args:
        journal: Where to look.
        query: What is wanted.
        with_parts: Whether the intervals, tags and stretches of sessions are wanted too, which a
            table does not show; without them these are left empty.

    Raises:
        RefusedError: A kind, sport, area or ``what`` that does not exist, or a filter that
            says nothing of what is wanted.
        NotFoundError: A pair or a session that does not exist.
    """
    if query.what not in WHAT:
        raise RefusedError(
            f"There is no history of {query.what!r}.",
            word=query.what,
            hint=f"There is: {', '.join(WHAT)}.",
        )
    _refuse_unfit(query)
    entries: list[Entry] = []
    if query.what in {"sessions", "all"}:
        entries += _sessions(journal, query, with_parts=with_parts)
    if query.what in {"symptoms", "all"}:
        entries += journal.symptoms.recent(
            area=_area(query.area), period=query.period, search=query.search, limit=query.limit
        )
    if query.what in {"stretches", "all"}:
        entries += _stretches(journal, query)
    if query.what in {"notes", "all"}:
        entries += _notes(journal, query)
    if query.what == "all":
        entries.sort(key=_instant_s, reverse=True)
        entries = entries[: query.limit]
    ids = [entry.id for entry in entries if isinstance(entry, Session) and entry.id is not None]
    linked = journal.symptoms.for_sessions(ids)
    return History(
        query=query,
        entries=tuple(entries),
        symptoms={key: tuple(found) for key, found in linked.items()},
    )


def _sessions(journal: Journal, query: HistoryQuery, *, with_parts: bool) -> list[Session]:
    before = None
    if query.before_id is not None:
        earliest = journal.sessions.get(query.before_id)
        before = (earliest.when.instant_s, query.before_id)
    wanted = SessionFilter(
        period=query.period,
        kind=None if query.kind is None else meaning_of(query.kind, KIND_WORDS, what="kind"),
        shoe=None if query.shoe is None else _shoe_name(journal, query.shoe),
        tag=None if query.tag is None else query.tag.casefold(),
        area=_area(query.area),
        sport=None if query.sport is None else meaning_of(query.sport, _ANY_SPORT, what="sport"),
        with_symptoms=query.is_with_symptoms,
        search=query.search,
    )
    return journal.sessions.page(wanted, limit=query.limit, before=before, with_parts=with_parts)


def _shoe_name(journal: Journal, word: str) -> str:
    from runlog.actions.keep_shoes import found_shoe  # noqa: PLC0415  (only if one is named)

    return found_shoe(journal, word).name


def _refuse_unfit(query: HistoryQuery) -> None:
    blank = HistoryQuery()
    for name, fitting in _FILTERS.items():
        if getattr(query, name) != getattr(blank, name) and query.what not in fitting:
            option = name.removeprefix("is_").removesuffix("_id").replace("_", "-")
            raise RefusedError(
                f"--{option} says nothing of {query.what}.",
                word=f"--{option}",
                hint=f"It goes with --what {' or '.join(sorted(fitting))}.",
            )


def _stretches(journal: Journal, query: HistoryQuery) -> list[Stretch]:
    area = _area(query.area)
    found = journal.stretches.recent(
        period=query.period, search=query.search, limit=query.limit if area is None else None
    )
    kept = [one for one in found if area in {None, one.for_area}]
    return kept[: query.limit]


def _notes(journal: Journal, query: HistoryQuery) -> list[Note]:
    found = journal.notes.recent(
        period=query.period, search=query.search, limit=query.limit if query.tag is None else None
    )
    kept = [one for one in found if query.tag is None or query.tag.casefold() in one.tags]
    return kept[: query.limit]


def _area(word: str | None) -> str | None:
    return None if word is None else meaning_of(word, AREA_WORDS, what="area")


def _instant_s(entry: Entry) -> int:
    if isinstance(entry, Symptom):
        return entry.noted.instant_s
    return entry.when.instant_s
