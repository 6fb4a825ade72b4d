"""Words in the cells of a stranger's table: what sort of run it was, what was done after it."""

from collections.abc import Sequence
from typing import NamedTuple

from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.interval import Interval, Workout
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, Kind
from runlog.core.notation.entry_workout import looks_like_workout, workout_text
from runlog.core.notation.lexicon import exercise_named, routine_named
from runlog.core.units import Units
from runlog.importers.csv_table.grid import Grid
from runlog.importers.outing import tidy_text
from runlog.importers.protocol import Assumptions
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.table_numbers import is_missing

# As runners write them in German, French, Spanish, Dutch and Italian.
_FOREIGN_KINDS: dict[Kind, str] = {
    "easy": "dauerlauf, lockerer dauerlauf, lockerer lauf, locker, ga1, footing, footing lent, "
    "endurance fondamentale, rodaje, rodaje suave, duurloop, rustige duurloop, corsa lenta, lento",
    "recovery": "regeneration, regenerationslauf, regenerativ, récupération, recuperación, "
    "herstel, herstelloop, recupero, rigenerante",
    "long": "langer lauf, langer dauerlauf, longrun, long jog, sortie longue, tirada larga, "
    "lange duurloop, lungo, corsa lunga",
    "steady": "ga2, zügiger dauerlauf, allure soutenue, medio",
    "tempo": "tempolauf, tempodauerlauf, schwellenlauf, schwelle, seuil, umbral, tempoloop, "
    "drempel, soglia",
    "interval": "intervall, intervalle, intervalltraining, fractionné, fractionnés, intervalos, "
    "series, intervaltraining, ripetute, interval training",
    "hills": "berglauf, bergläufe, hügel, hügelläufe, côtes, cuestas, heuvels, heuveltraining, "
    "salite",
    "fartlek": "fahrtspiel",
    "race": "wettkampf, rennen, compétition, competición, carrera popular, wedstrijd, gara",
    "strides": "steigerungen, steigerungsläufe, lignes droites, progresivos, versnellingen, "
    "allunghi",
}

KINDS: dict[str, Kind] = {
    **{word: kind for kind, words in _FOREIGN_KINDS.items() for word in words.split(", ")},
    **KIND_WORDS,
}
"""Every word for a kind that is understood in a table."""

_YES, _NO = "yes y true 1 x ja oui sí si sì", "no n false 0 nein non nee none"
_YES_OR_NO = {word: words == _YES for words in (_YES, _NO) for word in words.split()}
_NONE = frozenset(
    {"none", "nothing", "no", "keine", "nichts", "aucun", "ninguno", "geen", "nessuno"}
)
_UNKNOWN_SPORT = SportSurface("other")


class Activity(NamedTuple):
    """What sort of outing a row says it is.

    Attributes:
        sport: None if the row does not say.
        kind: None if it does not say.
        is_label: Whether there is a word for it that is neither a sport nor a kind known here,
            in a column without any sport: a label of the runner's own.
    """

    sport: SportSurface | None = None
    kind: Kind | None = None
    is_label: bool = False


class Stretched(NamedTuple):
    """What a row says was stretched; `is_done` is None if it says nothing."""

    is_done: bool | None = None
    slugs: tuple[str, ...] = ()


class WorkoutCell(NamedTuple):
    """What the cell of a workout holds: a workout, or just a name for the run."""

    workout: Workout | None = None
    intervals: tuple[Interval, ...] = ()
    name: str | None = None


def activities(grid: Grid) -> list[Activity]:
    """What each row says it is: ``Type`` is ``Run`` here and ``Easy`` there."""
    types = {word for word in map(str.casefold, grid.cells("type")) if not is_missing(word)}
    has_sports = any(_known_sport(word) for word in types - KINDS.keys())
    return [_activity(grid, row, has_sports=has_sports) for _, row in grid.rows()]


def _activity(grid: Grid, row: Sequence[str], *, has_sports: bool) -> Activity:
    kind = _kind(grid, row)
    sport = _word(grid, row, "sport")
    if sport and sport not in KINDS:
        said = _known_sport(sport) or said_sport(sport)
        if said is not None:
            return Activity(said, kind)
    word = _word(grid, row, "type")
    if not word or word in KINDS:
        return Activity(None, kind)
    said = _known_sport(word)
    if said is not None or said_sport(word) is None:
        return Activity(said, kind)
    if has_sports:
        return Activity(_UNKNOWN_SPORT, kind)
    grid.mark_unknown("type", grid.cell(row, "type"))
    return Activity(None, kind, is_label=True)


def _kind(grid: Grid, row: Sequence[str]) -> Kind | None:
    words = [_word(grid, row, field) for field in ("sport", "type", "kind", "workout")]
    kind = next((KINDS[word] for word in words if word in KINDS), None)
    own = words[2]
    if own and own not in KINDS and _known_sport(own) is None:
        grid.mark_unknown("kind", grid.cell(row, "kind"))
    return kind


def _known_sport(word: str) -> SportSurface | None:
    """The sport of a word that names one known here."""
    if word in SPORT_WORDS:
        return SportSurface(SPORT_WORDS[word])
    said = said_sport(word)
    return None if said == _UNKNOWN_SPORT else said


def _word(grid: Grid, row: Sequence[str], field: str) -> str:
    cell = grid.cell(row, field)
    return "" if is_missing(cell) else cell.casefold()


def workout_cell(grid: Grid, row: Sequence[str]) -> WorkoutCell:
    """The workout of a row, in the program's own notation.

    A word for a kind is no workout. A text without the marks of one is what the run is called.
    """
    text = tidy_text(grid.cell(row, "workout"))
    if text is None or is_missing(text) or text.casefold() in KINDS:
        return WorkoutCell()
    read = workout_text(text, runner_units(grid.assumptions), is_quoted=True)
    if read.problem is not None and not looks_like_workout(text.casefold()):
        return WorkoutCell(name=text)
    return WorkoutCell(read.workout, read.intervals)


def runner_units(assumptions: Assumptions) -> Units:
    """What the runner counts in."""
    return assumptions.units or (assumptions.lexicon.units if assumptions.lexicon else "km")


def stretched(grid: Grid, row: Sequence[str]) -> Stretched:
    """What was stretched with the run of a row."""
    is_done = grid.meaning(row, "stretched", _YES_OR_NO)
    words = [
        word
        for word in grid.words(row, "stretches", signs=",;+")
        if word in _NONE or not is_missing(word)
    ]
    slugs = tuple(
        dict.fromkeys(
            slug
            for word in words
            if word not in _NONE
            for slug in exercise_slugs(word, grid.assumptions)
        )
    )
    if slugs:
        return Stretched(is_done=True, slugs=slugs)
    return Stretched(is_done=False if words else is_done)


def exercise_slugs(name: str, assumptions: Assumptions) -> tuple[str, ...]:
    """What a name stands for: an exercise known here, a routine of the runner, else itself."""
    lexicon = assumptions.lexicon
    if lexicon is None:
        return (EXERCISE_WORDS.get(name.casefold(), name),)
    routine = routine_named(name, lexicon)
    return routine if routine is not None else (exercise_named(name, lexicon) or name,)
