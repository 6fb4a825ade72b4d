"""Whatever happens: one sentence and an exit code."""

import os
import sys
from collections.abc import Callable

_INTERRUPTED = 130


class ReaderGoneError(Exception):
    """Who read our output has gone. Typer would make an exit code of 1 of a `BrokenPipeError`."""


def exit_code_of(run: Callable[[], object], words: list[str]) -> int:
    """Run something and tell what goes wrong in one sentence.

    Args:
        run: What to do; a number it returns is the exit code.
        words: What was typed, to see how a failure is to be told.

    Returns:
        The exit code.
    """
    try:
        code = run()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        # They have had enough, which is no failure. Python must not complain at the end, either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001  (a bug is told in one sentence, too)
        from runlog.cli.failure import tell_failure  # noqa: PLC0415  (only when it happens)

        return tell_failure(error, words)
    return code if isinstance(code, int) else 0
