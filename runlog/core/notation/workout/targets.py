"""What a rep aims at: @95s, @4:10-4:20/km, @85%, @Z2, @T, 5:30->4:50."""

from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.aims import RawTarget, Reading
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.plan import Target, TargetKind
from runlog.core.notation.workout.quantities import read_length
from runlog.core.notation.workout.words import (
    MANNER_SPELLINGS,
    NAME_SPELLINGS,
    NOUN_SPELLINGS,
    PERCENT_OF_SPELLINGS,
    TARGET_SPELLINGS,
)
from runlog.errors import NotationError

_PER: dict[str, TargetKind] = {
    "km": "km",
    "k": "km",
    "kilometre": "km",
    "kilometer": "km",
    "1000": "km",
    "1000m": "km",
    "mi": "mi",
    "mile": "mi",
    "rep": "rep",
    "lap": "400m",
    "400": "400m",
    "400m": "400m",
}
_AFTER_NUMBER: dict[str, TargetKind] = {
    "%": "percent",
    "bpm": "bpm",
    "km/h": "kmh",
    "kmh": "kmh",
    "kph": "kmh",
    "mph": "mph",
}
_LIMITS: dict[TargetKind, tuple[float, float]] = {
    "percent": (1, 200),
    "bpm": (30, 250),
    "kmh": (2, 45),
    "mph": (1, 28),
    "zone": (1, 5),
    "rpe": (0, 10),
    "km": (60, 3600),
    "mi": (90, 5400),
    "400m": (30, 1200),
    "rep": (1, 86_400),
}
_PREFIXES: dict[str, TargetKind] = {"z": "zone", "zone": "zone", "rpe": "rpe", "hr": "bpm"}


def read_target(cursor: Cursor) -> RawTarget:
    """Read what follows `@` or `at`.

    Raises:
        NotationError: It is none of the targets there are.
    """
    token = cursor.peek()
    prefix = _PREFIXES.get(token.text) if token.kind == "word" else None
    if prefix is not None and cursor.peek(1).kind == "number":
        return _prefixed(cursor, prefix)
    named = read_named(cursor)
    if named is not None:
        return named
    if token.kind in {"number", "clock"}:
        return read_numbers(cursor)
    hint = cursor.suggestion(token, NAME_SPELLINGS) if token.kind == "word" else ""
    raise cursor.refusal(
        "After @ I expected a pace, a time, a percentage, a zone or a name such as T or 5k.",
        hint=hint or "@4:10/km, @95s, @85%, @Z2, @T, @5k",
    )


def read_named(cursor: Cursor) -> RawTarget | None:
    """Read a target by name, `T`, `5k pace`, `M-T`; None if no name comes next."""
    start = cursor.peek().start
    name = cursor.accepts_phrase(TARGET_SPELLINGS)
    if name is None:
        return None
    name += _second_name(cursor, name)
    cursor.skip("pace", "effort")
    _refuse_offset(cursor, start)
    return RawTarget(Target("name", name=name), "done", start, cursor.end)


def _second_name(cursor: Cursor, first: str) -> str:
    """Take the other end of a range or progression of names, with its joint: `-5k`, `->5k`."""
    if cursor.sees("-") and cursor.sees("pace", "effort", ahead=1):
        cursor.take()
        return ""
    joint = cursor.peek()
    last = cursor.phrase(TARGET_SPELLINGS, ahead=1)
    if not cursor.sees("-", "->", "to") or last is None or last[0] == first:
        return ""
    is_loose = joint.is_spaced or cursor.peek(1).is_spaced
    if joint.text == "-" and is_loose:
        return ""
    if joint.text == "->" and is_loose and cursor.peek(1).kind == "number":
        raise cursor.refusal(
            "Is this another pace, or another step?",
            at=cursor.peek(1),
            start=joint.start,
            hint="@10k->5k for a pace, a comma before a new step",
        )
    cursor.index += last[1] + 1
    return f"{'-' if joint.text == '-' else '->'}{last[0]}"


def read_numbers(cursor: Cursor) -> RawTarget:
    """Read a target in numbers: one, a range or a progression, with or without a unit.

    Raises:
        NotationError: The numbers do not go together, or nobody runs that.
    """
    first_token = cursor.peek()
    start = first_token.start
    low, reading = _amount(cursor)
    joint = _joint(cursor, reading)
    high: float | None = None
    if joint:
        last_token = cursor.peek()
        high, last_reading = _amount(cursor)
        is_short = reading == "clock" and last_reading == "number" and len(last_token.text) == 2
        if is_short:
            high += low - low % 60
            last_reading = "clock"
        if {reading, last_reading} == {"number", "seconds"}:
            reading = "seconds"
        elif reading != last_reading:
            raise cursor.refusal(
                "The two ends of the range are not of one kind.",
                at=last_token,
                start=start,
                hint="@4:10-4:20/km or @75-80s",
            )
    is_progressive = joint == "->" or (joint == "to" and high is not None and high < low)
    target = Target("rep", low, high, is_progressive=is_progressive)
    return _with_unit(cursor, RawTarget(target, reading, start, cursor.end))


def _prefixed(cursor: Cursor, kind: TargetKind) -> RawTarget:
    """`Z2`, `zone 2-3`, `rpe 7`, `HR150-160`."""
    word = cursor.take()
    low, high = cursor.take().value, None
    if cursor.sees("-") and not cursor.peek().is_spaced:
        repeated = 1 if cursor.peek(1).text == word.text else 0
        if cursor.peek(1 + repeated).kind == "number":
            cursor.index += 1 + repeated
            high = cursor.take().value
    if kind == "rpe" and cursor.sees("/") and cursor.peek(1).text == "10":
        cursor.index += 2
    if kind == "bpm":
        cursor.accepts("bpm")
    raw = RawTarget(Target(kind, low, high), "done", word.start, cursor.end)
    _check_limits(cursor, raw)
    return raw


