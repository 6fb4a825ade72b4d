"""What the numbers in a FIT file stand for, as far as a journal asks.

Source: the protocol's public description and the tables of fitdecode (MIT).
"""

from runlog.core.kind import Sport
from runlog.importers.sports import SportSurface

EPOCH_S = 631_065_600
"""1989-12-31T00:00:00Z in seconds since 1970."""

FIRST_DATE = 0x10000000
"""Time stamps below this are seconds since the watch was switched on, no date."""

INTENSITIES = ("active", "rest", "warmup", "cooldown", "recovery", "interval", "other")

LAP_TRIGGERS = (
    "manual",
    "time",
    "distance",
    "position_start",
    "position_lap",
    "position_waypoint",
    "position_marked",
    "session_end",
    "fitness_equipment",
)

TRANSITION = 3
"""The sport of the minutes between two legs of a triathlon."""

_RUNNING = 1
_FITNESS_EQUIPMENT, _TRAINING = 4, 10
_UNSAID = frozenset({0, 254})
_TREADMILL, _STREET, _TRAIL, _TRACK, _STRENGTH, _VIRTUAL, _ROAD = 1, 2, 3, 4, 20, 58, 7
_INDOOR_RUNNING = 45

_SPORTS: dict[int, Sport] = {
    _RUNNING: "run",
    2: "ride",
    21: "ride",
    5: "swim",
    11: "walk",
    17: "walk",
    35: "walk",
}

_SURFACES = {
    _TREADMILL: SportSurface("run", "treadmill"),
    _VIRTUAL: SportSurface("run", "treadmill"),
    _STREET: SportSurface("run", "road"),
    _ROAD: SportSurface("run", "road"),
    _TRAIL: SportSurface("run", "trail"),
    _TRACK: SportSurface("run", "track"),
}


def sport_of(sport: int | None, sub_sport: int | None) -> SportSurface | None:
    """Sport and surface; None if the file says neither.

    Some treadmills write ``fitness equipment`` with the sub-sport treadmill: that is running.
    """
    if sport is None or sport in _UNSAID:
        return _SURFACES[_TREADMILL] if sub_sport == _TREADMILL else None
    if sport == _RUNNING:
        return _SURFACES.get(sub_sport or 0, SportSurface("run"))
    if sport == _FITNESS_EQUIPMENT and sub_sport in {_TREADMILL, _INDOOR_RUNNING}:
        return SportSurface("run", "treadmill" if sub_sport == _TREADMILL else None)
    if sport == _TRAINING and sub_sport == _STRENGTH:
        return SportSurface("strength")
    return SportSurface(_SPORTS.get(sport, "other"))


_MANUFACTURERS = {
    1: "Garmin",
    13: "Dynastream",
    15: "Dynastream",
    23: "Suunto",
    32: "Wahoo",
    52: "Epson",
    71: "TomTom",
    118: "Peloton",
    123: "Polar",
    260: "Zwift",
    265: "Strava",
    294: "Coros",
    309: "Hammerhead",
}

_GARMIN = 1

_GARMIN_PRODUCTS = {
    717: "Forerunner 405",
    988: "Forerunner 60",
    1018: "Forerunner 310XT",
    1124: "Forerunner 110",
    1328: "Forerunner 910XT",
    1345: "Forerunner 610",
    1436: "Forerunner 70",
    1446: "Forerunner 310XT",
    1482: "Forerunner 10",
    1551: "Fenix",
    1623: "Forerunner 620",
    1632: "Forerunner 220",
    1765: "Forerunner 920XT",
    1903: "Forerunner 15",
    1967: "Fenix 2",
    2050: "Fenix 3",
    2148: "Forerunner 25",
    2153: "Forerunner 225",
    2156: "Forerunner 630",
    2157: "Forerunner 230",
    2158: "Forerunner 735XT",
    2413: "Fenix 3 HR",
    2431: "Forerunner 235",
    2503: "Forerunner 35",
    2544: "Fenix 5S",
    2604: "Fenix 5X",
    2691: "Forerunner 935",
    2697: "Fenix 5",
    2700: "Vivoactive 3",
    2886: "Forerunner 645",
    2888: "Forerunner 645 Music",
    3076: "Forerunner 245",
    3077: "Forerunner 245 Music",
    3110: "Fenix 5 Plus",
    3113: "Forerunner 945",
    3226: "Venu",
    3282: "Forerunner 45",
    3288: "Fenix 6S",
    3290: "Fenix 6",
    3291: "Fenix 6X",
    3589: "Forerunner 745",
    3638: "Enduro",
    3652: "Forerunner 945 LTE",
    3703: "Venu 2",
    3869: "Forerunner 55",
    3888: "Instinct 2",
    3905: "Fenix 7S",
    3906: "Fenix 7",
    3907: "Fenix 7X",
    3943: "Epix 2",
    3990: "Forerunner 255 Music",
    3992: "Forerunner 255",
    3993: "Forerunner 255S",
    4024: "Forerunner 955",
    4257: "Forerunner 265",
    4258: "Forerunner 265S",
    4260: "Venu 3",
    4315: "Forerunner 965",
    4432: "Forerunner 165",
    4433: "Forerunner 165 Music",
    4536: "Fenix 8",
}


def device_name(
    manufacturer: int | None, product: int | None, product_name: str | None
) -> str | None:
    """The watch or app: by its own name, else by ours, else by number; None if not said."""
    if manufacturer is None:
        return product_name
    maker = _MANUFACTURERS.get(manufacturer, f"maker {manufacturer}")
    model = product_name or (
        _GARMIN_PRODUCTS.get(product or -1) if manufacturer == _GARMIN else None
    )
    if model is None:
        return maker if product is None else f"{maker} {product}"
    return model if model.lower().startswith(maker.lower()) else f"{maker} {model}"
