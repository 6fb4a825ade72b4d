"""Whether the body was asked after since the last run."""

from collections.abc import Sequence

from runlog.core.diary import Check
from runlog.core.session import Session
from runlog.core.stats.run_order import HOUR_S, end_of
from runlog.core.symptom import Symptom
from runlog.core.value import Value

SOONEST_H = 6
"""Hours after a run before an answer says how it was taken. Source: science sheet, 7.3 step 6."""

LATEST_H = 48
"""Hours after a run until which an answer counts. Source: science sheet, 7.3 step 4."""


class FollowUp(Value):
    """What is to be asked now.

    Attributes:
        session: The run whose morning after has no answer yet; None if there is none.
        open_symptoms: The latest note of each area that was not said to have gone.
    """

    session: Session | None
    open_symptoms: tuple[Symptom, ...]

    @property
    def is_due(self) -> bool:
        """Whether a follow-up of a run is open."""
        return self.session is not None


def follow_up(
    *,
    last_run: Session | None,
    open_symptoms: Sequence[Symptom],
    latest_check: Check | None,
    latest_symptom: Symptom | None,
    now_s: int,
) -> FollowUp:
    """See what is to be asked.

    Args:
        last_run: The latest run.
        open_symptoms: The latest note of each area that was not said to have gone.
        latest_check: The latest check-in.
        latest_symptom: The latest note of any area.
        now_s: Seconds since 1970-01-01 UTC.

    Returns:
        The last run is in it from 6 to 48 hours after its end, as long as neither a check-in nor
        a note of a symptom from that time answers for it.
    """
    answered_s = max(
        latest_check.at.instant_s if latest_check else 0,
        latest_symptom.noted.instant_s if latest_symptom else 0,
    )
    is_due = False
    if last_run is not None:
        end_s = end_of(last_run)
        is_open = end_s + SOONEST_H * HOUR_S <= now_s <= end_s + LATEST_H * HOUR_S
        is_due = is_open and answered_s <= end_s + SOONEST_H * HOUR_S
    return FollowUp(session=last_run if is_due else None, open_symptoms=tuple(open_symptoms))
