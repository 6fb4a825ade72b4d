"""Symptoms: where, how bad, since when, and what changed it."""

from typing import Literal, get_args

from runlog.core.area import Side
from runlog.core.moment import Moment
from runlog.core.value import Value

Phase = Literal[
    "before", "during", "after", "within_1h", "evening", "next_morning", "later", "at_rest", "night"
]
Status = Literal["open", "gone"]

PHASES: tuple[Phase, ...] = get_args(Phase)
STATUSES: tuple[Status, ...] = get_args(Status)

PHASE_WORDS: dict[str, Phase] = {
    **{phase: phase for phase in PHASES},
    "before run": "before",
    "before the run": "before",
    "during run": "during",
    "during the run": "during",
    "while running": "during",
    "after run": "after",
    "after the run": "after",
    "after running": "after",
    "within an hour": "within_1h",
    "next morning": "next_morning",
    "the next morning": "next_morning",
    "morning after": "next_morning",
    "at rest": "at_rest",
    "at night": "night",
}
"""Every word that says when, seen from the run, it was felt."""

QUALITIES: dict[str, tuple[str, ...]] = {
    "stiffness": ("stiff",),
    "pain": ("painful", "hurts", "hurt"),
    "ache": ("aches", "aching", "achy", "dull", "discomfort"),
    "soreness": ("sore", "doms"),
    "tightness": ("tight",),
    "sharp": ("stabbing", "shooting"),
    "burning": ("burns",),
    "cramp": ("cramps", "cramping"),
    "spasm": ("spasms",),
    "numbness": ("numb",),
    "pins_and_needles": ("pins and needles", "tingling", "tingle"),
    "weakness": ("weak",),
    "swelling": ("swollen",),
    "giving_way": ("giving way", "gives way"),
    "locking": ("locked", "locks"),
    "clicking": ("clicks",),
    "bruising": ("bruise", "bruised"),
}
"""What it feels like, each with other words for it. Source: science sheet, 5.5."""

QUALITY_WORDS: dict[str, str] = {
    word: slug
    for slug, others in QUALITIES.items()
    for word in (slug, slug.replace("_", " "), *others)
}
"""Every word for a quality, with its slug."""

INFLUENCES: dict[str, tuple[str, ...]] = {
    "rest": ("resting",),
    "walking": ("walk",),
    "warm_up": ("warm up", "warming up", "warm-up"),
    "heat": ("hot bath", "hot water bottle"),
    "cold": ("ice",),
    "stretching": ("stretch", "stretches"),
    "sitting": ("sit", "sitting down"),
    "standing": ("stand", "standing up"),
    "bending": ("bend", "bending forward", "bending over"),
    "lifting": ("lift",),
    "lying": ("lying down", "bed"),
    "painkiller": ("painkillers", "ibuprofen", "paracetamol"),
    "massage": (),
    "running": ("run",),
    "other": (),
}
"""What can ease it or make it worse, each with other words for it. Source: science sheet, 5.5."""

INFLUENCE_WORDS: dict[str, str] = {
    word: slug
    for slug, others in INFLUENCES.items()
    for word in (slug, slug.replace("_", " "), *others)
}
"""Every word for an influence, with its slug; exercises of the catalogue count as well."""


class Symptom(Value):
    """One note of a symptom.

    Attributes:
        area: Slug of the area (`runlog.core.area.AREAS`).
        side: Which side; None if not said.
        qualities: Slugs from `QUALITIES`, in the order typed.
        severity: 0 (nothing) to 10 (worst imaginable) on the numeric rating scale; None if not
            said. Source: Ostelo et al. 2008, Spine 33(1):90.
        noted: When it was felt as described.
        began: When it began, if that was said.
        phase: When it was felt, seen from the run; None if not said.
        worse: What made it worse, slugs of influences or exercises.
        eased: What eased it, likewise.
        stops: What it stops, in the runner's words (``bend forward``).
        session_id: The session it is linked to, for showing only; None if there is none.
        status: ``gone`` ends an episode, as does a severity of 0.
        note: The runner's own words; None if there are none.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    area: str
    noted: Moment
    side: Side | None = None
    qualities: tuple[str, ...] = ()
    severity: int | None = None
    began: Moment | None = None
    phase: Phase | None = None
    worse: tuple[str, ...] = ()
    eased: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    session_id: int | None = None
    status: Status = "open"
    note: str | None = None
    id: int | None = None
    uuid: str | None = None

    @property
    def is_gone(self) -> bool:
        """Whether this note says that it is over."""
        return self.status == "gone" or self.severity == 0
