"""A line of a daily command, read without an option parser.

Typer takes 60 ms to load. What is written here reads only lines that are in order; a line with
an unknown option, a missing value or a question for help is left to Typer, which knows how to
tell what is wrong. The tables of options are compared with Typer's own by a test.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from runlog.cli.line_words import split_note
from runlog.errors import NotationError

Given = dict[str, Any]


class Option(NamedTuple):
    """An option of a command.

    Attributes:
        parameter: What the command's function calls it.
        takes: What follows it: nothing, a text, one of several texts, or a whole number.
        least: The smallest number it takes.
        most: The largest; None if there is none.
    """

    parameter: str
    takes: Literal["nothing", "text", "texts", "number"] = "text"
    least: int = 0
    most: int | None = None


Options = Mapping[str, Option]

_TAKEN = {
    "nothing": "nothing behind it",
    "text": "a text behind it, one that begins with no dash",
    "texts": "a text behind it, one that begins with no dash",
    "number": "a whole number behind it",
}


class Plain(NamedTuple):
    """A command that needs no option parser.

    Attributes:
        module: Its module in `runlog.cli`.
        function: The function in it; takes the context, the words and what options give.
        options: Its options, by every way to write them.
        takes_words: Whether words may follow it; if not, they are commands of their own.
        takes_note: Whether ``--`` begins a note; if not, it only means that no option follows.
    """

    module: str
    function: str
    options: Options
    takes_words: bool = True
    takes_note: bool = True


class Line(NamedTuple):
    """A line that was read.

    Attributes:
        command: The command's name.
        words: What was typed besides options.
        given: What the command's own options give, by parameter.
        everywhere: What the program's options give, by parameter.
        note: What stands behind ``--``; None if there is no ``--``.
    """

    command: str
    words: list[str]
    given: Given
    everywhere: Given
    note: str | None


EVERYWHERE: Options = {
    "--db": Option("db"),
    "--now": Option("now"),
    "--column": Option("column", "texts"),
    "-c": Option("column", "texts"),
    "--json": Option("as_json", "nothing"),
    "--nl": Option("as_nl", "nothing"),
    "--csv": Option("as_csv", "nothing"),
    "--tsv": Option("as_tsv", "nothing"),
    "--no-color": Option("no_color", "nothing"),
    "--no-input": Option("no_input", "nothing"),
    "--debug": Option("debug", "nothing"),
}
"""Options of the program as a whole; they may stand anywhere."""


def read_plain(argv: Sequence[str], commands: Mapping[str, Plain]) -> Line | None:
    """Read a line of a daily command.

    Args:
        argv: What stands behind the program's name.
        commands: The commands that are read here.

    Returns:
        None if the line needs Typer: another command, or something is not in order.
    """
    words, note = split_note(list(argv))
    everywhere: Given = {}
    given: Given = {}
    try:
        rest = taken_options(words, EVERYWHERE, everywhere)
        plain = commands.get(rest[0]) if rest else None
        if plain is None or (note is not None and not plain.takes_note):
            return None
        left = taken_options(rest[1:], plain.options, given)
    except NotationError:
        return None
    if any(word.startswith("-") for word in left) or (left and not plain.takes_words):
        return None
    return Line(rest[0], left, given, everywhere, note)


def taken_options(words: Sequence[str], options: Options, given: Given) -> list[str]:
    """Move what options give into a mapping.

    Args:
        words: What was typed.
        options: What to look for.
        given: Gets what they give, by parameter.

    Returns:
        The words that are no options of these.

    Raises:
        NotationError: One of them has no value, or one that has to be looked at more closely.
    """
    rest: list[str] = []
    waiting = iter(words)
    for word in waiting:
        name, sign, value = word.partition("=") if word.startswith("--") else (word, "", "")
        option = options.get(name)
        if option is None:
            rest.append(word)
        elif option.takes == "nothing" and not sign:
            given[option.parameter] = True
        elif option.takes == "nothing" or not _is_given(
            option, value if sign else next(waiting, "-"), given
        ):
            raise NotationError(f"{name} takes {_TAKEN[option.takes]}.", text=word)
    return rest


def _is_given(option: Option, value: str, given: Given) -> bool:
    """Keep an option's value; False if it has none, or one that Typer has to look at."""
    if value.startswith("-"):
        return False
    if option.takes == "texts":
        given.setdefault(option.parameter, []).append(value)
    elif option.takes == "text":
        given[option.parameter] = value
    else:
        if not (value.isascii() and value.isdigit() and len(value) < 10):
            return False
        number = int(value)
        if number < option.least or (option.most is not None and number > option.most):
            return False
        given[option.parameter] = number
    return True
