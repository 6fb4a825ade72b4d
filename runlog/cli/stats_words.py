"""Adding sessions up: what was asked for is counted and shown."""

from collections.abc import Sequence

from runlog.actions.statistics import statistics
from runlog.cli.context import Context
from runlog.cli.period_words import named_period
from runlog.core.kind import SPORT_WORDS, SPORTS, Sport
from runlog.core.matching import meaning_of
from runlog.core.stats.statistics import BY_WORDS, StatsQuery

_ANY_SPORT: dict[str, Sport] = {**{sport: sport for sport in SPORTS}, **SPORT_WORDS}


def show_stats(
    context: Context,
    period: Sequence[str] = (),
    *,
    by: str | None = None,
    sport: str | None = None,
) -> None:
    """Show what sessions add up to.

    Args:
        context: The command's surroundings.
        period: Words for the days in question; none means the latest weeks, months or all.
        by: What sessions are put together by, as typed; None leaves it to the period.
        sport: Only sessions of this sport, as typed; None means runs.

    Raises:
        RefusedError: They cannot be put together by that, or there is no such sport.
        NotationError: The words name no days.
    """
    query = StatsQuery(
        by=None if by is None else meaning_of(by, BY_WORDS, what="--by"),
        period=named_period(context, period) if period else None,
        sport="run" if sport is None else meaning_of(sport, _ANY_SPORT, what="sport"),
    )
    found = statistics(
        context.journal,
        query,
        now=context.now,
        today=context.today,
        week_start=context.settings.week_start,
    )
    units = context.settings.units
    if context.wants_data:
        from runlog.render.stats_told import stats_records  # noqa: PLC0415  (only for scripts)

        context.write_records(stats_records(found))
    elif found.is_empty:
        from runlog.render.stats_below import nothing_found  # noqa: PLC0415

        context.say(nothing_found(found))
    elif context.look.is_accessible:
        from runlog.render.stats_told import stats_sentences  # noqa: PLC0415

        context.write("\n".join(stats_sentences(found, units, is_ascii=context.look.is_ascii)))
    else:
        from runlog.render.stats import stats_grid  # noqa: PLC0415

        context.write_grid(stats_grid(found, units, context.look))
