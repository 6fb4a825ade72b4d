"""Words of a line, and the note behind ``--``."""

import re

_PIECE = re.compile(
    r"""(?P<option>(?<!\S)--[a-z-]+=)?  # --note="felt strong"
        (?:(?<![^\s=])"(?P<double>.*?)"(?!\S)
        |  (?<![^\s=])'(?P<single>(?:\S(?:.*?\S)??)?)'(?!\S))
    |   \S+""",
    re.VERBOSE,
)
"""A piece in quotes, perhaps behind an option and its sign; else whatever stands between blanks.

A quote opens only where a word begins, and closes only where one ends: ``o'clock``, ``3x5'`` and
``30"`` are words like any other. A lone ``'`` opens nothing, it may be a minute sign.
"""


def split_line(line: str) -> tuple[list[str], str | None]:
    """The words of a line, and the note behind ``--``.

    Quotes, brackets and signs mean nothing here but for quotes round a whole piece, which keep it
    together as the shell would.

    Returns:
        The words, and the note as it was typed; None if there is none.
    """
    words: list[str] = []
    for match in _PIECE.finditer(line):
        piece = match.group()
        if piece == "--":
            return words, line[match.end() :].strip() or None
        quoted = match["single"] if match["double"] is None else match["double"]
        words.append(piece if quoted is None else (match["option"] or "") + quoted)
    return words, None


def split_note(args: list[str]) -> tuple[list[str], str | None]:
    """Part the words from the note behind the first ``--``; None if there is no ``--``."""
    if "--" not in args:
        return args, None
    at = args.index("--")
    return args[:at], " ".join(args[at + 1 :])
