"""Whatever lies at a path: files, folders, watches, archives, and a bad file among good ones."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers import garmin, nike, polar, suunto
from runlog.importers.protocol import Assumptions, FileReading, Importer
from runlog.importers.reading import importer_of_one, read_path
from runlog.importers.recording import read_recording, read_safely
from runlog.importers.table import importer_for
from tests.importers.writers import (
    FitWriter,
    gpx,
    gzipped,
    reading_or_refusal,
    run_fit,
    source,
    straight,
    tcx,
    written,
    zipped,
)

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"))
RUN = run_fit().file()
SETTINGS = FitWriter().message(0, {0: (0, 2)}).file()


def read(path: Path) -> list[FileReading]:
    return list(read_path(path, BERLIN))


def reasons(readings: list[FileReading]) -> list[str]:
    return sorted(skipped.reason for reading in readings for skipped in reading.skipped)


def count(readings: list[FileReading]) -> int:
    return sum(len(reading.sessions) for reading in readings)


def test_a_file_is_known_by_what_is_in_it_and_not_by_its_name(tmp_path: Path) -> None:
    named = {
        "a.txt": RUN,
        "b": gpx([[straight()]]),
        "c.gpx": tcx([{"s": 300, "m": 1000}]),
        "d.fit": gzipped(RUN),
    }
    written(tmp_path, named)
    assert [read(tmp_path / name)[0].format for name in named] == ["fit", "gpx", "tcx", "fit"]


def test_one_bad_file_that_was_named_is_an_error(tmp_path: Path) -> None:
    written(
        tmp_path,
        {
            "a.fit": b"nothing of the kind",
            "b.jpg": b"\xff\xd8\xff",
            "empty.fit": b"",
            "x.fit.gz": gzipped(b""),
        },
    )
    with pytest.raises(ImportFileError, match=r"a\.fit: is called \.fit, but is not such a file"):
        read(tmp_path / "a.fit")
    with pytest.raises(ImportFileError, match="no kind of file that is read here"):
        read(tmp_path / "b.jpg")
    for name in ("empty.fit", "x.fit.gz"):
        with pytest.raises(ImportFileError, match="is empty"):
            read(tmp_path / name)
    with pytest.raises(ImportFileError, match="cannot be read"):
        read(tmp_path / "gone.fit")


def test_a_watch_mounted_as_a_drive(tmp_path: Path) -> None:
    written(
        tmp_path,
        {
            "GARMIN/ACTIVITY/2026.FIT": RUN,
            "GARMIN/SETTINGS/SETTINGS.FIT": SETTINGS,
            "GARMIN/device.xml": b"<Device/>",
            "GARMIN/ACTIVITY/broken.fit": b"\0" * 50,
            "GARMIN/ACTIVITY/zero.fit": b"",
            "autorun.inf": b"[autorun]",
        },
    )
    readings = read(tmp_path)
    assert count(readings) == 1
    assert reasons(readings) == ["foreign", "foreign", "not_activity", "unreadable", "unreadable"]
    assert [(reading.part, reading.parts) for reading in readings] == [
        (part, 6) for part in range(1, 7)
    ]


def test_an_archive_of_files_and_of_archives(tmp_path: Path) -> None:
    deepest = zipped({"c.zip": zipped({"d.fit": RUN})})
    path = tmp_path / "runs.zip"
    path.write_bytes(
        zipped(
            {
                "a.fit": RUN,
                "b.zip": zipped({"b.fit": RUN}),
                "c.zip": deepest,
                "d.zip": b"PK\x03\x04x",
            }
        )
    )
    readings = read(path)
    assert count(readings) == 2
    assert reasons(readings) == ["unreadable", "unreadable"]
    assert readings[0].file == f"{path} › a.fit"


def test_a_bomb_among_runs_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "runs.zip"
    path.write_bytes(zipped({"a.gpx": b"<gpx>" + b" " * 40 * 2**20, "b.fit": RUN}))
    readings = read(path)
    assert count(readings) == 1
    [skipped] = readings[0].skipped
    assert "times its size" in skipped.text


def test_a_reader_that_stumbles_is_a_reading_that_says_so() -> None:
    class Stumbling:
        name = "stumbling"

        def recognises(self, _head: bytes, _name: str) -> bool:
            return True

        def read(self, _source: object, _assumptions: Assumptions) -> FileReading:
            raise KeyError("nobody thought of this")

    [skipped] = read_safely(Stumbling(), source(b"x", "a.fit"), BERLIN).skipped
    assert (skipped.reason, "unforeseen" in skipped.text) == ("unreadable", True)


@pytest.mark.parametrize(
    ("data", "text"), [(b"", "is empty"), (b"plain words", "neither FIT nor GPX nor TCX")]
)
def test_a_recording_that_is_none(data: bytes, text: str) -> None:
    [skipped] = read_recording(source(data, "a.fit"), BERLIN).skipped
    assert skipped.text == text


@given(
    st.binary(max_size=200),
    st.sampled_from(["a.fit", "a.gpx", "a.csv", "a.json", "a.xml", "a", "a.txt"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    hostile = source(data, name)
    assert reading_or_refusal(lambda: importer_of_one(hostile).read(hostile, BERLIN))


KEYS = (
    "DeviceLog Header summarizedActivitiesExport exercises exportVersion startTime start_epoch_ms "
    "active_duration_ms tags summaries Windows distance sport heartRate startTimeGmt "
    "startTimeLocal duration HR gearDTOS gearActivityDTOs"
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6)
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    data = json.dumps(value).encode()
    importers: list[Importer] = [module.importer for module in (garmin, nike, polar, suunto)]
    for importer in importers:
        read = partial(importer.read, source(data, "a.json"), BERLIN)
        assert reading_or_refusal(read)


def test_only_the_format_that_turns_up_is_loaded() -> None:
    code = (
        "import sys; from runlog.importers.table import importer_for; "
        "importer_for(b'\\x0e\\x10\\0\\0\\0\\0\\0\\0.FIT', 'a.fit'); "
        "others = ('gpx', 'tcx', 'strava', 'garmin', 'csv_table', 'apple_health', 'nike'); "
        "print([name for name in others if f'runlog.importers.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nobody_reads_a_picture() -> None:
    assert importer_for(b"\xff\xd8\xff\xe0\0\x10JFIF\0", "holiday.jpg") is None
