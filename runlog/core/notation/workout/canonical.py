"""A workout written back in one spelling, which reads as the same workout again."""

from collections.abc import Callable
from itertools import pairwise

from runlog.core.notation.workout.plan import (
    Item,
    Quantity,
    Recovery,
    Target,
    TargetKind,
    WorkoutPlan,
    fills_gap,
)

FIRST_CLOCK_S = 100
"""From here on seconds are written as minutes: 95s, but 1:40."""
_SIGNS: dict[TargetKind, tuple[str, str]] = {
    "kmh": ("", "km/h"),
    "mph": ("", "mph"),
    "percent": ("", "%"),
    "zone": ("Z", ""),
    "rpe": ("rpe", ""),
    "bpm": ("", "bpm"),
}
"""What stands before and after the numbers of a target."""


def format_workout(plan: WorkoutPlan) -> str:
    """Write a workout in its one canonical spelling.

    Args:
        plan: A workout that was read.

    Returns:
        Text from which `parse_workout` reads the same plan.
    """
    text = _format_items(plan.items)
    return f"{text} # {plan.note}" if plan.note else text


def format_item(item: Item) -> str:
    """Write one part of a workout, such as `6x400m @95s r90s jog`."""
    parts = [_head(item), *item.words[_words_in_head(item) :]]
    parts += [f"@{format_target(target)}" for target in item.targets]
    if item.splits:
        parts.append("in " + ",".join(_split(seconds) for seconds in item.splits))
    if item.recovery is not None:
        parts.append(format_recovery(item.recovery))
    if item.note:
        parts.append(f'"{item.note}"')
    return " ".join(parts)


def format_quantity(quantity: Quantity) -> str:
    """Write a length: `400m`, `1.2km`, `5mi`, `60s`, `3min`, `2:30`."""
    value, unit = quantity.value, quantity.unit
    if unit == "s":
        return _time(value)
    if unit == "m":
        return f"{_number(value / 1000)}km" if value >= 1000 else f"{_number(value)}m"
    return (
        f"{_number(value)}lap{'' if value == 1 else 's'}"
        if unit == "lap"
        else _number(value) + unit
    )


def format_target(target: Target) -> str:
    """Write what a rep aims at, without the `@`: `95s`, `4:10-4:20/km`, `85%`, `T`."""
    match target.kind:
        case "rep":
            return _rep_time(target)
        case "name":
            return target.name
        case "km" | "mi" | "400m":
            return f"{_span(target, clock)}/{target.kind}"
        case kind:
            before, after = _SIGNS[kind]
            return f"{before}{_span(target, _number)}{after} {target.name}".rstrip()


def format_recovery(recovery: Recovery) -> str:
    """Write a recovery: `r90s`, `r200m jog`, `r full`, `r jog back`, `on 2:00`."""
    if recovery.extent == "on" and recovery.quantity is not None:
        return f"on {clock(recovery.quantity.value)}"
    length = "" if recovery.quantity is None else format_quantity(recovery.quantity)
    manner, extent = recovery.manner or "", recovery.extent or ""
    order = (manner, extent) if extent == "back" else (extent, manner)
    target = f"@{format_target(recovery.target)}" if recovery.target else ""
    return " ".join(part for part in (f"r{length}", *order, target) if part)


def clock(seconds: float) -> str:
    """Write seconds as `0:55`, `4:10` or `1:05:30`, with the hundredths there are."""
    whole = int(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return text + f"{round(seconds - whole, 2):.2f}".rstrip("0").rstrip(".")[1:]


def _format_items(items: tuple[Item, ...]) -> str:
    """Items with commas, or semicolons where a comma would read otherwise."""
    text = format_item(items[0])
    for before, item in pairwise(items):
        text += ("; " if _needs_semicolon(before, item) else ", ") + format_item(item)
    return text


def _needs_semicolon(before: Item, item: Item) -> bool:
    """Whether an item after a comma would be a recovery or a split of the one before it."""
    is_time = isinstance(item.content, Quantity) and item.content.unit == "s"
    ends_in_times = bool(before.splits) and before.recovery is None and not before.note
    if ends_in_times and is_time and item.count is None:
        return True
    lacks = before.count is not None and before.recovery is None
    if lacks and item.content is None and item.words[0] in {"jog back", "walk back"}:
        return True
    return lacks and fills_gap(item, before.content) is not False


def _head(item: Item) -> str:
    """What is repeated, with its count: `6x400m`, `3x(…)`, `6xstrides`, `wu`."""
    match item.content:
        case Quantity() as quantity:
            text = format_quantity(quantity)
        case tuple() as items:
            text = f"({_format_items(items)})"
        case _:
            text = item.words[0] if item.words else ""
    if item.count is None:
        return text
    most = "" if item.count_most is None else f"-{item.count_most}"
    return f"{item.count}{most}x{text}"


def _words_in_head(item: Item) -> int:
    return 1 if item.content is None else 0


def _rep_time(target: Target) -> str:
    """`95s`, `75-80s`, `1:52/rep`; never a bare clock, which would be read by its size."""
    last = target.low if target.high is None else target.high
    if max(target.low, last) < FIRST_CLOCK_S:
        return f"{_span(target, _number)}s"
    return f"{_span(target, clock)}/rep"


def _span(target: Target, write: Callable[[float], str]) -> str:
    """One number, or two of a range or progression."""
    first = write(target.low)
    if target.high is None:
        return first
    return f"{first}{'->' if target.is_progressive else '-'}{write(target.high)}"


def _split(seconds: float) -> str:
    """A time that was run: `92`, or `2:07` from 100 seconds on."""
    return _number(seconds) if seconds < FIRST_CLOCK_S else clock(seconds)


def _time(seconds: float) -> str:
    """`60s`, `3min`, `2:30`."""
    if seconds < FIRST_CLOCK_S:
        return f"{_number(seconds)}s"
    return clock(seconds) if seconds % 60 else f"{_number(seconds / 60)}min"


def _number(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
