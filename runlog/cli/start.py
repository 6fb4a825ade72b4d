"""Where the program starts, and its two doors.

A daily command that is in order (``runlog add 8k 45:12 -q``, ``runlog history 12w --json``) needs
no option parser: it goes straight to its function. Whatever asks for help or is mistyped goes
through Typer, which takes 60 ms to load and hands on to the same functions. A TAB is answered
without either.
"""

import gc
import os
import sys

from runlog.cli.exit_code import exit_code_of
from runlog.cli.plain_commands import PLAIN
from runlog.cli.plain_line import Line, read_plain


def main() -> None:
    """Run the program as installed."""
    # Nothing that a command makes is cyclic and large: looking for it took 8 % of an `add`.
    gc.disable()
    _open_closed_streams()
    if _is_tab_answered():
        return
    argv = sys.argv[1:]
    line = read_plain(argv, PLAIN)
    if line is not None:
        sys.exit(exit_code_of(lambda: _run_plain(line), argv))
    from runlog.cli.app import app  # noqa: PLC0415  (60 ms that a daily command does not pay)

    app(prog_name="runlog")


def _open_closed_streams() -> None:
    """A stream that was closed (``>&-``) is one that takes everything and has nothing to say."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  (for good)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def _run_plain(line: Line) -> None:
    from importlib import import_module  # noqa: PLC0415  (whose command it is, only now is known)

    from runlog.cli.context import context_of  # noqa: PLC0415

    plain = PLAIN[line.command]
    command = getattr(import_module(f"runlog.cli.{plain.module}"), plain.function)
    fallback = {"db": os.environ.get("RUNLOG_DB") or None, "now": os.environ.get("RUNLOG_NOW")}
    context = context_of({**fallback, **line.everywhere}, note=line.note)
    try:
        command(context, *([line.words] if plain.takes_words else []), **line.given)
    finally:
        context.close()


def _is_tab_answered() -> bool:
    asked = os.environ.get("_RUNLOG_COMPLETE", "")
    if not asked:
        return False
    from runlog.cli.completion import complete  # noqa: PLC0415  (only for a TAB)

    answer = complete(asked, os.environ)
    if answer is not None:
        sys.stdout.write(answer)
    return answer is not None
