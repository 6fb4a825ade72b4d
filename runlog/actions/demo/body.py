"""What the body said: aches that begin after some runs, get better, and are gone."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta, tzinfo

from runlog.actions.demo.clock import Slot, about_in, clock_in, local_time, slot_after
from runlog.actions.demo.complaints import ACHILLES, BACK, CALF, SMALL, Complaint
from runlog.actions.demo.dice import Deck, Dice
from runlog.actions.demo.runner import Runner
from runlog.core.kind import FAST_KINDS
from runlog.core.moment import Moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S, end_of
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value, replace

_QUIET_S = 4 * DAY_S
"""So long after the last note of an ache the same one does not begin again."""

_CALF_AFTER_HILLS, _SMALL_ACHE = 0.12, 0.02
_REMEDY, _WORTH_A_REMEDY = 0.5, 3
"""Share of notes after which something is tried, and from which severity on."""

_BAD_DAY = 0.35
"""Share of days of driving and lifting that the lower back answers."""

_EARLY_HOUR = 9
_NIGGLE_DAYS = (5, 12)
"""The niggle that is still there began so many days ago."""


class Course(Value):
    """How an ache goes.

    Attributes:
        steps: Half days from one note to the next, each with a weight.
        drops: Points by which it is better then, each with a weight.
        is_open: Whether it is still there.
    """

    steps: dict[int, float]
    drops: dict[int, float]
    is_open: bool = False


_DAYS = Course(steps={1: 5, 2: 4, 3: 1}, drops={0: 2, 1: 5, 2: 3})
_FORTNIGHT = Course(steps={2: 2, 4: 2}, drops={0: 4, 1: 4})
_STILL_THERE = Course(steps={2: 1, 3: 1}, drops={0: 3, 1: 1}, is_open=True)


class Told(Value):
    """What was written down of the body.

    Attributes:
        symptoms: Notes of aches, not linked to any run yet.
        remedies: What was tried against them.
    """

    symptoms: tuple[Symptom, ...]
    remedies: tuple[Stretch, ...]


class Body:
    """The body of one runner, run by run."""

    def __init__(self, runner: Runner, zone: tzinfo, *, until_s: int) -> None:
        """Begin without an ache.

        Args:
            runner: Whose.
            zone: Where.
            until_s: The last second of which anything is written down, since 1970 UTC.
        """
        self._runner, self._zone, self._until_s = runner, zone, until_s
        self._symptoms: list[Symptom] = []
        self._remedies: list[Stretch] = []
        self._quiet_until_s: dict[str, int] = {}
        self._early: frozenset[date] = frozenset()
        self._words = {
            complaint.area: Deck(complaint.notes, runner.dice("words", complaint.area))
            for complaint in (BACK, ACHILLES, CALF, *SMALL)
        }

    def told(
        self, runs: Sequence[Session], *, bad_days: Iterable[date], new_pairs: Iterable[date]
    ) -> Told:
        """What was written down after some runs.

        Args:
            runs: In order.
            bad_days: Days of driving and lifting.
            new_pairs: Days on which a pair of another sort was new.
        """
        self._early = frozenset(run.when.day for run in runs if _is_early(run))
        achilles = set(_first_runs(runs, new_pairs))
        niggle = self._niggle(runs)
        days = sorted(bad_days, reverse=True)
        for place, run in enumerate(runs):
            while days and days[-1] < run.when.day:
                self._after_bad_day(days.pop())
            dice = self._runner.dice("body", run.when.instant_s)
            after = slot_after(local_time(end_of(run), self._zone))
            if place in achilles:
                self._begin(ACHILLES, after.after(after.half == "evening"), dice, _FORTNIGHT)
            if place == niggle:
                self._begin(CALF, after, dice, _STILL_THERE)
            for complaint in self._answers(run, dice):
                self._begin(complaint, _noticed(after, dice), dice, _DAYS)
        return Told(symptoms=tuple(self._symptoms), remedies=tuple(self._remedies))

    def _answers(self, run: Session, dice: Dice) -> Iterator[Complaint]:
        """What begins to ache after an ordinary run."""
        is_fast = run.kind in FAST_KINDS
        if dice.chance(self._runner.back_after_fast if is_fast else self._runner.back_after_other):
            yield BACK
        if run.kind == "hills" and dice.chance(_CALF_AFTER_HILLS):
            yield CALF
        if dice.chance(_SMALL_ACHE):
            yield dice.pick(SMALL)

    def _after_bad_day(self, day: date) -> None:
        dice = self._runner.dice("bad day", day.toordinal())
        if dice.chance(_BAD_DAY):
            self._begin(BACK, Slot(day, "evening").after(dice.whole(0, 1)), dice, _DAYS)

    def _niggle(self, runs: Sequence[Session]) -> int | None:
        """After which run the ache began that is still there."""
        nearest, farthest = (self._runner.today - timedelta(days=ago) for ago in _NIGGLE_DAYS)
        places = [place for place, run in enumerate(runs) if farthest <= run.when.day <= nearest]
        return places[-1] if places else None

    def _begin(self, complaint: Complaint, slot: Slot, dice: Dice, course: Course) -> None:
        """Write down an ache from its first note to the last."""
        first_s = self._moment(slot, dice).instant_s
        if first_s < self._quiet_until_s.get(complaint.area, first_s):
            return
        side = dice.weighted(complaint.sides)
        severity = dice.weighted(complaint.peaks)
        is_first = True
        while True:
            note = self._note(complaint, slot, dice, severity, is_first=is_first)
            self._quiet_until_s[complaint.area] = note.noted.instant_s + _QUIET_S
            if note.noted.instant_s > self._until_s:
                return
            self._symptoms.append(replace(note, side=side))
            if note.is_gone:
                return
            is_worth_it = severity >= _WORTH_A_REMEDY and slot.half == "evening"
            if is_worth_it and complaint.remedies and dice.chance(_REMEDY):
                severity = self._try(complaint, note, slot, dice)
            slot = slot.after(dice.weighted(course.steps))
            severity = max(int(course.is_open), severity - dice.weighted(course.drops))
            is_first = False

    def _note(
        self, complaint: Complaint, slot: Slot, dice: Dice, severity: int, *, is_first: bool
    ) -> Symptom:
        noted = self._moment(slot, dice)
        if severity <= 0:
            told = None if dice.chance(0.6) else 0
            return Symptom(area=complaint.area, noted=noted, severity=told, status="gone")
        is_told = dice.chance(0.4 if is_first else 0.12)
        first = slot.half if slot.half == "evening" else "next_morning"
        return Symptom(
            area=complaint.area,
            noted=noted,
            qualities=dice.weighted(complaint.qualities) if is_first else (),
            severity=severity,
            phase=first if is_first else None,
            worse=_one_or_none(complaint.worse, dice) if is_first else (),
            eased=_one_or_none(complaint.eased, dice),
            stops=_one_or_none(complaint.stops, dice) if is_first and severity > 3 else (),
            note=self._words[complaint.area].deal() if is_told else None,
        )

    def _try(self, complaint: Complaint, note: Symptom, slot: Slot, dice: Dice) -> int:
        """Try something against an ache; returns how bad it is then."""
        severity = note.severity or 0
        remedy = dice.weighted({one.exercise: one.weight for one in complaint.remedies})
        tried = next(one for one in complaint.remedies if one.exercise == remedy)
        after = min(9, max(1, severity + dice.whole(*tried.change)))
        begun = note.noted if note.noted.at else clock_in(slot, dice, self._zone)
        at_s = begun.instant_s + dice.whole(20, 70) * 60
        if at_s > self._until_s:
            return severity
        self._remedies.append(
            Stretch(
                exercise=tried.exercise,
                when=exact_moment(local_time(at_s, self._zone)),
                duration_s=tried.duration_s,
                for_area=complaint.area,
                before=severity,
                after=after,
                note=tried.note if dice.chance(0.4) else None,
            )
        )
        return after

    def _moment(self, slot: Slot, dice: Dice) -> Moment:
        is_early = slot.half == "morning" and slot.day in self._early
        return about_in(slot, dice, self._zone, is_early=is_early)


def _noticed(after: Slot, dice: Dice) -> Slot:
    """Most aches are there the same evening, others wait for the morning."""
    return after if dice.chance(0.6) else after.after(1)


def _is_early(run: Session) -> bool:
    """Whether it may have begun before anybody has breakfast."""
    if run.when.at is None:
        return run.when.part_of_day in {None, "morning"}
    return run.when.at.hour < _EARLY_HOUR


def _first_runs(runs: Sequence[Session], new_pairs: Iterable[date]) -> Iterator[int]:
    """The first fast run in each new pair, by its place."""
    for day in new_pairs:
        for place, run in enumerate(runs):
            if run.when.day >= day and run.kind in FAST_KINDS:
                yield place
                break


def _one_or_none(values: Sequence[str], dice: Dice) -> tuple[str, ...]:
    return (dice.pick(values),) if values and dice.chance(0.35) else ()
