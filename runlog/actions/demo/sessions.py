"""What became of an outing: how far, how long, how hard, and what was written down of it."""

from datetime import UTC, datetime, time, tzinfo

from runlog.actions.compose_session import kind_of_workout
from runlog.actions.demo.dice import Dice
from runlog.actions.demo.paces import EFFORT, RACE_PACE, Part, measured_parts
from runlog.actions.demo.runner import Runner
from runlog.actions.demo.season import form, heat
from runlog.actions.demo.weeks import Outing
from runlog.actions.demo.workouts import read_planned
from runlog.core.interval import Interval
from runlog.core.kind import Kind, KindSource, Surface
from runlog.core.moment import Moment, day_moment, exact_moment, part_of_clock
from runlog.core.session import Session
from runlog.core.value import Value, replace

USUAL = ("quad_standing", "hamstring_standing", "calf_gastroc", "piriformis_cross")
"""The runner's own routine after a run."""

_OTHER_STRETCHES = (
    ("calf_gastroc", "calf_soleus"),
    ("quad_standing", "hamstring_standing"),
    ("calf_gastroc", "hamstring_standing", "glute_figure4"),
    ("hamstring_standing",),
)
_STRETCHED = {"usual": 60, "other": 10, "none": 17, "not asked": 13}

_PACE_S_PER_KM = {"walk": 690, "ride": 165}
_RPE: dict[Kind | None, float] = {
    "recovery": 2,
    "strides": 3.2,
    "long": 4.8,
    "steady": 5,
    "progression": 6,
    "fartlek": 6.4,
    "tempo": 7,
    "hills": 7.2,
    "interval": 7.8,
    "race": 9.2,
}
_HEART_SHARE: dict[Kind | None, float] = {
    "recovery": 0.67,
    "strides": 0.735,
    "long": 0.745,
    "steady": 0.8,
    "progression": 0.79,
    "fartlek": 0.8,
    "tempo": 0.84,
    "hills": 0.8,
    "interval": 0.82,
    "race": 0.92,
}
_EASY_RPE, _EASY_HEART_SHARE = 3.2, 0.725
_EXACT, _PART_OF_DAY, _NO_TIME = 0.72, 0.93, 0.12
_WARM_UP_M, _COOL_DOWN_M = (1500, 3000), (1000, 2000)
_TRAIL_SLOWS, _TRAIL_CLIMB, _ROAD_CLIMB = 1.13, 24, 6
"""A multiple of the pace, and metres climbed for each kilometre."""


class _Length(Value):
    """How far and how long an outing was.

    Attributes:
        distance_m: Metres.
        duration_s: Seconds.
    """

    distance_m: float
    duration_s: float


def session_of(outing: Outing, runner: Runner, zone: tzinfo) -> Session | None:
    """What is written down of an outing; nothing of its pair and no note yet.

    Args:
        outing: What was planned.
        runner: Who went.
        zone: Where.

    Returns:
        None if there is no such hour on the calendar there.
    """
    dice = runner.dice("session", outing.day.toordinal(), outing.place)
    when = _moment(outing, dice, zone)
    if when is None:
        return None
    if outing.sport != "run":
        return _other_session(outing, dice, when)
    workout, intervals = (None, ()) if outing.workout is None else read_planned(outing.workout.text)
    kind, kind_source = _kind(outing, intervals)
    length = _length(outing, intervals, kind, runner, dice)
    session = Session(
        when=when,
        kind=kind,
        kind_source=kind_source,
        surface=outing.surface or _surface(dice),
        distance_m=_as_written(length.distance_m, outing, dice),
        duration_s=float(round(length.duration_s)),
        rpe=_rpe(kind, dice),
        tags=_tags(outing, dice),
        workout=workout,
        intervals=intervals,
    )
    return _watched(_stretched(_forgotten(session, dice), dice), runner, dice)


def _moment(outing: Outing, dice: Dice, zone: tzinfo) -> Moment | None:
    """Its start, known as well as runners know it."""
    clock = time(*divmod(outing.minute, 60))
    known = dice.unit()
    if outing.is_exact or known < _EXACT:
        at = datetime.combine(outing.day, clock, tzinfo=zone)
        # There and back: an hour that the clocks skip becomes the one after it.
        at = at.astimezone(UTC).astimezone(zone)
        return exact_moment(at) if at.date() == outing.day else None
    part = part_of_clock(clock) if known < _PART_OF_DAY or outing.sport != "run" else None
    return day_moment(outing.day, part, zone=zone)


def _other_session(outing: Outing, dice: Dice, when: Moment) -> Session:
    metres = float(outing.distance_m or 0)
    pace = _PACE_S_PER_KM[outing.sport] * dice.bell(1, 0.05)
    return Session(
        when=when,
        sport=outing.sport,
        distance_m=round(metres),
        duration_s=60.0 * round(metres * pace / 60_000),
    )


