"""What a command stands on: the clock, the zone, the streams, the terminal."""

import io
import os
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.cli import zone
from runlog.cli.command import current_context
from runlog.cli.context import Context
from runlog.cli.exit_code import exit_code_of
from runlog.cli.streams import write_data, write_line
from runlog.cli.terminal import look_of
from runlog.cli.zone import local_zone, zone_named
from runlog.errors import NotationError, RefusedError
from tests.cli.conftest import Run


@pytest.fixture
def tz(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    with monkeypatch.context() as patched:
        yield patched
    time.tzset()


@pytest.mark.parametrize(
    ("tz", "key"),
    [("Europe/Paris", "Europe/Paris"), (":Europe/Paris", "Europe/Paris"), ("UTC", "UTC")],
)
def test_the_variable_tz_names_the_zone(tz: str, key: str) -> None:
    assert local_zone(tz) == ZoneInfo(key)


def test_without_it_the_systems_own_zone_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "localtime"
    monkeypatch.setattr(zone, "_LOCALTIME", link)
    assert local_zone(None).utcoffset(None) is not None or local_zone(None) is not None
    target = tmp_path / "zoneinfo" / "Asia" / "Tokyo"
    target.parent.mkdir(parents=True)
    target.touch()
    link.symlink_to(target)
    assert local_zone("") == ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize("tz", ["Mars/Olympus", "EST5EDT4,M3.2.0,M11.1.0", "../../etc/passwd"])
def test_a_zone_nobody_knows_gives_the_offset_that_holds_now(tz: str) -> None:
    assert datetime(2026, 1, 1, tzinfo=local_zone(tz)).utcoffset() is not None


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "Europe", "a\x00b"])
def test_a_zone_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(NotationError, match="There is no time zone"):
        zone_named(name)


def context(db: Path, now: str | None) -> Context:
    return Context(db=str(db), pretended_now=now)


def test_the_clock_is_the_runners_own(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    real = context(db, None)
    assert abs(real.now.timestamp() - time.time()) < 60
    assert real.now.utcoffset() == ZoneInfo("Asia/Tokyo").utcoffset(real.now.replace(tzinfo=None))
    pretended = context(db, "2026-11-22T21:10")
    assert pretended.now.isoformat() == "2026-11-22T21:10:00+09:00"
    abroad = context(db, "2026-11-22T21:10:00+00:00")
    assert abroad.now.isoformat() == "2026-11-23T06:10:00+09:00"
    assert abroad.today.isoformat() == "2026-11-23"
    for one in (real, pretended, abroad):
        one.close()


def test_the_journal_lies_where_it_was_asked_for_or_in_the_usual_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Context(db="~/j.db").path == tmp_path / "j.db"
    assert Context(db=None).path == tmp_path / "data" / "runlog" / "journal.db"
    assert Context(db="").path == tmp_path / "data" / "runlog" / "journal.db"


def test_a_first_run_makes_a_private_journal_and_asks_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RUNLOG_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "fresh"))
    assert run("add", "8k", "45:12").code == 0
    path = tmp_path / "fresh" / "runlog" / "journal.db"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["journal.db"]


def test_a_command_without_the_program_is_a_bug() -> None:
    class Nothing:
        """A command line that was never parsed."""

        def find_object(self, kind: type) -> None:
            """Nothing was set up."""

    with pytest.raises(RuntimeError, match="without its context"):
        current_context(Nothing())  # type: ignore[arg-type]  # that is the point


# ---- streams -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("utf-8", "~ müde – \\udcff ✓\n"),
        ("ascii", "~ m\\xfcde \\u2013 \\udcff \\u2713\n"),
        ("latin-1", "~ müde \\u2013 \\udcff \\u2713\n"),
        ("cp1252", "~ müde – \\udcff \\u2713\n"),
    ],
)
def test_what_a_stream_cannot_say_is_spelled_out(encoding: str, seen: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True)
    write_line(stream, "~ müde – \udcff ✓")
    stream.seek(0)
    assert stream.read() == seen


