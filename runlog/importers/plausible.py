"""Which figures a run can have; the rest is a damaged byte or a slipped decimal."""

from typing import Literal

Quantity = Literal[
    "distance_m",
    "duration_s",
    "elapsed_s",
    "heart_rate_bpm",
    "heart_rate_max_bpm",
    "cadence_spm",
    "ascent_m",
    "rpe",
]

# What the journal takes (core/session.py), and no record comes near: six-day race 1036 km,
# highest climb in a day 21,000 m.
_RANGES: dict[Quantity, tuple[float, float]] = {
    "distance_m": (0.5, 2_000_000),
    "duration_s": (0.001, 14 * 86_400),
    "elapsed_s": (0.001, 30 * 86_400),
    "heart_rate_bpm": (20, 260),
    "heart_rate_max_bpm": (20, 260),
    "cadence_spm": (20, 300),
    "ascent_m": (0, 30_000),
    "rpe": (0, 10),
}

_NAMES: dict[Quantity, tuple[str, str, float]] = {
    "distance_m": ("a distance", " km", 1000),
    "duration_s": ("a time", " h", 3600),
    "elapsed_s": ("an elapsed time", " h", 3600),
    "heart_rate_bpm": ("a mean heart rate", " bpm", 1),
    "heart_rate_max_bpm": ("a highest heart rate", " bpm", 1),
    "cadence_spm": ("a cadence", " steps a minute", 1),
    "ascent_m": ("an ascent", " m", 1),
    "rpe": ("an effort", " of 10", 1),
}

NOTHING: frozenset[Quantity] = frozenset(
    {"distance_m", "duration_s", "elapsed_s", "heart_rate_bpm", "heart_rate_max_bpm", "cadence_spm"}
)
"""Where 0 is how programs write "not measured"; an ascent of 0 was measured."""

FASTEST_M_PER_S = 12.5
"""No mean speed of anybody on foot. Source: World Athletics, 100 m in 9.58 s (12.4 at best)."""

ONE_FOOT_BELOW_SPM = 120
"""A mean cadence below this counts one foot. Source: imports.md 3.1 (265 runs: 95 at most)."""


def believable(quantity: Quantity, value: float | None) -> float | None:
    """The value if a run can have it, else None."""
    low, high = _RANGES[quantity]
    return value if value is not None and low <= value <= high else None


def quantity_phrase(quantity: Quantity, value: float) -> str:
    """A figure in words, however far from any run: ``a distance of 5503.26 km``."""
    name, unit, factor = _NAMES[quantity]
    return f"{name} of {value / factor:.6g}{unit}"


def both_feet(cadence: float | None) -> float | None:
    """Steps a minute of both feet, from a cadence that may count only one.

    Args:
        cadence: As written; None if unknown.
    """
    if cadence is None:
        return None
    return cadence * 2 if cadence < ONE_FOOT_BELOW_SPM else cadence
