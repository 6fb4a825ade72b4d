"""Who the runner is: how fast, how much, on which days, in which shoes."""

from datetime import date

from runlog.actions.demo.dice import Dice
from runlog.core.value import Value, replace

Weekdays = tuple[int, int]

_MIDWEEK: dict[Weekdays, float] = {(1, 3): 4, (2, 4): 1, (1, 4): 1}
"""Days of the workout and of the easy run, 0 is Monday, each with how many runners have them."""


class ShoeLine(Value):
    """A model that is bought again and again, one version after the other.

    Attributes:
        name: What the runner calls it, without the version.
        model: Maker and model, without the version.
        version: The version in the shops now.
        drop_mm: Heel-to-toe drop in millimetres.
        price: What a pair costs.
        limit_m: Metres after which a pair is due.
        type: ``racing``, ``trail``; None for an ordinary pair.
    """

    name: str
    model: str
    version: int
    drop_mm: float
    price: float
    limit_m: int
    type: str | None = None


def _line(name: str, maker: str, version: int, drop_mm: float, price: float) -> ShoeLine:
    return ShoeLine(
        name=name,
        model=f"{maker} {name}",
        version=version,
        drop_mm=drop_mm,
        price=price,
        limit_m=700_000,
    )


_DAILY = (
    _line("Pegasus", "Nike", 41, 10, 130),
    _line("Ghost", "Brooks", 16, 12, 140),
    _line("Novablast", "Asics", 24, 8, 140),
    _line("Ride", "Saucony", 17, 8, 135),
)
_FAST = tuple(
    replace(line, limit_m=500_000, type="racing")
    for line in (
        _line("Streak", "Saucony", 8, 4, 120),
        _line("Rebel", "New Balance", 9, 6, 140),
        _line("Endorphin", "Saucony", 12, 4, 160),
    )
)
_TRAIL = tuple(
    replace(line, limit_m=800_000, type="trail")
    for line in (
        _line("Peregrine", "Saucony", 14, 4, 130),
        _line("Speedgoat", "Hoka", 12, 5, 145),
        _line("Terra Kiger", "Nike", 13, 4, 135),
    )
)


class Runner(Value):
    """A recreational runner past forty.

    Attributes:
        seed: What made this runner; another one makes another runner.
        today: The day the journal ends.
        is_southern: Whether July is winter.
        threshold_s_per_km: Pace that could be held for an hour, in good shape, this year.
        weekly_m: Metres in an ordinary week.
        heart_rate_max_bpm: The highest there is.
        midweek: Days of the workout and of the easy run, 0 is Monday.
        back_after_fast: Share of fast sessions that the lower back answers.
        back_after_other: Share of other runs that it answers.
        daily: What is worn on most days.
        fast: What is worn when it is fast.
        trail: What is worn off the road.
    """

    seed: int
    today: date
    is_southern: bool
    threshold_s_per_km: float
    weekly_m: float
    heart_rate_max_bpm: int
    midweek: Weekdays
    back_after_fast: float
    back_after_other: float
    daily: ShoeLine
    fast: ShoeLine
    trail: ShoeLine

    def dice(self, purpose: str, *name: str | int) -> Dice:
        """Dice of this runner for one purpose, such as the run of one day."""
        return Dice(self.seed, purpose, *name)


def made_up_runner(seed: int, *, today: date, is_southern: bool = False) -> Runner:
    """The runner that a seed makes.

    Args:
        seed: Any whole number.
        today: The day the journal ends.
        is_southern: Whether July is winter where the runner is.
    """
    dice = Dice(seed, "somebody")
    return Runner(
        seed=seed,
        today=today,
        is_southern=is_southern,
        threshold_s_per_km=dice.between(285, 335),
        weekly_m=dice.between(27_000, 33_000),
        heart_rate_max_bpm=dice.whole(170, 185),
        midweek=dice.weighted(_MIDWEEK),
        back_after_fast=dice.between(0.22, 0.32),
        back_after_other=dice.between(0.006, 0.018),
        daily=dice.pick(_DAILY),
        fast=dice.pick(_FAST),
        trail=dice.pick(_TRAIL),
    )
