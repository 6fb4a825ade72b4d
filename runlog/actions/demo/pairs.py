"""What was on the feet: pairs that age, are replaced, and are given up."""

from collections.abc import Sequence
from datetime import date, timedelta

from runlog.actions.demo.dice import Dice
from runlog.actions.demo.runner import Runner, ShoeLine
from runlog.core.kind import FAST_KINDS
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.value import Value, replace

FAST_PAIR_DAYS = 100
"""About so many days ago the fast pair of today was new."""

_BETWEEN_FAST_PAIRS_DAYS = 470
_FAST_LASTS_M = 470_000
_SHARE_NOW = {"daily": (0.94, 0.965), "trail": (0.35, 0.65)}
"""How much of its limit the pair of today has been run: the daily one is due soon."""

_SHARE_WHEN_REPLACED = (0.94, 1.05)
_FAST = FAST_KINDS | {"tempo"}
_COLOURS = ("blue", "red", "green", "black", "white")


class Wardrobe(Value):
    """Sessions with their pairs, and the pairs.

    Attributes:
        sessions: Every session, in order.
        shoes: Every pair, the longest in use first.
    """

    sessions: tuple[Session, ...]
    shoes: tuple[Shoe, ...]


class _Pair(Value):
    """One pair of a line.

    Attributes:
        shoe: What it is.
        worn: Places in the list of sessions, in order, one at least.
    """

    shoe: Shoe
    worn: tuple[int, ...]


def fast_pair_days(runner: Runner, first_day: date) -> list[date]:
    """The days on which a fast pair was new, the latest first.

    Args:
        runner: Whose.
        first_day: The first day of the journal.
    """
    days: list[date] = []
    day = runner.today - timedelta(days=FAST_PAIR_DAYS + runner.dice("fast pair", 0).whole(0, 20))
    while day >= first_day:
        days.append(day)
        later = runner.dice("fast pair", len(days)).whole(0, 90)
        day -= timedelta(days=_BETWEEN_FAST_PAIRS_DAYS + later)
    return days


def dressed(sessions: Sequence[Session], runner: Runner, first_day: date) -> Wardrobe:
    """Say of every run in which pair it was.

    The pairs of today are worn backwards from today, so that they are as old as they should be
    whatever was run.

    Args:
        sessions: Oldest first.
        runner: Who ran.
        first_day: The first day of the journal.
    """
    free = [place for place, session in enumerate(sessions) if session.sport == "run"]
    pairs = _fast_pairs(sessions, free, runner, first_day)
    taken = {place for pair in pairs for place in pair.worn}
    free = [place for place in free if place not in taken]
    trail = [place for place in free if sessions[place].surface == "trail"]
    daily = [place for place in free if sessions[place].surface != "trail"]
    pairs += _chain(sessions, trail, runner.trail, runner, what="trail")
    pairs += _chain(sessions, daily, runner.daily, runner, what="daily")
    pairs.sort(key=lambda pair: pair.worn[0])
    names = {place: pair.shoe.name for pair in pairs for place in pair.worn}
    return Wardrobe(
        sessions=tuple(
            replace(session, shoe=names[place]) if place in names else session
            for place, session in enumerate(sessions)
        ),
        shoes=tuple(pair.shoe for pair in pairs),
    )


def _fast_pairs(
    sessions: Sequence[Session], free: Sequence[int], runner: Runner, first_day: date
) -> list[_Pair]:
    """Each fast pair from the day it was new until it is worn out or the next one comes."""
    pairs: list[_Pair] = []
    until = runner.today + timedelta(days=1)
    for age, since in enumerate(fast_pair_days(runner, first_day)):
        worn: list[int] = []
        left_m = _FAST_LASTS_M
        for place in free:
            session = sessions[place]
            is_its_time = since <= session.when.day < until and session.surface != "trail"
            if is_its_time and session.kind in _FAST and left_m > 0:
                worn.append(place)
                left_m -= session.distance_m or 0
        if worn:
            pairs.append(_pair(sessions, worn, runner.fast, age, runner, start_m=0))
        until = since
    return pairs


def _chain(
    sessions: Sequence[Session], places: Sequence[int], line: ShoeLine, runner: Runner, *, what: str
) -> list[_Pair]:
    """One pair after the other, backwards from the pair of today."""
    dice = runner.dice("pairs", what)
    pairs: list[_Pair] = []
    worn: list[int] = []
    left_m = line.limit_m * dice.between(*_SHARE_NOW[what])
    for place in reversed(places):
        metres = sessions[place].distance_m or 0
        if worn and metres > left_m:
            pairs.append(_pair(sessions, worn[::-1], line, len(pairs), runner, start_m=0))
            worn, left_m = [], line.limit_m * dice.between(*_SHARE_WHEN_REPLACED)
        worn.append(place)
        left_m -= metres
    if worn:
        start_m = max(0, round(left_m / 1000) * 1000)
        pairs.append(_pair(sessions, worn[::-1], line, len(pairs), runner, start_m=start_m))
    return pairs


def _pair(
    sessions: Sequence[Session],
    worn: Sequence[int],
    line: ShoeLine,
    age: int,
    runner: Runner,
    *,
    start_m: int,
) -> _Pair:
    """The pair that was the last but so many of its line."""
    last_on = sessions[worn[-1]].when.day
    dice = runner.dice("pair", line.name, age)
    retired_on = min(runner.today, last_on + timedelta(days=dice.whole(0, 6)))
    version = line.version - (age + 1) // 2
    shoe = Shoe(
        name=_name(line, age, version, dice),
        model=f"{line.model} {version}" if version > 0 else line.model,
        type=line.type,
        start_m=start_m,
        limit_m=line.limit_m,
        price=line.price,
        drop_mm=line.drop_mm,
        is_default=age == 0 and line is runner.daily,
        retired_on=None if age == 0 else retired_on,
    )
    return _Pair(shoe=shoe, worn=tuple(worn))


def _name(line: ShoeLine, age: int, version: int, dice: Dice) -> str:
    """Its name: of each version but today's there were two, the older one with its colour."""
    if version < 1:
        return f"{line.name} classic {age}"
    plain = f"{line.name} {version}"
    return plain if age == 0 or age % 2 else f"{plain} {dice.pick(_COLOURS)}"
