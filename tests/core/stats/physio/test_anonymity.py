"""Nothing that names is left."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Note, Pause
from runlog.core.interval import Workout
from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stats.anonymous import pair_letter
from runlog.core.stats.case_report import Diary, case_report
from runlog.core.stats.demands import demand_table
from runlog.core.stats.first_times import Seen
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.physio.anonymity import (
    aliases_for,
    anonymous_diary,
    anonymous_evidence,
)
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace

AT = exact_moment(datetime(2026, 11, 20, 9, tzinfo=UTC))
SECRETS = ("Emma", "Oslo", "Pegasus", "wedding", "Emma_twist")

EVIDENCE = Evidence(
    sessions=[
        Session(
            when=AT,
            distance_m=8000,
            kind="interval",
            shoe="Emma Pegasus",
            tags=("oslo", "Oslo", "sprinting"),
            stretched=True,
            stretches=("Emma_twist", "bridge"),
            note="Oslo with Emma",
            workout=Workout(typed="6x400 # Oslo", canonical="6x400m # Oslo"),
            source=Source(kind="fit", key="Emma.fit"),
        ),
        Session(when=AT, distance_m=8000, workout=Workout(typed="Oslo")),
    ],
    symptoms=[
        Symptom(
            area="calf",
            noted=AT,
            severity=4,
            worse=("Emma_twist", "sitting"),
            eased=("bridge",),
            stops=("the wedding",),
            note="at the wedding",
            id=1,
        )
    ],
    pauses=[Pause(first_on=date(2026, 1, 1), last_on=date(2026, 1, 2), reason="wedding")],
    shoes=[
        Shoe(
            name="Emma Pegasus",
            aliases=("Emma",),
            model="Oslo",
            type="Oslo flats",
            note="Emma",
            price=120,
        )
    ],
)
DIARY = Diary(
    stretches=[
        Stretch(exercise="Emma_twist", when=AT, for_area="calf", before=4, after=2, note="Oslo")
    ],
    notes=[Note(when=AT, text="wedding in Oslo", tags=("oslo",))],
    own={"Emma_twist": ("low_back",), "never_done_Oslo": ()},
    demands=demand_table({"oslo": ("calf",)}),
    seen=Seen(
        has_sessions=True,
        tags=frozenset({"Oslo"}),
        pairs=frozenset({"Emma Pegasus"}),
        exercises=frozenset({"Emma_twist"}),
    ),
)


def test_no_word_of_the_runner_is_left() -> None:
    aliases = aliases_for(EVIDENCE, DIARY)
    left = repr(anonymous_evidence(EVIDENCE, aliases)) + repr(anonymous_diary(DIARY, aliases))
    for secret in SECRETS:
        assert secret.lower() not in left.lower()


def test_pairs_have_letters_and_own_exercises_numbers() -> None:
    aliases = aliases_for(EVIDENCE, DIARY)
    evidence = anonymous_evidence(EVIDENCE, aliases)
    assert evidence.sessions[0].shoe == "pair A"
    assert evidence.sessions[0].stretches == ("own exercise 1", "bridge")
    assert evidence.symptoms[0].worse == ("own exercise 1", "sitting")
    assert evidence.shoes[0].name == "pair A"
    assert anonymous_diary(DIARY, aliases).own == {
        "own exercise 1": ("low_back",),
        "own exercise 2": (),
    }


def test_whether_a_workout_was_understood_is_kept() -> None:
    first, second = anonymous_evidence(EVIDENCE, aliases_for(EVIDENCE, DIARY)).sessions
    assert first.workout == Workout(typed="", canonical="")
    assert second.workout == Workout(typed="", canonical=None)


def test_every_count_of_the_comparison_stays_as_it_was() -> None:
    aliases = aliases_for(EVIDENCE, DIARY)
    inquiry = Inquiry(now_s=AT.instant_s + 10**6, area="calf")
    known = case_report(EVIDENCE, inquiry, DIARY).found
    anonymous = case_report(
        anonymous_evidence(EVIDENCE, aliases), inquiry, anonymous_diary(DIARY, aliases)
    ).found
    unnamed = {"exposed_label": None, "unexposed_label": None}
    assert [replace(q, **unnamed) for q in known.questions] == [
        replace(q, **unnamed) for q in anonymous.questions
    ]
    assert replace(known, questions=(), episodes_found=()) == replace(
        anonymous, questions=(), episodes_found=()
    )


def test_letters_go_on_after_z() -> None:
    assert [pair_letter(place) for place in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


@given(st.sets(st.integers(0, 20_000), min_size=2))
def test_no_two_pairs_share_a_letter(places: set[int]) -> None:
    assert len({pair_letter(place) for place in places}) == len(places)
