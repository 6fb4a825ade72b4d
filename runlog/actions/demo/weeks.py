"""What is planned for a week: on Tuesday it is fast, on Sunday long, and now and then nothing."""

from collections.abc import Iterator
from datetime import date, timedelta

from runlog.actions.demo import workouts
from runlog.actions.demo.dice import Dice
from runlog.actions.demo.runner import Runner
from runlog.actions.demo.season import Seasons, Week, form, fraction_of_year, nearness
from runlog.actions.demo.workouts import Planned
from runlog.core.kind import Kind, Sport, Surface
from runlog.core.value import Value, replace

_SATURDAY, _SUNDAY = 5, 6
_SPRING = 0.2
"""Where in a northern year there are hills rather than track: 0 is January."""

_SKIPPED = {"workout": 0.08, "easy": 0.12, "saturday": 0.15, "long": 0.05}
_EASY_KINDS: dict[Kind | None, float] = {"easy": 60, None: 20, "recovery": 10, "steady": 12}
_EASY_SHARE, _SATURDAY_SHARE, _LONG_SHARE = 0.22, 0.19, 0.37
_SHORTEST_M = (3000, 3800)
_SHORTEST_LONG_M, _LONGEST_LONG_M = 8_500, 19_500
_TURNED = ("progression",)


class Outing(Value):
    """Something planned for a day.

    Attributes:
        day: When.
        place: Its place in the week: ``workout``, ``easy``, ``saturday``, ``long``, ``extra``.
        minute: About when it begins, minutes after midnight.
        sport: What sport it is.
        kind: The runner's word for it; None if there is none.
        distance_m: About how far, metres; None where the workout says it.
        workout: What is on the programme; None for plain running.
        surface: What is under foot; None if it goes without saying.
        moods: What a note about it may be of, keys of `SESSION_NOTES`, the best first.
        title: What a race is called; None for anything else.
        is_exact: Whether its start is known to the minute whatever the runner's habits.
    """

    day: date
    place: str
    minute: int
    sport: Sport = "run"
    kind: Kind | None = None
    distance_m: int | None = None
    workout: Planned | None = None
    surface: Surface | None = None
    moods: tuple[str, ...] = ()
    title: str | None = None
    is_exact: bool = False


def outings_in(week: Week, runner: Runner, seasons: Seasons) -> Iterator[Outing]:
    """What is done in a week, day by day; what falls out is left out.

    Args:
        week: Which, and what it is for.
        runner: Who.
        seasons: The runner's calendar.
    """
    planned = (
        _workout_day(week, runner),
        _easy_day(week, runner),
        _saturday(week, runner),
        _sunday(week, runner),
        *_extras(week, runner),
    )
    for outing in sorted(planned, key=lambda outing: (outing.day, outing.minute)):
        if _takes_place(outing, week, runner) and not seasons.is_ill(outing.day):
            yield outing


def _takes_place(outing: Outing, week: Week, runner: Runner) -> bool:
    dice = runner.dice("skip", outing.day.toordinal(), outing.place)
    if week.phase == "holiday" and outing.sport == "run":
        return outing.place == "easy" or (outing.place == "saturday" and dice.chance(0.5))
    if week.race is not None:
        return outing.place != "saturday" or dice.chance(0.3)
    return not dice.chance(_SKIPPED.get(outing.place, 0))


def _dice(week: Week, runner: Runner, place: str) -> Dice:
    return runner.dice(place, week.monday.toordinal())


def _plain(
    week: Week, runner: Runner, weekday: int, *, place: str, minute: int, share: float
) -> Outing:
    """Easy running on some day of the week, a share of its distance."""
    dice = _dice(week, runner, f"plain {place}")
    metres = runner.weekly_m * week.volume * share * dice.bell(1, 0.1)
    return Outing(
        day=week.monday + timedelta(days=weekday),
        place=place,
        minute=minute + round(dice.bell(0, 14)),
        kind="easy",
        distance_m=max(dice.whole(*_SHORTEST_M), round(metres)),
        moods=("easy",),
    )


def _workout_day(week: Week, runner: Runner) -> Outing:
    dice = _dice(week, runner, "workout")
    outing = _plain(
        week, runner, runner.midweek[0], place="workout", minute=18 * 60 + 15, share=_EASY_SHARE
    )
    if week.phase in {"after", "ill", "back", "holiday"}:
        return replace(outing, moods=(week.phase, "easy"))
    if week.phase in {"light", "taper", "race"} and dice.chance(0.75):
        planned = workouts.short_session(dice)
        moods = ("interval",) if week.phase == "light" else ("taper", "interval")
        return replace(outing, kind=None, distance_m=None, workout=planned, moods=moods)
    if week.phase == "light":
        return replace(outing, workout=workouts.strides_after(dice), moods=("strides", "easy"))
    return _hard(outing, dice, runner)


