"""The chart of shoes: a strip for each pair, and how it stands at its end."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.shoe import Shoe, ShoeUse
from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.shoe_wear import shoe_wear
from runlog.core.stats.span_pairs import PairPlot, PairStrip
from runlog.core.stats.spans import spans
from runlog.core.units import Units
from runlog.render.grid import Look
from runlog.render.plot_room import columns_in
from runlog.render.plot_shoes import shoe_lines
from runlog.render.plot_told import plot_records, plot_sentences
from runlog.render.width import cell_width

TODAY = date(2026, 11, 22)
MONTHS = spans(date(2026, 7, 1), TODAY, "month")


def strip(name: str, metres: list[int | None], *, retired_on: date | None = None) -> PairStrip:
    shoe = Shoe(name=name, retired_on=retired_on)
    run_m = sum(one or 0 for one in metres)
    use = ShoeUse(
        shoe=shoe, sessions=3, run_m=run_m, last_28_days_m=0, first_day=None, last_day=None
    )
    wear = shoe_wear(
        shoe, run_m=run_m, last_28_days_m=0, sessions=3, first_used_on=None, as_of=TODAY
    )
    return PairStrip(use=use, wear=wear, metres=metres)


def plot(*pairs: PairStrip) -> PairPlot:
    return PairPlot(axis=ChartSpans("month", MONTHS), pairs=pairs)


def text(shown: PairPlot, units: Units = "km", *, width: int, is_ascii: bool = False) -> str:
    lines = shoe_lines(shown, units, Look(width=width, is_ascii=is_ascii))
    return "\n".join("".join(cell.text for cell in line).rstrip() for line in lines)


PAIRS = plot(
    strip("Old Ghost", [90_000, 5_000, None, None, None], retired_on=date(2026, 8, 3)),
    strip("Pegasus 40", [None, 700_000, 0, 20_000, 60_000]),
    strip("Unworn", [None] * 5),
)


def test_each_pair_has_its_strip_and_its_state() -> None:
    assert (
        text(PAIRS, width=80)
        == """\
km per month in each pair  1 Jul – 22 Nov 2026

Old Ghost   ▓ ░         95 of 700 km, retired
Pegasus 40    █ · ░ ▓   780 of 700 km, over
Unworn                  0 of 700 km, ok
            Jul Sep Nov

· not worn   ░ <25   ▒ 25–49   ▓ 50–99   █ 100+ km
Shades go by whole km, rounded.
Blank: before a pair's first use, or after it was retired.
The last month is not over."""
    )


def test_where_it_is_narrow_a_pair_stands_above_its_strip() -> None:
    assert text(PAIRS, "mi", width=40).splitlines()[3:10] == [
        "Old Ghost  59 of 435 mi, retired",
        "▓ ░",
        "Pegasus 40  485 of 435 mi, over",
        "  █ · ░ ▓",
        "Unworn  0 of 435 mi, ok",
        "",
        "Jul Sep Nov",
    ]


def test_many_months_are_parted_into_quarters() -> None:
    pairs = plot(*(strip(f"Pair {n}", [1000 * (5 * n + m) for m in range(1, 6)]) for n in range(2)))
    assert "░ <3   ▒ 3–4   ▓ 5–7   █ 8+ km" in text(pairs, width=80)
    assert "Shades part the months a pair was worn in into quarters" in text(pairs, width=80)


def test_a_pair_never_worn_needs_no_shades() -> None:
    assert text(plot(strip("Unworn", [None] * 5)), width=80).splitlines()[2:] == [
        "Unworn              0 of 700 km, ok",
        "        Jul Sep Nov",
        "",
        "Blank: before a pair's first use, or after it was retired.",
        "The last month is not over.",
    ]


def test_a_long_name_is_cut_and_an_emoji_is_as_wide_as_it_is() -> None:
    shown = plot(strip("👟 A pair with a name that never ends", [1, 1, 1, 1, 1]))
    [line] = [line for line in text(shown, width=80).splitlines() if "of 700" in line]
    assert cell_width(line.partition("░")[0]) == 20
    assert "…" in line
    spelled = text(shown, width=80, is_ascii=True).splitlines()[2]
    assert spelled.startswith("\\U0001f45f A pair")


def test_each_pair_is_a_sentence() -> None:
    assert plot_sentences(PAIRS, "km", today=TODAY) == [
        "km per month in each pair, 1 Jul to 22 Nov 2026.",
        "Old Ghost, 95 of 700 km, retired: Jul 2026 90.0 km, Aug 2026 5.0 km.",
        "Pegasus 40, 780 of 700 km, over: Aug 2026 700.0 km, Oct 2026 20.0 km, Nov 2026 60.0 km.",
        "Unworn, 0 of 700 km, ok: not worn in these days.",
        "The last month is not over.",
    ]


def test_a_script_gets_a_record_for_each_month_a_pair_was_there() -> None:
    records = plot_records(PAIRS)
    assert [(one["shoe"], one["first_on"], one["distance_m"]) for one in records] == [
        ("Old Ghost", "2026-07-01", 90_000),
        ("Old Ghost", "2026-08-01", 5_000),
        ("Pegasus 40", "2026-08-01", 700_000),
        ("Pegasus 40", "2026-09-01", 0),
        ("Pegasus 40", "2026-10-01", 20_000),
        ("Pegasus 40", "2026-11-01", 60_000),
    ]
    assert records[-1] == {
        "shoe": "Pegasus 40",
        "first_on": "2026-11-01",
        "last_on": "2026-11-22",
        "distance_m": 60_000,
        "total_m": 780_000,
        "limit_m": 700_000,
        "status": "over",
    }


@settings(deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=8),
    metres=st.lists(st.one_of(st.none(), st.integers(0, 2_000_000)), min_size=5, max_size=5),
    width=st.integers(40, 200),
    is_ascii=st.booleans(),
)
def test_no_line_is_wider_than_the_terminal(
    names: list[str], metres: list[int | None], width: int, is_ascii: bool
) -> None:
    shown = plot(*(strip(name, metres) for name in names))
    for line in text(shown, width=width, is_ascii=is_ascii).splitlines():
        assert cell_width(line) <= width


@pytest.mark.parametrize("width", range(40, 201, 10))
def test_as_many_months_as_there_is_room_for_fit(width: int) -> None:
    months = columns_in(width, "shoes")
    axis = ChartSpans("month", spans(date(2000, 1, 1), date(2030, 12, 31), "month")[:months])
    shown = PairPlot(axis=axis, pairs=[strip("A pair with a very long name", [900_000] * months)])
    lines = shoe_lines(shown, "km", Look(width=width))
    assert max(sum(cell_width(cell.text) for cell in line) for line in lines) <= width
