"""A journal that was written out with ``runlog export --format json``."""

import json
from collections.abc import Callable
from datetime import tzinfo
from typing import Any, TypeVar, cast, get_args

from runlog.core.area import AREA_WORDS
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.journal_contents import FORMAT_NAME, FORMAT_VERSION, JournalContents
from runlog.core.kind import KIND_SOURCES, KIND_WORDS, KINDS, SPORTS, SURFACES, Kind
from runlog.core.session import Session, Source
from runlog.core.settings import DateOrder
from runlog.core.shoe import DEFAULT_LIMIT_M, Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import PHASES, QUALITY_WORDS, STATUSES, Symptom
from runlog.core.units import Units
from runlog.errors import ImportFileError
from runlog.importers.record_fields import Fields

_Value = TypeVar("_Value")

_CHOICES: dict[str, tuple[str, ...]] = {"units": get_args(Units), "dates": get_args(DateOrder)}


def is_journal(text: str) -> bool:
    """Whether a text looks like a journal of ours."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and f'"{FORMAT_NAME}"' in text[:4096]


def read_journal(text: str, *, name: str, zone: tzinfo) -> JournalContents:
    """Read a journal that was written out.

    Neither ids nor uuids are needed, and keys that are missing are unknown.

    Args:
        text: The whole file.
        name: What the file is called, for errors.
        zone: Where the runner was, for moments without an offset.

    Raises:
        ImportFileError: It is no journal of ours, is newer than this program, or holds a value
            that cannot be; the place is named.
    """
    try:
        top = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportFileError(f"{name} is not readable as JSON: {error}.", word=name) from None
    if not isinstance(top, dict) or top.get("format") != FORMAT_NAME:
        raise ImportFileError(f"{name} is not a journal that runlog wrote.", word=name)
    version = top.get("version")
    if version != FORMAT_VERSION:
        raise ImportFileError(
            f"{name} is of version {version!r}; this runlog reads version {FORMAT_VERSION}.",
            hint="A newer runlog may read it.",
            word=name,
        )

    def every(key: str, read: Callable[[Fields], _Value]) -> tuple[_Value, ...]:
        items = top.get(key) or []
        if not isinstance(items, list):
            raise ImportFileError(f"{name}: {key} is not a list.", word=key)
        return tuple(
            read(Fields(item, place=f"{name}: {key}[{position}]", zone=zone))
            for position, item in enumerate(items)
        )

    return JournalContents(
        settings=_settings(top.get("settings") or {}, name=name, zone=zone),
        shoes=every("shoes", _shoe),
        sessions=every("sessions", session_of),
        symptoms=every("symptoms", symptom_of),
        checks=every("checks", _check),
        stretches=every("stretches", stretch_of),
        notes=every("notes", _note),
        pauses=every("pauses", _pause),
    )


def _settings(given: object, *, name: str, zone: tzinfo) -> dict[str, Any]:
    """The settings that are set; one that this program does not know is a text."""
    record = Fields(given, place=f"{name}: settings", zone=zone)
    return {
        key: value
        for key in (given if isinstance(given, dict) else {})
        if (value := _setting(record, key)) is not None
    }


def _setting(record: Fields, key: str) -> str | int | tuple[str, ...] | None:
    if key == "week_start":
        return record.whole(key, most=6)
    if key == "zone":
        return record.zone(key)
    if key == "why.area":
        return record.area(key)
    if key.startswith("routine."):
        return record.texts(key)
    if key.startswith("exercise."):
        return record.words(key, AREA_WORDS)
    return record.choice(key, _CHOICES[key]) if key in _CHOICES else record.text(key)


def session_of(record: Fields) -> Session:
    """A session as a record of it says.

    Raises:
        ImportFileError: It holds a value that cannot be; the place is named.
    """
    source = record.part("source")
    kind = record.choice("kind", KINDS)
    kind_source = record.choice("kind_source", KIND_SOURCES) or "user"
    stretches = record.texts("stretches")
    stretched = record.yes_or_no("stretched")
    return Session(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        when=record.moment("started_at"),
        sport=record.choice("sport", SPORTS) or "run",
        kind=kind,
        kind_source=None if kind is None else kind_source,
        surface=record.choice("surface", SURFACES),
        distance_m=record.whole("distance_m", least=1),
        duration_s=record.number("duration_s", above=0),
        elapsed_s=record.number("elapsed_s", above=0),
        rpe=record.whole("rpe", most=10),
        heart_rate_bpm=record.whole("heart_rate_bpm", least=20, most=260),
        heart_rate_max_bpm=record.whole("heart_rate_max_bpm", least=20, most=260),
        cadence_spm=record.whole("cadence_spm"),
        ascent_m=record.whole("ascent_m"),
        shoe=record.text("shoe"),
        tags=record.texts("tags"),
        stretched=True if stretched is None and stretches else stretched,
        stretches=stretches,
        note=record.text("note"),
        workout=_workout(record.part("workout")),
        intervals=tuple(_interval(one) for one in record.parts("intervals")),
        source=Source()
        if source is None
        else Source(kind=source.text("kind") or "typed", key=source.text("key")),
    )


def _workout(record: Fields | None) -> Workout | None:
    if record is None:
        return None
    canonical = record.text("canonical")
    typed = record.text("typed") or canonical
    return None if typed is None else Workout(typed=typed, canonical=canonical)


def _interval(record: Fields) -> Interval:
    return Interval(
        role=record.choice("role", ("work", "recovery", "easy")) or "easy",
        label=record.text("label"),
        distance_m=record.whole("distance_m", least=1),
        duration_s=record.number("duration_s"),
        target=record.text("target"),
        actual_s=record.number("actual_s"),
        lap_trigger=record.text("lap_trigger"),
    )


def symptom_of(record: Fields) -> Symptom:
    """A note of a symptom as a record of it says.

    Raises:
        ImportFileError: It holds a value that cannot be; the place is named.
    """
    began = record.moment_or_none("began_at", day="began_day", part="began_part_of_day")
    severity = record.whole("severity", most=10)
    return Symptom(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        area=record.area("area") or "other",
        side=record.side("side"),
        qualities=record.words("qualities", QUALITY_WORDS),
        severity=severity,
        noted=record.moment("noted_at"),
        began=began,
        phase=record.choice("phase", PHASES),
        worse=record.texts("worse"),
        eased=record.texts("eased"),
        stops=record.texts("stops"),
        session_id=record.whole("session_id", least=1),
        status=record.choice("status", STATUSES) or ("gone" if severity == 0 else "open"),
        note=record.text("note"),
    )


def stretch_of(record: Fields) -> Stretch:
    """A stretch as a record of it says.

    Raises:
        ImportFileError: It holds a value that cannot be; the place is named.
    """
    return Stretch(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        exercise=record.needed_text("exercise"),
        when=record.moment("at"),
        session_id=record.whole("session_id", least=1),
        duration_s=record.number("duration_s", above=0),
        reps=record.whole("reps", least=1),
        for_area=record.area("for_area"),
        before=record.whole("before", most=10),
        after=record.whole("after", most=10),
        note=record.text("note"),
    )


def _check(record: Fields) -> Check:
    return Check(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        at=record.moment("at"),
        is_all_clear=bool(record.yes_or_no("all_clear")),
    )


def _note(record: Fields) -> Note:
    return Note(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        when=record.moment("at"),
        text=record.needed_text("text"),
        tags=record.texts("tags"),
    )


def _pause(record: Fields) -> Pause:
    first_on = record.needed_day("first_on")
    last_on = record.day("last_on") or first_on
    if last_on < first_on:
        record.refuse("last_on", "is before first_on")
    return Pause(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        first_on=first_on,
        last_on=last_on,
        reason=record.text("reason"),
    )


def _shoe(record: Fields) -> Shoe:
    return Shoe(
        id=record.whole("id", least=1),
        uuid=record.uuid(),
        name=record.needed_text("name"),
        aliases=record.texts("aliases"),
        model=record.text("model"),
        type=record.text("type"),
        first_used_on=record.day("first_used_on"),
        start_m=record.whole("start_m") or 0,
        limit_m=record.whole("limit_m", least=1) or DEFAULT_LIMIT_M,
        price=record.number("price"),
        drop_mm=record.number("drop_mm", least=-100),
        default_for=cast("tuple[Kind, ...]", record.words("default_for", KIND_WORDS)),
        is_default=bool(record.yes_or_no("is_default")),
        note=record.text("note"),
        retired_on=record.day("retired_on"),
    )
