"""A test worth making: something was followed by better, so do it again on purpose."""

from collections.abc import Iterable
from typing import NamedTuple

from runlog.core.exercise import EXERCISES
from runlog.core.session import Session
from runlog.core.stats.case_report import EpisodeReport
from runlog.core.stats.changes_near import NEAR_DAYS
from runlog.core.stats.run_order import DAY_S


class WorthTesting(NamedTuple):
    """Something that was followed by better, and the run after which it was needed.

    Attributes:
        remedy: Slug of the stretch or exercise.
        session: The run before the episode.
    """

    remedy: str
    session: Session


def worth_testing(episodes: Iterable[EpisodeReport], *, now_s: int) -> WorthTesting | None:
    """What could be tested after the latest episode.

    One run and one stretch say little; the same again, with nothing else changed, says more.

    Args:
        episodes: The latest first.
        now_s: The present, seconds since 1970 UTC.

    Returns:
        None if the latest episode is older than a fortnight, followed no run, or nothing that
        can be kept up was followed by better: rest and painkillers are no stretches.
    """
    latest = next(iter(episodes), None)
    if latest is None or not latest.runs or now_s - latest.episode.onset_s > NEAR_DAYS * DAY_S:
        return None
    better = [trial.remedy for trial in latest.trials if trial.effect == "better"]
    kept = [remedy for remedy in better if _is_exercise(remedy)]
    return WorthTesting(kept[-1], latest.runs[0].session) if kept else None


def _is_exercise(remedy: str) -> bool:
    """Whether something is a stretch or exercise, not other care; the runner's own counts."""
    return remedy not in EXERCISES or EXERCISES[remedy].manner != "care"
