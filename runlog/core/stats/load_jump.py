"""Whether a run was a jump in load: much longer than usual, or ending a much longer week."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from runlog.core.stats.longest_run import LOOKBACK_S, length_state, longest_before
from runlog.core.stats.run_order import DAY_S, PausedDays, Run

BASE_DAYS = 27
"""The three weeks before the last seven days end here; a younger journal has no such base."""


def load_jumps(
    runs: Sequence[Run], *, first_day: int | None, paused: PausedDays
) -> list[bool | None]:
    """Whether each run was more than 10 % longer than any in 30 days, or its week 30 % fuller.

    The week is the seven days up to the run, the runs of that day before it included, against
    a third of the three weeks before. Days that were not journalled and runs of unknown
    distance make a part unknown wherever they could change it.

    Args:
        runs: In order, shape (n,).
        first_day: First day of the journal (`date.toordinal`); None if it is empty.
        paused: Days that were not journalled.

    Returns:
        Shape (n,). A part that is unknown counts as not met; None where both are.

    Source:
        Science sheet, 7.3, step 7; Frandsen et al. 2025, Br J Sports Med 59(17):1203.
    """
    days = [run.day.toordinal() for run in runs]
    distances_m = [run.session.distance_m for run in runs]
    longest_m = longest_before([run.start_s for run in runs], distances_m)
    weeks = _Weeks(days, distances_m)
    jumps: list[bool | None] = []
    for place, day in enumerate(days):
        spike = _is_spike(distances_m[place], longest_m[place], day, paused)
        has_base = first_day is not None and day - first_day >= BASE_DAYS
        week = weeks.is_fuller(place, paused) if has_base else None
        jumps.append(None if spike is None and week is None else bool(spike or week))
    return jumps


def _is_spike(
    distance_m: int | None, longest_m: int | None, day: int, paused: PausedDays
) -> bool | None:
    """Whether a run was more than 10 % longer than any of the 30 days before it."""
    if distance_m is None or longest_m is None:
        return None
    if length_state(distance_m, longest_m) == "reference":
        return False  # and a longer one that was not journalled would not change it
    return None if paused.touch(day - LOOKBACK_S // DAY_S, day - 1) else True


class _Weeks:
    """The metres of any stretch of days, from running totals in order of the calendar day."""

    def __init__(self, days: Sequence[int], distances_m: Sequence[int | None]) -> None:
        # Order of the calendar, which may differ from that of the clock where zones are crossed.
        order = sorted(range(len(days)), key=days.__getitem__)
        self._days = [days[place] for place in order]
        self._rank = {place: rank for rank, place in enumerate(order)}
        ordered_m = [distances_m[place] for place in order]
        self._metres = list(accumulate((d or 0 for d in ordered_m), initial=0))
        self._unknown = list(accumulate((d is None for d in ordered_m), initial=0))

    def is_fuller(self, place: int, paused: PausedDays) -> bool | None:
        """Whether the week up to a run had 30 % more than a week of the three before it."""
        rank = self._rank[place]
        day = self._days[rank]
        if paused.touch(day - BASE_DAYS, day):
            return None
        since = bisect_left(self._days, day - BASE_DAYS, 0, rank)
        until = bisect_right(self._days, day - 7, since, rank)
        base_m = self._metres[until] - self._metres[since]
        if base_m == 0 or self._unknown[until] != self._unknown[since]:
            return None
        # In whole metres: this week > 1.30 * base / 3.
        if 30 * (self._metres[rank + 1] - self._metres[until]) > 13 * base_m:
            return True
        return None if self._unknown[rank + 1] != self._unknown[until] else False
