"""What stands below the table of ``runlog stats``: totals, what they lack, this week."""

from datetime import date

from runlog.core.kind import Sport
from runlog.core.notation.distance import format_distance
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text
from runlog.core.stats.statistics import Statistics
from runlog.core.stats.volume import Volume
from runlog.core.units import Units
from runlog.render.text import listed, plural
from runlog.render.three_weeks import volume_amounts, week_sentence

EMPTY_JOURNAL = "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday"

_NOUNS: dict[Sport, str] = {
    "run": "run",
    "walk": "walk",
    "ride": "ride",
    "swim": "swim",
    "strength": "strength session",
    "other": "session",
}


def noun_of(sport: Sport) -> str:
    """What one session of a sport is called."""
    return _NOUNS[sport]


def nothing_found(found: Statistics) -> str:
    """What is said where there is nothing to add up, with the next command."""
    if found.begun_on is None:
        return EMPTY_JOURNAL
    noun, option = noun_of(found.sport), "" if found.sport == "run" else f" --sport {found.sport}"
    if found.asked.first is None and found.asked.last is None:
        return f"No {noun} in this journal. See what there is: runlog history"
    return f"No {noun} {_when(found)}. See every year: runlog stats --by year{option}"


def sentences_below(found: Statistics, units: Units, *, is_ascii: bool = False) -> list[str]:
    """Everything below the table, a sentence each.

    Args:
        found: What sessions add up to.
        units: What the runner counts in.
        is_ascii: Whether only ASCII can be shown.
    """
    noun = noun_of(found.sport)
    total = found.total
    lines = [_total_sentence(found, total, units, is_ascii=is_ascii)]
    lines += _lacking(total, noun, units, is_ascii=is_ascii)
    if found.paused_days:
        was = "was" if found.paused_days == 1 else "were"
        days = plural(found.paused_days, "day")
        lines.append(f"{days} {was} not journalled (runlog pause), which is not the same as rest.")
    if found.begun_on is not None and _is_cut_by_beginning(found, found.begun_on):
        lines.append(f"The journal begins on {day_text(found.begun_on, today=found.today)}.")
    if found.week is not None:
        lines.append(week_sentence(found.week, units, today=found.today, noun=noun) + ".")
    if found.longest is not None:
        distance = format_distance(found.longest.distance_m, units, decimals=1)
        day = day_text(found.longest.day, today=found.today)
        lines.append(f"The longest {noun} of the last 30 days: {distance} on {day}.")
    return lines


def _total_sentence(found: Statistics, total: Volume, units: Units, *, is_ascii: bool) -> str:
    """How much it was in all: ``41 runs from …: 412.3 km in 38:12:05, mean pace 5:34/km, …``."""
    parts = [" in ".join(text for text in volume_amounts(total, units) if text)]
    pace = mean_pace_s_per_km(total.paced_m, total.paced_s) if found.sport == "run" else None
    if pace is not None:
        parts.append(f"mean pace {format_pace(pace, units)}")
    if total.load_au is not None:
        least = (">= " if is_ascii else "≥ ") if total.without_load else ""
        times = "x" if is_ascii else "×"
        parts.append(f"load {least}{total.load_au} AU (minutes {times} effort)")
    amounts = ", ".join(part for part in parts if part)
    counted = f"{plural(total.sessions, noun_of(found.sport))} {_when(found)}"
    return f"{counted}: {amounts}." if amounts else f"{counted}."


def _lacking(total: Volume, noun: str, units: Units, *, is_ascii: bool) -> list[str]:
    """Of how many sessions something is unknown, so that a sum is at least what it says."""
    lines = []
    lacking = [
        (total.without_distance, "distance", units),
        (total.without_duration, "time", "time"),
    ]
    parts = [f"{count} without a {what}" for count, what, _ in lacking if count]
    if parts:
        sums = listed([name for count, _, name in lacking if count])
        lines.append(f"{plural(total.sessions, noun)}, {listed(parts)}: {sums} may be more.")
    if total.without_load and total.load_au is not None:
        sign = ">=" if is_ascii else "≥"
        lines.append(
            f"{total.without_load} of {plural(total.sessions, noun)} without an effort (RPE) "
            f"or a time: the load ({sign}) leaves them out."
        )
    return lines


def _is_cut_by_beginning(found: Statistics, begun_on: date) -> bool:
    """Whether days were asked for that lie before the journal."""
    first = found.asked.first
    if first is not None and first < begun_on:
        return True
    span = found.buckets[0].span if found.buckets else None
    return span is not None and first is None and span.first_on > span.begins_on


def _when(found: Statistics) -> str:
    """The days in question, as they are told: ``from Mon 31 Aug to Sun 22 Nov``."""
    today, asked = found.today, found.asked
    begun_on = found.begun_on or today
    first = begun_on if asked.first is None else max(asked.first, begun_on)
    last = today if asked.last is None else min(asked.last, today)
    if first > last:  # asked for days before the journal
        first = asked.first or last
    if first == last:
        return f"on {day_text(first, today=today)}"
    return f"from {day_text(first, today=today)} to {day_text(last, today=today)}"
