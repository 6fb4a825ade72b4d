"""Kilometres or miles, and what a yard or a lap is."""

from typing import Literal

Units = Literal["km", "mi"]
"""What the runner counts in; the journal itself is always in metres and seconds."""

METRES_PER_KM = 1000
METRES_PER_MILE = 1609.344
METRES_PER_YARD = 0.9144
METRES_PER_LAP = 400
"""One lap of a standard track in lane one. Source: World Athletics, Facilities Manual."""


def unit_m(units: Units) -> float:
    """Metres in one of the runner's units."""
    return METRES_PER_KM if units == "km" else METRES_PER_MILE