def test_a_line_ends_once_and_nothing_is_nothing() -> None:
    stream = io.StringIO()
    write_line(stream, "a")
    write_line(stream, "b\n")
    write_line(stream, "")
    assert stream.getvalue() == "a\nb\n"


def test_data_is_utf_8_whatever_the_terminal_speaks() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    write_data(stream, ['["mü', 'de"]'])
    assert stream.buffer.getvalue() == '["müde"]'.encode()
    plain = io.StringIO()
    write_data(plain, ["a", "b"])
    assert plain.getvalue() == "ab"


# ---- how things may look ----------------------------------------------------------------------


class Screen(io.StringIO):
    """A terminal as far as anybody asks."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("settings", "is_allowed", "is_coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm"}, True, True),
    ],
)
def test_colour_is_used_where_it_is_wanted(
    settings: dict[str, str], is_allowed: bool, is_coloured: bool
) -> None:
    look = look_of(Screen(), is_colour_allowed=is_allowed, environment=settings)
    assert look.is_coloured is is_coloured
    assert look.is_terminal


def test_off_a_terminal_there_is_neither_colour_nor_height() -> None:
    look = look_of(io.StringIO(), is_colour_allowed=True, environment={})
    assert (look.is_terminal, look.is_coloured, look.height) == (False, False, None)


@pytest.mark.parametrize(
    ("value", "is_on"), [("1", True), ("yes", True), ("0", False), ("", False)]
)
def test_sentences_for_a_screen_reader_are_asked_for_by_a_variable(value: str, is_on: bool) -> None:
    look = look_of(Screen(), is_colour_allowed=True, environment={"RUNLOG_ACCESSIBLE": value})
    assert look.is_accessible is is_on


@pytest.mark.parametrize(("columns", "width"), [("5", 20), ("132", 132), ("blurb", 80)])
def test_the_width_is_never_absurd(columns: str, width: int) -> None:
    look = look_of(Screen(), is_colour_allowed=True, environment={"COLUMNS": columns})
    assert look.width == width


# ---- exit codes --------------------------------------------------------------------------------


def raising(error: BaseException) -> object:
    raise error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (RefusedError("no."), 2),
        (NotationError("no.", text="x"), 2),
        (ValueError("a bug"), 1),
    ],
)
def test_every_failure_has_its_exit_code(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code_of(lambda: raising(error), []) == code
    assert "Traceback" not in capsys.readouterr().err


def test_a_bug_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code_of(lambda: raising(ValueError("secret")), ["--json"])
    told = capsys.readouterr()
    assert "runlog met a bug: ValueError." in told.err
    assert "--debug" in told.err
    assert '"code": "bug"' in told.out
    with pytest.raises(ValueError, match="secret"):
        exit_code_of(lambda: raising(ValueError("secret")), ["--debug"])


def test_a_number_is_an_exit_code_and_anything_else_is_success() -> None:
    assert exit_code_of(lambda: 3, []) == 3
    assert exit_code_of(lambda: "text", []) == 0


def test_a_reader_who_has_gone_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        assert exit_code_of(lambda: raising(BrokenPipeError()), []) == 0
        stream.write("nobody reads this")  # goes nowhere, and does not fail
    os.close(reading)


def test_a_long_line_is_shown_around_what_is_wrong(run: Run) -> None:
    answer = run("add", *["8k"], *["easy"], *(f"tag:t{number}" for number in range(30)), "blurb")
    lines = answer.err.splitlines()
    assert len(lines[1]) <= 76
    assert lines[1][lines[2].index("^") :].startswith("blurb")


def test_the_caret_stands_below_the_word_beyond_wide_letters(run: Run) -> None:
    lines = run("add", "8k", "tag:跑步", "blurb").err.splitlines()
    assert lines[2].index("^") == len("  8k tag:跑步 ") + 2
