"""This week beside the three before it, as a sentence: two numbers, no ratio, no verdict."""

from datetime import date

from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.written_when import day_text
from runlog.core.stats.three_weeks import WEEKS_BEFORE, WeekBeside
from runlog.core.stats.volume import Volume
from runlog.core.units import Units
from runlog.render.text import listed, plural


def week_sentence(compared: WeekBeside, units: Units, *, today: date, noun: str = "run") -> str:
    """This week and the mean of the three before, in distance and in time.

    ``31.0 km in 2:52:10 this week; your last three weeks averaged 26.0 km in 2:24:00``

    Args:
        compared: What to compare, or why not.
        units: What the runner counts in.
        today: The runner's day.
        noun: What one session of the sport is called.
    """
    week = compared.week
    amount = _joined(volume_amounts(week, units), " in ") or plural(week.sessions, noun)
    this = f"{amount} this week" if week.sessions else f"No {noun} this week"
    return f"{this}; {_before(compared, units, today=today, noun=noun, joint=' in ')}"


def card_phrases(compared: WeekBeside, units: Units, *, today: date) -> tuple[str, str]:
    """The same for today's card, in two lines, with the runs counted.

    ``31.0 km in 4 runs this week (2:52:10)``, ``your last three weeks averaged 26.0 km (2:24:00)``
    """
    week = compared.week
    before = _before(compared, units, today=today, noun="run", joint=" (")
    if not week.sessions:
        return "no run this week", before
    distance, time = volume_amounts(week, units)
    runs = plural(week.sessions, "run")
    this = f"{distance} in {runs}" if distance else runs
    return f"{this} this week{f' ({time})' if time else ''}", before


def volume_amounts(volume: Volume, units: Units) -> tuple[str, str]:
    """Distance and time; empty where nothing is known, ``at least …`` where not all is."""
    return _amounts(volume, volume.known_m, volume.known_s, units)


def _amounts(
    volume: Volume, distance_m: float | None, duration_s: float | None, units: Units
) -> tuple[str, str]:
    distance, time = "", ""
    if distance_m is not None:
        least = "at least " if volume.without_distance else ""
        distance = least + format_distance(round(distance_m), units, decimals=1)
    if duration_s is not None:
        time = ("at least " if volume.without_duration else "") + format_duration(duration_s)
    return distance, time


def _before(compared: WeekBeside, units: Units, *, today: date, noun: str, joint: str) -> str:
    """The three weeks before, or why they are not compared."""
    if compared.paused:
        weeks = listed([day_text(day, today=today) for day in compared.paused])
        week = "week" if len(compared.paused) == 1 else "weeks"
        return f"not compared, since days in the {week} of {weeks} were not journalled"
    if compared.before is None:
        return _too_early(compared.begun_on, today)
    if not compared.before.sessions:
        return f"no {noun} in your last three weeks"
    amounts = _amounts(compared.before, compared.mean_m, compared.mean_s, units)
    mean = _joined(amounts, joint)
    if not mean:
        return f"{plural(compared.before.sessions, noun)} in your last three weeks"
    return f"your last three weeks averaged {mean}"


def _too_early(begun_on: date | None, today: date) -> str:
    begun = "" if begun_on is None else f" (the journal begins {day_text(begun_on, today=today)})"
    return f"too early to compare it with {WEEKS_BEFORE} weeks before{begun}"


def _joined(amounts: tuple[str, str], joint: str) -> str:
    """Distance and time as one phrase: ``26.0 km in 2:24:00``, ``26.0 km (2:24:00)``."""
    distance, time = amounts
    if not distance or not time:
        return distance or time
    return f"{distance}{joint}{time}{')' if joint.endswith('(') else ''}"
