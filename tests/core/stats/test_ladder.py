"""The rungs of the ladder that a whole journal seldom stands on."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.answers import pooled_difference
from runlog.core.stats.exact_test import Block, exact_test
from runlog.core.stats.ladder import Finding, level_of, too_few
from runlog.core.stats.question import Confirmed, Row, Tally
from runlog.core.stats.risk_difference import common_difference, risk_difference
from runlog.core.stats.run_order import Run

RUN = Run(0, 0, Session(when=exact_moment(datetime(2026, 3, 2, tzinfo=UTC))))
WELL = Confirmed(0.9, 0.9, 0.9)


def tally_of(*blocks: Block) -> Tally:
    def rows(cases: int, runs: int) -> list[Row]:
        return [Row(0, RUN, 0, place < cases, False) for place in range(runs)]

    return Tally(
        blocks=blocks,
        block_numbers=tuple(range(len(blocks))),
        exposed=[row for b in blocks for row in rows(b.exposed_cases, b.exposed)],
        unexposed=[row for b in blocks for row in rows(b.unexposed_cases, b.unexposed)],
    )


def finding(*blocks: Block, p_holm: float, confirmed: Confirmed = WELL) -> Finding:
    counted = tally_of(*blocks)
    return Finding(
        tally=counted,
        test=exact_test(blocks),
        difference=risk_difference(*counted.pooled),
        common=common_difference(blocks),
        p_holm=p_holm,
        follow_up=confirmed,
        is_declared=True,
    )


def level(found: Finding, *, elsewhere: float | None = 0.5) -> tuple[str, tuple[str, ...]]:
    return level_of(found, lambda _: elsewhere)


STRONG = (Block(5, 6, 2, 20), Block(5, 6, 2, 20))


@pytest.mark.parametrize(
    ("p_holm", "expected"),
    [(0.01, "clear"), (0.0101, "hint"), (0.05, "hint"), (0.0501, "cannot_tell")],
)
def test_the_adjusted_p_decides(p_holm: float, expected: str) -> None:
    assert level(finding(*STRONG, p_holm=p_holm))[0] == expected


@pytest.mark.parametrize("elsewhere", [0.05, -0.5, None])
def test_it_must_stand_in_other_windows(elsewhere: float | None) -> None:
    found = level(finding(*STRONG, p_holm=0.001), elsewhere=elsewhere)
    assert found == ("hint", ("window_24", "window_72"))


@pytest.mark.parametrize(
    ("confirmed", "held_back"),
    [
        (Confirmed(0.49, 0.49, 0.49), ("follow_up_low",)),
        (Confirmed(0.5, 0.5, 0.5), ()),
        (Confirmed(0.8, 0.95, 0.74), ("follow_up_uneven",)),
        (Confirmed(0.8, None, 0.8), ()),
        (Confirmed(0.8, 0.8, None), ()),
        (Confirmed(None, None, None), ("follow_up_low",)),
    ],
)
def test_follow_up_must_be_good_and_even(confirmed: Confirmed, held_back: tuple[str, ...]) -> None:
    expected = ("hint" if held_back else "clear", held_back)
    assert level(finding(*STRONG, p_holm=0.001, confirmed=confirmed)) == expected


def test_it_must_not_hang_on_a_single_case() -> None:
    found = finding(Block(4, 9, 4, 25), p_holm=0.009)
    assert level(found) == ("hint", ("one_case",))


def test_a_difference_must_be_as_large_as_it_is_rare() -> None:
    small = finding(Block(30, 100, 12, 100), Block(30, 100, 12, 100), p_holm=0.0001)
    assert level(small) == ("hint", ("small_difference",))
    tiny = finding(Block(60, 1000, 30, 1000), p_holm=0.0001)
    assert level(tiny) == ("no_sign", ())


def test_pooled_and_within_blocks_must_point_the_same_way() -> None:
    turned = finding(Block(9, 10, 38, 40), Block(1, 40, 0, 10), p_holm=0.001)
    assert turned.common is not None
    assert turned.difference.difference * turned.common > 0
    reversed_within = finding(Block(18, 20, 10, 10), Block(0, 10, 1, 40), p_holm=0.001)
    assert reversed_within.common is not None
    assert reversed_within.difference.difference * reversed_within.common < 0
    assert level(reversed_within)[0] == "cannot_tell"


@pytest.mark.parametrize(
    ("blocks", "p_holm", "reasons"),
    [
        # Alone it would be a hint; four questions were asked.
        ([Block(5, 6, 2, 20), Block(5, 6, 2, 20)], 0.0501, ("several_questions",)),
        # Rare over all runs; within the months nearly every run was followed, or none.
        ([Block(5, 6, 2, 2), Block(0, 1, 1, 20)], 1.0, ("within_weeks",)),
        # Golden row 2 of the sheet: the interval leaves out zero, mid-p is 0.078.
        ([Block(3, 5, 2, 15)], 0.31, ("chance",)),
        ([Block(2, 9, 3, 20)], 0.01, ("slight",)),
        ([Block(9, 10, 1, 1), Block(0, 1, 1, 10)], 0.01, ("turned_within_weeks",)),
        # It looks like no difference: the interval says enough.
        ([Block(4, 19, 4, 16)], 0.88, ()),
    ],
)
def test_what_looks_like_a_difference_and_is_none_yet_names_its_rule(
    blocks: list[Block], p_holm: float, reasons: tuple[str, ...]
) -> None:
    assert level(finding(*blocks, p_holm=p_holm)) == ("cannot_tell", reasons)


@st.composite
def tables(draw: st.DrawFn) -> Block:
    exposed, unexposed = draw(st.integers(1, 12)), draw(st.integers(1, 25))
    cases, others = draw(st.integers(0, exposed)), draw(st.integers(0, unexposed))
    return Block(cases, exposed, others, unexposed)


@given(st.lists(tables(), min_size=1, max_size=4), st.integers(1, 4))
def test_an_interval_beside_zero_is_never_left_undecided_without_a_rule(
    blocks: list[Block], questions: int
) -> None:
    found = finding(*blocks, p_holm=min(1.0, questions * exact_test(blocks).p))
    rung, reasons = level(found)
    looks_like_one = found.difference.low > 0 or found.difference.high < 0
    if rung == "cannot_tell":
        assert len(reasons) == 1 if looks_like_one or found.p_holm <= 0.05 else not reasons
    if "several_questions" in reasons:
        assert questions > 1


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (Block(0, 0, 0, 0), "not_askable"),
        (Block(2, 4, 2, 40), "exposed"),
        (Block(2, 40, 2, 4), "unexposed"),
        (Block(1, 30, 0, 5), "no_contrast"),
        (Block(3, 10, 3, 30), None),
    ],
)
def test_a_question_needs_runs_on_both_sides_and_contrast(block: Block, reason: str | None) -> None:
    assert too_few(tally_of(block), exact_test([block])) == reason


def test_an_empty_arm_has_no_difference() -> None:
    assert pooled_difference(Block(0, 0, 3, 10)) is None
    assert pooled_difference(Block(3, 10, 0, 0)) is None
    assert pooled_difference(Block(3, 10, 1, 10)) == pytest.approx(0.2)
