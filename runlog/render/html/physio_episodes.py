"""Each episode for a clinician: when, how bad, the session before it, what was new then."""

from collections.abc import Iterable
from datetime import date, timedelta

from runlog.core.exercise import exercise_name
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text, format_when
from runlog.core.session import Session
from runlog.core.stats.case_report import EpisodeReport, RunBefore
from runlog.core.stats.changes_near import NEAR_DAYS, Change
from runlog.core.stats.physio.report import ToldEpisode
from runlog.core.units import Units
from runlog.core.value import Value, replace
from runlog.render.answers import delay_between, stretch_phrase
from runlog.render.coverage import uncovered_sentences
from runlog.render.episodes import FOUR_WEEKS_BEFORE, pair_phrase
from runlog.render.html.physio_text import (
    NOT_NOTED,
    area_title,
    clipped,
    joined,
    qualities_text,
    quoted,
    several,
    severity_text,
)
from runlog.render.novelties import novelty_phrases
from runlog.render.text import plural

_NAME = 24
"""Columns that a name of the runner's may take in a sentence."""
_LATER = " later"
_MOST_NAMED = 2
"""Sessions named beside the one just before it."""


class EpisodeRow(Value):
    """One episode as a row.

    Attributes:
        number: Its number on the time line.
        began: When it began.
        area: The area and its sides.
        feels: What it felt like.
        worst: How bad it was at worst.
        lasted: How long, as far as that was noted.
        session: The session before it, a line each.
        around: Label and text of what was new, stretched and not reached.
    """

    number: int
    began: str
    area: str
    feels: str
    worst: str
    lasted: str
    session: tuple[str, ...]
    around: tuple[tuple[str, str], ...]


def episode_row(
    episode: ToldEpisode,
    number: int,
    units: Units,
    *,
    today: date,
    is_brief: bool = False,
    has_words: bool = True,
) -> EpisodeRow:
    """An episode and what was around it.

    Args:
        episode: The episode.
        number: Its number on the time line.
        units: What the runner counts in.
        today: The runner's day.
        is_brief: Whether only the session before it, what was new, what was stretched and what
            nothing reached are wanted.
        has_words: Whether the runner's words are wanted too, unless it is told in brief.
    """
    report = episode.report
    return EpisodeRow(
        number=number,
        began=format_when(report.began, today=today),
        area=area_title(episode.area, episode.sides),
        feels=qualities_text(episode.qualities),
        worst=severity_text(episode.worst),
        lasted=_lasted(episode),
        session=tuple(_session_lines(report, units, today, is_brief=is_brief)),
        around=(
            *_around(report, units),
            *(() if is_brief else _tried(report)),
            *(() if is_brief or not has_words else _words(report)),
        ),
    )


def _lasted(episode: ToldEpisode) -> str:
    """From its onset to the note that says it is gone, or to its last note."""
    began = episode.report.began.day
    counted = plural(len(episode.report.episode.records), "note")
    if episode.gone is None:
        days = (episode.last.day - began).days + 1
        return f"noted over {plural(days, 'day')}, end {NOT_NOTED}; {counted}"
    days = (episode.gone.day - began).days
    after = f"{day_text(episode.gone.day)}, {plural(days, 'day')}" if days else "the same day"
    return f"gone by {after}; {counted}"


def _session_lines(
    report: EpisodeReport, units: Units, today: date, *, is_brief: bool
) -> Iterable[str]:
    """The run before it with all that is known of it, then what else was done in the 72 hours."""
    if not report.runs:
        yield "no run in the 72 hours before"
    else:
        yield from _run_lines(report, units, today, is_brief=is_brief)
    if is_brief:
        return
    for label, sessions in (
        ("before that", [run.session for run in report.runs[1:]]),
        ("other sports", report.others),
    ):
        named = [_brief(session, units) for session in sessions]
        if named:
            yield f"{label}: {several(named, most=_MOST_NAMED)}"


def _run_lines(
    report: EpisodeReport, units: Units, today: date, *, is_brief: bool
) -> Iterable[str]:
    run = report.runs[0]
    session = run.session
    yield joined([format_when(session.when, today=today), _before(report, run)], by=", ")
    kind = session.kind or f"kind {NOT_NOTED}"
    yield joined(
        [_figures(session, units), kind, _workout(session), _fast(run, units), _effort(session)]
    )
    yield _pair(run, units, is_brief=is_brief)
    if session.note and not is_brief:
        yield quoted(session.note, 70)


