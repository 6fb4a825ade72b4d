"""Short pages a newcomer can learn the language from: examples first."""

from collections.abc import Mapping, Sequence

from runlog.core.area import AREAS
from runlog.core.exercise import EXERCISES, PLAIN_NAMES
from runlog.core.kind import KIND_WORDS, KINDS, SPORTS, SURFACES
from runlog.core.notation.workout.words import (
    EASY_ROLES,
    RECOVERY_EXTENTS,
    RECOVERY_MANNERS,
    REPEAT_NOUNS,
    TARGETS,
    WORK_ROLES,
    Word,
)
from runlog.core.symptom import INFLUENCES, PHASES, QUALITIES
from runlog.render.text import listed

_WORKOUTS = """\
Workouts: what stands on the whiteboard, in one string. Quote it for the shell.

  6x400 r90s                      six times 400 m, 90 seconds of recovery
  6x400 @1:35 r200m jog           each in 1:35, 200 m of jogging between
  2km wu, 3x1km @4:10/km r2min, 2km cd
  3x(4x200 r30s) R3:00            three sets of four, 3 minutes between the sets
  400-800-1200-800-400 r90s       a ladder
  10x30/30                        30 seconds fast, 30 seconds easy
  5x1k @T r2min                   at threshold effort
  6x400 in 92,91,93,90,92,89      what it really took, rep by rep

See how a text is read, and store nothing:  runlog explain '6x400 r90s'

A number alone is metres from 50 on (6x400). A recovery alone is metres if it
is a multiple of 100 (r200), else seconds (r90). m is always metres; minutes are
min or '. A clock behind @ is the time of the rep up to a mile, else the pace per
km; /km, /mi and /rep say which.
A text that cannot be read is kept with the run, word for word.
"""

_DATES = """\
Dates: always in the past; the weekday is always shown back.

  yesterday evening               the evening of yesterday; no hour is pretended
  yesterday 18:30    at 6pm       a time of day: behind a date, or with `at`
  tue                             the latest Tuesday, today included
  last tue                        the one before today
  3 days ago    a week ago    2 hours ago    30 min ago
  20 nov    nov 20    20/11    2026-11-20    2026-11-20T18:30
  this morning    tonight    last night

A clock alone is a duration in an entry (45:12), so a time of day takes `at`.
A day and month still ahead mean last year; a date in the future is refused.
3/4 is 3 April; runlog config set dates month/day makes it 4 March.
Without any date a run has just ended.

A period, as in runlog history PERIOD:
  week  month  year  2026  nov  2026-11  12w  90d  since monday  1 nov..14 nov
"""

_WORDS = """\
Words of an entry, in any order:

  8k 8km 5mi half marathon        distance (10m is refused: 10min or 10km?)
  45:12 1:05:30 45min 1h05        duration
  4:45/km 7:30/mi                 pace: fills in distance or duration
  yesterday 18:30                 when: runlog help dates
  '6x400 r90s'                    workout: runlog help workouts
  pegasus                         the pair: three letters of its name are enough
  +quads +hams   +usual           stretched; +usual is your own routine
  tag:forefoot                    a label of yours
  rpe7                            effort, 0 rest to 10 all out
  hr152 152bpm                    mean heart rate
  -- felt strong                  everything behind -- is a note; so is -m "felt strong"

A word nobody understands is an error with suggestions, never a silent note.
"""


def help_page(topic: str) -> str:
    """A page.

    Args:
        topic: ``workouts``, ``dates`` or ``words``.
    """
    if topic == "workouts":
        return _WORKOUTS + _tables(
            {
                "What a step is": (*WORK_ROLES, *EASY_ROLES, *REPEAT_NOUNS),
                "Recoveries": (*RECOVERY_MANNERS, *RECOVERY_EXTENTS),
                "Targets, behind @": TARGETS,
            }
        )
    return _DATES if topic == "dates" else _WORDS + _word_lists()


TOPICS = ("workouts", "dates", "words")


def _tables(tables: Mapping[str, Sequence[Word]]) -> str:
    """Words with what they mean, in two columns."""
    lines: list[str] = []
    for title, words in tables.items():
        known = {word.canonical: word for word in reversed(words)}
        width = max(len(name) for name in known)
        lines += ["", f"{title}:"]
        lines += [
            f"  {word.canonical:<{width}}  {word.meaning}"
            for word in words
            if known[word.canonical] is word
        ]
    return "\n".join(lines) + "\n"


def _word_lists() -> str:
    other_kinds = [word for word in KIND_WORDS if word not in KINDS]
    stretches = [PLAIN_NAMES.get(slug, slug.replace("_", " ")) for slug in EXERCISES]
    lists: list[tuple[str, Sequence[str]]] = [
        ("Kinds", KINDS),
        ("Other words for kinds", other_kinds),
        ("Sports", SPORTS),
        ("Surfaces", SURFACES),
        ("Stretches, exercises and care", stretches),
        ("Areas, for runlog symptoms", [area.name for area in AREAS.values()]),
        ("Qualities", [word.replace("_", " ") for word in QUALITIES]),
        ("What makes it worse or eases it", [word.replace("_", " ") for word in INFLUENCES]),
        ("When it is felt", [word.replace("_", " ") for word in PHASES]),
    ]
    return "".join(f"\n{title}:\n{_wrapped(words)}\n" for title, words in lists)


def _wrapped(words: Sequence[str], *, width: int = 76) -> str:
    lines, line = [], ""
    for word in words:
        piece = f"{word}, "
        if len(line) + len(piece) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    lines.append(line.rstrip(", "))
    return "\n".join(f"  {one}" for one in lines)


TOPIC_SENTENCE = f"Topics: {listed(list(TOPICS))}. Like: runlog help workouts"
