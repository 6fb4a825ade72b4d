"""The same results for people and for programs: what scripts rely on, key by key."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runlog.cli.lazy import hoisted
from runlog.errors import NotationError
from tests.cli.conftest import Run
from tests.cli.running import everything

# Promised within a major version: more may come, none may go or change its meaning.
SESSION: dict[str, Any] = {
    "id": int, "uuid": str, "started_at": (str, None), "day": str, "part_of_day": (str, None),
    "sport": str, "kind": (str, None), "kind_source": (str, None), "surface": (str, None),
    "distance_m": (int, None), "duration_s": (int, float, None), "elapsed_s": (int, float, None),
    "rpe": (int, None), "heart_rate_bpm": (int, None), "heart_rate_max_bpm": (int, None),
    "cadence_spm": (int, None), "ascent_m": (int, None), "shoe": (str, None), "tags": list,
    "stretched": (bool, None), "stretches": list, "note": (str, None), "workout": (dict, None),
    "intervals": list, "source": dict,
}  # fmt: skip
WORKOUT: dict[str, Any] = {
    "typed": str, "canonical": (str, None), "understood": bool, "reps": int,
    "work_m": (int, None), "work_s": (int, float, None), "recovery_m": (int, None),
    "recovery_s": (int, float, None), "easy_m": (int, None), "easy_s": (int, float, None),
    "unmeasured": int,
}  # fmt: skip
INTERVAL: dict[str, Any] = {
    "role": str, "distance_m": (int, None), "duration_s": (int, float, None),
    "target": (str, None), "actual_s": (int, float, None), "lap_trigger": (str, None),
}  # fmt: skip
SYMPTOM: dict[str, Any] = {
    "id": int, "uuid": str, "area": str, "side": (str, None), "qualities": list,
    "severity": (int, None), "noted_at": (str, None), "day": str, "part_of_day": (str, None),
    "began_at": (str, None), "phase": (str, None), "worse": list, "eased": list, "stops": list,
    "session_id": (int, None), "status": str, "note": (str, None),
}  # fmt: skip
CHECK: dict[str, Any] = {"id": int, "uuid": str, "at": str, "day": str, "all_clear": bool}
NOTE: dict[str, Any] = {
    "id": int, "uuid": str, "at": (str, None), "day": str, "part_of_day": (str, None),
    "tags": list, "text": str,
}  # fmt: skip
STRETCH: dict[str, Any] = {
    "id": int, "uuid": str, "at": (str, None), "day": str, "part_of_day": (str, None),
    "exercise": str, "session_id": (int, None), "duration_s": (int, float, None),
    "reps": (int, None), "for_area": (str, None), "before": (int, None), "after": (int, None),
    "note": (str, None),
}  # fmt: skip
SHOE: dict[str, Any] = {
    "id": int, "uuid": str, "name": str, "aliases": list, "distance_m": int, "start_m": int,
    "limit_m": int, "fraction": (int, float), "status": str, "forecast_on": (str, None),
    "last_28_days_m": int, "sessions": int, "first_used_on": (str, None),
    "retired_on": (str, None),
}  # fmt: skip


def check_record(record: dict[str, Any], promised: dict[str, Any]) -> None:
    """Every promised key is there, and of the promised type; unknown is null."""
    assert promised.keys() <= record.keys()
    for key, types in promised.items():
        allowed = types if isinstance(types, tuple) else (types,)
        assert (None if record[key] is None else type(record[key])) in allowed, (key, record[key])


@pytest.fixture
def full(prepared: Callable[..., Run]) -> Run:
    """A journal with an entry of each sort."""
    return prepared(
        "shoes add Pegasus --alias peg",
        "add 8k 45:12 yesterday 18:30 pegasus rpe7 hr152 +quads tag:hot trail '6x400 r90s'",
        "add 5k yesterday",
        "symptoms left calf pain 4/10 yesterday evening",
        "stretches psoas 2min for back 5to1 last night",
        "check ok",
        "note 20 nov long drive tag:car",
        "pause 2 nov to 4 nov flu",
    )


# ---- each record -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "promised"),
    [
        ("add 8k 45:12", SESSION),
        ("add 8k", SESSION),
        ("show last", SESSION),
        ("edit last rpe5", SESSION),
        ("delete last", SESSION),
        ("symptoms back 3/10", SYMPTOM),
        ("check back 3/10", SYMPTOM),
        ("show s1", SYMPTOM),
        ("edit s1 2/10", SYMPTOM),
        ("stretches quads", STRETCH),
        ("edit t1 2min", STRETCH),
        ("note new desk", NOTE),
        ("check ok", CHECK),
        ("show c1", CHECK),
        ("shoes edit pegasus --limit 800", SHOE),
        ("shoes add Endorphin", SHOE),
        ("shoes retire pegasus", SHOE),
    ],
)
def test_one_entry_is_one_object_with_the_promised_keys(
    full: Run, line: str, promised: dict[str, Any]
) -> None:
    check_record(full(f"{line} --json").data, promised)


@pytest.mark.parametrize(
    ("line", "count", "promised"),
    [
        ("history", 2, SESSION),
        ("history --what symptoms", 1, SYMPTOM),
        ("history --what stretches", 2, STRETCH),
        ("history --what notes", 1, NOTE),
        ("symptoms", 1, SYMPTOM),
        ("stretches", 2, STRETCH),
        ("shoes", 1, SHOE),
    ],
)
def test_a_list_is_an_array_of_such_objects(
    full: Run, line: str, count: int, promised: dict[str, Any]
) -> None:
    records = full(f"{line} --json").data
    assert len(records) == count
    for record in records:
        check_record(record, promised)


def test_a_session_holds_its_workout_intervals_and_source(full: Run) -> None:
    stored = full("show 1 --json").data
    check_record(stored["workout"], WORKOUT)
    assert len(stored["intervals"]) == 11
    for interval in stored["intervals"]:
        check_record(interval, INTERVAL)
    assert stored["source"] == {"kind": "typed", "key": None}
    assert stored["started_at"] == "2026-11-21T18:30:00+00:00"


def test_what_would_be_stored_has_no_number(full: Run, db: Path) -> None:
    before = everything(db)
    for line in ("add 8k", "symptoms back 3/10", "stretches quads", "note new desk", "check ok"):
        record = full(f"{line} -n --json").data
        assert (record["id"], record["uuid"]) == (None, None), line
    assert full("edit 1 9k -n --json").data["id"] == 1
    assert full("delete 1 -n --json").data["id"] == 1
    assert everything(db) == before


def test_mixed_entries_say_what_they_are(full: Run) -> None:
    records = full("history --what all --json").data
    kinds = {"session": SESSION, "symptom": SYMPTOM, "stretch": STRETCH, "note": NOTE}
    assert {record["record"] for record in records} == set(kinds)
    for record in records:
        check_record(record, kinds[record["record"]])


def test_the_card_the_check_and_what_is_due_are_objects(full: Run) -> None:
    card = full("--json").data
    check_record(card["last_session"], SESSION)
    assert {"open_symptoms", "due_shoes", "week_runs", "week_m"} <= card.keys()
    open_check = full("check --json").data
    assert (open_check["id"], open_check["all_clear"]) == (None, None)
    check_record(open_check["open"][0], SYMPTOM)
    assert full("due --json").data == {"due": False, "session_id": None, "text": "Nothing is due."}


def test_a_pause_and_the_changes_have_records_too(full: Run) -> None:
    assert full("pause --json").data[0]["first_on"] == "2026-11-02"
    assert full("pause 5 nov 6 nov --json").data["last_on"] == "2026-11-06"
    for line in ("undo --list", "undo 2", "redo"):
        for record in full(f"{line} --json").data:
            assert {"id", "at", "label", "undone", "counts"} == record.keys()


def test_an_export_holds_everything(full: Run) -> None:
    journal = full("export").data
    assert (journal["format"], journal["version"], journal["settings"]) == ("runlog-journal", 1, {})
    for name, promised in {
        "sessions": SESSION, "symptoms": SYMPTOM, "checks": CHECK, "stretches": STRETCH,
        "notes": NOTE,
    }.items():  # fmt: skip
        assert journal[name]
        for record in journal[name]:
            check_record(record, promised)
    assert {"id", "uuid", "name", "aliases", "start_m", "limit_m"} <= journal["shoes"][0].keys()
    assert {"first_on", "last_on", "reason"} <= journal["pauses"][0].keys()


def test_a_text_explained_has_a_workout_a_line_or_both(full: Run) -> None:
    both = full("explain --json", "6x400 r90s").data
    check_record(both["workout"], {**WORKOUT, "intervals": list})
    assert [one["field"] for one in both["line"]["readings"]] == ["workout"]
    line = full("explain --json 8k 45:12 pegasus").data
    assert line["workout"] is None
    assert (line["line"]["distance_m"], line["line"]["shoe"]) == (8000, "Pegasus")


# ---- the forms -------------------------------------------------------------------------


def test_every_form_says_the_same(full: Run) -> None:
    records = full("history --json").data
    assert [json.loads(line) for line in full("history --nl").out.splitlines()] == records
    assert full("history --json --nl").out == full("history --nl").out
    rows = list(csv.DictReader(io.StringIO(full("history --csv").out)))
    assert [row["day"] for row in rows] == [record["day"] for record in records]
    assert json.loads(rows[0]["workout"]) == records[0]["workout"]
    rows = list(csv.DictReader(io.StringIO(full("history --tsv").out), delimiter="\t"))
    assert [row["distance_m"] for row in rows] == ["8000", "5000"]


def test_columns_can_be_chosen_and_alone_mean_values_parted_by_tabs(full: Run) -> None:
    columns = ["-c", "day", "--column", "distance_m"]
    assert full("history --json", *columns).data[0] == {"day": "2026-11-21", "distance_m": 8000}
    assert full("history", *columns).out == "day\tdistance_m\n2026-11-21\t8000\n2026-11-21\t5000\n"
    assert full("show 1 --csv -c id -c shoe").out == "id,shoe\n1,Pegasus\n"


@pytest.mark.parametrize(
    "line",
    [
        "--json history --limit 1",
        "history --json --limit 1",
        "history --limit 1 --json",
        "history --limit=1 --json -c id -c day",
        "--no-color --no-input history --limit 1 --json",
        "history --json --debug --limit 1",
    ],
)
def test_options_of_the_program_may_stand_anywhere(full: Run, line: str) -> None:
    assert [record["id"] for record in full(line).data] == [1]


def test_a_journal_may_be_named_anywhere(done: Run, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    done("add 8k 45:12 --db", other)
    assert len(done("--db", other, "history", "--json").data) == 1
    assert len(done(f"history --db={other} --json").data) == 1
    assert done("history --json").data == []


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("history --json", "--json history"),
        ("add 8k -c id --db x -m y", "-c id --db x add 8k -m y"),
        ("add --now=2026-01-01 8k --csv", "--now=2026-01-01 --csv add 8k"),
        ("shoes add Peg --tsv", "--tsv shoes add Peg"),
        ("add -", "add -"),
    ],
)
def test_they_are_moved_to_the_front(words: str, moved: str) -> None:
    assert hoisted(words.split()) == moved.split()


@pytest.mark.parametrize(
    "words", ["history --db", "history -c", "history --db --json", "add --now"]
)
def test_an_option_never_takes_the_next_word_for_its_value(words: str) -> None:
    with pytest.raises(NotationError, match="needs a value"):
        hoisted(words.split())


def test_a_missing_value_is_told_and_no_file_made(run: Run, tmp_path: Path) -> None:
    answer = run("history", "--db")
    assert answer.code == 2
    assert answer.err == "runlog: --db needs a value.\n  --db\n  ^^^^\n  Like: --db=journal.db\n"
    assert not (tmp_path / "history").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("history --csv --tsv", "--csv and --tsv exclude each other."),
        ("history --json --csv", "--json and --csv exclude each other."),
        ("history --csv -c blurb", "There is no column 'blurb'."),
        ("history --limit 0", "0 is not in the range"),
        ("history --limit x", "'x' is not a valid int"),
    ],
)
def test_forms_that_cannot_be_are_refused(full: Run, run: Run, words: str, said: str) -> None:
    answer = run(*words.split())
    assert answer.code == 2
    assert said in answer.err
    del full


def test_an_empty_result_is_no_failure(done: Run) -> None:
    assert done("history --json").out == "[]\n"
    assert done("history --nl").out == ""
    assert done("history --csv").out == ""
    assert done("shoes --json").data == []
    assert done("symptoms --json").data == []
    empty = done("history")
    assert empty.out == ""
    assert empty.err.startswith("Nothing here yet.")


# ---- failures ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "name"),
    [
        ("add 8k blurb", 2, "not_understood"),
        ("add 8k 18:30", 2, "refused"),
        ("edit 9999 8k", 1, "not_found"),
        ("history --kind blurb", 2, "refused"),
        ("history --shoe blurb", 1, "not_found"),
        ("histori", 2, "usage"),
        ("add --blurb", 2, "usage"),
        ("history --db", 2, "not_understood"),
    ],
)
def test_a_failure_is_json_on_stdout_and_a_sentence_on_stderr(
    run: Run, line: str, code: int, name: str
) -> None:
    answer = run("--json", *line.split())
    assert answer.code == code
    assert answer.data.keys() == {"ok", "errors"}
    assert answer.data["ok"] is False
    [error] = answer.data["errors"]
    assert error.keys() == {"code", "message", "word", "hint"}
    assert error["code"] == name
    assert answer.err.startswith(f"runlog: {error['message']}")
    without = run(*line.split())
    assert (without.code, without.out, without.err) == (code, "", answer.err)


def test_the_word_at_fault_and_the_next_step_are_named(run: Run) -> None:
    [error] = run("add", "8k", "tommorow", "--json").data["errors"]
    assert error["word"] == "tommorow"
    assert error["hint"]


def test_json_in_a_note_is_no_option(run: Run) -> None:
    answer = run("add", "8k", "blurb", "--", "--json")
    assert (answer.code, answer.out) == (2, "")


def test_a_failure_with_bytes_that_are_no_text_is_still_json(run: Run) -> None:
    answer = run("add", "8k", "\udcff", "--json")
    assert answer.code == 2
    assert answer.out.isascii()
    assert answer.data["errors"][0]["code"] == "not_understood"
    assert "\\udcff" in answer.err


def test_a_bug_is_one_sentence_too_and_a_traceback_only_on_demand(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "0001-01-01")  # no zone reaches so far back
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    answer = run("due", "--json")
    assert answer.code in {0, 1, 2}
    assert "Traceback" not in answer.err
