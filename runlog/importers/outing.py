"""One outing as a file tells it, made into a session that can be believed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

from runlog.core.kind import Kind, KindSource, Sport, Surface
from runlog.core.moment import Moment, day_moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.session import Session, Source
from runlog.core.value import replace
from runlog.importers.laps import LapReading
from runlog.importers.local_time import moment_of_clock, moment_of_instant
from runlog.importers.plausible import (
    FASTEST_M_PER_S,
    NOTHING,
    Quantity,
    believable,
    both_feet,
    quantity_phrase,
)
from runlog.importers.protocol import Assumptions, Gear, ReadSession, Skipped
from runlog.importers.sports import SportSurface, is_running_pace

EARLIEST = date(1950, 1, 2)
"""Older dates are a clock that was never set (1900, 1904, 1949 …)."""

UNSET_CLOCKS = frozenset({date(1970, 1, 1), date(1989, 12, 31), date(1990, 1, 1)})
"""Where computers and watches begin to count: a device that does not know the day."""

LATEST = date(2100, 1, 1)

_CLOCK_SKEW = timedelta(minutes=2)
"""So much may two clocks be apart before one of them is ahead."""

_T = TypeVar("_T")


@dataclass(slots=True, kw_only=True)
class Outing:
    """What a file says of one outing, unchecked; an importer fills it in.

    Exactly one of `instant_s`, `clock` and `day` is what is known of the start.

    Attributes:
        instant_s: Start, seconds since 1970-01-01 UTC.
        offset_s: Offset from UTC there and then; None if the file does not say.
        clock: Start by the clock on the wall, without zone.
        day: The day, if no more is known.
        sport: What the file says; None if it does not.
        surface: What was under foot; None if not said.
        distance_m: Metres.
        duration_s: Seconds with the watch running.
        elapsed_s: Seconds from start to end.
        heart_rate_bpm: Mean.
        heart_rate_max_bpm: Highest.
        cadence: Steps a minute of one foot or both, as written.
        ascent_m: Metres.
        rpe: 0 to 10.
        kind: What the runner called it there.
        note: The runner's words.
        name: What the other program calls it.
        device: Watch or app.
        gear: Pairs.
        keys: Strongest first.
        laps: What its laps mean.
        lap_count: How many laps the file held.
        is_listed: Whether it is the row of a list: what somebody wrote down, not a recording.
        doubt: Why the whole of it is not to be believed; None if nothing speaks against it.
        warnings: Oddities found so far.
        origins: Where figures come from.
    """

    instant_s: float | None = None
    offset_s: int | None = None
    clock: datetime | None = None
    day: date | None = None
    sport: SportSurface | None = None
    surface: Surface | None = None
    distance_m: float | None = None
    duration_s: float | None = None
    elapsed_s: float | None = None
    heart_rate_bpm: float | None = None
    heart_rate_max_bpm: float | None = None
    cadence: float | None = None
    ascent_m: float | None = None
    rpe: float | None = None
    kind: Kind | None = None
    note: str | None = None
    name: str | None = None
    device: str | None = None
    gear: tuple[Gear, ...] = ()
    keys: tuple[str, ...] = ()
    laps: LapReading = field(default_factory=LapReading)
    lap_count: int = 0
    is_listed: bool = False
    doubt: str | None = None
    warnings: list[str] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)


def read_session(
    outing: Outing, *, file: str, source_kind: str, assumptions: Assumptions
) -> ReadSession | Skipped:
    """Check an outing and make a session of it.

    A figure no run can have becomes None with a warning; an outing without a believable start
    is skipped, and so is the row of a list that is nobody's run: which of its figures is the
    slip, only the runner knows.

    Args:
        outing: What the file says; its warnings are added to.
        file: Where it was read.
        source_kind: Name of the importer.
        assumptions: What the runner said.
    """
    when = _start(outing, assumptions)
    if isinstance(when, str):
        return Skipped(reason="no_start", text=when, file=file)
    sport = outing.sport or (None if assumptions.sport is None else SportSurface(assumptions.sport))
    distance_m, duration_s = _distance_and_time(outing, sport)
    doubt = ahead_phrase(when, assumptions) or outing.doubt
    if doubt is not None:
        return Skipped(reason="odd", text=f"{doubt}; left out", file=file)
    if distance_m is None and duration_s is None and not outing.elapsed_s:
        return Skipped(reason="empty", text="neither a distance nor a time", file=file)
    sport = sport or _sport_by_pace(outing, distance_m, duration_s)
    session = Session(
        when=when,
        sport=sport.sport,
        surface=outing.surface or sport.surface,
        distance_m=None if distance_m is None else max(round(distance_m), 1),
        duration_s=duration_s,
        note=tidy_text(outing.note),
        intervals=outing.laps.intervals,
        source=Source(kind=source_kind, key=outing.keys[0] if outing.keys else None),
    )
    if outing.lap_count:
        outing.origins.setdefault("intervals", outing.laps.trust)
    return _read(outing, _with_measures(session, outing), file=file)


def _read(outing: Outing, session: Session, *, file: str) -> ReadSession:
    return ReadSession(
        session=session,
        file=file,
        laps=outing.lap_count,
        name=tidy_text(outing.name),
        device=tidy_text(outing.device),
        gear=outing.gear if session.sport in {"run", "walk"} else (),
        keys=outing.keys,
        warnings=tuple(outing.warnings),
        is_sport_known=outing.sport is not None,
        is_offset_known=outing.instant_s is not None and outing.offset_s is not None,
        is_listed=outing.is_listed,
        origins=outing.origins,
    )


def _with_measures(session: Session, outing: Outing) -> Session:
    """A session with what else was measured or said, as far as it can be."""
    kind, kind_source = _kind(outing, session.sport)
    return replace(
        session,
        kind=kind,
        kind_source=kind_source,
        elapsed_s=_checked("elapsed_s", outing.elapsed_s, outing),
        heart_rate_bpm=_whole(_checked("heart_rate_bpm", outing.heart_rate_bpm, outing)),
        heart_rate_max_bpm=_whole(
            _checked("heart_rate_max_bpm", outing.heart_rate_max_bpm, outing)
        ),
        cadence_spm=_cadence(outing, session.sport),
        ascent_m=_whole(_checked("ascent_m", outing.ascent_m, outing)),
        rpe=_whole(_checked("rpe", outing.rpe, outing)),
    )


def parted(
    results: Sequence[ReadSession | Skipped],
) -> tuple[tuple[ReadSession, ...], tuple[Skipped, ...]]:
    """Sessions and the rest."""
    sessions = tuple(result for result in results if isinstance(result, ReadSession))
    return sessions, tuple(result for result in results if isinstance(result, Skipped))


_UNSEEN = "\n\u200c\u200d"
"""Letters that cannot be seen and have a meaning: a new line, and what parts or joins letters."""


def tidy_text(text: str | None) -> str | None:
    """Text without control characters and blanks around it; None if nothing is left.

    A formula of a spreadsheet stays the text it is.
    """
    if text is None:
        return None
    plain = (
        sign if sign == "\n" or not sign.isspace() else " " for sign in text.replace("\r\n", "\n")
    )
    kept = (sign for sign in plain if sign in _UNSEEN or sign.isprintable())
    return "".join(kept).strip() or None


def first_known(*values: _T | None) -> _T | None:
    """The first that is not None."""
    return next((value for value in values if value is not None), None)


def ahead_phrase(when: Moment, assumptions: Assumptions) -> str | None:
    """That something is ahead of now, where it cannot have been; None if it is not.

    Args:
        when: When it was, by the file.
        assumptions: With the moment it is.
    """
    now = assumptions.now
    if now is None:
        return None
    if when.at is None:
        is_ahead = when.day > now.astimezone(assumptions.zone).date()
    else:
        is_ahead = when.at > now + _CLOCK_SKEW
    if not is_ahead:
        return None
    clock = "" if when.at is None else f" {when.at:%H:%M}"
    return f"is dated {when.day.isoformat()}{clock}, which is still ahead"


def _start(outing: Outing, assumptions: Assumptions) -> Moment | str:
    """When it was, or why nobody can tell."""
    try:
        when = _moment(outing, assumptions)
    except (OverflowError, ValueError, OSError):
        return "its date is beyond any calendar"
    if when is None:
        return "nothing in it tells when it was"
    if when.day in UNSET_CLOCKS or not EARLIEST <= when.day <= LATEST:
        return f"is dated {when.day.isoformat()}: a clock that was not set"
    return when


def _moment(outing: Outing, assumptions: Assumptions) -> Moment | None:
    if outing.instant_s is not None:
        return moment_of_instant(outing.instant_s, offset_s=outing.offset_s, zone=assumptions.zone)
    if outing.clock is not None:
        return moment_of_clock(outing.clock, zone=assumptions.zone)
    return None if outing.day is None else day_moment(outing.day, zone=assumptions.zone)


def _distance_and_time(
    outing: Outing, sport: SportSurface | None
) -> tuple[float | None, float | None]:
    duration_s = _checked("duration_s", outing.duration_s, outing)
    distance_m = _checked("distance_m", outing.distance_m, outing)
    is_on_foot = sport is not None and sport.sport in {"run", "walk"}
    if not is_on_foot or not distance_m or not duration_s:
        return distance_m, duration_s
    if distance_m <= FASTEST_M_PER_S * duration_s:
        return distance_m, duration_s
    said = f"{format_distance(round(distance_m), 'km')} in {format_duration(duration_s)}"
    if outing.is_listed:
        outing.doubt = outing.doubt or f"{said} is nobody's run"
    else:
        outing.warnings.append(f"{said} is nobody's run; the distance is left out")
    return None, duration_s


def _sport_by_pace(
    outing: Outing, distance_m: float | None, duration_s: float | None
) -> SportSurface:
    if is_running_pace(distance_m, duration_s):
        outing.warnings.append("does not say its sport; taken as a run by its pace")
        return SportSurface("run")
    return SportSurface("other")


def _kind(outing: Outing, sport: Sport) -> tuple[Kind | None, KindSource | None]:
    """What the runner called it, else what a programmed workout makes of it; runs only."""
    if outing.kind is not None and sport == "run":
        return outing.kind, "user"
    return (
        (None, None) if outing.laps.kind is None or sport != "run" else (outing.laps.kind, "laps")
    )


def _cadence(outing: Outing, sport: Sport) -> int | None:
    """Both feet; None for anything that is not on foot, where it counts pedals or strokes."""
    if sport not in {"run", "walk"}:
        return None
    return _whole(_checked("cadence_spm", both_feet(outing.cadence), outing))


def _checked(quantity: Quantity, value: float | None, outing: Outing) -> float | None:
    """The value if a run can have it, else a remark (but 0 is how programs say nothing)."""
    if value is None or (value == 0 and quantity in NOTHING):
        return None
    kept = believable(quantity, round(value, 3))  # a millisecond; the rest is binary noise
    if kept is None and abs(value) >= 0.5:
        outing.warnings.append(f"{quantity_phrase(quantity, value)} cannot be; left out")
    return kept


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
