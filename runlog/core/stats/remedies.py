"""What was tried against a symptom, and what followed."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.exercise import EXERCISES
from runlog.core.stats.episodes import GAP_S
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.severity_change import Effect, severity_change
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value

_REMEDIES = {
    "rest": "rest",
    "walking": "walk",
    "heat": "heat",
    "cold": "cold",
    "massage": "massage",
    "painkiller": "painkiller",
    "stretching": "stretching",
}
"""Influences that are something one does about it, by the slug of the care. Sitting is not."""


class Trial(Value):
    """One time something was tried.

    Attributes:
        remedy: Slug of the stretch, exercise or care.
        area: Slug of the area it was done for; None if not said.
        at_s: When, seconds since 1970 UTC.
        before: Severity before it; None if not said.
        after: Severity after it; None if not said.
        effect: What followed; None if it cannot be told.
        was_falling: Whether the symptom was on its way down before it, so that what followed
            may have come by itself.
    """

    remedy: str
    area: str | None
    at_s: int
    before: int | None
    after: int | None
    effect: Effect | None
    was_falling: bool


class Remedy(Value):
    """Everything that is known about one remedy for one area.

    Attributes:
        remedy: Slug of the stretch, exercise or care.
        area: Slug of the area; None if it was not said.
        tried: How often, with an effect or without.
        worse: How often it was worse afterwards.
        same: How often about the same.
        better: How often better.
        better_while_falling: How many of `better` came while the symptom was falling anyway.
        trials: Each time, in order.
    """

    remedy: str
    area: str | None
    tried: int
    worse: int
    same: int
    better: int
    better_while_falling: int
    trials: tuple[Trial, ...]

    @property
    def rated(self) -> int:
        """How often what followed is known."""
        return self.worse + self.same + self.better


def remedies(stretches: Iterable[Stretch], symptoms: Iterable[Symptom]) -> tuple[Remedy, ...]:
    """What was tried for which area, and what followed: those tried oftenest come first.

    What a note says made it worse or eased it counts as well, unless the same thing was rated
    within a day of it.

    Args:
        stretches: Stretches, exercises and care, in any order; those with neither an area nor a
            severity were no remedy.
        symptoms: Notes of symptoms, in any order.
    """
    notes = sorted(symptoms, key=lambda s: (s.noted.instant_s, s.id or 0))
    stretches = list(stretches)
    courses = _courses(notes, stretches)
    trials = [
        _trial(stretch, courses)
        for stretch in stretches
        if stretch.for_area is not None or stretch.before is not None or stretch.after is not None
    ]
    trials += _said(notes, trials, courses)
    trials.sort(key=lambda trial: trial.at_s)
    grouped: dict[tuple[str, str | None], list[Trial]] = {}
    for trial in trials:
        grouped.setdefault((trial.remedy, trial.area), []).append(trial)
    found = [_remedy(remedy, area, tried) for (remedy, area), tried in grouped.items()]
    return tuple(sorted(found, key=lambda r: (-r.tried, r.remedy, r.area or "")))


class _Point(NamedTuple):
    """How bad an area was at some moment."""

    at_s: int
    severity: int


def _courses(notes: Iterable[Symptom], stretches: Iterable[Stretch]) -> dict[str, list[_Point]]:
    """How bad each area was, in order of time; severities that were not said are left out.

    What was said before and after a stretch counts as well as what was noted.
    """
    courses: dict[str, list[_Point]] = {}
    for note in notes:
        severity = 0 if note.is_gone else note.severity
        if severity is not None:
            courses.setdefault(note.area, []).append(_Point(note.noted.instant_s, severity))
    for stretch in stretches:
        for severity in (stretch.before, stretch.after):
            # A 0 after a stretch is how it felt at that moment; only a note ends an episode.
            if stretch.for_area is not None and severity:
                point = _Point(stretch.when.instant_s, severity)
                courses.setdefault(stretch.for_area, []).append(point)
    for course in courses.values():
        course.sort(key=lambda point: point.at_s)
    return courses


def _trial(stretch: Stretch, courses: Mapping[str, Sequence[_Point]]) -> Trial:
    """One stretch or care with what followed it."""
    before, after = stretch.before, stretch.after
    course = courses.get(stretch.for_area or "", ())
    return Trial(
        remedy=stretch.exercise,
        area=stretch.for_area,
        at_s=stretch.when.instant_s,
        before=before,
        after=after,
        effect=None if before is None or after is None else severity_change(before, after),
        was_falling=_was_falling(course, stretch.when.instant_s, before),
    )


def _was_falling(course: Sequence[_Point], at_s: int, before: int | None) -> bool:
    """Whether the last severity before something was below the worst of the days before it."""
    until = bisect_left(course, at_s, key=lambda point: point.at_s)
    severities: list[int] = []
    later_s = at_s
    for point in reversed(course[:until]):
        # Notes further apart, or one that says it is gone, belong to an earlier episode.
        if later_s - point.at_s > GAP_S or point.severity == 0:
            break
        severities.insert(0, point.severity)
        later_s = point.at_s
    if before is not None:
        severities.append(before)
    return len(severities) > 1 and severities[-1] < max(severities)


def _said(
    notes: Iterable[Symptom], rated: Sequence[Trial], courses: Mapping[str, Sequence[_Point]]
) -> list[Trial]:
    """What notes say made it worse or eased it, where it was not rated apart."""
    return [
        Trial(
            remedy=remedy,
            area=note.area,
            at_s=note.noted.instant_s,
            before=None,
            after=None,
            effect=effect,
            was_falling=_was_falling(courses.get(note.area, ()), note.noted.instant_s, None),
        )
        for note in notes
        for remedy, effect in _mentions(note)
        if not _is_rated(rated, remedy, note)
    ]


def _mentions(note: Symptom) -> Iterable[tuple[str, Effect]]:
    """The remedies a note names, with what they did."""
    said: tuple[tuple[Effect, tuple[str, ...]], ...] = (
        ("worse", note.worse),
        ("better", note.eased),
    )
    for effect, words in said:
        for word in words:
            if word in _REMEDIES or word in EXERCISES:
                yield _REMEDIES.get(word, word), effect


def _is_rated(rated: Sequence[Trial], remedy: str, note: Symptom) -> bool:
    """Whether the same remedy for the same area was rated within a day of a note."""
    return any(
        trial.effect is not None
        and (trial.remedy, trial.area) == (remedy, note.area)
        and abs(trial.at_s - note.noted.instant_s) <= DAY_S
        for trial in rated
    )


def _remedy(remedy: str, area: str | None, trials: Sequence[Trial]) -> Remedy:
    """What the trials of one remedy come to."""
    effects = [trial.effect for trial in trials]
    return Remedy(
        remedy=remedy,
        area=area,
        tried=len(trials),
        worse=effects.count("worse"),
        same=effects.count("same"),
        better=effects.count("better"),
        better_while_falling=sum(t.effect == "better" and t.was_falling for t in trials),
        trials=tuple(trials),
    )
