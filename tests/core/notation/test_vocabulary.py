"""What is offered for completion is understood where it is offered."""

from datetime import UTC, datetime

import pytest

from runlog.core.notation.entry import parse_entry
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.stretch_line import parse_stretch_line
from runlog.core.notation.symptom_line import parse_symptom_line
from runlog.core.notation.vocabulary import (
    day_words,
    entry_completions,
    plain_words,
    stretch_words,
    symptom_words,
)
from runlog.core.notation.when import Calendar
from runlog.core.shoe import ShoeNames
from runlog.core.symptom import INFLUENCES, QUALITIES

LEXICON = Lexicon(
    calendar=Calendar(now=datetime(2026, 11, 22, 22, 10, tzinfo=UTC), zone=UTC),
    shoes=(
        ShoeNames(name="Pegasus 40", aliases=("peg",)),
        ShoeNames(name="Old Pair", is_retired=True),
    ),
    routines={"usual": ("quad_standing",)},
    exercises={"wall_sit": ("quad",)},
)

_BESIDE = {
    **{quality: f"calf {quality}" for quality in QUALITIES},
    **{influence: f"calf worse {influence}" for influence in INFLUENCES},
    **{side: f"{side} calf" for side in ("left", "right", "both")},
    "gone": "calf gone",
    "worse": "calf worse sitting",
    "better": "calf better sitting",
}
"""Words that need another beside them."""


@pytest.mark.parametrize("word", [*plain_words(), *day_words()])
def test_every_word_offered_for_an_entry_is_understood(word: str) -> None:
    entry = parse_entry(["8k", word], LEXICON)
    assert entry.kind or entry.surface or entry.sport or entry.when
    assert entry.note is None


@pytest.mark.parametrize("word", stretch_words(LEXICON))
def test_every_stretch_offered_is_understood_with_a_run_and_apart_from_one(word: str) -> None:
    assert parse_entry(["8k", f"+{word}"], LEXICON).stretched
    entry = parse_stretch_line([word], LEXICON)
    assert entry.items
    assert not entry.own


@pytest.mark.parametrize("word", symptom_words())
def test_every_word_offered_for_a_symptom_is_understood(word: str) -> None:
    entry = parse_symptom_line(_BESIDE.get(word, word).split(), LEXICON)
    assert entry.readings
    assert entry.note is None


def test_the_runners_own_words_come_first_and_retired_pairs_not_at_all() -> None:
    assert stretch_words(LEXICON)[:2] == ["usual", "wall_sit"]
    assert "usual" not in stretch_words()
    offered = entry_completions(LEXICON)
    assert offered[0] == "pegasus 40"
    assert "old pair" not in offered
    assert {"easy", "yesterday", "+quads", "low_back"} <= set(offered)