def _hard(outing: Outing, dice: Dice, runner: Runner) -> Outing:
    """A hard session: hills towards spring, the track towards autumn."""
    spring = nearness(fraction_of_year(outing.day, runner), _SPRING)
    manner = dice.weighted(
        {
            "interval": 1.1 - 0.5 * spring,
            "tempo": 0.45,
            "hills": 0.05 + 0.35 * spring,
            "fartlek": 0.1 + 0.15 * spring,
        }
    )
    threshold = runner.threshold_s_per_km * form(outing.day, runner)
    planned = {
        "interval": lambda: workouts.interval_session(dice, threshold),
        "tempo": lambda: workouts.tempo_session(dice),
        "hills": lambda: workouts.hill_session(dice),
        "fartlek": lambda: workouts.fartlek_session(dice),
    }[manner]()
    surface: Surface | None = "track" if manner == "interval" and dice.chance(0.6) else None
    return replace(
        outing,
        kind=planned.kind,
        distance_m=None,
        workout=planned,
        surface=surface,
        moods=(manner,),
    )


def _easy_day(week: Week, runner: Runner) -> Outing:
    dice = _dice(week, runner, "easy")
    minute = 6 * 60 + 40 if dice.chance(0.45) else 18 * 60 + 30
    outing = _plain(week, runner, runner.midweek[1], place="easy", minute=minute, share=_EASY_SHARE)
    if week.phase in {"holiday", "back", "taper"}:
        return replace(outing, moods=(week.phase, "easy"))
    kind = dice.weighted(_EASY_KINDS)
    if kind == "recovery":
        metres = max(_SHORTEST_M[0], round((outing.distance_m or 0) * 0.75))
        return replace(outing, kind=kind, distance_m=metres)
    return replace(outing, kind=kind)


def _saturday(week: Week, runner: Runner) -> Outing:
    dice = _dice(week, runner, "saturday")
    outing = _plain(
        week, runner, _SATURDAY, place="saturday", minute=8 * 60 + 40, share=_SATURDAY_SHARE
    )
    if week.race is not None:
        return replace(outing, distance_m=4000, workout=workouts.strides_after(dice), kind=None)
    if week.phase in {"build", "light"} and dice.chance(0.16):
        return replace(
            outing,
            minute=9 * 60,
            kind="race",
            distance_m=5000,
            moods=("parkrun",),
            is_exact=True,
        )
    if week.phase in {"build", "light"} and dice.chance(0.3):
        planned = workouts.strides_after(dice)
        return replace(outing, workout=planned, kind=planned.kind, moods=("strides", "easy"))
    return replace(outing, kind=dice.weighted({"easy": 3, None: 1}))


def _sunday(week: Week, runner: Runner) -> Outing:
    dice = _dice(week, runner, "long")
    outing = _plain(week, runner, _SUNDAY, place="long", minute=8 * 60 + 45, share=_LONG_SHARE)
    if week.race is not None:
        return replace(
            outing,
            minute=10 * 60 if week.race.distance_m < 20_000 else 9 * 60 + 30,
            kind="race",
            distance_m=week.race.distance_m,
            moods=("race",),
            title=week.race.name,
            is_exact=True,
        )
    metres = min(outing.distance_m or 0, _LONGEST_LONG_M)
    if week.phase in {"ill", "back"}:
        return replace(outing, moods=("back", "easy"))
    if metres < _SHORTEST_LONG_M:
        return outing
    outing = replace(outing, kind="long", distance_m=metres, moods=("long",))
    if week.phase == "build" and metres >= 11_000 and dice.chance(0.18):
        planned = workouts.fast_finish(dice, metres)
        return replace(outing, kind=planned.kind, distance_m=None, workout=planned, moods=_TURNED)
    if dice.chance(0.26):
        return replace(outing, surface="trail", moods=("trail", "long"))
    return outing


def _extras(week: Week, runner: Runner) -> Iterator[Outing]:
    """A jog on a Monday, a walk, a ride: what else there is in some weeks."""
    dice = _dice(week, runner, "extras")
    if week.phase == "build" and dice.chance(0.1):
        yield replace(
            _plain(week, runner, 0, place="extra", minute=18 * 60 + 40, share=0.14),
            kind="recovery",
        )
    if dice.chance(0.6 if week.phase == "holiday" else 0.2):
        yield _other(week, dice, "walk", dice.whole(5, 11) * 1000, weekday=dice.pick((0, 6)))
    if dice.chance(0.08):
        yield _other(week, dice, "ride", dice.whole(22, 40) * 1000, weekday=4)


def _other(week: Week, dice: Dice, sport: Sport, distance_m: int, *, weekday: int) -> Outing:
    return Outing(
        day=week.monday + timedelta(days=weekday),
        place=sport,
        minute=14 * 60 + dice.whole(0, 90),
        sport=sport,
        distance_m=distance_m,
        moods=(sport,),
    )
