"""A real pseudo-terminal: somebody looks, types and presses Ctrl-C."""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.cli.running import changed_environment, console_script

_ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])")
_PATIENCE_S = 30

CTRL_C = "\x03"


class Seen(NamedTuple):
    """What came of a command on a terminal.

    Attributes:
        code: Its exit code.
        raw: Everything it wrote, escapes included.
    """

    code: int
    raw: str

    @property
    def text(self) -> str:
        """What it wrote, without escapes and carriage returns."""
        return _ESCAPES.sub("", self.raw).replace("\r", "")

    @property
    def lines(self) -> list[str]:
        """The lines of that, without blanks at their ends."""
        return [line.rstrip() for line in self.text.splitlines()]


def on_terminal(
    words: Sequence[str],
    *,
    typed: Sequence[tuple[str, str]] = (),
    columns: int = 80,
    lines: int = 50,
    environment: Mapping[str, str | None] | None = None,
    command: Sequence[str] | None = None,
) -> Seen:
    """Run the installed program on a terminal of its own.

    Args:
        words: What is typed behind its name.
        typed: What to wait for, and what to type then, in order.
        columns: How wide the terminal is.
        lines: How tall it is.
        environment: Variables that differ; None takes one away.
        command: What to run in place of the program.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    defaults = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "LESS": None}
    process = subprocess.Popen(
        [*(console_script() if command is None else command), *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=changed_environment({**defaults, **(environment or {})}),
        cwd=os.environ.get("HOME"),
        preexec_fn=_own_terminal,  # noqa: PLW1509  (this process has one thread)
    )
    os.close(theirs)
    try:
        raw = _conversation(ours, typed)
        return Seen(process.wait(timeout=_PATIENCE_S), raw)
    finally:
        os.close(ours)
        if process.poll() is None:
            process.kill()
            process.wait()


def _own_terminal() -> None:
    """Make the terminal the process's own, so that Ctrl-C reaches it."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _conversation(terminal: int, typed: Sequence[tuple[str, str]]) -> str:
    """Type each answer once its question is there; read until the program has gone."""
    raw, position = "", 0
    waiting = list(typed)
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        if waiting and waiting[0][0] in raw[position:]:
            question, answer = waiting.pop(0)
            position = raw.index(question, position) + len(question)
            if answer == CTRL_C:
                time.sleep(0.3)  # nobody is quick enough to hit it before the question waits
            os.write(terminal, answer.encode())
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            piece = _read(terminal)
            if not piece:
                return raw
            raw += piece
    raise TimeoutError(f"nothing more after: {raw[-500:]!r}; still to type: {waiting}")


def _read(terminal: int) -> str:
    with contextlib.suppress(OSError):  # Linux says so when the other side is closed
        return os.read(terminal, 65536).decode(errors="replace")
    return ""
