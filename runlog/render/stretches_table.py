"""What was stretched lately, stretch by stretch."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.exercise import EXERCISES, exercise_name
from runlog.core.notation.written_when import format_when
from runlog.core.stretch import Stretch
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import shown

NO_STRETCHES = (
    "No stretch noted in the last four weeks. Note one: runlog stretches quads hams, "
    "or with a run: runlog add 8k 45:12 +quads +hams"
)


def stretch_counts_grid(
    stretches: Sequence[Stretch], own: Mapping[str, tuple[str, ...]], *, today: date
) -> Grid:
    """How often each stretch was done, the most often first.

    Args:
        stretches: Those of the time in question.
        own: The runner's own exercises with the areas they reach.
        today: The runner's day.
    """
    by_exercise: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        by_exercise[stretch.exercise].append(stretch)
    columns = (
        Column(title="Last 4 weeks", spoken="", least=12),
        Column(title="Times", spoken="times", is_right=True),
        Column(title="Last", spoken="last"),
        Column(title="Reaches", spoken="reaches", least=10, priority=1),
        Column(title="Effect", spoken="severity", least=8, priority=2),
    )
    ranked = sorted(by_exercise.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [
        (
            Cell(shown(exercise_name(slug))),
            Cell(str(len(done))),
            Cell(format_when(max(done, key=lambda one: one.when.instant_s).when, today=today)),
            Cell(", ".join(area_name(area) for area in _areas(slug, own))),
            Cell(_effects(done)),
        )
        for slug, done in ranked
    ]
    return Grid(columns=columns, rows=rows)


def _areas(slug: str, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return EXERCISES[slug].areas if slug in EXERCISES else own.get(slug, ())


def _effects(done: Sequence[Stretch]) -> str:
    known = [one for one in done if one.before is not None and one.after is not None]
    return ", ".join(f"{one.before} to {one.after}" for one in known[-3:])
