"""How each area is at present, in a few labelled lines."""

from datetime import date

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.notation.written_when import format_when
from runlog.core.stats.physio.present import Counted, PresentState, highest_rating
from runlog.core.stats.physio.report import AreaReport
from runlog.core.stretch import Stretch
from runlog.core.value import Value
from runlog.render.html.physio_text import (
    NOT_NOTED,
    area_title,
    clipped,
    days_ago,
    joined,
    qualities_text,
    quoted,
    several,
)
from runlog.render.text import plural

_STATES = {"open": "open", "gone": "gone", "unknown": "not said to be gone"}
_PHASES = {"within_1h": "within an hour"}


class AreaRow(Value):
    """A labelled line.

    Attributes:
        label: What it is.
        text: What was noted.
        most: Lines after which it is cut off on paper.
        is_wide: Whether it has the whole width, not half of it.
    """

    label: str
    text: str
    most: int = 2
    is_wide: bool = False


class AreaBlock(Value):
    """One area at present.

    Attributes:
        title: The area and its sides.
        state: ``open``, ``gone`` or ``unknown``.
        badge: The same in words.
        rows: Its labelled lines.
    """

    title: str
    state: str
    badge: str
    rows: tuple[AreaRow, ...]


def area_block(report: AreaReport, *, today: date, last_on: date) -> AreaBlock:
    """An area as it is, or was when it was last noted.

    Args:
        report: What is known of the area.
        today: The runner's day.
        last_on: The last day of the period.
    """
    state = report.state
    rows = _gone_rows(state, today) if state.state == "gone" else _rows(state, today, last_on)
    return AreaBlock(
        title=area_title(report.area, state.sides),
        state=state.state,
        badge=_STATES[state.state],
        rows=tuple(rows),
    )


def _rows(state: PresentState, today: date, last_on: date) -> list[AreaRow]:
    ago = days_ago(state.began.day, last_on=last_on, today=today)
    since = f"{format_when(state.began, today=today)}, {ago} ({plural(state.notes, 'note')})"
    rows = [
        AreaRow(label="Since", text=since, most=3),
        AreaRow(label="Last noted", text=_last(state, today), most=3),
        AreaRow(label="Worst", text=_worst(state, today)),
        AreaRow(label="Feels", text=_feels(state)),
        AreaRow(label="Worse with", text=_counted(state.worse)),
        AreaRow(label="Better with", text=_counted(state.eased)),
    ]
    if state.stops:
        stops = several([clipped(words, 40) for words in state.stops], most=3)
        rows.append(AreaRow(label="Stops", text=stops, is_wide=True))
    if state.last_words is not None:
        rows.append(AreaRow(label="Own words", text=quoted(state.last_words, 160), is_wide=True))
    return rows


def _gone_rows(state: PresentState, today: date) -> list[AreaRow]:
    gone = format_when(state.last.noted, today=today)
    before = f"began {format_when(state.began, today=today)}; worst {_severity(state)}"
    return [
        AreaRow(label="Gone", text=f"noted {gone}"),
        AreaRow(label="Before that", text=before),
    ]


def _severity(state: PresentState) -> str:
    return NOT_NOTED if state.worst is None else f"{state.worst}/10"


def _last(state: PresentState, today: date) -> str:
    """The latest severity, and what it was after the latest thing that was tried."""
    if state.now is None or state.now_noted is None:
        said = f"{format_when(state.last.noted, today=today)}, severity {NOT_NOTED}"
    else:
        said = f"{state.now}/10, {format_when(state.now_noted, today=today)}"
    since = state.rated_since
    return joined([said, "" if since is None else _after(since, since.after, today)], by="; then ")


def _worst(state: PresentState, today: date) -> str:
    rated = state.rated_worst
    tried = "" if rated is None else _around(rated, today)
    if state.worst is None or state.worst_noted is None:
        return joined([NOT_NOTED, tried], by="; ")
    return joined(
        [f"{state.worst}/10, {format_when(state.worst_noted, today=today)}", tried], by="; "
    )


def _around(stretch: Stretch, today: date) -> str:
    """The worst that was said before or after something."""
    worst = highest_rating(stretch)
    if stretch.after == worst:
        return _after(stretch, worst, today)
    name = clipped(exercise_name(stretch.exercise), 24)
    return f"{worst}/10 before {name}, {format_when(stretch.when, today=today)}"


def _after(stretch: Stretch, severity: int | None, today: date) -> str:
    name = clipped(exercise_name(stretch.exercise), 24)
    return f"{severity}/10 after {name}, {format_when(stretch.when, today=today)}"


def _feels(state: PresentState) -> str:
    phases = ", ".join(_PHASES.get(phase, phase.replace("_", " ")) for phase in state.phases)
    return joined(
        [
            qualities_text(state.qualities) or f"quality {NOT_NOTED}",
            "" if state.sides else f"side {NOT_NOTED}",
            f"felt {phases}" if phases else "",
        ],
        by="; ",
    )


def _counted(words: Counted) -> str:
    """Words, with how often they were said where that is more than once."""
    named = [
        clipped(exercise_name(word), 30) + (f" {count}×" if count > 1 else "")
        for word, count in words
    ]
    return several(named, most=5) if named else NOT_NOTED


def brief_state(report: AreaReport, *, today: date) -> str:
    """An area in one sentence, where there is no room for more."""
    state = report.state
    last = format_when(state.last.noted, today=today)
    return (
        f"{area_name(report.area)} ({_STATES[state.state]}, {plural(report.notes, 'note')}, last "
        f"{last}, worst {_severity(state)})"
    )
