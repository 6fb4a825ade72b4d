"""What the sessions asked for and what was stretched: facts, as sentences and as a table."""

from collections.abc import Sequence
from typing import Any

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.stats.coverage import AreaCoverage, Coverage
from runlog.core.stats.demands import Demand
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import listed, plural, shown

_MUSCLES = {
    "hip_flexor": "hip flexors",
    "hamstring": "hamstrings",
    "quad": "quads",
    "calf": "calves",
    "achilles": "Achilles tendons",
    "buttock": "buttocks",
    "adductor": "adductors",
    "ankle": "ankles",
    "hip": "hips",
    "shin": "shins",
}
_WORDS = {
    "interval": "intervals",
    "repetition": "repetitions",
    "race": "races",
    "sprints": "sprinting",
    "long": "long runs",
    "tempo": "tempo runs",
    "steady": "steady runs",
    "progression": "progression runs",
    "trail": "trails",
}

_REACHED = (
    "What a stretch or exercise reaches: runlog help words, and the catalogue behind it (NHS, How "
    "to stretch after a run, and common names). Yours: runlog stretches NAME --areas"
)
_WHAT_FOLLOWS = (
    "It says where the work is. It does not say what follows if nobody stretches: on average, "
    "trials find stretching changes next-day soreness by about 1 point in 100 (Herbert 2011, "
    "Cochrane CD004577). Your own journal may differ."
)


def muscles(area: str) -> str:
    """An area as it is stretched: ``hip flexors``."""
    return _MUSCLES.get(area, area_name(area))


def demand_word(word: str) -> str:
    """What asks for an area, as it stands in a sentence."""
    return _WORDS.get(word) or shown(word.replace("_", " "))


def uncovered_sentences(areas: Sequence[AreaCoverage], *, when: str) -> list[str]:
    """One sentence for each set of words that asked for areas nothing reached.

    Args:
        areas: Areas that were asked for and not reached.
        when: ``in the last four weeks`` or the like.
    """
    by_words: dict[tuple[str, ...], list[str]] = {}
    for area in areas:
        by_words.setdefault(tuple(word for word, _ in area.words), []).append(area.area)
    return [
        f"nothing {when} stretched the {listed([muscles(slug) for slug in slugs], last='or')}, "
        f"which {listed([demand_word(word) for word in words])} "
        f"{'asks' if _is_one(words) else 'ask'} for"
        for words, slugs in by_words.items()
    ]


def _is_one(words: Sequence[str]) -> bool:
    return len(words) == 1 and not demand_word(words[0]).endswith("s")


def coverage_lines(found: Coverage) -> list[str]:
    """The facts above the table: what was asked for and not reached, and what has no name."""
    since = f"{found.since_on.day} {found.since_on:%b}"
    until = f"{found.until_on.day} {found.until_on:%b}"
    said = uncovered_sentences(found.uncovered, when="in the last four weeks")
    lines = [f"{sentence[:1].upper()}{sentence[1:]}." for sentence in said]
    if not any(area.asked for area in found.areas):
        lines = ["Nothing in particular was asked for: easy runs ask for no one area."]
    elif not lines:
        lines = ["Everything the last four weeks asked for was reached."]
    if found.unnamed:
        lines.append(
            f"After {plural(found.unnamed, 'run')} something was stretched without a name."
        )
    return [f"What the runs of {since} to {until} asked for, and what was done:", *lines, ""]


def coverage_grid(found: Coverage) -> Grid:
    """Areas with what asked for them and what reached them, those not reached first."""
    columns = (
        Column(title="Area", spoken=""),
        Column(title="Asked", spoken="runs that asked for it", is_right=True),
        Column(title="Reached", spoken="times reached", is_right=True),
        Column(title="Asked by", spoken="asked for by", least=10, priority=2),
        Column(title="Reached by", spoken="reached by", least=10, priority=1),
    )
    ranked = sorted(found.areas, key=lambda area: (not area.asked or area.covered > 0, -area.asked))
    return Grid(columns=columns, rows=[_row(area) for area in ranked])


def _row(area: AreaCoverage) -> tuple[Cell, ...]:
    is_open = area.asked and not area.covered
    return (
        Cell(muscles(area.area), "strong" if is_open else "plain"),
        Cell(str(area.asked or "")),
        Cell(str(area.covered) if area.asked or area.covered else ""),
        Cell(", ".join(f"{demand_word(word)} {count}" for word, count in area.words)),
        Cell(", ".join(f"{shown(exercise_name(slug))} {count}" for slug, count in area.exercises)),
    )


def mapping_lines(demands: dict[str, Demand]) -> list[str]:
    """The table of what asks for what, with where each row is from, and how to change it."""
    return [
        "What a run asks for, by its kind, surface, labels and reps:",
        "",
        *_mapping_rows(demands),
        "",
        _REACHED,
        "",
        "Change a row:     runlog config set demand.sprints hip_flexor,hamstring",
        "Take a word out:  runlog config set demand.trail none",
        "Ours again:       runlog config unset demand.sprints",
        "",
        _WHAT_FOLLOWS,
    ]


def mapping_records(demands: dict[str, Demand]) -> list[dict[str, Any]]:
    """The table of what asks for what, for scripts."""
    return [
        {"asks": word, "areas": list(demand.areas), "source": demand.source}
        for word, demand in demands.items()
    ]


def _mapping_rows(demands: dict[str, Demand]) -> list[str]:
    """Words that ask for the same, for the same reason, share a row."""
    grouped: dict[Demand, list[str]] = {}
    for word, demand in demands.items():
        grouped.setdefault(demand, []).append(word.replace("_", " "))
    rows: list[str] = []
    for demand, words in grouped.items():
        areas = ", ".join(muscles(area) for area in demand.areas) or "nothing"
        rows += [f"  {', '.join(map(shown, words))}", f"      {areas}", f"      {demand.source}"]
    return rows
