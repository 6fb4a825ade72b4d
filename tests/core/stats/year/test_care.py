"""What was stretched, and how often."""

from datetime import date

from runlog.core.moment import day_moment
from runlog.core.stats.year.care import care_counts
from runlog.core.stretch import Stretch
from tests.conftest import ZONE


def test_the_most_frequent_come_first_and_equals_in_the_order_of_the_alphabet() -> None:
    when = day_moment(date(2026, 3, 2), zone=ZONE)
    done = [Stretch(exercise=name, when=when) for name in ("plank", "yoga", "cobra", "yoga")]
    assert [(one.exercise, one.times) for one in care_counts(done)] == [
        ("yoga", 2),
        ("cobra", 1),
        ("plank", 1),
    ]
    assert care_counts([]) == ()
