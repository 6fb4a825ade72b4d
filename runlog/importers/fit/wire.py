"""The bytes of a FIT file: step over what is not wanted, decode what is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from runlog.importers.fit.layout import Layout, Value, field_code, field_triples, layout_of

Message = dict[int, Value]
"""Field number to raw value, unscaled; fields marked invalid are left out."""

Wanted = Mapping[int, frozenset[int]]
"""Message number to the fields that are asked for; the rest is stepped over."""

SHORT_HEADER, LONG_HEADER = 12, 14
CRC_BYTES = 2
FIRST_WINDOW = 64
"""So many messages of one kind are looked at together first; then four times as many."""

SESSION = 18

_TIMESTAMP = 253

_SUMMARY_BEGINS = re.compile(
    rb"[\x40-\x4f\x60-\x6f]\x00(?:\x00[\x12\x13\x22]\x00|\x01\x00[\x12\x13\x22])"
)
"""What a definition of a session, lap or activity begins with, in either byte order."""

MOST_TRIALS = 64
"""So often a damaged file is searched for its summary."""


@dataclass(slots=True)
class FitContent:
    """What was decoded.

    Attributes:
        parts: For each of the chained files, message number to its messages in order.
        warnings: What is damaged, in words.
    """

    parts: list[dict[int, list[Message]]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def has(self, message: int) -> bool:
        """Whether any part has such a message."""
        return any(message in part for part in self.parts)


def read_messages(data: bytes, wanted: Wanted) -> FitContent:
    """Decode the wanted messages of a FIT file, or of several glued together.

    Records are stepped over without a look, whole runs of them at once: that is what makes a
    summary hundreds of times faster than a full decoding. A damaged file gives what stands
    before the damage.

    Args:
        data: The file.
        wanted: Global message number to the numbers of the fields asked for.

    Returns:
        No parts if it does not begin like a FIT file.

    Source:
        FIT protocol: header, definition messages, data messages, compressed time stamps.
    """
    content = FitContent()
    position = 0
    while _is_header(data, position):
        start = position + data[position]
        declared = int.from_bytes(data[position + 4 : position + 8], "little")
        end, next_position = _extent(data, start, declared)
        part: dict[int, list[Message]] = {}
        content.parts.append(part)
        reader = _Reader(data, wanted, part)
        damage = reader.read(start, end)
        if damage is not None and SESSION in wanted and SESSION not in part:
            reader.salvage(end)
        if damage is None and declared and start + declared > len(data):
            damage = f"cut off: {start + declared - len(data)} bytes are missing"
        if damage is not None:
            content.warnings.append(damage)
        position = next_position
    if content.parts and position < len(data) and not content.has(SESSION):
        _read_rest(data, position, wanted, content)
    return content


def _is_header(data: bytes, position: int) -> bool:
    return data[position + 8 : position + 12] == b".FIT" and data[position] in {
        SHORT_HEADER,
        LONG_HEADER,
    }


def _extent(data: bytes, start: int, declared: int) -> tuple[int, int]:
    """Where the messages end, and where the next glued file would begin.

    A length of 0 was never filled in (the watch died), one beyond the end is a cut file: both
    run to the end.
    """
    end = start + declared
    if declared == 0 or end > len(data):
        return len(data), len(data)
    return end, end + CRC_BYTES


def _read_rest(data: bytes, position: int, wanted: Wanted, content: FitContent) -> None:
    """Go on after the declared end if no summary stands before it (some firmware miscounts)."""
    start = position - CRC_BYTES
    part: dict[int, list[Message]] = {}
    _Reader(data, wanted, part).read(start, len(data))
    if SESSION in part:
        content.parts.append(part)
        content.warnings.append("goes on after its declared end")


class _Reader:
    """Reads the messages of one file among those glued together."""

    def __init__(self, data: bytes, wanted: Wanted, found: dict[int, list[Message]]) -> None:
        self._data = data
        self._wanted = wanted
        self._found = found
        self._layouts: list[Layout | None] = [None] * 16
        self._skips = [0] * 256
        self._time_s: int | None = None
        self._reached = 0

    def salvage(self, end: int) -> None:
        """Behind the damage, look for where the summary is defined and go on from there."""
        for found in islice(
            _SUMMARY_BEGINS.finditer(self._data, self._reached + 1, end), MOST_TRIALS
        ):
            if self._is_definition(found.start()):
                self.read(found.start(), end)
            if SESSION in self._found:
                return

    def _is_definition(self, position: int) -> bool:
        """Whether what looks like one has fields, all of known types and fitting sizes."""
        fields_at = position + 6
        if fields_at > len(self._data):
            return False
        triples = self._data[fields_at : fields_at + 3 * self._data[position + 5]]
        if not triples or len(triples) % 3:
            return False
        return all(
            field_code(size, base & 0x1F) is not None for _, size, base in field_triples(triples)
        )

    def read(self, position: int, end: int) -> str | None:
        """Read until the end.

        Returns:
            What is damaged, with the byte; None if nothing is.
        """
        data, skips = self._data, self._skips
        while position < end:
            header = data[position]
            step = skips[header]
            if step:
                position += step
                if position < end and data[position] == header:
                    position = _run_end(data, position, end, step)
            elif header & 0xC0 == 0x40:
                position = self._define(position, header)
                if position == 0:
                    return "cut off inside a definition"
            else:
                layout = self._layouts[_local_kind(header)]
                if layout is None:
                    self._reached = position
                    return f"damaged at byte {position}: a message of unknown make"
                if position + layout.step <= end:
                    self._decode(layout, position, header)
                position += layout.step
        return None if position == end else f"cut off inside a message at byte {end}"

    def _define(self, position: int, header: int) -> int:
        """Note how a local kind of message is written; 0 if that is cut off."""
        data = self._data
        has_developer_fields = bool(header & 0x20)
        fields_at = position + 6
        if fields_at > len(data):
            return 0
        count = data[position + 5]
        after = fields_at + 3 * count
        developer_bytes = 0
        if has_developer_fields:
            if after >= len(data):
                return 0
            developers = data[after + 1 : after + 1 + 3 * data[after]]
            developer_bytes = sum(developers[1::3])
            after += 1 + 3 * data[after]
        if after > len(data):
            return 0
        order = ">" if data[position + 2] == 1 else "<"
        message = int.from_bytes(
            data[position + 3 : position + 5], "big" if order == ">" else "little"
        )
        triples = data[fields_at : fields_at + 3 * count]
        step = 1 + sum(triples[1::3]) + developer_bytes
        fields = self._wanted.get(message)
        self._layouts[header & 15] = (
            None if fields is None else layout_of(message, step, triples, order, fields)
        )
        self._note_skip(header & 15, step if fields is None else 0)
        return after

    def _note_skip(self, kind: int, step: int) -> None:
        """Note the length of messages nobody wants, under every header byte they can have."""
        self._skips[kind] = step
        if kind < 4:
            first = 0x80 | kind << 5
            self._skips[first : first + 32] = [step] * 32

    def _decode(self, layout: Layout, position: int, header: int) -> None:
        """Keep one message, with the time that a compressed header carries."""
        message: Message = {}
        values = layout.decoder.unpack_from(self._data, position + 1)
        for (number, nothing), value in zip(layout.fields, values, strict=True):
            if value != nothing and value == value:  # noqa: PLR0124  a float that is not itself is not a number
                message[number] = _text(value) if isinstance(value, bytes) else value
        time_s = message.get(_TIMESTAMP)
        if isinstance(time_s, int):
            self._time_s = time_s
        elif header & 0x80 and self._time_s is not None:
            self._time_s += ((header & 0x1F) - self._time_s) & 0x1F
            message[_TIMESTAMP] = self._time_s
        self._found.setdefault(layout.message, []).append(message)


def _text(packed: bytes) -> str:
    return packed.split(b"\0", 1)[0].decode("utf-8", "replace")


def _local_kind(header: int) -> int:
    """Which of the 16 kinds a data message is of; a header with a time stamp has room for 4."""
    return header >> 5 & 3 if header & 0x80 else header & 15


def _run_end(data: bytes, position: int, end: int, step: int) -> int:
    """Where a run of messages with the same header byte ends, found at the speed of C.

    Every header in the run was compared, so a step is never taken on trust.
    """
    header = data[position : position + 1]
    window = FIRST_WINDOW
    while True:
        last = min(position + window * step, end)
        headers = data[position:last:step]
        equal = len(headers) - len(headers.lstrip(header))
        position += equal * step
        if equal < len(headers) or position >= end:
            return position
        window *= 4
