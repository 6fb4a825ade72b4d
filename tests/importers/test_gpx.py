"""GPX files: points and times, and nothing else to go by."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers.gpx import importer
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from tests.importers.writers import START, gpx, gzipped, reading_or_refusal, source, straight

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"))


def read(data: bytes) -> FileReading:
    return importer.read(source(data, "run.gpx"), BERLIN)


def only(data: bytes) -> ReadSession:
    [session] = read(data).sessions
    return session


def test_distance_and_times_along_the_points() -> None:
    found = only(gpx([[straight()]]))
    session = found.session
    assert session.when.at == START
    assert session.when.at.utcoffset() == timedelta(hours=2)
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (1800, 600, 600)
    assert (session.sport, found.name, found.device, found.laps) == ("run", "Run", "writers", 1)
    assert not found.is_offset_known
    assert session.ascent_m is None


def test_a_pause_begins_a_new_segment_and_counts_neither_way_nor_time() -> None:
    later = straight(start=START + timedelta(seconds=900))
    far = [(latitude + 0.1, longitude, at) for latitude, longitude, at in later]
    session = only(gpx([[straight(), far]])).session
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (3600, 1200, 1500)


def test_tracks_of_two_days_are_two_outings() -> None:
    tomorrow = straight(start=START + timedelta(days=1))
    found = read(gpx([[straight()], [tomorrow]])).sessions
    assert [each.session.distance_m for each in found] == [1800, 1800]
    assert len({each.keys for each in found}) == 2


def test_tracks_soon_after_each_other_are_one_outing() -> None:
    [found] = read(gpx([[straight()], [straight(start=START + timedelta(hours=1))]])).sessions
    assert found.session.distance_m == 3600


def test_points_without_time_still_count_as_way() -> None:
    points = [
        (lat, lon, at if index in {0, 60} else None)
        for index, (lat, lon, at) in enumerate(straight())
    ]
    session = only(gpx([[points]])).session
    assert (session.distance_m, session.duration_s) == (1800, 600)


def test_a_route_without_times_is_kindly_refused() -> None:
    [skipped] = read(gpx([[[(lat, lon, None) for lat, lon, _ in straight()]]])).skipped
    assert (skipped.reason, skipped.text) == ("no_start", "a route without times, not a run")


def test_a_file_without_a_track_is_no_activity() -> None:
    data = b'<gpx><wpt lat="1" lon="2"><time>2026-01-01T00:00:00Z</time></wpt></gpx>'
    [skipped] = read(data).skipped
    assert skipped.reason == "not_activity"


def test_time_that_goes_back_is_remarked() -> None:
    points = straight()
    points[0], points[60] = (*points[0][:2], points[60][2]), (*points[60][:2], points[0][2])
    found = only(gpx([[points]]))
    assert (found.session.when.at, found.session.elapsed_s) == (START, 600)
    assert "its time goes back" in found.warnings


@pytest.mark.parametrize(
    ("word", "sport", "surface", "is_known"),
    [
        ("running", "run", None, True),
        ("trail_running", "run", "trail", True),
        ("treadmill_running", "run", "treadmill", True),
        ("Run", "run", None, True),
        ("9", "run", None, True),
        ("1", "ride", None, True),
        ("7", "run", None, False),
        ("cycling", "ride", None, True),
        ("hiking", "walk", None, True),
        ("kitesurfing", "other", None, True),
        (None, "run", None, False),
        ("unknown", "run", None, False),
    ],
)
def test_what_a_type_means(
    word: str | None, sport: str, surface: str | None, *, is_known: bool
) -> None:
    found = only(gpx([[straight()]], sport=word))
    assert (found.session.sport, found.session.surface) == (sport, surface)
    assert found.is_sport_known == is_known


def test_an_offset_that_is_written_is_kept() -> None:
    local = [
        (lat, lon, at and at.astimezone(ZoneInfo("America/New_York")))
        for lat, lon, at in straight()
    ]
    found = only(gpx([[local]]))
    assert isinstance(found.session.when.at, datetime)
    assert found.session.when.at.utcoffset() == timedelta(hours=-4)
    assert found.is_offset_known


def test_heart_rate_and_cadence_under_any_prefix() -> None:
    extra = b"<extensions><ns3:TPE><ns3:hr>150</ns3:hr><ns3:cad>85</ns3:cad></ns3:TPE></extensions></trkpt>"
    found = only(gpx([[straight()]]).replace(b"</trkpt>", extra))
    assert (found.session.heart_rate_bpm, found.session.cadence_spm) == (150, 170)


@pytest.mark.parametrize(
    "place", ['lat="91" lon="8"', 'lat="x" lon="8"', 'lon="8"', 'lat="nan" lon="8"', ""]
)
def test_a_point_nowhere_on_earth_is_passed_over(place: str) -> None:
    data = gpx([[straight()]]).replace(b"</trkpt>", f"</trkpt><trkpt {place}/>".encode(), 1)
    assert only(data).session.distance_m == 1800


@pytest.mark.parametrize("before", [b"  \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_what_stands_before_the_declaration_does_not_matter(before: bytes) -> None:
    assert only(before + gpx([[straight()]])).session.distance_m == 1800


def test_utf_16_is_read() -> None:
    data = gpx([[straight()]]).decode().encode("utf-16")
    assert importer.recognises(data, "x")
    assert only(data).session.distance_m == 1800


def test_a_file_cut_off_gives_what_it_has() -> None:
    data = gpx([[straight()]])
    found = only(data[: len(data) // 2])
    assert 800 < (found.session.distance_m or 0) < 1000
    assert any("damaged XML" in warning for warning in found.warnings)


def test_packed_and_cut_off_it_gives_what_it_has() -> None:
    packed = gzipped(gpx([[straight(points=2000)]]))
    found = only(packed[: len(packed) * 2 // 3])
    assert any("packing" in warning for warning in found.warnings)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<gpx><trk><name>&b;</name></trk></gpx>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<gpx><trk><name>&a;</name></trk></gpx>"""


@pytest.mark.parametrize("data", [BOMB, OUTSIDE])
def test_entities_are_refused(data: bytes) -> None:
    with pytest.raises(ImportFileError, match="entities"):
        read(data)


def test_what_is_no_xml_is_refused_with_the_line() -> None:
    with pytest.raises(ImportFileError, match=r"run\.gpx: damaged XML at line 1"):
        read(b"<gpx><trk <")


EXAMPLE = gpx([[straight(points=8)], [straight(points=4, start=START + timedelta(days=2))]])


def survives(data: bytes) -> None:
    reading = reading_or_refusal(lambda: read(data))
    if isinstance(reading, str):
        assert reading.startswith("run.gpx: ")
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
