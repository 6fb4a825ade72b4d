"""A report to hand to strangers: without names and notes of the runner's own."""

from runlog.core.exercise import EXERCISES
from runlog.core.stats.anonymous import pair_letter
from runlog.core.stats.year.report import YearReport
from runlog.core.value import replace


def anonymous_report(report: YearReport) -> YearReport:
    """The same report without what the runner called things, and without notes.

    Pairs become ``pair A``, ``pair B`` and so on, exercises that are not in the catalogue
    ``own exercise A``; tags, notes and the reasons of pauses are left out.
    """
    pairs = {pair.name: f"pair {pair_letter(at)}" for at, pair in enumerate(report.pairs)}
    own = [one.exercise for one in report.care if one.exercise not in EXERCISES]
    exercises = {name: f"own exercise {pair_letter(at)}" for at, name in enumerate(own)}
    return replace(
        report,
        is_anonymous=True,
        pairs=tuple(replace(pair, name=pairs[pair.name]) for pair in report.pairs),
        care=tuple(
            replace(one, exercise=exercises.get(one.exercise, one.exercise)) for one in report.care
        ),
        races=tuple(
            replace(
                race,
                tags=(),
                note=None,
                shoe=pairs.get(race.shoe or ""),
                session_id=None,
            )
            for race in report.races
        ),
        pauses=tuple(replace(pause, reason=None, id=None, uuid=None) for pause in report.pauses),
    )
