"""A session from records and laps, for a file that lost its summary."""

from collections.abc import Sequence

from runlog.importers.fit.wire import Message

_EVENT, _LAP, _RECORD, _SPORT = 21, 19, 20, 12
_TIMESTAMP = 253
_TIMER = 0
_START = 0
_STOPS = frozenset({1, 4, 8, 9})

FARTHEST_STEP_M = 1000
"""Between two records; a larger step is a damaged one."""


def rebuilt_session(messages: dict[int, list[Message]]) -> Message | None:
    """The session message a file would have had; None if it has no timed records and no laps.

    Start and end are those of the records (or laps), the distance is the last one recorded, the
    timer runs between the timer's start and stop events.
    """
    records, laps = messages.get(_RECORD, []), messages.get(_LAP, [])
    times = [time_s for record in records if (time_s := _int(record, _TIMESTAMP)) is not None]
    starts = [start for lap in laps if (start := _int(lap, 2)) is not None]
    ends = [end for lap in laps if (end := _int(lap, _TIMESTAMP)) is not None]
    if not times and not starts:
        return None
    start, end = min(starts + times[:1]), max(ends + times[-1:] + starts)
    session: Message = {2: start, _TIMESTAMP: end, **_sport(messages)}
    if end > start:
        session[7] = (end - start) * 1000
        session[8] = _timer_s(messages.get(_EVENT, []), start, end) * 1000
    distance = _distance(records)
    if distance:
        session[9] = distance
    rates = [rate for record in records if (rate := _int(record, 3))]
    if rates:
        session[16], session[17] = round(sum(rates) / len(rates)), max(rates)
    return session


def _sport(messages: dict[int, list[Message]]) -> Message:
    """Sport and sub-sport from a sport message, else from the laps."""
    said = next(iter(messages.get(_SPORT, [])), {})
    if 0 in said:
        return {5: said[0], **({6: said[1]} if 1 in said else {})}
    lap = next((lap for lap in messages.get(_LAP, []) if 25 in lap), {})
    return {5: lap[25]} if 25 in lap else {}


def _timer_s(events: Sequence[Message], start: int, end: int) -> int:
    """Seconds between the timer's starts and stops; all of them if there are no such events."""
    running_since: int | None = start
    total = 0
    for event in events:
        time_s = _int(event, _TIMESTAMP)
        if time_s is None or event.get(0) != _TIMER or not start <= time_s <= end:
            continue
        if event.get(1) == _START and running_since is None:
            running_since = time_s
        elif event.get(1) in _STOPS and running_since is not None:
            total += time_s - running_since
            running_since = None
    return total + (end - running_since if running_since is not None else 0)


def _distance(records: Sequence[Message]) -> int | None:
    """The distance counted last, in centimetres; a single wild record is passed over."""
    farthest: int | None = None
    for record in records:
        distance = _int(record, 5)
        if distance is not None and 0 <= distance - (farthest or 0) <= FARTHEST_STEP_M * 100:
            farthest = distance
    return farthest


def _int(message: Message, number: int) -> int | None:
    value = message.get(number)
    return int(value) if isinstance(value, int | float) else None
