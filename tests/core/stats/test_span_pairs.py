"""A pair's strip runs from its first use to the day it retired."""

from datetime import date, timedelta

from runlog.core.shoe import Shoe, ShoeUse
from runlog.core.stats.shoe_wear import ShoeWear, shoe_wear
from runlog.core.stats.span_pairs import PairStrip, pair_strips
from runlog.core.stats.spans import spans

TODAY = date(2026, 11, 22)
MONTHS = spans(date(2026, 7, 1), TODAY, "month")


def pair(
    name: str,
    *,
    first_day: date | None = None,
    retired_on: date | None = None,
    first_used_on: date | None = None,
) -> tuple[ShoeUse, ShoeWear]:
    shoe = Shoe(name=name, retired_on=retired_on, first_used_on=first_used_on)
    use = ShoeUse(
        shoe=shoe, sessions=1, run_m=0, last_28_days_m=0, first_day=first_day, last_day=first_day
    )
    wear = shoe_wear(
        shoe, run_m=0, last_28_days_m=0, sessions=1, first_used_on=first_day, as_of=TODAY
    )
    return use, wear


def strip(worn: dict[date, int], one: tuple[ShoeUse, ShoeWear]) -> list[int | None]:
    [found] = pair_strips({one[0].shoe.name: worn}, [one], MONTHS)
    return list(found.metres)


def names(found: list[PairStrip]) -> list[str]:
    return [one.use.shoe.name for one in found]


def test_months_add_up_between_the_first_use_and_today() -> None:
    worn = {date(2026, 8, 31): 5000, date(2026, 10, 1): 7000, date(2026, 10, 31): 1000}
    assert strip(worn, pair("Peg", first_day=date(2026, 8, 31))) == [None, 5000, 0, 8000, 0]


def test_after_it_retired_there_is_nothing() -> None:
    one = pair("Peg", first_day=date(2020, 1, 1), retired_on=date(2026, 9, 15))
    assert strip({date(2026, 9, 15): 10}, one) == [0, 0, 10, None, None]


def test_what_was_run_after_it_retired_is_shown_all_the_same() -> None:
    one = pair("Peg", first_day=date(2020, 1, 1), retired_on=date(2026, 9, 15))
    assert strip({date(2026, 11, 1): 10}, one) == [0, 0, 0, None, 10]


def test_a_pair_may_have_been_used_before_its_first_session() -> None:
    one = pair("Peg", first_day=date(2026, 10, 1), first_used_on=date(2026, 8, 1))
    assert strip({}, one) == [None, 0, 0, 0, 0]


def test_a_pair_never_worn_has_an_empty_strip() -> None:
    assert strip({}, pair("Peg")) == [None] * 5


def test_a_pair_that_retired_before_the_chart_is_left_out() -> None:
    gone = pair("Gone", first_day=date(2020, 1, 1), retired_on=date(2026, 6, 30))
    leaving = pair("Leaving", first_day=date(2021, 1, 1), retired_on=date(2026, 7, 1))
    assert names(pair_strips({}, [gone, leaving], MONTHS)) == ["Leaving"]


def test_the_pair_used_first_comes_first() -> None:
    pairs = [
        pair("New", first_day=date(2026, 11, 1)),
        pair("Never"),
        pair("Old", first_day=date(2019, 11, 1)),
    ]
    assert names(pair_strips({}, pairs, MONTHS)) == ["Old", "New", "Never"]


def test_metres_outside_are_left_out() -> None:
    outside = {MONTHS[0].first - timedelta(days=1): 5, TODAY + timedelta(days=1): 5}
    assert strip(outside, pair("Peg", first_day=date(2020, 1, 1))) == [0] * 5
