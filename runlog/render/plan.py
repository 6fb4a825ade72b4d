"""The answer to ``runlog plan``: information about a distance, no advice."""

from datetime import date
from typing import Any

from runlog.core.notation.distance import format_distance
from runlog.core.outcome import PlannedRun
from runlog.core.stats.longest_run import LOOKBACK_DAYS, STUDY_BANDS, LongestRun
from runlog.core.units import Units

_BANDS = {
    "small": "more than 10 % and up to 30 % longer than that",
    "moderate": "more than 30 % longer, up to twice as long as that",
    "large": "more than twice as long as that",
}
_BAND_ENDS = (10, 30, 100)
_NOT_YOU = "That is an average over many people, not a forecast for you."
_STUDY = "In a study of 5205 runners (Frandsen et al. 2025)"


def plan_lines(plan: PlannedRun, units: Units, *, today: date) -> list[str]:
    """How far it is beside the longest run, what the study found, and where 10 % reaches."""
    longest = plan.longest
    planned = _exact_distance(longest.distance_m, units)
    if longest.longest_m is None or longest.ten_percent_m is None:
        return [f"{planned}: {_no_baseline(longest, today)}"]
    known = _exact_distance(longest.longest_m, units)
    day = (
        "" if plan.longest_on is None else f", {plan.longest_on:%a} {_day(plan.longest_on, today)}"
    )
    # Rounded down: who reads 9.4 km should not be past the mark with it.
    reach = format_distance(longest.ten_percent_m // 100 * 100, units, decimals=1)
    return [
        f"{planned} is {_compared(longest)} your longest run of the last 30 days ({known}{day}).",
        _study_sentence(longest),
        f"Ten percent more than that longest run reaches to {reach}: information, no advice.",
    ]


def _exact_distance(distance_m: int, units: Units) -> str:
    """A distance with one decimal if that says it all, else with two."""
    rounded = format_distance(distance_m, units, decimals=1)
    exact = format_distance(distance_m, units, decimals=2)
    return rounded if exact == rounded.replace(" ", "0 ", 1) else exact


def _no_baseline(longest: LongestRun, today: date) -> str:
    if longest.last_run_on is None:
        return "nothing to compare with, no run is written down yet."
    days = (today - longest.last_run_on).days
    if days >= LOOKBACK_DAYS:
        return f"nothing to compare with, it would be the first run in {days} days."
    return "nothing to compare with, no run of the last 30 days has a distance."


def _compared(longest: LongestRun) -> str:
    """The difference in whole percent, rounded towards nothing."""
    known = longest.longest_m or 1
    more = longest.distance_m - known
    if not more:
        return "as long as"
    percent, rest = divmod(100 * abs(more), known)
    amount = f"{percent} %" if percent else "less than 1 %"
    # 10.1 % is another band than 10 %, and 100.1 % is more than twice as long.
    over = "a little over " if percent and rest and percent in _BAND_ENDS and more > 0 else ""
    return f"{over}{amount} {'longer' if more > 0 else 'shorter'} than"


def _study_sentence(longest: LongestRun) -> str:
    band = STUDY_BANDS.get(longest.state)
    if band is None:
        return (
            f"{_STUDY} runs up to 10 % longer than that were the ones the others were set beside."
        )
    return (
        f"{_STUDY} runs {_BANDS[longest.state]} were followed by more overuse injuries: "
        f"{band.rate:.2f} times the rate of the others (95 % interval {band.low:.2f} to "
        f"{band.high:.2f}). {_NOT_YOU}"
    )


def _day(day: date, today: date) -> str:
    return f"{day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")


def plan_record(plan: PlannedRun, units: Units, *, today: date) -> dict[str, Any]:
    """The comparison for scripts."""
    longest = plan.longest
    band = STUDY_BANDS.get(longest.state)
    return {
        "distance_m": longest.distance_m,
        "longest_m": longest.longest_m,
        "longest_on": None if plan.longest_on is None else plan.longest_on.isoformat(),
        "ratio": None if longest.ratio is None else round(longest.ratio, 6),
        "state": longest.state,
        "ten_percent_m": longest.ten_percent_m,
        "last_run_on": None if longest.last_run_on is None else longest.last_run_on.isoformat(),
        "study": None if band is None else band._asdict(),
        "text": plan_lines(plan, units, today=today),
    }
