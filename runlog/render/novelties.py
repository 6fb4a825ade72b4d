"""What is new about a session, in words."""

from collections.abc import Sequence

from runlog.core.exercise import exercise_name
from runlog.core.notation.distance import format_distance
from runlog.core.stats.longest_run import STUDY_BANDS, LongestRun
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
        if not novelty.most_before_m:
            return f"{fast} fast, none in the 30 days before"
        most = format_distance(novelty.most_before_m, units, decimals=1)
        return f"{fast} fast, at most {most} in one run of the 30 days before"
    if novelty.what == "stretch":
        return f"first time {exercise_name(name)}"
    return f"first time {name}" if novelty.what == "tag" else f"first run in {name}"


def longest_sentences(longest: LongestRun, units: Units) -> list[str]:
    """How a run compares with the longest of the 30 days before, if there is anything to say.

    Source:
        Frandsen et al. 2025, Br J Sports Med 59(17):1203.
    """
    if longest.state == "no_baseline":
        if longest.last_run_on is None:
            return []
        return ["first run in more than 30 days: nothing to compare with"]
    if longest.state not in STUDY_BANDS or longest.longest_m is None or longest.ratio is None:
        return []
    percent = 100 * longest.distance_m // longest.longest_m - 100
    known = format_distance(longest.longest_m, units, decimals=1)
    return [
        f"{percent} % longer than your longest run of the last 30 days ({known}).",
        "In a study of 5205 runners, runs more than 10 % longer than that were followed",
        "by more overuse injuries (rate about 1.5 to 2.3 times). That is an average",
        "over many people, not a forecast for you.",
    ]
