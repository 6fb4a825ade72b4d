"""``runlog report``: the page of a year, where it goes and how it is looked at."""

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.cli.report_file import open_page
from tests.cli.conftest import Run
from tests.cli.running import as_process
from tests.cli.terminal import on_terminal
from tests.render.html.markup import Document

LINES = (
    "shoes add 'Pegasus 40' --start 120",
    "add 8k 45:12 yesterday 18:30 easy pegasus -- felt <b>strong</b>",
    "add 10k 49:59 2026-10-03 09:00 race pegasus tag:city -- mud <script>alert(1)</script>",
    "add 6k 40:00 2025-12-30 easy",
    "symptoms lower back stiffness 4/10 yesterday evening -- secret ache",
    "stretches psoas for back 5to1",
)
NAME = "runlog-2026.html"

Prepare = Callable[..., Run]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command is typed."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def done(prepared: Prepare, here: Path) -> Run:
    """Runs lines that must succeed, in a journal with a bit of everything."""
    del here
    return prepared(*LINES)


def title_of(page: Path) -> str:
    found = re.search(r"<title>(.*?)</title>", page.read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def test_this_year_is_written_here_and_said_where(done: Run, here: Path) -> None:
    answer = done("report")
    page = here / NAME
    assert (answer.out, answer.err.strip()) == ("", f"Written: {page}")
    assert title_of(page) == "2026 so far"
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert [path.name for path in here.iterdir()] == [NAME]


@pytest.mark.parametrize(
    ("period", "title", "file"),
    [
        ("2025", "2025", "runlog-2025.html"),
        ("year", "2026 so far", NAME),
        ("month", "November 2026 so far", "runlog-2026-11.html"),
        ("oct", "October 2026", "runlog-2026-10.html"),
        ("all", "2025 – 2026", "runlog-all.html"),
        ("since 2026-10-01", "1 Oct – 22 Nov 2026", "runlog-since-2026-10-01.html"),
    ],
)
def test_a_period_may_be_named(done: Run, here: Path, period: str, title: str, file: str) -> None:
    done(f"report {period}")
    assert title_of(here / file) == title


def test_a_young_year_comes_with_the_one_before(
    done: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "2027-01-20T08:00")
    done("report")
    [page] = here.iterdir()
    assert page.name == "runlog-2026-01-21-to-2027-01-20.html"


def test_a_page_may_go_anywhere(done: Run, tmp_path: Path) -> None:
    answer = done("report -o", str(tmp_path / "page.html"))
    assert answer.err.strip() == f"Written: {tmp_path / 'page.html'}"
    assert title_of(tmp_path / "page.html") == "2026 so far"


def test_a_page_may_go_to_standard_output(done: Run, here: Path) -> None:
    answer = done("report --out -")
    assert answer.out.startswith("<!DOCTYPE html>\n")
    assert answer.out.endswith("</html>\n")
    assert (answer.err, list(here.iterdir())) == ("", [])


def test_the_same_journal_gives_the_same_bytes(done: Run) -> None:
    assert done("report -o -").out == done("report -o -").out


def test_a_note_is_no_markup(done: Run) -> None:
    page = done("report -o -").out
    assert "mud &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page


def test_an_anonymous_page_names_nothing(done: Run, here: Path) -> None:
    done("report --anonymous")
    page = (here / "runlog-2026-anonymous.html").read_text(encoding="utf-8")
    for secret in ("Pegasus", "mud", "city", "secret", "strong", str(here)):
        assert secret not in Document(page).text
    assert "pair A" in page


# ---- for a physio -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ("", "runlog-physio-2026-11-22.html"),
        ("--area back", "runlog-physio-2026-11-22.html"),
        ("--anonymous", "runlog-physio-2026-11-22-anonymous.html"),
    ],
)
def test_a_physio_has_a_page_of_their_own(done: Run, here: Path, options: str, name: str) -> None:
    answer = done(f"report --for physio {options}")
    assert answer.err.strip() == f"Written: {here / name}"
    page = (here / name).read_text(encoding="utf-8")
    assert "lower back" in Document(page).text.lower()
    assert ("secret ache" in page) is (options != "--anonymous")


def test_a_physio_s_page_is_an_object_for_scripts(done: Run) -> None:
    assert done("report --for physio --json").data["for"] == "physio"


@pytest.mark.parametrize("options", [["--area", "kne"], ["--area", "calf"], ["2025"]])
def test_a_physio_is_not_handed_an_empty_page(
    run: Run, done: Run, here: Path, options: list[str]
) -> None:
    del done
    assert run("report", "--for", "physio", *options).code == (1 if options == ["2025"] else 2)
    assert list(here.iterdir()) == []


# ---- what is there already --------------------------------------------------------


def test_another_file_is_not_overwritten(run: Run, done: Run, here: Path) -> None:
    other = here / "mine.html"
    other.write_text("<!DOCTYPE html><p>mine", encoding="utf-8")
    refused = run("report", "-o", "mine.html")
    assert (refused.code, "Overwrite it: --force" in refused.err) == (2, True)
    assert other.read_text(encoding="utf-8") == "<!DOCTYPE html><p>mine"
    done("report -o mine.html --force")
    assert title_of(other) == "2026 so far"


