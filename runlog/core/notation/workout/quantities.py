"""How far and how long inside a workout: 400m, 1km, 1'30, 2min30sec, and bare numbers."""

from typing import Literal, cast

from runlog.core.notation.distance import DISTANCE_UNITS, METRES_PER, SMALLEST_M
from runlog.core.notation.duration import TIME_UNITS, format_duration
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.plan import Quantity, QuantityUnit
from runlog.core.notation.workout.tokens import Token
from runlog.core.notation.workout.words import MANNER_SPELLINGS, NOUN_SPELLINGS

BareNumber = Literal["rep", "recovery"]
"""Where a number without a unit stands: rules 2 and 3."""

SMALLEST_BARE_M = 50
SMALLEST_BARE_RECOVERY = 10
LONGEST_M = 500_000
LONGEST_S = 172_800
_SMALLEST = {"m": SMALLEST_M, "mi": 0.05, "yd": 20, "lap": 0.1, "s": 1}
_DIGITS = {"m": 0, "mi": 3, "yd": 1, "lap": 3, "s": 2}
_TIMES_AFTER_CLOCK = frozenset({"min", "mins", "mn", "minutes", "minute"})
_CLEAR_AFTER_TIME = frozenset({"off", "r"})


def starts_quantity(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether a number or a clock comes next, or `mile` without a number."""
    token = cursor.peek(ahead)
    return token.kind in {"number", "clock"} or (token.kind == "word" and token.text == "mile")


def read_quantity(cursor: Cursor, bare: BareNumber = "rep") -> Quantity:
    """Read a distance or a time.

    Args:
        cursor: Stands before it.
        bare: How a number without a unit is read.

    Raises:
        NotationError: There is none, or it could be two things.
    """
    token = cursor.peek()
    quantity = read_length(cursor, bare)
    _refuse_range(cursor, token)
    return quantity


def read_length(cursor: Cursor, bare: BareNumber = "rep") -> Quantity:
    """Read a distance or a time after which a hyphen may follow, as in a range or a ladder.

    Args:
        cursor: Stands before it.
        bare: How a number without a unit is read.

    Raises:
        NotationError: There is none, or it could be two things.
    """
    token = cursor.peek()
    if cursor.accepts("mile"):
        return Quantity(1, "mi")
    if token.kind == "clock":
        return _clock_quantity(cursor)
    if token.kind != "number":
        raise cursor.refusal(*_missing(cursor))
    cursor.take()
    fraction = _mile_fraction(cursor, token)
    if fraction is not None:
        return fraction
    unit = unit_of(cursor, token)
    if unit is None:
        return bare_quantity(cursor, token, bare)
    if unit in TIME_UNITS:
        return _time(cursor, token, unit, bare)
    return quantity_of(cursor, token, unit)


def unit_of(cursor: Cursor, number: Token) -> str | None:
    """Take the unit that follows a number, also with a hyphen (`20-minute`).

    Returns:
        The unit as typed, in small letters; None if none follows.

    Raises:
        NotationError: The unit is `M`, miles or metres.
    """
    ahead = 1 if cursor.sees("-") and not cursor.peek().is_spaced else 0
    token = cursor.peek(ahead)
    if ahead and (token.kind != "word" or token.is_spaced):
        return None
    if token.text not in DISTANCE_UNITS and token.text.rstrip(".") not in TIME_UNITS:
        return None
    if token.kind not in {"word", "mark"}:
        return None
    if cursor.typed(token) == "M":
        typed = cursor.typed(number)
        raise cursor.refusal(
            '"M" is ambiguous: miles or metres?', at=token, hint=f"{typed}mi or {typed}m"
        )
    cursor.index += ahead + 1
    return token.text.rstrip(".")


def quantity_of(cursor: Cursor, number: Token, unit: str) -> Quantity:
    """A number with its unit, refused if nobody runs that.

    Args:
        cursor: Where it was read, for the error.
        number: The number.
        unit: As typed, in small letters.
    """
    known = DISTANCE_UNITS.get(unit)
    if known is None:
        return _checked(cursor, number, number.value * TIME_UNITS[unit], "s")
    if known in {"m", "km"}:
        return _checked(cursor, number, number.value * METRES_PER[known], "m")
    return _checked(cursor, number, number.value, cast("QuantityUnit", known))


def bare_quantity(cursor: Cursor, number: Token, bare: BareNumber) -> Quantity:
    """A number without a unit: metres as a rep, metres or seconds as a recovery (rules 2, 3).

    Raises:
        NotationError: It is too small to be certain.
    """
    typed = cursor.typed(number)
    if cursor.group_unit and bare == "rep":
        return quantity_of(cursor, number, cursor.group_unit)
    _refuse_range(cursor, number)
    if bare == "recovery":
        if number.value < SMALLEST_BARE_RECOVERY:
            raise cursor.refusal(
                f"{typed} what? {typed}min or {typed}0s?", at=number, hint=f"{typed}min or 30s"
            )
        unit = "m" if number.value % 100 == 0 else "s"
        return quantity_of(cursor, number, unit)
    if number.value < SMALLEST_BARE_M or number.value % 1:
        following = cursor.peek()
        is_word = following.kind == "word"
        hint = f"{typed}km, {typed}mi, {typed}min or {typed}s"
        if is_word:
            near = cursor.suggestion(following, (*DISTANCE_UNITS, *TIME_UNITS))
            hint = near or f'"{cursor.typed(following)}" is not a unit: {hint}'
        raise cursor.refusal(f"{typed} what?", at=number, hint=hint)
    return quantity_of(cursor, number, "m")


def _missing(cursor: Cursor) -> tuple[str]:
    """What to say where a quantity should be and is not."""
    token = cursor.peek()
    found = f', not "{cursor.typed(token)}"' if token.kind in {"word", "mark"} else ""
    return (f"Here I expected a distance or a time{found}.",)


def _clock_quantity(cursor: Cursor) -> Quantity:
    """`3:00`, `3:00 min`, or `1:30h` in hours and minutes."""
    token = cursor.take()
    following = cursor.peek()
    seconds = token.value
    if following.kind == "word" and token.text.count(":") == 1:
        if following.text in _TIMES_AFTER_CLOCK:
            cursor.take()
        elif following.text in {"h", "hr", "hrs"} and "." not in token.text:
            cursor.take()
            seconds *= 60
    return _checked(cursor, token, seconds, "s")


def _mile_fraction(cursor: Cursor, number: Token) -> Quantity | None:
    """`1/2 mile`, `3/4 mile`; None if it is not one."""
    if not cursor.sees("/") or number.text not in {"1", "3"}:
        return None
    below, unit = cursor.peek(1), cursor.peek(2)
    if below.text not in {"2", "4"} or DISTANCE_UNITS.get(unit.text) != "mi":
        return None
    cursor.index += 3
    return Quantity(number.value / below.value, "mi")


def _refuse_range(cursor: Cursor, number: Token) -> None:
    """Refuse `5-6km`: of what was run, one number is true."""
    following = cursor.peek(1)
    if not cursor.sees("-") or following.kind not in {"number", "clock"} or following.is_spaced:
        return
    typed = cursor.text[number.start : following.end]
    raise cursor.refusal(
        f"{typed} is a range of lengths, and only a target or a count may be one.",
        at=following,
        start=number.start,
        hint="write the one you ran",
    )


def _time(cursor: Cursor, number: Token, unit: str, bare: BareNumber) -> Quantity:
    """A time of one to three parts: `1h05'30"`, `2 min 30 sec`, `1'30`."""
    scale = TIME_UNITS[unit]
    if bare == "rep" and unit in {"s", "secs"} and number.value >= 200 and number.value % 100 == 0:
        typed = cursor.typed(number)
        raise cursor.refusal(
            f"{typed}{unit} could be {typed} seconds or reps of {typed} metres.",
            at=number,
            hint=f"{typed}m or {format_duration(number.value)}",
        )
    seconds = number.value * scale
    while scale > 1 and number.value % 1 == 0:
        part = _next_part(cursor, scale, bare)
        if part is None:
            break
        scale, value = part
        seconds += value
    return _checked(cursor, number, seconds, "s")


def _next_part(cursor: Cursor, scale: int, bare: BareNumber) -> tuple[int, float] | None:
    """The minutes after hours or the seconds after minutes: their scale, and their seconds.

    Args:
        cursor: Stands after a unit of time.
        scale: Seconds in that unit.
        bare: Whether this is a rep, after which a recovery may follow, or a recovery.
    """
    token, following = cursor.peek(), cursor.peek(1)
    if token.kind != "number" or token.value >= 60:
        return None
    unit_s = 60 if scale == 3600 and following.text == "m" else TIME_UNITS.get(following.text)
    if unit_s is None or following.kind == "note":
        is_short = not token.is_spaced and len(token.text) == 2 and not cursor.sees("x", ahead=1)
        if is_short:
            cursor.take()
            return scale // 60, token.value * (scale // 60)
        return None
    if unit_s >= scale:
        return None
    if token.is_spaced and bare == "rep" and _is_recovery_word(cursor, 2):
        raise cursor.refusal(
            "Is this one time, or a rep and its recovery?",
            at=following,
            start=token.start,
            hint=f"r{cursor.typed(token)}s for the recovery, 2:30 for one time",
        )
    cursor.index += 2
    return unit_s, token.value * unit_s


def _is_recovery_word(cursor: Cursor, ahead: int) -> bool:
    """Whether a word that makes the length before it a recovery stands `ahead` places on."""
    token = cursor.peek(ahead)
    return token.kind == "word" and (
        token.text in MANNER_SPELLINGS
        or token.text in NOUN_SPELLINGS
        or token.text in _CLEAR_AFTER_TIME
    )


def _checked(cursor: Cursor, number: Token, value: float, unit: QuantityUnit) -> Quantity:
    """The quantity, if it is neither too short nor too long for a person."""
    typed = cursor.typed(number)
    rounded = int(value + 0.5) if unit == "m" else round(value, _DIGITS[unit])
    quantity = Quantity(rounded, unit)
    metres, seconds = quantity.metres or 0, quantity.seconds or 0
    if metres > LONGEST_M or seconds > LONGEST_S:
        raise cursor.refusal(f"{typed} is longer than anybody runs.", at=number)
    if rounded >= _SMALLEST[unit]:
        return quantity
    if unit == "m" and rounded == number.value:
        raise cursor.refusal(
            f"{typed}m reads as {typed} metres: {typed}min or {typed}km?",
            at=number,
            hint=f"{typed}min or {typed}km",
        )
    raise cursor.refusal(f"{typed} is too short.", at=number, hint="40m or more, 1s or more")
