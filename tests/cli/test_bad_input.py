"""Whatever is typed or found: one clear sentence, an exit code, nothing written, no traceback."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import Answer, everything


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with a run, a pair and a symptom."""
    return prepared(
        "shoes add Pegasus",
        "add 8k 45:12 yesterday evening pegasus",
        "symptoms back 4/10",
    )


def check_refused(answer: Answer, code: int, said: str) -> None:
    assert answer.code == code, answer
    assert answer.out == ""
    assert said in answer.err
    sentence = answer.err.splitlines()[0]
    assert sentence.startswith("runlog: ")
    assert sentence.rstrip().endswith((".", "?")), sentence
    assert "Traceback" not in answer.err
    assert "\x1b" not in answer.err


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        # unknown words, and two of a kind
        ("add 8k 45:12 blurb", 2, "'blurb' is not understood."),
        ("add 8k 45:12 yesteday", 2, "Did you mean yesterday"),
        ("add 8k 10k 45:00", 2, "There are two distances: '8k' and '10k'."),
        ("add 8k 45:00 46:00", 2, "There are two durations: '45:00' and '46:00'."),
        ("add 8k easy long", 2, "There are two kinds"),
        ("add 8k pegasus --shoe endorphin", 2, "There is no shoe called 'endorphin'."),
        ("add 10m 45:00", 2, "10min or 10km?"),
        # impossible paces
        ("add 8k 18:30", 2, "18:30 for 8.00 km is 2:19/km."),
        ("add 8k 18:30", 2, "Did you mean at 18:30?"),
        ("add 5k 9h", 2, "for 5.00 km is 1:48:00/km."),
        # future dates
        ("add 8k 45:12 tomorrow", 2, "ahead"),
        ("add 8k 45:12 2026-11-23", 2, "Mon 23 Nov is still ahead"),
        ("add 8k 45:12 today at 22:30", 2, "today 22:30 is still ahead"),
        ("symptoms back 3/10 tomorrow", 2, "ahead"),
        ("stretches yoga tomorrow", 2, "ahead"),
        ("note --date tomorrow desk", 2, "ahead"),
        # out of range
        ("symptoms back 11/10", 2, "Severity is a whole number from 0 to 10, not '11'."),
        ("add 8k 45:12 rpe11", 2, "RPE is a whole number from 0 to 10, not '11'."),
        ("add 8k 45:12 hr999", 2, "Heart rate is a whole number from 20 to 260"),
        # unknown shoe or area
        ("add 8k --shoe blurb", 2, "There is no shoe called 'blurb'."),
        ("add 8k --shoe pegsus", 2, "Did you mean Pegasus?"),
        ("shoes edit blurb --limit 3", 1, "There is no shoe called 'blurb'"),
        ("shoes retire blurb", 1, "There is no shoe called 'blurb'"),
        ("shoes swap blurb", 2, "There is no shoe called 'blurb'."),
        ("history --shoe blurb", 1, "There is no shoe called 'blurb'"),
        ("symptoms elbow 3/10", 2, "'elbow' is not understood."),
        ("symptoms --area elbow 3/10", 2, "'elbow' is not understood"),
        ("history --area elbow", 2, "There is no area 'elbow'."),
        ("stretches wobble --areas elbow", 2, "There is no area called 'elbow'."),
        ("symptoms 3/10", 2, "Where is it?"),
        # ids
        ("edit 9999 8k", 1, "There is no session 9999; runlog history shows the ids."),
        ("show 9999", 1, "There is no session 9999"),
        ("delete 9999", 1, "There is no session 9999"),
        ("delete s9999", 1, "There is no symptom 9999"),
        ("show n1", 1, "There is no note 1"),
        ("history --before 9999", 1, "There is no session 9999"),
        ("history --before s1", 2, "--before takes the number of a session, such as 12."),
        ("show last note", 1, "There is no note yet."),
        ("show abc", 2, "'abc' names no entry."),
        ("delete 1e3", 2, "'1e3' names no entry."),
        ("show 99999999999999999999999", 2, "names no entry."),
        ("show 1 2", 2, "One entry at a time; '2' is too much."),
        ("delete 1 2", 2, "One entry at a time; '2' is too much."),
        ("delete", 2, "Missing argument"),
        # commands
        ("histori", 2, "Did you mean 'history'?"),
        ("his", 2, "No such command 'his'."),  # no prefix is enough
        ("8k 45:12", 2, "No such command '8k'."),  # and no command is guessed
        ("add --blurb", 2, "No such option"),
        ("undo x", 2, "is not a valid int"),
        ("undo 0", 2, "is not in the range"),
        ("redo -1", 2, "No such option: -1"),
        ("history blurb", 2, "That is no period"),
        ("history -- blurb", 2, "That is no period"),
        ("show -- 9999", 1, "There is no session 9999"),
        ("undo -- blurb", 2, "is not a valid int"),
        ("history --what blurb", 2, "There is no history of 'blurb'."),
        ("history --kind blurb", 2, "There is no kind 'blurb'."),
        ("history --sport blurb", 2, "There is no sport 'blurb'."),
        ("export --format xml", 2, "There is no format 'xml'."),
        ("help blurb", 2, "There is no help topic 'blurb'."),
        ("config blurb", 2, "There is no setting 'blurb'."),
        ("config set units parsec", 2, "There is no unit 'parsec'."),
        ("config set zone Mars/Olympus", 2, "There is no time zone 'Mars/Olympus'."),
        ("config set week_start 9", 2, "There is no day of the week '9'."),
        ("config set dates ymd", 2, "There is no order of dates 'ymd'."),
        ("config set", 2, "Which setting?"),
        ("config set units", 2, "What is units to be?"),
        ("config routine usual blurb", 2, "'blurb' is no stretch that runlog knows."),
        ("shoes add", 2, "Missing argument"),
        ("shoes add Pegasus", 2, "'Pegasus' already stands for the pair 'Pegasus'."),
        ("shoes add Endorphin --limit blurb", 2, "blurb"),
        ("shoes add Endorphin --limit 0", 2, "A limit of 0 would be over from the first step."),
        ("shoes add Endorphin --price -3", 2, "is not in the range"),
        ("shoes add Endorphin --for blurb", 2, "There is no kind 'blurb'."),
        ("shoes add easy", 2, "'easy' means something else in an entry"),
        ("shoes edit pegasus --alias 8k", 2, "'8k' means something else in an entry"),
        ("config routine quads hams", 2, "+quads means something else already."),
        ("shoes delete pegasus", 2, "Pegasus was worn on 1 session"),
        ("shoes blurb", 2, "No such command 'blurb'."),
        ("explain blurb", 2, "not understood"),
        ("note", 2, "What happened?"),
        ("pause blurb", 2, ""),
        ("check ok -- slept badly", 2, "A check-in keeps no note."),
        ("stretches -m hello", 2, "What was done?"),
        ("symptoms -- my back", 2, "Where is it?"),
        ("stretches quads --areas calf", 2, "nothing here is new"),
        ("history --what symptoms --kind easy", 2, "--kind says nothing of symptoms."),
        ("history --what all --shoe pegasus", 2, "--shoe says nothing of all."),
        ("history --what notes --area back", 2, "--area says nothing of notes."),
        ("history --what stretches --with-symptoms", 2, "--with-symptoms says nothing of"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_a_sentence_and_changes_nothing(
    kept: Run, run: Run, db: Path, line: str, code: int, said: str
) -> None:
    before = everything(db)
    check_refused(run(*line.split()), code, said)
    assert everything(db) == before
    del kept


@pytest.mark.parametrize("word", ["yesterday evning", "pegasus rpe77", "8 kmm easy"])
def test_a_quoted_slip_does_not_become_a_note(run: Run, db: Path, word: str) -> None:
    before = everything(db)
    answer = run("add", "8k", "45:12", word)
    assert answer.code == 2
    assert "-m" in answer.err
    assert everything(db) == before


@pytest.mark.parametrize("name", ["", "  "])
def test_a_pair_needs_a_name(run: Run, name: str) -> None:
    check_refused(run("shoes", "add", name), 2, "A pair needs a name.")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("[red]bold[/red] [link=x]y[/link]", "[red]bold[/red] [link=x]y[/link]"),
        ("\x1b[31mred\x1b[0m \x1b]0;title\x07", "\\x1b[31mred\\x1b[0m \\x1b]0;title\\x07"),
        ("bell\x07 back\x08space", "bell\\x07 back\\x08space"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("two\nlines", "two lines"),
        (":smile: {curly} %s $HOME", ":smile: {curly} %s $HOME"),
    ],
)
def test_a_text_from_outside_is_shown_literally_wherever_it_stands(
    done: Run, text: str, seen: str
) -> None:
    done("shoes add", f"Peg{text}")
    done("add 8k 45:12 yesterday tag:x --shoe", f"Peg{text}", "-m", text)
    done("symptoms back 4/10 yesterday -m", text)
    done("stretches quads -m", text)
    done("note desk", text)
    for line in (
        *["history", "history --what all", "history --what symptoms", "history --what stretches"],
        *["history --what notes", "show 1", "show s1", "show t1", "show n1", "symptoms", "shoes"],
        *["undo --list", "", "edit 1 8.1k"],
    ):
        answer = done(line)
        for letter in "\x1b\x07\x08\u202e":
            assert letter not in answer.out + answer.err, line
    assert seen in done("history").out
    assert seen in done("show 1").out
    assert done("show 1 --json").data["note"] == text


