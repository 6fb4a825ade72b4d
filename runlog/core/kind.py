"""What sort of outing it was: sport, kind, surface, and the words runners use for them."""

from typing import Literal, get_args

Sport = Literal["run", "walk", "ride", "swim", "strength", "other"]
Kind = Literal[
    "easy",
    "recovery",
    "long",
    "steady",
    "tempo",
    "interval",
    "repetition",
    "hills",
    "fartlek",
    "race",
    "progression",
    "strides",
    "other",
]
KindSource = Literal["user", "workout", "laps", "rule"]
"""Who decided the kind: the runner's word, the typed workout, a watch's laps, or a rule of ours."""

Surface = Literal["road", "trail", "track", "treadmill"]

SPORTS: tuple[Sport, ...] = get_args(Sport)
KINDS: tuple[Kind, ...] = get_args(Kind)
KIND_SOURCES: tuple[KindSource, ...] = get_args(KindSource)
SURFACES: tuple[Surface, ...] = get_args(Surface)

FAST_KINDS: frozenset[Kind] = frozenset({"interval", "repetition", "hills", "fartlek", "race"})
"""Kinds that count as fast running in the question about intervals. Source: science sheet 7.3."""

KIND_WORDS: dict[str, Kind] = {
    **{kind: kind for kind in KINDS},
    "recovery run": "recovery",
    "long run": "long",
    "easy run": "easy",
    "threshold": "tempo",
    "tempo run": "tempo",
    "intervals": "interval",
    "speedwork": "interval",
    "repetitions": "repetition",
    "reps": "repetition",
    "hill": "hills",
    "hill reps": "hills",
    "parkrun": "race",
    "raced": "race",
    "progressive": "progression",
}
"""Every word that names a kind."""

SPORT_WORDS: dict[str, Sport] = {
    "walk": "walk",
    "walked": "walk",
    "hike": "walk",
    "hiked": "walk",
    "ride": "ride",
    "bike": "ride",
    "cycle": "ride",
    "cycling": "ride",
    "swim": "swim",
    "swam": "swim",
    "strength": "strength",
    "gym": "strength",
}
"""Every word that names a sport other than running."""

SURFACE_WORDS: dict[str, Surface] = {
    **{surface: surface for surface in SURFACES},
    "trails": "trail",
    "roads": "road",
    "dreadmill": "treadmill",
}
"""Every word that names a surface."""
