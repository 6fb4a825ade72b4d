"""What is new about a session, in words."""

from collections.abc import Sequence

from runlog.core.exercise import exercise_name
from runlog.core.notation.distance import format_distance
from runlog.core.stats.novelty import Novelty
from runlog.core.units import Units
from runlog.render.text import plural, shown


def novelty_phrases(novelties: Sequence[Novelty], units: Units) -> list[str]:
    """One phrase for each thing that is new."""
    return [_phrase(novelty, units) for novelty in novelties]


def _phrase(novelty: Novelty, units: Units) -> str:
    name = shown(novelty.name or "")
    if novelty.what == "kind":
        ever = "" if novelty.days is None else f" in {plural(novelty.days, 'day')}"
        return f"first {name} session{ever}"
    if novelty.what == "fast_metres":
        fast = format_distance(novelty.metres or 0, units, decimals=1)
        most = format_distance(novelty.most_before_m or 0, units, decimals=1)
        return f"{fast} fast, at most {most} in one run of the 30 days before"
    if novelty.what == "stretch":
        return f"first time {exercise_name(name)}"
    return f"first time {name}" if novelty.what == "tag" else f"first run in {name}"
