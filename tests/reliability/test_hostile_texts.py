"""Texts that mean harm, in every field, through every way out: shown as they are, and no more."""

import csv
import io
import json
import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from wcwidth import wcswidth

from runlog.cli.completion import complete
from runlog.cli.failure import tell_failure
from runlog.core.notation.cell import parse_cell
from runlog.render.text import shown
from tests.cli.running import in_process
from tests.reliability.hostile import TEXTS, journal_of
from tests.reliability.screen import drawn

SHOWN = [shown(text).strip() for text in TEXTS.values()]
_ALL = str(10 * len(TEXTS))

LOOKS = [
    *[
        "",
        "history",
        "history 12w",
        f"history --limit {_ALL}",
        f"history --what all --limit {_ALL}",
    ],
    *["history --what symptoms", "history --what stretches", "history --what notes"],
    *[
        "history --search one",
        "symptoms",
        f"symptoms --limit {_ALL}",
        "stretches",
        "pause",
        "shoes",
    ],
    *["shoes check one", "stats", "stats --by shoe", "stats --by kind", "calendar", "plot"],
    *[
        "plot shoes",
        "plot symptoms",
        "plot pace",
        "why",
        "why calf",
        "undo --list",
        "config",
        "due",
    ],
    *["redflags", "plan 12k", "backup --list", "explain 8k 45:00", "check"],
    *[f"show {letter}{number}" for letter in ("", "s", "t", "n") for number in (3, 7, 21, 24)],
]
"""Commands that only look."""

_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def hostile(db: Path, hostile_journal: bytes) -> Path:
    db.write_bytes(hostile_journal)
    return db


def acting(text: str, allowed: str = "\n") -> set[str]:
    """Letters that a terminal may obey, or that cannot be seen."""
    return {
        f"U+{ord(letter):04X}"
        for letter in text
        if letter not in allowed
        and letter
        not in {"\u200c", "\u200d"}  # part or join the letters of some scripts, and emoji
        and unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"}
    }


# ---- the terminal --------------------------------------------------------------------


@pytest.mark.parametrize("line", LOOKS)
def test_nothing_acts_on_a_terminal(
    hostile: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = in_process(line.split())
    assert acting(piped.out + piped.err, "\n\t") == set()
    on_screen = drawn(line.split())
    assert acting(_STYLES.sub("", on_screen.out) + on_screen.err) == set()
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    told = in_process(line.split())
    assert acting(told.out + told.err) == set()
    assert piped.code == on_screen.code == told.code
    del hostile


@pytest.mark.parametrize("line", [line for line in LOOKS if "search" not in line])
def test_no_text_makes_lines_or_columns_of_its_own(
    hostile: Path, plain_journal: bytes, line: str
) -> None:
    answer = in_process(line.split())
    hostile.write_bytes(plain_journal)
    plain = in_process(line.split())
    assert answer.code == plain.code
    assert [row.count("\t") for row in answer.out.split("\n")] == [
        row.count("\t") for row in plain.out.split("\n")
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"history --limit {_ALL}",
        f"history --what notes --limit {_ALL}",
        f"symptoms --limit {_ALL}",
        "shoes",
        "pause",
        "config",
        "stats --by shoe",
    ],
)
def test_every_text_is_shown_literally_in_a_list(hostile: Path, line: str) -> None:
    out = in_process(line.split()).out
    assert [text for text in SHOWN if text not in out] == []
    del hostile


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_an_entry_shows_its_own_text_literally(hostile: Path, place: int) -> None:
    number = place + 1
    for entry in (f"{number}", f"s{number}", f"n{number}"):
        assert SHOWN[place] in in_process(["show", entry]).out
    assert in_process(["show", f"{number}"]).out.count(SHOWN[place]) >= 6
    del hostile


# ---- tables --------------------------------------------------------------------------


def cells(line: str) -> list[str]:
    """A line as the columns of a terminal, a wide letter in two of them."""
    columns: list[str] = []
    for word in re.split(r"( )", line):
        columns += [" "] if word == " " else ["x"] * wcswidth(word)
    return columns


def rows_below_head(screen: str, count: int) -> tuple[str, list[str]]:
    """The head of the last table on a screen, and so many of its rows."""
    lines = screen.splitlines()
    rule = max(place for place, line in enumerate(lines) if line and not line.strip("─"))
    rows = [line for line in lines[rule + 1 :] if line.strip()]
    return lines[rule - 1], rows[:count]


