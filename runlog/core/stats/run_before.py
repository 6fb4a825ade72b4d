"""The run that a symptom came after."""

from collections.abc import Sequence

from runlog.core.stats.episodes import placed_records
from runlog.core.stats.run_order import HOUR_S, Run
from runlog.core.symptom import Symptom

LINK_H = 72
"""Hours after the end of a run within which a symptom is shown with it. For showing only: what
the comparison counts is another, shorter window. Source: entry language, section 4.
"""


def run_before(symptom: Symptom, runs: Sequence[Run]) -> tuple[Run, int] | None:
    """The latest run before a symptom.

    Args:
        symptom: The note.
        runs: Runs of at least the four days up to the note, in order of time.

    Returns:
        The run and the seconds from its end to the note, 0 or more; None if there was no run in
        the 72 hours before.
    """
    [record] = placed_records([symptom], runs)
    for run in reversed(runs):
        has_begun = (
            run.end_s < record.at_s if symptom.phase == "before" else run.start_s <= record.at_s
        )
        if has_begun:
            delay_s = max(0, record.at_s - run.end_s)
            return (run, delay_s) if delay_s <= LINK_H * HOUR_S else None
    return None
