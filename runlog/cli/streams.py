"""Writing to standard output and standard error, whatever alphabet they know."""

from collections.abc import Iterable
from typing import TextIO


def write_line(stream: TextIO, text: str) -> None:
    """Write text and a line end, spelling out what the stream's encoding cannot say."""
    line = text if text.endswith("\n") or not text else text + "\n"
    encoding = stream.encoding or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def write_data(stream: TextIO, pieces: Iterable[str]) -> None:
    """Write what a program will read: it is UTF-8 whatever the terminal speaks.

    Source:
        RFC 8259, section 8.1.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:  # None for what stands in for a stream, such as a notebook's
        reconfigure(encoding="utf-8")
    stream.writelines(pieces)
    stream.flush()
