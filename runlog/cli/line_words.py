"""Words of a line, and the note behind ``--``."""

import re

_PIECE = re.compile(r'(?<!\S)"([^"]*)"(?!\S)|\S+')


def split_line(line: str) -> tuple[list[str], str | None]:
    """The words of a line, and the note behind ``--``.

    Quotes, brackets and signs mean nothing here but for double quotes round a whole piece, which
    keep it together as the shell would.

    Returns:
        The words, and the note; None if there is none.
    """
    before, _, note = f" {line} ".partition(" -- ")
    words = [
        match.group(0) if match.group(1) is None else match.group(1)
        for match in _PIECE.finditer(before)
    ]
    return words, note.strip() or None


def split_note(args: list[str]) -> tuple[list[str], str | None]:
    """Part the words from the note behind the first ``--``; None if there is no ``--``."""
    if "--" not in args:
        return args, None
    at = args.index("--")
    return args[:at], " ".join(args[at + 1 :])
