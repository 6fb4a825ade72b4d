"""A real browser without a window: what it makes of a page, and what it asks the net for."""

import json
import re
import shutil
import subprocess
import zlib
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

NAMES = ("chromium", "chromium-browser", "google-chrome")
LIGHT, DARK = 1, 0
"""What Chromium calls the two colour schemes."""

_OWN_HOSTS = (".google.com", ".googleapis.com", ".gvt1.com")
"""Where Chromium itself goes when it starts, whatever page it shows."""
_CONSOLE = re.compile(r'CONSOLE:?\(?\d+\)?\] "(.*)", source: ')
_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
_PATIENCE_S = 90


class Seen(NamedTuple):
    """What a browser made of a page.

    Attributes:
        dom: The document as it understood it, written back.
        console: What it complained of, or was told to say.
        requests: Addresses it asked for, those of the browser's own excepted.
    """

    dom: str
    console: list[str]
    requests: list[str]


def browser() -> str | None:
    """A browser that is installed; None if none is."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def seen(page: Path, scratch: Path) -> Seen:
    """Open a page and look at everything that comes of it.

    Args:
        page: The file.
        scratch: A folder for the browser's own things.
    """
    log = scratch / "net.json"
    flags = ["--dump-dom", "--enable-logging=stderr", f"--log-net-log={log}"]
    done = _run(page, scratch, *flags)
    return Seen(done.stdout, _CONSOLE.findall(done.stderr), _requests(log))


def top_left_colour(page: Path, scratch: Path, *, scheme: int) -> str:
    """The colour of the first pixel of a page, such as ``#ffffff``.

    Args:
        page: The file.
        scratch: A folder for the browser's own things.
        scheme: `LIGHT` or `DARK`.
    """
    picture = scratch / "picture.png"
    flags = [f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={picture}"]
    _run(page, scratch, "--hide-scrollbars", "--window-size=600,400", *flags)
    return first_pixel(picture.read_bytes())


def first_pixel(png: bytes) -> str:
    """The colour of the first pixel of a PNG of 8 bits a channel.

    It has no neighbour before it, so that no filter changes it.
    """
    data, at = b"", 8
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + 8]
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    return "#" + zlib.decompress(data)[1:4].hex()


def printed_pages(page: Path, scratch: Path) -> int:
    """How many pages a page has on paper."""
    pdf = scratch / "page.pdf"
    _run(page, scratch, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    return len(_PAGE.findall(pdf.read_bytes()))


def width_at(page: Path, scratch: Path, width: int) -> int:
    """How many pixels wide a page is where there are so many: more means it must be moved about.

    A window cannot be as narrow as a phone, but a frame can; who measures it is let in.

    Args:
        page: The file.
        scratch: A folder for the browser's own things.
        width: Pixels.
    """
    frame = scratch / "frame.html"
    frame.write_text(
        f"<body><iframe id=f width={width} height=800 style='border:0' src='{page.as_uri()}'>"
        "</iframe><script>onload = () => document.title = "
        "document.getElementById('f').contentDocument.documentElement.scrollWidth</script>",
        encoding="utf-8",
    )
    shown = _run(frame, scratch, "--dump-dom", "--allow-file-access-from-files").stdout
    found = re.search(r"<title>(\d+)</title>", shown)
    assert found is not None, shown
    return int(found[1])


def _run(page: Path, scratch: Path, *flags: str) -> "subprocess.CompletedProcess[str]":
    program = browser()
    assert program is not None
    command = [
        *(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
        *(f"--user-data-dir={scratch / 'profile'}", "--disable-background-networking"),
        *(*flags, page.as_uri()),
    ]
    return subprocess.run(
        command, capture_output=True, text=True, errors="replace", check=True, timeout=_PATIENCE_S
    )


def _requests(log: Path) -> list[str]:
    """The addresses in a log of the browser's network, other than its own."""
    text = log.read_text(encoding="utf-8", errors="replace")
    found = {json.loads(f'"{address}"') for address in re.findall(r'"url":\s*"([^"]+)"', text)}
    return sorted(address for address in found if not _is_own(address))


def _is_own(address: str) -> bool:
    return f".{urlsplit(address).hostname or ''}".endswith(_OWN_HOSTS)
