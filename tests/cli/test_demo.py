"""``runlog demo``: a newcomer looks around before logging anything."""

import json
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import NOW, as_process, everything, in_process
from tests.cli.terminal import on_terminal


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the demo goes if nobody says."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo journal that no test writes to."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    environment = {"TZ": "Europe/London", "RUNLOG_NOW": NOW}  # as for every test of a command
    answer = as_process(["demo", "--out", str(path)], environment=environment)
    assert answer.code == 0, answer
    return path


def test_it_is_made_beside_the_own_journal_and_never_in_it(
    done: Run, db: Path, cache: Path
) -> None:
    before = everything(db)
    said = done("demo").out
    path = cache / "runlog" / "demo.db"
    assert path.exists()
    assert everything(db) == before
    assert f"runlog --db {path} history" in said.replace("~", str(Path.home()))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["demo.db"]


def test_a_newcomer_has_no_journal_afterwards(tmp_path: Path, cache: Path) -> None:
    assert in_process(["demo"]).code == 0
    files = sorted(file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file())
    assert files == [(cache / "runlog" / "demo.db").relative_to(tmp_path)]


def test_quietly_it_prints_the_file_only(done: Run, tmp_path: Path) -> None:
    path = tmp_path / "look.db"
    assert done("demo -q --out", str(path)).out == f"{path}\n"
    assert len(done("--db", str(path), "history", "--json").data) > 0


def test_scripts_get_what_was_made(done: Run, tmp_path: Path) -> None:
    path = tmp_path / "look.db"
    made = done("demo --json --seed 4 --out", str(path)).data
    assert made["path"] == str(path)
    assert (made["seed"], made["years"], made["replaced"]) == (4, 1, False)
    assert made["last_on"] <= "2026-11-22"
    with sqlite3.connect(path) as connection:
        for name in ("sessions", "shoes", "symptoms", "checks", "stretches", "notes", "pauses"):
            [count] = connection.execute(f"select count(*) from {name}").fetchone()  # noqa: S608  (our own names)
            assert made[name] == count


def test_the_file_is_sound(demo: Path) -> None:
    with sqlite3.connect(demo) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_the_same_again_replaces_it_with_the_same(done: Run, tmp_path: Path) -> None:
    path = tmp_path / "look.db"
    done("demo -q --out", str(path))
    before = everything(path)
    assert done("demo --json --out", str(path)).data["replaced"] is True
    assert everything(path) == before
    done("demo -q --seed 2 --out", str(path))
    assert everything(path) != before
    assert [file.name for file in tmp_path.glob("look*")] == ["look.db"]


def test_what_was_typed_into_a_demo_is_kept_when_it_is_made_again(
    done: Run, tmp_path: Path
) -> None:
    path = tmp_path / "look.db"
    done("demo -q --out", str(path))
    done("--db", str(path), "note", "trying", "it", "out")
    before = everything(path)
    made = done("demo --json --out", str(path)).data
    assert everything(Path(made["backup"])) == before
    assert "entries of yours" not in done("demo --out", str(path)).out


@pytest.mark.parametrize("words", [["add", "8k", "45:12"], ["config", "set", "units", "km"]])
def test_a_journal_is_never_replaced(words: list[str], run: Run, db: Path) -> None:
    assert run(*words).code == 0
    before = everything(db)
    answer = run("demo", "--out", str(db))
    assert (answer.code, "is no demo journal; it was left alone." in answer.err) == (2, True)
    assert everything(db) == before
    assert [file.name for file in db.parent.glob("*.part")] == []


def test_the_usual_place_of_a_journal_is_never_taken(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "data" / "runlog" / "journal.db"
    answer = run("demo", "--json", "--out", str(place))
    assert answer.code == 2
    [error] = answer.data["errors"]
    assert error["code"] == "refused"
    assert "the place of your own journal" in error["message"]
    assert not place.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a home is found elsewhere there")
def test_without_a_home_it_goes_where_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)  # nobody the system knows
    answer = in_process(["demo"])
    assert (answer.code, "runlog demo --out FILE" in answer.err) == (1, True)
    path = tmp_path / "look.db"
    assert f"  rm {path}" in in_process(["demo", "--out", str(path)]).out


@pytest.mark.parametrize("years", ["0", "21", "-1", "many"])
def test_years_are_one_to_twenty(years: str, run: Run) -> None:
    assert run("demo", "--years", years).code == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("history 2026-10 --json", '"Castle half: '),
        ("shoes", "soon"),
        ("shoes --json --all", '"retired"'),
        ("symptoms", "Open: "),
        ("stretches", "hip flexors"),
        ("why", "Intervals: "),
        ("check", "Anything else?"),
        ("due", "How is the body after #"),
        ("redflags", "Emergency"),
        ("show last", "km"),
        ("plan 12k", "longest run"),
        ("config get why.area", "lower back"),
        ("history --what notes", "n1"),
    ],
)
def test_every_command_has_something_to_show(
    line: str, expected: str, demo: Path, run: Run
) -> None:
    answer = run("--db", str(demo), *line.split())
    assert answer.code == (1 if line == "due" else 0), answer
    assert expected in answer.out


def test_why_has_enough_to_go_by(demo: Path, done: Run) -> None:
    why = done("--db", str(demo), "why", "--json").data
    assert why["area"] == "low_back"
    assert why["follow_up_share"] > 0.7
    [intervals] = [one for one in why["questions"] if one["name"] == "intervals"]
    assert intervals["level"] in {"hint", "clear", "cannot_tell"}
    assert intervals["exposed"] > 25


def test_what_is_exported_of_it_comes_in_elsewhere(demo: Path, done: Run, tmp_path: Path) -> None:
    done("--db", str(demo), "export", str(tmp_path / "demo.json"))
    done("import", str(tmp_path / "demo.json"))
    written = json.loads((tmp_path / "demo.json").read_text(encoding="utf-8"))
    assert json.loads(done("export").out) == written


def test_the_installed_program_makes_one_too(db: Path, cache: Path) -> None:
    del db
    answer = as_process(["demo", "--json", "--years", "2"], environment={"TZ": "Pacific/Apia"})
    assert (answer.code, answer.err) == (0, "")
    assert answer.data["path"] == str(cache / "runlog" / "demo.db")
    assert answer.data["sessions"] > 330


def test_years_that_take_a_while_leave_no_bar_on_the_terminal(db: Path) -> None:
    del db
    seen = on_terminal(["demo", "--years", "6"])
    assert seen.code == 0
    assert seen.lines[-1].startswith("  rm ")
    assert [line for line in seen.lines if line][-1] == seen.lines[-1]
