"""Journals of a made-up year, or of many: the same each time, with a bit of everything."""

from datetime import date, datetime, timedelta

from runlog.core.diary import Pause
from runlog.core.kind import Kind
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.conftest import ZONE

SCRIPT = "<script>document.title = 'taken over'</script> & \"windy\" {{ 7 * 7 }} \x1b[31m"
"""A note that a page must show and nothing else."""
PAIRS = ("Pegasus 40", "Ghost ☔ <b>15</b>", "Vaporfly")
TAG = "secret-tag"
OWN_EXERCISE = "my bathtub twist"

_KINDS: tuple[Kind | None, ...] = ("easy", "interval", None, "long")


def fill(journal: Journal, first: date, last: date) -> None:
    """Run on Tuesdays, Thursdays, Saturdays and Sundays; race, ache, stretch, rest and pause."""
    days = [first + timedelta(at) for at in range((last - first).days + 1)]
    pause = Pause(first_on=last - timedelta(40), last_on=last - timedelta(35), reason="secret trip")
    with journal.change("a year"):
        journal.shoes.add_many(
            Shoe(name=name, start_m=100_000 * at, limit_m=500_000) for at, name in enumerate(PAIRS)
        )
        ran = [_run(at, day) for at, day in enumerate(days) if day.weekday() in {1, 3, 5, 6}]
        journal.sessions.add_many([*ran, *(_walk(day) for day in days[::19])])
        aching = [(at, day) for at, day in enumerate(days) if at % 40 in {10, 11, 12}]
        journal.symptoms.add_many(_ache(at, day) for at, day in aching)
        journal.stretches.add_many(
            Stretch(exercise=OWN_EXERCISE, when=day_moment(day, "night", zone=ZONE))
            for _, day in aching
        )
        journal.pauses.add(pause)


def _walk(day: date) -> Session:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
    return Session(when=exact_moment(at), sport="walk", duration_s=3600)


def _ache(number: int, day: date) -> Symptom:
    is_over = number % 40 == 12
    return Symptom(
        area="low_back",
        noted=day_moment(day, "evening", zone=ZONE),
        severity=0 if is_over else 3 + number % 5,
        status="gone" if is_over else "open",
        note="secret ache",
    )


def _run(number: int, day: date) -> Session:
    kind = _KINDS[number % 4]
    distance_m: int | None = 6000 + 137 * (number % 50)
    duration_s: float | None = (distance_m or 0) * (0.36 - 0.0004 * (number % 60))
    is_race = number % 45 == 1
    if is_race:
        kind, distance_m, duration_s = "race", 10_000, 2700 - number % 100
    if number % 53 == 3:
        distance_m = None
    if number % 59 == 3:
        duration_s = None
    return Session(
        when=exact_moment(datetime(day.year, day.month, day.day, 18, 30, tzinfo=ZONE)),
        kind=kind,
        kind_source="user" if kind else None,
        distance_m=distance_m,
        duration_s=duration_s,
        shoe=PAIRS[number % 3],
        tags=(TAG,) if is_race else (),
        stretched=True if number % 3 else None,
        stretches=("quad_standing", "calf_gastroc") if number % 3 else (),
        note=SCRIPT if is_race else None,
    )
