"""How many columns of a terminal a text takes, and cutting it to so many."""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

_FIRST_ODD = "\u0300"
"""Every letter before the first combining mark takes one column."""

_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_FIGURES = "0123456789:.,/"
LONGEST_LABEL = 14
"""Letters of the longest label before a column of texts."""


def cell_width(text: str) -> int:
    """Columns a text takes: two for wide characters and emoji, none for combining marks.

    What is joined to one emoji (a family, a skin tone, a flag) takes two columns as a whole.

    Source:
        Unicode Standard Annexes 11 (East Asian Width) and 29 (Text Segmentation), and Unicode
        Technical Standard 51 (Emoji), as far as the standard library knows them.
    """
    if text.isascii() or max(text) < _FIRST_ODD:
        return len(text)
    return sum(width for _, width in _clusters(text))


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """The letters of a text, each with what is joined to it, and their widths."""
    cluster, width = "", 0
    for letter in text:
        if cluster and _is_joined(cluster, letter):
            cluster, width = cluster + letter, _joined_width(cluster, letter, width)
            continue
        if cluster:
            yield cluster, width
        cluster, width = letter, _letter_width(letter)
    if cluster:
        yield cluster, width


def _letter_width(letter: str) -> int:
    if letter < _FIRST_ODD:
        return 1
    if _is_mark(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def _is_joined(cluster: str, letter: str) -> bool:
    """Whether a letter is part of what stands before it."""
    if letter < _FIRST_ODD:
        return False
    if letter in _SKIN_TONES or cluster[-1] == _JOINER:
        return _is_sign(letter) and _is_sign(cluster[0])
    if _is_half_flag(letter):
        return len(cluster) == 1 and _is_half_flag(cluster)
    return _is_mark(letter)


def _joined_width(cluster: str, letter: str, width: int) -> int:
    """The width of a cluster with one more letter."""
    is_emoji = letter == _AS_EMOJI and (not cluster[0].isalpha() or cluster[0] == "ℹ")
    return 2 if width and (is_emoji or _is_half_flag(letter)) else width


def _is_mark(letter: str) -> bool:
    """Whether a letter takes no column of its own: a mark, or the rest of a Korean syllable."""
    is_rest = "\u1160" <= letter <= "\u11ff" or "\ud7b0" <= letter <= "\ud7ff"
    return is_rest or letter in _INVISIBLE or category(letter) in {"Mn", "Me"}


def _is_sign(letter: str) -> bool:
    return category(letter) in {"So", "Sm", "Sk"}


def _is_half_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def cut(text: str, width: int, *, mark: str = "…") -> str:
    """A text that takes at most so many columns; a mark says that something was cut off."""
    if cell_width(text) <= width:
        return text
    room = width - cell_width(mark)
    whole = text[: max(0, room)] if text.isascii() else _beginning(text, room)
    # A figure right before the mark could be the half of a number; behind a blank it is none.
    return (whole if whole.endswith(" ") else whole.rstrip(_FIGURES)).rstrip() + mark


def _beginning(text: str, room: int) -> str:
    """As much of a text as there is room for, nothing joined parted."""
    kept: list[str] = []
    for cluster, columns in _clusters(text):
        room -= columns
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept)


def padded(text: str, width: int, *, is_right: bool = False, mark: str = "…") -> str:
    """A text that takes exactly so many columns."""
    fitting = cut(text, width, mark=mark)
    blanks = " " * (width - cell_width(fitting))
    return blanks + fitting if is_right else fitting + blanks


def folded(line: str, width: int) -> list[str]:
    """A line as lines that are at most so wide, broken at blanks.

    What follows is set below the text behind a label (``  workout   6x400m``), else two columns in.

    Args:
        line: Any line.
        width: Columns, 20 or more.
    """
    if cell_width(line) <= width:
        return [line]
    indent = " " * _text_start(line)
    lines = [line[: len(indent)]]
    taken = cell_width(lines[0])
    for word in line[len(indent) :].split(" "):
        columns = cell_width(word)
        if lines[-1].strip() and taken + columns > width:
            lines.append(indent)
            taken = len(indent)
        lines[-1] += f"{word} "
        taken += columns + 1
    return [one.rstrip() for one in lines]


def _text_start(line: str) -> int:
    """Where the text behind a label begins: after two blanks, a label and two more blanks."""
    text = line.lstrip(" ")
    label, blanks, _ = text.partition("  ")
    if not line.startswith("  ") or not blanks or len(label) > LONGEST_LABEL:
        return max(2, len(line) - len(text))
    start = line.index(label) + len(label)
    return start + len(line[start:]) - len(line[start:].lstrip(" "))
