"""What sessions add up to span by span, pair by pair, kind by kind, counted by SQLite itself."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from runlog.core.stats.buckets import AreaSeverity, Group
from runlog.core.stats.calendar_spans import Days
from runlog.core.stats.volume import Volume
from runlog.core.value import Value
from runlog.store.database import Database, Row
from runlog.store.rows import day_column, json_text
from runlog.store.terms import Term, midnight_s, where_clause

if TYPE_CHECKING:
    from runlog.core.kind import Sport
    from runlog.core.period import Period

# A sum says of how many sessions it is one. In a span without a session all but the counts is null.
_VOLUME = (
    "count(sessions.id) as sessions, "
    "coalesce(sum(distance_m), 0) as distance_m, "
    "coalesce(sum(duration_s), 0.0) as duration_s, "
    "coalesce(sum(iif(duration_s is null, null, distance_m)), 0) as paced_m, "
    "coalesce(sum(iif(distance_m is null, null, duration_s)), 0.0) as paced_s, "
    "coalesce(sum(duration_s * rpe), 0.0) as effort_s, "
    "max(distance_m) as longest_m, "
    "count(sessions.id) - count(distance_m) as without_distance, "
    "count(sessions.id) - count(duration_s) as without_duration, "
    "count(sessions.id) - count(duration_s * rpe) as without_load"
)
_WORST = "symptoms.area as area, max(symptoms.severity) as severity"
_NOT_GONE = "symptoms.status = 'open' and symptoms.severity is not 0"
_WORST_FIRST = "severity desc nulls last, area"

_COLUMNS: dict[Group, str] = {"shoe": "shoe_id", "kind": "kind"}
_NAMES: dict[Group, str] = {
    "shoe": "(select shoes.name from shoes where shoes.id = shoe_id)",
    "kind": "kind",
}

_DAY_S = 86_400


class GroupVolume(Value, kw_only=False):
    """What the sessions in one pair, or of one kind, add up to.

    Attributes:
        name: The pair or kind; None for the sessions of which nobody said it.
        volume: What they add up to.
        first_on: The day of the first of them.
        last_on: The day of the last.
    """

    name: str | None
    volume: Volume
    first_on: date
    last_on: date


class Volumes:
    """What the sessions of a journal add up to."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_spans(self, spans: Sequence[Days], *, sport: "Sport" = "run") -> list[Volume]:
        """What the sessions of each of many spans of days add up to.

        Args:
            spans: The first and the last day of each.
            sport: Only sessions of this sport.

        Returns:
            As many as there are spans, in their order.
        """
        days = [(first.isoformat(), last.isoformat()) for first, last in spans]
        # The index finds each span on its own: what lies outside is not looked at.
        rows = self._db.rows(
            f"select {_VOLUME} from json_each(?) as span left join sessions on sport = ? "
            "and day between json_extract(span.value, '$[0]') and json_extract(span.value, '$[1]') "
            "group by span.key order by span.key",
            (json_text(days), sport),
        )
        return [_volume(row) for row in rows]

    def of_groups(
        self, by: Group, period: "Period | None" = None, *, sport: "Sport" = "run"
    ) -> list[GroupVolume]:
        """What the sessions in each pair, or of each kind, add up to.

        Args:
            by: What they are put together by.
            period: None means the whole journal.
            sport: Only sessions of this sport.

        Returns:
            Those with the most metres first, those of which nobody said it last.
        """
        clause, values = where_clause(_sport_and_days(sport, period))
        rows = self._db.rows(
            f"select {_NAMES[by]} as name, min(day) as first_on, max(day) as last_on, {_VOLUME} "
            f"from sessions {clause} group by {_COLUMNS[by]} "
            "order by name is null, sum(distance_m) desc, name",
            values,
        )
        return [
            GroupVolume(
                row["name"],
                _volume(row),
                date.fromisoformat(row["first_on"]),
                date.fromisoformat(row["last_on"]),
            )
            for row in rows
        ]

    def span_symptoms(self, spans: Sequence[Days]) -> list[tuple[AreaSeverity, ...]]:
        """The worst that was noted of each area in each of many spans of days, the worst first.

        Args:
            spans: The first and the last day of each.

        Returns:
            As many as there are spans, in their order.
        """
        # Instants a day wider, as no two clocks differ by more, let the index find the place.
        bounds = [
            (
                *(first.isoformat(), last.isoformat()),
                *(midnight_s(first) - _DAY_S, midnight_s(last) + 2 * _DAY_S),
            )
            for first, last in spans
        ]
        rows = self._db.rows(
            f"select span.key as place, {_WORST} from json_each(?) as span cross join symptoms "
            "on instant_s >= json_extract(span.value, '$[2]') "
            "and instant_s < json_extract(span.value, '$[3]') "
            "and day between json_extract(span.value, '$[0]') and json_extract(span.value, '$[1]') "
            f"where {_NOT_GONE} group by place, area order by place, {_WORST_FIRST}",
            (json_text(bounds),),
        )
        found = _by_place(rows)
        return [found.get(place, ()) for place in range(len(bounds))]

    def group_symptoms(
        self, by: Group, period: "Period | None" = None, *, sport: "Sport" = "run"
    ) -> dict[str | None, tuple[AreaSeverity, ...]]:
        """The worst that was noted of each area after sessions in each pair, or of each kind.

        Args:
            by: What the sessions are put together by.
            period: The days of the sessions; None means the whole journal.
            sport: Only sessions of this sport.

        Returns:
            By the pair or kind, the worst first; None for the sessions of which nobody said it.
        """
        linked: list[Term] = [("symptoms.session_id is not null", []), (_NOT_GONE, [])]
        clause, values = where_clause([*linked, *_sport_and_days(sport, period)])
        # From the notes, of which there are few, to their sessions.
        rows = self._db.rows(
            f"select {_NAMES[by]} as place, {_WORST} from symptoms "
            f"cross join sessions on sessions.id = symptoms.session_id {clause} "
            f"group by {_COLUMNS[by]}, area order by place, {_WORST_FIRST}",
            values,
        )
        return _by_place(rows)

    def paused_days(self) -> list[Days]:
        """The first and the last day of every pause: days that were not journalled."""
        rows = self._db.rows("select first_on, last_on from pauses")
        return [
            (date.fromisoformat(row["first_on"]), date.fromisoformat(row["last_on"]))
            for row in rows
        ]

    def longest_within(
        self, first_s: int, last_s: int, *, sport: "Sport" = "run"
    ) -> tuple[int, date] | None:
        """Metres and day of the longest session that starts in a span of time, the latest of them.

        Args:
            first_s: Its first second since 1970-01-01 UTC.
            last_s: Its last second, included.
            sport: Only sessions of this sport.

        Returns:
            None if no distance is known.
        """
        # The plus keeps SQLite from going through all distances there are.
        row = self._db.row(
            "select distance_m, day from sessions where sport = ? and instant_s between ? and ? "
            "and distance_m is not null order by +distance_m desc, instant_s desc limit 1",
            (sport, first_s, last_s),
        )
        return None if row is None else (row["distance_m"], date.fromisoformat(row["day"]))


def _sport_and_days(sport: "Sport", period: "Period | None") -> list[Term]:
    """Sessions of a sport on some days."""
    if period is None or period.first is period.last is None:
        # The plus keeps SQLite from fetching the whole table row by row through an index.
        return [("+sessions.sport = ?", [sport])]
    bounds = [
        ("sessions.day >= ?", day_column(period.first)),
        ("sessions.day <= ?", day_column(period.last)),
    ]
    days: list[Term] = [(sql, [day]) for sql, day in bounds if day is not None]
    return [("sessions.sport = ?", [sport]), *days]


def _volume(row: Row) -> Volume:
    # A row looks through all its columns for each name; the sums stand in the order of the fields.
    sums = tuple(row)[-len(Volume._fields) :]
    return Volume(**dict(zip(Volume._fields, sums, strict=True)))


def _by_place(rows: Sequence[Row]) -> dict[Any, tuple[AreaSeverity, ...]]:
    """Areas with their severity, put together by the column ``place``."""
    found: dict[Any, tuple[AreaSeverity, ...]] = {}
    for row in rows:
        one = AreaSeverity(row["area"], row["severity"])
        found[row["place"]] = (*found.get(row["place"], ()), one)
    return found
