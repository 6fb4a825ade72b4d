"""What other programs call running, and everything that is not running."""

from typing import NamedTuple

from runlog.core.kind import Sport, Surface

FASTEST_RUN_S_PER_KM = 150
"""2:30 per km. Source: imports.md, decisions (world record for 1000 m: 2:12)."""

SLOWEST_RUN_S_PER_KM = 900
"""15:00 per km; slower is a walk."""


class SportSurface(NamedTuple):
    """A sport and what was under foot, as far as one word says."""

    sport: Sport
    surface: Surface | None = None


_RUN = SportSurface("run")
_TREADMILL = SportSurface("run", "treadmill")
_TRAIL = SportSurface("run", "trail")
_TRACK = SportSurface("run", "track")
_ROAD = SportSurface("run", "road")

# Spelled without blanks, hyphens and underscores, lower case. The second half of each line are
# the words of accounts in other languages (Strava and Garmin translate them).
_WORDS: dict[SportSurface, str] = {
    _RUN: "run running runs jog jogging indoorrunning indoortrack ultrarun obstaclerun lauf "
    "laufen courseàpied carrera correr corsa corrida löpning løb løp bieg bieganie hardlopen "
    "loop juoksu běh koşu 跑步 ランニング ラン 달리기 бег futás",
    _ROAD: "streetrunning roadrunning roadrun",
    _TREADMILL: "treadmill treadmillrunning virtualrun virtualrunning laufband laufbandtraining "
    "virtuellerlauf tapisroulant tapisdecourse cintadecorrer löpband løbebånd bieżnia loopband",
    _TRAIL: "trailrun trailrunning trail traillauf coursesurchemin coursesursentier carreradetrail",
    _TRACK: "trackrunning trackrun bahnlauf",
    SportSurface(
        "walk"
    ): "walk walking hike hiking speedwalking casualwalking snowshoe snowshoeing "
    "gehen spaziergang spazieren wandern wanderung marche randonnée caminata senderismo camminata "
    "promenad vandring gåtur spacer wandelen caminhada 步行 徒步",
    SportSurface(
        "ride"
    ): "ride cycling biking bike roadbiking roadcycling mountainbiking gravelcycling "
    "gravelride mountainbikeride ebikeride virtualride indoorcycling indoorbiking ebiking "
    "radfahrt radfahren rad sortieàvélo vélo cyclisme bicicleta ciclismo salidaenbicicleta "
    "pedalata "
    "cykling kolarstwo jazdanarowerze fietsrit fietsen 骑行",
    SportSurface(
        "swim"
    ): "swim swimming lapswimming openwater openwaterswimming poolswim schwimmen "
    "natation natación nuoto simning pływanie zwemmen 游泳",
    SportSurface("strength"): "strength strengthtraining weighttraining functionalstrengthtraining "
    "traditionalstrengthtraining krafttraining musculation fuerza",
}

_SPORTS: dict[str, SportSurface] = {
    word: found for found, words in _WORDS.items() for word in words.split()
}

_UNSAID = frozenset(
    {"", "other", "unknown", "generic", "default", "track", "t", "none", "andere", "autre", "all"}
)
"""Words that programs write when they do not know the sport themselves."""


def said_sport(word: str | None) -> SportSurface | None:
    """What a program's word for a sport means.

    Args:
        word: As it stands in the file, in any language listed here; None if it says nothing.

    Returns:
        ``other`` for a word that is some sport but none of ours; None if nothing was said, or
        only that it is something.
    """
    plain = "".join((word or "").split()).replace("_", "").replace("-", "").casefold()
    plain = plain.removeprefix("hkworkoutactivitytype")
    if plain in _UNSAID:
        return None
    return _SPORTS.get(plain, SportSurface("other"))


def is_running_pace(distance_m: float | None, duration_s: float | None) -> bool:
    """Whether a mean pace is a runner's, so that an outing of unknown sport is taken as a run."""
    if not distance_m or not duration_s:
        return False
    return FASTEST_RUN_S_PER_KM <= duration_s * 1000 / distance_m <= SLOWEST_RUN_S_PER_KM
