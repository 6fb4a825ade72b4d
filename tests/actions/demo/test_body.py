"""Aches that begin after some runs, get better, and are gone."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from runlog.actions.demo.body import Body, Told
from runlog.actions.demo.runner import made_up_runner
from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.value import replace

TODAY = date(2026, 11, 22)
LATE_S = int(datetime(2026, 11, 23, tzinfo=UTC).timestamp())
FRAIL = replace(made_up_runner(1, today=TODAY), back_after_fast=1.0, back_after_other=0.0)


def runs(kind: Kind = "interval", *, every: int = 9) -> list[Session]:
    """A run every so many days, at six in the evening."""
    days = range(360, 20, -every)
    starts = [datetime(2026, 11, 22, 18, tzinfo=UTC) - timedelta(days=day) for day in days]
    return [
        Session(when=exact_moment(start), kind=kind, distance_m=8000, duration_s=2700.0)
        for start in starts
    ]


def told(some: list[Session], *, until_s: int = LATE_S, bad: list[date] | None = None) -> Told:
    return Body(FRAIL, UTC, until_s=until_s).told(some, bad_days=bad or [], new_pairs=[])


def backs(said: Told) -> list[int]:
    """When each episode of the lower back began."""
    notes = [symptom for symptom in said.symptoms if symptom.area == "low_back"]
    return [note.noted.instant_s for note in notes if note.qualities]


def test_whoever_has_a_frail_back_feels_every_fast_run_and_no_other() -> None:
    fast = runs(every=16)
    begun = backs(told(fast))
    assert len(begun) == len(fast)
    for run, at_s in zip(fast, begun, strict=True):
        assert 0 <= at_s - run.when.instant_s < 36 * 3600
    assert backs(told(runs("easy"))) == []


def test_an_ache_gets_better_and_is_gone_within_days() -> None:
    notes = [one for one in told(runs()).symptoms if one.area == "low_back"]
    ends = [place for place, note in enumerate(notes) if note.is_gone]
    starts = [0, *(end + 1 for end in ends[:-1])]
    for start, end in zip(starts, ends, strict=True):
        episode = notes[start : end + 1]
        gaps = [b.noted.instant_s - a.noted.instant_s for a, b in pairwise(episode)]
        assert all(0 < gap <= 72 * 3600 for gap in gaps)
        assert 3 <= (episode[0].severity or 0) <= 5
        assert (notes[end].noted.day - notes[start].noted.day).days <= 12
        assert len({note.side for note in episode}) == 1


def test_the_same_ache_does_not_begin_again_while_it_is_there() -> None:
    daily = told(runs(every=1))
    begun = backs(daily)
    assert len(begun) > 20
    assert all(later - earlier > 4 * 86_400 for earlier, later in pairwise(begun))


def test_days_of_driving_and_lifting_have_their_own_aches() -> None:
    easy = runs("easy", every=2)
    days = [TODAY - timedelta(days=day) for day in range(340, 40, -15)]
    begun = backs(told(easy, bad=days))
    assert 2 <= len(begun) <= len(days) * 0.7


def test_nothing_is_said_or_tried_after_the_last_word() -> None:
    everything = told(runs())
    assert len(everything.remedies) > 5
    for tried in everything.remedies[:5]:
        until_s = tried.when.instant_s - 1
        cut = told(runs(), until_s=until_s)
        assert all(one.noted.instant_s <= until_s for one in cut.symptoms)
        assert all(one.when.instant_s <= until_s for one in cut.remedies)
        assert set(cut.remedies) < set(everything.remedies)


def test_what_is_tried_is_tried_after_a_note_that_calls_for_it() -> None:
    said = told(runs())
    for tried in said.remedies:
        before = [one for one in said.symptoms if one.area == tried.for_area]
        note = max(
            (one for one in before if one.noted.instant_s <= tried.when.instant_s),
            key=lambda one: one.noted.instant_s,
        )
        assert tried.before == note.severity
        assert (tried.before or 0) >= 3
        assert tried.after is not None


@pytest.mark.parametrize("new", [date(2026, 3, 1), date(2027, 1, 1)])
def test_a_new_pair_that_is_worn_is_felt_in_the_achilles_tendon(new: date) -> None:
    body = Body(FRAIL, UTC, until_s=LATE_S)
    said = body.told(runs(), bad_days=[], new_pairs=[new])
    felt = [one for one in said.symptoms if one.area == "achilles"]
    assert bool(felt) == (new < TODAY)
    assert not felt or (felt[0].noted.day > new and felt[-1].is_gone)
