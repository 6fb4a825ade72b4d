"""A workout run from beginning to end: every rep, every recovery, every easy step in order."""

from collections.abc import Iterator
from typing import NamedTuple

from runlog.core.interval import Interval, Role
from runlog.core.notation.workout.canonical import format_target
from runlog.core.notation.workout.plan import (
    Item,
    Quantity,
    Recovery,
    Target,
    WorkoutPlan,
    is_recovery_step,
    rep_lengths,
    rep_measure,
)
from runlog.core.notation.workout.words import EASY_WORDS, SURFACE_WORDS
from runlog.core.value import replace


class _Gap(NamedTuple):
    """A recovery that may come here.

    Attributes:
        recovery: What it would be.
        is_between: Whether it lies between two reps; the one after the last rep only counts
            if more work follows directly.
        rep: Length of the rep before it; None if unknown.
    """

    recovery: Recovery
    is_between: bool
    rep: Quantity | None


class _Outer(NamedTuple):
    """What the items around a step say about it.

    Attributes:
        words: Of the items around it.
        targets: Of the nearest item around it that has any.
        recovery: Of a bracket without a count, for everything in it that has none.
    """

    words: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    recovery: Recovery | None = None


_Part = Interval | _Gap
_STILL = frozenset({"stand", "rest"})
"""Recoveries that add time and no distance."""


def expand_workout(plan: WorkoutPlan) -> tuple[Interval, ...]:
    """Write every repeat of a workout out.

    Args:
        plan: A workout that was read.

    Returns:
        Reps, recoveries and easy running in the order they were run. n reps have n - 1
        recoveries, and one more only if more work follows directly; a recovery directly before
        that of the bracket around it gives way to it (rule 12).
    """
    parts = [part for item in plan.items for part in _parts(item, _Outer())]
    return tuple(_settled(parts))


def _parts(item: Item, outer: _Outer) -> Iterator[_Part]:
    """The steps of an item and the gaps after its reps, with the times that were run."""
    times = iter(item.splits)
    for part in _repeated(item, outer):
        if isinstance(part, Interval) and part.role != "recovery" and item.splits:
            yield replace(part, actual_s=_whole(next(times, None)))
        else:
            yield part


def _repeated(item: Item, outer: _Outer) -> Iterator[_Part]:
    """The steps of an item, as often as it is repeated, and the gaps after its reps."""
    is_recovery = is_recovery_step(item.words)
    recovery = item.recovery or (None if is_recovery else outer.recovery)
    is_open_bracket = item.count is None and isinstance(item.content, tuple)
    inner = _Outer(
        words=(*item.words, *(word for word in outer.words if word not in item.words)),
        targets=item.targets or outer.targets,
        recovery=recovery if is_open_bracket else outer.recovery,
    )
    count = item.count or 1
    for place in range(1, count + 1):
        if isinstance(item.content, tuple):
            for part in item.content:
                yield from _parts(part, inner)
        else:
            yield _recovery_step(item, item.content) if is_recovery else _rep(item.content, inner)
        if recovery is not None and not is_open_bracket:
            yield _Gap(recovery, place < count, _last_length(item))


def _rep(quantity: Quantity | None, step: _Outer) -> Interval:
    """One rep, or one stretch of easy running (rule 11).

    Args:
        quantity: Its length; None if unknown.
        step: Its own words and targets, or those of the items around it.
    """
    targets = step.targets
    is_easy = any(word in EASY_WORDS for word in step.words) or any(
        target.kind == "name" and target.name == "E" for target in targets
    )
    return _interval("easy" if is_easy else "work", _label(step.words), quantity, targets)


def _recovery_step(item: Item, quantity: Quantity | None) -> Interval:
    """A recovery that was written as a step of its own."""
    return _interval("recovery", _label(item.words), quantity, item.targets)


def _interval(
    role: Role, label: str | None, quantity: Quantity | None, targets: tuple[Target, ...]
) -> Interval:
    """An interval with whatever follows from its length and its targets."""
    metres, seconds = rep_measure(quantity, targets)
    if quantity is not None and quantity.unit == "s" and label in _STILL:
        metres = None
    return Interval(
        role=role,
        label=label,
        distance_m=None if metres is None else int(metres + 0.5),
        duration_s=_whole(seconds),
        target=" @".join(format_target(target) for target in targets) or None,
    )


def _label(words: tuple[str, ...]) -> str | None:
    """The word for how it was done: the first that is no surface; `jog back` is a jog."""
    return next((word.split()[0] for word in words if word not in SURFACE_WORDS), None)


def _settled(parts: list[_Part]) -> Iterator[Interval]:
    """Turn the gaps that count into recoveries, and drop the others."""
    rep: Interval | None = None
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if isinstance(part, Interval):
            rep = part
            yield part
        elif isinstance(following, Interval) and (part.is_between or following.role == "work"):
            yield _recovery(part, None if rep is None else rep.time_s)


def _recovery(gap: _Gap, rep_s: float | None) -> Interval:
    """The recovery in a gap.

    Args:
        gap: Where it lies.
        rep_s: Seconds of the rep before it, for a send-off; None if unknown.
    """
    recovery = gap.recovery
    quantity = gap.rep if recovery.extent == "equal" else recovery.quantity
    targets = () if recovery.target is None else (recovery.target,)
    interval = _interval("recovery", recovery.manner, quantity, targets)
    if recovery.extent != "on" or quantity is None:
        return interval
    rest = None if rep_s is None else quantity.value - rep_s
    return replace(interval, duration_s=_whole(rest) if rest and rest > 0 else None)


def _last_length(item: Item) -> Quantity | None:
    """Length of the last rep in an item; None if it is unknown."""
    lengths = list(rep_lengths(item.content, item.words))
    return lengths[-1] if lengths else None


def _whole(seconds: float | None) -> float | None:
    """Seconds to the thousandth, as a whole number where they are one."""
    if seconds is None:
        return None
    rounded = round(seconds, 3)
    return int(rounded) if rounded == int(rounded) else rounded
