"""GPX files: where somebody was, and when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from runlog.errors import ImportFileError
from runlog.importers.laps import LapReading
from runlog.importers.local_time import instant_of, read_time
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading, Skipped
from runlog.importers.source import ImportSource
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.xml_text import begin_parsing, feed, read_number, tidy_xml

EARTH_M = 6_371_000
"""Mean radius. Source: Moritz 2000, Journal of Geodesy 74(1):128."""

APART_S = 4 * 3600
"""Tracks further apart than this are two outings, not one with a pause."""

_STRAVA_SPORTS = {"1": "ride", "9": "run"}
"""The app of Strava writes numbers. Source: imports.md 3.3; the others are unknown."""

_TEXTS = frozenset({"time", "type", "name", "hr", "cad", "desc"})


@dataclass(slots=True)
class _Segment:
    """One unbroken piece of a track."""

    distance_m: float = 0.0
    points: int = 0
    times: list[str] = field(default_factory=list)
    last: tuple[float, float] | None = None

    @property
    def span(self) -> tuple[float, float] | None:
        """First and last second of it; None if no point has a time."""
        first = next((at for text in self.times if (at := read_time(text)) is not None), None)
        last = next(
            (at for text in reversed(self.times) if (at := read_time(text)) is not None), None
        )
        return None if first is None or last is None else (instant_of(first), instant_of(last))


@dataclass(slots=True)
class _Track:
    name: str | None = None
    sport: str | None = None
    note: str | None = None
    segments: list[_Segment] = field(default_factory=list)
    heart_rates: list[float] = field(default_factory=list)
    cadences: list[float] = field(default_factory=list)


class _Reader:
    """Collects tracks from the elements of a file; routes and single waypoints are none."""

    def __init__(self) -> None:
        self.tracks: list[_Track] = []
        self.creator: str | None = None
        self._path: list[str] = []
        self._texts: list[str] | None = None

    def started(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if name == "trkpt":
            self._add_point(attributes)
        elif name in _TEXTS:
            self._texts = []
        elif name == "trk":
            self.tracks.append(_Track())
        elif name == "trkseg" and self.tracks:
            self.tracks[-1].segments.append(_Segment())
        elif name == "gpx":
            self.creator = attributes.get("creator")

    def text(self, piece: str) -> None:
        if self._texts is not None:
            self._texts.append(piece)

    def ended(self, name: str) -> None:
        self._path.pop()
        if self._texts is None or name not in _TEXTS:
            return
        text, self._texts = "".join(self._texts), None
        if self.tracks and "trk" in self._path:
            self._add_text(name, text)

    def _add_text(self, name: str, text: str) -> None:
        track = self.tracks[-1]
        parent = self._path[-1]
        if name == "time" and parent == "trkpt" and track.segments:
            track.segments[-1].times.append(text)
        elif name in {"hr", "cad"}:
            value = read_number(text)
            if value:
                (track.heart_rates if name == "hr" else track.cadences).append(value)
        elif parent == "trk":
            self._add_description(track, name, text)

    def _add_description(self, track: _Track, name: str, text: str) -> None:
        if name == "name":
            track.name = text
        elif name == "type":
            track.sport = text
        elif name == "desc":
            track.note = text

    def _add_point(self, attributes: dict[str, str]) -> None:
        if not self.tracks or not self.tracks[-1].segments:
            return
        segment = self.tracks[-1].segments[-1]
        place = _place(attributes)
        if place is None:
            return
        if segment.last is not None:
            segment.distance_m += distance_m(segment.last, place)
        segment.last = place
        segment.points += 1


class GpxImporter:
    """Reads the tracks of a GPX file.

    A GPX file has points only: the distance is measured along them (2-D, segment by segment),
    the time with the watch running is that of the segments, the ascent is not guessed.
    """

    name = "gpx"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether a ``<gpx>`` begins."""
        return b"<gpx" in head or b"<\0g\0p\0x" in head

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every outing; tracks of one outing are one.

        Raises:
            ImportFileError: Nothing in it can be read, or it declares entities.
        """
        reader = _Reader()
        parser = begin_parsing(reader.started, reader.ended, reader.text)
        damage = feed(parser, [tidy_xml(source.content())], label=source.label)
        if damage is not None and not any(_span(track) for track in reader.tracks):
            raise ImportFileError(f"{source.label}: {damage}.")
        timed = [track for track in reader.tracks if _span(track) is not None]
        if not timed:
            return FileReading(
                file=source.label, format=self.name, skipped=(_untimed(reader, source),)
            )
        outings = [_outing(tracks, reader.creator) for tracks in _grouped(timed, reader.tracks)]
        for index, outing in enumerate(outings):
            outing.keys = (f"sha256:{source.sha256()}/{index}",)
            outing.warnings.extend(
                ([damage] if damage else []) + (["its packing is cut off"] if source.is_cut else [])
            )
        results = [
            read_session(outing, file=source.label, source_kind=self.name, assumptions=assumptions)
            for outing in outings
        ]
        sessions, skipped = parted(results)
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


def distance_m(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Metres between two places, along the ground.

    Args:
        start: Latitude and longitude in radians.
        end: The same.

    Source:
        Sinnott 1984, Sky and Telescope 68(2):159 (haversine).
    """
    across = sin((end[0] - start[0]) / 2) ** 2
    along = sin((end[1] - start[1]) / 2) ** 2 * cos(start[0]) * cos(end[0])
    return 2 * EARTH_M * asin(min(1.0, sqrt(across + along)))


