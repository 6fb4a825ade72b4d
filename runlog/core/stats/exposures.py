"""What a run was like, in yes or no: the questions a comparison can ask."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from runlog.core.interval import Interval
from runlog.core.kind import FAST_KINDS, SURFACES
from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S, Run
from runlog.core.stats.shoe_arms import FEWEST_RUNS, NEW_M

QuestionName = Literal["intervals", "load_jump", "shoes", "no_stretch"]
QUESTIONS: tuple[QuestionName, ...] = ("intervals", "load_jump", "shoes", "no_stretch")
"""The four questions that are asked before looking. Source: science sheet, 7.3, step 7."""

FEWEST_REPS = 3
LONGEST_REP_S = 600
"""Three work reps under ten minutes make an interval session. Source: science sheet, 7.3."""
LONGEST_REP_M = 2_000
"""The same for reps without a time. Source: science sheet, 9 (reps of 200 to 2 000 m)."""
HARD_RPE = 7
"""Effort from which a run counts as hard. Source: science sheet, 1.2."""
MOST_TAGS = 8
"""How many of the runner's own labels are looked at, the most used first."""

_OWN_WORD = frozenset({None, "user", "workout"})


def is_interval_session(session: Session) -> bool | None:
    """Whether a run was intervals, repetitions, hills, fartlek or a race.

    The runner's word decides, or a workout that was typed. A session without either is no
    interval session.

    Returns:
        None for an imported session that looks like a workout and was not confirmed as one.
    """
    is_own_word = session.kind_source in _OWN_WORD
    if session.kind is not None and is_own_word:
        return session.kind in FAST_KINDS
    looks_like_it = session.kind in FAST_KINDS or _short_reps(session.intervals) >= FEWEST_REPS
    if not looks_like_it:
        return False
    return True if session.workout is not None and session.workout.is_understood else None


def is_unstretched(session: Session) -> bool | None:
    """Whether nothing was stretched after a run although the question was answered."""
    return None if session.stretched is None else not session.stretched


Exposures = dict[str, list[bool | None]]


def further_exposures(runs: Sequence[Run], worn_m: Sequence[int | None]) -> Exposures:
    """The exploratory questions that can be asked of some runs, by name.

    Effort of 7 and more, a pair with less than 50 km, less than 24 hours since the last run,
    each surface, and the runner's most used labels (``tag:forefoot``), as far as any run is so.
    None of them was decided on before looking, so none may say more than a hint.

    Args:
        runs: All runs in order, shape (n,).
        worn_m: Metres in the pair of each run before it; None without a pair.

    Returns:
        For each name one entry a run, shape (n,); None where it is unknown.
    """
    found: Exposures = {
        "high_rpe": [
            None if run.session.rpe is None else run.session.rpe >= HARD_RPE for run in runs
        ],
        "new_pair": [None if metres is None else metres < NEW_M for metres in worn_m],
        "short_rest": _short_rests(runs),
    }
    for surface in SURFACES:
        found[f"surface_{surface}"] = [
            None if run.session.surface is None else run.session.surface == surface for run in runs
        ]
    for tag in _usual_tags(runs):
        found[f"tag:{tag}"] = [tag in run.session.tags for run in runs]
    return {name: is_exposed for name, is_exposed in found.items() if True in is_exposed}


def _short_rests(runs: Sequence[Run]) -> list[bool | None]:
    """Whether each run began less than 24 hours after the one before it ended."""
    rests: list[bool | None] = [None] if runs else []
    rests += [after.start_s - before.end_s < DAY_S for before, after in pairwise(runs)]
    return rests


def _usual_tags(runs: Sequence[Run]) -> list[str]:
    """The labels used most, the alphabet deciding between equals."""
    used = Counter(tag for run in runs for tag in set(run.session.tags))
    often = [tag for tag, count in used.items() if count >= FEWEST_RUNS]
    return sorted(often, key=lambda tag: (-used[tag], tag))[:MOST_TAGS]


def _short_reps(intervals: Sequence[Interval]) -> int:
    """How many work reps are under ten minutes, or under 2 km where no time is known."""
    return sum(part.role == "work" and _is_short(part) for part in intervals)


def _is_short(part: Interval) -> bool:
    """Whether a rep is short. One with neither time nor distance, as of strides, is."""
    if part.time_s is not None:
        return part.time_s < LONGEST_REP_S
    return part.distance_m is None or part.distance_m <= LONGEST_REP_M
