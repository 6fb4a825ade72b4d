"""A report to hand to strangers."""

from datetime import date

import pytest

from runlog.actions.year_report import year_report
from runlog.core.period import Period
from runlog.core.settings import Settings
from runlog.core.stats.year.anonymous import anonymous_report
from runlog.core.stats.year.report import YearReport
from runlog.store.journal import Journal
from tests.conftest import NOW
from tests.render.html.made_years import OWN_EXERCISE, PAIRS, SCRIPT, TAG, fill


@pytest.fixture
def told(journal: Journal) -> YearReport:
    fill(journal, date(2026, 8, 1), date(2026, 11, 22))
    return year_report(journal, Settings(), NOW, period=Period(None, None))


def test_no_name_and_no_note_is_left(told: YearReport) -> None:
    words = (*PAIRS, OWN_EXERCISE, TAG, SCRIPT, "secret trip")
    assert all(word in str(told) or repr(word)[1:-1] in str(told) for word in words)
    bare = str(anonymous_report(told))
    assert not [word for word in words if word in bare or repr(word)[1:-1] in bare]


def test_what_stands_for_a_name_does_so_everywhere(told: YearReport) -> None:
    bare = anonymous_report(told)
    assert [pair.name for pair in bare.pairs] == ["pair A", "pair B", "pair C"]
    as_named = {pair.name: f"pair {'ABC'[at]}" for at, pair in enumerate(told.pairs)}
    assert [race.shoe for race in bare.races] == [as_named[r.shoe or ""] for r in told.races]
    assert "own exercise A" in [one.exercise for one in bare.care]
    assert "quad_standing" in [one.exercise for one in bare.care]


def test_the_figures_stay(told: YearReport) -> None:
    bare = anonymous_report(told)
    assert bare.is_anonymous
    assert (bare.total, bare.parts, bare.days) == (told.total, told.parts, told.days)
    assert [race.duration_s for race in bare.races] == [race.duration_s for race in told.races]
    assert [one.times for one in bare.care] == [one.times for one in told.care]
