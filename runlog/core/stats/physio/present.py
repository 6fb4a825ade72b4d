"""How an area is at present: its latest spell, mild and unrated notes included."""

from collections import Counter
from collections.abc import Iterable, Sequence

from runlog.core.area import Side
from runlog.core.moment import Moment
from runlog.core.stats.episodes import Record
from runlog.core.stats.severity_change import Effect, severity_change
from runlog.core.stats.symptom_course import State, courses
from runlog.core.stretch import Stretch
from runlog.core.symptom import Phase, Symptom
from runlog.core.value import Value

Counted = tuple[tuple[str, int], ...]
"""Words with how often they were said, the most frequent first."""


class PresentState(Value):
    """The latest spell of an area.

    Attributes:
        state: ``gone`` if the last note says so, ``open`` up to 72 hours after the last note, then
            ``unknown``: no note is no recovery.
        began: When it began, as that was said.
        notes: How many notes it has.
        now: The severity of the latest note that says one, 0 when it is gone; None if none does.
        now_noted: When that was; None likewise.
        worst: The highest severity; None likewise.
        worst_noted: When that was first noted; None likewise.
        last: The latest note.
        sides: The sides that were named, in order of time.
        qualities: What it feels like, likewise.
        phases: When it was felt, seen from a run, likewise.
        worse: What made it worse, by the notes or by how it was before and after, with how often.
        eased: What eased it, likewise.
        stops: What it stops, in the runner's words.
        last_words: The latest note in the runner's words; None if there is none.
        rated_since: The latest stretch or care done for it after the last note that says how it
            was afterwards; None if there is none.
        rated_worst: The stretch or care of the spell before or after which it was worse than any
            note says; None if there is none.
    """

    state: State
    began: Moment
    notes: int
    now: int | None
    now_noted: Moment | None
    worst: int | None
    worst_noted: Moment | None
    last: Symptom
    sides: tuple[Side, ...]
    qualities: tuple[str, ...]
    phases: tuple[Phase, ...]
    worse: Counted
    eased: Counted
    stops: tuple[str, ...]
    last_words: str | None
    rated_since: Stretch | None
    rated_worst: Stretch | None


def present_state(
    records: Sequence[Record], stretches: Iterable[Stretch], *, now_s: int
) -> PresentState:
    """How an area is now, or was when it was last noted.

    Args:
        records: The notes of the area in order of time, one at least.
        stretches: What was stretched or done, in any order.
        now_s: The present, seconds since 1970 UTC.
    """
    found = courses(records, now_s=now_s)
    spell = found[0].records if found else records[-1:]  # only a note that all is well
    rated = [(r.symptom, severity_of(r.symptom)) for r in spell]
    said = [(symptom, severity) for symptom, severity in rated if severity is not None]
    worst = max((severity for _, severity in said), default=None)
    notes = [record.symptom for record in spell]
    tried = _tried_in(spell, stretches)
    return PresentState(
        state=found[0].state if found else "gone",
        began=began_of(spell),
        notes=len(notes),
        now=said[-1][1] if said else None,
        now_noted=said[-1][0].noted if said else None,
        worst=worst,
        worst_noted=next((s.noted for s, severity in said if severity == worst), None),
        last=notes[-1],
        sides=sides_of(notes),
        qualities=tuple(dict.fromkeys(q for note in notes for q in note.qualities)),
        phases=tuple(dict.fromkeys(note.phase for note in notes if note.phase is not None)),
        worse=_counted([*(note.worse for note in notes), *_tried_with("worse", tried)]),
        eased=_counted([*(note.eased for note in notes), *_tried_with("better", tried)]),
        stops=tuple(dict.fromkeys(words for note in reversed(notes) for words in note.stops)),
        last_words=next((note.note for note in reversed(notes) if note.note), None),
        rated_since=_rated_since(tried, notes[-1]),
        rated_worst=_rated_worst(tried, worst),
    )


def severity_of(symptom: Symptom) -> int | None:
    """How bad it was, 0 when it is gone; None if that was not said."""
    return 0 if symptom.is_gone else symptom.severity


def sides_of(notes: Iterable[Symptom]) -> tuple[Side, ...]:
    """The sides that some notes name, each once."""
    return tuple(dict.fromkeys(note.side for note in notes if note.side not in (None, "unsure")))


def began_of(records: Sequence[Record]) -> Moment:
    """When some notes say that it began."""
    first = min(records, key=lambda record: record.began_s).symptom
    return first.noted if first.began is None else first.began


def _counted(words: Iterable[Sequence[str]]) -> Counted:
    counts = Counter(word for said in words for word in dict.fromkeys(said))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _tried_in(spell: Sequence[Record], stretches: Iterable[Stretch]) -> list[Stretch]:
    """What was done for an area from the beginning of a spell on, in order, where it was rated."""
    area, first_s = spell[0].symptom.area, min(record.began_s for record in spell)
    tried = [
        stretch
        for stretch in stretches
        if stretch.for_area == area
        and stretch.when.instant_s >= first_s
        and (stretch.before is not None or stretch.after is not None)
    ]
    return sorted(tried, key=lambda stretch: (stretch.when.instant_s, stretch.id or 0))


def _tried_with(effect: Effect, tried: Iterable[Stretch]) -> list[tuple[str]]:
    """What was done that had an effect."""
    return [
        (stretch.exercise,)
        for stretch in tried
        if stretch.before is not None
        and stretch.after is not None
        and severity_change(stretch.before, stretch.after) == effect
    ]


def _rated_since(tried: Sequence[Stretch], last: Symptom) -> Stretch | None:
    """The latest thing done after the last note that says how it was afterwards."""
    later = [
        stretch
        for stretch in tried
        if stretch.after is not None and stretch.when.instant_s > last.noted.instant_s
    ]
    return later[-1] if later else None


def _rated_worst(tried: Sequence[Stretch], worst: int | None) -> Stretch | None:
    """The thing done around which it was worse than any note says; the first of several alike."""
    found = max(tried, key=highest_rating, default=None)
    return found if found is not None and highest_rating(found) > (worst or 0) else None


def highest_rating(stretch: Stretch) -> int:
    """The higher of the severities before and after, 0 if neither was said."""
    return max(stretch.before or 0, stretch.after or 0)
