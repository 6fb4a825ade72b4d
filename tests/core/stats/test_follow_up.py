"""The morning after a run the body is asked after, once."""

from datetime import UTC, datetime, timedelta

import pytest

from runlog.core.diary import Check
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.follow_up import follow_up
from runlog.core.symptom import Symptom

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
RUN = Session(when=exact_moment(START), duration_s=3600.0)
"""From nine to ten in the morning."""


def is_due(
    hours: float,
    *,
    run: Session | None = RUN,
    checked: float | None = None,
    noted: float | None = None,
) -> bool:
    """Whether the run is asked after, so many hours after its end."""

    def after(hours_later: float) -> datetime:
        return START + timedelta(hours=1 + hours_later)

    check = None if checked is None else Check(at=exact_moment(after(checked)), is_all_clear=True)
    symptom = None if noted is None else Symptom(area="calf", noted=exact_moment(after(noted)))
    found = follow_up(
        last_run=run,
        open_symptoms=[],
        latest_check=check,
        latest_symptom=symptom,
        now_s=int(after(hours).timestamp()),
    )
    assert found.is_due is (found.session is not None)
    assert found.session in {None, run}
    return found.is_due


@pytest.mark.parametrize(
    ("hours", "due"), [(0, False), (5.9, False), (6, True), (24, True), (48, True), (48.1, False)]
)
def test_from_6_to_48_hours_after_the_end_an_answer_is_asked_for(hours: float, due: bool) -> None:
    assert is_due(hours) is due


@pytest.mark.parametrize(("answered", "due"), [(1, True), (6, True), (6.1, False), (20, False)])
def test_a_check_or_a_note_from_that_time_answers_it(answered: float, due: bool) -> None:
    assert is_due(24, checked=answered) is due
    assert is_due(24, noted=answered) is due
    assert is_due(24, checked=answered, noted=1) is due


def test_without_a_run_nothing_is_due() -> None:
    assert not is_due(24, run=None)


def test_open_symptoms_are_asked_in_the_order_given() -> None:
    symptoms = tuple(Symptom(area=area, noted=exact_moment(START)) for area in ("low_back", "calf"))
    found = follow_up(
        last_run=None, open_symptoms=symptoms, latest_check=None, latest_symptom=None, now_s=0
    )
    assert found.open_symptoms == symptoms
    assert not found.is_due
