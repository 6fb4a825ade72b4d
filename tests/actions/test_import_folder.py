"""The folder of last time, and the answers that belong to it."""

from pathlib import Path
from typing import Any

import pytest

from runlog.actions.import_folder import last_folder, with_answers
from runlog.actions.import_plan import ImportWishes
from runlog.store.journal import Journal
from tests.actions.conftest import Import
from tests.importers.writers import run_fit, written

LIST = "Wann;Wie weit;Gebraucht\n03/04/2026;8,5;45:12\n"
ANSWERS: dict[str, Any] = {
    "units": "km",
    "date_order": "day_first",
    "columns": (("date", "Wann"), ("distance", "Wie weit"), ("duration", "Gebraucht")),
}
SAID = (
    "--units km",
    "--dates day/month",
    "--map Wann=date",
    "--map 'Wie weit=distance'",
    "--map Gebraucht=duration",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "lists", {"a.csv": LIST.encode()})


def test_answers_are_remembered_with_the_folder(
    folder: Path, journal: Journal, bring_in: Import
) -> None:
    assert len(bring_in(folder).problems) == 1
    first = bring_in(folder, **ANSWERS)
    assert (len(first.new), first.recalled) == (1, ())
    written(folder, {"b.csv": LIST.replace("03/04", "04/04").encode()})
    again = bring_in(last_folder(journal))
    assert (len(again.new), again.known, again.problems) == (1, 1, ())
    assert again.recalled == SAID


def test_what_is_said_now_counts(folder: Path, journal: Journal, bring_in: Import) -> None:
    bring_in(folder, **ANSWERS)
    written(folder, {"b.csv": LIST.replace("03/04", "05/04").encode()})
    outcome = bring_in(folder, units="mi", date_order="month_first")
    assert outcome.recalled == SAID[2:]
    assert {one.session.distance_m for one in outcome.new} == {13_679}
    wishes, _ = with_answers(journal, [folder], ImportWishes())
    assert (wishes.units, wishes.date_order) == ("mi", "month_first")


def test_answers_are_those_of_one_folder(
    folder: Path, tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    bring_in(folder, **ANSWERS)
    other = written(tmp_path / "other", {"a.fit": run_fit().file()})
    assert with_answers(journal, [other], ImportWishes())[1] == ()
    assert with_answers(journal, [folder / "a.csv"], ImportWishes())[1] == ()
    assert with_answers(journal, [folder, other], ImportWishes())[1] == ()
    assert len(bring_in(other).new) == 1
    assert last_folder(journal) == other
    assert with_answers(journal, [other], ImportWishes())[1] == ()
    assert [key for key in journal.settings.as_mapping() if key.startswith("import.")] == [
        "import.folder"
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("import.units", "furlong"),
        ("import.dates", "year first"),
        ("import.columns", "'Wann=date"),
        ("import.columns", "no sign"),
    ],
)
def test_an_answer_that_makes_no_sense_is_left_aside(
    key: str, value: str, folder: Path, journal: Journal
) -> None:
    with journal.change("config"):
        journal.settings.set("import.folder", str(folder))
        journal.settings.set(key, value)
    assert with_answers(journal, [folder], ImportWishes()) == (ImportWishes(), ())


def test_an_import_of_nothing_changes_nothing(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    empty = written(tmp_path / "empty", {"a.txt": b"nothing to see"})
    outcome = bring_in(empty)
    assert (outcome.is_empty, outcome.is_change) == (True, False)
    assert journal.changes() == []
    known = written(tmp_path / "known", {"a.fit": run_fit().file()})
    bring_in(known / "a.fit")
    changes = journal.changes()
    assert not bring_in(known).is_empty
    assert journal.changes() == changes


@pytest.mark.parametrize(
    "files",
    [
        {"a.fit": b"nonsense"},
        {"a.csv": b"date,km\n"},
        {"shoes.csv": b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\n"},
        {"j.json": b'{"format": "runlog-journal", "version": 1}'},
        {"a.gpx": b"<gpx><trk></trk></gpx>"},
    ],
    ids=str,
)
def test_a_file_without_anything_in_it_is_not_nothing(
    files: dict[str, bytes], tmp_path: Path, bring_in: Import
) -> None:
    written(tmp_path, files)
    outcome = bring_in(tmp_path / next(iter(files)))
    assert (outcome.is_empty, outcome.is_change) == (False, False)
