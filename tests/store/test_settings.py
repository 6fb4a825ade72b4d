"""What the runner has set."""

from typing import Any

import pytest

from runlog.core.settings import Settings
from runlog.errors import RefusedError
from runlog.store.journal import Journal

EVERYTHING: dict[str, Any] = {
    "dates": "month/day",
    "exercise.rope": ["calf", "ankle"],
    "exercise.wobble": [],
    "routine.usual": ["quad_standing", "rope"],
    "units": "mi",
    "week_start": 6,
    "why.area": "low_back",
    "zone": "Europe/Berlin",
}


def set_all(journal: Journal, settings: dict[str, Any]) -> None:
    with journal.change("config"):
        for key, value in settings.items():
            journal.settings.set(key, value)


def test_nothing_set_is_the_defaults(journal: Journal) -> None:
    assert journal.settings.load() == Settings()
    assert journal.settings.as_mapping() == {}


def test_what_is_set_holds(journal: Journal) -> None:
    set_all(journal, EVERYTHING)
    assert journal.settings.as_mapping() == EVERYTHING
    assert journal.settings.load() == Settings(
        units="mi",
        dates="month/day",
        zone="Europe/Berlin",
        week_start=6,
        routines={"usual": ("quad_standing", "rope")},
        exercises={"rope": ("calf", "ankle"), "wobble": ()},
        other={"why.area": "low_back"},
    )


def test_a_later_value_takes_the_place_of_the_earlier(journal: Journal) -> None:
    set_all(journal, {"units": "mi"})
    set_all(journal, {"units": "km"})
    assert journal.settings.as_mapping() == {"units": "km"}


def test_unset_goes_back_to_the_default(journal: Journal) -> None:
    set_all(journal, {"units": "mi"})
    with journal.change("config unset"):
        assert journal.settings.unset("units")
        assert not journal.settings.unset("zone")
    assert journal.settings.load() == Settings()
    journal.undo()
    assert journal.settings.load().units == "mi"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *[("units", "miles"), ("units", 1), ("units", ["km"]), ("dates", "ymd")],
        *[("week_start", 7), ("week_start", -1), ("week_start", "monday"), ("zone", 1)],
        *[("routine.usual", "quads"), ("exercise.rope", 3), ("why.area", 3), ("other", ["x"])],
    ],
)
def test_what_no_program_could_use_is_refused(journal: Journal, key: str, value: Any) -> None:
    with pytest.raises(RefusedError, match="breaks the rule"):
        set_all(journal, {key: value})
    assert journal.settings.load() == Settings()
