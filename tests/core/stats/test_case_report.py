"""What was around each episode."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from runlog.core.diary import Note, Pause
from runlog.core.interval import Interval
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.case_report import CaseReport, Diary, case_report
from runlog.core.stats.changes_near import spheres
from runlog.core.stats.first_times import Seen
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.worth_testing import WorthTesting, worth_testing
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom

START = datetime(2026, 10, 1, 9, tzinfo=UTC)
REPS = tuple(Interval(role="work", distance_m=400) for _ in range(6))


def at(day: float) -> datetime:
    return START + timedelta(days=day)


def run(day: float, **fields: Any) -> Session:
    fields = {"distance_m": 8000, "duration_s": 2700, "shoe": "Pegasus", **fields}
    return Session(when=exact_moment(at(day)), id=round(day * 10) + 1, **fields)


def hurt(day: float, severity: int = 5, **fields: Any) -> Symptom:
    return Symptom(area="low_back", noted=exact_moment(at(day)), severity=severity, **fields)


WEEKS = [run(day, kind="easy", stretches=("quad_standing",)) for day in range(0, 40, 2)]
TRACK = run(41, kind="interval", intervals=REPS, tags=("forefoot",), distance_m=12_000)


def report_of(
    sessions: list[Session], symptoms: list[Symptom], *, now: float = 60, **diary: Any
) -> CaseReport:
    evidence = Evidence(
        sessions=sessions,
        symptoms=symptoms,
        shoes=[Shoe(name="Pegasus", start_m=500_000)],
        pauses=diary.pop("pauses", ()),
    )
    return case_report(evidence, Inquiry(now_s=int(at(now).timestamp())), Diary(**diary))


def test_an_episode_with_what_was_around_it() -> None:
    swim = Session(when=exact_moment(at(40.5)), sport="swim", id=999)
    early = Session(when=exact_moment(at(36)), sport="ride", id=998)
    found = report_of(
        [*WEEKS, TRACK, swim, early],
        [hurt(41.4), hurt(42, 3)],
        notes=[
            Note(when=exact_moment(at(40)), text="new desk"),
            Note(when=exact_moment(at(20)), text="long ago"),
        ],
        pauses=[Pause(first_on=date(2026, 11, 9), last_on=date(2026, 11, 9))],
        stretches=[
            Stretch(
                exercise="yoga",
                when=exact_moment(at(41.5)),
                for_area="low_back",
                before=4,
                after=6,
            )
        ],
    )
    [episode] = found.episodes
    assert [one.session.id for one in episode.runs] == [411]
    latest = episode.runs[0]
    assert (latest.fast_m, latest.worn_m, latest.days_since) == (2400, 660_000, 3)
    assert latest.delay_s == round(0.4 * 86_400) - 2700
    assert latest.longest is not None
    assert latest.longest.state == "moderate"
    assert [news.what for news in latest.novelties] == ["kind", "fast_metres", "tag"]
    # Of the 20 runs before it the last one lies beside the day that was not journalled.
    assert (latest.pair_without, found.ordinary) == (19, 19)
    assert [one.sport for one in episode.others] == ["swim"]
    assert [note.text for note in episode.notes] == ["new desk"]
    assert len(episode.pauses) == 1
    assert {area.area for area in episode.uncovered} == {
        "achilles",
        "calf",
        "hamstring",
        "hip_flexor",
    }
    assert [trial.effect for trial in episode.trials] == ["worse"]
    assert spheres(episode.changes) == ("running",)
    assert (episode.worst, episode.is_background) == (5, False)
    assert episode.began == hurt(41.4).noted
    assert [remedy.remedy for remedy in found.remedies] == ["yoga"]


def test_the_latest_episode_comes_first_and_as_many_as_wanted() -> None:
    symptoms = [hurt(day) for day in (2.5, 12.5, 22.5)]
    evidence = Evidence(sessions=WEEKS, symptoms=symptoms)
    inquiry = Inquiry(now_s=int(at(60).timestamp()))

    def begun(latest: int | None) -> list[int]:
        found = case_report(evidence, inquiry, Diary(), latest=latest)
        return [episode.began.day.day for episode in found.episodes]

    assert begun(None) == [23, 13, 3]
    assert begun(2) == [23, 13]
    assert begun(0) == []


def test_an_episode_after_no_run_has_none_before_it() -> None:
    [episode] = report_of(WEEKS, [hurt(55)]).episodes
    assert (episode.runs, episode.is_background, episode.uncovered) == ((), True, ())


def test_a_run_without_pair_or_distance_is_reported_without_them() -> None:
    plain = run(41, shoe=None, distance_m=None)
    [episode] = report_of([plain], [hurt(41.5)]).episodes
    [latest] = episode.runs
    assert (latest.worn_m, latest.longest, latest.pair_without) == (None, None, None)
    assert latest.days_since is None
    [first] = report_of([run(41)], [hurt(41.5)]).episodes
    assert first.runs[0].longest is not None
    assert first.runs[0].longest.state == "no_baseline"


def test_an_onset_that_was_said_is_when_it_began() -> None:
    began = day_moment(date(2026, 11, 11), "evening", zone=UTC)
    [episode] = report_of([*WEEKS, TRACK], [hurt(42, began=began)]).episodes
    assert episode.began == began


def test_what_was_new_when_the_journal_was_is_no_change() -> None:
    psoas = Stretch(exercise="couch_stretch", when=exact_moment(at(3)))
    young = report_of(WEEKS[:3], [hurt(4.5)], stretches=[psoas])
    assert young.episodes[0].changes == ()
    old = report_of(WEEKS[:3], [hurt(4.5)], stretches=[psoas], seen=Seen(has_sessions=True))
    assert spheres(old.episodes[0].changes) == ("running", "shoes", "stretching")


def test_a_new_pair_and_a_new_stretch_are_two_changes() -> None:
    psoas = Stretch(exercise="couch_stretch", when=exact_moment(at(38)))
    heat = Stretch(exercise="heat", when=exact_moment(at(41.9)))
    race = run(41, kind="easy", shoe="Endorphin")
    [episode] = report_of([*WEEKS, race], [hurt(41.4)], stretches=[psoas, heat]).episodes
    assert [(change.sphere, change.name) for change in episode.changes] == [
        ("stretching", "couch_stretch"),
        ("shoes", "Endorphin"),
    ]


@pytest.mark.parametrize(
    ("sessions", "stretches", "expected"),
    [
        ([run(41, kind="easy")], [], None),
        ([TRACK], [], "running"),
        ([TRACK], [Stretch(exercise="couch_stretch", when=exact_moment(at(38)))], "stretching"),
        # Yoga is no habit of stretching, but against this episode it was tried.
        ([TRACK], [Stretch(exercise="yoga", when=exact_moment(at(41.9)))], "running"),
        (
            [TRACK],
            [Stretch(exercise="yoga", when=exact_moment(at(41.9)), for_area="low_back")],
            "stretching",
        ),
    ],
)
def test_new_shoes_stand_beside_what_changed_lately_and_nothing_else(
    sessions: list[Session], stretches: list[Stretch], expected: str | None
) -> None:
    [episode] = report_of([*WEEKS, *sessions], [hurt(41.4)], stretches=stretches).episodes
    assert episode.beside_shoes == expected


@pytest.mark.parametrize(
    ("exercise", "after", "days", "expected"),
    [
        ("hip_flexor_lunge", 1, 43, WorthTesting("hip_flexor_lunge", TRACK)),
        ("my own", 1, 43, WorthTesting("my own", TRACK)),
        ("painkiller", 1, 43, None),
        ("hip_flexor_lunge", 5, 43, None),
        ("hip_flexor_lunge", 1, 60, None),
    ],
)
def test_what_was_followed_by_better_is_worth_testing(
    exercise: str, after: int, days: float, expected: WorthTesting | None
) -> None:
    done = Stretch(
        exercise=exercise, when=exact_moment(at(41.9)), for_area="low_back", before=5, after=after
    )
    found = report_of([*WEEKS, TRACK], [hurt(41.4)], stretches=[done])
    assert worth_testing(found.episodes, now_s=int(at(days).timestamp())) == expected


def test_without_an_episode_or_a_run_nothing_is_worth_testing() -> None:
    assert worth_testing([], now_s=0) is None
    found = report_of(WEEKS, [hurt(55)])
    assert worth_testing(found.episodes, now_s=int(at(56).timestamp())) is None
