"""The options in a line that no shell handed on: typed at a prompt, or read by ``add -``."""

from typing import NamedTuple

from runlog.cli.line_words import split_line
from runlog.cli.plain_commands import PLAIN
from runlog.cli.plain_line import EVERYWHERE, Given, Option, Options, taken_options
from runlog.cli.surroundings import chosen_options
from runlog.core.matching import nearest
from runlog.errors import NotationError

_ABOUT_THE_LINE = frozenset({"text", "texts"})
_CONFIRMED = "yes"


class TypedLine(NamedTuple):
    """A line as it was typed.

    Attributes:
        text: The whole of it.
        words: Its words; a piece in quotes is one.
        options: What its options say, by their names.
        note: What follows ``-m`` and ``--``; None if nothing does.
        is_confirmed: Whether it is to be stored although it looks like a slip (``--yes``).
    """

    text: str
    words: list[str]
    options: dict[str, str]
    note: str | None
    is_confirmed: bool


def read_line(text: str, command: str) -> TypedLine:
    """Part a line into words, options and note.

    Args:
        text: The line.
        command: Whose options it may hold: those that speak of what is written down. What is
            about all lines, or about the program, stands behind the command itself.

    Raises:
        NotationError: An option is unknown here, or not in order.
    """
    words, behind = split_line(text)
    given: Given = {}
    own = {name: one for name, one in PLAIN[command].options.items() if _is_about_the_line(one)}
    rest = taken_options(words, own, given)
    for word in rest:
        if len(word) > 1 and word.startswith("-") and not word[1].isdigit():
            raise _not_here(word, command, own, text=" ".join(words))
    is_confirmed = bool(given.pop(_CONFIRMED, False))
    notes = [note for note in (given.pop("note", None), behind) if note]
    return TypedLine(text, rest, chosen_options(**given), "\n".join(notes) or None, is_confirmed)


def _is_about_the_line(option: Option) -> bool:
    return option.takes in _ABOUT_THE_LINE or option.parameter == _CONFIRMED


def _not_here(word: str, command: str, own: Options, *, text: str) -> NotationError:
    """The refusal of an option that a line cannot hold."""
    name = word.partition("=")[0]
    start = text.index(word)
    if name in EVERYWHERE or name in PLAIN[command].options:
        message = f"{name} is not about a single line."
        hint = f"It stands behind the command: runlog {command} … {name}"
    else:
        near = nearest(name, own) if name.startswith("--") else []
        message = f"There is no option {name}."
        hint = f"Did you mean {' or '.join(near)}?" if near else "Your own words go behind --"
    return NotationError(message, text=text, start=start, end=start + len(word), hint=hint)
