"""The list that Garmin's web site saves as ``Activities.csv``."""

from collections.abc import Mapping, Sequence

from runlog.core.units import METRES_PER_MILE, Units, unit_m
from runlog.errors import ImportFileError
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, DateOrder, FileReading
from runlog.importers.source import ImportSource
from runlog.importers.sports import said_sport
from runlog.importers.table_dates import clock_of, date_order, read_date
from runlog.importers.table_numbers import Mark, decimal_mark, read_cell, read_clock_s
from runlog.importers.table_text import Table, first_line, read_table

_FAVOURITE = frozenset(
    {
        "favorite",
        "favourite",
        "favorit",
        "favori",
        "favorito",
        "favorita",
        "preferito",
        "favoriet",
        "ulubiony",
        "ulubione",
        "suosikki",
        "oblíbené",
        "收藏",
        "お気に入り",
        "즐겨찾기",
        "最愛",
    }
)

# The first columns are the same in every language; the later ones only by their English names.
_PLACES = {
    "type": 0,
    "date": 1,
    "name": 3,
    "distance": 4,
    "time": 6,
    "heart_rate": 7,
    "heart_rate_max": 8,
}
_ENGLISH = {
    "cadence": "avg run cadence",
    "ascent": "total ascent",
    "elapsed": "elapsed time",
    "stride": "avg stride length",
    "laps": "number of laps",
}
_ALIASES = {"ascent": "elev gain"}

FEET_M = 0.3048

STRIDE_TOLERANCE = 0.1
"""Stride times cadence gives metres to within a few percent; miles would be 61 % more."""


class GarminListImporter:
    """Reads Garmin's list: local clock, no laps, and no word on kilometres or miles."""

    name = "garmin-list"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether the third column is whether Garmin's users like the activity."""
        cells = [cell.strip(' "\ufeff').casefold() for cell in first_line(head).split(",")]
        return len(cells) > 6 and cells[2] in _FAVOURITE

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every row.

        Raises:
            ImportFileError: It is no table, or nothing tells kilometres from miles.
        """
        table = read_table(source.content(), label=source.label)
        places = _places(table)
        if len(table.header) <= max(_PLACES.values()):
            raise ImportFileError(f"{source.label}: has fewer columns than Garmin's list.")
        units = assumptions.units or _units_by_stride(table, places)
        if units is None:
            raise ImportFileError(
                f"{source.label}: does not say whether its distances are kilometres or miles.",
                hint="Say it: --units km or --units mi",
            )
        order = date_order(table.column(places["date"])) or assumptions.date_order
        mark = decimal_mark(table.column(places["distance"]))
        results = [
            read_session(
                _outing(row, places, units, mark, order),
                file=f"{source.label} row {number}",
                source_kind=self.name,
                assumptions=assumptions,
            )
            for number, row in enumerate(table.rows, start=2)
        ]
        sessions, skipped = parted(results)
        understood = {"distance": f"{table.header[places['distance']]} in {units}"}
        return FileReading(
            file=source.label,
            format=self.name,
            sessions=sessions,
            skipped=skipped,
            warnings=table.warnings,
            understood=understood,
        )


def _places(table: Table) -> dict[str, int]:
    header = [name.casefold() for name in table.header]
    places = dict(_PLACES)
    for field, name in _ENGLISH.items():
        for word in (name, _ALIASES.get(field, name)):
            if word in header and field not in places:
                places[field] = header.index(
                    word
                )  # the first of two: the later one is for bicycles
    return places


def _cell(row: Sequence[str], places: Mapping[str, int], field: str) -> str:
    place = places.get(field)
    return "" if place is None or place >= len(row) else row[place]


def _outing(
    row: Sequence[str], places: Mapping[str, int], units: Units, mark: Mark, order: DateOrder | None
) -> Outing:
    found = read_date(_cell(row, places, "date"), order)
    sport = said_sport(_cell(row, places, "type"))
    is_swim = sport is not None and sport.sport == "swim"
    shown = _shown_distance(_cell(row, places, "distance"), mark, is_swim=is_swim)
    laps = read_cell(_cell(row, places, "laps"))
    ascent = read_cell(_cell(row, places, "ascent"))
    outing = Outing(
        clock=None if found is None else clock_of(found),
        day=None if found is None else found.day,
        sport=sport,
        distance_m=None if shown is None else shown * (1 if is_swim else unit_m(units)),
        duration_s=read_clock_s(_cell(row, places, "time")),
        elapsed_s=read_clock_s(_cell(row, places, "elapsed")),
        heart_rate_bpm=read_cell(_cell(row, places, "heart_rate")),
        heart_rate_max_bpm=read_cell(_cell(row, places, "heart_rate_max")),
        cadence=read_cell(_cell(row, places, "cadence")),
        ascent_m=ascent if ascent is None or units == "km" else ascent * FEET_M,
        name=_cell(row, places, "name") or None,
        device="Garmin",
        is_listed=True,
        lap_count=int(laps) if laps and 0 < laps < 1000 else 0,
        origins=dict.fromkeys(
            ("started_at", "distance_m", "duration_s", "elapsed_s"), "Activities.csv"
        ),
    )
    if outing.clock is not None:
        outing.keys = (f"garmin-list:{outing.clock.isoformat()}",)
    return outing


def _shown_distance(cell: str, mark: Mark, *, is_swim: bool) -> float | None:
    """A distance as shown. Swims are whole metres: a sign in them parts thousands."""
    return read_cell(cell, ("." if "," in cell else ",") if is_swim else mark)


def _units_by_stride(table: Table, places: Mapping[str, int]) -> Units | None:
    """Kilometres or miles, from stride times cadence times time; None if nothing tells."""
    mark = decimal_mark(table.column(places["distance"]))
    votes = {"km": 0, "mi": 0}
    for row in table.rows:
        stride, cadence = (
            read_cell(_cell(row, places, "stride")),
            read_cell(_cell(row, places, "cadence")),
        )
        shown, seconds = (
            read_cell(_cell(row, places, "distance"), mark),
            read_clock_s(_cell(row, places, "time")),
        )
        if not (stride and cadence and shown and seconds):
            continue
        walked_m = stride * cadence * seconds / 60
        for units, metres in (("km", 1000.0), ("mi", METRES_PER_MILE)):
            votes[units] += abs(walked_m / (shown * metres) - 1) <= STRIDE_TOLERANCE
    if votes["km"] == votes["mi"]:
        return None
    return "km" if votes["km"] > votes["mi"] else "mi"


importer = GarminListImporter()
