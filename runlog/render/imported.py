"""What became of an import."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from runlog.core.notation.distance import format_distance
from runlog.core.outcome import Imported, ImportOutcome, Offer
from runlog.core.units import Units
from runlog.render.answers import DOT, session_sentence, under
from runlog.render.grid import Cell, Column, Grid
from runlog.render.records import session_record
from runlog.render.structure import structure_phrase
from runlog.render.text import listed, plural, shown

Line = tuple[str, str]

_MOST_LINES = 10
"""So many files, offers and the like are told one by one; `--json` holds them all."""

_TEXT_WIDTH = 66

_FIELD_NAMES = {
    "when": "local time",
    "surface": "ground",
    "distance_m": "distance",
    "duration_s": "time",
    "elapsed_s": "elapsed time",
    "rpe": "effort",
    "heart_rate_bpm": "heart rate",
    "heart_rate_max_bpm": "highest heart rate",
    "cadence_spm": "cadence",
    "ascent_m": "ascent",
    "shoe": "shoe",
    "note": "name or note",
    "intervals": "laps",
    "kind": "kind",
}


def import_record(outcome: ImportOutcome) -> dict[str, Any]:
    """The outcome for scripts."""
    return {
        "new": len(outcome.new),
        "completed": len(outcome.completed),
        "known": outcome.known,
        "not_a_run": len(outcome.not_runs),
        "others": outcome.others,
        "unreadable": len(outcome.problems),
        "sessions": [_imported_record(one) for one in (*outcome.new, *outcome.completed)],
        "problems": _by_file(outcome.problems),
        "not_runs": _by_file(outcome.not_runs),
        "offers": [_offer_record(offer) for offer in outcome.offers],
        "shoes": list(outcome.shoes),
        "understood": [
            {"file": file, "columns": dict(columns)} for file, columns in outcome.understood
        ],
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
        ("already there", outcome.known, ""),
        ("not a run", len(outcome.not_runs), _reasons(outcome.not_runs)),
        ("unreadable", len(outcome.problems), "see below" if outcome.problems else ""),
    ]
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


def import_lines(
    outcome: ImportOutcome, units: Units, *, today: date, paths: str, is_dry_run: bool = False
) -> list[str]:
    """What is to be said below the table: what was unreadable, offered, or looks like a workout.

    Args:
        outcome: What became of the import.
        units: What the runner counts in.
        today: The runner's day.
        paths: What was named, to be typed again.
        is_dry_run: Whether nothing was stored.
    """
    lines: list[Line] = []
    for file, columns in outcome.understood:
        lines += under("columns", _understood_lines(file, columns))
    lines += under("completed", _capped(_completed_lines(outcome.completed, units, today)))
    lines += under("workout?", _capped(_workout_lines((*outcome.new, *outcome.completed))))
    lines += under("more", _offer_lines(outcome.offers, paths))
    lines += under("odd", _capped(_warning_lines(outcome)))
    lines += under("no run", _capped(_file_lines(_worth_telling(outcome.not_runs))))
    lines += under("unreadable", _capped(_file_lines(outcome.problems)))
    if not is_dry_run and (outcome.new or outcome.completed or outcome.others):
        lines.append(("undo", "runlog undo"))
    return [f"  {label:<11} {text}" for label, text in lines]


def _understood_lines(file: str, columns: Mapping[str, str]) -> list[str]:
    """What was found under which header; those that say it themselves only by their name."""
    said = [
        field if header.casefold() == field else f"{field} = {shown(header)!r}"
        for field, header in columns.items()
    ]
    return wrap(f"{shown(_short(file))}: {', '.join(said)}", _TEXT_WIDTH)


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


def _reasons(lines: Sequence[tuple[str, str]]) -> str:
    counts = Counter(reason for _, reason in lines)
    said = [f"{count} {reason.partition(';')[0]}" for reason, count in counts.most_common(4)]
    return ", ".join(said) + (" …" if len(counts) > len(said) else "")


def _others(outcome: ImportOutcome) -> str:
    if not outcome.shoes:
        return "symptoms, stretches, notes"
    names = list(outcome.shoes[:3]) + (["…"] if len(outcome.shoes) > 3 else [])
    return f"{'pair' if len(outcome.shoes) == 1 else 'pairs'}: {', '.join(names)}"


def _completed_lines(completed: Sequence[Imported], units: Units, today: date) -> Iterator[str]:
    for one in completed:
        yield f"#{one.session.id} {session_sentence(one.session, units, today=today)}"
        if one.before is not None:
            yield f"  was {session_sentence(one.before, units, today=today)}"


def _workout_lines(imported: Sequence[Imported]) -> Iterator[str]:
    for one in imported:
        if one.structure is None:
            continue
        looks = f"looks like {structure_phrase(one.structure)}"
        if one.session.id is None:
            yield f"{shown(_short(one.file))} {looks}"
        else:
            yield f"#{one.session.id} {looks}; keep it? runlog edit {one.session.id} --accept"


def _offer_lines(offers: Sequence[Offer], paths: str) -> list[str]:
    if not offers:
        return []
    lines = _capped(map(_offer_line, offers))
    if any(offer.fields and not offer.others for offer in offers):
        lines.append(f"take what is offered: runlog import {paths} --complete")
    if any(not offer.is_certain for offer in offers):
        lines.append(f"they are runs of their own: runlog import {paths} --separate")
    return lines


def _offer_line(offer: Offer) -> str:
    day = offer.session.when.day
    number = f"#{offer.session.id}" if offer.session.id else f"the one of {day.day} {day:%b %Y}"
    fields = listed([_FIELD_NAMES.get(name, name) for name in offer.fields])
    file = shown(_short(offer.file))
    if offer.others:
        others = [f"#{other}" for other in (offer.session.id, *offer.others)]
        return f"{file} may be {listed(others, last='or')}; not stored"
    if offer.is_certain:
        return f"{number} {fields}, in {file}"
    more = f", and knows its {fields}" if fields else ""
    return f"{file} looks like {number}{more}; not stored again"


def _warning_lines(outcome: ImportOutcome) -> Iterator[str]:
    for one in (*outcome.new, *outcome.completed):
        for warning in one.warnings:
            yield f"{shown(_short(one.file))}: {shown(warning)}"
    yield from _file_lines(outcome.warnings)


def _worth_telling(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What may be a run after all; settings and rides are only counted, unless they are few."""
    if len(lines) <= 3:
        return list(lines)
    return [(file, reason) for file, reason in lines if "--as" in reason]


def _file_lines(lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"{shown(_short(file))}: {shown(reason)}" for file, reason in lines)


def _capped(lines: Iterable[str]) -> list[str]:
    whole = list(lines)
    if len(whole) <= _MOST_LINES:
        return whole
    return [
        *whole[: _MOST_LINES - 1],
        f"and {len(whole) - _MOST_LINES + 1} more; --json has them all",
    ]


def _short(file: str) -> str:
    """The end of a long path: ``export.zip › activities/12.fit.gz``."""
    outer, arrow, inner = file.partition(" › ")
    return outer.replace("\\", "/").rsplit("/", 1)[-1] + arrow + inner
