"""How far a pair has come, and when it will reach its limit."""

from datetime import date, timedelta
from typing import Literal

from runlog.core.shoe import Shoe
from runlog.core.value import Value

ShoeStatus = Literal["ok", "soon", "over", "retired"]

SOON_PERCENT = 90
"""Percent of its limit from which a pair is due soon. Source: entry sheet, 4 (convention)."""
RATE_DAYS = 28
"""Days that tell how much a pair is worn at present. Source: science sheet, 4.2."""
SHORTEST_RATE_DAYS = 7
"""A pair that is newer than this is taken as this old, so that one long run is not a habit."""
FEWEST_SESSIONS = 3
"""Sessions in a pair before a date is forecast."""
EARLY_LIMIT_M = 500_000
LATE_LIMIT_M = 800_000
"""The range of the usual advice. A convention, not a safety limit. Source: science sheet, 4.1."""


class ShoeWear(Value):
    """How far a pair has come.

    Attributes:
        distance_m: Metres in it, those before this journal included.
        limit_m: Metres after which it is due.
        fraction: `distance_m` over `limit_m`; above 1 when past the limit.
        status: ``over`` from 100 % of the limit, ``soon`` from 90 %, ``retired`` whatever
            the distance.
        forecast_on: The day it reaches its limit at the present rate; None if it is retired,
            not in use, past the limit, worn in fewer than three sessions, or if that day is
            beyond the calendar.
        early_on: The same for the lower end of the usual range; None as above, and where the
            pair is already past it.
        late_on: The same for the upper end.
        overshoot_m: Metres past the limit, 0 or more.
    """

    distance_m: int
    limit_m: int
    fraction: float
    status: ShoeStatus
    forecast_on: date | None
    early_on: date | None
    late_on: date | None
    overshoot_m: int


def shoe_wear(
    shoe: Shoe,
    *,
    run_m: int,
    last_28_days_m: int,
    sessions: int,
    first_used_on: date | None,
    as_of: date,
) -> ShoeWear:
    """What a pair has behind it and when it is due at the present rate.

    There is no factor for body mass or surface: no coefficient for either has evidence.

    Args:
        shoe: The pair.
        run_m: Metres of the sessions in it, 0 or more; `Shoe.start_m` comes on top.
        last_28_days_m: Metres of the sessions of the 28 days up to `as_of`.
        sessions: How many sessions it was worn in.
        first_used_on: Day of its first use; the rate of a pair younger than 28 days is taken
            over its own days. None means that it is older or was never worn.
        as_of: The day the question is asked.

    Source:
        Science sheet, 4.2; Malisoux et al. 2020, Am J Sports Med 48:473 (body mass: no effect).
    """
    distance_m = shoe.start_m + run_m
    days = rate_days(first_used_on, as_of)

    def reaches(limit_m: int) -> date | None:
        return limit_on(limit_m - distance_m, worn_m=last_28_days_m, days=days, as_of=as_of)

    status = shoe_status(shoe, distance_m, as_of=as_of)
    is_forecast = status != "retired" and sessions >= FEWEST_SESSIONS
    early_m, late_m = limit_range(shoe.limit_m)
    return ShoeWear(
        distance_m=distance_m,
        limit_m=shoe.limit_m,
        fraction=distance_m / shoe.limit_m,
        status=status,
        forecast_on=reaches(shoe.limit_m) if is_forecast else None,
        early_on=reaches(early_m) if is_forecast else None,
        late_on=reaches(late_m) if is_forecast else None,
        overshoot_m=max(0, distance_m - shoe.limit_m),
    )


def shoe_status(shoe: Shoe, distance_m: int, *, as_of: date) -> ShoeStatus:
    """Whether a pair is fine, due soon, past its limit or retired by a day."""
    if shoe.retired_on is not None and shoe.retired_on <= as_of:
        return "retired"
    if distance_m >= shoe.limit_m:
        return "over"
    return "soon" if 100 * distance_m >= SOON_PERCENT * shoe.limit_m else "ok"


def limit_range(limit_m: int) -> tuple[int, int]:
    """The lower and upper metres between which a limit may as well lie.

    Returns:
        500 and 800 km for a limit between them, else 15 % less and more than the limit.

    Source:
        Science sheet, 4.2.
    """
    if EARLY_LIMIT_M <= limit_m <= LATE_LIMIT_M:
        return EARLY_LIMIT_M, LATE_LIMIT_M
    return limit_m * 85 // 100, limit_m * 115 // 100


def limit_on(left_m: int, *, worn_m: int, days: int, as_of: date) -> date | None:
    """The day the metres that are left will have been run, at a rate of metres in days.

    Args:
        left_m: Metres up to the limit.
        worn_m: Metres worn lately.
        days: The days they took, 1 or more.
        as_of: The day the counting starts.

    Returns:
        None if nothing is left, nothing was worn, or the day is beyond the calendar.
    """
    if left_m <= 0 or worn_m <= 0:
        return None
    ahead = -(-left_m * days // worn_m)  # rounded up, in whole numbers
    return as_of + timedelta(days=ahead) if ahead <= (date.max - as_of).days else None


def rate_days(first_used_on: date | None, as_of: date) -> int:
    """Days the present rate is taken over: 28, or fewer for a pair that is newer, at least 7.

    Args:
        first_used_on: Day of its first use; None if that was long ago, or never.
        as_of: The day the question is asked.
    """
    if first_used_on is None:
        return RATE_DAYS
    return max(SHORTEST_RATE_DAYS, min(RATE_DAYS, (as_of - first_used_on).days))
