"""Workouts as runners write them: read, written back in one spelling, and run rep by rep."""

from runlog.core.notation.workout.canonical import format_workout
from runlog.core.notation.workout.expansion import expand_workout
from runlog.core.notation.workout.leading import leading_workout
from runlog.core.notation.workout.plan import Item, Quantity, Recovery, Target, WorkoutPlan
from runlog.core.notation.workout.reading import parse_workout

__all__ = [
    "Item",
    "Quantity",
    "Recovery",
    "Target",
    "WorkoutPlan",
    "expand_workout",
    "format_workout",
    "leading_workout",
    "parse_workout",
]
