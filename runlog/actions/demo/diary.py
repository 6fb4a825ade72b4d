"""What else is in the diary: check-ins, exercises at home, and what happened beside the running."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta, tzinfo

from runlog.actions.demo.clock import Slot, about_in, clock_in
from runlog.actions.demo.dice import Deck
from runlog.actions.demo.runner import Runner
from runlog.actions.demo.season import Seasons
from runlog.actions.demo.weeks import Outing
from runlog.actions.demo.words import (
    DAILY_NOTES,
    HOLIDAY_NOTES,
    ILL_NOTES,
    PAUSE_REASONS,
    SESSION_NOTES,
)
from runlog.core.diary import Check, Note, Pause
from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace

_CHECKED, _ASKED_THOUGH_OPEN = 0.88, 0.5
_OPEN_FOR_S = 14 * DAY_S
_BAD_TAGS = frozenset({"drive", "lifting", "gardening", "sitting"})
_DAILY_NOTE = 0.32
_CARE_WEEKS = 0.4
_CARE: tuple[tuple[str, float | None, int | None], ...] = (
    ("pelvic_tilt", None, 15),
    ("bridge", None, 12),
    ("plank", 60, None),
    ("side_plank", 40, None),
    ("cat_cow", None, 10),
)
"""Exercises at home: seconds or repetitions."""

_NOTED = {
    "race": 1.0,
    "parkrun": 0.6,
    "back": 0.8,
    "holiday": 0.7,
    "trail": 0.45,
    "interval": 0.35,
    "taper": 0.3,
}
_USUALLY_NOTED, _WEATHER_NOTED = 0.2, 0.3


def notes_of_days(mondays: Iterable[date], runner: Runner, zone: tzinfo) -> Iterator[Note]:
    """What happened beside the running."""
    seasons = Seasons(runner)
    daily = Deck(DAILY_NOTES, runner.dice("daily notes"))
    holidays = Deck(HOLIDAY_NOTES, runner.dice("holidays"))
    for monday in mondays:
        dice = runner.dice("note", monday.toordinal())
        if seasons.week(monday).phase == "holiday":
            slot = Slot(monday, "morning")
            yield Note(when=about_in(slot, dice, zone), text=holidays.deal(), tags=("holiday",))
        elif dice.chance(_DAILY_NOTE):
            text, tags = daily.deal()
            slot = Slot(monday + timedelta(days=dice.whole(0, 6)), "evening")
            yield Note(when=about_in(slot, dice, zone), text=text, tags=tags)


def is_bad_for_backs(note: Note) -> bool:
    """Whether it is about a day of driving, lifting or digging."""
    return not _BAD_TAGS.isdisjoint(note.tags)


def illnesses(
    mondays: Iterable[date], runner: Runner, zone: tzinfo
) -> Iterator[tuple[Note, Pause]]:
    """Days in bed: what was written on the first of them, and the days nothing was."""
    seasons = Seasons(runner)
    for monday in mondays:
        ill = seasons.illness(monday)
        if ill is not None:
            dice = runner.dice("ill note", monday.toordinal())
            when = about_in(Slot(ill.first_on, "morning"), dice, zone)
            note = Note(when=when, text=dice.pick(ILL_NOTES), tags=("ill",))
            reason = dice.pick(PAUSE_REASONS)
            first_on = ill.first_on + timedelta(days=1)
            yield note, Pause(first_on=first_on, last_on=ill.last_on, reason=reason)


def care_at_home(mondays: Iterable[date], runner: Runner, zone: tzinfo) -> Iterator[Stretch]:
    """Exercises on evenings without a workout, in some weeks."""
    for monday in mondays:
        dice = runner.dice("care", monday.toordinal())
        if not dice.chance(_CARE_WEEKS):
            continue
        for weekday in (0, 4):
            when = clock_in(Slot(monday + timedelta(days=weekday), "evening"), dice, zone)
            for exercise, duration_s, reps in dice.shuffled(_CARE)[: dice.whole(2, 3)]:
                yield Stretch(exercise=exercise, when=when, duration_s=duration_s, reps=reps)


def check_ins(
    runs: Sequence[Session], symptoms: Sequence[Symptom], runner: Runner, zone: tzinfo
) -> Iterator[Check]:
    """The mornings after runs: all clear, unless something aches.

    Args:
        runs: In order.
        symptoms: In order of time.
        runner: Who.
        zone: Where.
    """
    days = {run.when.day for run in runs}
    times = [symptom.noted.instant_s for symptom in symptoms]
    for day in sorted(days):
        dice = runner.dice("check", day.toordinal())
        morning = day + timedelta(days=1)
        at = clock_in(Slot(morning, "morning"), dice, zone, is_early=morning in days)
        is_answered = dice.chance(_CHECKED)
        known = symptoms[: bisect_right(times, at.instant_s)]
        is_open = _is_something_open(known, at.instant_s)
        if is_answered and (not is_open or dice.chance(_ASKED_THOUGH_OPEN)):
            yield Check(at=at, is_all_clear=not is_open)


def _is_something_open(known: Sequence[Symptom], at_s: int) -> bool:
    """Whether the latest note of some area does not say that it is gone."""
    settled: set[str] = set()
    for symptom in reversed(known):
        if at_s - symptom.noted.instant_s > _OPEN_FOR_S:
            break
        if symptom.area not in settled and not symptom.is_gone:
            return True
        settled.add(symptom.area)
    return False


class SessionNotes:
    """What is written beside the figures of a session."""

    def __init__(self, runner: Runner) -> None:
        """Begin with nothing said yet."""
        self._runner = runner
        self._decks = {
            mood: Deck(texts, runner.dice("deck", mood)) for mood, texts in SESSION_NOTES.items()
        }

    def noted(self, session: Session, outing: Outing, *, weather: str | None) -> Session:
        """A session with a note, if the runner felt like writing one.

        Args:
            session: The session.
            outing: What was planned.
            weather: ``hot`` or ``cold``; None if it was neither.
        """
        mood = next(mood for mood in outing.moods if mood in self._decks)
        dice = self._runner.dice("session note", session.when.instant_s)
        if not dice.chance(_NOTED.get(mood, _USUALLY_NOTED)):
            return session
        if weather is not None and mood not in _NOTED and dice.chance(_WEATHER_NOTED):
            mood = weather
        note = self._decks[mood].deal()
        return replace(session, note=f"{outing.title}: {note}" if outing.title else note)
