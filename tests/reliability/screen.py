"""A command on a terminal, in this very process: what it would draw, escapes included."""

import fcntl
import gc
import os
import pty
import struct
import sys
import termios
import threading
from collections.abc import Sequence
from pathlib import Path

from runlog.cli import start
from tests.cli.running import Answer


def drawn(words: Sequence[str], *, columns: int = 80) -> Answer:
    """Run a command line whose standard output is a pseudo-terminal.

    Args:
        words: What is typed behind the program's name.
        columns: How wide the terminal is.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 9999, columns, 0, 0))
    pieces: list[bytes] = []
    reader = threading.Thread(target=_read_all, args=(ours, pieces))
    reader.start()
    try:
        code, told = _run(words, theirs)
    finally:
        reader.join()
        os.close(ours)
    return Answer(code, b"".join(pieces).decode().replace("\r\n", "\n"), told)


def _run(words: Sequence[str], terminal: int) -> tuple[int, str]:
    """Run the program with a terminal to write to and nobody to ask; closes the terminal."""
    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr
    notes = Path(os.environ["HOME"]) / "stderr"
    try:
        with (
            open(terminal, "w", encoding="utf-8", newline="") as screen,
            Path(os.devnull).open(encoding="utf-8") as nothing,
            notes.open("w", encoding="utf-8") as told,
        ):
            sys.argv = ["runlog", *words]
            sys.stdin, sys.stdout, sys.stderr = nothing, screen, told
            start.main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0, notes.read_text(encoding="utf-8")
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept
        gc.enable()
    return 0, notes.read_text(encoding="utf-8")


def _read_all(terminal: int, pieces: list[bytes]) -> None:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side is closed
            return
        if not piece:
            return
        pieces.append(piece)
