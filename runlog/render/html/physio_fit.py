"""What fits on two sheets of A4: lists are cut, the latest entries stay."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import ceil

from runlog.render.width import cell_width

SHEETS = 2
SHEET_LINES = 66
"""Lines of 9 pt, 1.3 apart, on a sheet of A4 with margins of 12 mm."""
RESERVE_LINES = 3
"""What is left empty on each sheet, for fonts that are wider than the one reckoned with."""
LINE_PX = 15.6
"""Pixels of such a line."""
MOST_LINES = 24
"""No paragraph of ours is longer: the longest sentence has six hundred letters."""
_LINE_EM = 58.6
"""Width of the page within its margins, in letters' heights: 186 mm at 9 pt."""
_GUTTER_EM = 1.0
"""What a column leaves empty beside the next one."""

_NARROW_EM, _SMALL_EM, _CAPITAL_EM, _BROAD_EM = 0.29, 0.56, 0.71, 0.92
_FOREIGN_EM, _DOUBLE_EM = 0.75, 1.35
_NARROW = frozenset(" !'(),-./:;I[\\]`fijlrt|·‘’“”")
_BROAD = frozenset("%@MWmw…")
"""Letters by their width, a little wider than they are. Source: Adobe's metrics of Helvetica,
which Arial and Liberation Sans share."""


def accepted(offers: Iterable[str], *, fits: Callable[[Counter[str]], bool]) -> Counter[str]:
    """How many entries of each list have room.

    Entries come in the order of their importance. Once an entry of a list finds no room, no
    later one of that list is taken, so that nothing is left out in the middle.

    Args:
        offers: The list that each entry belongs to, in the order in which they are to be taken.
        fits: Whether so many entries of each list have room.
    """
    taken: Counter[str] = Counter()
    closed: set[str] = set()
    for group in offers:
        if group in closed:
            continue
        if fits(taken + Counter([group])):
            taken[group] += 1
        else:
            closed.add(group)
    return taken


def sheets_taken(blocks: Sequence[float]) -> int:
    """Sheets that blocks take which are not to be broken.

    Args:
        blocks: Lines of each, in order; one that is higher than a sheet flows on.
    """
    height = SHEET_LINES - RESERVE_LINES
    sheets, left = 1, float(height)
    for lines in blocks:
        if lines > left:
            sheets += ceil(max(lines, 1) / height)
            left = height * ceil(max(lines, 1) / height)
        left -= lines
    return sheets


@lru_cache(maxsize=4096)  # asked again for every way to cut the lists
def lines_of(text: str, *, share: float = 1.0, most: int | None = None) -> int:
    """Lines a text takes on paper.

    Args:
        text: Any text.
        share: Part of the page's width it has.
        most: Lines after which it is cut off; None if it is not.
    """
    room = _LINE_EM * share - _GUTTER_EM
    lines, left = 1, room
    for word in text.split(" "):
        width = sum(map(_letter_em, word))
        if width > left and left < room:
            lines, left = lines + 1, room
        if width > left:  # a word that is longer than a line is broken anywhere
            lines += ceil(width / room) - 1
            width -= room * (ceil(width / room) - 1)
        left -= width + _NARROW_EM
    return lines if most is None else min(lines, most)


def paragraph_lines(texts: Iterable[str], *, share: float = 1.0) -> int:
    """Lines some texts take, each on lines of its own."""
    return sum(lines_of(text, share=share) for text in texts)


def clamp_lines(text: str, *, share: float = 1.0, most: int | None = None) -> int:
    """Lines after which a text is cut off on paper, so that no letter can take more room.

    One more than it takes, unless it is to be cut anyway; 24 at the most.
    """
    lines = lines_of(text, share=share)
    return min(MOST_LINES, lines + 1 if most is None else min(lines, most))


def _letter_em(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _BROAD:
        return _BROAD_EM
    if letter.isascii():
        return _CAPITAL_EM if letter.isupper() else _SMALL_EM
    return (0.0, _FOREIGN_EM, _DOUBLE_EM)[cell_width(letter)]
