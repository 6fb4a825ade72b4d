"""The unit that all numbers in a bracket share: (200, 400)m, (3, 2, 1 min)."""

from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.quantities import SMALLEST_BARE_M
from runlog.core.notation.workout.tokens import Token

OPENING = {"(": ")", "{": "}", "[": "]"}
"""Each opening bracket with the one that closes it."""
_CLOSING = frozenset(OPENING.values())


def find_unit(cursor: Cursor) -> int:
    """Set the unit that the numbers in a bracket share: `(200, 400)m`, `(3, 2, 1 min)`.

    Returns:
        Number of tokens of that unit behind the bracket: 1 or 0.
    """
    inside = _inside(cursor)
    after = cursor.peek(len(inside) + 1)
    cursor.group_unit = ""
    if _is_unit(after) and cursor.typed(after) != "M":
        cursor.group_unit = after.text
        return 1
    *numbers, last = inside or [after]
    are_bare = all(token.kind == "number" or token.text == "," for token in numbers)
    if len(numbers) > 2 and are_bare and numbers[0].value < SMALLEST_BARE_M and _is_unit(last):
        cursor.group_unit = last.text
    return 0


def _inside(cursor: Cursor) -> list[Token]:
    """The tokens up to the bracket that closes the one just opened."""
    tokens: list[Token] = []
    depth = 1
    while True:
        token = cursor.peek(len(tokens))
        if token.kind == "mark":
            depth += (token.text in OPENING) - (token.text in _CLOSING)
        if depth == 0 or token.kind == "end":
            return tokens
        tokens.append(token)


def _is_unit(token: Token) -> bool:
    return token.kind in {"word", "mark"} and (
        token.text in DISTANCE_UNITS or token.text in TIME_UNITS
    )