def _before(report: EpisodeReport, run: RunBefore) -> str:
    """How long before the onset a run was: as well as it is known, and no better."""
    delay = delay_between(report.began, run.session.when, run.delay_s)
    is_later = delay.endswith(_LATER)
    before = f"{delay.removesuffix(_LATER)} before" if is_later else delay
    return f"{before}, outside the window" if report.is_background else before


def _figures(session: Session, units: Units) -> str:
    """How far, how long and how fast."""
    pace = mean_pace_s_per_km(session.distance_m, session.duration_s)
    return joined(
        [
            f"distance {NOT_NOTED}"
            if session.distance_m is None
            else format_distance(session.distance_m, units),
            f"time {NOT_NOTED}"
            if session.duration_s is None
            else format_duration(session.duration_s),
            "" if pace is None else format_pace(pace, units),
        ]
    )


def _effort(session: Session) -> str:
    return f"RPE {NOT_NOTED}" if session.rpe is None else f"RPE {session.rpe} of 10"


def _pair(run: RunBefore, units: Units, *, is_brief: bool) -> str:
    """The pair with its distance then; in full with the runs in it after which nothing came."""
    session = run.session
    if session.shoe is None:
        return f"pair {NOT_NOTED}"
    name = clipped(session.shoe, _NAME)
    if is_brief:
        return f"{name} had {format_distance(run.worn_m or 0, units, decimals=0)}"
    return pair_phrase(replace(run, session=replace(session, shoe=name)), units)


def _workout(session: Session) -> str:
    """The workout in one spelling; as typed where it was not understood."""
    if session.workout is None:
        return ""
    return clipped(session.workout.canonical or session.workout.typed, 60)


def _fast(run: RunBefore, units: Units) -> str:
    return f"{format_distance(run.fast_m, units, decimals=1)} fast" if run.fast_m else ""


def _brief(session: Session, units: Units) -> str:
    """A session in a few words: ``Thu 19 Nov 7.0 km easy``."""
    sport = "" if session.sport == "run" else session.sport
    far = (
        "" if session.distance_m is None else format_distance(session.distance_m, units, decimals=1)
    )
    return joined([day_text(session.when.day), sport, far, session.kind or ""], by=" ")


def _around(report: EpisodeReport, units: Units) -> Iterable[tuple[str, str]]:
    """What was new, whether anything was stretched, and what nothing reached."""
    new = [phrase for run in report.runs for phrase in _news(run, units)]
    new += _changes(report)
    if new or report.runs:
        yield "New", clipped("; ".join(new), 200) if new else "nothing"
    if report.runs:
        yield "Stretched after", _stretched(report.runs[0].session)
    missed = uncovered_sentences(report.uncovered, when=FOUR_WEEKS_BEFORE)
    if missed:
        yield "Not reached", clipped("; ".join(missed), 200)


def _tried(report: EpisodeReport) -> Iterable[tuple[str, str]]:
    """What was tried against it, each thing once."""
    tried = [clipped(exercise_name(trial.remedy), _NAME) for trial in report.trials]
    if tried:
        yield "Tried", several(dict.fromkeys(tried), most=5)


def _words(report: EpisodeReport) -> Iterable[tuple[str, str]]:
    """The runner's words when it was first noted."""
    words = [record.symptom.note for record in report.episode.records if record.symptom.note]
    if words:
        yield "Own words", quoted(words[0] or "", 90)


def _news(run: RunBefore, units: Units) -> list[str]:
    named = [
        novelty if novelty.name is None else replace(novelty, name=clipped(novelty.name, _NAME))
        for novelty in run.novelties
    ]
    return novelty_phrases(named, units)


def _changes(report: EpisodeReport) -> Iterable[str]:
    """A new pair, or stretch, of the fortnight before that is older than those runs."""
    began = report.began.day
    first = min((run.session.when.day for run in report.runs), default=began)
    for change in report.changes:
        if began - timedelta(days=NEAR_DAYS) <= change.day < first and change.name is not None:
            yield from _change(change)


def _change(change: Change) -> Iterable[str]:
    name = clipped(change.name or "", _NAME)
    if change.what == "shoe":
        yield f"first run in {name} ({day_text(change.day)})"
    elif change.what == "stretch":
        yield f"first {exercise_name(name)} ({day_text(change.day)})"


def _stretched(session: Session) -> str:
    """What was stretched after a run: names, none, or that nobody asked."""
    return clipped(stretch_phrase(session), 90) or "not asked"
