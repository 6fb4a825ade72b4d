"""The time line: episodes, severity of every note, and the weeks of running underneath."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from runlog.core.area import Side, area_name
from runlog.core.diary import Pause
from runlog.core.exercise import exercise_name
from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.notation.written_when import day_text, format_when
from runlog.core.session import Session
from runlog.core.stats.physio.present import severity_of
from runlog.core.stats.physio.report import AreaReport, PhysioReport, ToldEpisode
from runlog.core.stats.physio.timeline import Timeline, TimelineWeek
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units, unit_m
from runlog.render.answers import session_sentence, symptom_sentence
from runlog.render.html.amounts import distance_text
from runlog.render.html.figure import Label
from runlog.render.html.physio_frame import HEAD, LANE, LEFT, MOST_AREAS, WEEKS, Frame
from runlog.render.html.physio_legend import legend
from runlog.render.html.physio_marks import Bar, Fill, Line, Mark, TimelineChart
from runlog.render.html.physio_steps import episode_steps
from runlog.render.html.physio_text import clipped, joined
from runlog.render.html.scale import short
from runlog.render.text import plural

_ROOM = 13.0
"""Per cent that the name of a pair takes."""
_NUMBER_ROOM = 3.0
"""Per cent that the number of an episode takes."""
_MANY_MONTHS = 6
_FILLS: dict[Side, Fill] = {"left": "left", "right": "right", "both": "full", "centre": "full"}


def timeline_chart(report: PhysioReport, units: Units) -> TimelineChart:
    """Draw the time line.

    Args:
        report: What there is to show.
        units: What the runner counts in.
    """
    line, today = report.timeline, report.made_on
    areas = [area.area for area in report.areas]
    frame = Frame(line, areas)
    most_m = max((week.distance_m or 0 for week in line.weeks), default=0)
    notes = tuple(_note_mark(note, frame, today) for note in line.notes)
    rated = tuple(_rated_mark(one, frame, today) for one in line.rated)
    fast = tuple(_fast_mark(session, frame, units, today) for session in line.fast)
    return TimelineChart(
        height=round(frame.months + 6),
        left=LEFT,
        top=HEAD,
        base=short(frame.base),
        unrated=None if frame.unrated is None else short(frame.unrated),
        floor=short(frame.floor),
        months_y=short(frame.months),
        episodes=tuple(_episode_bars(report, frame)),
        steps=tuple(episode_steps(report.areas, frame)),
        notes=notes,
        rated=rated,
        weeks=tuple(_week_bar(week, frame, most_m, units) for week in line.weeks),
        fast=fast,
        pauses=tuple(_pause_bars(frame)),
        pairs=tuple(_pair_lines(line.new_pairs, frame)),
        levels=tuple(Line(short(frame.y(level)), str(level)) for level in (0, 5, 10)),
        months=tuple(_months(frame)),
        most=(f"{most_m / unit_m(units):.0f}", units) if most_m else ("", ""),
        most_y=short(frame.floor - WEEKS),
        legend=tuple(legend(areas, line, [*notes, *rated, *fast])),
        description=_description(report, units),
    )


def week_text(week: TimelineWeek, units: Units) -> str:
    """What was run in a week: ``21.0 km in 3 runs``; ``not noted`` where nobody wrote anything."""
    if week.runs is None or week.distance_m is None:
        return "not noted"
    if not week.runs:
        return "no run"
    if week.unmeasured == week.runs:
        return f"{plural(week.runs, 'run')} of unknown distance"
    least = "at least " if week.unmeasured else ""
    unknown = f", {week.unmeasured} of unknown distance" if week.unmeasured else ""
    distance = distance_text(week.distance_m, units)
    return f"{least}{distance} in {plural(week.runs, 'run')}{unknown}"


def fast_text(session: Session, units: Units, today: date) -> str:
    """An interval session or race with its kind."""
    return joined([session.kind or "workout", session_sentence(session, units, today=today)])


def numbered(areas: Sequence[AreaReport]) -> list[tuple[int, ToldEpisode]]:
    """The episodes of all areas, the latest first, each with its number: the first was 1."""
    episodes = [episode for area in areas for episode in area.episodes]
    episodes.sort(key=lambda one: (-one.report.episode.onset_s, one.area))
    return [(len(episodes) - place, episode) for place, episode in enumerate(episodes)]


def _episode_bars(report: PhysioReport, frame: Frame) -> Iterable[Bar]:
    """Each episode from its onset to the note that says it is gone, else to its last note."""
    labelled: dict[int, float] = {}
    for number, episode in reversed(numbered(report.areas)):
        shape = frame.shapes[episode.area]
        first, last = _episode_days(episode, frame.line)
        if last < first:
            continue
        x = frame.at_day(first)
        has_room = x - labelled.get(shape, -_NUMBER_ROOM) >= _NUMBER_ROOM
        if has_room:
            labelled[shape] = x
        yield Bar(
            x=f"{short(x)}%",
            width=frame.width(first, last),
            y=short(HEAD + LANE * shape + 4),
            height="5",
            shape=shape,
            label=str(number) if has_room else "",
            says=_episode_says(episode, number, report.made_on),
        )


def _episode_days(episode: ToldEpisode, line: Timeline) -> tuple[date, date]:
    """The days of an episode as far as they lie on the line."""
    last = episode.last.day if episode.gone is None else episode.gone.day
    return max(episode.report.began.day, line.first_on), min(last, line.last_on)


def _episode_says(episode: ToldEpisode, number: int, today: date) -> str:
    began = format_when(episode.report.began, today=today)
    worst = "severity not noted" if episode.worst is None else f"{episode.worst}/10 at worst"
    return f"{area_name(episode.area)}, episode {number}: began {began}, {worst}"


def _note_mark(note: Symptom, frame: Frame, today: date) -> Mark:
    severity = severity_of(note)
    y = frame.unrated if severity is None else frame.y(severity)
    fill: Fill = "gone" if note.is_gone else _FILLS.get(note.side or "unsure", "open")
    said = symptom_sentence(note, today=today)
    return Mark(
        x=f"{short(frame.at(note.noted))}%",
        y=short(y or 0.0),
        shape=frame.shapes.get(note.area, MOST_AREAS),
        fill=fill,
        says=said if severity is not None else f"{said} · severity not noted",
    )


def rated_text(stretch: Stretch, today: date) -> str:
    """How it was after something was tried: ``Sun 22 Nov 22:30: 1/10 after hip flexors``."""
    name = clipped(exercise_name(stretch.exercise), 40)
    return f"{format_when(stretch.when, today=today)}: {stretch.after}/10 after {name}"


def pause_text(pause: Pause) -> str:
    """Days that were not journalled."""
    return f"not journalled {day_text(pause.first_on)} to {day_text(pause.last_on)}"


def pair_text(day: date, name: str) -> str:
    """The first run in a new pair."""
    return f"new pair {clipped(name, 24)}, {day_text(day)}"


def _rated_mark(stretch: Stretch, frame: Frame, today: date) -> Mark:
    return Mark(
        x=f"{short(frame.at(stretch.when))}%",
        y=short(frame.y(stretch.after or 0)),
        shape=frame.shapes.get(stretch.for_area or "", MOST_AREAS),
        fill="rated",
        says=rated_text(stretch, today),
    )


def _pause_bars(frame: Frame) -> Iterable[Bar]:
    for pause in frame.line.pauses:
        yield Bar(
            x=f"{short(frame.at_day(pause.first_on))}%",
            width=frame.width(pause.first_on, pause.last_on),
            y=str(HEAD),
            height=short(frame.floor - HEAD),
            shape=-1,
            label="",
            says=pause_text(pause),
        )


def _week_bar(week: TimelineWeek, frame: Frame, most_m: int, units: Units) -> Bar:
    last = week.first_on + timedelta(days=6)
    height = 0.0 if week.distance_m is None else max(1.0, WEEKS * week.distance_m / (most_m or 1))
    x, end = frame.at_day(week.first_on), frame.at_day(last, 1)
    gap = 0.12 * (end - x)
    return Bar(
        x=f"{short(x + gap)}%",
        width=f"{short(end - x - 2 * gap)}%",
        y=short(frame.floor - height),
        height=short(height),
        shape=-1,
        label="",
        says=f"week of {day_text(week.first_on)}: {week_text(week, units)}",
    )


def _fast_mark(session: Session, frame: Frame, units: Units, today: date) -> Mark:
    is_race = session.kind == "race"
    x = f"{short(frame.at(session.when))}%"
    return Mark(
        x, short(frame.fast), 0, "race" if is_race else "fast", fast_text(session, units, today)
    )


def _pair_lines(pairs: Iterable[tuple[date, str]], frame: Frame) -> Iterable[Line]:
    """A line down for each new pair, with its name where it has room."""
    labelled = -_ROOM
    for day, name in pairs:
        x = frame.at_day(day)
        has_room = x - labelled >= _ROOM
        if has_room:
            labelled = x
        label = f"new: {clipped(name, 12)}" if has_room else ""
        is_leftward = x > 100 - _ROOM
        yield Line(f"{short(x)}%", label, pair_text(day, name), is_leftward)


def _months(frame: Frame) -> Iterable[Label]:
    """The name of each month where it begins; of many only every third one on a phone."""
    day, firsts = frame.line.first_on, []
    while day <= frame.line.last_on:
        if day == frame.line.first_on or day.day == 1:
            firsts.append(day)
        day += timedelta(days=1)
    if len(firsts) > 1 and (firsts[1] - firsts[0]).days < _crowded(frame):
        firsts = firsts[1:]
    has_january = any(first.month == 1 for first in firsts)
    for place, first in enumerate(firsts):
        has_year = first.month == 1 or (place == 0 and not has_january)
        yield Label(
            at=f"{short(frame.at_day(first))}%",
            text=MONTH_NAMES[first.month - 1] + (f" {first.year}" if has_year else ""),
            is_optional=len(firsts) > _MANY_MONTHS and first.month % 3 != 1,
        )


def _crowded(frame: Frame) -> int:
    """So many days have no room for the name of a month."""
    return ((frame.line.last_on - frame.line.first_on).days + 1) // 12


def _description(report: PhysioReport, units: Units) -> str:
    """The chart in a sentence, for those who cannot see it."""
    line = report.timeline
    rated = [(severity_of(n) or 0, n) for n in line.notes if severity_of(n) is not None]
    worst = max(rated, key=lambda one: one[0], default=None)
    highest = ""
    if worst is not None:
        day = day_text(worst[1].noted.day)
        highest = f", the highest {worst[0]}/10 ({area_name(worst[1].area)}, {day})"
    metres = [week.distance_m for week in line.weeks if week.distance_m is not None]
    ran = distance_text(max(metres, default=0), units)
    return (
        f"{plural(len(line.weeks), 'week')} from {day_text(line.first_on)} {line.first_on.year}: "
        f"{plural(len(line.notes), 'note')} of symptoms{highest}; "
        f"{plural(len(line.fast), 'interval session or race', 'interval sessions and races')}; at "
        f"most {ran} in a week. The table below holds every week."
    )
