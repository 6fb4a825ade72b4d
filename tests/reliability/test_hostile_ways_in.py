"""Texts that mean harm, through every way in: kept as they are, or refused in a sentence."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Answer, in_process
from tests.cli.terminal import on_terminal
from tests.importers.writers import ENUM, STRING, UINT16, gpx, run_fit, straight, tcx, zipped
from tests.reliability.hostile import LONGEST, TEXTS, UNKEPT, journal_of

ANY_TEXT = {**TEXTS, **UNKEPT}


@pytest.fixture
def empty(db: Path, empty_journal: bytes) -> Path:
    db.write_bytes(empty_journal)
    return db


def check_refused(answer: Answer) -> None:
    """One sentence, nothing on standard output, and nothing that acts on a terminal."""
    assert answer.code in {1, 2}, answer
    assert answer.out == ""
    assert answer.err.startswith("runlog: ")
    assert "Traceback" not in answer.err
    assert "bug" not in answer.err.splitlines()[0]
    assert not any(
        unicodedata.category(letter) in {"Cc", "Cs"} for letter in answer.err.replace("\n", "")
    )


def shown_as_data(*words: str) -> Any:
    answer = in_process([*words, "--json"])
    assert answer.code == 0, answer
    return answer.data


# ---- typed ---------------------------------------------------------------------------

Words = Callable[[str], Sequence[str]]

KEPT: dict[str, tuple[Words, Sequence[str], Callable[[Any], object]]] = {
    "add -m": (
        lambda text: ["add", "8k", "45:12", "yesterday", "-m", text],
        ["show", "last"],
        lambda record: record["note"],
    ),
    "add --": (
        lambda text: ["add", "8k", "45:12", "yesterday", "--", text],
        ["show", "last"],
        lambda record: record["note"],
    ),
    "add --workout": (
        lambda text: ["add", "8k", "45:12", "yesterday", "--workout", text],
        ["show", "last"],
        lambda record: record["workout"]["typed"],
    ),
    "edit -m": (
        lambda text: ["edit", "1", "-m", text],
        ["show", "1"],
        lambda record: record["note"],
    ),
    "symptoms -m": (
        lambda text: ["symptoms", "calf", "3/10", "-m", text],
        ["show", "last", "symptom"],
        lambda record: record["note"],
    ),
    "stretches -m": (
        lambda text: ["stretches", "quads", "-m", text],
        ["show", "last", "stretch"],
        lambda record: record["note"],
    ),
    "note": (
        lambda text: ["note", "--", text],
        ["show", "last", "note"],
        lambda record: record["text"],
    ),
    "shoes -m": (
        lambda text: ["shoes", "edit", "zed", "-m", text],
        ["shoes"],
        lambda records: records[0]["note"],
    ),
    "shoes --model": (
        lambda text: ["shoes", "edit", "zed", "--model", text],
        ["shoes"],
        lambda records: records[0]["model"],
    ),
}
"""Own words: what is typed, what shows it, and where it stands there."""


@pytest.mark.parametrize("way", KEPT)
def test_own_words_are_kept_letter_by_letter(empty: Path, way: str) -> None:
    words, show, found = KEPT[way]
    in_process(["shoes", "add", "Zed"])
    in_process(["add", "5k", "25:00", "2026-11-01"])
    for name, text in ANY_TEXT.items():
        answer = in_process(words(text))
        if answer.code:
            check_refused(answer)
            assert name in UNKEPT, answer.err
        else:
            assert str(found(shown_as_data(*show))).strip() == text.strip(), name
    del empty


TIDIED: dict[str, tuple[Words, Sequence[str]]] = {
    "add --tag": (
        lambda text: ["add", "8k", "45:12", "yesterday", "--tag", text],
        ["show", "last"],
    ),
    "add --stretch": (
        lambda text: ["add", "8k", "45:12", "yesterday", "--stretch", text],
        ["show", "last"],
    ),
    "add --shoe": (
        lambda text: ["add", "8k", "45:12", "yesterday", "--shoe", text],
        ["show", "last"],
    ),
    "add, quoted": (lambda text: ["add", "8k", "45:12", "yesterday", text], ["show", "last"]),
    "add, words": (lambda text: ["add", "8k", "45:12", *text.split(" ")], ["show", "last"]),
    "symptoms": (lambda text: ["symptoms", "calf", "3/10", text], ["show", "last", "symptom"]),
    "stretches": (lambda text: ["stretches", text, "--areas", "calf"], ["stretches"]),
    "note --tag": (lambda text: ["note", "desk", "--tag", text], ["show", "last", "note"]),
    "pause": (lambda text: ["pause", "2026-08-01", "2026-08-05", text], ["pause"]),
    "shoes add": (lambda text: ["shoes", "add", "--", text], ["shoes"]),
    "shoes --alias": (lambda text: ["shoes", "add", "Ghost", "--alias", text], ["shoes"]),
    "config routine": (lambda text: ["config", "routine", text, "quads"], ["config"]),
    "config set": (lambda text: ["config", "set", "zone", text], ["config"]),
    "history": (lambda text: ["history", text], ["history"]),
    "history --search": (lambda text: ["history", "--search", text], ["history"]),
    "history --tag": (lambda text: ["history", "--tag", text], ["history"]),
    "explain": (lambda text: ["explain", text], ["history"]),
    "delete": (lambda text: ["delete", text], ["history"]),
    "a command": (lambda text: [text], ["history"]),
    "--now": (lambda text: ["--now", text, "history"], ["history"]),
    "import": (lambda text: ["import", text], ["history"]),
    "export --what": (lambda text: ["export", "--csv", "--what", text], ["history"]),
    "report": (lambda text: ["report", text, "-o", "-"], ["history"]),
    "why": (lambda text: ["why", text], ["history"]),
}
"""Words that have to mean something: each text is understood or refused."""


@pytest.mark.parametrize("way", TIDIED)
def test_other_words_are_understood_or_refused_in_a_sentence(
    empty: Path, empty_journal: bytes, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, show = TIDIED[way]
    monkeypatch.chdir(empty.parent)
    for text in ANY_TEXT.values():
        empty.write_bytes(empty_journal)
        answer = in_process(words(text))
        if answer.code and not (answer.out and "report" not in way):
            check_refused(answer)
        assert not set("\x1b\x07\x9b\u202e") & set(answer.out + answer.err)
        shown_as_data(*show)
    assert not (empty.parent / "pwned").exists()


def test_a_line_from_standard_input_is_kept_letter_by_letter(empty: Path) -> None:
    one_line = [text for text in TEXTS.values() if not set("\n\r") & set(text)]
    lines = "".join(f"8k 45:12 {days + 1} days ago -- {t}\n" for days, t in enumerate(one_line))
    answer = in_process(["add", "-", "-q"], stdin=lines)
    assert (answer.code, answer.err) == (0, "")
    found = [one["note"] for one in shown_as_data("history", "--limit", "99")]
    assert sorted(found) == sorted(text.strip() for text in one_line)
    del empty


def test_a_pasted_line_at_the_prompt_is_kept_letter_by_letter(empty: Path) -> None:
    text = f"{TEXTS['markup']} {TEXTS['emoji']} {TEXTS['html']} {TEXTS['bidi']}"
    pasted = f"\x1b[200~8k 45:12 yesterday -- {text}\x1b[201~\r"
    seen = on_terminal(["add"], typed=[("run> ", pasted)], columns=120)
    assert seen.code == 0
    assert shown_as_data("show", "last")["note"] == text
    del empty


# ---- files ---------------------------------------------------------------------------


def test_a_journal_of_ours_comes_back_letter_by_letter(
    empty: Path, hostile_journal: bytes, tmp_path: Path
) -> None:
    for name, line in {
        "json": ["export", str(tmp_path / "copy.json")],
        "merge": ["merge", str(tmp_path / "other.db"), "--yes"],
    }.items():
        other = tmp_path / "other.db"
        other.write_bytes(hostile_journal)
        if name == "json":
            assert in_process(["--db", str(other), *line]).code == 0
        words = ["import", str(tmp_path / "copy.json")] if name == "json" else line
        before = empty.read_bytes()
        assert in_process(words).code == 0, name
        theirs = in_process(["--db", str(other), "export"]).data
        ours = in_process(["export"]).data
        for section in ("shoes", "sessions", "symptoms", "stretches", "notes", "pauses"):
            assert texts_in(ours[section]) == texts_in(theirs[section]), (name, section)
        empty.write_bytes(before)


def texts_in(value: object) -> list[str]:
    """Every text in a record, in some order; numbers of entries may differ."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return sorted(text for part in parts for text in texts_in(part))


