"""What holds for every workout, made up or mutated, and for every text whatsoever."""

import csv
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.core.interval import workout_totals
from runlog.core.notation.workout import (
    Item,
    Quantity,
    Recovery,
    Target,
    WorkoutPlan,
    expand_workout,
    format_workout,
    leading_workout,
    parse_workout,
)
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.errors import NotationError

with (Path(__file__).parent / "data" / "workouts.tsv").open(encoding="utf-8", newline="") as _file:
    SAMPLES = [row["typed"] for row in csv.DictReader(_file, delimiter="\t", quoting=3)]
PIECES = sorted({piece for text in SAMPLES for piece in re.findall(r"\d+|[A-Za-z]+|\W", text)})


def metres_long(metres: int) -> Quantity:
    return Quantity(metres, "m")


def short_metres() -> st.SearchStrategy[Quantity]:
    return st.integers(40, 1600).map(metres_long)


def long_distances() -> st.SearchStrategy[Quantity]:
    return st.one_of(
        st.integers(1610, 50_000).map(lambda metres: Quantity(metres, "m")),
        st.integers(1, 40).map(lambda halves: Quantity(halves / 2, "mi")),
        st.integers(20, 2000).map(lambda yards: Quantity(yards, "yd")),
        st.integers(1, 30).map(lambda laps: Quantity(laps, "lap")),
    )


def times() -> st.SearchStrategy[Quantity]:
    return st.integers(5, 7200).map(lambda seconds: Quantity(seconds, "s"))


def paces() -> st.SearchStrategy[Target]:
    return st.builds(
        lambda kind, low, more, is_progressive: Target(
            kind, low, low + more if more else None, "", is_progressive and more > 0
        ),
        st.sampled_from(("km", "mi")),
        st.integers(150, 700),
        st.integers(0, 15),
        st.booleans(),
    )


def plain_targets() -> st.SearchStrategy[Target]:
    return st.one_of(
        paces(),
        st.sampled_from(("M", "T", "I", "R", "H", "5k", "half", "max", "M-T", "10k-5k")).map(
            lambda name: Target("name", name=name)
        ),
        st.integers(60, 100).map(lambda percent: Target("percent", percent)),
        st.integers(60, 90).map(lambda low: Target("percent", low, low + 5, "HRmax")),
        st.integers(1, 5).map(lambda zone: Target("zone", zone)),
        st.integers(1, 10).map(lambda rpe: Target("rpe", rpe)),
        st.integers(120, 180).map(lambda bpm: Target("bpm", bpm, bpm + 5)),
        st.integers(80, 190).map(lambda tenths: Target("kmh", tenths / 10)),
    )


def rep_times(metres: float) -> st.SearchStrategy[Target]:
    return st.integers(int(metres * 0.1) + 1, int(metres * 0.7)).map(
        lambda seconds: Target("rep", seconds)
    )


def recoveries() -> st.SearchStrategy[Recovery]:
    lengths = st.one_of(short_metres(), times())
    manners = st.sampled_from((None, "jog", "walk", "stand", "float", "jog/walk"))
    return st.one_of(
        st.builds(Recovery, lengths, manners),
        st.sampled_from(
            (
                Recovery(extent="full"),
                Recovery(extent="equal"),
                Recovery(manner="jog", extent="back"),
                Recovery(manner="walk", extent="full"),
                Recovery(manner="walk"),
            )
        ),
    )


def notes() -> st.SearchStrategy[str]:
    return st.sampled_from(("", "", "", "windy", "5 of 6, then rain", "it's a “good” day"))


@st.composite
def steps(draw: st.DrawFn) -> Item:
    metres = st.integers(200, 1600).map(metres_long)
    quantity = draw(st.one_of(metres, long_distances(), times()))
    words = draw(
        st.sampled_from(
            (("wu",), ("cd",), ("easy",), ("tempo",), ("hard",), ("wu", "easy"), ("long", "trail"))
        )
    )
    targets = draw(st.lists(plain_targets(), max_size=1))
    return Item(content=quantity, words=words, targets=tuple(targets), note=draw_note(draw))


def draw_note(draw: st.DrawFn) -> str:
    return draw(notes()).replace("“", "'").replace("”", "'")


