"""What was tried, and what followed: counts, never a promise."""

from collections.abc import Sequence

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.kind import Kind
from runlog.core.stats.changes_near import Sphere
from runlog.core.stats.remedies import Remedy
from runlog.core.stats.worth_testing import WorthTesting
from runlog.render.text import listed, shown

BY_ITSELF = "also on the way down by itself"
_KIND_WORDS: dict[Kind, str] = {"interval": "interval session", "repetition": "repetition session"}


def remedy_sentence(remedy: Remedy, *, has_area: bool = True) -> str:
    """One remedy: ``yoga for lower back: worse (1 of 1)``.

    Args:
        remedy: What was tried.
        has_area: Whether the area is to be named.
    """
    area = f" for {area_name(remedy.area)}" if has_area and remedy.area else ""
    head = f"{shown(exercise_name(remedy.remedy))}{area}"
    if not remedy.rated:
        return f"{head}: tried {remedy.tried}×, what followed was not noted"
    counted = [
        f"{word} ({count} of {remedy.rated})"
        for word, count in (
            ("worse", remedy.worse),
            ("same", remedy.same),
            ("better", remedy.better),
        )
        if count
    ]
    return f"{head}: {_severities(remedy)}{', '.join(counted)}{_by_itself(remedy)}"


def _severities(remedy: Remedy) -> str:
    """Before and after of the last time, where both are known."""
    rated = [t for t in remedy.trials if t.before is not None and t.after is not None]
    return f"{rated[-1].before} to {rated[-1].after}, " if rated else ""


def _by_itself(remedy: Remedy) -> str:
    falling = remedy.better_while_falling
    if not falling:
        return ""
    if falling == remedy.better:
        return f"; {BY_ITSELF}" if falling == 1 else f"; {BY_ITSELF} each time"
    return f"; {BY_ITSELF} {falling} of {remedy.better} times"


def remedy_sentences(remedies: Sequence[Remedy], *, has_area: bool = True) -> list[str]:
    """One sentence for each remedy."""
    return [remedy_sentence(remedy, has_area=has_area) for remedy in remedies]


def tried_lines(remedies: Sequence[Remedy]) -> list[str]:
    """What was tried, below a heading."""
    said = [f"  {sentence}" for sentence in remedy_sentences(remedies)]
    return ["Tried against a symptom, and what followed:", *said]


def worth_testing_sentence(test: WorthTesting) -> str:
    """A test worth making: one thing kept, one run repeated, nothing else changed."""
    session = test.session
    run = f"a shorter {_run_word(session.kind)}"
    pair = f" in the same pair ({shown(session.shoe)})" if session.shoe else ""
    return (
        f"a test worth making: keep the stretch ({shown(exercise_name(test.remedy))}), repeat "
        f"{run}{pair}, change nothing else, and write down what follows"
    )


def _run_word(kind: Kind | None) -> str:
    if kind is None:
        return "run like the last one"
    return _KIND_WORDS.get(kind, f"{kind} run")


def one_thing_sentence(beside: Sphere | None) -> str:
    """That a new pair now would be one change, or one that comes together with another.

    Args:
        beside: What else changed lately; None if nothing did.
    """
    if beside is None:
        return "new shoes now would be one change: change nothing else with them, or note it"
    return (
        f"new shoes now would make {listed(['shoes', beside])} inseparable: change one thing, or "
        "note it"
    )