def _amount(cursor: Cursor) -> tuple[float, Reading]:
    """One number of a target, and how it was typed."""
    token, following = cursor.peek(), cursor.peek(1)
    if token.kind == "clock":
        cursor.take()
        return token.value, "clock"
    if token.kind != "number":
        raise cursor.refusal("Here I expected a number or a clock.", hint="@4:10-4:20/km")
    is_time = following.kind in {"word", "mark"} and following.text.rstrip(".") in TIME_UNITS
    if not is_time or following.text in {"h", "hr", "hrs"}:
        cursor.take()
        return token.value, "number"
    unit_s = TIME_UNITS[following.text.rstrip(".")]
    seconds = read_length(cursor, "recovery").value
    return seconds, "seconds" if unit_s == 1 else "clock"


def _joint(cursor: Cursor, reading: Reading) -> str:
    """Take what joins two ends of a range: `-`, `to`, or `->` for a progression; else empty."""
    token = cursor.peek()
    if cursor.sees("down") and cursor.sees("to", ahead=1):
        cursor.index += 2
        return "->"
    if not cursor.sees("-", "->", "to", "until") or cursor.peek(1).kind not in {"number", "clock"}:
        return ""
    following = cursor.peek(1)
    is_loose = token.is_spaced or following.is_spaced
    if token.text == "-" and is_loose:
        if reading != "clock" or following.kind != "clock" or _is_recovery(cursor, 2):
            return ""
    elif reading == "clock" and following.kind == "number" and is_loose:
        return ""
    cursor.take()
    return "to" if token.text in {"to", "until"} else token.text


def _is_recovery(cursor: Cursor, ahead: int) -> bool:
    token, following = cursor.peek(ahead), cursor.peek(ahead + 1)
    is_word = token.text in MANNER_SPELLINGS or token.text in NOUN_SPELLINGS or token.text == "r"
    return is_word and token.kind == "word" and following.kind not in {"number", "clock"}


def _with_unit(cursor: Cursor, raw: RawTarget) -> RawTarget:
    """The target with the unit that follows it, if one does."""
    cursor.skip("each")
    if raw.reading == "number":
        kind = _AFTER_NUMBER.get(cursor.peek().text)
        if kind is not None:
            cursor.take()
            return _done(cursor, raw, kind)
    elif raw.reading == "clock" and cursor.accepts("pace"):
        return _done(cursor, raw, cursor.units)
    per = _per(cursor)
    if per is None:
        cursor.skip("each")
        return raw._replace(end=cursor.end)
    return _done(cursor, raw, per)


def _per(cursor: Cursor) -> TargetKind | None:
    """Take `/km`, `min/mile`, `per rep`, `/400m`; None if none follows."""
    ahead = 1 if cursor.sees("min", "mins") and cursor.sees("/", "per", ahead=1) else 0
    if not cursor.sees("/", "per", "a", ahead=ahead):
        return None
    for length in (2, 1):
        key = "".join(cursor.peek(ahead + 1 + place).text for place in range(length))
        if key in _PER:
            cursor.index += ahead + 1 + length
            cursor.skip("pace")
            return _PER[key]
    return None


def _done(cursor: Cursor, raw: RawTarget, kind: TargetKind) -> RawTarget:
    """The target with its kind settled and its numbers checked."""
    target = raw.target
    name = ""
    if kind == "percent":
        cursor.skip("of")
        name = cursor.accepts_phrase(PERCENT_OF_SPELLINGS) or ""
    if target.is_progressive and kind not in {"km", "mi", "400m", "rep"}:
        raise cursor.refusal("Only a pace or a time can go from one to another.", start=raw.start)
    settled = Target(kind, target.low, target.high, name, target.is_progressive)
    done = RawTarget(settled, "done", raw.start, cursor.end)
    _check_limits(cursor, done)
    return done


def _check_limits(cursor: Cursor, raw: RawTarget) -> None:
    """Refuse numbers outside what there is: zones go from 1 to 5, RPE from 0 to 10."""
    target = raw.target
    lowest, highest = _LIMITS[target.kind]
    ends = (target.low, target.low if target.high is None else target.high)
    is_whole = target.kind != "zone" or all(end % 1 == 0 for end in ends)
    if is_whole and all(lowest <= end <= highest for end in ends):
        return
    raise NotationError(
        f"{cursor.text[raw.start : raw.end]} is not between {lowest:g} and {highest:g}.",
        text=cursor.text,
        start=raw.start,
        end=raw.end,
    )


def _refuse_offset(cursor: Cursor, start: int) -> None:
    """Refuse `@MP+15s`: the sign would be taken for the beginning of another step."""
    sign, number, unit = cursor.peek(), cursor.peek(1), cursor.peek(2)
    if not cursor.sees("+", "-") or number.kind != "number" or number.value > 60:
        return
    is_seconds = TIME_UNITS.get(unit.text) == 1 and unit.kind in {"word", "mark"}
    is_tight = not sign.is_spaced and not number.is_spaced
    after = cursor.peek(3)
    is_lone = after.kind in {"end", "line"} or after.text in {",", ";", ")", "]", "/"}
    if (is_seconds and (is_tight or is_lone)) or (is_tight and unit.kind != "word"):
        raise cursor.refusal(
            "A pace a little above or below another is not read.",
            at=number,
            start=start,
            hint="write the pace itself, such as @4:25/km",
        )
