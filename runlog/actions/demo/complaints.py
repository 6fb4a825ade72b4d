"""What can ache, how it feels, what is written about it, and what is tried against it."""

from runlog.core.area import Side
from runlog.core.value import Value


class Remedy(Value):
    """Something tried against an ache.

    Attributes:
        exercise: Slug of it.
        weight: How often it is what is tried.
        change: By how many points the ache changes, the least and the most.
        duration_s: Seconds it takes; None if nobody counts.
        note: What is written about it; None if nothing is.
    """

    exercise: str
    weight: float
    change: tuple[int, int]
    duration_s: float | None = None
    note: str | None = None


class Complaint(Value):
    """One sort of ache.

    Attributes:
        area: Slug of the area.
        sides: Where in it, each with a weight.
        qualities: What it feels like, each with a weight.
        peaks: How bad it gets, each with a weight.
        worse: What makes it worse; one or none of them is noted.
        eased: What eases it; likewise.
        stops: What it stops, now and then.
        notes: What is written about it, now and then.
        remedies: What is tried against it.
    """

    area: str
    sides: dict[Side | None, float]
    qualities: dict[tuple[str, ...], float]
    peaks: dict[int, float]
    worse: tuple[str, ...] = ()
    eased: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    remedies: tuple[Remedy, ...] = ()


BACK = Complaint(
    area="low_back",
    sides={None: 6, "centre": 2, "both": 2, "left": 1},
    qualities={("stiffness",): 6, ("stiffness", "ache"): 3, ("tightness",): 1},
    peaks={3: 5, 4: 5, 5: 2},
    worse=("sitting", "bending", "bending", "lifting"),
    eased=("walking", "walking", "warm_up", "heat"),
    stops=("bend forward", "put on my socks", "do a bridge"),
    notes=(
        "like a belt that is one hole too tight",
        "first half hour is the worst, then it loosens",
        "noticed it getting out of the car",
        "socks were a project this morning",
        "better once I was up and about",
        "just above the belt, across",
    ),
    remedies=(
        Remedy(exercise="hip_flexor_lunge", weight=6, change=(-3, -1), duration_s=120),
        Remedy(exercise="yoga", weight=4, change=(0, 1), note="twenty minutes from a video"),
        Remedy(exercise="walk", weight=2, change=(-1, 0), duration_s=1800),
        Remedy(exercise="heat", weight=2, change=(-1, 0), note="hot water bottle on the sofa"),
        Remedy(exercise="knees_to_chest", weight=2, change=(-1, 0), duration_s=90),
    ),
)

ACHILLES = Complaint(
    area="achilles",
    sides={"right": 3, "left": 2},
    qualities={("stiffness", "pain"): 2, ("soreness",): 1, ("pain",): 1},
    peaks={4: 3, 3: 1},
    worse=("running", "walking"),
    eased=("warm_up", "rest"),
    notes=(
        "down the stairs sideways, fine after ten minutes",
        "a thumb's width above the heel, tender to the touch",
        "lower heel than I am used to in the new pair",
        "only the first steps of the day now",
    ),
    remedies=(Remedy(exercise="calf_raise", weight=1, change=(-1, 0), note="slow, off a step"),),
)

CALF = Complaint(
    area="calf",
    sides={"left": 1, "right": 1},
    qualities={("tightness",): 3, ("soreness",): 1, ("tightness", "ache"): 1},
    peaks={3: 4, 4: 1},
    worse=("running", "standing"),
    eased=("massage", "warm_up", "rest"),
    notes=(
        "grabbed at the end of the last rep",
        "inside half, as if it wanted to cramp",
        "fine walking, there on the stairs",
    ),
    remedies=(
        Remedy(exercise="foam_roll_calf", weight=2, change=(-1, 0), duration_s=120),
        Remedy(exercise="calf_soleus", weight=1, change=(-1, 0), duration_s=60),
    ),
)

SMALL: tuple[Complaint, ...] = (
    Complaint(
        area="knee",
        sides={"left": 1, "right": 1},
        qualities={("ache",): 1},
        peaks={2: 1},
        notes=("on the way down only", "outside of it, came and went"),
    ),
    Complaint(
        area="forefoot",
        sides={"left": 1, "right": 1},
        qualities={("soreness",): 1},
        peaks={2: 1},
        notes=("laces too tight, I think",),
    ),
    Complaint(
        area="hamstring",
        sides={"left": 1, "right": 1},
        qualities={("tightness",): 1},
        peaks={2: 3, 3: 1},
        notes=("since the strides",),
    ),
)
"""Things that are there for a day."""