TABLES = [
    ("history", 20),
    (f"history --limit {_ALL}", len(TEXTS)),
    ("history --what all --limit 40", 40),
    ("history --what symptoms", 20),
    ("history --what stretches", 20),
    ("history --what notes", 20),
    ("symptoms", 10),
    ("shoes", len(TEXTS)),
    ("stats --by shoe", len(TEXTS)),
    ("stretches", 20),
    ("config", 30),
]


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize(("line", "count"), TABLES)
def test_every_row_of_a_table_stands_below_its_head(
    hostile: Path, line: str, count: int, columns: int
) -> None:
    head, rows = rows_below_head(_STYLES.sub("", drawn(line.split(), columns=columns).out), count)
    assert len(rows) == count
    titles = [found.span() for found in re.finditer(r"\S+(?: \S+)*", head)]
    for row in rows:
        filled = cells(row)
        assert len(filled) <= columns, row
        for start, end in titles:
            is_left = not "".join(filled[max(0, start - 2) : start]).strip()
            is_right = not "".join(filled[end : end + 2]).strip()
            assert is_left or is_right, f"{head}\n{row}"
    del hostile


# ---- data ----------------------------------------------------------------------------

_JSON = [
    ("export", ""),
    *[(f"history --limit {_ALL} --json", "note"), (f"history --limit {_ALL} --nl", "note")],
    *[(f"history --what notes --limit {_ALL} --json", "text"), ("shoes --json", "name")],
    *[("pause --json", "reason"), (f"symptoms --limit {_ALL} --json", "note")],
]


@pytest.mark.parametrize(("line", "key"), _JSON)
def test_json_holds_every_letter_and_no_line_shows_one_that_acts(
    hostile: Path, line: str, key: str
) -> None:
    out = in_process(line.split()).out
    assert acting(out) == set()
    if line == "export":
        found = [one["text"] for one in json.loads(out)["notes"]]
    elif "--nl" in line:
        found = [json.loads(one)[key] for one in out.splitlines()]
    else:
        found = [one[key] for one in json.loads(out)]
    assert sorted(found) == sorted(TEXTS.values())
    del hostile


_CSV = [
    *[(f"export --csv --what {what}", key) for what, key in (("sessions", "note"),)],
    *[("export --csv --what symptoms", "note"), ("export --csv --what notes", "text")],
    *[("export --csv --what shoes", "name"), ("export --csv --what pauses", "reason")],
    *[
        (f"history --limit {_ALL} --csv", "note"),
        ("shoes --csv", "name"),
        ("pause --csv", "reason"),
    ],
    *[(f"history --what notes --limit {_ALL} --csv", "text")],
]


@pytest.mark.parametrize(("line", "key"), _CSV)
def test_no_cell_of_a_table_for_spreadsheets_is_a_formula(
    hostile: Path, line: str, key: str
) -> None:
    rows = list(csv.DictReader(io.StringIO(in_process(line.split()).out, newline="")))
    for row in rows:
        for cell in row.values():
            assert not re.match(r"[=+@\t\r]|-(?!\d+(\.\d+)?$)", cell), cell
    # Typer's runner makes one line end of two signs.
    wanted = [text.replace("\r\n", "\n") for text in TEXTS.values()]
    assert sorted(parse_cell(row[key]) for row in rows) == sorted(wanted)
    del hostile


@pytest.mark.parametrize("line", ["export", "history --csv", "history --tsv", "-c note history"])
def test_data_that_is_looked_at_does_nothing_either(hostile: Path, line: str) -> None:
    assert acting(drawn(line.split()).out, "\n\t") == set()
    del hostile


# ---- pages ---------------------------------------------------------------------------


