"""How the fields of a FIT message are laid out in its bytes."""

from collections.abc import Iterator
from functools import lru_cache
from struct import Struct
from typing import NamedTuple

Value = int | float | str

# Base type without its endian flag: struct code and the value that means "not measured".
_TYPES: dict[int, tuple[str, int, Value | None]] = {
    0x00: ("B", 1, 0xFF),
    0x01: ("b", 1, 0x7F),
    0x02: ("B", 1, 0xFF),
    0x03: ("h", 2, 0x7FFF),
    0x04: ("H", 2, 0xFFFF),
    0x05: ("i", 4, 0x7FFFFFFF),
    0x06: ("I", 4, 0xFFFFFFFF),
    0x08: ("f", 4, None),
    0x09: ("d", 8, None),
    0x0A: ("B", 1, 0),
    0x0B: ("H", 2, 0),
    0x0C: ("I", 4, 0),
    0x0E: ("q", 8, 0x7FFFFFFFFFFFFFFF),
    0x0F: ("Q", 8, 0xFFFFFFFFFFFFFFFF),
    0x10: ("Q", 8, 0),
}
_STRING = 0x07


class Layout(NamedTuple):
    """How one local kind of wanted message is written; `step` is its length, header included."""

    message: int
    step: int
    decoder: Struct
    fields: tuple[tuple[int, Value | None], ...]


@lru_cache(maxsize=1024)
def layout_of(
    message: int, step: int, triples: bytes, order: str, wanted: frozenset[int]
) -> Layout:
    """A layout with a decoder for the wanted fields; arrays give their first value.

    Kept, because a watch writes the same definitions in every file, often in the same one.
    """
    codes: list[str] = []
    fields: list[tuple[int, Value | None]] = []
    for number, size, base in field_triples(triples):
        known = field_code(size, base & 0x1F) if number in wanted else None
        if known is None:
            codes.append(f"{size}x")
        else:
            codes.append(known[0])
            fields.append((number, known[1]))
    return Layout(message, step, Struct(order + "".join(codes)), tuple(fields))


def field_triples(packed: bytes) -> Iterator[tuple[int, int, int]]:
    """Number, size and base type of each field of a definition."""
    return zip(packed[0::3], packed[1::3], packed[2::3], strict=True)


def field_code(size: int, base: int) -> tuple[str, Value | None] | None:
    """Struct code and invalid value of one field; None if its size does not fit its type."""
    if base == _STRING:
        return f"{size}s", None
    known = _TYPES.get(base)
    if known is None or size == 0 or size % known[1]:
        return None
    code, width, nothing = known
    rest = size - width
    return (f"{code}{rest}x" if rest else code), nothing
