"""Words from outside, made harmless to show."""

from unicodedata import category

_JOINERS = frozenset("\u200c\u200d\ufe0f")
"""Parts of an emoji or of a Persian word: invisible alone, harmless, and ugly if spelled out."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters for Python and nothing for the eye: each terminal gives them a width of its own."""


def shown(text: str) -> str:
    r"""Text that cannot do anything to a terminal.

    Control characters, terminal escapes, bidi overrides, lone surrogates and what cannot be seen
    are spelled out (``\x1b``); line ends and tabs become blanks; everything else stays as it is.
    """
    if text.isprintable() and (text.isascii() or _FILLERS.isdisjoint(text)):
        return text
    return "".join(letter if is_harmless(letter) else _spelled(letter) for letter in text)


def is_harmless(letter: str) -> bool:
    """Whether a letter can be seen, or is part of one, and no terminal obeys it."""
    if letter in _JOINERS or category(letter) == "Zs":
        return True
    return letter.isprintable() and letter not in _FILLERS


def _spelled(letter: str) -> str:
    if letter in "\n\r\t":
        return " "
    code = ord(letter)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: ``1 run``, ``2 runs``, ``2 stretches``."""
    ending = "es" if one.endswith(("s", "x", "ch", "sh")) else "s"
    return f"{count} {one if count == 1 else many or one + ending}"


def verb(count: int, one: str, many: str) -> str:
    """The verb that goes with a count: ``1 of 3 runs has``, ``2 of 3 runs have``."""
    return one if count == 1 else many


def listed(words: list[str], *, last: str = "and") -> str:
    """Words as a sentence lists them: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
