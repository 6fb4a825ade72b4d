"""How many columns of a terminal a text takes, and cutting it to so many."""

from unicodedata import combining, east_asian_width

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")
_FIGURES = "0123456789:.,/"
_LONGEST_LABEL = 14


def cell_width(text: str) -> int:
    """Columns a text takes: two for wide characters and emoji, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> int:
    if letter in _ZERO_WIDTH or combining(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def cut(text: str, width: int, *, mark: str = "…") -> str:
    """A text that takes at most so many columns; a mark says that something was cut off."""
    if cell_width(text) <= width:
        return text
    kept: list[str] = []
    room = width - cell_width(mark)
    for letter in text:
        room -= _letter_width(letter)
        if room < 0:
            break
        kept.append(letter)
    whole = "".join(kept)
    # A figure right before the mark could be the half of a number; behind a blank it is none.
    return (whole if whole.endswith(" ") else whole.rstrip(_FIGURES)).rstrip() + mark


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
    for word in line[len(indent) :].split(" "):
        longer = f"{lines[-1]}{word} "
        if lines[-1].strip() and cell_width(longer) - 1 > width:
            lines.append(f"{indent}{word} ")
        else:
            lines[-1] = longer
    return [one.rstrip() for one in lines]


def _text_start(line: str) -> int:
    """Where the text behind a label begins: after two blanks, a label and two more blanks."""
    text = line.lstrip(" ")
    label, blanks, _ = text.partition("  ")
    if not line.startswith("  ") or not blanks or len(label) > _LONGEST_LABEL:
        return max(2, len(line) - len(text))
    start = line.index(label) + len(label)
    return start + len(line[start:]) - len(line[start:].lstrip(" "))
