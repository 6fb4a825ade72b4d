"""Shoes in use, what is stretched, and what was tried against it: counts, nothing made of them."""

from collections.abc import Iterable
from datetime import date

from runlog.core.area import area_name
from runlog.core.exercise import EXERCISES, exercise_name
from runlog.core.notation.written_when import day_text
from runlog.core.stats.coverage import Coverage
from runlog.core.stats.physio.report import AreaReport, PairInUse, PhysioReport
from runlog.core.stats.remedies import Remedy
from runlog.core.units import Units, unit_m
from runlog.core.value import Value
from runlog.render.coverage import uncovered_sentences
from runlog.render.html.physio_text import NOT_NOTED, capital, clipped, day_of, joined, several
from runlog.render.remedies import BY_ITSELF
from runlog.render.text import plural

_NAME = 24
_MOST_MISSED = 2


class RemedyRow(Value):
    """One thing that was tried.

    Attributes:
        name: What it was.
        area: What it was for.
        counts: Tried, better, same, worse, not noted, a number each.
        remark: The latest severities before and after it, and what may have come by itself.
    """

    name: str
    area: str
    counts: tuple[str, ...]
    remark: str


REMEDY_HEADS = (
    "Tried",
    "For",
    "Times",
    "Better",
    "Same",
    "Worse",
    "Not noted",
    "Last time, remark",
)


def pair_line(pair: PairInUse, units: Units, *, today: date) -> str:
    """A pair with its distance: ``Pegasus 40: 614 km of 700, 22 runs, 77 km in 28 days``."""
    unit = unit_m(units)
    kind = joined([clipped(pair.type or "", 16), _drop(pair)], by=", ")
    parts = [
        f"{pair.distance_m / unit:.0f} {units} (limit set: {pair.limit_m / unit:.0f})",
        plural(pair.runs, "run"),
        f"{pair.last_28_days_m / unit:.0f} {units} in the last 28 days",
        "" if pair.first_on is None else f"first worn {day_of(pair.first_on, today)}",
        kind,
    ]
    return f"{clipped(pair.name, _NAME)}: {joined(parts, by=', ')}"


def _drop(pair: PairInUse) -> str:
    return "" if pair.drop_mm is None else f"drop {pair.drop_mm:g} mm"


def care_lines(report: PhysioReport) -> list[str]:
    """What is stretched and done as a rule, and what nothing reaches."""
    runs, unasked, done = report.runs, report.unnoted.without_stretch_answer, report.done
    known = runs - unasked
    lines = [
        f"After runs: stretched after {report.stretched} of {plural(known, 'run')}"
        f"{_unasked(unasked)}."
        if known
        else f"After runs: {NOT_NOTED}."
    ]
    since = f"{day_text(done.since_on)} to {day_text(done.until_on)}"
    lines.append(f"Done {since}: {_done(done)}.")
    missed = uncovered_sentences(done.uncovered, when="in these four weeks")
    return lines + [clipped(f"{capital(sentence)}.", 200) for sentence in missed[:_MOST_MISSED]]


def care_name(slug: str) -> str:
    """What was done and in which manner: ``hip flexors (stretch)``, ``yoga``."""
    name = clipped(exercise_name(slug), _NAME)
    manner = EXERCISES[slug].manner if slug in EXERCISES else "care"
    return name if manner == "care" else f"{name} ({manner})"


def _done(done: Coverage) -> str:
    """Everything done in four weeks by its manner, the most often done first."""
    counts = {slug: count for area in done.areas for slug, count in area.exercises}
    by_manner: dict[str, list[str]] = {}
    for slug, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        manner = EXERCISES[slug].manner if slug in EXERCISES else "own"
        by_manner.setdefault(manner, []).append(f"{clipped(exercise_name(slug), _NAME)} {count}×")
    said = [f"{manner}: {several(named, most=5)}" for manner, named in sorted(by_manner.items())]
    return "; ".join(said) or NOT_NOTED


def _unasked(count: int) -> str:
    return f", not asked after {count}" if count else ""


def remedy_rows(areas: Iterable[AreaReport]) -> list[RemedyRow]:
    """What was tried for any of the areas, the most often tried first; each thing once."""
    seen: dict[tuple[str, str | None], Remedy] = {}
    for area in areas:
        for remedy in area.remedies:
            seen.setdefault((remedy.remedy, remedy.area), remedy)
    found = sorted(seen.values(), key=lambda r: (-r.tried, r.remedy, r.area or ""))
    return [_row(remedy) for remedy in found]


def _row(remedy: Remedy) -> RemedyRow:
    return RemedyRow(
        name=care_name(remedy.remedy),
        area=area_name(remedy.area) if remedy.area else NOT_NOTED,
        counts=tuple(
            str(count)
            for count in (
                remedy.tried,
                remedy.better,
                remedy.same,
                remedy.worse,
                remedy.tried - remedy.rated,
            )
        ),
        remark=_remark(remedy),
    )


def _remark(remedy: Remedy) -> str:
    return joined([_last_time(remedy), _by_itself(remedy)], by="; ")


def _last_time(remedy: Remedy) -> str:
    rated = [t for t in remedy.trials if t.before is not None and t.after is not None]
    return f"{rated[-1].before} to {rated[-1].after}" if rated else ""


def _by_itself(remedy: Remedy) -> str:
    falling = remedy.better_while_falling
    if not falling:
        return ""
    return BY_ITSELF if remedy.better == 1 else f"{BY_ITSELF} {falling} of {remedy.better} times"
