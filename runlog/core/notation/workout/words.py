"""Every word of the workout language: help texts and completion are made from these tables.

Phrases are looked up without their spaces and hyphens, so `warm up` also stands for `warm-up` and
`warmup`.
"""

from typing import NamedTuple


class Word(NamedTuple):
    """One word of the language.

    Attributes:
        canonical: How it is written back.
        aliases: Other ways to type it; `canonical` itself is always read too.
        meaning: A short explanation for the help pages.
    """

    canonical: str
    aliases: tuple[str, ...]
    meaning: str


EASY_ROLES = (
    Word(
        "wu",
        (
            *("warm up", "warming up", "warm", "w/u", "w/up", "wup"),
            *("echauffement", "echauf"),
        ),
        "warm-up; counts as easy",
    ),
    Word(
        "cd",
        (
            *("cool down", "cooling down", "warm down", "warming down", "cool off", "c/d"),
            *("w/d", "wd", "retour au calme", "rac"),
        ),
        "cool-down; counts as easy",
    ),
    Word("easy", ("ez", "easily", "footing"), "easy running; counts as easy"),
    Word("slow", ("slowly",), "slow running; counts as easy"),
    Word("drills", ("drill", "form drills", "running drills"), "drills; count as easy"),
)
"""What a step is: these count as easy running (rule 11)."""

WORK_ROLES = (
    Word("steady", ("steadily",), "steady running"),
    Word("moderate", ("mod", "moderately"), "moderate running"),
    Word("tempo", ("tempos",), "tempo running"),
    Word("threshold", ("thresh",), "running at threshold"),
    Word("fast", ("quick", "quickly", "brisk"), "fast running"),
    Word("hard", (), "hard running; what `1min on` means"),
    Word(
        "strides",
        ("stride", "strider", "striders", "stride outs", "strideouts", "accelerations"),
        "relaxed accelerations; fast metres in any session",
    ),
    Word(
        "hills",
        (
            *("hill", "uphill", "uphills", "hill sprint", "hill sprints", "hill rep", "hill reps"),
            *("hill repeat", "hill repeats", "hill stride", "hill strides"),
        ),
        "uphill",
    ),
    Word("downhill", ("downhills",), "downhill"),
    Word("sprints", ("sprint", "sprinting"), "flat-out sprints"),
    Word("surges", ("surge", "pick ups", "pickup", "pick up"), "faster stretches inside a run"),
    Word("fartlek", (), "speed play"),
    Word("progressive", ("progression", "progressively", "progressing"), "faster and faster"),
    Word("long", (), "a long stretch"),
    Word("race", ("time trial", "tt"), "a race or time trial"),
)
"""What a step is: these count as work."""

SURFACES = (
    Word("track", (), "on the track"),
    Word("road", ("roads",), "on the road"),
    Word("trail", ("trails",), "on trails"),
    Word("grass", (), "on grass"),
    Word("treadmill", ("tm",), "on a treadmill"),
)
"""Where it was run; changes no total."""

RECOVERY_MANNERS = (
    Word("jog", ("jogging", "jogged", "j", "jg", "easy jog", "slow jog", "trot"), "jogged"),
    Word("walk", ("walking", "walked", "easy walk"), "walked"),
    Word("stand", ("standing", "stood", "static", "passive"), "stood; time, no distance"),
    Word("float", ("floating", "floats"), "run on, only a little slower"),
    Word("jog/walk", ("walk/jog",), "jogged and walked"),
)
"""How a recovery was spent."""

RECOVERY_NOUNS = (
    Word("rest", ("rests", "resting", "break", "pause"), "a recovery, however it was spent"),
    Word(
        "recovery",
        ("rec", "recs", "recov", "recover", "recovers", "recoveries", "recup", "recuperation"),
        "a recovery, however it was spent",
    ),
)
"""Words that only say that it is a recovery."""

RECOVERY_EXTENTS = (
    Word("full", ("complete",), "until recovered: neither metres nor seconds known"),
    Word("equal", ("same",), "as long as the rep before it"),
    Word("back", ("down", "back down"), "back to the start: `jog back`, `walk back`"),
)
"""How long a recovery was, where no number says it."""

RECOVERY_MARKERS = (
    Word("r", ("w/", "with", "off", "rest", "recovery"), "recovery: r90s, r200m jog, r=2min"),
    Word("s", (), "standing recovery, before `=`: S=3min"),
    Word("w", (), "walked recovery, before `=`: W=200m"),
    Word("j", (), "jogged recovery, before `=`: J=200m"),
)
"""What announces a recovery."""

