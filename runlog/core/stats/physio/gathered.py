"""Put together what a clinician is to be shown of a part of the journal."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from runlog.core.diary import Note, Pause
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.case_report import Diary, case_report
from runlog.core.stats.coverage import coverage
from runlog.core.stats.episodes import Record, placed_records
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.physio.present import present_state
from runlog.core.stats.physio.report import (
    AreaReport,
    FlagHistory,
    PairInUse,
    PhysioReport,
    Unnoted,
)
from runlog.core.stats.physio.timeline import timeline
from runlog.core.stats.physio.told_episodes import told_episodes
from runlog.core.stats.run_order import Run, runs_in_order
from runlog.core.stats.shoe_wear import RATE_DAYS, shoe_status
from runlog.core.stats.symptom_course import courses
from runlog.core.symptom import Symptom
from runlog.core.value import Value, replace


class PhysioQuery(Value):
    """What is to be shown.

    Attributes:
        inquiry: The area asked about, None for every area; the declared one; where the period
            begins; the present.
        made_on: The runner's day of today.
        period: The days it is about; it ends with today at the latest.
        week_start: First day of a week, 0 (Monday) to 6 (Sunday).
        is_anonymous: Whether names were left out of what follows.
    """

    inquiry: Inquiry
    made_on: date
    period: Period
    week_start: int = 0
    is_anonymous: bool = False


def gathered(
    evidence: Evidence, diary: Diary, flags: FlagHistory, query: PhysioQuery
) -> PhysioReport:
    """Everything on the page.

    Args:
        evidence: What is compared, up to the last day of the period.
        diary: What else is shown, likewise; its notes say nothing about red flags.
        flags: What is open and what was answered.
        query: What is to be shown.
    """
    symptoms = symptoms_shown(evidence.symptoms, query)
    sessions = [s for s in evidence.sessions if query.period.contains(s.when.day)]
    runs = [s for s in sessions if s.sport == "run"]
    areas = _areas(evidence, diary, symptoms, query)
    last_on = query.period.last or query.made_on
    days = [s.when.day for s in sessions] + [s.noted.day for s in symptoms]
    first_on = min(days, default=last_on)
    return PhysioReport(
        made_on=query.made_on,
        first_on=first_on,
        last_on=last_on,
        is_anonymous=query.is_anonymous,
        runs=len(runs),
        stretched=sum(run.stretched is True for run in runs),
        others=len(sessions) - len(runs),
        symptom_notes=len(symptoms),
        all_clears=sum(c.is_all_clear and query.period.contains(c.at.day) for c in evidence.checks),
        flags=flags,
        areas=tuple(areas),
        timeline=timeline(
            evidence,
            symptoms,
            diary.stretches,
            first_on=first_on,
            last_on=last_on,
            week_start=query.week_start,
        ),
        pairs=tuple(_pairs(evidence, runs, last_on)),
        done=coverage(
            evidence.sessions,
            diary.stretches,
            as_of=last_on,
            own=diary.own,
            demands=diary.demands,
        ),
        unnoted=_unnoted(runs, evidence.pauses, Period(first_on, last_on)),
        notes=_notes_around(areas),
    )


def symptoms_shown(symptoms: Iterable[Symptom], query: PhysioQuery) -> list[Symptom]:
    """The notes of the period, of the area that is asked about or of all."""
    area = query.inquiry.area
    return [s for s in symptoms if query.period.contains(s.noted.day) and area in (None, s.area)]


def _areas(
    evidence: Evidence, diary: Diary, symptoms: Sequence[Symptom], query: PhysioQuery
) -> list[AreaReport]:
    """Each area with a note in the period: open ones first, then by their latest note."""
    runs = runs_in_order(evidence.sessions)
    found = [
        _area(area, evidence, diary, runs, query)
        for area in dict.fromkeys(symptom.area for symptom in symptoms)
    ]
    return sorted(
        found,
        key=lambda one: (
            one.state.state == "gone",
            -one.state.last.noted.day.toordinal(),
            -(one.state.worst or 0),
            one.area,
        ),
    )


def _area(
    area: str, evidence: Evidence, diary: Diary, runs: Sequence[Run], query: PhysioQuery
) -> AreaReport:
    inquiry = replace(query.inquiry, area=area)
    records = placed_records(evidence.symptoms, runs, area=area)
    shown = [record for record in records if query.period.contains(record.symptom.noted.day)]
    notes = [record.symptom for record in shown]
    report = case_report(evidence, inquiry, diary)
    told = told_episodes(evidence, inquiry, diary, records, report)
    counted = {r.symptom.id for one in told for r in one.report.episode.records}
    return AreaReport(
        area=area,
        notes=len(notes),
        unrated=sum(note.severity is None and not note.is_gone for note in notes),
        sideless=sum(note.side is None and not note.is_gone for note in notes),
        milder=_milder(shown, counted, now_s=inquiry.now_s),
        state=present_state(shown, diary.stretches, now_s=inquiry.now_s),
        episodes=told,
        remedies=report.remedies,
        found=report.found,
    )


def _milder(records: Sequence[Record], counted: set[int | None], *, now_s: int) -> int:
    """How many spells of an area hold no note that counts."""
    return sum(
        not any(record.symptom.id in counted for record in course.records)
        for course in courses(records, now_s=now_s)
    )


def _pairs(evidence: Evidence, runs: Sequence[Session], last_on: date) -> list[PairInUse]:
    """The pairs that were worn in the period and are not retired, the most used lately first."""
    recent_on = last_on - timedelta(days=RATE_DAYS - 1)
    pairs = []
    for shoe in evidence.shoes:
        worn = [s for s in evidence.sessions if s.shoe == shoe.name]
        runs_in_it = sum(run.shoe == shoe.name for run in runs)
        distance_m = shoe.start_m + sum(s.distance_m or 0 for s in worn)
        status = shoe_status(shoe, distance_m, as_of=last_on)
        if runs_in_it and status != "retired":
            recent_m = sum(s.distance_m or 0 for s in worn if s.when.day >= recent_on)
            pairs.append(_pair(shoe, distance_m, runs_in_it, recent_m, last_on))
    return sorted(pairs, key=lambda pair: (-pair.last_28_days_m, -pair.runs, pair.name))


def _pair(shoe: Shoe, distance_m: int, runs: int, recent_m: int, last_on: date) -> PairInUse:
    return PairInUse(
        name=shoe.name,
        model=shoe.model,
        type=shoe.type,
        drop_mm=shoe.drop_mm,
        distance_m=distance_m,
        limit_m=shoe.limit_m,
        status=shoe_status(shoe, distance_m, as_of=last_on),
        runs=runs,
        last_28_days_m=recent_m,
        first_on=shoe.first_used_on,
    )


def _unnoted(runs: Sequence[Session], pauses: Iterable[Pause], period: Period) -> Unnoted:
    pauses = list(pauses)
    first, last = period.first, period.last
    days = (
        []
        if first is None or last is None
        else [first + timedelta(days=number) for number in range((last - first).days + 1)]
    )
    return Unnoted(
        without_effort=sum(run.rpe is None for run in runs),
        without_pair=sum(run.shoe is None for run in runs),
        without_stretch_answer=sum(run.stretched is None for run in runs),
        paused_days=sum(any(p.first_on <= day <= p.last_on for p in pauses) for day in days),
    )


def _notes_around(areas: Iterable[AreaReport]) -> tuple[Note, ...]:
    """What else was noted around any episode, each note once, the latest first."""
    notes = {
        (note.when.instant_s, note.id or 0): note
        for area in areas
        for episode in area.episodes
        for note in episode.report.notes
    }
    return tuple(notes[key] for key in sorted(notes, reverse=True))
