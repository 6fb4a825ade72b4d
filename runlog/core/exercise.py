"""Stretches, exercises and other care: what they are called and which areas they reach."""

from typing import Literal, NamedTuple

Manner = Literal["stretch", "mobility", "strength", "release", "care"]


class Exercise(NamedTuple):
    """One stretch, exercise or kind of care.

    Attributes:
        slug: Its name in the journal.
        manner: Held stretch, mobility, strength and control, foam roller, or other care.
        areas: Slugs of the areas it reaches; empty for care that is no exercise.
        aliases: What people type for it, lower case; the slug itself is understood as well.
    """

    slug: str
    manner: Manner
    areas: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its name in a sentence."""
        return self.slug.replace("_", " ")


def _of(manner: Manner, *rows: tuple[str, str, str]) -> tuple[Exercise, ...]:
    """Exercises of one manner from rows of slug, areas and aliases, parted by commas."""
    return tuple(
        Exercise(slug, manner, tuple(areas.split()), tuple(a for a in aliases.split(", ") if a))
        for slug, areas, aliases in rows
    )


# Source: NHS, "How to stretch after a run" for the post-run set; the rest and the areas are the
# catalogue of the science sheet, 6.3. Piriformis counts as buttock.
_TABLE: tuple[Exercise, ...] = (
    *_of(
        "stretch",
        (
            "calf_gastroc",
            "calf achilles",
            "calf stretch, straight-knee calf, wall calf, calves, calf",
        ),
        ("calf_soleus", "calf achilles", "bent-knee calf, soleus stretch, soleus"),
        ("calf_drop", "calf achilles", "heel drop stretch, step calf, achilles"),
        ("shin_stretch", "shin", "tib anterior stretch, kneeling shin, shins"),
        ("plantar_stretch", "arch heel", "toe pull, plantar fascia stretch, plantar fascia"),
        (
            "hamstring_standing",
            "hamstring",
            "hamstring stretch, heel-on-step, hams, hamstrings, hamstring",
        ),
        ("hamstring_supine", "hamstring", "strap hamstring, lying hamstring"),
        ("forward_fold", "hamstring low_back", "toe touch, standing fold"),
        ("quad_standing", "quad", "thigh stretch, heel-to-bum, quad stretch, quads, quad"),
        ("quad_sidelying", "quad", "lying quad"),
        ("couch_stretch", "quad hip_flexor", "couch, wall quad"),
        (
            "hip_flexor_lunge",
            "hip_flexor",
            (
                "hip flexor stretch, kneeling lunge, psoas, psoas stretch, hip flexors, "
                "hip flexor, hip-flexors, hip-flexor, hips"
            ),
        ),
        ("itb_standing", "itb hip", "it band, itb cross-leg, itb"),
        ("glute_figure4", "buttock", "figure four, figure 4, supine pigeon"),
        (
            "piriformis_cross",
            "buttock",
            "piriformis stretch, knee to opposite shoulder, piriformis",
        ),
        ("pigeon", "buttock hip", "pigeon pose"),
        ("glute_knee_chest", "buttock low_back", "buttock stretch, glutes, glute"),
        (
            "adductor_butterfly",
            "adductor groin",
            "butterfly, groin, groin stretch, adductors, adductor",
        ),
        ("adductor_side_lunge", "adductor", "cossack, side lunge"),
        ("knees_to_chest", "low_back", "double knee hug, back, back stretch"),
        ("single_knee_chest", "low_back buttock", "single knee hug"),
        ("childs_pose", "low_back", "bottom to heels, prayer stretch, child's pose, child pose"),
        ("side_bend", "low_back", "standing side stretch, ql"),
        ("seated_twist", "low_back upper_back", "spinal twist"),
    ),
    *_of(
        "mobility",
        ("ankle_mobility", "ankle", "knee-to-wall, ankle rocks"),
        ("ninety_ninety", "hip", "90/90"),
        ("leg_swings", "hip hamstring", "front swings, side swings"),
        ("worlds_greatest", "hip upper_back", "wgs, lunge with rotation, world's greatest"),
        (
            "knee_rolls",
            "low_back",
            "lumbar rotations, windscreen wipers, knees to side, knees to the side",
        ),
        ("pelvic_tilt", "low_back", "pelvic tilts, pelvic clock"),
        ("cat_cow", "low_back upper_back", "cat-camel, cat-cow"),
        ("cobra", "low_back", "press-up, prone extension, mckenzie, sphinx"),
        ("thoracic_rotation", "upper_back", "open book"),
    ),
    *_of(
        "strength",
        ("bridge", "buttock hamstring low_back", "glute bridge, bridges"),
        ("single_leg_bridge", "buttock hamstring", ""),
        ("plank", "core low_back", "front plank, planks"),
        ("side_plank", "core low_back", "side planks"),
        ("dead_bug", "core", "dead bugs"),
        ("bird_dog", "core low_back", "superman on all fours"),
        ("clam", "hip buttock", "clamshell, clams, clamshells"),
        ("side_leg_raise", "hip", "hip abduction, side leg raises"),
        ("monster_walk", "hip", "band walk"),
        ("squat", "quad buttock", "squats"),
        ("single_leg_squat", "quad buttock", "single leg squats"),
        ("lunge", "quad buttock", "lunges"),
        ("deadlift_hinge", "hamstring buttock low_back", "hip hinge, rdl, deadlift, deadlifts"),
        ("calf_raise", "calf achilles", "heel raises, calf raises, eccentric heel drops"),
        ("back_extension", "low_back", "superman, roman chair"),
    ),
    *_of(
        "release",
        ("foam_roll_calf", "calf", "foam roll calves"),
        ("foam_roll_quad", "quad", "foam roll quads"),
        ("foam_roll_itb", "itb", ""),
        ("foam_roll_glute", "buttock", "foam roll glutes"),
        ("foam_roll_back", "upper_back low_back", ""),
    ),
    *_of(
        "care",
        ("yoga", "", "yoga moves"),
        ("swim", "", "swimming"),
        ("pool", "", "pool stretches"),
        ("massage", "", ""),
        ("heat", "", "hot water bottle, heat pad, hot bath"),
        ("cold", "", "ice, cold pack"),
        ("rest", "", "rested"),
        ("walk", "", "walking"),
        ("housework", "", ""),
        ("painkiller", "", "painkillers, ibuprofen, paracetamol"),
        ("other", "", ""),
    ),
)

EXERCISES: dict[str, Exercise] = {exercise.slug: exercise for exercise in _TABLE}
"""The whole catalogue by slug."""

EXERCISE_WORDS: dict[str, str] = {
    word: exercise.slug
    for exercise in _TABLE
    for word in (exercise.slug, exercise.name, exercise.slug.replace("_", "-"), *exercise.aliases)
}
"""Every word or phrase that names an exercise, with its slug."""


PLAIN_NAMES: dict[str, str] = {
    "quad_standing": "quads",
    "hamstring_standing": "hamstrings",
    "calf_gastroc": "calves",
    "calf_soleus": "soleus",
    "calf_drop": "achilles",
    "glute_knee_chest": "glutes",
    "piriformis_cross": "piriformis",
    "hip_flexor_lunge": "hip flexors",
    "itb_standing": "IT band",
    "adductor_butterfly": "adductors",
    "shin_stretch": "shins",
    "knees_to_chest": "back",
    "bridge": "bridges",
    "plank": "planks",
    "pelvic_tilt": "pelvic tilts",
    "childs_pose": "child's pose",
    "worlds_greatest": "world's greatest",
    "ninety_ninety": "90/90",
    "glute_figure4": "figure four",
}
"""What people say instead of a long slug. Source: science sheet, 6.3."""


def exercise_name(slug: str) -> str:
    """An exercise's name as it stands in a sentence; the runner's own reads as it was typed."""
    return PLAIN_NAMES.get(slug) or slug.replace("_", " ")
