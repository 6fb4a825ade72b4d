"""Times that were run: in 92,91,93, in 3:20, (75,74,76)."""

from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import RawSplits
from runlog.core.notation.workout.quantities import read_length
from runlog.core.notation.workout.recoveries import quantity_is_recovery
from runlog.core.notation.workout.steps import count_length
from runlog.core.notation.workout.words import ROLE_SPELLINGS
from runlog.errors import NotationError

LONGEST_SPLIT_S = 900
"""Longer times after `in` are the run's own."""
MOST_SPLITS = 200
_JOINTS = (",", "-", "/")


def read_times(cursor: Cursor, start: int) -> RawSplits:
    """Read times joined by commas, hyphens or slashes.

    Args:
        cursor: Stands before the first.
        start: Index where they, or the word that announces them, begin.

    Raises:
        NotationError: One of them is no time for a rep.
    """
    times = [_time(cursor)]
    joint = cursor.peek().text
    while joint in _JOINTS and cursor.sees(joint) and _goes_on(cursor):
        cursor.take()
        times.append(_time(cursor))
        if len(times) > MOST_SPLITS:
            raise cursor.refusal("These are more times than anybody runs reps.", start=start)
    cursor.skip("each")
    if cursor.peek().kind == "clock" and not quantity_is_recovery(cursor):
        raise cursor.refusal("Is a comma missing between the times?", hint="in 3:21,3:19,3:20")
    is_range = joint == "-" and len(times) == 2
    return RawSplits(tuple(times), is_range, start, cursor.end)


def _goes_on(cursor: Cursor) -> bool:
    """Whether the number after a comma is another time, and not the next item."""
    token = cursor.peek(1)
    if token.kind not in {"number", "clock"} or cursor.sees(*DISTANCE_UNITS, ahead=2):
        return False
    return not _is_item(cursor)


def _is_item(cursor: Cursor) -> bool:
    """Whether what follows the comma is a step or a recovery: `10min cd`, `1:00 rest`."""
    index = cursor.index
    cursor.take()
    try:
        if count_length(cursor) is not None or quantity_is_recovery(cursor):
            return True
        is_plain = cursor.peek().kind == "number" and not _has_unit(cursor)
        if is_plain:
            return False
        read_length(cursor, "recovery")
        return cursor.sees("@") or cursor.phrase(ROLE_SPELLINGS) is not None
    except NotationError:
        return True
    finally:
        cursor.index = index


def _has_unit(cursor: Cursor) -> bool:
    """Whether a unit of time follows the number that comes next."""
    unit = cursor.peek(1)
    return unit.kind in {"word", "mark"} and unit.text.rstrip(".") in TIME_UNITS


def _time(cursor: Cursor) -> float:
    """One time that was run, in seconds: `92`, `1:32.5`, `62"`, `9'10"`."""
    token = cursor.peek()
    if token.kind not in {"number", "clock"}:
        raise cursor.refusal("After in I expected a time.", hint="in 92,91,93 or in 3:20")
    if token.kind == "clock" or _has_unit(cursor):
        seconds = read_length(cursor, "recovery").value
    else:
        seconds = round(cursor.take().value, 2)
    if not 1 <= seconds <= LONGEST_SPLIT_S:
        raise cursor.refusal(
            f"{cursor.text[token.start : cursor.end]} is no time for a rep.",
            at=token,
            hint="the time of the whole run goes into the entry, as 45:12",
        )
    return seconds
