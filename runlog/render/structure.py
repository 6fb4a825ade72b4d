"""What laps look like, in words."""

from collections.abc import Sequence

from runlog.core.notation.duration import format_duration
from runlog.core.stats.lap_structure import EVEN_REPS_CV, LapStructure
from runlog.render.text import plural

_USUAL_M = (
    100, 150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000, 3000, 4000, 5000,
)  # fmt: skip
_ROUNDING = 0.04
"""A rep that is this close to a usual length was meant to be that long."""


def structure_phrase(structure: LapStructure) -> str:
    """The reps that laps look like: ``6 × 800 m``, ``8 × 1:00``, ``7 fast laps``."""
    reps = structure.reps
    if len(reps) == 1:
        return f"{reps[0].distance_m / 1000:.1f} km in one piece"
    if structure.cv_distance is not None and structure.cv_distance <= EVEN_REPS_CV:
        return f"{len(reps)} × {_metres([rep.distance_m for rep in reps])}"
    seconds = [rep.duration_s for rep in reps]
    if max(seconds) - min(seconds) <= EVEN_REPS_CV * max(seconds):
        return f"{len(reps)} × {format_duration(round(sum(seconds) / len(seconds)))}"
    return plural(len(reps), "fast lap")


def _metres(reps: Sequence[float]) -> str:
    mean_m = sum(reps) / len(reps)
    closest = min(_USUAL_M, key=lambda usual: abs(usual - mean_m))
    if abs(closest - mean_m) <= _ROUNDING * closest:
        return f"{closest} m"
    return f"{round(mean_m, -1):.0f} m"