@st.composite
def repeats(draw: st.DrawFn) -> Item:
    count = draw(st.integers(1, 12))
    quantity = draw(st.one_of(st.integers(200, 1600).map(metres_long), short_metres(), times()))
    targets: tuple[Target, ...] = ()
    splits: tuple[float, ...] = ()
    choice = draw(st.integers(0, 3))
    if choice == 1 and (quantity.unit == "s" or quantity.value >= 200):
        targets = (draw(plain_targets()),)
    elif choice == 2 and quantity.unit == "m":
        targets = (draw(rep_times(quantity.value)),)
    elif choice == 3 and quantity.unit == "m" and quantity.value >= 100:
        pace = st.integers(int(quantity.value * 0.1) + 1, int(quantity.value * 0.5))
        splits = tuple(draw(st.lists(pace, min_size=count, max_size=count)))
    recovery = draw(st.one_of(st.none(), recoveries()))
    if recovery and recovery.extent is None and (targets or splits) and draw(st.booleans()):
        recovery = replace(recovery, target=Target("name", name="E"))
    words = draw(st.sampled_from(((), (), ("hills",), ("strides",), ("fast", "track"))))
    return Item(count, quantity, words, targets, splits, recovery, draw_note(draw))


@st.composite
def brackets(draw: st.DrawFn) -> Item:
    inner = draw(st.lists(st.one_of(steps(), repeats()), min_size=2, max_size=3))
    count = draw(st.one_of(st.none(), st.integers(1, 5)))
    recovery = draw(st.one_of(st.none(), recoveries()))
    most = None if count is None else draw(st.sampled_from((None, count + 1)))
    return Item(count, tuple(inner), recovery=recovery, count_most=most)


def plans() -> st.SearchStrategy[WorkoutPlan]:
    items = st.lists(st.one_of(steps(), repeats(), brackets()), min_size=1, max_size=3)
    comments = st.sampled_from(("", "", "felt strong", 'said "go" # again'))
    return st.builds(WorkoutPlan, items.map(tuple), comments)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample with pieces of others put in, taken out or changed."""
    pieces = re.findall(r"\d+|[A-Za-z]+|\W", draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(pieces)))
        piece = draw(st.sampled_from(PIECES))
        pieces[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from(([piece], [])))
    return "".join(pieces)


def texts() -> st.SearchStrategy[str]:
    signs = "0123456789 xX,;:+-/()[]{}@'\"#%=.*&\n\t×–′″“”½mkrRsEhi½٣ſİ"
    return st.one_of(
        st.text(max_size=40),
        st.text(signs, max_size=40),
        st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
        mutated(),
    )


def read_or_refused(text: str, units: Units) -> WorkoutPlan | None:
    """The workout, or None if it was refused as it should be; any other error fails the test."""
    problem: NotationError | None = None
    try:
        return parse_workout(text, units=units)
    except NotationError as error:
        problem = error
    assert problem.message
    assert 0 <= problem.start <= problem.end <= len(text)
    return None


@settings(suppress_health_check=[HealthCheck.too_slow])  # a plan has many parts to draw
@given(plans())
def test_a_plan_that_is_written_reads_as_itself(plan: WorkoutPlan) -> None:
    assert parse_workout(format_workout(plan)) == plan


@given(texts(), st.sampled_from(("km", "mi")))
def test_a_text_is_read_or_refused_and_what_is_read_can_be_written(text: str, units: Units) -> None:
    plan = read_or_refused(text, units)
    if plan is None:
        return
    canonical = format_workout(plan)
    assert parse_workout(canonical, units=units) == plan
    assert format_workout(parse_workout(canonical, units="mi")) == canonical


@settings(suppress_health_check=[HealthCheck.too_slow])  # a plan has many parts to draw
@given(plans())
def test_every_rep_is_written_out_and_recoveries_are_never_work(plan: WorkoutPlan) -> None:
    intervals = expand_workout(plan)
    totals = workout_totals(intervals)

    assert totals.reps + sum(part.role != "work" for part in intervals) == len(intervals)
    assert all(part.distance_m is None or part.distance_m >= 1 for part in intervals)
    assert all(part.duration_s is None or part.duration_s > 0 for part in intervals)
    if totals.work_m is not None:
        assert totals.work_m == sum(
            part.distance_m or 0 for part in intervals if part.role == "work"
        )


@given(texts(), st.integers(0, 10))
def test_what_leads_a_line_is_itself_a_workout(text: str, start: int) -> None:
    found = leading_workout(text, min(start, len(text)))

    if found is not None:
        plan, end = found
        start = min(start, len(text))
        assert start < end <= len(text)
        assert end == len(text) or text[end].isspace() or text[end] in ",;."
        assert format_workout(parse_workout(text[start:end])) == format_workout(plan)