TARGETS = (
    Word("E", ("easy", "ep"), "easy pace; the step counts as easy"),
    Word("M", ("marathon", "mp", "gmp"), "marathon pace"),
    Word("T", ("threshold", "tempo", "tp", "lt", "thresh", "lactate threshold"), "threshold pace"),
    Word("I", ("interval", "intervals", "ip"), "interval pace"),
    Word("R", ("repetition", "repetitions", "rep", "reps", "rp"), "repetition pace"),
    Word("H", ("hard",), "hard"),
    Word("steady", (), "steady"),
    Word("half", ("hm", "hmp", "half marathon", "21k", "21km"), "half-marathon pace"),
    Word("mile", ("1mile", "mi", "1mi", "1 miles"), "mile race pace"),
    Word("800", ("800m",), "800 m race pace"),
    Word("1500", ("1500m", "1.5k", "1.5km"), "1500 m race pace"),
    Word("3k", ("3km", "3000", "3000m"), "3 km race pace"),
    Word("5k", ("5km", "5000", "5000m"), "5 km race pace"),
    Word("8k", ("8km", "8000", "8000m"), "8 km race pace"),
    Word("10k", ("10km", "10000", "10000m"), "10 km race pace"),
    Word("15k", ("15km", "15000", "15000m"), "15 km race pace"),
    Word("max", ("maximum", "maximal", "all out", "allout", "flat out"), "as fast as possible"),
    Word("race", (), "race pace"),
)
"""What a rep aims at by name, after `@` (rule 16)."""

PERCENT_OF = (
    Word("HRmax", ("max hr", "mhr", "fcm", "fcmax", "max heart rate"), "of maximal heart rate"),
    Word("HRR", ("heart rate reserve",), "of heart-rate reserve"),
    Word("VO2max", ("vo2",), "of maximal oxygen uptake"),
    Word("VMA", ("mas", "maximal aerobic speed"), "of maximal aerobic speed"),
)
"""What a percentage is of, where the runner says so."""

REPEAT_NOUNS = (
    Word("x", ("times", "by", "*"), "repeat: 6x400m"),
    Word(
        "reps",
        (
            *("rep", "repeat", "repeats", "repetition", "repetitions", "effort", "efforts"),
            *("interval", "intervals"),
        ),
        "repeat: 5 reps of 3min",
    ),
    Word("sets", ("set", "series", "rounds", "round"), "repeat: 3 sets of 4x400m"),
)
"""What follows a count."""


TIMES = ("x", "*", "times", "by")
"""What makes the number before it a count."""


def squashed(phrase: str) -> str:
    """A phrase as it is looked up: small letters, no spaces or hyphens."""
    return phrase.lower().replace(" ", "").replace("-", "")


def spellings(*tables: tuple[Word, ...]) -> dict[str, str]:
    """Every way to type the words of some tables, each with its canonical word."""
    return {
        squashed(typed): word.canonical
        for table in tables
        for word in table
        for typed in (word.canonical, *word.aliases)
    }


ROLE_SPELLINGS = spellings(EASY_ROLES, WORK_ROLES, SURFACES)
MANNER_SPELLINGS = spellings(RECOVERY_MANNERS)
NOUN_SPELLINGS = spellings(RECOVERY_NOUNS)
EXTENT_SPELLINGS = spellings(RECOVERY_EXTENTS)
NAME_SPELLINGS = spellings(TARGETS)
PACE_NAME_SPELLINGS = {
    typed + ending: canonical
    for typed, canonical in NAME_SPELLINGS.items()
    for ending in ("pace", "effort", "racepace")
} | {"mp": "M", "gmp": "M", "hmp": "half", "allout": "max", "flatout": "max", "max": "max"}
"""Names that are targets also without `@`: `20min marathon pace`, `3mi MP`, `1x300m all out`."""
TARGET_SPELLINGS = {
    **{f"{typed}p": canonical for typed, canonical in NAME_SPELLINGS.items()},
    **PACE_NAME_SPELLINGS,
    **NAME_SPELLINGS,
}
"""Names as they stand after `@`, also with `P` or `pace`."""
PERCENT_OF_SPELLINGS = spellings(PERCENT_OF)

EASY_WORDS = frozenset(word.canonical for word in EASY_ROLES)
SURFACE_WORDS = frozenset(word.canonical for word in SURFACES)
RECOVERY_WORDS = frozenset(
    [word.canonical for word in (*RECOVERY_MANNERS, *RECOVERY_NOUNS)] + ["jog back", "walk back"]
)
COUNTED_WORDS = frozenset({"strides", "hills", "sprints", "surges", "downhill"})
"""Roles that can be counted without a length: `6x strides`, `8 hills`."""
FILLERS = frozenset({"run", "runs", "running"})
"""Words that say nothing beside what they stand next to: `1min run`, `easy run`."""
KIND_LIKE_WORDS = frozenset(
    {"tempo", "threshold", "long", "race", "hills", "fartlek", "steady", "progressive", "easy"}
)
"""Roles that after a whole workout are the kind of the run, in an entry line."""
