"""What is new about a session, in words."""

from collections.abc import Sequence

from runlog.core.exercise import exercise_name
from runlog.core.notation.distance import format_distance
from runlog.core.stats.longest_run import STUDY_BANDS, LongestRun
from runlog.core.stats.novelty import Novelty
from runlog.core.units import Units
from runlog.render.answers import labelled, under
from runlog.render.text import listed, plural, shown


def novelty_phrases(novelties: Sequence[Novelty], units: Units) -> list[str]:
    """One phrase for each thing that is new; labels, and stretches, in one together."""
    phrases = [_phrase(novelty, units) for novelty in novelties if novelty.what not in _JOINED]
    for what, beginning in _JOINED.items():
        names = [_name(novelty) for novelty in novelties if novelty.what == what]
        phrases += [f"{beginning} {listed(names)}"] if names else []
    return phrases


_JOINED = {"tag": "first session tagged", "stretch": "first time"}


def _name(novelty: Novelty) -> str:
    name = shown(novelty.name or "")
    return exercise_name(name) if novelty.what == "stretch" else name


def _phrase(novelty: Novelty, units: Units) -> str:
    if novelty.what == "kind":
        ever = "" if novelty.days is None else f" in {plural(novelty.days, 'day')}"
        return f"first {_name(novelty)} session{ever}"
    if novelty.what == "shoe":
        return f"first run in {_name(novelty)}"
    fast = format_distance(novelty.metres or 0, units, decimals=1)
    if not novelty.most_before_m:
        return f"{fast} fast, none in the 30 days before"
    most = format_distance(novelty.most_before_m, units, decimals=1)
    return f"{fast} fast, at most {most} in one run of the 30 days before"


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


def news_lines(novelties: Sequence[Novelty], longest: LongestRun | None, units: Units) -> list[str]:
    """What is new about a session, as the lines below one that is shown."""
    lines = under("new", novelty_phrases(novelties, units))
    if longest is not None:
        lines += under("longest", longest_sentences(longest, units))
    return labelled(lines)
