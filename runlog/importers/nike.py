"""Runs from the Nike Run Club, one JSON file each."""

from runlog.importers.json_text import Record, number_in, read_json, record_at, records_at, text_in
from runlog.importers.laps import LapReading
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.source import ImportSource
from runlog.importers.sports import SportSurface, said_sport

_MS = 1000


class NikeImporter:
    """Reads one activity. The file knows only UTC; its splits carry no distance of their own."""

    name = "nike"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether it has Nike's own names for start and active time."""
        return b'"start_epoch_ms"' in head and (
            b'"active_duration_ms"' in head or b"com.nike" in head
        )

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read the activity.

        Raises:
            ImportFileError: It is not readable as JSON.
        """
        outing = _outing(record_at(read_json(source)))
        result = read_session(
            outing, file=source.label, source_kind=self.name, assumptions=assumptions
        )
        sessions, skipped = parted([result])
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


def _outing(activity: Record) -> Outing:
    start_ms, end_ms = number_in(activity, "start_epoch_ms"), number_in(activity, "end_epoch_ms")
    active_ms = number_in(activity, "active_duration_ms")
    tags = record_at(activity, "tags")
    kilometres = _summary(activity, "distance", "total")
    duration_s = None if active_ms is None else active_ms / _MS
    steps = _summary(activity, "steps", "total")
    identity = text_in(activity, "id")
    return Outing(
        instant_s=None if start_ms is None else start_ms / _MS,
        sport=_sport(activity, tags),
        distance_m=None if kilometres is None else kilometres * 1000,
        duration_s=duration_s,
        elapsed_s=None if start_ms is None or end_ms is None else (end_ms - start_ms) / _MS,
        heart_rate_bpm=_summary(activity, "heart_rate", "mean"),
        heart_rate_max_bpm=_summary(activity, "heart_rate", "max"),
        cadence=steps * 60 / duration_s if steps and duration_s else None,
        ascent_m=_summary(activity, "ascent", "total"),
        note=text_in(tags, "note"),
        name=text_in(tags, "com.nike.name"),
        device="Nike Run Club",
        keys=(f"nike:{identity}",) if identity else (),
        laps=LapReading(trust="splits of whole kilometres, no laps"),
        lap_count=sum(
            moment.get("key") == "split_km" for moment in records_at(activity, "moments")
        ),
        origins={
            "started_at": "start_epoch_ms",
            "distance_m": "total of the summary",
            "duration_s": "active_duration_ms",
            "elapsed_s": "end minus start",
        },
    )


def _summary(activity: Record, metric: str, which: str) -> float | None:
    for summary in records_at(activity, "summaries"):
        if summary.get("metric") == metric and summary.get("summary") == which:
            return number_in(summary, "value")
    return None


def _sport(activity: Record, tags: Record) -> SportSurface | None:
    sport = said_sport(text_in(activity, "type"))
    is_indoor_run = sport is not None and sport.sport == "run" and tags.get("location") == "indoors"
    return SportSurface("run", "treadmill") if is_indoor_run else sport


importer = NikeImporter()
