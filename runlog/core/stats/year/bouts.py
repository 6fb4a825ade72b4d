"""Which symptoms there were: where, from when to when, and how bad at worst."""

from collections.abc import Iterable
from datetime import date

from runlog.core.stats.symptom_course import Course, State
from runlog.core.value import Value


class Bout(Value):
    """A symptom of one area from its first note to its last.

    Attributes:
        area: Slug of the area.
        began_on: The day it began.
        last_on: The day of its last note, the one that says it is gone included.
        state: ``gone`` if that note says so, ``open`` up to three days after it, else
            ``unknown``: no note is no recovery.
        worst: The highest severity that was said, 0 to 10; None if none was.
        notes: How many notes it has, 1 or more.
    """

    area: str
    began_on: date
    last_on: date
    state: State
    worst: int | None
    notes: int


def bouts(courses: Iterable[Course], first: date, last: date) -> tuple[Bout, ...]:
    """The symptoms that were there in some days, in the order in which they began.

    Args:
        courses: Of any days.
        first: The first day.
        last: The last day, included.
    """
    found = [_bout(course) for course in courses]
    told = [one for one in found if one.began_on <= last and one.last_on >= first]
    return tuple(sorted(told, key=lambda one: (one.began_on, one.last_on, one.area)))


def _bout(course: Course) -> Bout:
    notes = [record.symptom for record in course.records]
    earliest = min(course.records, key=lambda record: record.began_s).symptom
    return Bout(
        area=course.area,
        began_on=(earliest.began or earliest.noted).day,
        last_on=max(note.noted.day for note in notes),
        state=course.state,
        worst=course.worst,
        notes=len(notes),
    )
