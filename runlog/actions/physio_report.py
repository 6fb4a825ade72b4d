"""What a runner hands to her physiotherapist or doctor, read from the journal."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from runlog.actions.episode_news import LOOKED_BACK
from runlog.actions.read_evidence import read_diary, read_evidence
from runlog.actions.red_flags import open_red_flags
from runlog.core.area import area_name
from runlog.core.diary import Note
from runlog.core.period import Period
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.case_report import Diary
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.physio.anonymity import aliases_for, anonymous_diary, anonymous_evidence
from runlog.core.stats.physio.gathered import PhysioQuery, gathered, symptoms_shown
from runlog.core.stats.physio.report import FlagHistory, FlagReply, OpenFlag, PhysioReport
from runlog.core.stats.red_flag_notes import SEEN_TAG, answered_in, is_about_red_flags
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal

if TYPE_CHECKING:
    from datetime import tzinfo

_NOTE_ONE = "When something hurts: runlog symptoms lower back stiffness 4/10"


def physio_report(
    journal: Journal,
    settings: Settings,
    now: datetime,
    *,
    period: Period | None,
    area: str | None,
    is_anonymous: bool,
) -> PhysioReport:
    """Gather what a clinician is to be shown.

    Args:
        journal: Where to look.
        settings: The runner's own exercises, demands and declared area.
        now: The present, in the runner's zone.
        period: The days to tell of; None means the last two years, as `why` looks at.
        area: Slug of the only area that is wanted; None means every area noted in the period.
        is_anonymous: Whether notes, labels and names are left out.

    Raises:
        RefusedError: No symptom is noted in the period, or none of the area.
    """
    query = _query(journal, settings, now, period=period, area=area, is_anonymous=is_anonymous)
    since_s, last_on = query.inquiry.since_s, query.period.last or now.date()
    evidence = _known_until(read_evidence(journal, since_s=since_s, now=now), last_on)
    _refuse_nothing(evidence.symptoms, query)
    diary = _said_until(read_diary(journal, settings, evidence, since_s=since_s, now=now), last_on)
    evidence = replace(evidence, shoes=_with_first_days(journal, evidence.shoes, last_on))
    flags = _flags(journal, now, query)
    if is_anonymous:
        aliases = aliases_for(evidence, diary)
        evidence = anonymous_evidence(evidence, aliases)
        diary = anonymous_diary(diary, aliases)
        flags = replace(flags, open=tuple(_wordless(one) for one in flags.open))
    return gathered(evidence, diary, flags, query)


def _query(
    journal: Journal,
    settings: Settings,
    now: datetime,
    *,
    period: Period | None,
    area: str | None,
    is_anonymous: bool,
) -> PhysioQuery:
    """The same question for the present or, if the period has ended, for its last moment."""
    today = now.date()
    first = (now - LOOKED_BACK).date() if period is None else period.first
    last = today if period is None or period.last is None else min(period.last, today)
    if first is not None and first > last:
        raise RefusedError(
            f"That period begins on {first.isoformat()}, and today is {today.isoformat()}.",
            hint="Like: --period 12w or --period 2026",
        )
    since_s = _since_s(now, period, first)
    as_of = now if last == today else _last_moment(last, now.tzinfo)
    inquiry = Inquiry(
        now_s=int(as_of.timestamp()),
        area=area,
        declared_area=settings.other.get("why.area") or journal.earlier.first_rated(EVENT_SEVERITY),
        since_s=since_s,
    )
    return PhysioQuery(
        inquiry=inquiry,
        made_on=today,
        period=Period(first, last),
        week_start=settings.week_start,
        is_anonymous=is_anonymous,
    )


def _since_s(now: datetime, period: Period | None, first: date | None) -> int | None:
    """Where the period begins; unless one is named, to the second where `why` begins."""
    if period is None:
        return int((now - LOOKED_BACK).timestamp())
    if first is None:
        return None
    return int(datetime.combine(first, time(), tzinfo=now.tzinfo).timestamp())


def _last_moment(day: date, zone: "tzinfo | None") -> datetime:
    return datetime.combine(day, time(23, 59, 59), tzinfo=zone)


def _known_until(evidence: Evidence, last_on: date) -> Evidence:
    """What had been noted by the end of a day."""
    return replace(
        evidence,
        sessions=[s for s in evidence.sessions if s.when.day <= last_on],
        symptoms=[s for s in evidence.symptoms if s.noted.day <= last_on],
        checks=[c for c in evidence.checks if c.at.day <= last_on],
    )


def _said_until(diary: Diary, last_on: date) -> Diary:
    """The same for what is shown beside it."""
    return replace(
        diary,
        stretches=[s for s in diary.stretches if s.when.day <= last_on],
        notes=[n for n in diary.notes if n.when.day <= last_on],
    )


def _refuse_nothing(symptoms: Sequence[Symptom], query: PhysioQuery) -> None:
    """Refuse a page on which there would be nothing.

    Raises:
        NotFoundError: No symptom is noted.
    """
    if symptoms_shown(symptoms, query):
        return
    everywhere = replace(query, inquiry=replace(query.inquiry, area=None))
    others = dict.fromkeys(s.area for s in symptoms_shown(symptoms, everywhere))
    if others:
        named = ", ".join(area_name(other) for other in others)
        raise RefusedError(
            f"No note of the {area_name(query.inquiry.area or '')} in that time.",
            hint=f"There are notes of: {named}",
        )
    raise NotFoundError(
        "There is nothing to show yet: no symptom is noted in that time.", hint=_NOTE_ONE
    )


def _with_first_days(journal: Journal, shoes: Iterable[Shoe], last_on: date) -> list[Shoe]:
    """Pairs with the day of their first use, which may lie long before the period."""
    firsts = {use.shoe.name: use.first_used_on for use in journal.shoes.use(last_on)}
    return [replace(shoe, first_used_on=firsts.get(shoe.name)) for shoe in shoes]


def _flags(journal: Journal, now: datetime, query: PhysioQuery) -> FlagHistory:
    """Red flags that are open now, and what was answered in the period."""
    area, zone = query.inquiry.area, now.tzinfo
    notes = [
        note
        for note in journal.notes.all()
        if is_about_red_flags(note) and query.period.contains(note.when.day)
    ]
    return FlagHistory(
        open=tuple(
            OpenFlag(flag=flag, on=_day(flag.at_s, zone), until=_day(flag.until_s, zone))
            for flag in open_red_flags(journal, now)
            if flag.tier != "C" or area in (None, flag.area)
        ),
        replies=tuple(
            reply
            for note in reversed(notes)
            for reply in _replies(note)
            if reply.is_yes or area in (None, reply.area)
        ),
        seen=tuple(note.when for note in reversed(notes) if SEEN_TAG in note.tags),
    )


def _replies(note: Note) -> Iterable[FlagReply]:
    """What one note answers: yes and no apart."""
    answers = answered_in([note]).answers
    for is_yes in (True, False):
        said = [answer for answer in answers if answer.is_yes is is_yes]
        if said:
            items = tuple(sorted({answer.item for answer in said}))
            yield FlagReply(when=note.when, area=said[0].area, items=items, is_yes=is_yes)


def _wordless(flag: OpenFlag) -> OpenFlag:
    """A flag without the word of a note that brought it up."""
    if flag.flag.trigger != "words":
        return flag
    return replace(flag, flag=replace(flag.flag, found=""))


def _day(instant_s: int, zone: "tzinfo | None") -> date:
    return datetime.fromtimestamp(instant_s, zone).date()
