"""Tables of symptoms and of stretches."""

from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.notation.duration import format_duration
from runlog.core.notation.written_when import format_when
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.render.answers import severity_phrase, symptom_sentence
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import shown

NO_SYMPTOMS = "No symptom noted. When something hurts: runlog symptoms lower back stiffness 4/10"


def open_lines(symptoms: Sequence[Symptom], *, today: date) -> list[str]:
    """One line for each symptom that has not gone."""
    if not symptoms:
        return ["Nothing is open."]
    return [f"Open: {symptom_sentence(symptom, today=today)}" for symptom in symptoms]


def symptoms_grid(symptoms: Sequence[Symptom], *, today: date) -> Grid:
    """Notes of symptoms, in the order given."""
    columns = (
        Column(title="#", spoken="symptom", is_right=True),
        Column(title="When", spoken=""),
        Column(title="Where", spoken=""),
        Column(title="/10", spoken="severity", is_right=True),
        Column(title="Felt", spoken="", least=8, priority=1),
        Column(title="After", spoken="after session", is_right=True, priority=2),
        Column(title="Worse", spoken="worse with", least=8, priority=3),
        Column(title="Eased", spoken="eased by", least=8, priority=4),
        Column(title="Note", least=12, priority=5),
    )
    return Grid(columns=columns, rows=[_symptom_row(symptom, today) for symptom in symptoms])


def _symptom_row(symptom: Symptom, today: date) -> tuple[Cell, ...]:
    side = "" if symptom.side in {None, "unsure", "centre"} else f"{symptom.side} "
    return (
        Cell(f"s{symptom.id}", "dim"),
        Cell(format_when(symptom.noted, today=today)),
        Cell(f"{side}{area_name(symptom.area)}"),
        Cell(severity_phrase(symptom).removesuffix("/10"), "strong"),
        Cell(", ".join(quality.replace("_", " ") for quality in symptom.qualities)),
        Cell("" if symptom.session_id is None else f"#{symptom.session_id}", "dim"),
        Cell(", ".join(shown(exercise_name(word)) for word in symptom.worse)),
        Cell(", ".join(shown(exercise_name(word)) for word in symptom.eased)),
        Cell(shown(symptom.note or ""), "dim"),
    )


def stretches_grid(stretches: Sequence[Stretch], *, today: date) -> Grid:
    """Stretches and care, in the order given."""
    columns = (
        Column(title="#", spoken="stretch", is_right=True),
        Column(title="When", spoken=""),
        Column(title="What", spoken="", least=10),
        Column(title="Time", is_right=True, priority=3),
        Column(title="Reps", is_right=True, priority=4),
        Column(title="For", spoken="for", priority=2),
        Column(title="Effect", spoken="severity", priority=1),
        Column(title="Run", spoken="with session", is_right=True, priority=5),
        Column(title="Note", least=12, priority=6),
    )
    return Grid(columns=columns, rows=[_stretch_row(stretch, today) for stretch in stretches])


def _stretch_row(stretch: Stretch, today: date) -> tuple[Cell, ...]:
    is_effect_known = stretch.before is not None and stretch.after is not None
    return (
        Cell(f"t{stretch.id}", "dim"),
        Cell(format_when(stretch.when, today=today)),
        Cell(shown(exercise_name(stretch.exercise))),
        Cell("" if stretch.duration_s is None else format_duration(stretch.duration_s)),
        Cell("" if stretch.reps is None else str(stretch.reps)),
        Cell("" if stretch.for_area is None else area_name(stretch.for_area)),
        Cell(f"{stretch.before} to {stretch.after}" if is_effect_known else ""),
        Cell("" if stretch.session_id is None else f"#{stretch.session_id}", "dim"),
        Cell(shown(stretch.note or ""), "dim"),
    )
