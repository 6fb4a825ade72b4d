"""What became of an import."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from runlog.core.exchange_outcome import Imported, ImportOutcome, Offer
from runlog.core.notation.distance import format_distance
from runlog.core.units import Units
from runlog.render.answers import DOT
from runlog.render.grid import Cell, Column, Grid
from runlog.render.records import session_record
from runlog.render.structure import structure_phrase
from runlog.render.text import plural, shown


def import_record(outcome: ImportOutcome) -> dict[str, Any]:
    """The outcome for scripts."""
    unread = dict(outcome.unread)
    return {
        "new": len(outcome.new),
        "completed": len(outcome.completed),
        "known": outcome.known,
        "not_a_run": len(outcome.not_runs),
        "others": outcome.others,
        "deleted": list(outcome.deleted),
        "left_out": _by_file(outcome.left_out),
        "unreadable": len(outcome.problems),
        "sessions": [_imported_record(one) for one in (*outcome.new, *outcome.completed)],
        "problems": _by_file(outcome.problems),
        "not_runs": _by_file(outcome.not_runs),
        "offers": [_offer_record(offer) for offer in outcome.offers],
        "shoes": list(outcome.shoes),
        "understood": [
            {"file": file, "columns": dict(columns), "not_read": list(unread.get(file, ()))}
            for file, columns in outcome.understood
        ],
        "recalled": list(outcome.recalled),
        "warnings": _by_file(outcome.warnings),
    }


def _imported_record(one: Imported) -> dict[str, Any]:
    looks_like = None if one.structure is None else structure_phrase(one.structure)
    return {
        **session_record(one.session),
        "laps": one.laps,
        "file": one.file,
        "warnings": list(one.warnings),
        "looks_like": looks_like,
    }


def _by_file(lines: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"file": file, "reason": reason} for file, reason in lines]


def _offer_record(offer: Offer) -> dict[str, Any]:
    return {
        "session_id": offer.session.id,
        "file": offer.file,
        "fields": list(offer.fields),
        "certain": offer.is_certain,
        "others": list(offer.others),
    }


# ---- the closing table ---------------------------------------------------------


def import_grid(outcome: ImportOutcome, units: Units, *, is_dry_run: bool = False) -> Grid:
    """The closing table: one row for each thing that can become of a file."""
    rows = [
        ("would be new" if is_dry_run else "new", len(outcome.new), _span(outcome.new, units)),
        (
            "would be completed" if is_dry_run else "completed",
            len(outcome.completed),
            "entries that a file fills in" if outcome.completed else "",
        ),
        ("already there", outcome.known, _deleted_phrase(outcome)),
        ("not a run", len(outcome.not_runs), _reasons(outcome.not_runs)),
        ("unreadable", len(outcome.problems), "see below" if outcome.problems else ""),
    ]
    if outcome.left_out:
        rows.append(("left out", len(outcome.left_out), "odd: see below"))
    if outcome.others:
        rows.append(("other entries", outcome.others, _others(outcome)))
    return Grid(
        columns=(
            Column(title="Sessions"),
            Column(title="Count", spoken="", is_right=True),
            Column(title="What", spoken="", least=20),
        ),
        rows=[(Cell(what), Cell(str(count)), Cell(shown(text))) for what, count, text in rows],
    )


def _span(new: Sequence[Imported], units: Units) -> str:
    if not new:
        return ""
    days = [one.session.when.day for one in new]
    runs = [one.session for one in new if one.session.sport == "run"]
    metres = sum(run.distance_m or 0 for run in runs)
    first, last = (f"{day.day} {day:%b %Y}" for day in (min(days), max(days)))
    span = first if first == last else f"{first} to {last}"
    others = len(new) - len(runs)
    more = [plural(others, "other session")] if others else []
    return DOT.join([span, format_distance(metres, units, decimals=1), *more])


def _deleted_phrase(outcome: ImportOutcome) -> str:
    return f"{len(outcome.deleted)} deleted here before" if outcome.deleted else ""


def _reasons(lines: Sequence[tuple[str, str]]) -> str:
    counts = Counter(reason for _, reason in lines)
    said = [f"{count} {reason.partition(';')[0]}" for reason, count in counts.most_common(4)]
    return ", ".join(said) + (" …" if len(counts) > len(said) else "")


def _others(outcome: ImportOutcome) -> str:
    if not outcome.shoes:
        return "symptoms, stretches, notes"
    names = list(outcome.shoes[:3]) + (["…"] if len(outcome.shoes) > 3 else [])
    return f"{'pair' if len(outcome.shoes) == 1 else 'pairs'}: {', '.join(names)}"
