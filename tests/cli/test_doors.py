"""Plain words go past the option parser; both ways must answer alike."""

import gc
import io
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from runlog.cli import start
from runlog.cli.app import app
from runlog.cli.commands import COMMANDS
from runlog.cli.line_words import split_line
from runlog.cli.plain_commands import PLAIN
from runlog.cli.plain_line import EVERYWHERE, Option, read_plain
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
    "add --km 8 --time 45:12 --date yesterday --shoe pegasus",
    "add 8k --time=45:12 --stretch quads --stretch calves --tag=hot -m windy -- and cold",
    "add -n 8k 45:12",
    "add 8k 45:12 -q",
    "add 8k -nq 45:12",
    "add 8k 45:12 --json",
    "--json add 8k 45:12",
    "add 8k 45:12 -c id -c distance_m --tsv",
    "add 8k 45:12 --json --csv",
    "add 8k 45:12 --json --nl",
    "add 8k 18:30 --yes",
    "add 8k 18:30 --json",
    "add --km",
    "add --km -n",
    "add --kilometres 8",
    "add --sho pegasus 8k 45:12",
    "add 8k 45:12 --quiet=yes",
    "add - --km 8",
    "add 8k 45:12 --now 2026-11-20T10:00",
    "add 8k 45:12 --now soon",
    "add --db= 8k 45:12",
    "history --json",
    "history --no-color",
    "history --kind easy --shoe pegasus --with-symptoms",
    "history 12w --limit 5 --what all",
    "history -s strong --before 3",
    "history --before s3",
    "history --kind blurb",
    "history --limit 0",
    "stats",
    "stats --by month",
    "stats year --by kind --json",
    "stats --by blurb",
    "calendar",
    "calendar 4w --csv",
    "plot",
    "plot pace 12w --kind easy --by month",
    "plot blurb",
    "shoes --all",
    "shoes -a --csv",
    "symptoms --area calf --severity 3 --side left",
    "symptoms --limit 1",
    "symptoms --limit 0",
    "symptoms --limit many",
    "symptoms back 3/10 -n --json",
    "check ok -n",
    "check ok --json",
    "why --explain",
    "why --json",
    "why --window 24 --threshold 4 --side left --strict --explore --since 2024 -a",
    "why --window 0",
    "why --side up",
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
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
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
    return Answer(code if isinstance(code, int) else 0, written(out), written(err))


def written(stream: io.TextIOWrapper) -> str:
    """What was written to a stream so far."""
    stream.flush()
    stream.seek(0)
    return stream.read()


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
    assert without_uuids(first) == without_uuids(second)
    assert after_first == shape(everything(db))
    del kept


def without_uuids(answer: Answer) -> Answer:
    """What was said, without the names for life, which are drawn by lot."""
    return answer._replace(
        out=re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…", answer.out)
    )


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
        ("add 8k -q", True),
        ("add --km 8 --time=45:12", True),
        ("--json history", True),
        ("history --db other.db -c day", True),
        ("add -", False),
        ("add --km", False),
        ("add -nq 8k", False),
        ("history --help", False),
        ("history --json=yes", False),
        ("symptoms --limit 3", True),
        ("symptoms --limit 0", False),
        ("why --window 169", False),
        ("undo", False),
        ("", False),
        ("--json", False),
        ("-- note", False),
    ],
)
def test_only_a_daily_command_that_is_in_order_is_plain(line: str, is_plain: bool) -> None:
    assert (read_plain(line.split(), PLAIN) is not None) is is_plain


def test_a_command_takes_a_note_by_the_one_door_as_by_the_other() -> None:
    for name, plain in PLAIN.items():
        assert plain.takes_note is (COMMANDS[name].words is not None), name


@pytest.mark.parametrize("name", PLAIN)
def test_the_tables_of_options_say_what_typer_says(name: str) -> None:
    command = get_command(import_module(COMMANDS[name].module).app)
    assert PLAIN[name].options == typers_options(command)


def test_the_programs_own_options_are_those_that_typer_has() -> None:
    own = {**typers_options(get_command(app))}
    ours = {spelling: own.pop(spelling) for spelling in EVERYWHERE}
    assert ours == dict(EVERYWHERE)
    assert set(own) == {"--version", "--install-completion", "--show-completion"}


def typers_options(command: Any) -> dict[str, Option]:
    """The options that Typer made of a function, in our own terms."""
    return {
        spelling: our_option(parameter)
        for parameter in command.params
        for spelling in parameter.opts
        if spelling.startswith("-") and parameter.name != "help"
    }


def our_option(parameter: Any) -> Option:
    if parameter.is_flag:
        return Option(parameter.name, "nothing")
    if parameter.multiple:
        return Option(parameter.name, "texts")
    if isinstance(getattr(parameter.type, "min", None), int):
        return Option(parameter.name, "number", parameter.type.min, parameter.type.max)
    return Option(parameter.name)


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
        ("8k '2km wu, 6x400' it's", ["8k", "2km wu, 6x400", "it's"], None),
        ("3x5' r1' 'twas 5 ' easy '", ["3x5'", "r1'", "'twas", "5", "'", "easy", "'"], None),
        ("-m 'it's the boys' run' x", ["-m", "it's the boys", "run'", "x"], None),
        ("-m 'a -- b' -- c 'd'", ["-m", "a -- b"], "c 'd'"),
        ("--note='felt -- ok' --tag=hot ''", ["--note=felt -- ok", "--tag=hot", ""], None),
        ("'open 8k", ["'open", "8k"], None),
        ("8k -- a -- b", ["8k"], "a -- b"),
        ("  ", [], None),
    ],
)
def test_a_line_is_split_at_blanks_and_quotes_round_a_whole_piece(
    line: str, words: list[str], note: str | None
) -> None:
    assert split_line(line) == (words, note)
