"""A runner who never was: believable on any day, in any zone, whoever it is."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.actions.demo import demo_contents
from runlog.actions.plausibility import check_plausible
from runlog.core.area import AREAS
from runlog.core.exercise import EXERCISES
from runlog.core.journal_contents import JournalContents
from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.red_flag_words import red_flag_words
from runlog.core.stats.run_order import end_of
from tests.project.test_words import FORBIDDEN

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=LONDON)

ZONES = (
    *("UTC", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo"),
    *("Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati"),
)
moments = st.builds(
    lambda at, zone: at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)),
    st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2060-12-31")),
    st.sampled_from(ZONES),
)
NAMED_MOMENTS = [
    datetime(2026, 1, 1, 0, 0, tzinfo=LONDON),
    datetime(2026, 1, 1, 12, 30, tzinfo=LONDON),
    datetime(2024, 2, 29, 23, 59, tzinfo=LONDON),
    datetime(2028, 2, 29, 0, 1, tzinfo=ZoneInfo("America/New_York")),
    datetime(2026, 3, 29, 1, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2012, 1, 3, 9, 0, tzinfo=ZoneInfo("Pacific/Apia")),  # 30 Dec 2011 never was
    datetime(1971, 6, 1, 9, 0, tzinfo=UTC),
    NOW,
]

few = settings(max_examples=20, deadline=None)


@cache
def made(now: datetime = NOW, *, seed: int = 1, years: float = 1) -> JournalContents:
    assert now.tzinfo is not None
    return demo_contents(seed=seed, years=years, now=now, zone=now.tzinfo)


def runs_of(contents: JournalContents) -> list[Session]:
    return [session for session in contents.sessions if session.sport == "run"]


def moments_of(contents: JournalContents) -> list[Moment]:
    return [
        *(session.when for session in contents.sessions),
        *(symptom.noted for symptom in contents.symptoms),
        *(check.at for check in contents.checks),
        *(stretch.when for stretch in contents.stretches),
        *(note.when for note in contents.notes),
    ]


def assert_believable(contents: JournalContents, now: datetime, *, years: float = 1) -> None:
    """Everything that holds for every runner, day and zone."""
    assert_in_time(contents, now, years)
    assert_plausible(contents.sessions, now)
    assert_weeks(contents, now)
    assert_pairs(contents, now)
    assert_names(contents)


def assert_in_time(contents: JournalContents, now: datetime, years: float) -> None:
    now_s, today = int(now.timestamp()), now.date()
    first = today - timedelta(days=round(365 * years))
    assert all(moment.instant_s <= now_s for moment in moments_of(contents))
    assert all(first <= moment.day <= today for moment in moments_of(contents))
    assert all(pause.last_on <= today for pause in contents.pauses)
    starts = [session.when.instant_s for session in contents.sessions]
    assert starts == sorted(set(starts)), "two sessions at one time, or out of order"
    ends = [end_of(session) for session in contents.sessions]
    exact = [session.when.at is not None for session in contents.sessions]
    assert all(end <= now_s for end in ends)
    for place in range(len(starts) - 1):
        if exact[place] and exact[place + 1]:
            assert ends[place] <= starts[place + 1], "one began before the other ended"


def assert_plausible(sessions: tuple[Session, ...], now: datetime) -> None:
    """What `runlog add` refuses does not come up, nor what nobody would believe."""
    longest: dict[str, int] = {}
    for session in sessions:
        check_plausible(session, longest_m=longest.get(session.sport), now=now, units="km")
        if session.distance_m is not None:
            longest[session.sport] = max(longest.get(session.sport, 0), session.distance_m)
        if session.sport == "run":
            assert 2_400 <= (session.distance_m or 0) <= 22_000
            if session.duration_s is not None and session.distance_m is not None:
                assert 220 <= session.duration_s * 1000 / session.distance_m <= 560
            assert session.shoe is not None
        assert session.workout is None or session.workout.is_understood
        assert (session.kind is None) == (session.kind_source is None)


def assert_weeks(contents: JournalContents, now: datetime) -> None:
    """A recreational runner: two to five runs and 5 to 60 km in nearly every week."""
    weekly: Counter[int] = Counter()
    runs: Counter[int] = Counter()
    for session in runs_of(contents):
        week = (session.when.day.toordinal() - 1) // 7
        weekly[week] += session.distance_m or 0
        runs[week] += 1
    whole = range(min(weekly) + 1, (now.date().toordinal() - 1) // 7)
    assert max(weekly.values()) < 65_000
    assert max(runs.values()) <= 5
    mean_m = sum(weekly[week] for week in whole) / len(whole)
    assert 18_000 < mean_m < 42_000
    assert sum(runs[week] for week in whole) / len(whole) > 3
    empty = [week for week in whole if not runs[week]]
    assert len(empty) <= 2 + len(whole) // 26


def assert_pairs(contents: JournalContents, now: datetime) -> None:
    worn: dict[str, list[Session]] = {}
    for session in contents.sessions:
        if session.shoe is not None:
            worn.setdefault(session.shoe, []).append(session)
    assert set(worn) == {shoe.name for shoe in contents.shoes}
    for shoe in contents.shoes:
        last = worn[shoe.name][-1].when.day
        assert shoe.retired_on is None or last <= shoe.retired_on <= now.date()
        km = shoe.start_m + sum(session.distance_m or 0 for session in worn[shoe.name])
        assert km <= 1.1 * shoe.limit_m
    states = Counter(state_of(shoe, worn[shoe.name]) for shoe in contents.shoes)
    assert states["soon"] == 1
    assert 1 <= states["ok"] <= 2  # who never left the road has no pair for trails
    assert states["retired"] >= 1
    assert states["over"] == 0
    assert_one_after_the_other(contents, worn)


def state_of(shoe: Shoe, worn: list[Session]) -> str:
    km = shoe.start_m + sum(session.distance_m or 0 for session in worn)
    if shoe.retired_on is not None:
        return "retired"
    return "over" if km >= shoe.limit_m else "soon" if km >= 0.9 * shoe.limit_m else "ok"


def assert_one_after_the_other(contents: JournalContents, worn: dict[str, list[Session]]) -> None:
    """Of one sort of pair the next is first worn after the last was worn for the last time."""
    lines: dict[tuple[str | None, int], list[Shoe]] = {}
    for shoe in contents.shoes:
        lines.setdefault((shoe.type, shoe.limit_m), []).append(shoe)
    for line in lines.values():
        assert [shoe.retired_on is None for shoe in line] == [False] * (len(line) - 1) + [True]
        for before, after in pairwise(line):
            assert worn[before.name][-1].when.instant_s < worn[after.name][0].when.instant_s


def assert_names(contents: JournalContents) -> None:
    for name in ("shoes", "sessions", "symptoms", "checks", "stretches", "notes", "pauses"):
        records = getattr(contents, name)
        assert [record.id for record in records] == list(range(1, len(records) + 1))
        uuids = [record.uuid for record in records]
        assert len(set(uuids)) == len(uuids)
        form = r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
        assert all(re.fullmatch(form, uuid) for uuid in uuids)
    names = [shoe.name.casefold() for shoe in contents.shoes]
    assert len(set(names)) == len(names)


@few
@given(moments, st.integers())
def test_any_runner_is_believable_on_any_day_in_any_zone(now: datetime, seed: int) -> None:
    assert_believable(made(now, seed=seed), now)


def test_what_would_be_refused_is_left_out() -> None:
    # This runner's journal begins in the week of a race five times as long as anything before it.
    now = datetime(2013, 3, 15, 12, 18, tzinfo=UTC)
    assert_believable(made(now, seed=945_215), now)


def test_a_journal_of_one_day_may_be_empty() -> None:
    days = [NOW - timedelta(days=day) for day in range(40)]
    contents = [made(now, years=1 / 365) for now in days]
    assert any(not each.sessions for each in contents)
    assert any(each.sessions for each in contents)
    for now, each in zip(days, contents, strict=True):
        assert_in_time(each, now, 1 / 365)


@pytest.mark.parametrize("now", NAMED_MOMENTS, ids=str)
def test_the_days_on_which_calendars_are_odd(now: datetime) -> None:
    for seed in (1, 2):
        assert_believable(made(now, seed=seed), now)


def test_twenty_years_are_as_believable_as_one() -> None:
    contents = made(years=20)
    assert_believable(contents, NOW, years=20)
    assert len(contents.sessions) > 3600
    young, old = (
        [run for run in runs_of(contents) if run.when.day.year == year and run.kind == "easy"]
        for year in (2008, 2026)
    )
    assert mean_pace(young) < mean_pace(old)


def mean_pace(runs: list[Session]) -> float:
    timed = [run for run in runs if run.duration_s is not None]
    return sum(run.duration_s or 0 for run in timed) / sum(run.distance_m or 0 for run in timed)


def test_the_same_seed_and_moment_give_the_same_journal() -> None:
    assert made(seed=5) == made.__wrapped__(seed=5)


def test_another_seed_is_another_runner() -> None:
    one, other = made(seed=5), made(seed=6)
    assert one.sessions != other.sessions
    assert not {one.sessions[0].uuid} & {session.uuid for session in other.sessions}


def test_a_day_later_the_past_is_mostly_the_same() -> None:
    today, tomorrow = made(), made(NOW + timedelta(days=1))
    days = [{(s.when.instant_s, s.distance_m) for s in each.sessions} for each in (today, tomorrow)]
    assert len(days[0] & days[1]) > 0.9 * len(days[0])


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_year_holds_what_a_newcomer_may_want_to_see(seed: int) -> None:
    contents = made(seed=seed)
    runs = runs_of(contents)
    kinds = Counter(run.kind for run in runs)
    assert kinds.keys() >= {"easy", "long", "interval", "tempo", "hills", "race", None}
    assert kinds["race"] >= 3
    assert {session.sport for session in contents.sessions} >= {"run", "walk"}
    assert {symptom.area for symptom in contents.symptoms} >= {"low_back", "achilles", "calf"}
    assert {run.stretched for run in runs} == {True, False, None}
    assert any(run.when.at is None for run in runs)
    assert any(interval.actual_s for run in runs for interval in run.intervals)
    assert any(stretch.before is not None for stretch in contents.stretches)
    assert len(contents.pauses) == 1
    assert len(contents.notes) > 10
    noted = [run.note for run in runs if run.note]
    assert 25 < len(noted) < 90
    assert len(set(noted)) > 0.8 * len(noted)


@pytest.mark.parametrize("seed", range(1, 9))
def test_most_mornings_after_a_run_have_an_answer(seed: int) -> None:
    contents = made(seed=seed)
    days = {run.when.day for run in runs_of(contents)}
    answered = {check.at.day for check in contents.checks}
    answered |= {symptom.noted.day for symptom in contents.symptoms}
    followed = [day for day in days if day + timedelta(days=1) in answered]
    assert 0.7 < len(followed) / len(days) < 1
    assert any(check.is_all_clear for check in contents.checks)


@pytest.mark.parametrize("seed", range(1, 9))
def test_all_is_clear_only_where_nothing_is_open(seed: int) -> None:
    contents = made(seed=seed)
    for check in contents.checks:
        latest = {
            symptom.area: symptom
            for symptom in contents.symptoms
            if 0 <= check.at.instant_s - symptom.noted.instant_s <= 14 * 86_400
        }
        is_open = any(not symptom.is_gone for symptom in latest.values())
        assert check.is_all_clear is not is_open


def test_days_in_bed_hold_neither_a_run_nor_a_word() -> None:
    for seed in range(1, 9):
        contents = made(seed=seed)
        [pause] = contents.pauses
        days = {moment.day for moment in moments_of(contents)}
        silent = (pause.last_on - pause.first_on).days + 1
        assert silent == 8
        assert not any(pause.first_on + timedelta(days=day) in days for day in range(silent))


def test_the_last_run_waits_for_its_morning_after() -> None:
    for day in range(1, 15):
        now = datetime(2026, 11, day, 12, tzinfo=LONDON)
        contents = made(now)
        last_s = end_of(runs_of(contents)[-1]) + 6 * 3600
        said = [*(c.at for c in contents.checks), *(s.noted for s in contents.symptoms)]
        assert all(moment.instant_s <= last_s for moment in said)


def test_at_whatever_hour_it_is_made_no_run_is_still_going_on() -> None:
    for hours in range(0, 14 * 24, 5):
        now = NOW - timedelta(hours=hours)
        contents = made(now, years=0.1)
        assert all(end_of(session) <= now.timestamp() for session in contents.sessions)


def test_a_new_pair_of_another_sort_is_followed_by_an_achilles_tendon_and_easy_days() -> None:
    contents = made(seed=3)
    [racing] = [shoe for shoe in contents.shoes if shoe.type == "racing"]
    first = next(run for run in contents.sessions if run.shoe == racing.name)
    aches = [symptom for symptom in contents.symptoms if symptom.area == "achilles"]
    assert timedelta(0) < aches[0].noted.day - first.when.day <= timedelta(days=1)
    assert aches[-1].is_gone


def test_every_word_is_in_the_catalogue() -> None:
    for seed in range(1, 5):
        contents = made(seed=seed)
        assert all(symptom.area in AREAS for symptom in contents.symptoms)
        assert all(stretch.exercise in EXERCISES for stretch in contents.stretches)
        assert all(stretch.for_area in {None, *AREAS} for stretch in contents.stretches)


def test_no_note_says_what_the_program_never_says_or_asks_about() -> None:
    for seed in range(1, 5):
        contents = made(seed=seed, years=4)
        texts = [
            *(session.note for session in contents.sessions),
            *(text for symptom in contents.symptoms for text in (symptom.note, *symptom.stops)),
            *(stretch.note for stretch in contents.stretches),
            *(note.text for note in contents.notes),
            *(pause.reason for pause in contents.pauses),
        ]
        for text in filter(None, texts):
            assert not FORBIDDEN.search(text)
            assert [hit for area in AREAS for hit in red_flag_words(text, area=area)] == []


def test_how_far_it_has_come_is_told_week_by_week() -> None:
    told: list[tuple[int, int]] = []
    demo_contents(seed=1, years=1, now=NOW, zone=LONDON, progress=lambda *parts: told.append(parts))
    assert told == [(part, 53) for part in range(1, 54)]


def test_it_is_hot_in_january_where_clocks_say_so() -> None:
    now = datetime(2026, 11, 22, 21, 10, tzinfo=ZoneInfo("Australia/Sydney"))
    [north], [south] = made().pauses, made(now).pauses
    assert north.first_on.month in {1, 2, 3}
    assert south.first_on.month in {7, 8, 9}
