"""Which sessions are wanted."""

from typing import TYPE_CHECKING, Any, NamedTuple

from runlog.store.database import Database
from runlog.store.terms import (
    END_OF_TIME_S,
    Term,
    are_many,
    period_terms,
    search_terms,
    where_clause,
)

if TYPE_CHECKING:
    from runlog.core.kind import Kind, Sport, Surface
    from runlog.core.period import Period


class SessionFilter(NamedTuple):
    """Which sessions are wanted: those that have all of what is named.

    Attributes:
        period: The runner's calendar days it may start on.
        kind: Its kind.
        shoe: Name or alias of the pair.
        tag: A tag it has.
        area: Slug of the area of a symptom that is linked to it.
        sport: Its sport.
        with_symptoms: Only sessions that a symptom is linked to.
        search: Words, or their beginnings, in its note or workout.
        surface: Its surface.
    """

    period: "Period | None" = None
    kind: "Kind | None" = None
    shoe: str | None = None
    tag: str | None = None
    area: str | None = None
    sport: "Sport | None" = None
    with_symptoms: bool = False
    search: str | None = None
    surface: "Surface | None" = None


EVERY_SESSION = SessionFilter()


def conditions(
    db: Database, wanted: SessionFilter, *, before: tuple[int, int] | None = None
) -> Term:
    """The where clause for a filter, and the values it needs.

    Args:
        db: Where they are.
        wanted: Which sessions.
        before: Only those that come before this instant and id.
    """
    return where_clause(
        [
            *_column_terms(wanted),
            *_tag_terms(db, wanted),
            *_symptom_terms(db, wanted),
            *period_terms("sessions", wanted.period),
            *search_terms(db, "sessions", "session_words", wanted.search),
            *_place_terms(before),
        ]
    )


def _column_terms(wanted: SessionFilter) -> list[Term]:
    terms: list[tuple[str, object]] = [
        ("sessions.sport = ?", wanted.sport),
        ("sessions.kind = ?", wanted.kind),
        ("sessions.surface = ?", wanted.surface),
        ("sessions.shoe_id = (select id from shoes where name = ?)", wanted.shoe),
    ]
    return [(sql, [value]) for sql, value in terms if value is not None]


def _tag_terms(db: Database, wanted: SessionFilter) -> list[Term]:
    if wanted.tag is None:
        return []
    return [_named_term(db, "session_tags where tag = ?", [wanted.tag])]


def _symptom_terms(db: Database, wanted: SessionFilter) -> list[Term]:
    linked = "symptoms where session_id is not null"
    if wanted.area is not None:
        return [_named_term(db, f"{linked} and area = ?", [wanted.area])]
    return [_named_term(db, linked, [])] if wanted.with_symptoms else []


def _named_term(db: Database, rows: str, values: list[Any]) -> Term:
    """Sessions that one of some rows names in its column ``session_id``."""
    ids = f"select session_id from {rows}"
    if not are_many(db, ids, values):
        return f"sessions.id in ({ids})", values
    # Of many the newest are soon met: each session is looked up, and they are not all gathered.
    return f"exists (select 1 from {rows} and session_id = sessions.id)", values


def _place_terms(before: tuple[int, int] | None) -> list[Term]:
    # Without a place it is the end of time: so every page is found in the same way, by the index.
    instant_s, session_id = before or (END_OF_TIME_S, 0)
    place = "sessions.instant_s <= ? and (sessions.instant_s, sessions.id) < (?, ?)"
    return [(place, [instant_s, instant_s, session_id])]
