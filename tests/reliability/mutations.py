"""Damage, by chance: bytes that are flipped, cut, doubled, moved, and words that mean harm."""

import random
import re
from collections.abc import Callable

from tests.reliability.hostile import TEXTS

_NUMBERS = re.compile(rb"-?\d+(?:\.\d+)?")
_ODD_NUMBERS = [
    b"0", b"-1", b"1e999", b"-1e999", b"NaN", b"Infinity", b"1e15", b"9" * 25, b"9" * 5000, b"0.0001",
    b"-0", b"00", b"1.5e3", b"0x10", b"2147483648", b"4294967295", b"1,5", b"--", b"", b"1_000",
    "٣".encode(), "²".encode(), b"99:99:99", b"9999-12-31", b"0001-01-01", b"2026-02-30", b"1970-01-01",
    b"253402300800000", b"-62135596800001", b"24:00", b"true", b"null", b"[]", b"{}",
]  # fmt: skip
_ODD_BYTES = [0x00, 0x01, 0x0A, 0x1B, 0x22, 0x2C, 0x3C, 0x7F, 0x80, 0xFE, 0xFF]
_ODD_PIECES = [
    b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b", b"PK\x03\x04", b"]]>", b"<!--", b"<![CDATA[",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"&#0;", b"&#x1b;", b'encoding="utf-16"', b"</", b"<x ",
    b'encoding="shift_jis"', b'"', b'""', b"'", b"\r", b"\r\n", b"\t", b";", b"[" * 2000, b"<a>" * 300,
    b'\\ud800', b"\\u0000", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80",
    *[text.encode() for text in TEXTS.values()],
]  # fmt: skip

Damage = Callable[[random.Random, bytearray], None]


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A content after one to six pieces of bad luck."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        chance.choice(_KINDS)(chance, data)
    return bytes(data)


def _place(chance: random.Random, data: bytearray) -> int:
    return chance.randrange(len(data) + 1)


def _span(chance: random.Random, data: bytearray) -> tuple[int, int]:
    start = _place(chance, data)
    return start, min(len(data), start + int(chance.paretovariate(0.8)))


def _flip(chance: random.Random, data: bytearray) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _set(chance: random.Random, data: bytearray) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.choice([*_ODD_BYTES, chance.randrange(256)])


def _cut(chance: random.Random, data: bytearray) -> None:
    start, end = _span(chance, data)
    del data[start:end]


def _truncate(chance: random.Random, data: bytearray) -> None:
    del data[_place(chance, data) :]


def _double(chance: random.Random, data: bytearray) -> None:
    start, end = _span(chance, data)
    data[start:start] = data[start:end] * chance.choice((1, 1, 2, 30))


def _move(chance: random.Random, data: bytearray) -> None:
    start, end = _span(chance, data)
    piece = bytes(data[start:end])
    del data[start:end]
    place = _place(chance, data)
    data[place:place] = piece


def _insert(chance: random.Random, data: bytearray) -> None:
    place = _place(chance, data)
    data[place:place] = chance.choice(_ODD_PIECES)


def _number(chance: random.Random, data: bytearray) -> None:
    found = list(_NUMBERS.finditer(bytes(data)))
    if found:
        start, end = chance.choice(found).span()
        data[start:end] = chance.choice(_ODD_NUMBERS)


def _word(chance: random.Random, data: bytearray) -> None:
    """Put a text that means harm in the place of a word."""
    found = list(re.finditer(rb"[A-Za-z]{3,}", bytes(data)))
    if found:
        start, end = chance.choice(found).span()
        data[start:end] = chance.choice(_ODD_PIECES)


_KINDS: tuple[Damage, ...] = (
    _flip, _set, _cut, _truncate, _double, _move, _insert, _number, _number, _word,
)  # fmt: skip
