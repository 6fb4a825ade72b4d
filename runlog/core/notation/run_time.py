"""The run's own time beside an unquoted workout: which clock is no part of the workout."""

from runlog.core.kind import KIND_WORDS
from runlog.core.notation.duration import parse_duration
from runlog.core.notation.quantity_ends import CLOCK
from runlog.core.notation.typed_line import Segment
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

SHORTEST_RUN_S = 900
"""Seconds; a clock over this that stands alone beside a workout is the run's time."""

_EDGES = "wu w/u cd c/d warmup warm-up warm cooldown cool-down cool warming cooling"
EDGE_WORDS = frozenset(_EDGES.split())
"""Words for running in and out, which only a workout has."""

ROLE_WORDS = EDGE_WORDS | KIND_WORDS.keys() | {"drills", "jog", "sprints", "hard", "fast"}
"""Words that say how a part of a workout is run."""

_CLOCK = Pattern(CLOCK)
_LEADS = "at @ then and & + of x × times r rec recovery rest w/ with off on / to"
_OPENERS = frozenset(_LEADS.split())
_SIGNS = frozenset("@([/&+-")


def run_times(segment: Segment) -> list[int]:
    """Where the clocks stand that can only be the time of the whole run, or the ``in`` before one.

    Args:
        segment: Words with a workout among them.

    Returns:
        Indices into the segment, in order.
    """
    starts = []
    for index, word in enumerate(segment.words):
        if is_long_clock(word.text) and _is_own(segment, index):
            is_in = index > 0 and segment.words[index - 1].text == "in"
            starts.append(segment.words[index - is_in].start)
    return starts


def is_long_clock(word: str) -> bool:
    """Whether a word is a clock that is longer than any part of a workout."""
    clock = word.rstrip(",;")
    if not _CLOCK.fullmatch(clock):
        return False
    try:
        return parse_duration(clock) > SHORTEST_RUN_S
    except NotationError:
        return False


def _is_own(segment: Segment, index: int) -> bool:
    """Whether a long clock is the run's own, by the words around it."""
    before = "" if _is_apart(segment, index) else segment.words[index - 1].text
    if before == "in":
        return True
    if before in _OPENERS:
        return False
    if not before:
        return not _is_part(segment, index, ROLE_WORDS)
    if before in ROLE_WORDS and not _is_complete(segment, index - 1):
        return False
    return not _is_part(segment, index, EDGE_WORDS)


def _is_apart(segment: Segment, index: int) -> bool:
    """Whether a comma, a closed bracket or nothing stands before a word."""
    if index == 0:
        return True
    last, word = segment.words[index - 1], segment.words[index]
    return last.text[-1] in ")]}" or not segment.text[last.end : word.start].isspace()


def _is_complete(segment: Segment, index: int) -> bool:
    """Whether a role closes what stands before it (``2km cd``), rather than opening a part."""
    return not _is_apart(segment, index) and any(
        letter.isdigit() for letter in segment.words[index - 1].text
    )


def _is_part(segment: Segment, index: int, roles: frozenset[str]) -> bool:
    """Whether what follows a clock makes it a part of the workout."""
    end = segment.words[index].end
    after = segment.text[end:].lstrip()[:1]
    if after in _SIGNS and after:
        return True
    is_last = index + 1 == len(segment.words) or _is_apart(segment, index + 1)
    return not is_last and segment.words[index + 1].text in roles
