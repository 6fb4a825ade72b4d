"""Writing to standard output and standard error, whatever alphabet they know."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

from runlog.errors import OutputError

_NARROWEST = 20


def write_line(stream: TextIO, text: str) -> None:
    """Write text and a line end, spelling out what the stream's encoding cannot say."""
    line = text if text.endswith("\n") or not text else text + "\n"
    encoding = stream.encoding or "utf-8"
    with told_if_full():
        stream.write(line.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()


@contextmanager
def told_if_full() -> Iterator[None]:
    """What cannot be written for want of space is said so; what was stored, is stored.

    Raises:
        OutputError: The disk is full, or the device takes nothing.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"The answer could not be written: {(error.strerror or 'no reason given').lower()}.",
            hint="What was to be stored, is: see runlog history before you type it again.",
        ) from error


def terminal_size(stream: TextIO, environment: Mapping[str, str]) -> tuple[int, int]:
    """Columns and lines of the terminal behind a stream.

    Args:
        stream: Where it will be written.
        environment: COLUMNS and LINES win over what the terminal says.

    Returns:
        20 columns or more; 80 and 24 where nobody knows. `shutil` knows the same, and loads
        four kinds of compression for it.
    """
    try:
        known = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError, AttributeError):
        known = os.terminal_size((80, 24))
    columns = _positive(environment.get("COLUMNS")) or known.columns or 80
    return max(_NARROWEST, columns), _positive(environment.get("LINES")) or known.lines or 24


def _positive(text: str | None) -> int:
    """A number above 0 in an environment variable, else 0."""
    return int(text) if text and text.isascii() and text.isdecimal() else 0


def write_data(stream: TextIO, pieces: Iterable[str]) -> None:
    """Write what a program will read: it is UTF-8 whatever the terminal speaks.

    A program gets it as it is. On a terminal somebody is looking, and nothing in it may act there.

    Source:
        RFC 8259, section 8.1.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:  # None for what stands in for a stream, such as a notebook's
        reconfigure(encoding="utf-8")
    with told_if_full():
        stream.writelines(map(_harmless, pieces) if stream.isatty() else pieces)
        stream.flush()


def _harmless(text: str) -> str:
    """A text of lines and tabs in which nothing else acts on a terminal."""
    from runlog.render.text import shown  # noqa: PLC0415  (only where somebody is looking)

    lines = text.split("\n")
    return "\n".join("\t".join(map(shown, line.split("\t"))) for line in lines)
