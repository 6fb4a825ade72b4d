"""Where the program starts, and its two doors.

A line that holds nothing but words (``runlog add 8k 45:12``, ``runlog history 12w``) needs no
option parser: it goes straight to its command. Whatever holds an option, asks for help or is
mistyped goes through Typer, which takes 60 ms to load and hands on to the same functions. A TAB
is answered without either.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from runlog.cli.exit_code import exit_code_of
from runlog.cli.line_words import split_note

_PLAIN: dict[str, tuple[str, str]] = {
    "add": ("add_words", "add_words"),
    "history": ("history_words", "show_history"),
    "shoes": ("shoes_words", "show_shoes"),
    "symptoms": ("symptom_words", "store_symptom"),
    "check": ("check_words", "check_in"),
}
"""Commands that need no option parser: their module in `runlog.cli`, and the function in it."""

_NO_WORDS = {"shoes"}
"""Commands whose words are commands of their own."""

_SOME_WORDS = {"add", "symptoms"}
"""Commands that do something else without words."""

_NO_NOTE = {"shoes", "history"}
"""Commands for which ``--`` only means that no option follows."""


def main() -> None:
    """Run the program as installed."""
    # Nothing that a command makes is cyclic and large: looking for it took 8 % of an `add`.
    gc.disable()
    if _is_tab_answered():
        return
    argv = sys.argv[1:]
    words, note = split_note(argv)
    if is_plain(words) and (note is None or words[0] not in _NO_NOTE):
        sys.exit(exit_code_of(lambda: _run_plain(words, note), words))
    from runlog.cli.app import app  # noqa: PLC0415  (60 ms that plain words do not pay)

    app(prog_name="runlog")


def is_plain(words: Sequence[str]) -> bool:
    """Whether a line is nothing but a daily command and words."""
    if not words or words[0] not in _PLAIN or any(word.startswith("-") for word in words):
        return False
    has_words = len(words) > 1
    return has_words if words[0] in _SOME_WORDS else not (has_words and words[0] in _NO_WORDS)


def _run_plain(words: Sequence[str], note: str | None) -> None:
    from importlib import import_module  # noqa: PLC0415

    from runlog.cli.context import Context  # noqa: PLC0415

    module, name = _PLAIN[words[0]]
    command: Callable[..., Any] = getattr(import_module(f"runlog.cli.{module}"), name)
    context = Context(
        db=os.environ.get("RUNLOG_DB"), pretended_now=os.environ.get("RUNLOG_NOW"), note=note
    )
    try:
        if words[0] in _NO_WORDS:
            command(context)
        elif words[0] == "history":
            command(context, words[1:])
        else:
            command(context, words[1:], note=note)
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
