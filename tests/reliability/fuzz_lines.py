"""Odd lines for the notation: every word of it, cut, doubled, misspelt, and texts that mean harm."""

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from runlog.cli.line_words import split_line
from runlog.core.notation.distance import parse_distance
from runlog.core.notation.duration import parse_duration
from runlog.core.notation.entry import parse_entry
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.note_line import parse_note_line, parse_pause_line
from runlog.core.notation.pace import parse_pace
from runlog.core.notation.period import parse_period
from runlog.core.notation.stretch_line import parse_stretch_line
from runlog.core.notation.symptom_line import parse_symptom_line
from runlog.core.notation.when import Calendar, parse_when
from runlog.core.notation.workout.reading import parse_workout
from runlog.core.shoe import ShoeNames
from tests.reliability.hostile import TEXTS, UNKEPT

_ZONE = ZoneInfo("Europe/London")
_LEXICON = Lexicon(
    calendar=Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=_ZONE), zone=_ZONE),
    shoes=(ShoeNames("Pegasus 40", ("peg",)), ShoeNames("跑步鞋 👟"), ShoeNames("Old", (), True)),
    routines={"usual": ("quad_standing",)},
)

_ENTRIES = """
8k 45:12
8k 45:12 yesterday evening pegasus rpe7 +quads +hams tag:hot -- felt strong
10.5 km in 52min on tue at 18:30 with the peg, hr 152, track
5mi 40:00 @8:00/mi long run 20 nov 2026 6pm +usual
12,5km 1:05:30 2 days ago trail effort 8/10
10k 52:00 tue 18:30 "6x400 r90s, 2km cd" @pegasus
walk 3.2km 35 min this morning treadmill no stretch
2km wu, 3x(1600 @4:00/km r3min), 1km cd yesterday
""".strip().split("\n")
_SYMPTOMS = """
lower back stiffness 4/10 yesterday evening after intervals
left knee pain 3 during run worse sitting better heat -- only downhill
last 2/10 this morning
calf gone
right achilles ache since monday 5/10 stops running
""".strip().split("\n")
_STRETCHES = """
quads hams calves
psoas 2min for back 5to1 last night
'rolling on a tennis ball' 10x for buttock
""".strip().split("\n")
_NOTES = """
new desk at work tag:desk
yesterday long drive
last tue fever, stayed in bed
""".strip().split("\n")
_PAUSES = ["1 nov to 14 nov flu", "last week", "2026-08-01 2026-08-14 holiday"]
_PERIODS = [
    "week",
    "12w",
    "since monday",
    "1 nov..14 nov",
    "nov 2025",
    "2026",
    "last 30 days",
    "all",
]
_WORKOUTS = """
6x400m r90s
2km wu + 5x(1km @4:45/km r2min jog) + 1km cd
3000m x 3 r3min, 10x100m strides
1-2-3-2-1 min hard / 1 min easy
ladder 200 400 800 400 200 @5k pace
""".strip().split("\n")
_WHENS = [
    "yesterday 18:30",
    "20 nov",
    "last tue evening",
    "2 days ago",
    "2026-11-20T18:30+02:00",
    "noon",
    "24 dec",
]

LINES: Mapping[str, tuple[Callable[[str], object], list[str]]] = {
    "entry": (lambda text: _parsed(parse_entry, text), _ENTRIES),
    "symptom": (lambda text: _parsed(parse_symptom_line, text), _SYMPTOMS),
    "stretch": (lambda text: parse_stretch_line(split_line(text)[0], _LEXICON), _STRETCHES),
    "note": (lambda text: parse_note_line(split_line(text)[0], _LEXICON), _NOTES),
    "pause": (lambda text: parse_pause_line(split_line(text)[0], _LEXICON), _PAUSES),
    "period": (lambda text: parse_period(text, today=date(2026, 11, 22)), _PERIODS),
    "workout": (parse_workout, _WORKOUTS),
    "when": (lambda text: parse_when(text, _LEXICON.calendar), _WHENS),
    "duration": (parse_duration, ["45:12", "1h05m30s", "52 min", "1:05:30.5"]),
    "distance": (parse_distance, ["8k", "10.5 km", "5mi", "3000m", "half marathon"]),
    "pace": (parse_pace, ["4:45/km", "8:00/mi", "5:39"]),
}
"""What reads a line, and lines that it understands."""

_LONGEST = 20_000
"""Letters; a longer line takes its time, in proportion."""

_SIGNS = [
    *"0123456789:;/.,+-x×@()[]'\"~#%–—…·",
    "\u00a0",
    "\u2009",
    "½",
    "²",
    "٣",
    "١٢",
    "ﬁ",
    "İ",
    "ß",
    "ǆ",
]


def odd_line(target: str, chance: random.Random) -> str:
    """A line that is nearly understood."""
    own = LINES[target][1]
    words = chance.choice(own).split(" ")
    for _ in range(chance.choice((1, 1, 2, 3, 5))):
        chance.choice(_KINDS)(words, own, chance)
    return " ".join(words)[:_LONGEST]


def _parsed(parse: Callable[..., object], text: str) -> object:
    words, note = split_line(text)
    return parse(words, _LEXICON, note=note)


Change = Callable[[list[str], list[str], random.Random], None]


def _place(words: list[str], chance: random.Random) -> int:
    return chance.randrange(len(words) + 1)


def _borrow(words: list[str], own: list[str], chance: random.Random) -> None:
    """Words of any other line."""
    lines = own if chance.random() < 0.5 else chance.choice(list(LINES.values()))[1]
    at = _place(words, chance)
    words[at:at] = chance.sample(chance.choice(lines).split(" "), 1)


def _take_away(words: list[str], _own: list[str], chance: random.Random) -> None:
    if words:
        del words[chance.randrange(len(words))]


def _misspell(words: list[str], _own: list[str], chance: random.Random) -> None:
    if words:
        at = chance.randrange(len(words))
        letters = list(words[at])
        place = chance.randrange(len(letters) + 1)
        letters[place : place + chance.randrange(2)] = chance.choice(
            [*_SIGNS, "", chr(chance.randrange(1, 0x3000))]
        )
        words[at] = "".join(letters)


def _number(words: list[str], _own: list[str], chance: random.Random) -> None:
    at = _place(words, chance)
    size = chance.choice((1, 2, 3, 5, 12, 400, 5000))
    words[at:at] = [
        str(chance.randrange(10**size if size < 400 else 10**6)) * (1 if size < 400 else size // 6)
    ]


def _glue(words: list[str], _own: list[str], chance: random.Random) -> None:
    if len(words) > 1:
        at = chance.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]


def _repeat(words: list[str], _own: list[str], chance: random.Random) -> None:
    words[:] = words * chance.choice((2, 2, 3, 40))


def _swap(words: list[str], _own: list[str], chance: random.Random) -> None:
    chance.shuffle(words)


def _hostile(words: list[str], _own: list[str], chance: random.Random) -> None:
    at = _place(words, chance)
    words[at:at] = [chance.choice([*TEXTS.values(), *UNKEPT.values()])]


_KINDS: tuple[Change, ...] = (
    _borrow,
    _take_away,
    _misspell,
    _misspell,
    _number,
    _glue,
    _repeat,
    _swap,
    _hostile,
)
