"""The page for a clinician in a real browser: two sheets of A4, silent, and nothing leaves it."""

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runlog.core.units import Units
from runlog.render.html.physio_page import physio_page
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE
from tests.render.html.physio_cases import CASES, TODAY, busy, founding, heavy, report_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FONTS = re.compile(r"--sans: Arial[^;]*;")
DIGEST = re.compile(r"'sha256-[^']*'")
A4_POINTS = (595, 842)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


class Listener:
    """Takes every connection that is made to it and remembers what was asked for."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.asked: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(2)
                try:
                    self.asked.append(connection.recv(200).decode(errors="replace"))
                except OSError:
                    continue

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    found = Listener()
    yield found
    found.close()


class Browser:
    """Headless Chromium with a profile of its own, whose every request goes to a listener."""

    def __init__(self, home: Path, listener: Listener) -> None:
        self._home = home
        self._listener = listener
        self.said = ""

    def run(self, page: Path, *options: str) -> str:
        """Open a page with some options; returns standard output."""
        command = [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            "--enable-logging=stderr",
            f"--user-data-dir={self._home / 'profile'}",
            f"--proxy-server=http://127.0.0.1:{self._listener.port}",
            "--proxy-bypass-list=<-loopback>",
            *options,
            page.as_uri(),
        ]
        environment = {**os.environ, "HOME": str(self._home)}
        done = subprocess.run(
            command, env=environment, capture_output=True, check=True, timeout=120
        )
        self.said += done.stderr.decode(errors="replace")
        return done.stdout.decode(errors="replace")

    def sheets(self, page: Path) -> list[tuple[int, int]]:
        """Print a page; returns width and height of every sheet in points."""
        target = self._home / "page.pdf"
        self.run(page, f"--print-to-pdf={target}", "--no-pdf-header-footer")
        return sheets_of(target.read_bytes())


@pytest.fixture
def browser(tmp_path: Path, listener: Listener) -> Browser:
    return Browser(tmp_path, listener)


def sheets_of(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page of a PDF whose objects are not compressed."""
    pages = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[([^\]]*)\]", pdf, re.DOTALL)
    boxes = [[float(number) for number in box.split()] for box in pages]
    assert boxes, "no page was found"
    assert len(boxes) == int(re.findall(rb"/Count\s+(\d+)", pdf)[0])
    return [(round(right - left), round(top - bottom)) for left, bottom, right, top in boxes]


def page_in(
    folder: Path,
    case: Callable[[Journal], Journal],
    *,
    units: Units = "km",
    is_anonymous: bool = False,
) -> Path:
    """The page for a journal, in a file."""
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        report = report_of(case(journal), is_anonymous=is_anonymous)
    target = folder / "physio.html"
    target.write_text(physio_page(report, units, today=TODAY.date()), encoding="utf-8")
    return target


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("is_anonymous", [False, True])
def test_it_prints_to_two_sheets_of_a4_at_the_most(
    browser: Browser, tmp_path: Path, case: Callable[[Journal], Journal], is_anonymous: bool
) -> None:
    units: Units = "mi" if is_anonymous else "km"
    page = page_in(tmp_path, case, units=units, is_anonymous=is_anonymous)
    sheets = browser.sheets(page)
    assert len(sheets) <= 2
    assert all(sheet == A4_POINTS for sheet in sheets)


@pytest.mark.parametrize("case", [heavy, busy])
def test_it_does_so_in_wider_letters_too(
    browser: Browser, tmp_path: Path, case: Callable[[Journal], Journal]
) -> None:
    page = page_in(tmp_path, case)
    text = page.read_text(encoding="utf-8")
    assert FONTS.search(text)
    assert DIGEST.search(text)
    wider = FONTS.sub('--sans: "DejaVu Sans";', text)
    page.write_text(DIGEST.sub("'unsafe-inline'", wider), encoding="utf-8")
    assert len(browser.sheets(page)) <= 2


def test_no_request_leaves_it_and_nothing_is_complained_about(
    browser: Browser, listener: Listener, tmp_path: Path
) -> None:
    page = page_in(tmp_path, heavy)
    found = browser.run(page, "--dump-dom")
    assert "&lt;script&gt;fetch" in found
    assert "<script" not in found
    assert "<img" not in found
    assert [asked for asked in listener.asked if "example" in asked] == []
    assert [line for line in browser.said.splitlines() if "CONSOLE" in line] == []


def test_a_request_would_be_noticed(browser: Browser, listener: Listener, tmp_path: Path) -> None:
    page = tmp_path / "leaky.html"
    page.write_text('<script>console.error("x")</script><img src="http://leak.example/x.png">')
    browser.run(page, "--dump-dom", "--virtual-time-budget=2000")
    assert any("leak.example" in asked for asked in listener.asked)
    assert "CONSOLE" in browser.said


@pytest.mark.parametrize("width", [360, 1000])
def test_nothing_is_wider_than_the_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    page = page_in(tmp_path, founding)
    frame = tmp_path / "frame.html"
    # A window has a least width; a frame has not.
    frame.write_text(
        f'<iframe id="f" src="{page.as_uri()}" width="{width}" height="2000"></iframe>'
        "<script>onload = () => { const d = f.contentDocument.documentElement;"
        "document.title = d.scrollWidth + ' of ' + d.clientWidth }</script>"
    )
    found = browser.run(frame, "--allow-file-access-from-files", "--dump-dom")
    title = re.search(r"<title>(\d+) of (\d+)</title>", found)
    assert title is not None, found[:300]
    assert int(title[1]) <= int(title[2])
