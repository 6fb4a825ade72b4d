"""TCX files: laps and points, as Garmin's old software wrote them."""

import re
from collections.abc import Sequence

from runlog.core.value import Value
from runlog.errors import ImportFileError
from runlog.importers.laps import Lap, read_laps
from runlog.importers.local_time import instant_of, read_time
from runlog.importers.outing import Outing, first_known, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading, Skipped
from runlog.importers.source import ImportSource
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.xml_text import Element, read_number, read_tree, tidy_xml

_TRACK = re.compile(rb"<((?:\w+:)?)Track(?:\s[^>]*)?(?<!/)>")
_TIME = re.compile(rb"<(?:\w+:)?Time>\s*([^<]+?)\s*</")
_DISTANCE = re.compile(rb"<(?:\w+:)?DistanceMeters>\s*([^<]+?)\s*</")

_INTENSITIES = {"active": "active", "resting": "rest"}


class _Track(Value, kw_only=False):
    """What is kept of the points of one lap, all as written; None where there is none."""

    first_time: str | None
    last_time: str | None
    first_m: float | None
    last_m: float | None


class TcxImporter:
    """Reads each activity of a TCX file; courses and planned workouts are none.

    Time and distance are the sums of the laps the watch wrote; points are looked at only for
    their first and last time, and where a lap lacks its own figures.
    """

    name = "tcx"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether a ``<TrainingCenterDatabase>`` begins."""
        return b"TrainingCenterDatabase" in head.replace(b"\0", b"")

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every activity.

        Raises:
            ImportFileError: Nothing in it can be read, or it declares entities.
        """
        data = tidy_xml(source.content())
        small, tracks = _without_tracks(data)
        root, damage = read_tree(small, label=source.label)
        activities = root.below("Activity")
        if not activities:
            if damage is not None:
                raise ImportFileError(f"{source.label}: {damage}.")
            return FileReading(
                file=source.label, format=self.name, skipped=(_not_activity(root, source),)
            )
        outings = [_outing(activity, tracks) for activity in activities]
        for index, outing in enumerate(outings):
            outing.keys = (*outing.keys, f"sha256:{source.sha256()}/{index}")
            outing.warnings.extend(
                ([damage] if damage else []) + (["its packing is cut off"] if source.is_cut else [])
            )
        results = [
            read_session(outing, file=source.label, source_kind=self.name, assumptions=assumptions)
            for outing in outings
        ]
        sessions, skipped = parted(results)
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


def _without_tracks(data: bytes) -> tuple[bytes, list[_Track]]:
    """Cut the points out, nine tenths of the file, and put a number in their place."""
    pieces: list[bytes] = []
    tracks: list[_Track] = []
    position = 0
    while (found := _TRACK.search(data, position)) is not None:
        closing = b"</" + found.group(1) + b"Track>"
        end = data.find(closing, found.end())
        inside = data[found.end() : end if end >= 0 else len(data)]
        pieces += [data[position : found.start()], b'<Track number="%d"/>' % len(tracks)]
        tracks.append(_track(inside))
        position = end + len(closing) if end >= 0 else len(data)
    pieces.append(data[position:])
    return b"".join(pieces), tracks


def _track(points: bytes) -> _Track:
    """First and last of everything, without a look at what is between."""
    return _Track(
        first_time=_text(_TIME.search(points)),
        last_time=_text(_last(_TIME, points, b"Time>")),
        first_m=read_number(_text(_DISTANCE.search(points))),
        last_m=read_number(_text(_last(_DISTANCE, points, b"DistanceMeters>"))),
    )


def _last(pattern: re.Pattern[bytes], points: bytes, closing: bytes) -> re.Match[bytes] | None:
    """The last match: searched from behind, a piece that grows until it has one."""
    size = 2048
    while True:
        begin = max(0, len(points) - size)
        found = list(pattern.finditer(points, begin)) if closing in points[begin:] else []
        if found or begin == 0:
            return found[-1] if found else None
        size *= 8


def _text(found: re.Match[bytes] | None) -> str | None:
    return None if found is None else found.group(1).decode("utf-8", "replace")


