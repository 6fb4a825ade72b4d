"""The README's pictures: real commands on a demo journal, on a fixed evening, drawn by Rich.

    python -m tests.project.make_pictures     writes .github/*.svg and, with Chromium, *.png

Needs a system with pseudo-terminals: Linux or macOS. The pages of `runlog report` are photographed
by Debian's `chromium` (or Chrome), and left as they are where there is none.
"""

import io
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

FOLDER = Path(__file__).parents[2] / ".github"

NOW = "2026-11-22T21:10+00:00"
"""The evening on which everything in the pictures was typed: a Sunday."""

WIDTH = 80

BEFORE = (
    "runlog shoes add Pegasus 40 --start 540 --limit 700",
    "runlog shoes add Peregrine 12 --limit 800 --for long",
    "runlog shoes default pegasus",
    'runlog config routine usual "quads hamstrings calves piriformis"',
)
"""What was typed before the pictures begin."""

WEEKS = """\
easy 6.2k 38:10 20 oct evening +usual rpe3
easy 8k 49:20 22 oct evening +usual rpe4
long 11k 1:09:10 25 oct 9am trail rpe5
easy 5k 30:50 27 oct evening +usual rpe3
easy 7.4k 45:00 29 oct evening +usual rpe4
easy 9.6k 58:50 1 nov 9am +usual rpe4
easy 6k 36:40 3 nov evening +usual rpe3
tempo 8k 44:30 5 nov 6:30pm "2km wu, 4km @5:05/km, 2km cd" +usual rpe7
long 12.3k 1:16:40 8 nov 9am trail rpe5
easy 5.5k 33:30 10 nov evening +usual rpe3
easy 8.2k 50:05 12 nov evening +usual rpe4
easy 10k 1:01:20 15 nov 9am +usual rpe4
easy 6k 36:20 17 nov evening +usual rpe3
easy 7k 42:40 19 nov evening +usual rpe3
"""
"""Weeks of easy runs, one line each, as `runlog add -` takes them."""


class Picture(NamedTuple):
    """One picture.

    Attributes:
        name: Its file, without the ending.
        commands: What is typed in it.
        is_demo: Whether it is typed into the year of `runlog demo`.
    """

    name: str
    commands: tuple[str, ...]
    is_demo: bool = False


PICTURES = (
    Picture(
        "writing",
        (
            "runlog add 7k 42:00 yesterday track '6x400 r90s' +usual rpe8 -- felt good",
            "runlog symptoms lower back stiffness 5/10 yesterday evening worse yoga",
        ),
    ),
    Picture("looking_back", ("runlog history 4w", "runlog shoes")),
    Picture("stats_and_calendar", ("runlog stats", "runlog calendar"), is_demo=True),
    Picture(
        "plots",
        ("runlog plot km", "runlog plot pace", "runlog plot symptoms", "runlog plot shoes"),
        is_demo=True,
    ),
)

PAGES = {
    "report_self": "runlog report -o {page}",
    "report_physio": "runlog report --for physio -o {page}",
}
"""Pages of the demo journal, by the name of their picture."""

_PAGE_SIZE = "900,1100"


def make_pictures(folder: Path) -> None:
    """Draw every picture.

    Args:
        folder: Where the files go.
    """
    with tempfile.TemporaryDirectory() as scratch:
        environment = _environment(Path(scratch))
        _prepare(environment)
        demo = {**environment, "RUNLOG_DB": str(Path(scratch) / "demo.db")}
        _run(f"runlog demo --out {demo['RUNLOG_DB']}", environment, typed="")
        for picture in PICTURES:
            drawn = _drawn(picture, demo if picture.is_demo else environment)
            (folder / f"{picture.name}.svg").write_text(drawn, encoding="utf-8")


def photograph_pages(folder: Path) -> None:
    """Photograph the top of each page, if there is a browser.

    Args:
        folder: Where the files go.
    """
    browser = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    if browser is None:
        return
    with tempfile.TemporaryDirectory() as scratch:
        environment = _environment(Path(scratch))
        demo = {**environment, "RUNLOG_DB": str(Path(scratch) / "demo.db")}
        _run(f"runlog demo --out {demo['RUNLOG_DB']}", environment, typed="")
        for name, command in PAGES.items():
            page = Path(scratch) / f"{name}.html"
            _run(command.format(page=page), demo, typed="")
            _photograph(browser, page, folder / f"{name}.png")


def _photograph(browser: str, page: Path, picture: Path) -> None:
    options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
    size = f"--window-size={_PAGE_SIZE}"
    subprocess.run(
        [browser, *options, size, f"--screenshot={picture}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )


def _environment(scratch: Path) -> dict[str, str]:
    """A terminal of 80 columns with colours, and a home in which nothing is set."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(scratch),
        "RUNLOG_DB": str(scratch / "journal.db"),
        "RUNLOG_NOW": NOW,
        "TZ": "UTC",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COLUMNS": str(WIDTH),
        "LINES": "200",
        "PYTHONUTF8": "1",
    }


def _prepare(environment: dict[str, str]) -> None:
    for command in BEFORE:
        _run(command, environment, typed="")
    _run("runlog add -", environment, typed=WEEKS)


def _run(command: str, environment: dict[str, str], *, typed: str) -> None:
    words = [sys.executable, "-m", *shlex.split(command)]
    subprocess.run(
        words, env=environment, input=typed, text=True, check=True, stdout=subprocess.DEVNULL
    )


def _drawn(picture: Picture, environment: dict[str, str]) -> str:
    """The picture as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    for position, command in enumerate(picture.commands):
        if position:
            console.print()
        console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
        console.print(Text.from_ansi(_seen(command, environment)))
    console.print()  # else the drawing cuts the last line's descenders
    return console.export_svg(
        title="runlog", theme=SVG_EXPORT_THEME, unique_id=f"runlog-{picture.name}"
    )


def _seen(command: str, environment: dict[str, str]) -> str:
    """What a command shows on a terminal, colours and all."""
    import pty  # not on Windows; this module is imported there all the same

    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", *shlex.split(command)]
    with subprocess.Popen(
        words, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as run:
        os.close(theirs)
        shown = b"".join(_pieces(ours))
        os.close(ours)
    if run.returncode != 0:
        raise RuntimeError(f"{command}: {shown.decode()}")
    return shown.decode().replace("\r\n", "\n").rstrip()


def _pieces(handle: int) -> Iterable[bytes]:
    """Everything that comes from a terminal until nobody writes to it any more."""
    while True:
        try:
            piece = os.read(handle, 65536)
        except OSError:  # Linux says so when the last writer is gone
            return
        if not piece:
            return
        yield piece


if __name__ == "__main__":
    make_pictures(FOLDER)
    photograph_pages(FOLDER)
