"""The sessions of a FIT file, with the laps that belong to each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from runlog.importers.fit.profile import (
    EPOCH_S,
    FIRST_DATE,
    INTENSITIES,
    LAP_TRIGGERS,
    TRANSITION,
    device_name,
    sport_of,
)
from runlog.importers.fit.rebuild import rebuilt_session
from runlog.importers.fit.wire import FitContent, Message
from runlog.importers.laps import Lap, Step, read_laps
from runlog.importers.local_time import clock_in_name, clock_of_seconds, utc_offset_s
from runlog.importers.outing import Outing, first_known
from runlog.importers.sports import SportSurface

_FILE_ID, _SPORT, _SESSION, _LAP, _DEVICE, _WORKOUT, _STEP, _ACTIVITY = (
    0,
    12,
    18,
    19,
    23,
    26,
    27,
    34,
)
_TIMESTAMP = 253

_REPEAT_FROM, _REPEAT_TO = 6, 13
"""Kinds of step that only repeat others, and never have a lap."""

_ORIGINS = {
    "started_at": "session.start_time",
    "distance_m": "session.total_distance",
    "duration_s": "session.total_timer_time",
    "elapsed_s": "session.total_elapsed_time",
}

SEMICIRCLE_DEGREES = 180 / 2**31


class _Part(NamedTuple):
    """One of the files glued together, with what it shares with the first."""

    messages: dict[int, list[Message]]
    file_id: Message
    activity: Message
    name: str
    is_rebuilt: bool


def outings_of(content: FitContent, *, sha256: str, name: str) -> list[Outing]:
    """Every leg that is an outing; the changes between two legs of a triathlon are none.

    Args:
        content: Decoded messages, records only if there is no session.
        sha256: Fingerprint of the file.
        name: Name of the file; some have the start in it.
    """
    outings: list[Outing] = []
    for part in _parts(content, name):
        sessions = part.messages.get(_SESSION, [])
        laps = _laps_of_sessions(sessions, part.messages.get(_LAP, []))
        for session, own_laps in zip(sessions, laps, strict=True):
            if session.get(5) != TRANSITION:
                outings.append(_outing(session, own_laps, part))
    for index, outing in enumerate(outings):
        outing.keys = (*outing.keys, f"sha256:{sha256}/{index}")
    return outings


def _parts(content: FitContent, name: str) -> Iterator[_Part]:
    file_id = next((part[_FILE_ID][0] for part in content.parts if _FILE_ID in part), {})
    activities = [message for part in content.parts for message in part.get(_ACTIVITY, [])]
    for messages in content.parts:
        own_id = messages.get(_FILE_ID, [file_id])[0]
        activity = next(iter([*messages.get(_ACTIVITY, []), *activities]), {})
        is_rebuilt = not content.has(_SESSION)
        session = rebuilt_session(messages) if is_rebuilt else None
        whole = messages if session is None else {**messages, _SESSION: [session]}
        yield _Part(whole, own_id, activity, name, is_rebuilt)


def _outing(session: Message, laps: Sequence[Message], part: _Part) -> Outing:
    """One session as the file has it; every figure is the watch's own summary."""
    outing = Outing(
        sport=sport_of(_int(session, 5), _int(session, 6)) or _sport_elsewhere(part, laps),
        distance_m=_scaled(session, 9, 100),
        duration_s=_scaled(session, 8, 1000),
        elapsed_s=_scaled(session, 7, 1000),
        heart_rate_bpm=_int(session, 16),
        heart_rate_max_bpm=_int(session, 17),
        cadence=_cadence(session),
        ascent_m=_int(session, 22),
        rpe=_rpe(session),
        name=_text(next(iter(part.messages.get(_WORKOUT, [])), {}), 8),
        lap_count=len(laps),
    )
    outing.origins = dict(_ORIGINS)
    if part.is_rebuilt:
        outing.warnings.append("its summary is missing; added up from what is left")
        outing.origins = dict.fromkeys(outing.origins, "records and laps, the summary is missing")
    _add_start(outing, session, part)
    _add_totals_of_laps(outing, laps)
    _add_identity(outing, part)
    outing.laps = read_laps([_lap(message) for message in laps], _steps(part))
    return outing


def _add_start(outing: Outing, session: Message, part: _Part) -> None:
    """Start and offset; a clock that never knew the day gives way to one that does."""
    start = first_known(_int(session, 2), _int(session, _TIMESTAMP))
    if not _is_date(start):
        _add_start_without_date(outing, start, part)
    else:
        outing.instant_s = EPOCH_S + (start or 0)
    local, utc = _int(part.activity, 5), _int(part.activity, _TIMESTAMP)
    longitude = _int(session, 4)
    outing.offset_s = utc_offset_s(
        None if local is None or utc is None else local - utc,
        longitude=None if longitude is None else longitude * SEMICIRCLE_DEGREES,
    )


