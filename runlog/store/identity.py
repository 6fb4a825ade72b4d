"""A name for life for everything in a journal, so that two journals can become one."""

import os

_RANDOM_BITS = 74
_STEP_BITS = 32
_MAX_MS = (1 << 48) - 1


class _Identities:
    """Makes UUIDs that grow, also within one millisecond and when the clock is set back."""

    def __init__(self) -> None:
        self._ms = -1
        self._random = 0

    def next(self, now_ms: int) -> str:
        now_ms = max(0, min(now_ms, _MAX_MS))
        if now_ms > self._ms:
            # The top bit stays free, so that counting up within a millisecond never overflows.
            self._ms, self._random = now_ms, _random_bits(_RANDOM_BITS - 1)
        else:
            self._random += 1 + _random_bits(_STEP_BITS)
        return _formatted(self._ms, self._random)


def _random_bits(count: int) -> int:
    return int.from_bytes(os.urandom(10), "big") & ((1 << count) - 1)


def _formatted(ms: int, random: int) -> str:
    """Lay out 48 bits of time and 74 of chance around the version and the variant."""
    high, low = random >> 62, random & ((1 << 62) - 1)
    digits = f"{ms << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


_identities = _Identities()


def new_uuid(now_ms: int) -> str:
    """A new UUIDv7, larger than every one this process made before.

    Args:
        now_ms: Milliseconds since 1970-01-01 UTC; what lies outside 1970 to 10889 is cut off there.

    Source:
        RFC 9562, 5.7 and 6.2 (method 2: a random number that counts up within a millisecond).
    """
    return _identities.next(now_ms)
