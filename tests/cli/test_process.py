"""The installed program as a process: exit codes, two streams, broken pipes, permissions."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import as_process, changed_environment, console_script, everything


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with a run and a pair."""
    return prepared("shoes add Pegasus", "add 8k 45:12 yesterday evening pegasus")


@pytest.mark.parametrize(
    ("words", "code", "out", "err"),
    [
        ("add 9k 50:00 -q", 0, "2\n", ""),
        ("add 9k 50:00 20 nov -- windy", 0, "Saved #2  Fri 20 Nov · 9.00 km", ""),
        ("history", 0, "#\tWhen\t", ""),
        ("history oct", 0, "", "No entry fits."),
        ("due", 1, "How is the body after #1", ""),
        ("edit 9999 8k", 1, "", "runlog: There is no session 9999"),
        ("add 8k blurb", 2, "", "runlog: 'blurb' is not understood."),
        ("histori", 2, "", "Did you mean 'history'?"),
        ("--json history oct", 0, "[]\n", ""),
    ],
)
def test_data_goes_to_stdout_and_messages_to_stderr(
    kept: Run, words: str, code: int, out: str, err: str
) -> None:
    answer = as_process(words.split())
    assert answer.code == code
    assert answer.out.startswith(out)
    assert bool(answer.out) is bool(out)
    assert err in answer.err
    assert bool(answer.err) is bool(err)
    del kept


def test_it_answers_as_a_module_too(kept: Run) -> None:
    words = [sys.executable, "-m", "runlog", "history", "--json"]
    done = subprocess.run(
        words, capture_output=True, check=True, env=changed_environment({}), timeout=60
    )
    assert json.loads(done.stdout) == kept("history --json").data


def test_both_doors_of_the_installed_program_answer_alike(kept: Run) -> None:
    plain = as_process(["history", "week"])
    parsed = as_process(["--no-color", "history", "week"])
    assert plain == parsed
    assert (plain.code, plain.err) == (0, "")
    assert plain.out == kept("history week").out


def test_a_reader_who_goes_early_is_no_failure(done: Run) -> None:
    done("add -", stdin=f"8k 45:12 20 nov easy -- {'a long note ' * 500}\n" * 20)
    for line in ("history month", "history --limit 20", "export", "history --json", "help words"):
        with subprocess.Popen(
            [*console_script(), *line.split()],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=changed_environment({}),
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(1)
            process.stdout.close()
            assert process.stderr.read() == b"", line
            assert process.wait(timeout=30) == 0, line


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("line", ["history", "--json history", "export", "shoes", "help words"])
def test_an_answer_that_cannot_be_written_is_a_failure(kept: Run, line: str) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" >/dev/full', "sh", *console_script(), *line.split()],
        capture_output=True,
        check=False,
        env=changed_environment({}),
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"runlog: The answer could not be written")
    assert b"Traceback" not in done.stderr
    del kept


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 0), ("2>&-", 0)])
def test_a_closed_stream_is_no_failure(kept: Run, closed: str, code: int) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *console_script(), "history"],
        capture_output=True,
        check=False,
        env=changed_environment({}),
        timeout=60,
    )
    assert done.returncode == code
    assert done.stderr == b""
    del kept


def test_lines_that_are_no_utf_8_are_refused_by_their_number(db: Path) -> None:
    answer = as_process(["add", "-"], stdin=b"8k 45:12 yesterday\n8k 45:12 \xff\n")
    assert answer.code == 2
    assert answer.out == ""
    assert "line 2: runlog: " in answer.err
    assert "Traceback" not in answer.err
    assert everything(db)["sessions"] == []


def test_an_argument_that_is_no_utf_8_is_refused(db: Path) -> None:
    done = subprocess.run(
        [*(word.encode() for word in console_script()), b"add", b"8k", b"caf\xe9", b"--json"],
        capture_output=True, check=False, env=changed_environment({}), timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert json.loads(done.stdout)["ok"] is False
    assert b"Traceback" not in done.stderr
    assert everything(db)["sessions"] == []


def test_an_old_terminals_alphabet_does_not_stop_it(kept: Run) -> None:
    kept("edit last -- müde – naïve")
    old = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    table = as_process(["history"], environment=old)
    assert table.code == 0
    assert "m\\xfcde \\u2013 na\\xefve" in table.out
    data = as_process(["history", "--json"], environment=old)
    assert data.data[0]["note"] == "müde – naïve"
    assert json.loads(as_process(["export"], environment=old).out)["sessions"]


def test_without_a_home_it_says_what_to_do(db: Path) -> None:
    answer = as_process(
        ["history"], environment={"RUNLOG_DB": None, "XDG_DATA_HOME": None, "HOME": "relative"}
    )
    assert answer.code == 1
    assert answer.err.startswith("runlog: There is no home folder to keep a journal in.")
    assert "--db or RUNLOG_DB" in answer.err
    assert db.exists()


@pytest.fixture
def unprivileged() -> list[str]:
    """How to run something for which permission bits hold."""
    if os.geteuid() != 0:
        return []
    prefix = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    if not shutil.which("setpriv") or subprocess.run([*prefix, "true"], check=False).returncode:
        pytest.skip("permission bits do not hold for root")
    return prefix


def test_a_file_that_may_not_be_written_can_still_be_read(
    kept: Run, db: Path, unprivileged: list[str]
) -> None:
    def told(words: str) -> tuple[int, str]:
        done = subprocess.run(
            [*unprivileged, *console_script(), *words.split()],
            capture_output=True,
            check=False,
            env=changed_environment({}),
            timeout=60,
        )
        return done.returncode, done.stderr.decode()

    before = db.read_bytes()
    db.chmod(0o444)
    for line in ("add 9k 50:00", "edit last rpe5", "undo", "shoes retire pegasus", "check ok"):
        code, err = told(line)
        assert code == 1, line
        assert err.startswith(f"runlog: {db} cannot be written; nothing was saved."), line
        assert "Traceback" not in err
    assert told("history") == (0, "")
    db.chmod(0o000)
    for line in ("add 9k 50:00", "history", "export"):
        code, err = told(line)
        assert (code, "cannot be opened" in err) == (1, True), line
    db.chmod(0o600)
    assert db.read_bytes() == before
    del kept
