"""One question put to the journal, with every number of its answer."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from runlog.core.stats.exact_test import Block
from runlog.core.stats.run_order import Run
from runlog.core.value import Value

BLOCK_DAYS = 28
_FIRST_MONDAY = date(1970, 1, 5).toordinal()
"""Where the blocks of time begin. Source: science sheet, 7.3, step 8."""

Level = Literal[
    "too_little_journal",
    "too_little_question",
    "cannot_tell",
    "no_sign",
    "hint",
    "clear",
    "tangled",
    "explained",
]
TooFew = Literal["not_askable", "exposed", "unexposed", "one_change", "no_contrast"]
"""Why a question was not tested: nothing to compare, few runs in an arm, an exposure that changed
once and for all, or one that hardly varied within the weeks in which anything happened."""

HeldBack = Literal[
    "few_cases",
    "small_difference",
    "one_case",
    "window_24",
    "window_72",
    "follow_up_low",
    "follow_up_uneven",
    "exploratory",
    "several_questions",
    "within_weeks",
    "chance",
    "slight",
    "turned_within_weeks",
]
"""Which rule holds an answer back. The first eight call a hint what would be rare enough for a
clear pattern. The others leave undecided what looks like a difference: rare enough alone, but not
as one of several questions; rare enough over all runs, but not within the same four weeks; not
rare enough at all; below 10 in 100; or not the same way within the same four weeks."""


class Row(NamedTuple):
    """A run with a known outcome.

    Attributes:
        place: Its place among all runs.
        run: The run.
        block: Number of its block of 28 days.
        is_case: Whether an episode followed.
        is_confirmed: Whether, if none did, a note or check-in says so.
    """

    place: int
    run: Run
    block: int
    is_case: bool
    is_confirmed: bool


class Tally(NamedTuple):
    """The runs of one question, counted.

    Attributes:
        blocks: One table for each block of time with runs in it, in order.
        block_numbers: The numbers of these blocks.
        exposed: The exposed runs.
        unexposed: The others; runs of unknown exposure are in neither.
    """

    blocks: tuple[Block, ...]
    block_numbers: tuple[int, ...]
    exposed: list[Row]
    unexposed: list[Row]

    @property
    def pooled(self) -> Block:
        """All blocks in one table."""
        return table_of(self.exposed, self.unexposed)


class Confirmed(NamedTuple):
    """How many of the quiet runs a note or check-in confirms, as shares from 0 to 1.

    Attributes:
        overall: Of all runs; None if there are no quiet ones.
        exposed: Of the exposed runs; None likewise.
        unexposed: Of the other runs; None likewise.
    """

    overall: float | None
    exposed: float | None
    unexposed: float | None


class Question(Value):
    """A question and its answer. Figures of a question that was not tested are None.

    Attributes:
        name: One of the four, or an exploratory one.
        declared: Whether it was decided on before looking; else it says a hint at the most.
        level: What may be said.
        exposed_cases: Exposed runs after which an episode began.
        exposed: Exposed runs.
        unexposed_cases: Other runs after which an episode began.
        unexposed: Other runs; those of unknown exposure are left out of both.
        blocks: The same counts for each block of 28 days.
        block_numbers: The numbers of these blocks, counted from 1970-01-05.
        risk_difference: Share of exposed runs followed by an episode less that of the others.
        low: Lower end of its 95 % interval.
        high: Upper end.
        p: Two-sided mid-p value within blocks.
        p_holm: The same, adjusted for the number of questions tested.
        p_min: The smallest p these runs could have given; None if an arm is empty.
        mh_rd: The difference within blocks; None too if no block holds both arms.
        too_few: Why it was not tested; None if it was, or if the whole journal is too small.
        held_back: Which rule keeps it a hint although p is small enough, or undecided although
            it looks like a difference; empty for any other answer.
        entangled_with: Questions whose exposure nearly always came together with this one.
        explained_by: The question that takes the difference away; None if none does.
        confirmed_exposed: Share of the exposed quiet runs that a note or check-in confirms;
            None if there is none.
        confirmed_unexposed: The same of the others.
        exposed_label: Name of the pair that counts as exposed; None if no pair is meant.
        unexposed_label: Name of the other pair; None if no single pair is meant.
        split: How shoes were parted (`runlog.core.stats.shoe_arms`); None for other questions.
        exposed_days: First and last day of the exposed runs; None if there are none.
        unexposed_days: The same of the others.
        runs_needed: Exposed and other runs that would show a difference like this one; None
            where it is below 10 in 100, or there is none to go by.
    """

    name: str
    declared: bool
    level: Level
    exposed_cases: int
    exposed: int
    unexposed_cases: int
    unexposed: int
    blocks: tuple[Block, ...] = ()
    block_numbers: tuple[int, ...] = ()
    risk_difference: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    p_holm: float | None = None
    p_min: float | None = None
    mh_rd: float | None = None
    too_few: TooFew | None = None
    held_back: tuple[HeldBack, ...] = ()
    entangled_with: tuple[str, ...] = ()
    explained_by: str | None = None
    confirmed_exposed: float | None = None
    confirmed_unexposed: float | None = None
    exposed_label: str | None = None
    unexposed_label: str | None = None
    split: str | None = None
    exposed_days: tuple[date, date] | None = None
    unexposed_days: tuple[date, date] | None = None
    runs_needed: tuple[int, int] | None = None


def block_of(day: date) -> int:
    """The number of the block of 28 days a calendar day lies in."""
    return (day.toordinal() - _FIRST_MONDAY) // BLOCK_DAYS


def block_days(number: int) -> tuple[date, date]:
    """The first and the last day of a block of 28 days."""
    first = date.fromordinal(_FIRST_MONDAY + number * BLOCK_DAYS)
    return first, first + timedelta(days=BLOCK_DAYS - 1)


def tally(rows: Iterable[Row], is_exposed: Sequence[bool | None]) -> Tally:
    """Count the runs of a question, block by block.

    Args:
        rows: Runs with a known outcome.
        is_exposed: One entry for each run of the journal; None leaves it out.
    """
    arms: dict[int, tuple[list[Row], list[Row]]] = {}
    for row in rows:
        exposure = is_exposed[row.place]
        if exposure is not None:
            arms.setdefault(row.block, ([], []))[0 if exposure else 1].append(row)
    numbers = sorted(arms)
    return Tally(
        blocks=tuple(table_of(*arms[number]) for number in numbers),
        block_numbers=tuple(numbers),
        exposed=[row for number in numbers for row in arms[number][0]],
        unexposed=[row for number in numbers for row in arms[number][1]],
    )


def table_of(exposed: Sequence[Row], unexposed: Sequence[Row]) -> Block:
    """Two sets of runs as one table."""
    return Block(
        sum(row.is_case for row in exposed),
        len(exposed),
        sum(row.is_case for row in unexposed),
        len(unexposed),
    )


def confirmed_share(rows: Iterable[Row]) -> float | None:
    """The share of quiet runs that a note or check-in confirms; None if there are none."""
    quiet = [row.is_confirmed for row in rows if not row.is_case]
    return sum(quiet) / len(quiet) if quiet else None


def confirmed_of(known: Sequence[Row], is_exposed: Sequence[bool | None]) -> Confirmed:
    """How well the quiet runs of either arm were followed up.

    Args:
        known: Runs with a known outcome.
        is_exposed: One entry for each run of the journal; None is in neither arm.
    """
    return Confirmed(
        confirmed_share(known),
        confirmed_share([row for row in known if is_exposed[row.place] is True]),
        confirmed_share([row for row in known if is_exposed[row.place] is False]),
    )


def days_of(rows: Sequence[Row]) -> tuple[date, date] | None:
    """The first and the last day of some runs."""
    if not rows:
        return None
    days = [row.run.day for row in rows]
    return min(days), max(days)
