"""The journals that are measured: any size, sound, and believable for each of their runners."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks import make_journal


@pytest.mark.parametrize(("sessions", "runners"), [(1, 1), (60, 1), (150, 3)])
def test_a_journal_has_as_many_sessions_as_asked_for(
    sessions: int,
    runners: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(make_journal, "MOST_OF_ONE", 60)
    path = tmp_path / "big.db"
    words = [str(path), "--sessions", str(sessions), "--until", "2026-11-22"]
    assert make_journal.main(words) == 0
    assert capsys.readouterr().out.startswith(f"{sessions} sessions, ")
    with sqlite3.connect(path) as db:
        assert db.execute("pragma foreign_key_check").fetchall() == []
        [found, last] = db.execute("select count(*), max(day) from sessions").fetchone()
        assert (found, last) == (sessions, "2026-11-22")
        [intervals] = db.execute("select count(*) from intervals").fetchone()
        assert 3 * sessions <= intervals <= 6 * sessions
        [defaults] = db.execute("select count(*) from shoes where is_default").fetchone()
        assert defaults == runners


def test_without_laps_only_workouts_have_intervals(tmp_path: Path) -> None:
    path = tmp_path / "big.db"
    counts = make_journal.make_journal(path, sessions=50, intervals=0, until=date(2026, 11, 22))
    with sqlite3.connect(path) as db:
        typed = (
            "select count(*) from intervals join sessions on sessions.id = session_id "
            "where workout_typed is not null"
        )
        assert db.execute(typed).fetchone() == (counts["intervals"],)


def test_a_journal_that_is_there_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "precious.db"
    path.write_text("mine")
    with pytest.raises(SystemExit):
        make_journal.main([str(path)])
    assert "is there already" in capsys.readouterr().err
    assert path.read_text() == "mine"
