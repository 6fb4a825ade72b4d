"""One episode: what was done before it, beside what ordinary runs are like."""

from collections.abc import Sequence
from datetime import date

from runlog.core.diary import Note
from runlog.core.exercise import exercise_name
from runlog.core.notation.distance import format_distance
from runlog.core.notation.when import format_when
from runlog.core.stats.case_report import EpisodeReport, RunBefore
from runlog.core.stats.changes_near import Change, Sphere, spheres
from runlog.core.stats.ordinary_runs import Trait
from runlog.core.stats.remedies import Remedy
from runlog.core.units import Units
from runlog.render.answers import DOT, delay_between, session_sentence, stretch_phrase, under
from runlog.render.coverage import uncovered_sentences
from runlog.render.novelties import novelty_phrases
from runlog.render.remedies import remedy_sentences
from runlog.render.text import listed, plural, shown

_SPHERES: dict[Sphere, str] = {
    "running": "the running",
    "shoes": "the shoes",
    "stretching": "the stretching",
}


def headline(report: EpisodeReport, *, today: date) -> str:
    """When it began and how bad it was."""
    notes = report.episode.records
    qualities = dict.fromkeys(q for record in notes for q in record.symptom.qualities)
    parts = [
        f"Began {format_when(report.began, today=today)}",
        f"{report.worst}/10 at worst",
        ", ".join(quality.replace("_", " ") for quality in qualities),
        plural(len(notes), "note"),
    ]
    return DOT.join(part for part in parts if part)


def episode_lines(
    report: EpisodeReport,
    units: Units,
    *,
    today: date,
    ordinary: int,
    remedies: Sequence[Remedy] = (),
    is_brief: bool = False,
) -> list[tuple[str, str]]:
    """An episode as labelled lines.

    Args:
        report: The episode and what was around it.
        units: What the runner counts in.
        today: The runner's day.
        ordinary: How many runs had nothing noted after them.
        remedies: What was tried against it.
        is_brief: Whether only the run, what was new and what nothing reached are wanted.
    """
    lines = _run_lines(report, units, today)
    lines += under("new", [phrase for run in report.runs for phrase in _news(run, units)])
    lines += under("not reached", uncovered_sentences(report.uncovered, when=FOUR_WEEKS_BEFORE))
    if is_brief:
        return lines
    if report.runs and ordinary:
        lines.append(("ordinary", _ordinary_phrase(report.runs[0], ordinary)))
    lines += under("also then", [*_other_sports(report, units, today), *_notes(report, today)])
    lines += under("tried", remedy_sentences(remedies, has_area=False))
    changed = spheres(report.changes)
    if len(changed) > 1:
        lines.append(("changed", changes_sentence(report.changes)))
    return lines


FOUR_WEEKS_BEFORE = "in the four weeks before"


def _run_lines(report: EpisodeReport, units: Units, today: date) -> list[tuple[str, str]]:
    """The runs of the 72 hours before it, the latest with all that is known of it."""
    if not report.runs:
        return [("after", "no run in the 72 hours before")]
    latest, *earlier = report.runs
    said = session_sentence(latest.session, units, today=today)
    outside = "; more than the window after it" if report.is_background else ""
    delay = delay_between(report.began, latest.session.when, latest.delay_s)
    lines = [("after", f"#{latest.session.id} {said}, {delay}{outside}")]
    was = _was_phrase(latest, units)
    lines += [("was", was)] if was else []
    if latest.worn_m is not None:
        lines.append(("pair", pair_phrase(latest, units)))
    lines.append(("stretch", stretch_phrase(latest.session) or "not said"))
    lines += under(
        "before it",
        [
            f"#{run.session.id} {session_sentence(run.session, units, today=today)}"
            for run in earlier
        ],
    )
    return lines


def _was_phrase(run: RunBefore, units: Units) -> str:
    session = run.session
    parts = [
        session.kind or "",
        f"{format_distance(run.fast_m, units, decimals=1)} fast" if run.fast_m else "",
        ", ".join(map(shown, session.tags)),
        _longer_phrase(run),
        "" if run.days_since is None else _rest_phrase(run.days_since),
    ]
    return DOT.join(part for part in parts if part)


def _rest_phrase(days: int) -> str:
    return (
        "the second run of its day" if days == 0 else f"{plural(days, 'day')} after the one before"
    )


def _longer_phrase(run: RunBefore) -> str:
    longest = run.longest
    if longest is None or longest.longest_m is None or longest.state == "reference":
        return ""
    percent = 100 * longest.distance_m // longest.longest_m - 100
    return f"{percent} % longer than the longest of 30 days"


def pair_phrase(run: RunBefore, units: Units) -> str:
    """The pair, its distance then, and how often nothing was noted after it was worn."""
    metres = format_distance(run.worn_m or 0, units, decimals=0)
    without = plural(run.pair_without or 0, "session")
    return f"{shown(run.session.shoe or '')} had {metres}; worn on {without} without trouble"


def _news(run: RunBefore, units: Units) -> list[str]:
    return novelty_phrases(run.novelties, units)


def _ordinary_phrase(run: RunBefore, ordinary: int) -> str:
    """The same facts among runs with nothing noted after them."""
    shared = ", ".join(_trait_phrase(trait, ordinary) for trait in run.traits)
    return f"of {plural(ordinary, 'run')} with nothing noted after: {shared}"


def _trait_phrase(trait: Trait, ordinary: int) -> str:
    name = shown(trait.name or "")
    said = {
        "kind": name,
        "fast": "with as much fast running",
        "tag": f"tagged {name}",
        "pair": f"in {name}",
        "stretched": "stretched",
        "unstretched": "not stretched",
        "rest": "as long after the one before",
    }[trait.what]
    of = "" if trait.of == ordinary else f" of {trait.of}"
    return f"{trait.shared}{of} {said}"


def _other_sports(report: EpisodeReport, units: Units, today: date) -> list[str]:
    return [f"#{s.id} {session_sentence(s, units, today=today)}" for s in report.others]


def _notes(report: EpisodeReport, today: date) -> list[str]:
    pauses = [
        f"not journalled {pause.first_on:%d %b} to {pause.last_on:%d %b}" for pause in report.pauses
    ]
    return [*(note_phrase(note, today) for note in report.notes), *pauses]


def note_phrase(note: Note, today: date) -> str:
    """What else was noted, with its day."""
    return f"{format_when(note.when, today=today)} · {shown(note.text)}"


def changes_sentence(changes: Sequence[Change]) -> str:
    """That several things changed near an episode, and what that means for telling them apart."""
    named: dict[Sphere, str] = {}
    for change in changes:
        day = f"{change.day.day} {change.day:%b}"
        named.setdefault(change.sphere, f"{_SPHERES[change.sphere]} ({_changed(change)}, {day})")
    return (
        f"{listed(list(named.values()))} changed within two weeks of it: they cannot be told "
        "apart. Change one thing at a time, or note it"
    )


def _changed(change: Change) -> str:
    name = shown(change.name or "")
    if change.what == "stretch":
        return f"first {exercise_name(name)}"
    if change.what == "fast_metres":
        return "more fast running"
    return f"first run in {name}" if change.what == "shoe" else f"first {name}"