def _outing(activity: Element, tracks: Sequence[_Track]) -> Outing:
    elements = activity.every("Lap")
    own = [[tracks[index] for index in _track_numbers(lap, len(tracks))] for lap in elements]
    laps = [_lap(lap, points) for lap, points in zip(elements, own, strict=True)]
    points = [track for tracks_of_lap in own for track in tracks_of_lap]
    span = _span(points)
    start = first_known(
        _instant(elements[0].attributes.get("StartTime")) if elements else None,
        _instant(activity.word("Id")),
        span[0] if span else None,
    )
    elapsed_s = span[1] - span[0] if span else None
    outing = Outing(
        instant_s=start,
        offset_s=_offset_s(elements, activity),
        sport=_sport(activity),
        distance_m=_sum([lap.distance_m for lap in laps]),
        duration_s=first_known(_sum([lap.timer_s for lap in laps]), elapsed_s),
        elapsed_s=elapsed_s,
        cadence=_mean_over_laps(elements, laps, "Extensions", "LX", "AvgRunCadence"),
        heart_rate_bpm=_mean_over_laps(elements, laps, "AverageHeartRateBpm", "Value"),
        heart_rate_max_bpm=max(_numbers(elements, "MaximumHeartRateBpm", "Value"), default=None),
        note=activity.word("Notes"),
        device=activity.word("Creator", "Name"),
        laps=read_laps(laps),
        lap_count=len(laps),
        origins={
            "started_at": "start of the first lap",
            "distance_m": "sum of laps",
            "duration_s": "sum of laps",
            "elapsed_s": "last point minus first",
        },
    )
    unit = activity.word("Creator", "UnitId")
    if unit not in {None, "0"} and start is not None:
        outing.keys = (f"tcx:{activity.word('Creator', 'ProductID')}/{unit}/{int(start)}",)
    return outing


def _track_numbers(lap: Element, count: int) -> list[int]:
    numbers = [read_number(track.attributes.get("number")) for track in lap.every("Track")]
    return [int(number) for number in numbers if number is not None and 0 <= number < count]


def _lap(lap: Element, tracks: Sequence[_Track]) -> Lap:
    """One lap; where it lacks its own figures, from the points inside it alone.

    The points of a later leg carry on the parent's distance, so only the difference counts.
    """
    distance_m = lap.number("DistanceMeters")
    timer_s = lap.number("TotalTimeSeconds")
    span = _span(tracks)
    if (
        distance_m is None
        and tracks
        and tracks[0].first_m is not None
        and tracks[-1].last_m is not None
    ):
        distance_m = tracks[-1].last_m - tracks[0].first_m
    if timer_s is None and span is not None:
        timer_s = span[1] - span[0]
    intensity = (lap.word("Intensity") or "").lower()
    return Lap(
        distance_m=distance_m,
        timer_s=timer_s,
        intensity=_INTENSITIES.get(intensity),
        trigger=(lap.word("TriggerMethod") or "").lower() or None,
    )


def _span(tracks: Sequence[_Track]) -> tuple[float, float] | None:
    first = first_known(*(_instant(track.first_time) for track in tracks))
    last = first_known(*(_instant(track.last_time) for track in reversed(tracks)))
    return None if first is None or last is None or last < first else (first, last)


def _instant(text: str | None) -> float | None:
    at = None if text is None else read_time(text)
    return None if at is None else instant_of(at)


def _offset_s(laps: Sequence[Element], activity: Element) -> int | None:
    """The offset of the start if one is written; ``Z`` says nothing of where the runner was."""
    texts = [laps[0].attributes.get("StartTime")] if laps else []
    at = first_known(*(read_time(text) for text in [*texts, activity.word("Id")] if text))
    offset = None if at is None else at.utcoffset()
    return int(offset.total_seconds()) if offset else None


def _sport(activity: Element) -> SportSurface | None:
    return said_sport(activity.attributes.get("Sport"))


def _sum(values: Sequence[float | None]) -> float | None:
    """The sum of what is known; None if nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _numbers(laps: Sequence[Element], *path: str) -> list[float]:
    return [value for lap in laps if (value := lap.number(*path))]


def _mean_over_laps(elements: Sequence[Element], laps: Sequence[Lap], *path: str) -> float | None:
    """The mean of the laps' means, each as long as its lap took."""
    pairs = [
        (value, lap.timer_s)
        for element, lap in zip(elements, laps, strict=True)
        if (value := element.number(*path)) and lap.timer_s
    ]
    seconds = sum(timer_s for _, timer_s in pairs)
    return sum(value * timer_s for value, timer_s in pairs) / seconds if seconds else None


def _not_activity(root: Element, source: ImportSource) -> Skipped:
    what = (
        "a course"
        if root.below("Course")
        else "a planned workout"
        if root.below("Workout")
        else "nothing"
    )
    return Skipped(reason="not_activity", text=f"no activity but {what}", file=source.label)


importer = TcxImporter()
