"""TCX files: laps that the watch summed up."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from runlog.importers.tcx import importer
from tests.importers.writers import START, reading_or_refusal, source, tcx

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"))
TWO_LAPS = [
    {"s": 300, "m": 1000, "trigger": "Distance", "points": range(0, 301, 10)},
    {"s": 150.5, "m": 500.4, "trigger": "Manual", "points": range(0, 171, 10)},
]


def read(data: bytes) -> FileReading:
    return importer.read(source(data, "run.tcx"), BERLIN)


def only(data: bytes) -> ReadSession:
    [session] = read(data).sessions
    return session


def test_time_and_distance_are_the_sum_of_the_laps() -> None:
    found = only(tcx(TWO_LAPS))
    session = found.session
    assert session.when.at == START
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (1500, 450.5, 470)
    assert (session.sport, found.laps, len(session.intervals)) == ("run", 2, 2)
    assert [part.lap_trigger for part in session.intervals] == ["distance", "manual"]


def test_marked_rests_are_recoveries() -> None:
    rest = {"s": 90, "m": 200, "intensity": "Resting"}
    rep = {"s": 85, "m": 400, "intensity": "Active"}
    found = only(
        tcx([{"s": 700, "m": 2000}, rep, rest, rep, rest, rep, rest, rep, {"s": 600, "m": 1600}])
    )
    roles = [part.role for part in found.session.intervals]
    assert roles == [
        "easy",
        "work",
        "recovery",
        "work",
        "recovery",
        "work",
        "recovery",
        "work",
        "easy",
    ]


def test_a_treadmill_has_no_points_and_no_elapsed_time() -> None:
    session = only(tcx([{"s": 1800, "m": 5000}])).session
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (5000, 1800, None)


def test_a_lap_without_figures_takes_them_from_its_points() -> None:
    session = only(tcx([{"points": range(0, 121, 10)}])).session
    assert (session.duration_s, session.elapsed_s) == (120, 120)


def test_a_later_leg_does_not_inherit_the_distance_before_it() -> None:
    lap = b"<Lap><Track><Trackpoint><DistanceMeters>40000</DistanceMeters></Trackpoint>"
    lap += b"<Trackpoint><DistanceMeters>45000</DistanceMeters></Trackpoint></Track></Lap>"
    data = tcx([{"s": 1500}]).replace(b"</Lap>", b"</Lap>" + lap)
    assert only(data).session.distance_m == 5000


def test_watch_and_serial_number_identify_it() -> None:
    creator = "<Creator><Name>Forerunner 630</Name><UnitId>389</UnitId><ProductID>2156</ProductID></Creator>"
    found = only(tcx(TWO_LAPS, creator=creator))
    assert found.device == "Forerunner 630"
    assert found.keys[0] == f"tcx:2156/389/{int(START.timestamp())}"
    assert only(tcx(TWO_LAPS, creator=creator.replace("389", "0"))).keys[0].startswith("sha256:")


def test_heart_rate_is_weighted_by_time_and_cadence_doubled() -> None:
    rates = iter((150, 120))
    data = tcx(TWO_LAPS)
    for _ in range(2):
        rate = next(rates)
        extra = f"<AverageHeartRateBpm><Value>{rate}</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>{rate + 20}</Value></MaximumHeartRateBpm>"
        extra += "<Extensions><n:LX><n:AvgRunCadence>84</n:AvgRunCadence></n:LX></Extensions><Track><Trackpoint>"
        data = data.replace(
            b"<Track><Trackpoint>",
            extra.replace("<Track><Trackpoint>", "<n:Track><Trackpoint>").encode(),
            1,
        )
    data = data.replace(b"</Track>", b"</n:Track>")
    session = only(data).session
    assert session.heart_rate_bpm == round((150 * 300 + 120 * 150.5) / 450.5)
    assert (session.heart_rate_max_bpm, session.cadence_spm) == (170, 168)
    assert session.elapsed_s == 470


@pytest.mark.parametrize("head", ["          ", "\n\n", "\ufeff"])
def test_blanks_before_the_declaration_are_common(head: str) -> None:
    assert only(tcx(TWO_LAPS, head=head)).session.distance_m == 1500


def test_utf_16_is_read() -> None:
    assert only(tcx(TWO_LAPS).decode().encode("utf-16")).session.duration_s == 450.5


def test_line_breaks_round_a_time_do_not_matter() -> None:
    data = tcx(TWO_LAPS).replace(b"<Time>", b"<Time>\n  ").replace(b"</Time>", b"\n</Time>")
    assert only(data).session.elapsed_s == 470


def test_an_offset_that_is_written_is_kept() -> None:
    found = only(tcx(TWO_LAPS).replace(b"06:30:00Z", b"03:30:00-03:00"))
    assert found.session.when.at == START
    assert found.session.when.at.utcoffset() == timedelta(hours=-3)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<Courses><Course/></Courses>", "a course"),
        ("<Workouts><Workout/></Workouts>", "a planned workout"),
        ("", "nothing"),
    ],
)
def test_courses_and_workouts_are_no_activity(body: str, what: str) -> None:
    [skipped] = read(f"<TrainingCenterDatabase>{body}</TrainingCenterDatabase>".encode()).skipped
    assert (skipped.reason, skipped.text) == ("not_activity", f"no activity but {what}")


def test_an_unknown_sport_goes_by_its_pace() -> None:
    run, ride = (
        only(tcx(TWO_LAPS, sport="Other")),
        only(tcx([{"s": 600, "m": 5000}], sport="Other")),
    )
    assert (run.session.sport, run.is_sport_known) == ("run", False)
    assert (ride.session.sport, ride.is_sport_known) == ("other", False)


def test_a_file_cut_off_gives_what_it_has() -> None:
    data = tcx(TWO_LAPS)
    found = only(data[: data.index(b"</Track>") - 40])
    assert (found.session.distance_m, found.laps) == (1000, 1)
    assert any("damaged XML" in warning for warning in found.warnings)


def test_entities_and_damage_are_refused() -> None:
    with pytest.raises(ImportFileError, match="entities"):
        read(b'<!DOCTYPE x [<!ENTITY a "b">]><TrainingCenterDatabase>&a;</TrainingCenterDatabase>')
    with pytest.raises(ImportFileError, match="damaged XML"):
        read(b"<TrainingCenterDatabase><Act")


def test_absurd_nesting_is_refused() -> None:
    with pytest.raises(ImportFileError, match="nested"):
        read(b"<a>" * 5000)


EXAMPLE = tcx(TWO_LAPS)


def survives(data: bytes) -> None:
    reading = reading_or_refusal(lambda: read(data))
    if isinstance(reading, str):
        assert reading.startswith("run.tcx: ")
    else:
        assert reading.sessions or reading.skipped


@given(st.integers(0, len(EXAMPLE)), st.integers(0, len(EXAMPLE)), st.binary(max_size=20))
def test_cut_and_spliced_anywhere(end: int, begin: int, between: bytes) -> None:
    survives(EXAMPLE[:end] + between + EXAMPLE[begin:])


@given(st.lists(st.tuples(st.integers(0, len(EXAMPLE) - 1), st.integers(1, 255)), max_size=10))
def test_flipped_anywhere(flips: list[tuple[int, int]]) -> None:
    data = bytearray(EXAMPLE)
    for place, change in flips:
        data[place] ^= change
    survives(bytes(data))
