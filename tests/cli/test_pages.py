"""Pages that are read: through a pager if they are too tall, as sentences if read aloud."""

from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.render.width import cell_width
from tests.cli.conftest import Run
from tests.cli.terminal import Seen, on_terminal

PAGES = (
    *("why --explain", "redflags", "show last --explain", "help words", "help", "stretches"),
    *("stretches --explain", "doctor", "explain 2km wu, 6x400 r90s, 2km cd", "shoes check"),
)
READ_ALOUD = ("why --all", "shoes check", "redflags", "show last", "doctor", "stretches --explain")


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with a page of everything."""
    return prepared(
        "shoes add Pegasus --start 590 --limit 700",
        "add 8k 45:12 20 nov easy pegasus +quads",
        "add 8k 45:12 yesterday 9am pegasus rpe7 +quads '2km wu, 6x400 @1:35 r90s, 1km cd'",
        "symptoms lower back stiffness 6/10 yesterday evening",
        "stretches psoas 2min for back 4to3 last night",
        "redflags yes 12",
    )


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it was called."""
    path = tmp_path / "pager"
    path.write_text("#!/bin/sh\necho PAGED\nexec cat\n")
    path.chmod(0o755)
    return str(path)


def looked(line: str, lines: int, **variables: str | None) -> Seen:
    return on_terminal(line.split(), lines=lines, environment=variables)


@pytest.mark.parametrize("line", PAGES)
def test_a_page_taller_than_the_terminal_goes_through_the_pager_and_once(
    kept: Run, pager: str, line: str
) -> None:
    del kept
    small = looked(line, 3, PAGER=pager)
    assert small.text.count("PAGED") == 1, small
    tall = looked(line, 400, PAGER=pager)
    assert "PAGED" not in tall.text
    assert small.text.replace("PAGED\n", "") == tall.text
    assert all(cell_width(shown) <= 80 for shown in tall.lines)


def test_an_answer_for_scripts_never_goes_through_the_pager(kept: Run, pager: str) -> None:
    del kept
    for line in ("why --json", "redflags --json", "show last --json"):
        assert "PAGED" not in looked(line, 3, PAGER=pager).text


@pytest.mark.parametrize("line", READ_ALOUD)
def test_a_page_is_read_aloud_as_sentences(
    kept: Run, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    drawn = kept(line).out.splitlines()
    assert any(" · " in one or "  " in one for one in drawn)
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    said = kept(line).out.splitlines()
    assert len(said) == len(drawn)
    for one in filter(None, said):
        assert "  " not in one
        assert " · " not in one
        assert one[-1] in ".:?!" or "runlog " in one, one


def test_what_stands_in_columns_is_read_with_its_label(
    kept: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    page = kept("why").out
    assert "after: #2 Sat 21 Nov 09:00, 8.00 km, 45:12, 5:39/km, " in page
    assert "Attention: You answered yes, lower back:" in page
    assert "rotation: 1 pair worn in the last 28 days.\n" in kept("shoes check").out
    assert kept("why --json").data["text"][0].startswith("! ")
