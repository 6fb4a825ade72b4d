"""What a workout is once it has been read: items, their targets and their recoveries."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from runlog.core.notation.distance import METRES_PER
from runlog.core.notation.workout.words import EASY_WORDS, RECOVERY_WORDS
from runlog.core.units import METRES_PER_KM, METRES_PER_MILE
from runlog.core.value import Value

QuantityUnit = Literal["m", "mi", "yd", "lap", "s"]
TargetKind = Literal[
    "rep", "km", "mi", "400m", "kmh", "mph", "percent", "zone", "rpe", "bpm", "name"
]
Extent = Literal["full", "equal", "back", "on"]


class Quantity(Value, kw_only=False):
    """How far or how long.

    Attributes:
        value: Whole metres, seconds, or miles, yards or laps as typed; more than 0.
        unit: `s` for a time, else the unit of distance it is shown in.
    """

    value: float
    unit: QuantityUnit

    @property
    def metres(self) -> float | None:
        """Exact metres; None if it is a time."""
        return None if self.unit == "s" else self.value * METRES_PER[self.unit]

    @property
    def seconds(self) -> float | None:
        """Seconds; None if it is a distance."""
        return self.value if self.unit == "s" else None


class Target(Value, kw_only=False):
    """What a rep aims at.

    Attributes:
        kind: What the numbers are: seconds per `rep`, `km`, `mi` or `400m`; `kmh`, `mph`;
            `percent`, `zone`, `rpe`, `bpm`; none for a `name`.
        low: The first number as typed; 0 for a name.
        high: The second one of a range; None if there is only one.
        name: The canonical name (`T`, `5k`, `M-T`), or what a percentage is of; else empty.
        is_progressive: Whether the runner went from `low` to `high`.
    """

    kind: TargetKind
    low: float = 0
    high: float | None = None
    name: str = ""
    is_progressive: bool = False

    @property
    def middle(self) -> float:
        """The number, or the middle of the range (rule 13)."""
        return self.low if self.high is None else (self.low + self.high) / 2

    @property
    def seconds_per_metre(self) -> float | None:
        """The pace it stands for; None if it is not one."""
        match self.kind:
            case "km":
                return self.middle / METRES_PER_KM
            case "mi":
                return self.middle / METRES_PER_MILE
            case "400m":
                return self.middle / 400
            case "kmh":
                return 3600 / (self.middle * METRES_PER_KM)
            case "mph":
                return 3600 / (self.middle * METRES_PER_MILE)
            case _:
                return None


MEASURING_KINDS: frozenset[TargetKind] = frozenset({"rep", "km", "mi", "400m", "kmh", "mph"})
"""Targets from which a time or a distance follows; a step has at most one of these."""


class Recovery(Value, kw_only=False):
    """What comes between reps.

    Attributes:
        quantity: How far or how long, or for `on` the time from start to start; None if only
            `extent` or `manner` is known.
        manner: `jog`, `walk`, `stand` or `float`; None if nothing was said.
        extent: `full`, `equal`, `back` to the start, or `on` a send-off; None if the quantity
            says it.
        target: What the recovery itself was run at; None if nothing was said.
    """

    quantity: Quantity | None = None
    manner: str | None = None
    extent: Extent | None = None
    target: Target | None = None


class Item(Value, kw_only=False):
    """What stands between two commas: a step, a repeat or a bracket.

    Attributes:
        count: How often it is repeated; None where no count was typed.
        content: A step's length, the items of a bracket, or None for a bare word.
        words: What it is, canonical (`wu`, `hills`, `jog`), in the order typed.
        targets: What it aims at; at most one of them is measurable.
        splits: Seconds each rep really took, in order; empty if not said.
        recovery: What comes after each rep; None if nothing was said.
        note: The runner's own words; empty if none.
        count_most: The greater end of a count such as `4-5x`, shown and not counted (rule 13);
            None if only one number was typed.
    """

    count: int | None = None
    content: "Quantity | tuple[Item, ...] | None" = None
    words: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    splits: tuple[float, ...] = ()
    recovery: Recovery | None = None
    note: str = ""
    count_most: int | None = None


LONGEST_EASY_S = 180
LONGEST_JOG_S = 300
LONGEST_JOG_M = 400
"""Up to here a jog after a comma is taken for a recovery, whatever the reps."""
_EASY_PAUSES = frozenset({"easy", "slow"})
_NOUNS = frozenset({"rest", "recovery"})

Content: TypeAlias = Quantity | tuple[Item, ...] | None


class WorkoutPlan(Value, kw_only=False):
    """A whole workout.

    Attributes:
        items: Its parts in order, at least one.
        note: What followed `#`; empty if nothing did.
    """

    items: tuple[Item, ...]
    note: str = ""


def is_recovery_step(words: tuple[str, ...]) -> bool:
    """Whether a step with these words is a recovery; easy running is not (rule 11)."""
    return any(word in RECOVERY_WORDS for word in words) and not any(
        word in EASY_WORDS for word in words
    )


def rep_lengths(content: Content, words: tuple[str, ...]) -> Iterator[Quantity | None]:
    """Length of each step of an item that is not a recovery, repeats counted once."""
    if is_recovery_step(words):
        return
    if isinstance(content, tuple):
        for item in content:
            yield from rep_lengths(item.content, item.words)
    else:
        yield content


def fills_gap(pause: Item, rep: Content) -> bool | None:
    """Whether a length such as `90s rest`, after a repeat without recovery, is its recovery.

    A jog much longer than the reps is a step of its own (`6x400, 2km jog`), and so is easy
    running of any length that could be a cool-down.

    Args:
        pause: The item that follows the repeat after a comma.
        rep: What is repeated.

    Returns:
        None if it could be either.
    """
    quantity = pause.content
    plain = Item(content=quantity, words=pause.words, targets=pause.targets, note=pause.note)
    says = set(pause.words)
    if pause != plain or not isinstance(quantity, Quantity) or not says:
        return False
    rep_length = rep if isinstance(rep, Quantity) else None
    if says <= _EASY_PAUSES:
        return _easy_fills_gap(quantity, rep_length)
    if not says <= RECOVERY_WORDS | _EASY_PAUSES:
        return False
    if not _NOUNS.isdisjoint(says):
        return True
    # Where each set ends with a recovery of its own, what follows the sets is another step.
    has_own = isinstance(rep, tuple) and is_recovery_step(rep[-1].words)
    return not has_own and _is_short(quantity, rep_length)


def _easy_fills_gap(quantity: Quantity, rep: Quantity | None) -> bool | None:
    """Whether easy running is short enough for a recovery; None if it could be either."""
    if quantity.seconds is None:
        return (quantity.metres or 0) <= LONGEST_JOG_M
    if LONGEST_EASY_S < quantity.seconds <= ((rep.seconds if rep else None) or 0):
        return None
    return quantity.seconds <= LONGEST_EASY_S


def _is_short(quantity: Quantity, rep: Quantity | None) -> bool:
    """Whether a jog or walk is no longer than the rep, or than any recovery may be."""
    if quantity.seconds is not None:
        return quantity.seconds <= max(LONGEST_JOG_S, (rep.seconds if rep else None) or 0)
    return (quantity.metres or 0) <= max(LONGEST_JOG_M, (rep.metres if rep else None) or 0)


def step_count(item: Item, *, with_recoveries: bool = True) -> int:
    """Steps of an item when every repeat is written out."""
    if isinstance(item.content, tuple):
        inner = sum(step_count(part, with_recoveries=with_recoveries) for part in item.content)
    else:
        inner = 1 if with_recoveries or not is_recovery_step(item.words) else 0
    return inner * (item.count or 1)


def rep_measure(
    quantity: Quantity | None, targets: tuple[Target, ...]
) -> tuple[float | None, float | None]:
    """Metres and seconds of one rep, as far as its length and its targets tell.

    Args:
        quantity: Its length; None if unknown.
        targets: What it aims at.

    Returns:
        Exact metres and seconds; None for either that does not follow.
    """
    if quantity is None:
        return None, None
    metres, seconds = quantity.metres, quantity.seconds
    for target in targets:
        pace = target.seconds_per_metre
        if target.kind == "rep" and seconds is None:
            seconds = target.middle
        elif pace is not None and seconds is None and metres is not None:
            seconds = pace * metres
        elif pace is not None and metres is None and seconds is not None:
            metres = seconds / pace
    return metres, seconds
