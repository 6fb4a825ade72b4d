"""What Strava's own list says of an activity: by itself, or beside its file."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from runlog.core.value import Value, replace
from runlog.importers.outing import Outing, first_known, tidy_text
from runlog.importers.plausible import believable
from runlog.importers.protocol import DateOrder, Gear, ReadSession
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.strava.columns import Columns
from runlog.importers.table_dates import clock_of, read_date
from runlog.importers.table_numbers import Mark, decimal_mark, read_cell
from runlog.importers.table_text import Table

SAME_START_S = 120
"""A session of the row's file that begins within this of the row is the row's."""


class Row(Value):
    """One activity as the list has it.

    Attributes:
        number: Its row in the file, the header being 1.
        id: Strava's number; empty if there is none.
        start_s: Start, seconds since 1970-01-01 UTC (the list is in UTC); None if unreadable.
        filename: Path of its file in the export; empty for one entered by hand.
        sport: By its type; None if that says nothing.
        outing: The rest, as if there were no file.
    """

    number: int
    id: str
    start_s: float | None
    filename: str
    sport: SportSurface | None
    outing: Outing


def rows_of(table: Table, columns: Columns, *, order: DateOrder | None) -> list[Row]:
    """Every activity of the list, in its order.

    Args:
        table: The list.
        columns: Where each field stands.
        order: Day or month first, where the dates do not show it.
    """
    marks = {
        field: decimal_mark(table.column(place))
        for field, place in columns.places.items()
        if field in {"shown_distance", "metres", "old_metres"} and place < len(table.header)
    }
    return [
        _row(cells, number, columns, marks, order)
        for number, cells in enumerate(table.rows, start=2)
    ]


def _row(
    cells: Sequence[str],
    number: int,
    columns: Columns,
    marks: dict[str, Mark],
    order: DateOrder | None,
) -> Row:
    identity = columns.cell(cells, "id").removesuffix(".0")
    start_s = _start_s(columns.cell(cells, "date"), order)
    sport = said_sport(columns.cell(cells, "type"))
    elapsed_s = _number(cells, columns, "elapsed")
    outing = Outing(
        instant_s=start_s,
        sport=sport,
        distance_m=_distance_m(cells, columns, marks, sport),
        duration_s=first_known(
            *(_above_0(_number(cells, columns, field)) for field in ("timer", "moving")), elapsed_s
        ),
        elapsed_s=elapsed_s,
        heart_rate_bpm=_number(cells, columns, "heart_rate"),
        cadence=_number(cells, columns, "cadence"),
        ascent_m=_number(cells, columns, "ascent"),
        rpe=_number(cells, columns, "rpe"),
        note=_note(cells, columns),
        name=columns.cell(cells, "name") or None,
        device="Strava",
        is_listed=True,
        gear=_gear(cells, columns),
        keys=(f"strava:{identity}",) if identity else (),
        origins=dict.fromkeys(
            ("started_at", "distance_m", "duration_s", "elapsed_s"), "activities.csv"
        ),
    )
    filename = columns.cell(cells, "filename").replace("\\", "/").removeprefix("./").lstrip("/")
    return Row(
        number=number, id=identity, start_s=start_s, filename=filename, sport=sport, outing=outing
    )


def joined(row: Row, sessions: Sequence[ReadSession]) -> tuple[ReadSession, ...]:
    """The sessions of a row's file, with what only the list knows.

    Time, distance and laps are the file's; name, description, gear, effort and type the
    list's, where the runner may have changed them.
    """
    if not sessions:
        return ()
    own = min(range(len(sessions)), key=lambda index: _apart_s(row, sessions[index]))
    return tuple(
        _with_row(session, row) if index == own else session
        for index, session in enumerate(sessions)
    )


def _apart_s(row: Row, session: ReadSession) -> float:
    return 0.0 if row.start_s is None else abs(session.session.when.instant_s - row.start_s)


def _with_row(read: ReadSession, row: Row) -> ReadSession:
    outing, session = row.outing, read.session
    sport = row.sport or SportSurface(session.sport, session.surface)
    rpe = believable("rpe", outing.rpe)
    changed = replace(
        session,
        sport=sport.sport,
        surface=first_known(sport.surface, session.surface)
        if sport.sport == session.sport
        else sport.surface,
        rpe=session.rpe if rpe is None else round(rpe),
        note=first_known(tidy_text(outing.note), session.note),
        source=replace(session.source, key=first_known(session.source.key, *outing.keys)),
    )
    is_sport_known = read.is_sport_known or row.sport is not None
    warnings = tuple(
        warning for warning in read.warnings if not (is_sport_known and "sport" in warning)
    )
    return replace(
        read,
        session=changed,
        name=first_known(tidy_text(outing.name), read.name),
        gear=outing.gear or read.gear,
        keys=(*read.keys, *outing.keys),
        warnings=warnings,
        is_sport_known=is_sport_known,
        origins={**read.origins, "name": "activities.csv", "sport": "activities.csv"},
    )


def _start_s(cell: str, order: DateOrder | None) -> float | None:
    found = read_date(cell, order)
    if found is None:
        return None
    clock = clock_of(found) or datetime.combine(found.day, datetime.min.time())
    return clock.replace(tzinfo=UTC).timestamp() - (found.offset or timedelta()).total_seconds()


def _distance_m(
    cells: Sequence[str], columns: Columns, marks: dict[str, Mark], sport: SportSurface | None
) -> float | None:
    """From the column for programs, else from the one for people (km, but metres for swims)."""
    for field in ("metres", "old_metres"):
        metres = read_cell(columns.cell(cells, field), marks.get(field, "."))
        if metres:
            return metres
    shown = read_cell(columns.cell(cells, "shown_distance"), marks.get("shown_distance", "."))
    if shown is None:
        return None
    return shown if sport is not None and sport.sport == "swim" else shown * 1000


def _number(cells: Sequence[str], columns: Columns, field: str) -> float | None:
    return read_cell(columns.cell(cells, field))


def _above_0(value: float | None) -> float | None:
    return value or None


def _note(cells: Sequence[str], columns: Columns) -> str | None:
    parts = [columns.cell(cells, "description"), columns.cell(cells, "private_note")]
    return "\n".join(part for part in parts if part) or None


def _gear(cells: Sequence[str], columns: Columns) -> tuple[Gear, ...]:
    name = columns.cell(cells, "gear") or None
    number = columns.cell(cells, "gear_id").removesuffix(".0")
    key = f"strava:{number}" if number.isdigit() and number != "0" else None
    return (Gear(name=name, key=key),) if name or key else ()
