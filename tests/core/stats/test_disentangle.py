"""Two exposures that both seem to matter: the science sheet's figures and every way it can end."""

from datetime import UTC, datetime
from itertools import repeat

import pytest

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.disentangle import (
    Asked,
    Overlap,
    Verdict,
    disentangle,
    kept_variance,
    overlap,
)
from runlog.core.stats.exact_test import Block
from runlog.core.stats.question import Level, Row
from runlog.core.stats.run_order import Run

RUN = Run(0, 0, Session(when=exact_moment(datetime(2026, 3, 2, tzinfo=UTC))))

Cells = dict[tuple[int, int, int], int]
"""How many runs there are by first exposure, second exposure and case."""

SHEET: Cells = {
    (1, 1, 1): 6, (1, 1, 0): 3, (1, 0, 1): 2, (1, 0, 0): 2,
    (0, 1, 1): 1, (0, 1, 0): 7, (0, 0, 1): 2, (0, 0, 0): 17,
}  # fmt: skip


def spread(cells: Cells) -> tuple[list[Row], list[bool | None], list[bool | None]]:
    """Rows and the two exposures of a table of counts."""
    each = [cell for cell, count in cells.items() for cell in repeat(cell, count)]
    rows = [Row(place, RUN, 0, bool(case), False) for place, (_, _, case) in enumerate(each)]
    return rows, [bool(first) for first, _, _ in each], [bool(second) for _, second, _ in each]


def verdicts(
    cells: Cells,
    first: Level = "hint",
    second: Level = "hint",
    *,
    is_second_declared: bool = True,
    has_arms: bool = True,
) -> dict[str, Verdict]:
    rows, one, other = spread(cells)
    asked = [
        Asked("first", True, first, one, True),
        Asked("second", is_second_declared, second, other, has_arms),
    ]
    return disentangle(asked, rows)


def test_the_overlap_is_that_of_the_science_sheet() -> None:
    rows, intervals, shoes = spread(SHEET)
    found = overlap(rows, intervals, shoes)
    assert found.p_first == pytest.approx(0.007515, abs=1e-6)
    assert found.p_second == pytest.approx(0.629390, abs=1e-6)
    assert found.kept_first == pytest.approx(0.884024, abs=1e-6)
    assert found.kept_second == pytest.approx(0.644095, abs=1e-6)


def test_the_shoes_of_the_science_sheet_are_explained_by_intervals() -> None:
    found = verdicts(SHEET)
    assert found["first"] == Verdict("hint", (), None)
    assert found["second"] == Verdict("explained", (), "first")


def test_the_other_way_round_it_is_the_first_that_is_explained() -> None:
    turned = {(second, first, case): count for (first, second, case), count in SHEET.items()}
    found = verdicts(turned)
    assert found["first"] == Verdict("explained", (), "second")
    assert found["second"] == Verdict("hint", (), None)


def test_runs_of_unknown_exposure_stand_aside() -> None:
    rows, intervals, shoes = spread(SHEET)
    unknown: list[bool | None] = [*shoes[:-1], None]
    assert overlap(rows, intervals, unknown) == overlap(rows[:-1], intervals, shoes)


def test_exposures_that_nearly_always_came_together_are_tangled() -> None:
    together = {(1, 1, 1): 8, (1, 1, 0): 4, (0, 0, 1): 3, (0, 0, 0): 30, (1, 0, 0): 1, (0, 1, 0): 1}
    found = verdicts(together)
    assert found["first"] == Verdict("tangled", ("second",), None)
    assert found["second"] == Verdict("tangled", ("first",), None)


def test_exposures_neither_of_which_stands_alone_are_tangled() -> None:
    neither = {
        (1, 1, 1): 6, (1, 1, 0): 6, (1, 0, 1): 2, (1, 0, 0): 8,
        (0, 1, 1): 2, (0, 1, 0): 8, (0, 0, 1): 2, (0, 0, 0): 16,
    }  # fmt: skip
    rows, first, second = spread(neither)
    found = overlap(rows, first, second)
    assert min(found.p_first, found.p_second) > 0.10
    assert min(found.kept_first or 0, found.kept_second or 0) > 0.5
    assert verdicts(neither)["first"].level == "tangled"


def test_exposures_that_both_stand_stay() -> None:
    both = {
        (1, 1, 1): 9, (1, 1, 0): 1, (1, 0, 1): 6, (1, 0, 0): 4,
        (0, 1, 1): 6, (0, 1, 0): 4, (0, 0, 1): 1, (0, 0, 0): 30,
    }  # fmt: skip
    assert verdicts(both, "clear", "hint") == {
        "first": Verdict("clear", (), None),
        "second": Verdict("hint", (), None),
    }


TWINS: Cells = {(1, 1, 1): 8, (1, 1, 0): 4, (0, 0, 1): 3, (0, 0, 0): 30, (0, 1, 0): 3}


def test_a_flagged_question_names_its_twin() -> None:
    assert verdicts(TWINS, "hint", "cannot_tell")["first"] == Verdict("hint", ("second",), None)
    assert verdicts(TWINS, "no_sign", "hint")["second"] == Verdict("hint", ("first",), None)


def test_a_twin_with_too_few_runs_is_not_named() -> None:
    found = verdicts(TWINS, "hint", "too_little_question", has_arms=False)
    assert found["first"] == Verdict("hint", (), None)


def test_two_questions_that_are_not_flagged_are_left_alone() -> None:
    found = verdicts(TWINS, "cannot_tell", "no_sign")
    assert {v.level for v in found.values()} == {"cannot_tell", "no_sign"}


@pytest.mark.parametrize("cells", [TWINS, SHEET])
def test_an_exploratory_question_never_changes_a_declared_one(cells: Cells) -> None:
    found = verdicts(cells, is_second_declared=False)
    assert found["first"] == Verdict("hint", (), None)
    assert found["second"].level in {"tangled", "explained"}
    turned = {(second, first, case): count for (first, second, case), count in cells.items()}
    assert verdicts(turned, is_second_declared=False)["first"] == Verdict("hint", (), None)
    assert verdicts(cells, second="no_sign", is_second_declared=False)["first"].entangled_with == ()


def test_to_be_explained_is_more_than_to_be_tangled() -> None:
    rows, intervals, shoes = spread(SHEET)
    asked = [
        Asked("intervals", True, "hint", intervals, True),
        Asked("shoes", True, "hint", shoes, True),
        Asked("copy", True, "hint", shoes, True),
    ]
    found = disentangle(asked, rows)
    assert found["shoes"] == Verdict("explained", (), "intervals")
    assert found["copy"] == Verdict("explained", (), "intervals")
    assert found["intervals"].level == "hint"


def test_without_any_case_nothing_is_kept() -> None:
    assert kept_variance([Block(0, 3, 0, 4), Block(0, 2, 0, 2)]) is None
    rows, first, second = spread({(1, 1, 0): 5, (0, 0, 0): 5})
    assert overlap(rows, first, second) == Overlap(1.0, 1.0, None, None)
    found = verdicts({(1, 1, 0): 5, (0, 0, 0): 5}, "hint", "cannot_tell")
    assert found["first"].entangled_with == ()
