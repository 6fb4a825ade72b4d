"""Whether two files hold the same journal, down to the last page."""

from typing import BinaryIO

_COUNTERS = (slice(24, 28), slice(40, 44), slice(92, 100))
"""Bytes of a header that count how often a file was written, and say nothing of what is in it.

Source: SQLite Database File Format, 1.3.
"""
_HEADER_BYTES = 100
_PIECE_BYTES = 1 << 20


def is_same_journal(one: BinaryIO, other: BinaryIO) -> bool:
    """Whether two files hold the same journal.

    Args:
        one: Its bytes.
        other: Those of the other; both are read from the first one.
    """
    one.seek(0)
    other.seek(0)
    if _header(one) != _header(other):
        return False
    while piece := one.read(_PIECE_BYTES):
        if piece != other.read(_PIECE_BYTES):
            return False
    return not other.read(1)


def _header(content: BinaryIO) -> bytes:
    header = bytearray(content.read(_HEADER_BYTES))
    for counter in _COUNTERS:
        header[counter] = bytes(len(header[counter]))
    return bytes(header)
