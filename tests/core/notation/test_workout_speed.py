"""Reading takes time in proportion to the text, however hostile it is."""

import sys
import time
from contextlib import suppress

import pytest

from runlog.core.notation.workout import leading_workout, parse_workout
from runlog.errors import NotationError

HOSTILE = {
    "open brackets": "(",
    "nested repeats": "2x(",
    "bare repeats": "1x",
    "digits": "1",
    "recoveries": "r ",
    "commas": ",",
    "short list": "400, ",
    "repeats": "6x400, ",
    "dashes": "400-",
    "slashes": "400/",
    "squares": "[3'] ",
    "roles": "easy ",
    "names": "@T ",
    "times": "in 92,",
    "notes": '"a" ',
    "brackets behind": "(r90s) ",
    "comments": "6x400 #a\n",
    "jogs": "200m jog ",
    "spaces": " ",
    "letters": "x",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_kilobytes_are_read_or_refused_at_once(piece: str) -> None:
    for prefix in ("", "6x400 "):
        text = (prefix + piece * 10_000)[:10_000]
        started = time.process_time()
        for read in (parse_workout, leading_workout):
            with suppress(NotationError):
                read(text)
        # Measured: 90 ms at the worst. A quadratic reader takes many seconds.
        assert time.process_time() - started < 2


def test_deep_nesting_never_meets_the_limit_of_recursion() -> None:
    limit = sys.getrecursionlimit()
    with pytest.raises(NotationError):
        parse_workout("(" * 4 * limit + "400" + ")" * 4 * limit)
