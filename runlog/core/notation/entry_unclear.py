"""Where an unquoted workout may have taken the run's own distance or time: asked, not guessed."""

from collections.abc import Iterable, Sequence

from runlog.core.notation.entry_words import (
    read_distance,
    read_duration,
    read_filler,
    read_kind,
)
from runlog.core.notation.entry_workout import WorkoutText
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.run_time import EDGE_WORDS
from runlog.core.notation.scanning import Found, Reader, scan
from runlog.core.notation.typed_line import Line, segment_of, shown
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

_LONGEST_EDGE = {"distance": 6000, "duration": 2400}
"""Metres and seconds above which a warm-up may rather be the whole run (``7k wu``)."""

_PIECES = Pattern(r"[,;]\s*|(?<=[)\]}])\s+|(?P<joint>\s*[+&]\s*|\s+(?:then|and)\s+)")


def refuse_unclear(found: Sequence[Found], line: Line, lexicon: Lexicon) -> None:
    """Refuse an unquoted workout whose first or last part may be the run's own distance or time.

    Args:
        found: Everything that was understood, placed in the line.
        line: The whole line.
        lexicon: The runner's own words.

    Raises:
        NotationError: ``8k, 6x400 r90s`` may be 8 km with 6x400 in it, or 8 km before 6x400.
    """
    said = {item.field for item in found}
    is_measured = bool(said & _LONGEST_EDGE.keys())
    for item in found:
        if not isinstance(item.value, WorkoutText) or item.value.is_quoted:
            continue
        for start, end in _edges(line.text, item, with_joints=not is_measured):
            fields = _own_fields(line.text[start:end], lexicon) - said
            if fields:
                raise NotationError(
                    f"Is {shown(line.text[start:end])} a part of the workout, or the whole run?",
                    text=line.text,
                    start=start,
                    end=end,
                    hint="Put the workout in quotes, and the run's own "
                    f"{' and '.join(sorted(fields))} outside them.",
                )


def _edges(text: str, item: Found, *, with_joints: bool) -> Iterable[tuple[int, int]]:
    """The first and the last part of a workout, if it has several.

    Args:
        text: The line.
        item: The workout.
        with_joints: Whether ``+`` and ``then`` part it as well; they are plain enough unless
            the line would say nothing of the run.
    """
    gaps = [
        match.span()
        for match in _PIECES.finditer(text, item.start, item.end)
        if with_joints or match["joint"] is None
    ]
    if gaps:
        yield item.start, gaps[0][0]
        yield gaps[-1][1], item.end


def _own_fields(piece: str, lexicon: Lexicon) -> set[str]:
    """The fields of a run that a part of a workout may be as well; empty if it is more."""
    readers: tuple[Reader, ...] = (
        lambda place: read_distance(place, lexicon),
        read_duration,
        read_kind,
        read_filler,
    )
    words = segment_of(piece, is_quoted=False)
    found, unread = scan(words, readers)
    if any(item.place.word not in EDGE_WORDS for item in unread):
        return set()
    return {
        item.field
        for item in found
        if item.field in _LONGEST_EDGE and (not unread or _is_beyond_edge(item))
    }


def _is_beyond_edge(item: Found) -> bool:
    """Whether it is more than anybody warms up."""
    return isinstance(item.value, int | float) and item.value > _LONGEST_EDGE[item.field]
