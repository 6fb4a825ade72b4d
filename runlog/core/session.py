"""The session: one outing, as the runner remembers it."""

from runlog.core.interval import Interval, Workout
from runlog.core.kind import Kind, KindSource, Sport, Surface
from runlog.core.moment import Moment
from runlog.core.value import Value


class Source(Value):
    """Where a session comes from.

    Attributes:
        kind: ``typed`` by the runner, else the format it was imported from (``fit`` …).
        key: What identifies it there, so that the same file twice is one session; None if typed.
    """

    kind: str = "typed"
    key: str | None = None


class Session(Value):
    """One outing.

    Attributes:
        when: Its start.
        sport: Only ``run`` counts as running; the rest is context.
        kind: What sort of run; None if nobody said.
        kind_source: Who decided `kind`; None with it.
        surface: What was under foot; None if not said.
        distance_m: Metres, 1 or more; None if unknown.
        duration_s: Seconds of running, above 0; None if unknown.
        elapsed_s: Seconds from start to end, pauses included; None if unknown.
        rpe: Effort of the whole session, CR-10, 0 to 10; None if not said.
            Source: Foster et al. 2001, J Strength Cond Res 15(1):109.
        heart_rate_bpm: Mean, 20 to 260; None if unknown.
        heart_rate_max_bpm: Highest, 20 to 260; None if unknown.
        cadence_spm: Steps a minute of both feet; None if unknown.
        ascent_m: Metres climbed, 0 or more; None if unknown.
        shoe: Name of the pair; None if not said.
        tags: The runner's own labels, lower case, in the order typed.
        stretched: Whether anything was stretched afterwards; None if not asked.
        stretches: Slugs of what was stretched; may be empty although `stretched`.
        note: The runner's own words; None if there are none.
        workout: The workout as typed; None if none was.
        intervals: What the workout or the watch's laps consist of, in order.
        source: Where it comes from.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    when: Moment
    sport: Sport = "run"
    kind: Kind | None = None
    kind_source: KindSource | None = None
    surface: Surface | None = None
    distance_m: int | None = None
    duration_s: float | None = None
    elapsed_s: float | None = None
    rpe: int | None = None
    heart_rate_bpm: int | None = None
    heart_rate_max_bpm: int | None = None
    cadence_spm: int | None = None
    ascent_m: int | None = None
    shoe: str | None = None
    tags: tuple[str, ...] = ()
    stretched: bool | None = None
    stretches: tuple[str, ...] = ()
    note: str | None = None
    workout: Workout | None = None
    intervals: tuple[Interval, ...] = ()
    source: Source = Source()
    id: int | None = None
    uuid: str | None = None
