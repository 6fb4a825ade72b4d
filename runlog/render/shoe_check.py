"""What is known about a pair: keep, look or replace, the reasons, and what this cannot tell."""

from datetime import date
from typing import Any

from runlog.core.notation.distance import format_distance
from runlog.core.outcome import CheckedPair
from runlog.core.stats.case_report import EpisodeReport
from runlog.core.stats.changes_near import spheres
from runlog.core.stats.shoe_check import Reason
from runlog.core.stats.shoe_wear import RATE_DAYS, limit_range, rate_days
from runlog.core.units import Units
from runlog.render.answers import labelled
from runlog.render.records import Record, shoe_wear_record
from runlog.render.remedies import one_thing_sentence
from runlog.render.text import plural, shown

CANNOT_TELL = (
    "Distance is a convention (500 to 800 km), no safety limit: no study found that the age of a "
    "pair and a stiff back go together. A look at tread and midsole says more."
)
_REASONS: dict[Reason, str] = {
    "retired": "it is retired",
    "past_limit": "it is past your limit",
    "near_limit": "it is near your limit",
    "look_from_500": "from 500 km on look at tread and midsole",
    "within_limit": "it is well within your limit",
}
_WIDTH = 11


def check_lines(
    checked: list[CheckedPair], units: Units, *, today: date, near: EpisodeReport | None = None
) -> list[str]:
    """Every pair that was looked at, then what this cannot tell.

    Args:
        checked: The pairs.
        units: What the runner counts in.
        today: The runner's day.
        near: The episode that began in the last 14 days; None if none did.
    """
    lines: list[str] = []
    for one in checked:
        lines += [*pair_lines(one, units, today=today), ""]
    if near is not None and "shoes" not in spheres(near.changes):
        lines.append(_capital(one_thing_sentence(near.beside_shoes)) + ".")
    return [*lines, CANNOT_TELL]


def pair_lines(one: CheckedPair, units: Units, *, today: date) -> list[str]:
    """One pair."""
    wear, check = one.worn.wear, one.check
    reasons = ", ".join(_reason(reason, units) for reason in check.reasons)
    if check.reasons == ("look_from_500",):
        reasons = f"ok by its limit, as in runlog shoes; {reasons}"
    distance = format_distance(wear.distance_m, units, decimals=0)
    limit = format_distance(wear.limit_m, units, decimals=0)
    lines = [
        ("distance", f"{distance} of {limit}{_age(one, today)}"),
        ("due", _due(one, units, today)),
        ("fast", "" if check.fast_share is None else f"{check.fast_share:.0%} of its metres"),
        ("after it", _followed(one)),
        ("rotation", f"{plural(check.rotation, 'pair')} worn in the last 28 days"),
    ]
    head = f"{shown(one.worn.use.shoe.name)}: {check.verdict} ({reasons})"
    return [head, *labelled([line for line in lines if line[1]], width=_WIDTH)]


def _reason(reason: Reason, units: Units) -> str:
    if reason == "look_from_500" and units == "mi":
        return "from 311 mi on look at tread and midsole"
    return _REASONS[reason]


def _age(one: CheckedPair, today: date) -> str:
    first = one.worn.use.first_used_on
    if first is None:
        return ""
    weeks = (today - first).days // 7
    return f", in use for {plural(weeks, 'week')}" if weeks else ", new this week"


def _due(one: CheckedPair, units: Units, today: date) -> str:
    """When it reaches its limit at the present rate, with the range of the usual advice."""
    wear = one.worn.wear
    if wear.forecast_on is None:
        return ""
    low, high = (
        format_distance(limit_m, units, decimals=0) for limit_m in limit_range(wear.limit_m)
    )
    bounds = [_day(day, today) for day in (wear.early_on, wear.late_on) if day is not None]
    between = f" ({' to '.join(bounds)} for {low} to {high})" if len(bounds) == 2 else ""
    if len(bounds) == 1:
        between = f" ({bounds[0]} for {high})"
    days = rate_days(one.worn.use.first_used_on, today)
    rate = f"the last {days} days" if days == RATE_DAYS else f"its first {days} days"
    return f"about {_day(wear.forecast_on, today)} at the rate of {rate}{between}"


def _followed(one: CheckedPair) -> str:
    check = one.check
    if not check.sessions:
        return "no run in it here"
    known = check.followed + check.quiet
    unknown = f"; {plural(check.unknown, 'run')} not known" if check.unknown else ""
    return (
        f"an episode followed {check.followed} of {plural(known, 'run')}, nothing was noted after "
        f"{check.quiet}{unknown}"
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(day: date, today: date) -> str:
    return f"{day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")


def check_record(one: CheckedPair) -> Record:
    """A pair for scripts: the keys of ``shoes``, and what was found."""
    wear, check = one.worn.wear, one.check
    found: dict[str, Any] = {
        "verdict": check.verdict,
        "reasons": list(check.reasons),
        "early_on": None if wear.early_on is None else wear.early_on.isoformat(),
        "late_on": None if wear.late_on is None else wear.late_on.isoformat(),
        "runs": check.sessions,
        "runs_followed": check.followed,
        "runs_quiet": check.quiet,
        "runs_unknown": check.unknown,
        "fast_share": None if check.fast_share is None else round(check.fast_share, 4),
        "pairs_in_rotation": check.rotation,
        "one_change_at_a_time": check.is_one_change_at_a_time,
    }
    return shoe_wear_record(one.worn) | found
