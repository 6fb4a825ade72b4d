"""Plain words go past the option parser; both ways must answer alike."""

import gc
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.cli import start
from runlog.cli.commands import COMMANDS
from runlog.cli.line_words import split_line, split_note
from tests.cli.conftest import Run
from tests.cli.running import Answer, everything

LINES = [
    "add 8k 45:12 yesterday evening pegasus rpe7 +quads tag:hot",
    "add 8k 45:12 yesterday -- felt --good",
    "add 8k 45:12 '6x400 r90s'",
    "add 8k 45:12 blurb",
    "add 8k 18:30",
    "add",
    "add -- a note alone",
    "history",
    "history month",
    "history 12w",
    "history blurb",
    "history -- month",
    "history -- blurb",
    "shoes",
    "shoes retire",
    "shoes -- x",
    "symptoms",
    "symptoms back stiffness 4/10 yesterday evening",
    "symptoms last 2/10",
    "symptoms back gone -- at last",
    "symptoms elbow 3/10",
    "symptoms -- my back",
    "check",
    "check ok",
    "check back 2/10",
    "check ok -- slept badly",
    "check blurb",
    "why",
    "why calf",
    "why blurb",
    "histori",
    "",
]


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with a few entries."""
    return prepared(
        "shoes add Pegasus",
        "add 6k 36:00 19 nov pegasus",
        "symptoms back 3/10 20 nov evening",
    )


def started(words: list[str], monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Run the program from its very beginning, in this process."""
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "argv", ["runlog", *words])
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    try:
        with pytest.raises(SystemExit) as left:
            start.main()
    finally:
        gc.enable()
        monkeypatch.undo()
    code = left.value.code
    return Answer(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue())


@pytest.mark.parametrize("line", LINES)
def test_both_doors_lead_to_the_same_answer_and_the_same_journal(
    kept: Run, run: Run, db: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, note = split_line(line.replace("'", '"'))
    words += [] if note is None else ["--", *note.split()]
    before = db.read_bytes()
    with monkeypatch.context() as patched:
        first = started(words, patched)
    after_first = shape(everything(db))
    db.write_bytes(before)
    second = run(*words)
    assert first == second
    assert after_first == shape(everything(db))
    del kept


def shape(content: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Rows without their names for life, which are drawn by lot."""
    return {
        table: [tuple(cell for cell in row if len(str(cell)) != 36) for row in rows]
        for table, rows in content.items()
    }


@pytest.mark.parametrize(
    ("line", "is_plain"),
    [
        ("add 8k 45:12", True),
        ("add 8k -- felt --good", True),
        ("add", True),
        ("history", True),
        ("history 12w", True),
        ("history -- month", False),
        ("shoes", True),
        ("shoes add Peg", False),
        ("symptoms back 3/10", True),
        ("check", True),
        ("check ok", True),
        ("add 8k -q", False),
        ("add -", False),
        ("--json history", False),
        ("history --help", False),
        ("undo", False),
        ("", False),
        ("-- note", False),
    ],
)
def test_only_a_daily_command_with_nothing_but_words_is_plain(line: str, is_plain: bool) -> None:
    words, note = split_note(line.split())
    assert start.is_plain(words, note) is is_plain


def test_a_command_takes_a_note_by_the_one_door_as_by_the_other() -> None:
    for name, plain in start._PLAIN.items():
        assert plain.takes_note is (COMMANDS[name].words is not None), name


@pytest.mark.parametrize(
    ("line", "words", "note"),
    [
        ("8k 45:12", ["8k", "45:12"], None),
        ('8k "6x400 r90s" -- felt "strong"', ["8k", "6x400 r90s"], 'felt "strong"'),
        ("8k (2x400) o'clock #1 !x", ["8k", "(2x400)", "o'clock", "#1", "!x"], None),
        ('10x30/30" 5" 6"', ['10x30/30"', '5"', '6"'], None),
        ('8k ""', ["8k", ""], None),
        ("-- only a note", [], "only a note"),
        ("8k --", ["8k"], None),
        ("8k --shoe peg", ["8k", "--shoe", "peg"], None),
        ("8k -- a -- b", ["8k"], "a -- b"),
        ("  ", [], None),
    ],
)
def test_a_line_is_split_at_blanks_and_quotes_round_a_whole_piece(
    line: str, words: list[str], note: str | None
) -> None:
    assert split_line(line) == (words, note)
