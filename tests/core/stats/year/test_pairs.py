"""Which pairs a report tells of."""

from datetime import date

from runlog.core.shoe import Shoe, ShoeUse
from runlog.core.stats.year.pairs import pairs_of_report

TODAY = date(2026, 11, 22)


def use(name: str, run_m: int, *, start_m: int = 0, retired_on: date | None = None) -> ShoeUse:
    return ShoeUse(
        shoe=Shoe(name=name, start_m=start_m, retired_on=retired_on),
        sessions=3,
        run_m=run_m,
        last_28_days_m=0,
        first_day=None,
        last_day=None,
    )


def test_pairs_that_were_worn_or_are_in_use_are_told_the_most_worn_first() -> None:
    rack = [
        use("unworn", 10_000),
        use("old", 800_000, retired_on=date(2024, 1, 1)),
        use("retired", 500_000, retired_on=date(2026, 10, 1)),
        use("daily", 540_000, start_m=100_000),
        use("walked in", 0),
    ]
    told = pairs_of_report({"daily": 250_000, "retired": 90_000, "walked in": 0}, rack, as_of=TODAY)
    assert [(pair.name, pair.status, pair.told_m, pair.is_worn) for pair in told] == [
        ("daily", "soon", 250_000, True),
        ("retired", "retired", 90_000, True),
        ("walked in", "ok", 0, True),
        ("unworn", "ok", 0, False),
    ]
    assert (told[0].distance_m, told[0].limit_m) == (640_000, 700_000)
