"""Which notes make an episode, and when: the rules of the science sheet, 7.3, steps 1 and 2."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.area import Side
from runlog.core.moment import Moment, PartOfDay, day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.episodes import (
    GAP_S,
    TAIL_S,
    Episode,
    Record,
    active_episode,
    episodes,
    first_area,
    placed_records,
)
from runlog.core.stats.run_order import Run, runs_in_order
from runlog.core.symptom import Phase, Status, Symptom

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
MONDAY_S = int(MONDAY.timestamp())
HOUR = 3600


def hours(moment_s: int) -> float:
    """Hours since Monday midnight."""
    return (moment_s - MONDAY_S) / HOUR


def note(
    at_h: float, severity: int | None = 4, *, area: str = "low_back", status: Status = "open"
) -> Symptom:
    return Symptom(
        area=area,
        noted=exact_moment(MONDAY + timedelta(hours=at_h)),
        severity=severity,
        status=status,
    )


def found(*notes: Symptom, threshold: int = 3) -> list[Episode]:
    return episodes(placed_records(notes, [], area="low_back"), threshold=threshold)


def spans(*notes: Symptom) -> list[tuple[float, float, float]]:
    return [(hours(e.onset_s), hours(e.last_s), hours(e.until_s)) for e in found(*notes)]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ([note(20)], [(20, 20, 44)]),
        ([note(20), note(92)], [(20, 92, 116)]),
        ([note(20), note(92.01)], [(20, 20, 44), (92.01, 92.01, 116.01)]),
        ([note(20), note(40, 2), note(92.01)], [(20, 20, 44), (92.01, 92.01, 116.01)]),
        ([note(20), note(30, 0), note(40)], [(20, 20, 30), (40, 40, 64)]),
        ([note(20), note(60, 0), note(80)], [(20, 20, 44), (80, 80, 104)]),
        ([note(20), note(30, None, status="gone"), note(40)], [(20, 20, 30), (40, 40, 64)]),
        ([note(20), note(30, 5, status="gone")], [(20, 20, 30)]),
        ([note(20, 2)], []),
        ([note(20, None)], []),
        ([note(10, 0), note(20)], [(20, 20, 44)]),
        ([note(20, area="knee")], []),
        ([], []),
    ],
)
def test_notes_make_episodes(
    notes: list[Symptom], expected: list[tuple[float, float, float]]
) -> None:
    assert spans(*notes) == [pytest.approx(span) for span in expected]


def test_a_higher_threshold_sees_fewer_notes() -> None:
    assert len(found(note(20, 4), note(200, 6), threshold=5)) == 1


def test_an_episode_is_there_from_its_onset_to_a_day_after_its_last_note() -> None:
    [episode] = found(note(20), note(40))
    assert [episode.is_active_at(MONDAY_S + h * HOUR) for h in (19, 20, 30, 64, 65)] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_from_the_note_that_it_is_gone_it_is_no_longer_there() -> None:
    [episode] = found(note(20), note(30, 0))
    assert episode.is_ended
    assert episode.is_active_at(MONDAY_S + 30 * HOUR - 1)
    assert not episode.is_active_at(MONDAY_S + 30 * HOUR)


def test_the_active_episode_is_found_among_several() -> None:
    several = found(note(20), note(200), note(400))
    assert active_episode(several, MONDAY_S + 210 * HOUR) is several[1]
    assert active_episode(several, MONDAY_S + 300 * HOUR) is None
    assert active_episode(several, MONDAY_S) is None


def began(at_h: float, began_h: float) -> Symptom:
    return Symptom(
        area="low_back",
        noted=exact_moment(MONDAY + timedelta(hours=at_h)),
        began=exact_moment(MONDAY + timedelta(hours=began_h)),
        severity=4,
    )


@pytest.mark.parametrize(
    ("notes", "onsets"),
    [
        ([began(40, 20)], [20]),
        ([began(40, 50)], [40]),
        ([note(20), began(100, 90)], [20]),
        ([note(20), began(100, 93)], [20, 93]),
        ([note(20), note(30, 0), began(100, 25)], [20, 30]),
    ],
)
def test_an_episode_begins_when_the_runner_says_it_began(
    notes: list[Symptom], onsets: list[float]
) -> None:
    assert [hours(e.onset_s) for e in found(*notes)] == onsets


def run_at(moment: Moment, minutes: int = 60) -> Run:
    return runs_in_order([Session(when=moment, duration_s=minutes * 60, distance_m=10_000)])[0]


def clock(hour: float) -> Moment:
    return exact_moment(MONDAY + timedelta(hours=hour))


def day(part: PartOfDay | None = None) -> Moment:
    return day_moment(MONDAY.date(), part, zone=UTC)


@pytest.mark.parametrize(
    ("run", "noted", "phase", "expected_h"),
    [
        (clock(18.5), day("evening"), None, 19.5 + 1 / 60),
        (clock(18.5), day("evening"), "before", 19),
        (clock(18.5), day("evening"), "after", 19.5 + 1 / 60),
        (clock(17.0), day("evening"), None, 19),
        (clock(18.5), day("morning"), None, 8),
        (clock(18.5), day(), None, 12),
        (clock(18.5), day(), "after", 19.5 + 1 / 60),
        (clock(18.5), day(), "during", 19.5 + 1 / 60),
        (clock(18.5), day(), "later", 12),
        (day("evening"), day("evening"), None, 20 + 1 / 60),
        (day(), day("evening"), None, 19),
        (day(), day("morning"), None, 13 + 1 / 60),
        (day(), day(), None, 13 + 1 / 60),
        (day("evening"), day(), None, 12),
        (day("night"), clock(22.5), None, 22.5),
    ],
)
def test_a_note_without_a_clock_counts_as_after_the_run_it_goes_with(
    run: Moment, noted: Moment, phase: Phase | None, expected_h: float
) -> None:
    symptom = Symptom(area="low_back", noted=noted, phase=phase, severity=4)
    [record] = placed_records([symptom], [run_at(run)], area="low_back")
    assert hours(record.at_s) == pytest.approx(expected_h, abs=1e-3)


def test_of_several_runs_the_last_to_end_counts() -> None:
    runs = [run_at(clock(18)), run_at(clock(17.5), 150)]
    symptom = Symptom(area="low_back", noted=day("evening"), severity=4)
    [record] = placed_records([symptom], runs)
    assert hours(record.at_s) == pytest.approx(20 + 1 / 60)


def test_notes_are_picked_by_area_and_side() -> None:
    def sided(side: Side | None) -> Symptom:
        return Symptom(area="achilles", side=side, noted=clock(9), severity=4)

    notes = [sided("left"), sided("right"), sided(None), note(9)]
    assert len(placed_records(notes, [])) == 4
    assert len(placed_records(notes, [], area="achilles")) == 3
    assert len(placed_records(notes, [], area="achilles", side="left")) == 1


def test_the_first_area_is_that_of_the_first_note_that_counts() -> None:
    notes = [note(30), note(20, area="knee"), note(10, 2, area="calf"), note(5, 0, area="hip")]
    assert first_area(notes) == "knee"
    assert first_area([]) is None
    assert first_area([note(10, 2)]) is None


NOTES = st.lists(
    st.tuples(st.integers(0, 1000), st.none() | st.integers(0, 10), st.booleans()), max_size=25
)


@given(NOTES)
def test_episodes_are_in_order_apart_and_hold_every_note_that_counts(
    rows: list[tuple[int, int | None, bool]],
) -> None:
    notes = [note(h, severity, status="gone" if g else "open") for h, severity, g in rows]
    records = placed_records(notes, [], area="low_back")
    several = episodes(records)
    held = [record for episode in several for record in episode.records]
    assert held == [record for record in records if record.qualifies(3)]
    for episode in several:
        assert episode.onset_s <= episode.last_s <= episode.until_s <= episode.last_s + TAIL_S
        gaps = [b.at_s - a.at_s for a, b in zip(episode.records, episode.records[1:], strict=False)]
        assert all(gap <= GAP_S for gap in gaps)
    for earlier, later in itertools.pairwise(several):
        assert earlier.until_s <= later.onset_s or earlier.is_ended or not _touch(earlier, later)
        assert earlier.last_s <= later.onset_s


def _touch(earlier: Episode, later: Episode) -> bool:
    """Whether a later episode begins within the tail of an earlier one that was not said gone."""
    return later.onset_s < earlier.until_s


@given(NOTES)
def test_the_order_in_which_notes_are_given_does_not_matter(
    rows: list[tuple[int, int | None, bool]],
) -> None:
    notes = [
        Symptom(
            area="low_back",
            noted=exact_moment(MONDAY + timedelta(hours=h)),
            severity=severity,
            status="gone" if gone else "open",
            id=number,
        )
        for number, (h, severity, gone) in enumerate(rows, start=1)
    ]
    assert found(*notes) == found(*reversed(notes))


def test_a_record_is_quiet_or_counts_or_neither() -> None:
    def record(severity: int | None, status: Status = "open") -> Record:
        return Record(0, 0, note(1, severity, status=status))

    assert record(3).qualifies(3)
    assert not record(3).is_quiet(3)
    assert record(2).is_quiet(3)
    assert not record(None).is_quiet(3)
    assert not record(None).qualifies(3)
    assert record(None, "gone").is_quiet(3)
