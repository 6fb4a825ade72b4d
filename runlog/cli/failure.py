"""How a failure is told: one sentence on standard error, JSON as well if that was asked for."""

import json
import os
import sys
from contextlib import suppress
from typing import Any

from runlog.errors import NotationError, OutputError, RunlogError
from runlog.render.text import shown
from runlog.render.width import cell_width

_USAGE_EXIT_CODE = 2
_ENDS = frozenset(".!?:")


def tell_failure(error: Exception, words: list[str]) -> int:
    """Tell what went wrong.

    Args:
        error: One of our own, one of Typer's, or a bug.
        words: What was typed, to see whether JSON or a traceback was asked for.

    Returns:
        The exit code.
    """
    options = words[: words.index("--")] if "--" in words else words
    if "--debug" in options:
        raise error
    if type(error).__name__ == "Abort":  # Typer's word for Ctrl-C and Ctrl-D
        return 130
    told = failure_as_json(error)
    if ("--json" in options or "--nl" in options) and not isinstance(error, OutputError):
        # ASCII only: a word that was typed may hold bytes that are no letters.
        with suppress(OSError):
            sys.stdout.write(json.dumps({"ok": False, "errors": [told]}) + "\n")
            sys.stdout.flush()
    _write_error(failure_text(error, told), is_colour_allowed="--no-color" not in options)
    return int(getattr(error, "exit_code", 1))


def failure_as_json(error: Exception) -> dict[str, str]:
    """What scripts are told: ``code``, ``message``, ``word`` and ``hint``."""
    if isinstance(error, RunlogError):
        return {
            "code": error.code,
            "message": error.message,
            "word": error.word,
            "hint": error.hint,
        }
    if getattr(error, "exit_code", None) == _USAGE_EXIT_CODE:
        return {
            "code": "usage",
            "message": _usage_message(error),
            "word": "",
            "hint": _usage_hint(error),
        }
    return {
        "code": "bug",
        "message": f"runlog met a bug: {type(error).__name__}.",
        "word": "",
        "hint": "The journal is as it was. Run the same with --debug for the details.",
    }


def failure_text(error: Exception, told: dict[str, str]) -> str:
    """The sentence, with a caret under the place where there is one, and the next step."""
    message = told["message"]
    lines = [f"runlog: {shown(message)}{'' if message[-1:] in _ENDS else '.'}"]
    if isinstance(error, NotationError) and error.text and len(error.text) <= 500:
        lines += _caret_lines(error)
    if told["hint"]:
        lines.append(f"  {shown(told['hint'])}")
    return "\n".join(lines)


def _caret_lines(error: NotationError) -> list[str]:
    """The typed text and a caret under what is wrong, cut to a terminal's width."""
    room = 72
    first = max(0, min(error.start - room // 2, len(error.text) - room))
    part = error.text[first : first + room]
    before = shown(error.text[first : error.start])
    wrong = shown(error.text[error.start : min(error.end, first + room)])
    return [
        f"  {shown(part)}",
        f"  {' ' * cell_width(before)}{'^' * max(1, cell_width(wrong))}",
    ]


def _usage_message(error: Exception) -> str:
    message: Any = getattr(error, "format_message", None)
    text = str(message()) if callable(message) else str(error)
    return text or "That is not how this command is called."


def _usage_hint(error: Exception) -> str:
    ctx = getattr(error, "ctx", None)
    path = getattr(ctx, "command_path", "runlog")
    return f"See: {path} --help"


def _write_error(text: str, *, is_colour_allowed: bool) -> None:
    has_colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if is_colour_allowed and has_colour and sys.stderr.isatty():
        text = text.replace("runlog:", "\x1b[1;31mrunlog:\x1b[0m", 1)
    sys.stderr.write(text + "\n")
