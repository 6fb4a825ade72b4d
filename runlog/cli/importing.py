"""``runlog import``: bring in sessions from files."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from runlog.actions.import_files import import_files
from runlog.actions.import_folder import last_folder
from runlog.actions.import_plan import ImportWishes
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.progress import ProgressBar
from runlog.cli.surroundings import surroundings
from runlog.cli.words import DryRun
from runlog.core.exchange_outcome import ImportOutcome
from runlog.core.kind import SPORT_WORDS, SPORTS, Sport
from runlog.core.matching import meaning_of
from runlog.core.units import Units
from runlog.errors import RefusedError
from runlog.importers.csv_table.headers import MAPPABLE
from runlog.importers.protocol import DateOrder
from runlog.render.imported import import_grid, import_record
from runlog.render.imported_told import import_lines, nothing_sentence

app = command_app()

_EXAMPLES = """
runlog import evening.fit
runlog import /media/GARMIN -n                what a mounted watch would bring, nothing stored
runlog import export_123.zip                  a whole account: Strava, Garmin, Apple Health
runlog import                                 what is new in the folder of last time
runlog import log.csv --units km --map When=date --map How_far=distance
runlog import export.zip --shoe 'Nike Pegasus=peg40'
runlog import export.zip --complete           also what it knows better of known runs
runlog import journal.json                    a journal written with runlog export
"""

_SPORT_WORDS: dict[str, Sport] = {
    **{sport: sport for sport in SPORTS},
    **SPORT_WORDS,
    "running": "run",
}
_UNIT_WORDS: dict[str, Units] = {"km": "km", "mi": "mi", "miles": "mi", "kilometres": "km"}
_ORDERS: dict[str, DateOrder] = {"day/month": "day_first", "month/day": "month_first"}
_ORDER_WORDS = {
    **{order: order for order in _ORDERS},
    **dict.fromkeys(("day", "dmy"), "day/month"),
    **dict.fromkeys(("month", "mdy"), "month/day"),
}


@app.command("import", cls=RunlogCommand, epilog=_EXAMPLES)
def import_(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH...]", show_default=False)
    ] = None,
    sport: Annotated[
        list[str] | None,
        typer.Option(metavar="ride,swim|all", help="Other sports too, as context."),
    ] = None,
    as_sport: Annotated[
        str | None,
        typer.Option("--as", metavar="SPORT", help="What files are that do not say their sport."),
    ] = None,
    shoe: Annotated[
        list[str] | None,
        typer.Option(metavar="PAIR|THERE=PAIR", help="The pair of all, or which is which."),
    ] = None,
    no_shoes: Annotated[bool, typer.Option("--no-shoes", help="Take no pairs over.")] = False,
    units: Annotated[
        str | None, typer.Option(metavar="km|mi", help="Where a list does not say.")
    ] = None,
    dates: Annotated[
        str | None,
        typer.Option(
            "--dates", "--date-order", metavar="day/month|month/day", help="What 3/4 is in a list."
        ),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="COLUMN=FIELD", help="What a column of a table holds."),
    ] = None,
    complete: Annotated[
        bool,
        typer.Option(
            "--complete", "--yes", "-y", help="Take what files know better of known runs."
        ),
    ] = False,
    separate: Annotated[
        bool, typer.Option("--separate", help="What only looks like a known run is another one.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Also runs that were deleted here.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Bring in sessions from files."""
    context = current_context(ctx)
    wishes = ImportWishes(
        sports=_sports(sport or []),
        unsaid=None if as_sport is None else meaning_of(as_sport, _SPORT_WORDS, what="sport"),
        shoes=tuple(shoe or ()),
        is_shoe_wanted=not no_shoes,
        units=None if units is None else meaning_of(units, _UNIT_WORDS, what="unit"),
        date_order=None if dates is None else _date_order(dates),
        columns=tuple(_mapped(words) for words in map_ or ()),
        is_completing=complete,
        is_parting=separate,
        is_again=again,
    )
    found = [path.expanduser() for path in paths or [last_folder(context.journal)]]
    around = surroundings(context, "import", list(map(str, paths or [])), is_dry_run=dry_run)
    with ProgressBar("Reading") as bar:
        outcome = import_files(
            context.journal, found, wishes, around,
            watch=lambda progress: bar.show(progress.part, progress.parts),
        )  # fmt: skip
    _tell(context, outcome, found, is_dry_run=dry_run)
    if outcome.problems:
        raise typer.Exit(1)


def _tell(
    context: Context, outcome: ImportOutcome, paths: Sequence[Path], *, is_dry_run: bool
) -> None:
    if context.wants_data:
        context.write_object(import_record(outcome))
        return
    if outcome.is_empty:
        context.write(nothing_sentence([str(path) for path in paths]))
        return
    units = context.settings.units
    context.write_grid(import_grid(outcome, units, is_dry_run=is_dry_run))
    lines = import_lines(
        outcome, units, today=context.today, paths=shlex.join(map(str, paths)),
        is_dry_run=is_dry_run,
    )  # fmt: skip
    if lines:
        context.write("\n".join(lines))


def _sports(said: Sequence[str]) -> frozenset[Sport]:
    words = [word.strip() for line in said for word in line.split(",") if word.strip()]
    if "all" in words:
        return frozenset(SPORTS)
    return frozenset(meaning_of(word, _SPORT_WORDS, what="sport") for word in words)


def _date_order(words: str) -> DateOrder:
    return _ORDERS[meaning_of(words, _ORDER_WORDS, what="order of dates")]


def _mapped(words: str) -> tuple[str, str]:
    """Field and column of ``COLUMN=FIELD``; the other way round is understood too."""
    column, _, field = words.rpartition("=")
    if field.strip() not in MAPPABLE and column.strip() in MAPPABLE:
        column, field = field, column
    known: dict[str, Any] = {name: name for name in MAPPABLE}
    if not column:
        raise RefusedError(
            f"Which field is column {words!r}?", word=words, hint="Like: --map Strecke=distance"
        )
    return meaning_of(field.strip(), known, what="field"), column.strip()
