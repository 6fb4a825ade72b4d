"""A demo journal: stored whole, by the rules for everything, and never over somebody's own."""

import stat
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.actions.demo import demo_contents
from runlog.actions.demo_place import demo_path
from runlog.actions.link_symptoms import linked
from runlog.actions.make_demo import fill_journal, make_room, whole_file
from runlog.core.diary import Note
from runlog.core.journal_contents import JournalContents
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.errors import JournalError, RefusedError
from runlog.store.journal import Journal
from runlog.store.location import default_path
from tests.cli.running import everything

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other folders there")

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)


@pytest.fixture(scope="module")
def contents() -> JournalContents:
    return demo_contents(seed=1, years=1, now=NOW, zone=ZONE)


def demo_at(path: Path, contents: JournalContents, *, label: str = "demo --seed 1") -> Path:
    with Journal.open(path, now=NOW, zone=ZONE) as journal:
        fill_journal(journal, contents, label=label)
    return path


@pytest.fixture(scope="module")
def filled(contents: JournalContents, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_at(tmp_path_factory.mktemp("filled") / "demo.db", contents)


def room(path: Path) -> Path | None:
    return make_room(path, now=NOW, zone=ZONE)


# ---- what is stored ------------------------------------------------------------


def test_what_was_made_up_is_what_is_stored(contents: JournalContents, filled: Path) -> None:
    with Journal.copy_of(filled, now=NOW, zone=ZONE) as journal:
        assert tuple(journal.sessions.all()) == contents.sessions
        assert tuple(journal.shoes.all()) == contents.shoes
        assert tuple(journal.symptoms.all()) == contents.symptoms
        assert tuple(journal.checks.all()) == contents.checks
        assert tuple(journal.stretches.all()) == contents.stretches
        assert tuple(journal.notes.all()) == contents.notes
        assert tuple(journal.pauses.all()) == contents.pauses
        assert journal.settings.as_mapping() == contents.settings


def test_made_again_every_row_is_the_same(
    contents: JournalContents, filled: Path, tmp_path: Path
) -> None:
    again = demo_contents(seed=1, years=1, now=NOW, zone=ZONE)
    assert again == contents
    assert everything(demo_at(tmp_path / "again.db", again)) == everything(filled)


def test_symptoms_are_linked_as_typed_ones_are(filled: Path) -> None:
    with Journal.copy_of(filled, now=NOW, zone=ZONE) as journal:
        symptoms = journal.symptoms.all()
        assert [linked(journal, symptom) for symptom in symptoms] == symptoms
        assert sum(symptom.session_id is not None for symptom in symptoms) > len(symptoms) / 2


def test_one_undo_takes_it_all_back_and_one_redo_brings_it_again(
    contents: JournalContents, tmp_path: Path
) -> None:
    path = demo_at(tmp_path / "demo.db", contents)
    before = everything(path)
    with Journal.open(path, now=NOW, zone=ZONE) as journal:
        assert [change.label for change in journal.undo()] == ["demo --seed 1"]
        assert journal.sessions.count() == 0
        journal.redo()
    assert everything(path) == before


def test_how_far_it_has_come_is_told_now_and_then(contents: JournalContents) -> None:
    told: list[tuple[int, int]] = []
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        fill_journal(journal, contents, progress=lambda *parts: told.append(parts))
    parts = ("sessions", "symptoms", "checks", "stretches", "notes", "pauses")
    total = sum(len(getattr(contents, part)) for part in parts)
    assert told == [*((part, total) for part in range(100, total, 100)), (total, total)]


# ---- where it is stored --------------------------------------------------------


def test_a_free_place_is_free(tmp_path: Path) -> None:
    assert room(tmp_path / "nothing.db") is None


def test_a_demo_that_nobody_wrote_into_makes_room(
    contents: JournalContents, tmp_path: Path
) -> None:
    path = demo_at(tmp_path / "demo.db", contents)
    assert room(path) is None
    assert not (tmp_path / "backups").exists()


def test_a_demo_that_somebody_wrote_into_is_kept_as_a_copy(
    contents: JournalContents, tmp_path: Path
) -> None:
    path = demo_at(tmp_path / "demo.db", contents)
    with Journal.open(path, now=NOW, zone=ZONE) as journal, journal.change("note new desk"):
        journal.notes.add(Note(when=exact_moment(NOW), text="new desk"))
    copy = room(path)
    assert copy is not None
    assert copy.parent == tmp_path / "backups"
    assert everything(copy) == everything(path)


def own_journal(path: Path) -> None:
    with Journal.open(path, now=NOW, zone=ZONE) as journal, journal.change("add 5k"):
        journal.sessions.add(Session(when=exact_moment(NOW), distance_m=5000))


def empty_journal(path: Path) -> None:
    Journal.open(path, now=NOW, zone=ZONE).close()


def text(path: Path) -> None:
    path.write_text("demo\n" * 500, encoding="utf-8")


def folder(path: Path) -> None:
    path.mkdir()


def nothing_in_it(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize("there", [own_journal, empty_journal, text, folder, nothing_in_it])
def test_what_is_no_demo_is_left_alone(there: object, tmp_path: Path) -> None:
    assert callable(there)
    path = tmp_path / "precious.db"
    there(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(RefusedError, match=r"is no demo journal; it was left alone\.") as refused:
        room(path)
    assert refused.value.hint == "name another file: runlog demo --out FILE"
    assert path.exists()
    assert not path.is_file() or path.read_bytes() == before


def test_a_demo_merged_into_the_own_journal_makes_it_no_demo(
    contents: JournalContents, tmp_path: Path
) -> None:
    path = tmp_path / "own.db"
    own_journal(path)
    demo_at(path, JournalContents(notes=contents.notes))
    with pytest.raises(RefusedError, match="is no demo journal"):
        room(path)


def test_the_place_of_the_own_journal_is_never_taken() -> None:
    with pytest.raises(RefusedError, match="is the place of your own journal"):
        room(default_path())


@linux_only
def test_without_a_home_there_is_no_own_journal_to_take_care_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_home(monkeypatch)
    assert room(tmp_path / "demo.db") is None


def leave_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)  # nobody the system knows


def test_a_file_takes_its_place_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "demo.db"
    with whole_file(path) as part:
        assert (part.parent, path.exists()) == (path.parent, False)
        part.write_text("whole")
    assert path.read_text() == "whole"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with pytest.raises(KeyboardInterrupt):
        write_half(path)
    assert path.read_text() == "whole"
    assert [file.name for file in path.parent.iterdir()] == ["demo.db"]


def write_half(path: Path) -> None:
    with whole_file(path) as part:
        part.write_text("half")
        raise KeyboardInterrupt


@linux_only
@pytest.mark.parametrize("place", ["/", "/proc/no/such/demo.db", "/dev/null/demo.db"])
def test_where_nothing_can_be_written_it_says_so(place: str) -> None:
    with pytest.raises(JournalError, match="cannot be written: ") as refused:
        whole_file(Path(place)).__enter__()
    assert refused.value.hint == "name a file where you may write: runlog demo --out FILE"


# ---- the usual place -----------------------------------------------------------


@linux_only
@pytest.mark.parametrize("chosen", [None, "", "relative/cache"])
def test_the_usual_place_is_the_cache_folder(
    chosen: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if chosen is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", chosen)
    assert demo_path() == tmp_path / ".cache" / "runlog" / "demo.db"


@linux_only
def test_the_cache_folder_may_be_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert demo_path() == tmp_path / "elsewhere" / "runlog" / "demo.db"
    assert demo_path() != default_path()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_have_their_own_folder(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    path = demo_path()
    assert path.is_absolute()
    assert path.parts[-2:] == ("runlog", "demo.db")


@linux_only
def test_without_a_home_a_file_has_to_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    leave_home(monkeypatch)
    with pytest.raises(JournalError, match="no home folder") as refused:
        demo_path()
    assert "--out FILE" in refused.value.hint
