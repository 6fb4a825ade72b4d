"""Two exposures that both seem to matter: which of them does, if that can be told at all."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from runlog.core.stats.exact_test import Block, exact_test, expected_and_variance
from runlog.core.stats.question import Level, Row, table_of

MOST_P = 0.10
"""A difference that keeps a p up to this given the other exposure stands. Source: sheet, 7.5."""
LEAST_VARIANCE = 0.5
"""Share of its variance an exposure must keep given another one. Source: science sheet, 7.5."""


class Asked(NamedTuple):
    """A question as far as it is known before it is compared with the others.

    Attributes:
        name: Its name.
        is_declared: Whether it was decided on before looking.
        level: What could be said of it alone.
        is_exposed: One entry for each run of the journal.
        has_arms: Whether both arms have enough runs.
    """

    name: str
    is_declared: bool
    level: Level
    is_exposed: Sequence[bool | None]
    has_arms: bool

    @property
    def is_flagged(self) -> bool:
        """Whether it is a hint or more."""
        return self.level in ("hint", "clear")


class Verdict(NamedTuple):
    """What is left of a question beside the others.

    Attributes:
        level: As before, or ``tangled`` or ``explained``.
        entangled_with: Questions whose exposure nearly always came together with its own.
        explained_by: The question that takes its difference away; None if none does.
    """

    level: Level
    entangled_with: tuple[str, ...]
    explained_by: str | None


class Overlap(NamedTuple):
    """Two exposures, each within the runs of either sort of the other.

    Attributes:
        p_first: Two-sided mid-p of the first, given the second.
        p_second: The other way round.
        kept_first: Share of its variance the first keeps, given the second; None if it has
            none to keep.
        kept_second: The other way round.
    """

    p_first: float
    p_second: float
    kept_first: float | None
    kept_second: float | None


def disentangle(asked: Sequence[Asked], rows: Sequence[Row]) -> dict[str, Verdict]:
    """Compare every two questions at a hint or above, and find those that came together.

    An exploratory question never changes a declared one.

    Args:
        asked: All questions, the declared ones first.
        rows: Runs with a known outcome.

    Returns:
        A verdict for each question, by its name.

    Source:
        Science sheet, 7.5.
    """
    ties = _Ties(asked)
    for first, second in combinations(asked, 2):
        if (first.is_flagged or second.is_flagged) and first.has_arms and second.has_arms:
            ties.compare(first, second, overlap(rows, first.is_exposed, second.is_exposed))
    return {question.name: ties.verdict(question) for question in asked}


def overlap(
    rows: Sequence[Row], first: Sequence[bool | None], second: Sequence[bool | None]
) -> Overlap:
    """Two exposures, each within the runs of either sort of the other.

    Args:
        rows: Runs with a known outcome; those of which either exposure is unknown stand aside.
        first: One entry for each run of the journal.
        second: Likewise.
    """
    cells: dict[tuple[bool, bool], list[Row]] = {
        (a, b): [] for a in (True, False) for b in (True, False)
    }
    for row in rows:
        in_first, in_second = first[row.place], second[row.place]
        if in_first is not None and in_second is not None:
            cells[in_first, in_second].append(row)
    given_second = [table_of(cells[True, b], cells[False, b]) for b in (True, False)]
    given_first = [table_of(cells[a, True], cells[a, False]) for a in (True, False)]
    return Overlap(
        exact_test(given_second).p,
        exact_test(given_first).p,
        kept_variance(given_second),
        kept_variance(given_first),
    )


def kept_variance(strata: Sequence[Block]) -> float | None:
    """The share of its variance a count keeps within strata; None if it has none in all."""
    whole = Block(*(sum(figures) for figures in zip(*strata, strict=True)))
    variance = expected_and_variance([whole])[1]
    return expected_and_variance(strata)[1] / variance if variance else None


class _Ties:
    """What is known so far about which exposures came together."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._tangled: dict[str, list[str]] = {question.name: [] for question in asked}
        self._beside: dict[str, list[str]] = {question.name: [] for question in asked}
        self._explained: dict[str, str] = {}

    def compare(self, first: Asked, second: Asked, found: Overlap) -> None:
        """Note what two questions with runs in both arms, one of them flagged, do to each other."""
        if not (first.is_flagged and second.is_flagged):
            flagged, other = (first, second) if first.is_flagged else (second, first)
            kept = found.kept_first if first.is_flagged else found.kept_second
            if kept is not None and kept < LEAST_VARIANCE and _may_touch(flagged, other):
                self._beside[flagged.name].append(other.name)
        elif _is_tangled(found):
            for one, other in ((first, second), (second, first)):
                if _may_touch(one, other):
                    self._tangled[one.name].append(other.name)
        elif found.p_second > MOST_P:
            self._explain(second, first)
        elif found.p_first > MOST_P:
            self._explain(first, second)

    def verdict(self, question: Asked) -> Verdict:
        """What is left of a question. To be explained is more than to be tangled."""
        name = question.name
        if name in self._explained:
            return Verdict("explained", (), self._explained[name])
        if self._tangled[name]:
            return Verdict("tangled", tuple(self._tangled[name]), None)
        return Verdict(question.level, tuple(self._beside[name]), None)

    def _explain(self, question: Asked, by: Asked) -> None:
        """Note that one question takes another's difference away, the first to do so."""
        if _may_touch(question, by):
            self._explained.setdefault(question.name, by.name)


def _may_touch(question: Asked, other: Asked) -> bool:
    """Whether a question's verdict may depend on another one."""
    return other.is_declared or not question.is_declared


def _is_tangled(found: Overlap) -> bool:
    """Whether two flagged exposures cannot be told apart.

    They nearly always came together if neither keeps half of its variance: one that follows from
    the other loses most of its own although the other stands. (Of the readings of the sheet's
    ``v < 0.5`` this is the one that reproduces its figures for entangled shoes in 7.10.)
    """
    kept = max(found.kept_first or 0, found.kept_second or 0)
    return kept < LEAST_VARIANCE or min(found.p_first, found.p_second) > MOST_P
