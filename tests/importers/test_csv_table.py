"""Tables of strangers: sniffed, understood, mapped by hand; runs, symptoms and stretches."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers.csv_table import importer
from runlog.importers.protocol import Assumptions, FileReading, Gear
from runlog.importers.table_text import read_table
from tests.importers.writers import reading_or_refusal, source

BERLIN = ZoneInfo("Europe/Berlin")
AT_HOME = Assumptions(zone=BERLIN, units="km")


def read(text: str | bytes, assumptions: Assumptions = AT_HOME) -> FileReading:
    data = text.encode() if isinstance(text, str) else text
    return importer.read(source(data, "log.csv"), assumptions)


def rows(
    text: str | bytes, assumptions: Assumptions = AT_HOME
) -> list[tuple[object, int | None, float | None]]:
    return [
        (each.session.when.day.isoformat(), each.session.distance_m, each.session.duration_s)
        for each in read(text, assumptions).sessions
    ]


ENGLISH = "Date,Distance (km),Time,Notes\n2026-03-29,10.02,50:06,=cmd()\n2026-04-03,5,25:00,\n"
TWO = [("2026-03-29", 10_020, 3006), ("2026-04-03", 5000, 1500)]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.replace("\n", "\r\n"),
        "\ufeff" + ENGLISH,
        "sep=,\n" + ENGLISH,
        ENGLISH.replace(",", "\t"),
        ENGLISH.replace(",", "|"),
        "Datum;Strecke (km);Dauer;Notizen\n29.03.2026;10,02;50:06;x\n03.04.2026;5,0;25:00;\n",
        'Datum,"Distanz [km]",Zeit\n29.03.2026,"10,02",50:06\n3.4.2026,"5,00",25:00\n',
        "Day,Miles,Minutes\n2026-03-29,6.2262,50.1\n2026-04-03,3.1069,25\n",
        "day,distance_m,duration_s\n2026-03-29,10020,3006\n2026-04-03,5000,1500\n",
        "When,Dist,Duration\n03/29/2026,10.02 km,0:50:06\n04/03/2026,5 km,0:25:00\n",
        "When,Dist,Duration\n29/03/2026,10.02,50m06s\n03/04/2026,5,25 min\n",
        "Date,Distance,Time (s)\n2026-03-29,10020,3006\n2026-04-03,5000,1500\n",
        "Fecha;Distancia;Duración\n29/03/2026;10,02;50:06\n03/04/2026;5;25:00\n",
        ENGLISH.encode("utf-16"),
        "Date,Distance (km),Time,Größe\n2026-03-29,10.02,50:06,ü\n2026-04-03,5,25:00,\n".encode(
            "cp1252"
        ),
    ],
)
def test_a_table_is_understood_whoever_wrote_it(text: str | bytes) -> None:
    assert rows(text) == TWO


def test_what_was_understood_is_shown_and_where_it_came_from() -> None:
    reading = read(ENGLISH)
    assert dict(reading.understood) == {
        "date": "Date",
        "distance": "Distance (km)",
        "duration": "Time",
        "note": "Notes",
    }
    first = reading.sessions[0]
    assert first.origins["distance"] == "column 'Distance (km)'"
    assert (first.session.note, first.session.sport, first.is_sport_known) == (
        "=cmd()",
        "run",
        True,
    )
    assert first.session.when.at is None


def test_every_column_that_has_a_name_for_it() -> None:
    text = (
        "Date,Start Time,Time of day,Distance (mi),Moving Time,Elapsed Time,Avg HR,Max HR,Cadence,Elevation Gain (ft),"
        "RPE,Type,Surface,Shoe,Title,Comments\n"
        '2026-03-29,,7:15 AM,6.2,50:00,51:00,150,170,85,100,6,Tempo run,trails,Pegasus,Morning,"a\nb"\n'
    )
    [found] = read(text).sessions
    session = found.session
    assert session.when.at == datetime(2026, 3, 29, 7, 15, tzinfo=BERLIN)
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (9978, 3000, 3060)
    assert (session.heart_rate_bpm, session.heart_rate_max_bpm, session.cadence_spm) == (
        150,
        170,
        170,
    )
    assert (session.ascent_m, session.rpe, session.kind, session.kind_source) == (
        30,
        6,
        "tempo",
        "user",
    )
    assert (session.surface, found.gear, found.name) == (
        "trail",
        (Gear(name="Pegasus"),),
        "Morning",
    )
    assert session.note == "a\nb"


@pytest.mark.parametrize(
    ("word", "sport", "kind"),
    [
        ("Run", "run", None),
        ("Easy", "run", "easy"),
        ("Bike", "ride", None),
        ("Intervals", "run", "interval"),
        ("Yoga", "other", None),
        ("", "run", None),
    ],
)
def test_a_type_is_a_sport_here_and_a_kind_there(word: str, sport: str, kind: str | None) -> None:
    [found] = read(f"Date,Type,Distance (km)\n2026-03-29,{word},10\n").sessions
    assert (found.session.sport, found.session.kind) == (sport, kind)


def test_a_time_with_its_offset_is_exact() -> None:
    [found] = read("Date,Distance (km)\n2026-03-29T08:30:00-04:00,10\n").sessions
    at = found.session.when.at
    assert at is not None
    assert (at.hour, at.utcoffset(), found.is_offset_known) == (8, timedelta(hours=-4), True)


def test_hours_and_minutes_are_told_from_minutes_and_seconds_by_the_pace() -> None:
    assert rows("Date,km,Time\n2026-03-29,10,1:05\n2026-03-30,5,0:30\n")[0][2] == 3900
    assert rows("Date,km,Time\n2026-03-29,1,5:05\n2026-03-30,5,30:00\n")[0][2] == 305


@pytest.mark.parametrize(("cell", "seconds"), [("51.5", 3090), ("3090", 3090), ("0.86", 3096)])
def test_bare_numbers_are_what_makes_a_runners_pace(cell: str, seconds: float) -> None:
    assert rows(f"Date,km,Time\n2026-03-29,10,{cell}\n")[0][2] == pytest.approx(seconds)


def test_bare_numbers_without_a_distance_are_left_out() -> None:
    text = "Date,km,Time\n2026-03-29,,51\n2026-03-30,10,soon 7\n"
    reading = read(text)
    assert [(one.reason, one.text) for one in reading.skipped] == [
        ("odd", "a time of 51 can be seconds or minutes or hours; left out")
    ]
    assert "duration 'soon 7' was not understood" in reading.sessions[0].warnings


def test_kilometres_or_miles_is_asked_where_nothing_tells() -> None:
    text = "Date,Distance\n2026-03-29,10\n"
    with pytest.raises(ImportFileError, match="kilometres or miles") as caught:
        read(text, Assumptions())
    assert "--units" in caught.value.hint
    assert rows(text, Assumptions(units="mi"))[0][1] == 16_093


def test_day_or_month_is_asked_where_nothing_tells() -> None:
    text = "Date,km\n03/04/2026,10\n05/06/2026,10\n"
    with pytest.raises(ImportFileError, match="begin with the day or the month") as caught:
        read(text)
    assert "--dates" in caught.value.hint
    assert rows(text, Assumptions(date_order="month_first"))[0][0] == "2026-03-04"


def test_columns_can_be_mapped_by_header_or_number() -> None:
    text = "A,B,C,Date\n10,29.03.2026,50:00,x\n"
    mapped = Assumptions(units="km", columns={"date": "b", "distance": "1", "duration": "C"})
    assert rows(text, mapped) == [("2026-03-29", 10_000, 3000)]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"dat": "A"}, "no field called 'dat'"),
        ({"date": "Z"}, "no column 'Z'; it has: A, B"),
        ({"date": "9"}, "no column '9'"),
    ],
)
def test_a_mapping_that_names_nothing_is_refused(columns: dict[str, str], message: str) -> None:
    with pytest.raises(ImportFileError, match=message):
        read("A,B\n1,2\n", Assumptions(columns=columns))


def test_a_table_nobody_understands_says_what_it_has() -> None:
    with pytest.raises(
        ImportFileError, match=r"understood nothing of its columns \(foo, bar\)"
    ) as caught:
        read("foo,bar\n1,2\n")
    assert "=date" in caught.value.hint


@pytest.mark.parametrize("text", ["", "\n\n", "one column\n1\n", "\0\0\0"])
def test_no_table_is_refused(text: str) -> None:
    with pytest.raises(ImportFileError, match="no table"):
        read(text)


def test_rows_without_a_day_or_a_figure_are_left_out_with_the_reason() -> None:
    reading = read("Date,Distance (km)\nsoon,10\n2026-03-29,\n1970-01-01,10\n2999-01-01,5\n")
    assert [(skipped.reason, skipped.file[-5:]) for skipped in reading.skipped] == [
        ("no_start", "row 2"),
        ("empty", "row 3"),
        ("no_start", "row 4"),
        ("no_start", "row 5"),
    ]


@pytest.mark.parametrize(
    ("date", "is_ahead"),
    [
        ("2026-11-22", False),
        ("2026-11-23", True),
        ("2026-11-22 21:11", False),
        ("2026-11-22 21:13", True),
        ("2026-11-22T21:30:00+02:00", False),
        ("2026-11-22T21:30:00-04:00", True),
        ("2030-01-01", True),
    ],
)
def test_what_is_still_ahead_is_left_out(date: str, *, is_ahead: bool) -> None:
    now = datetime(2026, 11, 22, 21, 10, tzinfo=BERLIN)
    text = f"Date,Distance (km)\n{date},10\n"
    assert read(text).skipped == ()
    reading = read(text, Assumptions(zone=BERLIN, now=now))
    assert [one.reason for one in reading.skipped] == ["odd"] * is_ahead
    assert all("still ahead; left out" in one.text for one in reading.skipped)
    for table in ("area,severity", "exercise,reps"):
        kept = f"Date,{table}\n{date},calf,3\n"
        other = read(kept, Assumptions(zone=BERLIN, now=now))
        assert len(other.symptoms) + len(other.stretches) == (not is_ahead)


def test_the_same_row_has_the_same_key_wherever_it_stands() -> None:
    first = read(ENGLISH).sessions[0].keys
    moved = read("Notes,Time,Date,km\nother,50:06,2026-03-29,10.02\n").sessions[0].keys
    assert first == moved


def test_a_quote_never_closed_loses_no_more_than_it_swallows() -> None:
    text = 'Date,Distance (km),Notes\n2026-03-29,10,fine\n2026-03-30,5,"open\n2026-03-31,6,x\n'
    assert [row[0] for row in rows(text)] == ["2026-03-29", "2026-03-30"]


def test_a_cell_beyond_all_measure_is_where_reading_ends() -> None:
    text = "Date,Distance (km),Notes\n2026-03-29,10,fine\n2026-03-30,5," + "x" * (2**20 + 1)
    reading = read(text)
    assert len(reading.sessions) == 1
    assert "damaged after row 2" in reading.warnings[0]


def test_too_many_rows_are_cut_with_a_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runlog.importers.table_text.MAX_ROWS", 2)
    table = read_table(b"a,b\n1,2\n3,4\n5,6\n", label="x")
    assert table.warnings == ("only the first 2 rows were read",)


def test_text_cut_within_a_letter_is_still_utf_8() -> None:
    data = "Date,Distance (km),Notes\n2026-03-29,10,größe".encode()
    assert read(data[:-2]).sessions[0].session.note == "grö"


# ---- symptoms and stretches --------------------------------------------------


def test_a_table_of_symptoms() -> None:
    text = (
        "Date,Time of day,Body part,Side,Pain,Quality,Phase,Notes\n"
        '2026-03-29,19:30,Lower back,,4,"stiff, dull",after,since the track\n'
        "2026-03-30,,left knee,,0,,,gone\n"
        "2026-03-31,,elbow of fate,,2,,,\n"
        "2026-04-01,,calf,right,11,,,\n"
        "someday,,calf,right,1,,,\n"
    )
    reading = read(text)
    back, knee = reading.symptoms
    assert (back.area, back.severity, back.qualities, back.phase) == (
        "low_back",
        4,
        ("stiffness", "ache"),
        "after",
    )
    assert back.noted.at == datetime(2026, 3, 29, 19, 30, tzinfo=BERLIN)
    assert (knee.area, knee.side, knee.severity, knee.noted.at) == ("knee", "left", 0, None)
    assert [skipped.text for skipped in reading.skipped] == [
        "'elbow of fate' is no area of the body known here",
        "a severity of 11 is not on the scale from 0 to 10",
        "nothing in it tells when it was",
    ]


def test_a_table_of_stretches() -> None:
    text = "Day,Exercise,Duration (s),Reps,Comment\n2026-03-29 20:00:00+02:00,Couch,90,,\n2026-03-30,Granny's trick,,3,x\n,Couch,,,\n2026-03-31,,,,\n"
    reading = read(text)
    first, own = reading.stretches
    assert (first.exercise, first.duration_s, first.reps) == ("couch_stretch", 90, None)
    assert first.when.at is not None
    assert (own.exercise, own.reps, own.note) == ("Granny's trick", 3, "x")
    assert [skipped.text for skipped in reading.skipped] == [
        "nothing in it tells when it was",
        "it names no exercise",
    ]


# ---- what is taken for a table -----------------------------------------------


@pytest.mark.parametrize(
    ("head", "name", "is_one"),
    [
        (b"Date,km\n", "a.csv", True),
        (b"x;y\n", "a.csv", True),
        (b"Date\tkm\tTime\n", "a", True),
        (b"Date,but only prose\n", "a", False),
        (b"no table at all", "a.csv", False),
        (b"a,b\0c", "a.csv", False),
        ("Date,km\n".encode("utf-16"), "a.csv", True),
        (b"", "a.csv", False),
    ],
)
def test_what_looks_like_a_table(head: bytes, name: str, *, is_one: bool) -> None:
    assert importer.recognises(head, name) == is_one


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert reading_or_refusal(lambda: read(b"Date,km,Time\n2026-03-29,10,50:00\n" + data))


CELLS = st.text(alphabet="0123456789.,:;-/ \"'hmsPTkmi=+@\n", max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_any_cells_give_sessions_that_can_be_believed(cells: list[tuple[str, str, str]]) -> None:
    text = "Date,km,Time\n" + "\n".join(
        ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in cells
    )
    reading = reading_or_refusal(lambda: read(text))
    if isinstance(reading, str):
        return
    for session in (each.session for each in reading.sessions):
        assert session.distance_m is None or 0 < session.distance_m <= 2_000_000
        assert session.duration_s is None or session.duration_s > 0
