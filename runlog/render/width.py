"""How many columns of a terminal a text takes, and cutting it to so many."""

from unicodedata import combining, east_asian_width

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")


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
    return "".join(kept).rstrip() + mark


def padded(text: str, width: int, *, is_right: bool = False, mark: str = "…") -> str:
    """A text that takes exactly so many columns."""
    fitting = cut(text, width, mark=mark)
    blanks = " " * (width - cell_width(fitting))
    return blanks + fitting if is_right else fitting + blanks
