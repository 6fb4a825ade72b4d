"""Looking back: what was asked is found and shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runlog.actions.look_back import look_back
from runlog.cli.context import Context
from runlog.core.history import HistoryQuery
from runlog.core.value import replace
from runlog.render.history import EMPTY_JOURNAL, NOTHING_FOUND, history_grid, history_records

if TYPE_CHECKING:
    from runlog.core.period import Period

PAGE = 20
"""Entries shown if neither a period nor a limit is given."""


def show_history(
    context: Context, period: Sequence[str] = (), query: HistoryQuery | None = None
) -> None:
    """Show what was asked for.

    Args:
        context: The command's surroundings.
        period: Words for the days in question; none means ever.
        query: The filters; None means the latest sessions.
    """
    asked = query or HistoryQuery()
    asked = replace(
        asked,
        period=_period(context, period),
        limit=asked.limit or (None if period else PAGE),
    )
    found = look_back(context.journal, asked)
    if context.wants_data:
        context.write_records(history_records(found))
    elif not found.entries:
        is_empty = not asked.is_narrowed and asked.what in {"sessions", "all"}
        context.say(EMPTY_JOURNAL if is_empty else NOTHING_FOUND)
    else:
        settings = context.settings
        grid = history_grid(
            found, settings.units, today=context.today, week_start=settings.week_start
        )
        context.write_grid(grid)


def _period(context: Context, words: Sequence[str]) -> "Period | None":
    if not words:
        return None
    from runlog.core.notation.period import parse_period  # noqa: PLC0415  (only if one is named)

    return parse_period(
        " ".join(words),
        today=context.today,
        week_start=context.settings.week_start,
        day_first=context.settings.dates == "day/month",
    )