def test_a_page_of_ours_makes_room_for_a_newer_one(done: Run, here: Path) -> None:
    done("report")
    first = (here / NAME).read_bytes()
    done("add 5k 25:00 today 7am")
    done("report")
    assert (here / NAME).read_bytes() != first


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"the word runlog report is no mark"])
def test_what_only_looks_like_a_page_is_kept(
    run: Run, done: Run, here: Path, content: bytes
) -> None:
    del done
    (here / NAME).write_bytes(content)
    assert run("report").code == 2
    assert (here / NAME).read_bytes() == content


def test_a_link_is_written_through(done: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "target.html", tmp_path / "link.html"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    done("report --force -o", str(link))
    assert link.is_symlink()
    assert title_of(target) == "2026 so far"


def test_what_is_no_file_is_left_alone(run: Run, done: Run, here: Path) -> None:
    del done
    for place in (str(here), "/dev/full"):
        answer = run("report", "--force", "-o", place)
        assert (answer.code, "no ordinary file" in answer.err) == (1, True)
    nowhere = run("report", "-o", str(here / "no" / "page.html"))
    assert (nowhere.code, "cannot be written" in nowhere.err) == (1, True)


# ---- nothing to tell --------------------------------------------------------------


def test_an_empty_journal_has_no_page(run: Run, here: Path) -> None:
    answer = run("report")
    assert (answer.code, answer.out, list(here.iterdir())) == (0, "", [])
    assert "runlog add 8k 45:12 yesterday" in answer.err


def test_empty_days_have_no_page(done: Run, here: Path) -> None:
    answer = done("report 2019")
    assert list(here.iterdir()) == []
    assert "Nothing was written down in these days: 1 Jan – 31 Dec 2019." in answer.err


# ---- for scripts ------------------------------------------------------------------


def test_its_data_are_an_object(done: Run, here: Path) -> None:
    told = done("--json report").data
    assert (told["for"], told["runs"], told["distance_m"]) == ("self", 2, 18_000)
    assert told["races"][0]["note"] == "mud <script>alert(1)</script>"
    assert list(here.iterdir()) == []


def test_anonymous_data_name_nothing(done: Run) -> None:
    text = done("report --json --anonymous").out
    assert json.loads(text)["shoes"][0]["name"] == "pair A"
    assert "Pegasus" not in text
    assert "mud" not in text


def test_an_empty_journal_has_an_object(run: Run) -> None:
    told = run("--json", "report").data
    assert (told["sessions"], told["days"]) == (0, [])


# ---- what does not go together ----------------------------------------------------


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--for", "doctor"], "There is no reader 'doctor'."),
        (["--area", "calf"], "--area belongs to --for physio."),
        (["--json", "-o", "x.html"], "As data it goes to standard output"),
        (["--json", "--open"], "As data it goes to standard output"),
        (["-o", "-", "--open"], "What goes to standard output cannot be opened."),
        (["2031"], "2031 is still ahead"),
        (["blah"], "That is no period"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, here: Path, words: list[str], message: str
) -> None:
    answer = run("report", *words)
    said = answer.err + answer.out
    assert (answer.code, message in said) == (2, True), said
    assert list(here.iterdir()) == []


# ---- looking at it ----------------------------------------------------------------


def browser(folder: Path) -> str:
    """A browser that notes what it is asked to show."""
    program = folder / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {folder}/asked\n', encoding="utf-8")
    program.chmod(0o700)
    return f"{program} %s"


def test_a_browser_is_asked_to_show_it(done: Run, tmp_path: Path) -> None:
    path = tmp_path / "a page.html"
    answer = as_process(
        ["report", "--open", "-o", str(path)], environment={"BROWSER": browser(tmp_path)}
    )
    assert answer.code == 0
    assert answer.err.splitlines() == [f"Written: {path}", "Opened in your browser."]
    assert (tmp_path / "asked").read_text(encoding="utf-8").strip() == path.as_uri()
    assert done("report --json").data["runs"] == 2


def test_without_a_browser_it_says_so(done: Run, tmp_path: Path) -> None:
    del done
    nothing = {"BROWSER": "", "DISPLAY": None, "WAYLAND_DISPLAY": None, "TERM": None, "PATH": "/"}
    answer = as_process(
        ["report", "--open", "-o", str(tmp_path / "page.html")], environment=nothing
    )
    assert answer.code == 0
    assert "No browser could be started from here" in answer.err
    assert (tmp_path / "page.html").exists()


def test_a_browser_that_cannot_be_found_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import webbrowser

    from runlog.cli.context import Context

    def lost(url: str) -> bool:
        raise webbrowser.Error(url)

    monkeypatch.setattr(webbrowser, "open", lost)
    open_page(Context(), tmp_path / "page.html")
    assert "open the file yourself" in capsys.readouterr().err


def test_on_a_terminal_it_says_the_same(done: Run, tmp_path: Path) -> None:
    del done
    seen = on_terminal(["report", "-o", str(tmp_path / "p.html")], columns=40)
    assert seen.code == 0
    assert "Written:" in seen.text
    assert (tmp_path / "p.html").exists()


def test_a_second_terminal_s_alphabet_does_not_matter(done: Run, here: Path) -> None:
    del done
    answer = as_process(
        ["report", "-o", str(here / "p.html")],
        environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert answer.code == 0
    page = (here / "p.html").read_bytes()
    assert page.decode("utf-8").count("–") > 1
