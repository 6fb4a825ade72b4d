"""Small writers of foreign files, so that every test knows the truth."""

import gzip
import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from runlog.errors import ImportFileError
from runlog.importers.protocol import FileReading
from runlog.importers.source import ImportSource

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
START = datetime(2026, 3, 29, 6, 30, tzinfo=UTC)

ENUM, UINT8, UINT16, UINT32, SINT32, STRING, UINT32Z = 0x00, 0x02, 0x84, 0x86, 0x85, 0x07, 0x8C
_CODES = {ENUM: "B", UINT8: "B", UINT16: "H", UINT32: "I", SINT32: "i", UINT32Z: "I"}

Field = tuple[int, int | str | None]
"""Base type and value; None is written as the invalid value."""


def fit_time(at: datetime) -> int:
    return int((at - FIT_EPOCH).total_seconds())


class FitWriter:
    """Writes FIT messages, with a new definition wherever the fields change."""

    def __init__(self, *, is_big_endian: bool = False) -> None:
        self._order = ">" if is_big_endian else "<"
        self._parts: list[bytes] = []
        self._layouts: dict[int, bytes] = {}
        self._kinds: dict[int, int] = {}

    def message(self, number: int, fields: Mapping[int, Field]) -> "FitWriter":
        kind = self._kinds.setdefault(number, len(self._kinds) % 16)
        packed = [(field, base, self._pack(base, value)) for field, (base, value) in fields.items()]
        layout = bytes(part for field, base, data in packed for part in (field, len(data), base))
        if self._layouts.get(kind) != bytes([number]) + layout:
            self._layouts[kind] = bytes([number]) + layout
            self._define(kind, number, layout)
        self._parts.append(bytes([kind]) + b"".join(data for _, _, data in packed))
        return self

    def raw(self, data: bytes) -> "FitWriter":
        self._parts.append(data)
        return self

    def _define(self, kind: int, number: int, layout: bytes, developer: bytes = b"") -> None:
        header = 0x40 | kind | (0x20 if developer else 0)
        self._parts.append(
            bytes([header, 0, self._order == ">"])
            + struct.pack(self._order + "H", number)
            + bytes([len(layout) // 3])
            + layout
            + developer
        )

    def _pack(self, base: int, value: int | str | None) -> bytes:
        if base == STRING:
            return str(value or "").encode() + b"\0"
        code = _CODES[base]
        if value is None:
            size = struct.calcsize(code)
            value = 0 if base == UINT32Z else 2 ** (8 * size - (code == "i")) - 1
        return struct.pack(self._order + code, value)

    def body(self) -> bytes:
        return b"".join(self._parts)

    def file(self, *, header_bytes: int = 14) -> bytes:
        return fit_of(self.body(), header_bytes=header_bytes)


def fit_of(body: bytes, *, header_bytes: int = 14) -> bytes:
    header = struct.pack("<BBHI4s", header_bytes, 0x20, 2132, len(body), b".FIT")
    if header_bytes == 14:
        header += struct.pack("<H", fit_crc(header))
    return header + body + struct.pack("<H", fit_crc(header + body))


def fit_crc(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def run_fit(
    *,
    start: datetime = START,
    distance_m: float | None = 10_000,
    timer_s: float | None = 3000,
    elapsed_s: float | None = 3060,
    offset_s: int | None = 7200,
    sport: int | None = 1,
    sub_sport: int | None = 0,
    laps: Sequence[Mapping[str, float | None]] = (),
    steps: Sequence[Mapping[str, int]] = (),
    serial: int | None = 12345,
    records: int = 50,
    extra: Mapping[int, Field] | None = None,
    is_big_endian: bool = False,
    has_session: bool = True,
) -> FitWriter:
    """One run as a watch writes it: file_id, steps, records, laps, session, activity."""
    begin = fit_time(start)
    end = begin + int(elapsed_s or 0)
    writer = FitWriter(is_big_endian=is_big_endian)
    writer.message(
        0,
        {0: (ENUM, 4), 1: (UINT16, 1), 2: (UINT16, 3113), 3: (UINT32Z, serial), 4: (UINT32, begin)},
    )
    writer.message(21, {253: (UINT32, begin), 0: (ENUM, 0), 1: (ENUM, 0)})
    for index, step in enumerate(steps):
        writer.message(
            27,
            {
                254: (UINT16, index),
                1: (ENUM, step.get("ends_by", 5)),
                2: (UINT32, step.get("value")),
                7: (ENUM, step.get("intensity", 0)),
            },
        )
    for index in range(records):
        share = index / max(records - 1, 1)
        writer.message(
            20,
            {
                253: (UINT32, begin + int(share * (elapsed_s or 0))),
                5: (UINT32, int(share * (distance_m or 0) * 100)),
                3: (UINT8, 150),
            },
        )
    at = begin
    for index, lap in enumerate(laps):
        seconds = lap.get("s") or 0
        writer.message(19, _lap_fields(index, at, lap))
        at += int(seconds)
    if has_session:
        fields: dict[int, Field] = {
            253: (UINT32, end),
            2: (UINT32, begin),
            5: (ENUM, sport),
            6: (ENUM, sub_sport),
            7: (UINT32, None if elapsed_s is None else int(elapsed_s * 1000)),
            8: (UINT32, None if timer_s is None else int(timer_s * 1000)),
            9: (UINT32, None if distance_m is None else round(distance_m * 100)),
            16: (UINT8, 150),
            17: (UINT8, 170),
            18: (UINT8, 85),
            22: (UINT16, 42),
        }
        writer.message(18, {**fields, **(extra or {})})
    writer.message(
        34,
        {
            253: (UINT32, end),
            5: (UINT32, None if offset_s is None else end + offset_s),
            1: (UINT16, 1),
        },
    )
    return writer


def _lap_fields(index: int, at: int, lap: Mapping[str, float | None]) -> dict[int, Field]:
    seconds, metres = lap.get("s"), lap.get("m")
    whole = {key: None if value is None else int(value) for key, value in lap.items()}
    return {
        254: (UINT16, index),
        253: (UINT32, at + int(seconds or 0)),
        2: (UINT32, at),
        7: (UINT32, None if seconds is None else int(seconds * 1000)),
        8: (UINT32, None if seconds is None else int(seconds * 1000)),
        9: (UINT32, None if metres is None else int(metres * 100)),
        23: (ENUM, whole.get("intensity")),
        24: (ENUM, whole.get("trigger", 0)),
        71: (UINT16, whole.get("step")),
    }


def gpx(
    tracks: Iterable[Iterable[Sequence[tuple[float, float, datetime | None]]]],
    *,
    sport: str | None = "running",
    name: str = "Run",
) -> bytes:
    """Tracks of segments of points: latitude, longitude, time."""
    parts = ['<?xml version="1.0"?>\n<gpx version="1.1" creator="writers">']
    for track in tracks:
        parts.append(f"<trk><name>{name}</name>" + (f"<type>{sport}</type>" if sport else ""))
        for segment in track:
            parts.append("<trkseg>")
            for latitude, longitude, at in segment:
                time = "" if at is None else f"<time>{at.isoformat().replace('+00:00', 'Z')}</time>"
                parts.append(f'<trkpt lat="{latitude}" lon="{longitude}">{time}</trkpt>')
            parts.append("</trkseg>")
        parts.append("</trk>")
    return ("".join(parts) + "</gpx>").encode()


def straight(
    *, start: datetime = START, points: int = 61, seconds: float = 10, metres: float = 30
) -> list[tuple[float, float, datetime | None]]:
    """Points due north, evenly apart: 1 m is 1/111194.93 of a degree on a sphere of 6371 km."""
    step = metres / 111_194.9266
    return [
        (50 + index * step, 8.0, start + timedelta(seconds=seconds * index))
        for index in range(points)
    ]


def tcx(
    laps: Sequence[Mapping[str, object]],
    *,
    sport: str = "Running",
    start: datetime = START,
    creator: str = "",
    head: str = "",
) -> bytes:
    """One activity; each lap with s, m, intensity, trigger, and points (seconds from its start)."""
    parts = [head + '<?xml version="1.0"?><TrainingCenterDatabase xmlns="x"><Activities>']
    parts.append(f'<Activity Sport="{sport}"><Id>{_z(start)}</Id>')
    at = start
    for lap in laps:
        parts.append(f'<Lap StartTime="{_z(at)}">')
        for key, tag in (("s", "TotalTimeSeconds"), ("m", "DistanceMeters")):
            if key in lap:
                parts.append(f"<{tag}>{lap[key]}</{tag}>")
        for key, tag in (("intensity", "Intensity"), ("trigger", "TriggerMethod")):
            if key in lap:
                parts.append(f"<{tag}>{lap[key]}</{tag}>")
        points = lap.get("points", ())
        assert isinstance(points, Iterable)
        parts.append(
            "<Track>"
            + "".join(
                f"<Trackpoint><Time>{_z(at + timedelta(seconds=p))}</Time></Trackpoint>"
                for p in points
            )
            + "</Track></Lap>"
        )
        at += timedelta(seconds=float(str(lap.get("s", 0))))
    parts.append(f"{creator}</Activity></Activities></TrainingCenterDatabase>")
    return "".join(parts).encode()


def _z(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def source(data: bytes, name: str = "file") -> ImportSource:
    """Bytes as a file to import."""
    return ImportSource(name, lambda: io.BytesIO(data), packed_bytes=len(data))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def gzipped(data: bytes) -> bytes:
    """The same as gzip."""
    return gzip.compress(data, mtime=0)


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Files in a folder, with the folders they need."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def reading_or_refusal(read: Callable[[], FileReading]) -> FileReading | str:
    """What a file gave, or the words it was refused with; any other error is a bug."""
    try:
        return read()
    except ImportFileError as error:
        return error.message
