"""What followed each run: a new episode, nothing that was noted, or something unknowable."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from runlog.core.diary import Check
from runlog.core.stats.episodes import Episode, Record
from runlog.core.stats.run_order import HOUR_S, PausedDays, Run, day_at

WINDOW_H = 48
"""Hours after a run in which a new episode counts as following it. Source: science sheet, 7.3."""
QUIET_AFTER_S = 6 * HOUR_S
"""From when after a run a symptom-free note confirms that nothing followed."""

OutcomeState = Literal["case", "quiet", "already", "pending", "paused"]


class Outcome(NamedTuple):
    """What followed one run.

    Attributes:
        run: The run.
        state: ``case`` if a new episode began within the window; ``quiet`` if none was noted;
            ``already`` if one was there at the start; ``pending`` while the window is open;
            ``paused`` if the window touches days that were not journalled. Only the first two
            say anything about the run.
        is_confirmed: Whether a quiet run has a note or check-in that says all was well.
    """

    run: Run
    state: OutcomeState
    is_confirmed: bool


def outcomes(
    runs: Sequence[Run],
    episodes: Sequence[Episode],
    *,
    quiet_s: Sequence[int],
    paused: PausedDays,
    now_s: int,
    window_s: int,
) -> list[Outcome]:
    """What followed each run within its window, which the next run ends.

    Args:
        runs: In order, shape (n,).
        episodes: Of the area in question, in order of time.
        quiet_s: Instants at which the area was said to be well, ascending.
        paused: Days that were not journalled. A window that touches one says nothing, not even
            if an episode was noted in it: to keep only those would make every exposure that
            comes before a pause look bad.
        now_s: The present, seconds since 1970 UTC.
        window_s: Seconds after a run's end, above 0.

    Returns:
        Shape (n,).

    Source:
        Science sheet, 7.3, steps 3 to 6.
    """
    limits = window_limits(runs, window_s=window_s)
    starts_s = [run.start_s for run in runs]
    followed = {run_followed(starts_s, limits, episode.onset_s) for episode in episodes}
    already = _already_there(starts_s, episodes)
    found = []
    for place, (run, limit_s) in enumerate(zip(runs, limits, strict=True)):
        state = _without_case(run, limit_s, paused, now_s) if not already[place] else "already"
        if state == "quiet" and place in followed:
            state = "case"
        is_confirmed = state == "quiet" and _any_within(quiet_s, run.end_s + QUIET_AFTER_S, limit_s)
        found.append(Outcome(run, state, is_confirmed))
    return found


def window_limits(runs: Sequence[Run], *, window_s: int) -> list[int]:
    """Until when an episode counts as following each run: the window's end or the next start."""
    limits = [run.end_s + window_s for run in runs]
    for place, following in enumerate(runs[1:]):
        limits[place] = min(limits[place], following.start_s)
    return limits


def run_followed(starts_s: Sequence[int], limits: Sequence[int], onset_s: int) -> int | None:
    """The place of the run an episode followed; None if it began outside every window.

    An onset at the very start of a run belongs to the run before it.

    Args:
        starts_s: When the runs began, ascending, shape (n,).
        limits: As `window_limits` gives them, shape (n,).
        onset_s: Seconds since 1970 UTC.
    """
    place = bisect_left(starts_s, onset_s) - 1
    return place if place >= 0 and onset_s <= limits[place] else None


def quiet_instants(
    records: Iterable[Record], checks: Iterable[Check], *, threshold: int
) -> list[int]:
    """When the area was said to be well: by a note below the threshold or an all-clear check-in."""
    said = [record.at_s for record in records if record.is_quiet(threshold)]
    said += [check.at.instant_s for check in checks if check.is_all_clear]
    return sorted(said)


def _already_there(starts_s: Sequence[int], episodes: Sequence[Episode]) -> list[bool]:
    """Whether an episode was there at the start of each run."""
    there = []
    begun = 0  # episodes that had begun by the start
    for start_s in starts_s:
        while begun < len(episodes) and episodes[begun].onset_s <= start_s:
            begun += 1
        there.append(begun > 0 and episodes[begun - 1].is_active_at(start_s))
    return there


def _without_case(run: Run, limit_s: int, paused: PausedDays, now_s: int) -> OutcomeState:
    """What is known about a run before it is asked what followed."""
    if limit_s > now_s:
        return "pending"
    if not paused:
        return "quiet"
    near = run.session.when
    # The window is closed at its end: midnight itself is not yet the next day.
    last_day = day_at(max(run.start_s, limit_s - 1), near)
    return "paused" if paused.touch(near.day.toordinal(), last_day) else "quiet"


def _any_within(instants_s: Sequence[int], after_s: int, until_s: int) -> bool:
    """Whether any instant lies after one and not after another."""
    index = bisect_right(instants_s, after_s)
    return index < len(instants_s) and instants_s[index] <= until_s
