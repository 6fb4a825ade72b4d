"""Which red flags to ask about. It asks; it never concludes."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from runlog.core.diary import Note
from runlog.core.stats.episodes import GAP_S
from runlog.core.stats.red_flag_course import OPEN_DAYS, raised_by_course
from runlog.core.stats.red_flag_items import (
    BONE_AREAS,
    CHECKLIST,
    ITEM,
    NERVE_AREAS,
    SPINE_AREAS,
    Tier,
)
from runlog.core.stats.red_flag_words import red_flag_words
from runlog.core.stats.run_order import DAY_S
from runlog.core.symptom import Symptom
from runlog.core.value import Value

CHECKLIST_SEVERITY = 6
SEVERE = 7
"""Source of these: science sheet, 6.2, item 18 (a rule of this program)."""

NEVER_SEEN: Mapping[str | None, int] = MappingProxyType({})

Trigger = Literal["checklist", "quality", "words", "severity", "course", "timing", "answer"]
_TIERS: tuple[Tier, ...] = ("A", "stop", "B", "C")
_NERVE_QUALITIES = frozenset({"numbness", "pins_and_needles", "weakness"})


class RedFlagAnswer(Value):
    """What the runner answered when asked about an item.

    Attributes:
        item: Its number on the list.
        area: Slug of the area it was about.
        at_s: When, seconds since 1970 UTC.
        is_yes: The answer.
    """

    item: int
    area: str
    at_s: int
    is_yes: bool


class RedFlag(Value):
    """Something to ask about, or that was answered with yes.

    Attributes:
        tier: The most urgent tier among its items.
        items: Numbers of the items on the list.
        area: Slug of the area.
        trigger: What brought it up.
        found: The quality, word or figure that did; empty for the short list.
        at_s: When that was noted, seconds since 1970 UTC.
        until_s: When it closes by itself.
        is_confirmed: Whether the runner said yes; else it is only asked.
    """

    tier: Tier
    items: tuple[int, ...]
    area: str
    trigger: Trigger
    found: str
    at_s: int
    until_s: int
    is_confirmed: bool = False


def red_flags(
    symptoms: Iterable[Symptom],
    *,
    now_s: int,
    area: str | None = None,
    notes: Iterable[Note] = (),
    answers: Iterable[RedFlagAnswer] = (),
    seen_s: Mapping[str | None, int] = NEVER_SEEN,
) -> tuple[RedFlag, ...]:
    """The flags that are open now: the most urgent first, the latest first within a tier.

    Whatever was answered with no is closed; whatever was answered with yes stays for 14 days, or
    until a clinician has seen it. The short list is for the moment of noting only
    (`questions_for`).

    Args:
        symptoms: Notes of symptoms in any order.
        now_s: The present, seconds since 1970 UTC.
        area: Only flags of this area; None for every area.
        notes: What else was noted; one within three days of a symptom of the back is read too.
        answers: What was answered so far.
        seen_s: When "seen by clinician" was last recorded, by area, under None for every area;
            closes what was open then.

    Source:
        Science sheet, 6.2.
    """
    ordered = sorted(
        (s for s in symptoms if area in (None, s.area) and s.noted.instant_s <= now_s),
        key=lambda s: (s.noted.instant_s, s.id or 0),
    )
    answered = [a for a in answers if area in (None, a.area)]
    raised = [flag for symptom in ordered for flag in _raised_by(symptom)]
    raised += _raised_by_notes(ordered, notes)
    for area_slug in dict.fromkeys(symptom.area for symptom in ordered):
        course = [symptom for symptom in ordered if symptom.area == area_slug]
        raised += [
            _flag(one.items, area_slug, "course", one.found, one.at_s)
            for one in raised_by_course(course, now_s)
        ]
    flags = [*_confirmed(answered), *(f for flag in raised for f in _unanswered(flag, answered))]
    opened_s = now_s - OPEN_DAYS * DAY_S
    still = {
        (flag.items, flag.area, flag.trigger, flag.found): flag
        for flag in sorted(flags, key=lambda flag: flag.at_s)
        if max(opened_s, _last_seen(seen_s, flag.area)) < flag.at_s <= now_s
    }
    return tuple(sorted(still.values(), key=lambda f: (_TIERS.index(f.tier), -f.at_s)))


def _last_seen(seen_s: Mapping[str | None, int], area: str) -> int:
    """When a clinician last saw an area, seconds since 1970 UTC; -1 if never."""
    return max(seen_s.get(None, -1), seen_s.get(area, -1))


def questions_for(symptom: Symptom, earlier: Iterable[Symptom]) -> tuple[RedFlag, ...]:
    """What to ask when a symptom is noted: the most urgent first.

    A symptom of the back that is new, or of severity 6 and more, brings the short list with it.

    Args:
        symptom: The note.
        earlier: The notes before it, of any area, in any order.
    """
    raised = list(_raised_by(symptom))
    at_s = symptom.noted.instant_s
    is_new = not any(
        other.area == symptom.area and at_s - GAP_S <= other.noted.instant_s <= at_s
        for other in earlier
        if other is not symptom and not other.is_gone
    )
    is_severe = (symptom.severity or 0) >= CHECKLIST_SEVERITY
    if symptom.area in SPINE_AREAS and not symptom.is_gone and (is_new or is_severe):
        raised.append(_flag(CHECKLIST, symptom.area, "checklist", "", at_s))
    return tuple(sorted(raised, key=lambda flag: _TIERS.index(flag.tier)))


def _raised_by(symptom: Symptom) -> Iterable[RedFlag]:
    """What one note brings up by itself."""
    at_s, area = symptom.noted.instant_s, symptom.area
    for quality in symptom.qualities:
        items = _items_of_quality(quality, symptom)
        if items:
            yield _flag(items, area, "quality", quality, at_s)
    for text in (symptom.note, *symptom.stops):
        for hit in red_flag_words(text or "", area=area):
            yield _flag(hit.items, area, "words", hit.word, at_s)
    timed = _items_of_timing(symptom)
    if timed:
        yield _flag(timed, area, "timing", symptom.phase or "", at_s)
    if (symptom.severity or 0) >= SEVERE:
        yield _flag((18,), area, "severity", str(symptom.severity), at_s)


def _items_of_quality(quality: str, symptom: Symptom) -> tuple[int, ...]:
    """The items a quality asks about, for the area it is felt in."""
    if quality in _NERVE_QUALITIES and symptom.area in NERVE_AREAS:
        return (1, 2, 3, 4, 12)
    if quality == "swelling" and symptom.area in SPINE_AREAS:
        return (11,)
    if quality == "swelling" and symptom.area == "calf" and symptom.side in ("left", "right"):
        return (19,)
    if quality in ("pain", "tightness", "sharp") and symptom.area == "chest":
        return (7, 19)
    return ()


def _items_of_timing(symptom: Symptom) -> tuple[int, ...]:
    """The items that pain at rest or at night asks about."""
    if symptom.phase not in ("at_rest", "night") or symptom.is_gone:
        return ()
    if symptom.area in SPINE_AREAS:
        return (10,)
    is_one_sided = symptom.side in ("left", "right")
    return (17,) if symptom.area in BONE_AREAS and is_one_sided else ()


def _raised_by_notes(symptoms: Sequence[Symptom], notes: Iterable[Note]) -> Iterable[RedFlag]:
    """What other notes bring up if they were made around a symptom of the back."""
    backs = [symptom for symptom in symptoms if symptom.area in SPINE_AREAS]
    for note in notes:
        at_s = note.when.instant_s
        near = [s for s in backs if abs(s.noted.instant_s - at_s) <= GAP_S]
        if near:
            for hit in red_flag_words(note.text, area=near[-1].area):
                yield _flag(hit.items, near[-1].area, "words", hit.word, at_s)


def _confirmed(answers: Iterable[RedFlagAnswer]) -> Iterable[RedFlag]:
    """The items whose latest answer is yes."""
    latest: dict[tuple[int, str], RedFlagAnswer] = {}
    for answer in sorted(answers, key=lambda a: a.at_s):
        latest[answer.item, answer.area] = answer
    for answer in latest.values():
        if answer.is_yes:
            flag = _flag((answer.item,), answer.area, "answer", "", answer.at_s)
            yield RedFlag(
                tier=flag.tier,
                items=flag.items,
                area=flag.area,
                trigger="answer",
                found="",
                at_s=flag.at_s,
                until_s=flag.until_s,
                is_confirmed=True,
            )


def _unanswered(flag: RedFlag, answers: Iterable[RedFlagAnswer]) -> Iterable[RedFlag]:
    """What is left to ask of a flag once it was answered; what follows by rule stays."""
    given = {a.item for a in answers if a.area == flag.area and a.at_s >= flag.at_s}
    items = tuple(item for item in flag.items if item not in given)
    if items:
        yield _flag(items, flag.area, flag.trigger, flag.found, flag.at_s)


def _flag(items: tuple[int, ...], area: str, trigger: Trigger, found: str, at_s: int) -> RedFlag:
    """A flag with the most urgent tier of its items."""
    return RedFlag(
        tier=min((ITEM[item].tier for item in items), key=_TIERS.index),
        items=items,
        area=area,
        trigger=trigger,
        found=found,
        at_s=at_s,
        until_s=at_s + OPEN_DAYS * DAY_S,
    )