def test_a_table_of_ours_comes_back_letter_by_letter(
    empty: Path, hostile_journal: bytes, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(hostile_journal)
    for what in ("sessions", "symptoms", "stretches"):
        table = str(tmp_path / f"{what}.csv")
        assert in_process(["--db", str(other), "export", "--what", what, table]).code == 0
        assert in_process(["import", table]).code == 0
    ours, theirs = in_process(["export"]).data, in_process(["--db", str(other), "export"]).data
    for what in ("sessions", "symptoms", "stretches"):
        assert notes_of(ours[what]) == notes_of(theirs[what]), what
    del empty


def notes_of(records: Sequence[dict[str, Any]]) -> list[str]:
    return sorted(record["note"].strip() for record in records if record["note"])


def _gpx(text: str) -> tuple[str, bytes]:
    made = gpx([[straight(points=31)]], name="NAME")
    return "run.gpx", made.replace(b"NAME", escape(text).encode("utf-8", "surrogatepass"))


def _tcx(text: str) -> tuple[str, bytes]:
    notes = f"<Notes>{escape(text)}</Notes>"
    made = tcx([{"s": 3000, "m": 10_000}], creator="<Notes/>")
    return "run.tcx", made.replace(b"<Notes/>", notes.encode("utf-8", "surrogatepass"))


def _fit(text: str) -> tuple[str, bytes]:
    writer = run_fit()
    data = text.encode("utf-8", "surrogatepass")[:200]
    writer.message(26, {4: (ENUM, 1), 6: (UINT16, 1), 8: (STRING, "W" * len(data))})
    # The writer's own text is ASCII; a watch writes any bytes.
    body = writer.body().replace(b"W" * len(data), data) if data else writer.body()
    from tests.importers.writers import fit_of

    return "run.fit", fit_of(body)


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def _csv(text: str) -> tuple[str, bytes]:
    head = ["Date", "Distance (km)", "Time", "Notes"]
    return "log.csv", _table([head, ["2026-03-29", "10.02", "50:06", text]])


def _strava(text: str) -> tuple[str, bytes]:
    head = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Distance,"
    head += "Moving Time,Elapsed Time,Filename,Activity Gear"
    row = ["127", "Mar 29, 2026, 6:30:00 AM", "Run", "Run", text, "10.1", "2990", "3100", "", text]
    return "export.zip", zipped({"activities.csv": _table([head.split(","), row])})


def _garmin(text: str) -> tuple[str, bytes]:
    activity = {
        "activityId": 1.0,
        "name": "Running",
        "activityType": "running",
        "startTimeGmt": 1774765800000,
        "duration": 3_000_000.0,
        "distance": 1_000_000.0,
        "description": text,
    }
    place = "DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json"
    data = json.dumps([{"summarizedActivitiesExport": [activity]}])
    return "garmin.zip", zipped({place: data.encode()})


def _polar(text: str) -> tuple[str, bytes]:
    exercise = {
        "startTime": "2026-03-29T08:30:00",
        "duration": "PT3000S",
        "distance": 10_000,
        "sport": "RUNNING",
    }
    session = {"exportVersion": "1.3", "note": text, **exercise, "exercises": [exercise]}
    return "training-session.json", json.dumps(session).encode()


def _runkeeper(text: str) -> tuple[str, bytes]:
    head = "Date,Type,Route Name,Distance (km),Duration,Average Pace,Notes,GPX File"
    row = ["2026-03-29 08:30:00", "Running", "", "10.0", "50:00", "5:00", text, ""]
    return "rk.zip", zipped({"cardioActivities.csv": _table([head.split(","), row])})


FILES = {
    "gpx": _gpx, "tcx": _tcx, "fit": _fit, "csv": _csv, "strava": _strava, "garmin": _garmin,
    "polar": _polar, "runkeeper": _runkeeper,
}  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
def test_what_a_file_calls_a_run_is_kept_as_far_as_it_can_be_seen(
    empty: Path, empty_journal: bytes, kind: str, tmp_path: Path
) -> None:
    stored = 0
    for name, text in ANY_TEXT.items():
        empty.write_bytes(empty_journal)
        file, data = FILES[kind](text)
        (tmp_path / file).write_bytes(data)
        answer = in_process(["import", str(tmp_path / file), "--units", "km"])
        assert "bug" not in answer.err, (name, answer.err)
        assert not set("\x1b\x07\x9b\u202e\0") & set(answer.out + answer.err)
        for session in shown_as_data("history", "--limit", "9"):
            stored += 1
            note = session["note"] or ""
            assert visible(note) in visible(text), name
            assert visible(note) or not visible(text) or kind in {"gpx", "tcx", "fit"}, name
    assert stored >= len(TEXTS) - 6
    del empty


def visible(text: str) -> str:
    """The letters of a text that can be seen, without blanks."""
    return "".join(
        letter for letter in text if letter.isprintable() and unicodedata.category(letter) != "Zs"
    )


# ---- a megabyte ----------------------------------------------------------------------

WORDS = ("felt strong, müde 👟 " * (LONGEST // 15))[:LONGEST].strip()


def test_a_note_of_a_megabyte_comes_in_by_every_way_and_goes_out_by_every_way(
    empty: Path, empty_journal: bytes, tmp_path: Path
) -> None:
    journal = journal_of(["Zed"])
    journal["sessions"][0]["note"] = WORDS
    (tmp_path / "journal.json").write_text(json.dumps(journal))
    ways = {
        "typed": (["add", "8k", "45:12", "yesterday", "-m", WORDS], ""),
        "standard input": (["add", "-"], f"8k 45:12 yesterday -- {WORDS}\n"),
        "json": (["import", str(tmp_path / "journal.json")], ""),
    }
    for kind in ("gpx", "csv", "garmin"):
        file, data = FILES[kind](WORDS)
        (tmp_path / file).write_bytes(data)
        ways[kind] = (["import", str(tmp_path / file)], "")
    for way, (words, stdin) in ways.items():
        empty.write_bytes(empty_journal)
        assert in_process(words, stdin=stdin).code == 0, way
        assert visible(shown_as_data("show", "last")["note"]) == visible(WORDS), way
    empty.write_bytes(empty_journal)
    in_process(ways["standard input"][0], stdin=ways["standard input"][1])
    for line in ("show 1", "export", "export --csv", "history --search strong", "report -o -"):
        answer = in_process(line.split())
        assert answer.code == 0, line
        assert len(answer.out) > LONGEST or line.startswith(("history", "report")), line
