"""``runlog symptoms lower back stiffness 4/10 yesterday evening``: a symptom from words."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from runlog.core.area import AREA_WORDS, SIDE_WORDS, Side
from runlog.core.matching import nearest
from runlog.core.notation.lexicon import Lexicon, exercise_named, exercise_words, or_list
from runlog.core.notation.scanning import (
    Found,
    Reader,
    Reading,
    Unread,
    every,
    moved,
    note_of,
    only,
    readings_of,
    scan,
)
from runlog.core.notation.symptom_conflicts import areas_hint, refuse_contradictions, said_side
from runlog.core.notation.symptom_effects import read_influences, read_stopped
from runlog.core.notation.symptom_words import (
    read_area,
    read_began,
    read_filler,
    read_gone,
    read_last,
    read_phase,
    read_quality,
    read_severity,
    read_side,
    read_when,
)
from runlog.core.notation.typed_line import Line, Option, Segment, line_of, segment_of, shown
from runlog.core.notation.when import When, combine_when
from runlog.core.notation.when_words import DATE_WORDS
from runlog.core.symptom import INFLUENCE_WORDS, PHASE_WORDS, QUALITY_WORDS, Phase
from runlog.core.value import Value
from runlog.errors import NotationError

_STRENGTHS = "mild slight slightly moderate bad badly severe strong terrible awful"
_LEADS = ("worse", "better", "eased", "helped", "cannot", "since", "began", "gone", "severity")

# The flag, the fields it may speak of, and the words that stand before its value in a line.
_OPTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "area": (("area", "side"), ""),
    "side": (("side",), ""),
    "quality": (("quality",), ""),
    "severity": (("severity",), "severity "),
    "date": (("noted",), ""),
    "at": (("noted",), ""),
    "since": (("began",), "since "),
    "phase": (("phase",), ""),
    "worse": (("worse",), "worse "),
    "better": (("eased",), "better "),
    "stops": (("stops",), "cannot "),
}


class SymptomEntry(Value):
    """What a line says of a symptom; None or empty for what it does not say.

    Attributes:
        line: Everything typed, in one text; the places in `readings` are in it.
        readings: Every phrase with what it was taken for, in order.
        area: Slug; None only if `follows_last`.
        follows_last: Whether it is about the open symptom noted last.
        side: Which side.
        qualities: Slugs, in the order typed.
        severity: 0 to 10.
        noted: When it was felt like this.
        began: When it began.
        phase: When it was felt, seen from the run.
        worse: What made it worse, slugs of influences or exercises.
        eased: What eased it, likewise.
        stops: What it stops, in the runner's words.
        is_gone: Whether it is over: said so, or a severity of 0.
        note: The runner's own words.
    """

    line: str
    readings: tuple[Reading, ...]
    area: str | None = None
    follows_last: bool = False
    side: Side | None = None
    qualities: tuple[str, ...] = ()
    severity: int | None = None
    noted: When | None = None
    began: When | None = None
    phase: Phase | None = None
    worse: tuple[str, ...] = ()
    eased: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    is_gone: bool = False
    note: str | None = None


def parse_symptom_line(
    words: Sequence[str],
    lexicon: Lexicon,
    *,
    note: str | None = None,
    options: Mapping[str, str] | None = None,
) -> SymptomEntry:
    """Read a line that notes a symptom.

    Args:
        words: The arguments.
        lexicon: The runner's own words and calendar.
        note: What came after ``--`` or ``-m``.
        options: Flags by name: ``area side quality severity date at since phase worse better
            stops``.

    Raises:
        NotationError: A word is not understood, something is said twice, or no area is named.
    """
    line = line_of(words, options=options, note=note)
    found: list[Found] = []
    for segment in line.segments:
        found += _segment(segment, line, lexicon, found)
    for option in line.options:
        found += _option(option, line, lexicon)
    found += note_of(line)
    refuse_contradictions(found, line)
    return _entry(found, line, lexicon)


def _segment(
    segment: Segment, line: Line, lexicon: Lexicon, before: Sequence[Found]
) -> list[Found]:
    """What one segment says, placed in the line."""
    found, unread = scan(segment, _readers(lexicon), before=before)
    if unread:
        has_area = any(item.field in {"area", "last"} for item in (*before, *found))
        error = _not_understood(unread[0], lexicon, has_area=has_area)
        raise moved(error, segment.offset, line.text)
    start = segment.offset
    return [item._replace(start=item.start + start, end=item.end + start) for item in found]


def _option(option: Option, line: Line, lexicon: Lexicon) -> list[Found]:
    """What one flag says."""
    fields, lead = _OPTIONS[option.name]
    segment = segment_of(f"{lead}{option.value}", is_quoted=True)
    found, unread = scan(segment, _readers(lexicon))
    refusal = next((item.error for item in unread if item.error is not None), None)
    told = [item for item in found if item.field != "filler"]
    if refusal is None and not unread and told and all(item.field in fields for item in told):
        return [item._replace(start=option.start, end=option.end) for item in told]
    value = shown(option.value)
    raise NotationError(
        refusal.message if refusal else f"{value} is not understood as {option.name}.",
        text=line.text,
        start=option.end - len(option.value),
        end=option.end,
        hint=refusal.hint if refusal else _option_hint(option),
    )


def _option_hint(option: Option) -> str:
    tables: dict[str, Mapping[str, object]] = {
        "area": AREA_WORDS,
        "side": SIDE_WORDS,
        "quality": QUALITY_WORDS,
        "phase": PHASE_WORDS,
        "worse": INFLUENCE_WORDS,
        "better": INFLUENCE_WORDS,
    }
    near = nearest(option.value, tables.get(option.name, {}))
    return f"Did you mean {or_list(near)}?" if near else ""


def _not_understood(unread: Unread, lexicon: Lexicon, *, has_area: bool) -> NotationError:
    """The refusal of a word, with what it may be a slip of."""
    if unread.error is not None:
        return unread.error
    word = unread.place.word
    message = f"{shown(word)} is not understood."
    if word in _STRENGTHS.split():
        return unread.place.error(message, hint="How bad it is, is a number from 0 to 10: 4/10")
    if word in INFLUENCE_WORDS or exercise_named(word, lexicon) is not None:
        hint = f"Say worse {word}, better {word} or cannot {word}; else a note: -m"
        return unread.place.error(message, hint=hint)
    known = [*AREA_WORDS, *SIDE_WORDS, *QUALITY_WORDS, *_LEADS, *sorted(DATE_WORDS), *PHASE_WORDS]
    known += [*INFLUENCE_WORDS, *exercise_words(lexicon)]
    near = nearest(word, [each for each in known if "_" not in each])
    meant = f"Did you mean {or_list(near)}? " if near else ""
    rest = "Your own words go after -m." if has_area else areas_hint()
    return unread.place.error(message, hint=meant + rest)


def _entry(found: Sequence[Found], line: Line, lexicon: Lexicon) -> SymptomEntry:
    """Put together what was understood."""
    severity = only(found, "severity", int)
    is_gone = severity == 0 or any(item.field == "gone" for item in found)
    noted = _moment(found, "noted", line, lexicon)
    began = _moment(found, "began", line, lexicon)
    if is_gone and noted is None:  # "gone since yesterday": that is when it ended
        noted, began = began, None
    return SymptomEntry(
        line=line.text,
        readings=readings_of(found, line.text),
        area=only(found, "area", str),
        follows_last=any(item.field == "last" for item in found),
        side=said_side(found, line),
        qualities=tuple(dict.fromkeys(every(found, "quality", str))),
        severity=severity,
        noted=noted,
        began=began,
        phase=cast("Phase | None", only(found, "phase", str)),
        worse=_joined(found, "worse"),
        eased=_joined(found, "eased"),
        stops=_joined(found, "stops"),
        is_gone=is_gone,
        note=only(found, "note", str),
    )


def _moment(found: Sequence[Found], field: str, line: Line, lexicon: Lexicon) -> When | None:
    """A moment joined from everything said of it."""
    said = [item for item in found if item.field == field]
    if not said:
        return None
    parts = every(said, field, When)
    end = said[-1].end
    return combine_when(parts, lexicon.calendar, text=line.text, start=said[-1].start, end=end)


def _joined(found: Sequence[Found], field: str) -> tuple[str, ...]:
    """All values of a field that may be said several times, each once."""
    return tuple(dict.fromkeys(str(each) for value in every(found, field, tuple) for each in value))


def _readers(lexicon: Lexicon) -> tuple[Reader, ...]:
    """Who reads the words of a symptom, the most important first."""
    return (
        read_severity,
        partial(read_began, lexicon=lexicon),
        partial(read_when, lexicon=lexicon),
        partial(read_phase, lexicon=lexicon),
        partial(read_influences, lexicon=lexicon),
        partial(read_stopped, lexicon=lexicon),
        read_gone,
        read_last,
        read_area,
        read_side,
        read_quality,
        read_filler,
    )
