"""What Garmin's account export says of each activity, in its own units."""

from collections.abc import Iterable, Iterator

from runlog.core.value import Value
from runlog.importers.json_text import Record, number_in, records_at, text_in
from runlog.importers.local_time import instant_of, read_time, utc_offset_s
from runlog.importers.outing import Outing, first_known
from runlog.importers.protocol import Gear
from runlog.importers.sports import SportSurface, said_sport

MS = 1000
CM = 100

_PARENTS = frozenset({"multi_sport", "multisport", "triathlon"})


class Summary(Value):
    """One activity.

    Attributes:
        id: Garmin's number.
        start_s: Start, seconds since 1970-01-01 UTC; None if not said.
        serial: Serial number of the watch; None if not said.
        is_parent: Whether it is the sum of a triathlon's legs, which stand on their own as well.
        outing: As if there were no file.
    """

    id: str
    start_s: float | None
    serial: int | None
    is_parent: bool
    outing: Outing


def summaries_in(data: object, gear: dict[str, tuple[Gear, ...]]) -> Iterator[Summary]:
    """Every activity of a ``summarizedActivities.json``.

    Args:
        data: The file.
        gear: Number of an activity to the pairs it was run in.
    """
    lists = data if isinstance(data, list) else [data]
    for part in lists:
        for record in records_at(part, "summarizedActivitiesExport"):
            yield _summary(record, gear)


def is_summaries(head: bytes) -> bool:
    """Whether a JSON file is such a list."""
    return b"summarizedActivitiesExport" in head


def _summary(record: Record, gear: dict[str, tuple[Gear, ...]]) -> Summary:
    """Units as measured on a real export: milliseconds, centimetres."""
    identity = text_in(record, "activityId") or ""
    start_ms = number_in(record, "startTimeGmt", "beginTimestamp")
    start_s = None if start_ms is None else start_ms / MS
    word = text_in(record, "activityType") or ""
    outing = Outing(
        instant_s=start_s,
        offset_s=_offset_s(record, start_s),
        sport=_sport(word, record),
        distance_m=_scaled(record, "distance", CM),
        duration_s=_scaled(record, "duration", MS),
        elapsed_s=_scaled(record, "elapsedDuration", MS),
        heart_rate_bpm=number_in(record, "avgHr"),
        heart_rate_max_bpm=number_in(record, "maxHr"),
        cadence=first_known(
            number_in(record, "avgDoubleCadence"), number_in(record, "avgRunCadence")
        ),
        ascent_m=_scaled(record, "elevationGain", CM),
        rpe=_scaled(record, "workoutRpe", 10),
        note=text_in(record, "description"),
        name=text_in(record, "name"),
        device="Garmin",
        gear=gear.get(identity, ()),
        keys=(f"garmin:{identity}",) if identity else (),
        origins=dict.fromkeys(
            ("started_at", "distance_m", "duration_s", "elapsed_s"), "summarizedActivities.json"
        ),
    )
    serial = number_in(record, "deviceId")
    return Summary(
        id=identity,
        start_s=start_s,
        serial=int(serial) if serial else None,
        is_parent=word in _PARENTS or record.get("parent") is True,
        outing=outing,
    )


def _sport(word: str, record: Record) -> SportSurface | None:
    return said_sport(word) or said_sport(text_in(record, "sportType"))


def _offset_s(record: Record, start_s: float | None) -> int | None:
    """The local time is a wall clock read as if it were UTC: in milliseconds, or written out."""
    local = record.get("startTimeLocal")
    at = read_time(local) if isinstance(local, str) else None
    local_ms = number_in(record, "startTimeLocal")
    local_s = (
        instant_of(at.replace(tzinfo=None))
        if at is not None
        else None
        if local_ms is None
        else local_ms / MS
    )
    if local_s is None or start_s is None:
        return None
    return utc_offset_s(local_s - start_s, longitude=number_in(record, "startLongitude"))


def _scaled(record: Record, key: str, scale: float) -> float | None:
    value = number_in(record, key)
    return None if value is None else value / scale


class GearList(Value, kw_only=False):
    """Every pair of an account, and which activity was run in which."""

    every: tuple[Gear, ...]
    by_activity: dict[str, tuple[Gear, ...]]


def gear_in(data: object) -> GearList:
    """Pairs of shoes in a ``gear.json``; bicycles and the like are left out."""
    by_key: dict[str, Gear] = {}
    worn: dict[str, tuple[Gear, ...]] = {}
    for part in data if isinstance(data, list) else [data]:
        for record in records_at(part, "gearDTOS"):
            key = text_in(record, "gearPk")
            if (
                key is not None
                and (text_in(record, "gearTypeName") or "Shoes").casefold() == "shoes"
            ):
                by_key[key] = _pair(record, key)
        for use in _uses(part):
            pair = by_key.get(text_in(use, "gearPk") or "")
            activity = text_in(use, "activityId")
            if pair is not None and activity is not None and pair not in worn.get(activity, ()):
                worn[activity] = (*worn.get(activity, ()), pair)
    return GearList(tuple(by_key.values()), worn)


def _uses(part: object) -> Iterable[Record]:
    if not isinstance(part, dict):
        return []
    listed = part.get("gearActivityDTOs")
    groups = listed.values() if isinstance(listed, dict) else [listed]
    return [
        use for group in groups if isinstance(group, list) for use in group if isinstance(use, dict)
    ]


def _pair(record: Record, key: str) -> Gear:
    made = " ".join(
        word
        for field in ("gearMakeName", "gearModelName")
        if (word := text_in(record, field)) is not None
        and not word.startswith(("Unknown", "Other"))
    )
    model = first_known(text_in(record, "customMakeModel"), made or None)
    ended = read_time(text_in(record, "dateEnd") or "")
    limit = number_in(record, "maximumMeters")
    return Gear(
        name=first_known(text_in(record, "displayName"), model),
        key=f"garmin:{key}",
        model=model,
        retired_on=None if ended is None else ended.date(),
        is_retired=(text_in(record, "gearStatusName") or "").casefold() == "retired",
        limit_m=round(limit) if limit else None,
    )