def _add_start_without_date(outing: Outing, start: int | None, part: _Part) -> None:
    """The day by when the file was made, else by the local time at the end, else by its name."""
    created = _int(part.file_id, 4)
    local, end = _int(part.activity, 5), _int(part.activity, _TIMESTAMP)
    if _is_date(created):
        outing.instant_s = EPOCH_S + (created or 0)
        taken = "file_id.time_created"
    elif local is not None and end is not None and start is not None and _is_date(local):
        outing.clock = clock_of_seconds(EPOCH_S + local - (end - start))
        taken = "activity.local_timestamp"
    else:
        outing.clock = clock_in_name(part.name)
        taken = "the file's name"
    outing.warnings.append(f"the watch knew no date at the start; it is taken from {taken}")
    outing.origins["started_at"] = taken


def _is_date(stamp: int | None) -> bool:
    return stamp is not None and stamp >= FIRST_DATE


def _add_totals_of_laps(outing: Outing, laps: Sequence[Message]) -> None:
    """What the session does not say, from its laps, if every lap says it."""
    if outing.distance_m is None:
        outing.distance_m = _sum(laps, 9, 100)
        outing.origins["distance_m"] = "sum of laps"
    if outing.duration_s is None:
        outing.duration_s = first_known(_sum(laps, 8, 1000), outing.elapsed_s)
        outing.origins["duration_s"] = "sum of laps, else elapsed time"


def _add_identity(outing: Outing, part: _Part) -> None:
    """Device and key. Without a serial number (60 of 325) the watch's own mark is not safe."""
    maker, product, serial, created = (_int(part.file_id, number) for number in (1, 2, 3, 4))
    creator: Message = next(
        (info for info in part.messages.get(_DEVICE, []) if info.get(0) == 0), {}
    )
    named = first_known(_text(part.file_id, 8), _text(creator, 27))
    outing.device = device_name(
        first_known(maker, _int(creator, 2)), first_known(product, _int(creator, 4)), named
    )
    if serial and created:
        start = int(outing.instant_s or created)
        outing.keys = (f"fit:{maker}/{product}/{serial}/{created}/{start}",)


def _sport_elsewhere(part: _Part, laps: Sequence[Message]) -> SportSurface | None:
    """What the sport message says if there is one session, else what its laps say."""
    said = part.messages.get(_SPORT, [])
    if len(said) == 1:
        return sport_of(_int(said[0], 0), _int(said[0], 1))
    words = {_int(lap, 25) for lap in laps}
    return sport_of(words.pop(), None) if len(words) == 1 else None


def _laps_of_sessions(sessions: Sequence[Message], laps: Sequence[Message]) -> list[list[Message]]:
    """Each session's laps: by the numbers it names, else by time."""
    if len(sessions) == 1:
        return [list(laps)]
    named = [_named_laps(session, laps) for session in sessions]
    if sum(len(found) for found in named) == len(laps):
        return named
    return [_laps_within(session, laps) for session in sessions]


def _named_laps(session: Message, laps: Sequence[Message]) -> list[Message]:
    first, count = _int(session, 25), _int(session, 26)
    return [] if first is None or count is None else list(laps[first : first + count])


def _laps_within(session: Message, laps: Sequence[Message]) -> list[Message]:
    start = _int(session, 2) or 0
    end = start + (_scaled(session, 7, 1000) or 0)
    return [lap for lap in laps if start <= (_int(lap, 2) or -1) < end]


def _lap(message: Message) -> Lap:
    return Lap(
        distance_m=_scaled(message, 9, 100),
        timer_s=first_known(_scaled(message, 8, 1000), _scaled(message, 7, 1000)),
        intensity=_word(INTENSITIES, _int(message, 23)),
        trigger=_word(LAP_TRIGGERS, _int(message, 24)),
        step=_int(message, 71),
    )


def _steps(part: _Part) -> dict[int, Step]:
    steps: dict[int, Step] = {}
    for position, message in enumerate(part.messages.get(_STEP, [])):
        ends_by = _int(message, 1)
        if ends_by is not None and _REPEAT_FROM <= ends_by <= _REPEAT_TO:
            continue
        index = _int(message, 254)
        steps[position if index is None else index] = Step(
            intensity=_word(INTENSITIES, _int(message, 7)),
            duration_s=_scaled(message, 2, 1000) if ends_by == 0 else None,
            distance_m=_scaled(message, 2, 100) if ends_by == 1 else None,
        )
    return steps


def _word(words: Sequence[str], number: int | None) -> str | None:
    if number is None:
        return None
    return words[number] if 0 <= number < len(words) else f"other_{number}"


def _cadence(session: Message) -> float | None:
    whole = _int(session, 18)
    return None if not whole else whole + (_int(session, 92) or 0) / 128


def _rpe(session: Message) -> float | None:
    """The watch's question after the run, 10 to 100 in tens; 0 is no answer."""
    said = _int(session, 193)
    return said / 10 if said else None


def _sum(laps: Sequence[Message], number: int, scale: int) -> float | None:
    values = [_scaled(lap, number, scale) for lap in laps]
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None


def _int(message: Message, number: int) -> int | None:
    value = message.get(number)
    return int(value) if isinstance(value, int | float) else None


def _scaled(message: Message, number: int, scale: int) -> float | None:
    value = message.get(number)
    return value / scale if isinstance(value, int | float) else None


def _text(message: Message, number: int) -> str | None:
    value = message.get(number)
    return value if isinstance(value, str) and value else None
