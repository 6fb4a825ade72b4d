"""What is told below the closing table of an import."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import wrap

from runlog.core.exchange_outcome import Imported, ImportOutcome, Offer
from runlog.core.units import Units
from runlog.render.answer_session import changed_fields
from runlog.render.answers import session_sentence, under
from runlog.render.structure import structure_phrase
from runlog.render.text import listed, shown

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
    "tags": "tags",
    "stretched": "stretches",
    "stretches": "stretches",
    "workout": "workout",
}


def nothing_sentence(paths: Sequence[str]) -> str:
    """That there was nothing to bring in."""
    where = listed([shown(path) for path in paths])
    return (
        f"No activity file in {where}. Read are FIT, TCX, GPX, CSV, and exports of Strava, Garmin, "
        "Apple Health, Runkeeper, Nike, Polar and Suunto."
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
    lines: list[Line] = under("as before", [" ".join(map(shown, outcome.recalled))])
    lines = lines if outcome.recalled else []
    for file, columns in outcome.understood:
        lines += under("columns", _understood_lines(file, columns))
    lines += under("not read", _unread_lines(outcome))
    lines += under("completed", _capped(_completed_lines(outcome.completed, units, today)))
    lines += under("workout?", _capped(_workout_lines((*outcome.new, *outcome.completed))))
    lines += under("more", _offer_lines(outcome.offers, paths))
    lines += under("deleted", _deleted_lines(outcome.deleted, paths))
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


def _unread_lines(outcome: ImportOutcome) -> list[str]:
    """Columns that were left aside, with how to have them read."""
    read = dict(outcome.understood)
    lines: list[str] = []
    for file, headers in outcome.unread:
        lines += wrap(
            f"{shown(_short(file))}: {', '.join(map(shown, headers))} "
            f"(say what they are: --map {_mapping(headers[0], read.get(file, {}))})",
            _TEXT_WIDTH,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def _mapping(header: str, read: Mapping[str, str]) -> str:
    """An example of what a column may hold: what the table does not have yet."""
    wanted = next((field for field in ("distance", "duration") if field not in read), "note")
    return shlex.quote(f"{shown(header)}={wanted}")


def _deleted_lines(files: Sequence[str], paths: str) -> list[str]:
    """What the runner took out, and an import does not bring back by itself."""
    if not files:
        return []
    lines = [f"{shown(_short(file))}: was deleted here; not stored again" for file in files]
    return [*_capped(lines), f"bring it back: runlog import {paths} --again"]


def _completed_lines(completed: Sequence[Imported], units: Units, today: date) -> Iterator[str]:
    for one in completed:
        yield f"#{one.session.id} {session_sentence(one.session, units, today=today)}"
        if one.before is not None:
            yield f"  was {session_sentence(one.before, units, today=today)}"
            for label, text in changed_fields(one.before, one.session, units):
                yield f"  {label} {text}"


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
    names = dict.fromkeys(_FIELD_NAMES.get(name, name) for name in offer.fields)
    fields = listed(list(names))
    file = shown(_short(offer.file))
    if offer.others:
        others = [f"#{other}" for other in (offer.session.id, *offer.others)]
        return f"{file} may be {listed(others, last='or')}; not stored"
    if offer.is_certain:
        return f"{number} {fields}, in {file}"
    more = f", and knows its {fields}" if fields else ""
    return f"{file} looks like {number}{more}; not stored again"


def _warning_lines(outcome: ImportOutcome) -> Iterator[str]:
    yield from _file_lines(outcome.left_out)
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
