"""What ``runlog stats`` found, as sentences for a screen reader and as records for scripts."""

from typing import Any

from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.stats.buckets import Bucket
from runlog.core.stats.statistics import Statistics
from runlog.core.units import Units
from runlog.render.stats import area_marks, bucket_label, span_words
from runlog.render.stats_below import noun_of, sentences_below
from runlog.render.text import plural
from runlog.render.three_weeks import volume_amounts


def stats_sentences(found: Statistics, units: Units, *, is_ascii: bool = False) -> list[str]:
    """A sentence a row, and those below the table.

    ``Week of 16 Nov, so far: 4 runs, 31.2 km in 2:52:10, 5:31/km, load 1240; 4/10 lower back.``

    Args:
        found: What sessions add up to.
        units: What the runner counts in.
        is_ascii: Whether only ASCII can be shown.
    """
    rows = [_sentence(bucket, found, units) for bucket in found.buckets]
    return [*rows, *sentences_below(found, units, is_ascii=is_ascii)]


def stats_records(found: Statistics) -> list[dict[str, Any]]:
    """A record a row, for scripts; every key is always there."""
    return [_record(bucket, found) for bucket in found.buckets]


def _sentence(bucket: Bucket, found: Statistics, units: Units) -> str:
    label = bucket_label(bucket, found.by, today=found.today)
    words = [] if bucket.span is None else span_words(bucket.span, today=found.today)
    name = f"Week of {label}" if found.by == "week" else f"{label[:1].upper()}{label[1:]}"
    what = "" if bucket.is_unknown else _amounts(bucket, found, units)
    noted = area_marks(bucket.symptoms)
    said = "; ".join(part for part in (what, f"noted {noted}" if noted else "") if part)
    return f"{', '.join([name, *words])}{': ' if said else ''}{said}."


def _amounts(bucket: Bucket, found: Statistics, units: Units) -> str:
    volume, noun = bucket.volume, noun_of(found.sport)
    if not volume.sessions:
        return f"no {noun}"
    pace = mean_pace_s_per_km(volume.paced_m, volume.paced_s) if found.sport == "run" else None
    least = "at least " if volume.without_load else ""
    parts = [
        plural(volume.sessions, noun),
        " in ".join(text for text in volume_amounts(volume, units) if text),
        "" if pace is None else format_pace(pace, units),
        "" if volume.load_au is None else f"load {least}{volume.load_au}",
    ]
    return ", ".join(part for part in parts if part)


def _record(bucket: Bucket, found: Statistics) -> dict[str, Any]:
    volume, span = bucket.volume, bucket.span
    pace = mean_pace_s_per_km(volume.paced_m, volume.paced_s)
    is_known = not bucket.is_unknown
    return {
        "by": found.by,
        "label": bucket_label(bucket, found.by, today=found.today) if _is_said(bucket) else None,
        "sport": found.sport,
        "first_on": bucket.first_on.isoformat(),
        "last_on": bucket.last_on.isoformat(),
        "is_complete": None if span is None else span.is_whole and span.is_over,
        "runs": volume.sessions,
        "distance_m": bucket.known_m,
        "duration_s": volume.known_s if is_known else None,
        "pace_s_per_km": None if pace is None else round(pace, 1),
        "load_au": volume.load_au if is_known else None,
        "longest_m": volume.longest_m,
        "runs_without_distance": volume.without_distance,
        "runs_without_duration": volume.without_duration,
        "runs_without_load": volume.without_load,
        "paused_days": None if span is None else span.paused_days,
        "symptoms": [{"area": one.area, "severity": one.severity} for one in bucket.symptoms],
    }


def _is_said(bucket: Bucket) -> bool:
    return bucket.span is not None or bucket.name is not None