def _kind(outing: Outing, intervals: tuple[Interval, ...]) -> tuple[Kind | None, KindSource | None]:
    """The runner's word, else what the program makes of the workout."""
    if outing.kind is not None:
        return outing.kind, "user"
    kind = kind_of_workout(intervals)
    return kind, None if kind is None else "workout"


def _length(
    outing: Outing,
    intervals: tuple[Interval, ...],
    kind: Kind | None,
    runner: Runner,
    dice: Dice,
) -> _Length:
    threshold = runner.threshold_s_per_km * form(outing.day, runner)
    if kind == "race" and outing.distance_m in RACE_PACE:
        pace = threshold * RACE_PACE[outing.distance_m] * dice.bell(1, 0.008)
        return _Length(distance_m=outing.distance_m, duration_s=outing.distance_m * pace / 1000)
    parts = measured_parts(intervals, threshold)
    around_m = _around_m(outing, parts, dice)
    effort = EFFORT["easy"] if intervals else EFFORT.get(kind or "easy", EFFORT["easy"])
    pace = threshold * effort * dice.bell(1, 0.015)
    if outing.surface == "trail":
        pace *= _TRAIL_SLOWS
    return _Length(
        distance_m=around_m + sum(part.distance_m for part in parts),
        duration_s=around_m * pace / 1000 + sum(part.duration_s for part in parts),
    )


def _around_m(outing: Outing, parts: tuple[Part, ...], dice: Dice) -> float:
    """Metres of easy running around a workout."""
    if outing.distance_m is not None:
        return max(1000.0, outing.distance_m - sum(part.distance_m for part in parts))
    if outing.workout is not None and outing.workout.has_ends:
        return 0.0
    return dice.between(*_WARM_UP_M) + dice.between(*_COOL_DOWN_M)


def _as_written(metres: float, outing: Outing, dice: Dice) -> int:
    """A distance as the runner writes it: from the watch, or a round figure."""
    if outing.kind == "race" or outing.distance_m is None:
        return round(metres) if outing.kind == "race" else round(metres / 10) * 10
    step = dice.weighted({10: 60, 100: 30, 500: 10})
    return round(metres / step) * step


def _surface(dice: Dice) -> Surface | None:
    return dice.weighted({None: 70, "road": 30})


def _rpe(kind: Kind | None, dice: Dice) -> int | None:
    if kind != "race" and dice.chance(0.07):
        return None
    return min(10, max(1, round(dice.bell(_RPE.get(kind, _EASY_RPE), 0.6))))


def _tags(outing: Outing, dice: Dice) -> tuple[str, ...]:
    if "parkrun" in outing.moods:
        return ("parkrun",)
    if outing.surface == "track" and dice.chance(0.4):
        return dice.weighted({("forefoot",): 3, ("forefoot", "high-knees"): 1})
    return ()


def _forgotten(session: Session, dice: Dice) -> Session:
    """An easy run whose watch stayed at home: its time is not known, now and then."""
    is_easy = session.workout is None and session.kind in {None, "easy", "recovery"}
    if session.when.at is None and is_easy and dice.chance(_NO_TIME):
        return replace(session, duration_s=None)
    return session


def _stretched(session: Session, dice: Dice) -> Session:
    answer = dice.weighted(_STRETCHED)
    if answer == "not asked":
        return session
    done = {"usual": USUAL, "none": (), "other": dice.pick(_OTHER_STRETCHES)}[answer]
    return replace(session, stretched=bool(done), stretches=done)


def _watched(session: Session, runner: Runner, dice: Dice) -> Session:
    """What a watch knows on top, on the days it was worn."""
    if session.when.at is None or not dice.chance(0.62):
        return session
    share = _HEART_SHARE.get(session.kind, _EASY_HEART_SHARE)
    share += 0.015 * heat(session.when.day, runner) + dice.bell(0, 0.012)
    most = runner.heart_rate_max_bpm
    mean = min(most - 4, round(share * most))
    climb = _TRAIL_CLIMB if session.surface == "trail" else _ROAD_CLIMB
    climbed = round((session.distance_m or 0) / 1000 * climb * dice.between(0.6, 1.5))
    stops_s = dice.whole(15, 240) if session.kind != "race" and dice.chance(0.35) else 0
    return replace(
        session,
        heart_rate_bpm=mean,
        heart_rate_max_bpm=min(most, mean + dice.whole(6, 20)),
        cadence_spm=dice.whole(162, 174) if dice.chance(0.7) else None,
        ascent_m=None if session.surface == "track" else climbed,
        elapsed_s=(session.duration_s or 0) + stops_s if stops_s else None,
    )