@pytest.mark.parametrize("word", ["45:12\x07", "\x1b[31m", "blurb\u202e"])
def test_a_control_character_in_a_wrong_word_is_spelled_out(run: Run, word: str) -> None:
    answer = run("add", "8k", word)
    assert answer.code == 2
    assert not any(letter in answer.err for letter in "\x07\x1b\u202e")


def test_a_nul_cannot_be_kept(run: Run, db: Path) -> None:
    before = everything(db)
    for words in (("add", "8k", "-m", "a\x00b"), ("note", "a\x00b"), ("symptoms", "back\x00")):
        answer = run(*words)
        assert answer.code == 2
        assert "holds a character that cannot be kept" in answer.err
    assert everything(db) == before


# ---- files ---------------------------------------------------------------------------


LINES = ["add 8k 45:12", "history", "shoes", "symptoms back 3/10", "undo", "check ok", "export", ""]


def check_left_alone(run: Run, path: Path, said: str, hint: str) -> None:
    before = None if path.is_dir() else path.read_bytes()
    for line in LINES:
        answer = run("--db", str(path), *line.split())
        assert (answer.code, answer.out) == (1, ""), line
        assert said in answer.err
        assert hint in answer.err
    assert before is None or path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder / "it.db"


def test_a_folder_is_no_journal(run: Run, file: Path) -> None:
    file.mkdir()
    check_left_alone(run, file, "it.db is a folder, not a journal.", "--db or RUNLOG_DB")


