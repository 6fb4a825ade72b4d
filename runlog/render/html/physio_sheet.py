"""What is on the two sheets: everything a clinician asks first, then as much as there is room."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import zip_longest

from runlog.core.stats.physio.report import PhysioReport
from runlog.core.units import Units
from runlog.core.value import Value, replace
from runlog.render.html.physio_answers import answer_block
from runlog.render.html.physio_care import care_lines, pair_line, remedy_rows
from runlog.render.html.physio_chart import numbered, timeline_chart
from runlog.render.html.physio_episodes import episode_row
from runlog.render.html.physio_fit import SHEETS, accepted, sheets_taken
from runlog.render.html.physio_flags import flag_section
from runlog.render.html.physio_open import note_line, open_points
from runlog.render.html.physio_present import area_block, brief_state
from runlog.render.html.physio_room import Contents, flow

_MOST = {"episodes": 14, "remedies": 10, "pairs": 6, "points": 10, "notes": 8}
_LISTS = (*_MOST, "blocks", "answers")
_MOST_AREAS = 3
"""Areas that are told of at length."""
_MOST_FULL = 2
"""How many episodes are told in full, the latest ones."""
_ENOUGH = 4
_LEAST = {"blocks": 1}
"""What stands there whatever the room."""


class Sheet(Value):
    """What is on the page, cut to what has room.

    Attributes:
        contents: What stands on it.
        left_out: How many entries of each list do not.
        unanswered: Slugs of areas whose answers are left out.
    """

    contents: Contents
    left_out: dict[str, int]
    unanswered: tuple[str, ...]


def sheet_of(report: PhysioReport, units: Units, *, today: date) -> Sheet:
    """Choose what has room.

    Args:
        report: What there is to tell; one area at least.
        units: What the runner counts in.
        today: The runner's day.
    """
    count = sum(len(area.episodes) for area in report.areas)
    everything, contents = _richest(report, units, today, least=min(count, _ENOUGH))
    return Sheet(
        contents=contents,
        left_out={
            "episodes": count - len(contents.episodes),
            "remedies": len(everything.remedies) - len(contents.remedies),
            "pairs": len(report.pairs) - len(contents.pairs),
            "points": len(everything.points) - len(contents.points),
            "notes": len(report.notes) - len(contents.notes),
        },
        unanswered=tuple(area.area for area in report.areas[len(contents.answers) :]),
    )


def _richest(
    report: PhysioReport, units: Units, today: date, *, least: int, full: int = _MOST_FULL
) -> tuple[Contents, Contents]:
    """Everything, and what of it has room: with fewer episodes in full if else too few have."""
    everything = _everything(report, units, today, full=full)
    contents = _fitting(everything)
    if full and len(contents.episodes) < least:
        return _richest(report, units, today, least=least, full=full - 1)
    return everything, contents


def _fitting(everything: Contents) -> Contents:
    """As much of everything as has room."""
    taken = accepted(
        _offers(everything),
        fits=lambda taken: sheets_taken(flow(_cut(everything, taken))) <= SHEETS,
    )
    return _cut(everything, taken)


def _everything(report: PhysioReport, units: Units, today: date, *, full: int) -> Contents:
    """All that could be told, some of the latest episodes in full."""
    told = report.areas[:_MOST_AREAS]
    present = [area.episodes[0] for area in told if area.episodes]  # their words stand on top
    latest = numbered(report.areas)[: _MOST["episodes"]]
    return Contents(
        flags=flag_section(report.flags, today=today),
        blocks=tuple(area_block(one, today=today, last_on=report.last_on) for one in told),
        briefs=tuple(brief_state(area, today=today) for area in report.areas),
        chart=timeline_chart(report, units),
        episodes=tuple(
            episode_row(
                one,
                number,
                units,
                today=today,
                is_brief=place >= full,
                has_words=one not in present,
            )
            for place, (number, one) in enumerate(latest)
        ),
        remedies=tuple(remedy_rows(report.areas)),
        pairs=tuple(pair_line(pair, units, today=today) for pair in report.pairs),
        care=tuple(care_lines(report)),
        answers=tuple(answer_block(one) for one in told),
        points=tuple(open_points(report, today=today)),
        notes=tuple(note_line(note, today=today) for note in report.notes[: _MOST["notes"]]),
    )


def _offers(everything: Contents) -> Iterable[str]:
    """What wants room, in the order of its importance."""
    lists = {
        name: [name] * min(len(getattr(everything, name)), _MOST.get(name, _MOST_AREAS))
        for name in _LISTS
    }
    for name, first, last in (
        ("answers", 0, 1),
        ("episodes", 0, 2),
        ("pairs", 0, 2),
        ("remedies", 0, 3),
        ("points", 0, 4),
        ("notes", 0, 1),
        ("blocks", 1, 3),
        ("episodes", 2, 4),
        ("answers", 1, 3),
        ("notes", 1, 2),
        ("points", 4, 10),
    ):
        yield from lists[name][first:last]
    rest = [lists["episodes"][4:], lists["remedies"][3:], lists["notes"][2:], lists["pairs"][2:]]
    for group in zip_longest(*rest):
        yield from (name for name in group if name is not None)


def _cut(everything: Contents, taken: Counter[str]) -> Contents:
    """The first entries of each list, as many as are taken."""
    kept = {name: getattr(everything, name)[: _LEAST.get(name, 0) + taken[name]] for name in _LISTS}
    return replace(everything, briefs=everything.briefs[len(kept["blocks"]) :], **kept)
