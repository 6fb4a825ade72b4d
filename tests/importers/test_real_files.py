"""Real files of other people, where they are at hand: every figure the manifest gives."""

import json
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from runlog.errors import ImportFileError
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from runlog.importers.reading import read_path

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "imports"
MANIFEST = FOLDER / "MANIFEST.json"

# Where the manifest itself is wrong, or means something else than the run.
NOT_ASKED = {
    # A lap without its own distance and time: the manifest counts 0, the points inside say
    # 400 m in 120 s.
    "tcx/FitOps-CLI__sample.tcx": {"distance_m", "timer_s"},
    # A watch that knew no date: the manifest's offset is its local time minus seconds since
    # switching on.
    "fit/python-fitparse__antfs-dump.63.fit": {"utc_offset_s"},
    "fit/python-fitparse__compressed-speed-distance.fit": {"utc_offset_s"},
}

# No outing in them: one point, or points without time, which the manifest lists as 0 m in 0 s.
EMPTY = {
    "gpx/PyPI_sdist_activity_parser-0.12.1__direct_text.gpx",
    "gpx/PyPI_sdist_activity_parser-0.12.1__metadata.gpx",
    "gpx/PyPI_sdist_activity_parser-0.12.1__strava_type.gpx",
    "gpx/gpxpy__gpx-with-node-with-comments.gpx",
    "gpx/gpxpy__gpx1.0_with_all_fields.gpx",
    "gpx/gpxpy__gpx1.1_with_all_fields.gpx",
}


def entries() -> list[dict[str, Any]]:
    return json.loads(MANIFEST.read_text()) if MANIFEST.exists() else []


def with_figures() -> list[Any]:
    return [
        pytest.param(entry, id=entry["file"])
        for entry in entries()
        if entry["expect"].get("start_utc") and entry["file"] not in EMPTY
    ]


pytestmark = pytest.mark.skipif(not MANIFEST.exists(), reason="the real files are not here")


def read(name: str) -> list[FileReading]:
    return list(read_path(FOLDER / name, Assumptions()))


def sessions_of(readings: list[FileReading]) -> list[ReadSession]:
    return [session for reading in readings for session in reading.sessions]


@pytest.mark.parametrize("entry", with_figures())
def test_a_real_file_gives_what_the_manifest_says(entry: dict[str, Any]) -> None:
    expected, name = entry["expect"], entry["file"]
    found = sessions_of(read(name))
    legs = [leg for leg in expected.get("sessions", []) if leg["sport"] != "transition"]
    if len(expected.get("sessions", [])) > 1:
        assert len(found) == len(legs)
        for session, leg in zip(found, legs, strict=True):
            assert_figures(session, leg, name)
    elif "+" in expected["sport"]:
        assert_sums(found, expected)
    else:
        assert len(found) == 1
        assert_figures(found[0], expected, name)
        assert found[0].laps == expected["laps"]


def assert_figures(read_session: ReadSession, expected: dict[str, Any], name: str) -> None:
    session, skip = read_session.session, NOT_ASKED.get(name, set())
    assert session.when.at is not None
    assert (
        session.when.at.astimezone(UTC).isoformat().replace("+00:00", "Z") == expected["start_utc"]
    )
    for field, value in (
        ("distance_m", session.distance_m),
        ("timer_s", session.duration_s),
        ("elapsed_s", session.elapsed_s),
    ):
        if field not in skip and expected[field] not in {"", None}:
            share = 0.005 if field == "distance_m" and name.endswith(".gpx") else 0
            assert (value or 0) == pytest.approx(expected[field], abs=1, rel=share), field
    offset = expected.get("utc_offset_s")
    if offset is not None and "utc_offset_s" not in skip:
        seconds = session.when.at.utcoffset()
        assert seconds is not None
        # A watch is up to 21 s off: the manifest has 7179 for two hours.
        assert seconds.total_seconds() == pytest.approx(offset, abs=60)
        assert read_session.is_offset_known


def assert_sums(found: list[ReadSession], expected: dict[str, Any]) -> None:
    """Several activities in one TCX: the manifest adds them up."""
    assert sum(read.session.distance_m or 0 for read in found) == pytest.approx(
        expected["distance_m"], abs=1
    )
    assert sum(read.session.duration_s or 0 for read in found) == pytest.approx(
        expected["timer_s"], abs=1
    )
    assert sum(read.laps for read in found) == expected["laps"]


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["file"]) for entry in entries()])
def test_a_real_file_is_read_or_refused_with_a_reason(entry: dict[str, Any]) -> None:
    try:
        readings = read(entry["file"])
    except ImportFileError as error:
        reasons = [error.message]
    else:
        assert readings
        reasons = [skipped.text for reading in readings for skipped in reading.skipped]
    assert all(reasons)


@pytest.mark.parametrize("name", ["antfs-dump.63", "compressed-speed-distance"])
def test_a_watch_without_a_date_takes_it_from_its_local_time(name: str) -> None:
    [session] = sessions_of(read(f"fit/python-fitparse__{name}.fit"))
    assert session.session.when.day.year in {2011, 2012}
    assert not session.is_offset_known
    assert any("knew no date" in warning for warning in session.warnings)


def test_runs_are_runs_and_rides_are_not() -> None:
    for entry in entries():
        sport = entry["expect"].get("sport")
        if entry["kind"] == "run" and entry["format"] == "fit" and sport == "running":
            assert [session.session.sport for session in sessions_of(read(entry["file"]))] == [
                "run"
            ]
        if entry["kind"] == "other-sport":
            assert all(s.session.sport != "run" for s in sessions_of(read(entry["file"])))


def test_laps_of_an_ordinary_run_are_never_work() -> None:
    """No file here has both a workout and a run."""
    for entry in entries():
        if entry["format"] in {"fit", "tcx"}:
            try:
                found = sessions_of(read(entry["file"]))
            except ImportFileError:
                continue
            for session in found:
                if session.session.sport == "run":
                    assert {interval.role for interval in session.session.intervals} <= {"easy"}
