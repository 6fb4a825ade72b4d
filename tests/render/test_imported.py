"""The closing words of an import."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from runlog.core.exchange_outcome import Imported, ImportOutcome, MergeConflict, MergeOutcome, Offer
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.render.imported import import_grid, import_record
from runlog.render.imported_told import import_lines, nothing_sentence
from runlog.render.merged import merge_lines, merge_record

START = datetime(2026, 11, 21, 18, 31, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def run(number: int | None = 1, **fields: Any) -> Session:
    start = START - timedelta(days=(number or 1) - 1)
    return Session(**{"when": exact_moment(start), "distance_m": 8000, "id": number, **fields})


def lines(outcome: ImportOutcome, **options: Any) -> str:
    return "\n".join(import_lines(outcome, "km", today=TODAY, paths="x.zip", **options))


def row(outcome: ImportOutcome, what: str) -> tuple[str, str]:
    rows = {cells[0].text: cells for cells in import_grid(outcome, "km").rows}
    return rows[what][1].text, rows[what][2].text


def test_what_is_new_is_told_with_its_days_and_kilometres() -> None:
    new = tuple(Imported(session=run(number), file="a") for number in (1, 2, 3))
    ride = Imported(session=run(4, sport="ride", distance_m=30_000), file="a")
    assert row(ImportOutcome(new=new[:1]), "new") == ("1", "21 Nov 2026 · 8.0 km")
    assert row(ImportOutcome(new=new), "new") == ("3", "19 Nov 2026 to 21 Nov 2026 · 24.0 km")
    assert row(ImportOutcome(new=(*new, ride)), "new")[1].endswith("· 1 other session")


@pytest.mark.parametrize(
    ("shoes", "others", "said"),
    [
        (("Ghost",), 1, "pair: Ghost"),
        (("A", "B", "C", "D"), 4, "pairs: A, B, C, …"),
        ((), 2, "symptoms, stretches, notes"),
    ],
)
def test_other_entries_are_told(shoes: tuple[str, ...], others: int, said: str) -> None:
    outcome = ImportOutcome(shoes=shoes, others=others)
    assert row(outcome, "other entries") == (str(others), said)


def test_many_files_are_capped_and_scripts_get_all() -> None:
    problems = tuple((f"/deep/x.zip › {number}.fit", "is empty") for number in range(30))
    text = lines(ImportOutcome(problems=problems))
    assert "x.zip › 0.fit: is empty" in text
    assert "/deep" not in text
    assert "and 21 more" in text
    assert len(import_record(ImportOutcome(problems=problems))["problems"]) == 30


def test_offers_name_the_run_the_file_and_the_command() -> None:
    offers = (
        Offer(session=run(7), file="a.fit", fields=("intervals", "shoe")),
        Offer(session=run(8), file="b.fit", is_certain=False),
        Offer(session=run(None), file="c.fit", fields=("note",)),
        Offer(session=run(3), file="d.fit", is_certain=False, others=(4,)),
    )
    text = lines(ImportOutcome(offers=offers))
    assert "#7 laps and shoe, in a.fit" in text
    assert "b.fit looks like #8; not stored again" in text
    assert "the one of 21 Nov 2026 name or note, in c.fit" in text
    assert "d.fit may be #3 or #4; not stored" in text
    assert "runlog import x.zip --complete" in text
    assert "runlog import x.zip --separate" in text
    assert [offer["session_id"] for offer in import_record(ImportOutcome(offers=offers))["offers"]]


def test_settings_of_a_watch_are_only_counted() -> None:
    not_runs = tuple((f"{number}.fit", "no activity but settings") for number in range(61))
    unsaid = ("z.gpx", "of unknown sport; bring it in: --as run")
    outcome = ImportOutcome(not_runs=(*not_runs, unsaid))
    assert row(outcome, "not a run") == (
        "62",
        "61 no activity but settings, 1 of unknown sport",
    )
    assert lines(outcome) == "  no run      z.gpx: of unknown sport; bring it in: --as run"


def test_odd_files_are_marked() -> None:
    one = Imported(session=run(), file="a.fit", warnings=("its packing is cut off",))
    outcome = ImportOutcome(new=(one,), warnings=(("b.csv", "damaged after row 3"),))
    text = lines(outcome)
    assert "a.fit: its packing is cut off" in text
    assert "b.csv: damaged after row 3" in text
    assert "undo" in text
    assert "undo" not in lines(outcome, is_dry_run=True)


def test_what_was_left_out_is_counted_and_told() -> None:
    outcome = ImportOutcome(left_out=(("a.gpx", "is dated 2030-01-01, which is still ahead"),))
    assert row(outcome, "left out") == ("1", "odd: see below")
    assert lines(outcome) == "  odd         a.gpx: is dated 2030-01-01, which is still ahead"
    [said] = import_record(outcome)["left_out"]
    assert said["file"] == "a.gpx"


def test_what_was_deleted_here_is_told_with_the_command_that_brings_it_back() -> None:
    outcome = ImportOutcome(known=3, deleted=("/deep/a.fit",))
    assert row(outcome, "already there") == ("3", "1 deleted here before")
    text = lines(outcome)
    assert "deleted     a.fit: was deleted here; not stored again" in text
    assert "runlog import x.zip --again" in text
    assert import_record(outcome)["deleted"] == ["/deep/a.fit"]


@pytest.mark.parametrize(
    ("read", "hint"),
    [
        ({"date": "Datum"}, "--map Minuten=distance"),
        ({"date": "Datum", "distance": "km"}, "--map Minuten=duration"),
        ({"date": "Datum", "distance": "km", "duration": "Zeit"}, "--map Minuten=note"),
    ],
)
def test_columns_that_were_not_read_are_named_with_what_to_do(
    read: dict[str, str], hint: str
) -> None:
    outcome = ImportOutcome(
        understood=(("a.csv", read),), unread=(("a.csv", ("Minuten", "Art x")),)
    )
    text = " ".join(lines(outcome).split())
    assert f"not read a.csv: Minuten, Art x (say what they are: {hint})" in text
    assert import_record(outcome)["understood"][0]["not_read"] == ["Minuten", "Art x"]
    blank = ImportOutcome(understood=(), unread=(("a.csv", ("Art x\x1b",)),))
    assert "--map 'Art x\\x1b=distance'" in " ".join(lines(blank).split())


def test_answers_that_were_remembered_are_told() -> None:
    outcome = ImportOutcome(recalled=("--units km", "--map 'Wie weit=distance'"))
    assert lines(outcome) == "  as before   --units km --map 'Wie weit=distance'"
    assert import_record(outcome)["recalled"] == ["--units km", "--map 'Wie weit=distance'"]


def test_what_a_file_changed_is_told_old_and_new() -> None:
    before = run(heart_rate_bpm=148, rpe=6)
    after = run(heart_rate_bpm=150, rpe=6, distance_m=8020)
    text = lines(ImportOutcome(completed=(Imported(session=after, file="a", before=before),)))
    assert "#1 Sat 21 Nov 18:31 · 8.02 km" in text
    assert "was Sat 21 Nov 18:31 · 8.00 km" in text
    assert "heart 148 bpm → 150 bpm" in text
    assert "effort" not in text


def test_what_a_list_offers_is_said_once() -> None:
    offer = Offer(session=run(7), file="a.csv", fields=("stretched", "stretches", "workout"))
    assert "#7 stretches and workout, in a.csv" in lines(ImportOutcome(offers=(offer,)))


def test_that_there_was_nothing_names_where_it_looked_and_what_is_read() -> None:
    said = nothing_sentence(["empty", "a\x1b.zip"])
    assert said.startswith("No activity file in empty and a\\x1b.zip. Read are FIT, TCX, GPX, CSV")


def test_a_merge_is_told_with_its_conflicts() -> None:
    conflicts = tuple(
        MergeConflict(
            record="session", name=f"day {number}", is_ours=True, differing=(("rpe", 5, None),)
        )
        for number in range(25)
    )
    taken = MergeConflict(record="shoe", name="Peg\x1b", is_ours=False, taken_out="kept")
    outcome = MergeOutcome(added={"session": 2}, conflicts=(taken, *conflicts), backup="b.db")
    said = merge_lines(outcome, "o.db")
    assert said[0] == "Merged o.db"
    assert "shoe of Peg\\x1b was taken out here and changed in the other after that" in said[2]
    kept = "session of day 0 was changed in both; kept what was done here: rpe 5 (not None)"
    assert kept in said[3]
    assert any("and 6 more" in line for line in said)
    assert merge_record(outcome)["conflicts"][1]["kept"] == "ours"
    assert merge_lines(MergeOutcome(), "o.db") == ["Nothing in o.db that is not here."]