def _place(attributes: dict[str, str]) -> tuple[float, float] | None:
    """Latitude and longitude in radians; None if the point has none on this earth."""
    try:
        latitude, longitude = float(attributes["lat"]), float(attributes["lon"])
    except (KeyError, ValueError):
        return None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return radians(latitude), radians(longitude)


def _span(track: _Track) -> tuple[float, float] | None:
    spans = [span for segment in track.segments if (span := segment.span) is not None]
    return (spans[0][0], spans[-1][1]) if spans else None


def _grouped(timed: Sequence[_Track], every: Sequence[_Track]) -> list[list[_Track]]:
    """Tracks by outing: those hours apart are two. Untimed ones count only if there is just one."""
    groups: list[list[_Track]] = []
    end = 0.0
    for track in timed:
        span = _span(track) or (0.0, 0.0)
        if groups and abs(span[0] - end) <= APART_S:
            groups[-1].append(track)
        else:
            groups.append([track])
        end = span[1]
    return [list(every)] if len(groups) == 1 else groups


def _outing(tracks: Sequence[_Track], creator: str | None) -> Outing:
    segments = [segment for track in tracks for segment in track.segments]
    spans = [span for segment in segments if (span := segment.span) is not None]
    start, end = spans[0][0], spans[-1][1]
    warnings = []
    if end < start or any(last < first for first, last in spans):
        start, end = min(min(span) for span in spans), max(max(span) for span in spans)
        warnings.append("its time goes back")
    rates = [rate for track in tracks for rate in track.heart_rates]
    cadences = [cadence for track in tracks for cadence in track.cadences]
    return Outing(
        instant_s=start,
        offset_s=_offset_s(segments),
        sport=_sport(tracks),
        distance_m=sum(segment.distance_m for segment in segments),
        duration_s=sum(abs(last - first) for first, last in spans),
        elapsed_s=end - start,
        heart_rate_bpm=_mean(rates),
        heart_rate_max_bpm=max(rates) if rates else None,
        cadence=_mean(cadences),
        note=next((track.note for track in tracks if track.note), None),
        name=next((track.name for track in tracks if track.name), None),
        device=creator,
        laps=LapReading(trust="GPX has no laps; segments are pauses"),
        lap_count=len(segments),
        warnings=warnings,
        origins={
            "started_at": "first point",
            "distance_m": "measured along the points, 2-D, pauses left out",
            "duration_s": "sum of the segments",
            "elapsed_s": "last point minus first",
        },
    )


def _offset_s(segments: Sequence[_Segment]) -> int | None:
    """The offset written at the first time; a ``Z`` says nothing of where the runner was."""
    first = next(
        (
            at
            for segment in segments
            for text in segment.times
            if (at := read_time(text)) is not None
        ),
        None,
    )
    offset = None if first is None else first.utcoffset()
    return int(offset.total_seconds()) if offset else None


def _sport(tracks: Sequence[_Track]) -> SportSurface | None:
    said = next((track.sport for track in tracks if track.sport), "").strip()
    return (
        said_sport(_STRAVA_SPORTS.get(said, said))
        if not said.isdigit() or said in _STRAVA_SPORTS
        else None
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _untimed(reader: _Reader, source: ImportSource) -> Skipped:
    if any(segment.points for track in reader.tracks for segment in track.segments):
        return Skipped(
            reason="no_start", text="a route without times, not a run", file=source.label
        )
    return Skipped(reason="not_activity", text="no track in it", file=source.label)


importer = GpxImporter()
