"""What do the runs that were followed by a symptom have in common?"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from runlog.core.stats.answers import answers, pooled_difference
from runlog.core.stats.case_table import CaseTable
from runlog.core.stats.episodes import Episode
from runlog.core.stats.exposures import (
    QUESTIONS,
    Exposures,
    further_exposures,
    is_interval_session,
    is_unstretched,
)
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.load_jump import load_jumps
from runlog.core.stats.question import Question, confirmed_share, days_of, tally
from runlog.core.stats.shoe_arms import ShoeArms, shoe_arms
from runlog.core.stats.shoe_distance import metres_at, metres_before, start_metres
from runlog.core.value import Value, replace


class Associations(Value):
    """The answer: what was compared, what was left out, and one answer to each question.

    Attributes:
        area: Slug of the area; None if the journal has no episode of any yet.
        is_declared: Whether area, side, window and threshold are those decided on before
            looking; if not, no level is above a hint.
        window_h: Hours after a run in which an episode counts as following it.
        threshold: Severity from which a note counts.
        is_strict: Whether unconfirmed quiet runs were left out.
        runs: Runs in the period.
        runs_at_risk: Those with no episode at their start and a known outcome.
        runs_compared: Those that were compared: `runs_at_risk`, less `silent` if strict.
        cases: Runs followed by a new episode.
        episodes: Episodes that began in the period.
        background_episodes: Those that followed no run within the window.
        episodes_elsewhere: Those that followed a run which is not compared, or one that another
            episode had followed already.
        already_symptomatic: Runs left out because an episode was there at their start.
        pending: Runs left out because their window is still open.
        paused: Runs left out because their window touches days that were not journalled.
        confirmed: Quiet runs that a symptom-free note or check-in confirms.
        silent: Quiet runs without one.
        follow_up_share: `confirmed` over all quiet runs; None if there are none.
        unrated: Notes of the area without a severity, which cannot count.
        tested: How many of the four questions were tested.
        first_on: Day of the first run compared; None if there is none.
        last_on: Day of the last.
        questions: The declared questions in their order, then the exploratory ones.
        episodes_found: The episodes that began in the period, in order.
    """

    area: str | None
    is_declared: bool
    window_h: int
    threshold: int
    is_strict: bool
    runs: int
    runs_at_risk: int
    runs_compared: int
    cases: int
    episodes: int
    background_episodes: int
    episodes_elsewhere: int
    already_symptomatic: int
    pending: int
    paused: int
    confirmed: int
    silent: int
    follow_up_share: float | None
    unrated: int
    tested: int
    first_on: date | None
    last_on: date | None
    questions: tuple[Question, ...]
    episodes_found: tuple[Episode, ...]


def associations(
    evidence: Evidence, inquiry: Inquiry, table: CaseTable | None = None
) -> Associations:
    """Compare the runs that were followed by a new episode with those that were not.

    Exact and deterministic: the same journal gets the same answer. It shows what goes together
    in the notes, never why.

    Args:
        evidence: What the journal holds.
        inquiry: What is asked of it.
        table: The runs with what followed them, where they are laid out already.

    Source:
        Science sheet, 7.
    """
    table = table or CaseTable(evidence, inquiry)
    rows = table.rows()
    exposures, arms = _exposures(evidence, inquiry, table)

    def difference_in(name: str, window_h: int) -> float | None:
        return pooled_difference(tally(table.rows_within(window_h), exposures[name]).pooled)

    found = answers(
        rows, table.known, exposures, is_declared=table.is_declared, difference_in=difference_in
    )
    states = Counter(found.state for found in table.outcomes)
    confirmed = sum(row.is_confirmed for row in table.known)
    background = table.background()
    days = days_of(rows)
    return Associations(
        area=table.area,
        is_declared=table.is_declared,
        window_h=inquiry.window_h,
        threshold=inquiry.threshold,
        is_strict=inquiry.is_strict,
        runs=len(table.outcomes),
        runs_at_risk=len(table.known),
        runs_compared=len(rows),
        cases=states["case"],
        episodes=len(table.episodes),
        background_episodes=background,
        episodes_elsewhere=len(table.episodes) - background - states["case"],
        already_symptomatic=states["already"],
        pending=states["pending"],
        paused=states["paused"],
        confirmed=confirmed,
        silent=states["quiet"] - confirmed,
        follow_up_share=confirmed_share(table.known),
        unrated=table.unrated,
        tested=sum(question.name in QUESTIONS and question.p is not None for question in found),
        first_on=None if days is None else days[0],
        last_on=None if days is None else days[1],
        questions=tuple(_with_pairs(q, arms) if q.name == "shoes" else q for q in found),
        episodes_found=tuple(table.episodes),
    )


def _exposures(
    evidence: Evidence, inquiry: Inquiry, table: CaseTable
) -> tuple[Exposures, ShoeArms]:
    """Every question that is asked, with one entry for each run, and how shoes were parted."""
    runs = table.runs
    start_m = start_metres(evidence.shoes)
    worn_m = metres_before(evidence.sessions, runs, start_m)
    arms = _shoe_arms(evidence, table, worn_m)
    first_day = min((s.when.day for s in evidence.sessions), default=None)
    exposures: Exposures = {
        "intervals": [is_interval_session(run.session) for run in runs],
        "load_jump": load_jumps(
            runs,
            first_day=None if first_day is None else first_day.toordinal(),
            paused=table.paused,
        ),
        "shoes": arms.is_exposed,
        "no_stretch": [is_unstretched(run.session) for run in runs],
    }
    if inquiry.has_exploratory:
        exposures |= further_exposures(runs, worn_m)
    return exposures, arms


def _shoe_arms(evidence: Evidence, table: CaseTable, worn_m: Sequence[int | None]) -> ShoeArms:
    """How the runs with a known outcome are parted by their shoes."""
    known = table.known
    if not known:
        return ShoeArms(None, None, None, [None] * len(table.runs))
    last_s = known[-1].run.start_s
    metres_last = metres_at(evidence.sessions, start_metres(evidence.shoes), instant_s=last_s)
    arms = shoe_arms([r.run for r in known], [worn_m[r.place] for r in known], metres_last)
    is_exposed: list[bool | None] = [None] * len(table.runs)
    for row, exposure in zip(known, arms.is_exposed, strict=True):
        is_exposed[row.place] = exposure
    return arms._replace(is_exposed=is_exposed)


def _with_pairs(question: Question, arms: ShoeArms) -> Question:
    """The question about shoes with the names of the pairs it compares."""
    return replace(
        question,
        split=arms.split,
        exposed_label=arms.exposed_pair,
        unexposed_label=arms.unexposed_pair,
    )
