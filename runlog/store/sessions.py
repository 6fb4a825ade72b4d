"""Sessions: stored, found again, paged through."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from runlog.core.session import Session, Source
from runlog.core.value import replace
from runlog.store.aggregates import SESSION
from runlog.store.changes import Changes
from runlog.store.database import Bound, Database, Row
from runlog.store.rows import json_text, moment_columns
from runlog.store.session_filter import EVERY_SESSION, SessionFilter, conditions
from runlog.store.session_parts import SessionParts
from runlog.store.session_rows import SESSION_SELECT, session_columns, sessions_of
from runlog.store.session_totals import SessionTotals
from runlog.store.shoes import Shoes
from runlog.store.terms import END_OF_TIME_S

if TYPE_CHECKING:
    from runlog.core.kind import Kind, Sport

_PAGE = 500
_RECENT = 1000
_NEWEST_FIRST = "order by sessions.instant_s desc, sessions.id desc"
_OLDEST_FIRST = "order by sessions.instant_s, sessions.id"


class Sessions(SessionTotals):
    """Every session in a journal."""

    aggregate = SESSION
    shown_by = "runlog history"

    _select = SESSION_SELECT

    def __init__(self, db: Database, changes: Changes, shoes: Shoes) -> None:
        super().__init__(db, changes)
        self._shoes = shoes
        self._parts = SessionParts(db, changes)

    def last(self, sport: "Sport | None" = "run") -> Session | None:
        """The latest session.

        Args:
            sport: None means any.
        """
        found = self.page(SessionFilter(sport=sport), limit=1)
        return found[0] if found else None

    def page(
        self,
        wanted: SessionFilter = EVERY_SESSION,
        *,
        limit: int | None = None,
        before: tuple[int, int] | None = None,
        with_parts: bool = True,
    ) -> list[Session]:
        """Sessions, newest first.

        Args:
            wanted: Which of them.
            limit: How many at the most; None means all.
            before: Instant and id of the last session of the page before this one; None means
                from the newest.
            with_parts: Whether what belongs to them is wanted too: without it their intervals,
                tags and stretches are left empty, which takes a third of the time.
        """
        if wanted.shoe is not None:
            wanted = wanted._replace(shoe=self._shoes.keys([wanted.shoe])[wanted.shoe].name)
        clause, values = conditions(self._db, wanted, before=before)
        return self._found(
            f"{clause} {_NEWEST_FIRST} limit ?", (*values, _limit(limit)), with_parts=with_parts
        )

    def between(
        self,
        first_s: int,
        last_s: int,
        *,
        sport: "Sport | None" = "run",
        with_parts: bool = True,
    ) -> list[Session]:
        """Sessions that start in a span of time, oldest first.

        Args:
            first_s: Its first second since 1970-01-01 UTC.
            last_s: Its last second, included.
            sport: None means any.
            with_parts: As for `page`.
        """
        which, values = ("", ()) if sport is None else ("sessions.sport = ? and", (sport,))
        return self._found(
            f"where {which} sessions.instant_s between ? and ? {_OLDEST_FIRST}",
            (*values, first_s, last_s),
            with_parts=with_parts,
        )

    def hard_between(self, first_s: int, last_s: int) -> list[Session]:
        """Runs that may have fast metres: races, and those with work among their intervals.

        Args:
            first_s: The first second since 1970-01-01 UTC in which they may start.
            last_s: The last one, included.

        Returns:
            Oldest first.
        """
        return self._list(
            "where sessions.sport = 'run' and sessions.instant_s between ? and ? "
            "and (sessions.kind = 'race' or exists (select 1 from intervals "
            f"where session_id = sessions.id and role = 'work')) {_OLDEST_FIRST}",
            (first_s, last_s),
        )

    def longest_between(self, first_s: int, last_s: int) -> Session | None:
        """The longest run that starts in a span of time, the latest of them.

        Args:
            first_s: Its first second since 1970-01-01 UTC.
            last_s: Its last second, included.

        Returns:
            None if there is no run of known distance.
        """
        # The plus keeps SQLite from going through all distances there are.
        return self._first(
            "where sessions.sport = 'run' and sessions.instant_s between ? and ? "
            "and sessions.distance_m is not null "
            "order by +sessions.distance_m desc, sessions.instant_s desc, sessions.id desc",
            (first_s, last_s),
        )

    def before(self, instant_s: int, *, hours: float = 72) -> Session | None:
        """The latest session that starts at or shortly before an instant.

        Args:
            instant_s: Seconds since 1970-01-01 UTC.
            hours: How long before it at the most.
        """
        return self._first(
            f"where sessions.instant_s between ? and ? {_NEWEST_FIRST}",
            (instant_s - int(hours * 3600), instant_s),
        )

    def same_as(self, session: Session) -> Session | None:
        """Another session of the same sport, start, distance and duration, if there is one."""
        when = moment_columns(session.when, at="started_at")
        return self._first(
            "where sessions.sport = ? and sessions.day = ? and sessions.distance_m is ? "
            "and sessions.duration_s is ? and sessions.instant_s = ? "
            "and sessions.part_of_day is ? and (sessions.started_at is null) = ? "
            f"and sessions.id is not ? {_NEWEST_FIRST}",
            (
                session.sport,
                when["day"],
                session.distance_m,
                session.duration_s,
                when["instant_s"],
                when["part_of_day"],
                when["started_at"] is None,
                session.id,
            ),
        )

    def with_source(self, source: Source) -> Session | None:
        """The session that came from that very file or entry; None if there is none."""
        return self._first(
            "where sessions.source_key = ? and sessions.source_kind = ?", (source.key, source.kind)
        )

    def with_source_keys(self, keys: Sequence[str]) -> list[Session]:
        """Sessions that came from what one of some keys identifies, of any format.

        Args:
            keys: The strongest first; sessions come in that order.
        """
        found = self._list(
            "where sessions.source_key in (select value from json_each(?))",
            (json_text(list(keys)),),
        )
        return sorted(found, key=lambda session: keys.index(session.source.key or ""))

    def latest_of_kind(self, kind: "Kind", before_s: int) -> Session | None:
        """The latest run of a kind that starts before an instant.

        Args:
            kind: What sort of run.
            before_s: Seconds since 1970-01-01 UTC, not included.
        """
        # The plus keeps SQLite to the index of kinds: of runs there are many more.
        return self._first(
            "where sessions.kind = ? and +sessions.sport = 'run' and sessions.instant_s < ? "
            f"{_NEWEST_FIRST}",
            (kind, before_s),
        )

    def tagged_before(self, tag: str, before_s: int) -> Session | None:
        """Any session with a tag that starts before an instant; None if there is none.

        Args:
            tag: The tag.
            before_s: Seconds since 1970-01-01 UTC, not included.
        """
        # From the tag, of which the first session mostly is one, to the sessions.
        return self._first(
            "where sessions.id = (select session_id from session_tags cross join sessions as other "
            "on other.id = session_id where tag = ? and other.instant_s < ? limit 1)",
            (tag, before_s),
        )

    def ids(self, prefix: str = "", *, limit: int = 30) -> list[int]:
        """Ids of recent sessions, newest first, for completion.

        Args:
            prefix: The digits they begin with.
            limit: How many at the most; older ones than the newest thousand are not offered.
        """
        rows = self._db.rows(
            f"select id from (select id from sessions where instant_s <= {END_OF_TIME_S} "
            f"{_NEWEST_FIRST} limit {_RECENT}) "
            "where substr(id, 1, ?) = ? limit ?",
            (len(prefix), prefix, limit),
        )
        return [row["id"] for row in rows]

    def all(self) -> Iterator[Session]:
        """Every session, oldest first, read piece by piece."""
        after = (-(1 << 62), 0)
        while page := self._list(
            f"where (sessions.instant_s, sessions.id) > (?, ?) {_OLDEST_FIRST} limit {_PAGE}", after
        ):
            yield from page
            after = (page[-1].when.instant_s, page[-1].id or 0)

    def _settled(
        self, values: Sequence[Session], *, instead_of: int | None = None
    ) -> list[Session]:
        del instead_of
        shoes = self._shoes.keys(session.shoe for session in values)
        return [
            session
            if session.shoe is None or session.shoe == shoes[session.shoe].name
            else replace(session, shoe=shoes[session.shoe].name)
            for session in values
        ]

    def _rows(self, values: Sequence[Session]) -> list[dict[str, Any]]:
        shoes = self._shoes.keys(session.shoe for session in values)
        return [
            session_columns(session, None if session.shoe is None else shoes[session.shoe].id)
            for session in values
        ]

    def _found(self, clauses: str, values: Bound, *, with_parts: bool) -> list[Session]:
        """Sessions that remain after some clauses, with or without what belongs to them."""
        if with_parts:
            return self._list(clauses, values)
        return sessions_of(self._db.rows(f"{self._select} {clauses}", values))

    def _values(self, rows: Sequence[Row]) -> list[Session]:
        return sessions_of(rows, self._parts.of([row["id"] for row in rows])) if rows else []

    def _add_parts(self, values: Sequence[Session]) -> None:
        self._parts.add(values)

    def _replace_parts(self, current: Session, value: Session) -> None:
        self._parts.replace(current, value)

    def _release(self, value: Session) -> None:
        self._parts.release(value)


def _limit(limit: int | None) -> int:
    """SQLite's word for no limit is a negative one."""
    return -1 if limit is None else limit