class _Page(HTMLParser):
    """The elements of a page with the names of their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: Counter[Any] = Counter()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag, tuple(name for name, _ in attrs)] += 1

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("line", "is_text_there"),
    [
        ("report -o -", True),
        ("report --for physio -o -", True),
        ("report --anonymous -o -", False),
        ("report --for physio --anonymous -o -", False),
    ],
)
def test_a_page_has_no_element_that_a_text_made(
    hostile: Path, plain_journal: bytes, line: str, is_text_there: bool
) -> None:
    page = in_process(line.split()).out
    assert acting(page) == set()
    hostile.write_bytes(plain_journal)
    assert _kinds(page) == _kinds(in_process(line.split()).out)
    seen = _words(_Page(page).text)
    found = [text for text in SHOWN if len(text) > 6 and _words(text) in seen]
    assert len(found) >= 3 if is_text_there else found == []


def _kinds(page: str) -> set[Any]:
    return set(_Page(page).elements)


def _words(text: str) -> str:
    return " ".join(text.split())


def test_a_diary_has_no_markdown_that_a_text_made(hostile: Path, plain_journal: bytes) -> None:
    diary = in_process(["export", "--format", "markdown"]).out
    hostile.write_bytes(plain_journal)
    plain = in_process(["export", "--format", "markdown"]).out
    assert acting(diary) == set()
    assert _marks(diary) == _marks(plain)
    text = _words("".join(token.content for token in _tokens(diary)))
    assert [one for one in SHOWN if _words(one) not in text] == []


def _tokens(markdown: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark").parse(markdown):
        yield from token.children or [token]


def _marks(markdown: str) -> Counter[str]:
    plain = {"text", "softbreak", "text_special", "paragraph_open", "paragraph_close"}
    return Counter(token.type for token in _tokens(markdown) if token.type not in plain)


# ---- completion ----------------------------------------------------------------------


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line", ["add 8k ", "add --shoe ", "shoes edit ", "show ", "history --tag ", "stretches "]
)
def test_a_tab_offers_nothing_that_a_shell_could_run(hostile: Path, shell: str, line: str) -> None:
    typed = f"runlog {line}"
    asked = {
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split(" ")) - 1),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    before = sorted(hostile.parent.iterdir())
    told = complete(f"complete_{shell}", {"RUNLOG_DB": str(hostile), **asked}) or ""
    assert acting(told) == set()
    offers = re.findall(r'"([^"]*)"', told) if shell == "zsh" else told.split("\n")
    assert all(re.fullmatch(r"[\w+][\w.+-]*", offer) for offer in offers if offer)
    assert sorted(hostile.parent.iterdir()) == before  # no file remembers what was offered


# ---- a bug, and what it must not tell --------------------------------------------------


TOLD_OF_A_BUG = [
    "runlog: runlog met a bug: {}.",
    "  The journal is as it was. Run the same with --debug for the details.",
]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_bug_tells_nothing_of_what_was_typed(
    db: Path, empty_journal: bytes, form: list[str]
) -> None:
    db.write_bytes(empty_journal)
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("drop table changes")
    words = ["add", "8k", "45:12", "yesterday", "tag:private", "-m", "private words", *form]
    answer = in_process(words)
    assert answer.code == 1
    assert answer.err.splitlines() == [line.format("OperationalError") for line in TOLD_OF_A_BUG]
    assert "private" not in answer.out + answer.err
    with pytest.raises(sqlite3.OperationalError):
        in_process(["--debug", *words])


def test_not_even_a_bug_that_holds_what_was_typed_tells_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bug = ValueError("invalid literal for int(): 'private words'")
    bug.__cause__ = KeyError("private words")
    assert tell_failure(bug, ["add", "private", "words", "--json"]) == 1
    told = capsys.readouterr()
    assert told.err.splitlines() == [line.format("ValueError") for line in TOLD_OF_A_BUG]
    assert "private" not in told.out


def test_no_file_but_the_journal_holds_what_was_typed(
    db: Path, empty_journal: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.write_bytes(empty_journal)
    home = db.parent
    monkeypatch.chdir(home)
    for words in (
        ["add", "8k", "45:12", "yesterday", "-m", "private words"],
        ["add", "8k", "private", "words"],
        ["symptoms", "calf", "3/10", "-m", "private words"],
        ["history", "--search", "private"],
        ["why", "calf"],
        ["doctor"],
    ):
        in_process(words)
        drawn(words)
    holding = [
        path.name
        for path in home.rglob("*")
        if path.is_file() and path.name != "stderr" and b"private" in path.read_bytes()
    ]
    assert holding == ["journal.db"]


def test_the_journal_is_what_was_written_into_it(hostile: Path) -> None:
    """The ground of all the others: the texts did come in."""
    exported = json.loads(in_process(["export"]).out)
    wanted = json.loads(json.dumps(journal_of(list(TEXTS.values()))))
    for name in ("shoes", "sessions", "symptoms", "notes", "pauses"):
        for here, there in zip(_by_uuid(exported[name]), _by_uuid(wanted[name]), strict=True):
            for key in there.keys() - {
                "id",
                "workout",
                "intervals",
                "started_at",
                "noted_at",
                "at",
            }:
                assert here[key] == there[key], (name, key)
    del hostile


def _by_uuid(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(records, key=lambda record: record["uuid"])