def test_a_text_is_no_journal(run: Run, file: Path) -> None:
    file.write_text("just some text, and long enough to be looked at " * 20)
    check_left_alone(run, file, "it.db is not a journal, nor any SQLite database", "--db")


def test_another_programs_database_is_left_alone(run: Run, file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("create table mail (subject)")
    connection.close()
    check_left_alone(run, file, "it.db belongs to another program; it was left alone.", "--db")


def test_a_journal_of_a_newer_runlog_is_left_alone(
    run: Run, file: Path, empty_journal: bytes
) -> None:
    file.write_bytes(empty_journal)
    with sqlite3.connect(file) as connection:
        connection.execute("pragma user_version = 999")
    connection.close()
    check_left_alone(run, file, "A newer runlog wrote", "upgrade runlog")


def test_a_device_is_no_journal(run: Run) -> None:
    answer = run("--db", "/dev/null", "history")
    assert answer.code == 1
    assert "/dev/null is no ordinary file" in answer.err


def test_a_damaged_journal_is_told_as_such(run: Run, done: Run, file: Path, db: Path) -> None:
    for _ in range(5):
        done("add 8k 45:12 yesterday", "-m", "long note " * 500)
    content = bytearray(db.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    answer = run("--db", str(file), "history")
    assert answer.code == 1
    assert "is damaged" in answer.err


@pytest.mark.parametrize(
    "now", ["blurb", "2026-13-01", "21:10", "20 nov", "9999-12-31", "0001-01-01"]
)
def test_a_pretended_time_that_is_none_is_refused(run: Run, now: str) -> None:
    answer = run("--now", now, "history")
    assert answer.code == 2
    assert "That is not a time for --now (RUNLOG_NOW)." in answer.err
    assert "Write it like 2026-11-22T21:10." in answer.err
