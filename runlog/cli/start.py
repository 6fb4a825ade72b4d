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
from typing import NamedTuple

from runlog.cli.exit_code import exit_code_of
from runlog.cli.line_words import split_note


class Plain(NamedTuple):
    """A command that needs no option parser.

    Attributes:
        module: Its module in `runlog.cli`.
        function: The function in it; takes the context, the words and the note.
        takes_words: Whether words may follow it; if not, they are commands of their own.
        takes_note: Whether ``--`` begins a note; if not, it only means that no option follows.
    """

    module: str
    function: str
    takes_words: bool = True
    takes_note: bool = True


_PLAIN: dict[str, Plain] = {
    "add": Plain("add_words", "add_words"),
    "history": Plain("history_words", "show_history", takes_note=False),
    "shoes": Plain("shoes_words", "show_shoes", takes_words=False, takes_note=False),
    "symptoms": Plain("symptom_words", "note_or_list"),
    "check": Plain("check_words", "check_in"),
    "why": Plain("why_words", "show_why", takes_note=False),
}
"""The daily commands."""


def main() -> None:
    """Run the program as installed."""
    # Nothing that a command makes is cyclic and large: looking for it took 8 % of an `add`.
    gc.disable()
    _open_closed_streams()
    if _is_tab_answered():
        return
    argv = sys.argv[1:]
    words, note = split_note(argv)
    if is_plain(words, note):
        sys.exit(exit_code_of(lambda: _run_plain(words, note), words))
    from runlog.cli.app import app  # noqa: PLC0415  (60 ms that plain words do not pay)

    app(prog_name="runlog")


def _open_closed_streams() -> None:
    """A stream that was closed (``>&-``) is one that takes everything and has nothing to say."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  (for good)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def is_plain(words: Sequence[str], note: str | None) -> bool:
    """Whether a line is nothing but a daily command, words and perhaps a note."""
    plain = _PLAIN.get(words[0]) if words else None
    if plain is None or any(word.startswith("-") for word in words):
        return False
    return (plain.takes_words or len(words) == 1) and (plain.takes_note or note is None)


def _run_plain(words: Sequence[str], note: str | None) -> None:
    from importlib import import_module  # noqa: PLC0415  (whose command it is, only now is known)

    from runlog.cli.context import Context  # noqa: PLC0415

    plain = _PLAIN[words[0]]
    command: Callable[..., None] = getattr(
        import_module(f"runlog.cli.{plain.module}"), plain.function
    )
    context = Context(
        db=os.environ.get("RUNLOG_DB"), pretended_now=os.environ.get("RUNLOG_NOW"), note=note
    )
    try:
        if plain.takes_note:
            command(context, words[1:], note=note)
        elif plain.takes_words:
            command(context, words[1:])
        else:
            command(context)
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
