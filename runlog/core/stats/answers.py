"""The answer to each question: first alone, then beside the others."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from runlog.core.stats.disentangle import Asked, disentangle
from runlog.core.stats.exact_test import Block, ExactTest, exact_test, holm
from runlog.core.stats.exposures import QUESTIONS, Exposures
from runlog.core.stats.ladder import MIN_ARM, RD_HINT, Finding, is_too_little, level_of, too_few
from runlog.core.stats.question import Confirmed, Question, Row, Tally, confirmed_of, days_of, tally
from runlog.core.stats.risk_difference import common_difference, risk_difference, runs_needed
from runlog.core.value import replace

DifferenceIn = Callable[[str, int], float | None]
"""The pooled difference of a question, given its name and the hours of another window."""


def answers(
    rows: list[Row],
    known: list[Row],
    exposures: Exposures,
    *,
    is_declared: bool,
    difference_in: DifferenceIn,
) -> list[Question]:
    """Answer every question.

    Args:
        rows: The runs to compare.
        known: All runs with a known outcome, by which the follow-up is judged: to leave out the
            silent ones does not mend an uneven follow-up.
        exposures: For each question one entry for each run of the journal; None leaves a run out.
        is_declared: Whether the four questions stand as they were decided on before looking.
        difference_in: Asked only of a question that could be a clear pattern.

    Returns:
        In the order of `exposures`.

    Source:
        Science sheet, 7.4 and 7.5.
    """
    counted = {name: tally(rows, is_exposed) for name, is_exposed in exposures.items()}
    tests = {name: exact_test(tallied.blocks) for name, tallied in counted.items()}
    follow_up = {name: confirmed_of(known, is_exposed) for name, is_exposed in exposures.items()}
    asked = {
        name: _counted(
            name, counted[name], follow_up[name], is_declared=is_declared and name in QUESTIONS
        )
        for name in exposures
    }
    if is_too_little(rows):
        return list(asked.values())
    for name, question in asked.items():
        reason = too_few(counted[name], tests[name])
        asked[name] = replace(
            question, level="too_little_question", too_few=reason, p_min=tests[name].p_min
        )
    tested = {name: tests[name] for name, question in asked.items() if question.too_few is None}
    for name, p_holm in _adjusted(tested).items():
        finding = Finding(
            tally=counted[name],
            test=tests[name],
            difference=risk_difference(*counted[name].pooled),
            common=common_difference(counted[name].blocks),
            p_holm=p_holm,
            follow_up=follow_up[name],
            is_declared=asked[name].declared,
        )
        asked[name] = _answered(asked[name], finding, partial(difference_in, name))
    return _beside_the_others(list(asked.values()), rows, exposures)


def pooled_difference(table: Block) -> float | None:
    """Share of exposed runs with an episode, less that of the others; None if an arm is empty."""
    if not table.exposed or not table.unexposed:
        return None
    return table.exposed_cases / table.exposed - table.unexposed_cases / table.unexposed


def _counted(name: str, counted: Tally, follow_up: Confirmed, *, is_declared: bool) -> Question:
    """A question with its counts and nothing made of them."""
    return Question(
        name=name,
        declared=is_declared,
        level="too_little_journal",
        **counted.pooled._asdict(),
        blocks=counted.blocks,
        block_numbers=counted.block_numbers,
        confirmed_exposed=follow_up.exposed,
        confirmed_unexposed=follow_up.unexposed,
        exposed_days=days_of(counted.exposed),
        unexposed_days=days_of(counted.unexposed),
    )


def _adjusted(tested: Mapping[str, ExactTest]) -> dict[str, float]:
    """The adjusted p of each question tested.

    The four answer for one another only, so that asking more does not change them; whatever
    else is asked answers for everything that is.
    """
    everything = dict(zip(tested, holm([test.p for test in tested.values()]), strict=True))
    family = {name: test.p for name, test in tested.items() if name in QUESTIONS}
    return everything | dict(zip(family, holm(list(family.values())), strict=True))


def _answered(
    question: Question, finding: Finding, difference_in: Callable[[int], float | None]
) -> Question:
    """A tested question with its figures and what they come to."""
    level, held_back = level_of(finding, difference_in)
    return replace(
        question,
        level=level,
        held_back=held_back,
        risk_difference=finding.difference.difference,
        low=finding.difference.low,
        high=finding.difference.high,
        p=finding.test.p,
        p_holm=finding.p_holm,
        mh_rd=finding.common,
        runs_needed=_needed(finding),
    )


def _needed(finding: Finding) -> tuple[int, int] | None:
    """The runs that would show a difference like this one; None if it is too small to matter."""
    exposed_cases, exposed, unexposed_cases, unexposed = finding.tally.pooled
    if abs(finding.difference.difference) < RD_HINT:
        return None
    return runs_needed(
        exposed_cases / exposed, unexposed_cases / unexposed, ratio=unexposed / exposed
    )


def _beside_the_others(
    questions: Sequence[Question], rows: Sequence[Row], exposures: Exposures
) -> list[Question]:
    """Questions at a hint or above, once those that came together are told apart."""
    asked = [
        Asked(q.name, q.name in QUESTIONS, q.level, exposures[q.name], _has_arms(q))
        for q in questions
    ]
    verdicts = disentangle(asked, rows)
    return [replace(q, **verdicts[q.name]._asdict()) for q in questions]


def _has_arms(question: Question) -> bool:
    """Whether a question has runs enough on both sides to be set beside another."""
    return min(question.exposed, question.unexposed) >= MIN_ARM
