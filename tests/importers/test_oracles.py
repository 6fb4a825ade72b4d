"""Other people's parsers, where they are installed, on real files and our own."""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from runlog.errors import ImportFileError
from runlog.importers.protocol import Assumptions, ReadSession
from runlog.importers.source import file_source
from runlog.importers.table import importer_for
from tests.importers.test_real_files import FOLDER, MANIFEST

pytestmark = pytest.mark.skipif(not MANIFEST.exists(), reason="the real files are not here")


def real(kind: str) -> list[Path]:
    if not MANIFEST.exists():
        return []
    return [
        FOLDER / entry["file"]
        for entry in json.loads(MANIFEST.read_text())
        if entry["format"] == kind
    ]


def ours(path: Path) -> list[ReadSession]:
    source = file_source(path)
    importer = importer_for(source.head(), source.name)
    if importer is None:
        pytest.skip("nobody here reads it")
    try:
        return list(importer.read(source, Assumptions()).sessions)
    except ImportFileError:
        pytest.skip("damaged")


@pytest.mark.parametrize("path", real("fit"), ids=lambda path: path.name)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_fit_sessions_agree_with_fitdecode(path: Path) -> None:
    fitdecode = pytest.importorskip("fitdecode")
    found = ours(path)
    theirs = []
    try:
        with fitdecode.FitReader(BytesIO(file_source(path).content())) as reader:
            theirs = [
                frame
                for frame in reader
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "session"
            ]
    except fitdecode.FitError:
        pytest.skip("damaged for fitdecode")
    legs = [frame for frame in theirs if value(frame, "sport") != "transition"]
    dated = [frame for frame in legs if isinstance(value(frame, "start_time"), datetime)]
    for frame in dated:
        start = value(frame, "start_time").astimezone(UTC)
        same = [each for each in found if each.session.when.at == start]
        assert same or not (value(frame, "total_timer_time") or value(frame, "total_distance"))
        for each in same:
            assert_same(each.session.distance_m, value(frame, "total_distance"))
            assert_same(each.session.duration_s, value(frame, "total_timer_time"))
            assert_same(each.session.elapsed_s, value(frame, "total_elapsed_time"))


def value(frame: Any, name: str) -> Any:
    return frame.get_value(name, fallback=None)


def assert_same(our: float | None, their: float | None) -> None:
    if their is not None:
        assert (our or 0) == pytest.approx(their, abs=1)


@pytest.mark.parametrize("path", real("gpx"), ids=lambda path: path.name)
def test_gpx_distances_agree_with_gpxpy(path: Path) -> None:
    gpxpy = pytest.importorskip("gpxpy")
    found = ours(path)
    try:
        parsed = gpxpy.parse(file_source(path).content().decode("utf-8-sig").lstrip())
        bounds = parsed.get_time_bounds()
    except (gpxpy.gpx.GPXException, TypeError, ValueError):
        pytest.skip("damaged for gpxpy")
    if len({at.tzinfo is None for at in (bounds.start_time, bounds.end_time) if at}) > 1:
        pytest.skip("times with and without a zone: gpxpy does not compare them")
    if len(found) == 1 and bounds.start_time is not None:
        assert found[0].session.when.at == bounds.start_time.replace(microsecond=0)
        # gpxpy takes the earth 6378.137 km wide, at the equator; ours is the mean, 0.11 % less.
        assert (found[0].session.distance_m or 0) == pytest.approx(
            parsed.length_2d(), rel=0.005, abs=1
        )


@pytest.mark.parametrize("path", real("tcx"), ids=lambda path: path.name)
def test_tcx_sums_agree_with_tcxreader(path: Path) -> None:
    tcxreader = pytest.importorskip("tcxreader.tcxreader")
    found = ours(path)
    try:
        parsed = tcxreader.TCXReader().read(str(path), only_gps=False)
    except Exception:  # noqa: BLE001  it raises whatever its parser stumbles over
        pytest.skip("damaged for tcxreader")
    if len(found) == 1 and parsed.start_time is not None and parsed.end_time is not None:
        elapsed_s = (parsed.end_time - parsed.start_time).total_seconds()
        assert_same(found[0].session.elapsed_s, elapsed_s)
        assert found[0].laps == len(parsed.laps)
