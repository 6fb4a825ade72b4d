"""What is new about each session, found in one walk."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.first_times import Seen, first_times
from runlog.core.stats.novelty import Novelty, novelties
from runlog.core.stretch import Stretch

START = datetime(2026, 1, 5, 18, tzinfo=UTC)


def at(hours: int) -> datetime:
    return START + timedelta(hours=hours)


@st.composite
def journals(draw: st.DrawFn) -> tuple[list[Session], list[Stretch]]:
    hours = sorted(draw(st.lists(st.integers(0, 24 * 90), unique=True, max_size=12)))
    words = st.lists(st.sampled_from(("hot", "forefoot", "flat")), unique=True, max_size=2)
    slugs = st.lists(st.sampled_from(("plank", "couch_stretch")), unique=True, max_size=2)
    sessions = [
        Session(
            when=exact_moment(at(hour)),
            sport=draw(st.sampled_from(("run", "run", "swim"))),
            kind=draw(st.sampled_from((None, "easy", "interval", "race"))),
            distance_m=5000,
            shoe=draw(st.sampled_from((None, "Pegasus", "Endorphin"))),
            tags=tuple(draw(words)),
            stretches=tuple(draw(slugs)),
            intervals=tuple(
                Interval(role="work", distance_m=400) for _ in range(draw(st.integers(0, 3)))
            ),
            id=place + 1,
        )
        for place, hour in enumerate(hours)
    ]
    stretches = [
        Stretch(exercise=draw(st.sampled_from(("plank", "cobra"))), when=exact_moment(at(hour)))
        for hour in draw(st.lists(st.integers(0, 24 * 90), max_size=4))
    ]
    return sessions, stretches


@given(journals())
def test_one_walk_says_what_is_said_of_each_session_alone(
    journal: tuple[list[Session], list[Stretch]],
) -> None:
    sessions, stretches = journal
    alone = [novelties(session, sessions, stretches) for session in sessions]
    assert first_times(sessions, stretches).sessions == alone


@given(journals(), st.integers(0, 12))
def test_what_came_before_may_be_told_instead_of_walked(
    journal: tuple[list[Session], list[Stretch]], cut: int
) -> None:
    sessions, _ = journal
    before, after = sessions[:cut], sessions[cut:]
    kinds: dict[str, date] = {}
    for session in before:
        if session.sport == "run" and session.kind is not None:
            kinds[session.kind] = session.when.day
    seen = Seen(
        has_sessions=bool(before),
        kinds=kinds,
        tags=frozenset(tag for s in before for tag in s.tags),
        pairs=frozenset(s.shoe for s in before if s.shoe is not None),
        exercises=frozenset(slug for s in before for slug in s.stretches),
    )
    whole = first_times(sessions, []).sessions[cut:]
    part = first_times(after, [], seen=seen).sessions
    # Fast metres look back on 30 days of sessions, which are read with the period.
    assert [_but_fast(news) for news in part] == [_but_fast(news) for news in whole]


def _but_fast(news: tuple[Novelty, ...]) -> list[Novelty]:
    return [novelty for novelty in news if novelty.what != "fast_metres"]


def test_stretches_apart_from_runs_are_told_the_first_time() -> None:
    run = Session(when=exact_moment(at(10)), stretches=("plank",), id=1)
    done = [
        Stretch(exercise="cobra", when=exact_moment(at(5))),
        Stretch(exercise="plank", when=exact_moment(at(12))),
        Stretch(exercise="cobra", when=exact_moment(at(14))),
        Stretch(exercise="couch_stretch", when=exact_moment(at(15)), session_id=1),
        Stretch(exercise="bridge", when=exact_moment(at(16))),
    ]
    found = first_times([run], done)
    assert [stretch.exercise for stretch in found.stretches] == ["cobra", "bridge"]
