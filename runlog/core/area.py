"""Where it hurts: the areas of the body and the words people use for them."""

from typing import Literal, NamedTuple, get_args

Side = Literal["left", "right", "both", "centre", "unsure"]

SIDES: tuple[Side, ...] = get_args(Side)

SIDE_WORDS: dict[str, Side] = {
    "left": "left",
    "right": "right",
    "both": "both",
    "both sides": "both",
    "bilateral": "both",
    "centre": "centre",
    "center": "centre",
    "central": "centre",
    "middle": "centre",
    "unsure": "unsure",
}


class Area(NamedTuple):
    """One area of the body.

    Attributes:
        slug: Its name in the journal.
        name: Its name in a sentence.
        ioc: Letter of the body area it belongs to; ``Z`` if none.
        aliases: What people type for it, lower case.
    """

    slug: str
    name: str
    ioc: str
    aliases: tuple[str, ...]


# Source: Bahr et al. 2020, Br J Sports Med 54(7):372 (IOC consensus), Table 4.
_TABLE: tuple[Area, ...] = (
    Area(
        "low_back",
        "lower back",
        "L",
        ("back", "low back", "lower back", "lumbar", "lumbar spine", "loin", "sacrum"),
    ),
    Area(
        "upper_back",
        "upper back",
        "D",
        ("upper back", "mid back", "middle back", "thoracic", "thoracic spine", "ribs"),
    ),
    Area("buttock", "buttock", "L", ("buttocks", "glute", "glutes", "bum", "piriformis")),
    Area("si_joint", "SI joint", "L", ("si joint", "sacroiliac", "si")),
    Area("hip", "hip", "G", ("hips",)),
    Area("groin", "groin", "G", ("groins", "pubic")),
    Area(
        "hip_flexor",
        "hip flexor",
        "G",
        ("hip flexor", "hip flexors", "hip-flexor", "hip-flexors", "psoas", "iliopsoas"),
    ),
    Area("hamstring", "hamstring", "T", ("hamstrings", "ham", "hams", "hammy")),
    Area("quad", "quad", "T", ("quads", "thigh", "thighs", "quadriceps")),
    Area("adductor", "adductor", "T", ("adductors", "inner thigh")),
    Area("itb", "IT band", "T", ("it band", "itbs", "iliotibial")),
    Area("knee", "knee", "K", ("knees", "kneecap", "patella")),
    Area("shin", "shin", "Q", ("shins", "shin splints", "tibia")),
    Area("calf", "calf", "Q", ("calves", "soleus", "gastroc")),
    Area("achilles", "Achilles", "Q", ("achilles tendon", "heel cord")),
    Area("ankle", "ankle", "A", ("ankles",)),
    Area("heel", "heel", "F", ("heels",)),
    Area("arch", "arch", "F", ("arches", "plantar", "plantar fascia", "sole")),
    Area(
        "forefoot",
        "forefoot",
        "F",
        ("foot", "feet", "ball of foot", "ball of the foot", "metatarsal", "metatarsals"),
    ),
    Area("toe", "toe", "F", ("toes", "big toe")),
    Area("neck", "neck", "N", ("neck and shoulders",)),
    Area("shoulder", "shoulder", "S", ("shoulders",)),
    Area("chest", "chest", "C", ("sternum",)),
    Area("abdomen", "abdomen", "O", ("stomach", "belly", "gut", "abs", "stitch")),
    Area("head", "head", "H", ("headache",)),
    Area("other", "other", "Z", ()),
)

AREAS: dict[str, Area] = {area.slug: area for area in _TABLE}
"""Every area by its slug, from the back down and then up."""

AREA_WORDS: dict[str, str] = {
    word: area.slug
    for area in _TABLE
    for word in (area.slug, area.slug.replace("_", " "), area.name.lower(), *area.aliases)
}
"""Every word or phrase that names an area, with its slug."""


def area_name(slug: str) -> str:
    """An area's name as it stands in a sentence; an unknown slug reads as itself."""
    return AREAS[slug].name if slug in AREAS else slug.replace("_", " ")
