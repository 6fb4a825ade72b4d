"""What is on the programme: workouts as runners write them, read by the program's own language."""

from functools import lru_cache

from runlog.actions.demo.dice import Dice
from runlog.actions.demo.paces import rep_pace
from runlog.core.interval import Interval, Workout
from runlog.core.kind import Kind
from runlog.core.notation.duration import format_duration
from runlog.core.notation.entry_workout import workout_text
from runlog.core.value import Value


class Planned(Value):
    """A workout on the programme.

    Attributes:
        text: As the runner writes it down.
        kind: The word the runner adds; None if the workout says it.
        has_ends: Whether warm-up and cool-down are in the text.
    """

    text: str
    kind: Kind | None = None
    has_ends: bool = False


class Sets(Value):
    """Reps of one length.

    Attributes:
        counts: How many there may be.
        metres: Metres of each.
        rest: The recovery, as it is written.
    """

    counts: tuple[int, ...]
    metres: int
    rest: str


_SETS = (
    Sets(counts=(6, 8, 8, 10), metres=400, rest="r90"),
    Sets(counts=(8, 10, 12), metres=400, rest="r200m jog"),
    Sets(counts=(10, 12, 16), metres=200, rest="r60s"),
    Sets(counts=(5, 6, 6), metres=800, rest="r2min"),
    Sets(counts=(4, 5, 5, 6), metres=1000, rest="r2min"),
    Sets(counts=(5, 6), metres=600, rest="r90"),
    Sets(counts=(3, 4), metres=1200, rest="r3min"),
)
_RARER_SETS = (
    "3x(4x200 r30s) R3:00",
    "2x(6x200 r200m jog) R4:00",
    "400-800-1200-800-400 r90s",
    "200-400-600-800-600-400-200 r equal",
    "2x(400-300-200 r60s) r3min",
    "1-2-3-4-3-2-1min r equal",
    "6x3min @10k r90s",
    "5x1k @T r2min",
    "3x1mi @10k r3min",
    "10x30/30",
)
_TEMPOS = (
    "2km wu, 20min @T, 2km cd",
    "2km wu, 5km @T, 1km cd",
    "15min wu, 3x10min @T r2min, 10min cd",
    "2km wu, 2x15min @T r3min, 1km cd",
    "2km wu, 4x2k @T r90s, 1km cd",
    "2km wu, 6km @half, 1km cd",
    "2km wu, 3x2km @half r1km jog, 1km cd",
)
_HILLS = (
    "8x60s hills jog back",
    "10x45s hills r walk back",
    "6x90s hills r2min",
    "12x30s hills jog back",
    "5x2min hills jog back",
)
_FARTLEKS = (
    "10x1min on/1min off",
    "8x(2min fast, 1min easy)",
    "5x(3min @10k, 2min easy)",
    "1-2-3-2-1min r equal",
    "fartlek: 6x2min r2min",
)
_SHORT = ("5x400 r90", "4x400 r2min", "6x200 r60s", "3x800 r2min", "8x1min on/1min off")
_STRIDES = ("6x100m strides r walk back", "8 strides", "6x20s strides", "4x100m strides")

_MOST_SPLITS = 10
"""More times than that nobody writes down."""

_STEADIEST, _UNSTEADIEST = 0.005, 0.016
"""How far the times of reps are apart, as a share of them."""


def interval_session(dice: Dice, threshold_s_per_km: float) -> Planned:
    """Reps on the track or a measured stretch, sometimes with the times that came of them."""
    if dice.chance(0.3):
        return Planned(text=dice.pick(_RARER_SETS))
    sets = dice.pick(_SETS)
    count = dice.pick(sets.counts)
    target = rep_pace(sets.metres) * threshold_s_per_km * sets.metres / 1000
    what = f"{count}x{_length(sets.metres)}"
    is_few = count <= _MOST_SPLITS
    manner = dice.weighted({"plain": 5, "aimed": 3, "timed": 4 if is_few else 0})
    if manner == "aimed":
        return Planned(text=f"{what} @{_aim(target, sets.metres)} {sets.rest}")
    if manner == "timed":
        return Planned(text=f"{what} in {_splits(dice, target, count)} {sets.rest}")
    return Planned(text=f"{what} {sets.rest}")


def tempo_session(dice: Dice) -> Planned:
    """Minutes or kilometres at the edge of comfort."""
    return Planned(text=dice.pick(_TEMPOS), kind="tempo", has_ends=True)


def hill_session(dice: Dice) -> Planned:
    """Up, and back down."""
    return Planned(text=dice.pick(_HILLS), kind="hills")


def fartlek_session(dice: Dice) -> Planned:
    """Fast and slow by the watch, anywhere."""
    return Planned(text=dice.pick(_FARTLEKS), kind="fartlek")


def short_session(dice: Dice) -> Planned:
    """A few reps to stay awake, in a light week or before a race."""
    return Planned(text=dice.pick(_SHORT))


def strides_after(dice: Dice) -> Planned:
    """A few strides at the end of an easy run."""
    return Planned(text=dice.pick(_STRIDES), kind=dice.pick(("easy", "strides", None)))


def fast_finish(dice: Dice, distance_m: int) -> Planned:
    """A long run whose end is quicker.

    Args:
        dice: For how much of it.
        distance_m: Metres of the whole.
    """
    fast_km = dice.whole(2, 4)
    easy_km = max(4, distance_m // 1000 - fast_km)
    target = dice.pick(("M", "M", "half"))
    return Planned(
        text=f"{easy_km}km easy, {fast_km}km @{target}", kind="progression", has_ends=True
    )


@lru_cache(maxsize=4096)
def read_planned(text: str) -> tuple[Workout, tuple[Interval, ...]]:
    """A workout as the program reads it when it is typed.

    Args:
        text: The workout.
    """
    read = workout_text(text, "km", is_quoted=True)
    return read.workout, read.intervals


def _length(metres: int) -> str:
    return f"{metres // 1000}k" if metres % 1000 == 0 else str(metres)


def _aim(target_s: float, metres: int) -> str:
    """What is aimed at, to a round figure: seconds for a short rep, a pace for a long one."""
    if metres >= 1000:
        pace = round(target_s * 1000 / metres / 5) * 5
        return f"{format_duration(pace)}/km"
    if metres >= 600:
        return format_duration(round(target_s / 2) * 2)
    return f"{round(target_s)}s"


def _splits(dice: Dice, target_s: float, count: int) -> str:
    """The time of each rep: some runners drift, some wake up, the last one is often the best."""
    spread = dice.between(_STEADIEST, _UNSTEADIEST)
    drift = dice.bell(0, 0.012)
    times = [
        target_s * dice.bell(1 + drift * (place / count - 0.5), spread) for place in range(count)
    ]
    times[-1] *= 1 - dice.between(0, 0.025)
    return ",".join(_split(seconds) for seconds in times)


def _split(seconds: float) -> str:
    whole = round(seconds)
    return str(whole) if whole < 120 else format_duration(whole)
