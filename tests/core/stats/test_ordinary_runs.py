"""What ordinary runs are like."""

from datetime import UTC, datetime, timedelta
from typing import Any

from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.ordinary_runs import OrdinaryRuns, Trait, facts_of
from runlog.core.stats.run_order import runs_in_order

START = datetime(2026, 1, 5, 18, tzinfo=UTC)


def run(day: int, **fields: Any) -> Session:
    return Session(when=exact_moment(START + timedelta(days=day)), distance_m=5000, **fields)


def test_facts_of_runs_in_order() -> None:
    fast = tuple(Interval(role="work", distance_m=400) for _ in range(3))
    runs = runs_in_order([run(0), run(3, kind="interval", intervals=fast), run(3)])
    facts = facts_of(runs, [None, 7000, None])
    assert [(f.fast_m, f.worn_m, f.days_since) for f in facts] == [
        (0, None, None),
        (1200, 7000, 3),
        (0, None, 0),
    ]
    assert facts_of([], []) == []


def test_a_run_beside_the_ordinary_ones() -> None:
    fast = (Interval(role="work", distance_m=1000),)
    ordinary = [
        run(0, kind="easy", shoe="Pegasus", stretched=True),
        run(2, kind="easy", shoe="Pegasus", stretched=False, tags=("hot",)),
        run(4, kind="interval", intervals=fast, shoe="Endorphin"),
        run(9),
    ]
    facts = facts_of(runs_in_order(ordinary), [None] * 4)
    found = OrdinaryRuns(facts)
    hard = run(
        12, kind="interval", intervals=fast, shoe="Pegasus", stretched=False, tags=("hot", "flat")
    )
    [*_, one] = facts_of(runs_in_order([*ordinary, hard]), [None] * 5)
    assert found.traits(one) == (
        Trait("kind", "interval", 1, 4),
        Trait("fast", None, 1, 4),
        Trait("tag", "hot", 1, 4),
        Trait("tag", "flat", 0, 4),
        Trait("pair", "Pegasus", 2, 3),
        Trait("unstretched", None, 1, 2),
        Trait("rest", None, 1, 3),
    )
    assert (found.count, found.in_pair("Pegasus"), found.in_pair("nobody's")) == (4, 2, 0)


def test_a_run_of_which_nothing_is_known_has_no_traits() -> None:
    facts = facts_of(runs_in_order([run(0)]), [None])
    assert OrdinaryRuns(facts).traits(facts[0]) == ()
    stretched = facts_of(runs_in_order([run(0, stretched=True)]), [None])
    assert OrdinaryRuns(stretched).traits(stretched[0]) == (Trait("stretched", None, 1, 1),)
