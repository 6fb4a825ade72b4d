"""Looking back: what was asked is found and shown."""

from collections.abc import Sequence
from typing import Any

from runlog.actions.look_back import look_back
from runlog.cli.context import Context
from runlog.cli.period_words import named_period
from runlog.core.history import HistoryQuery
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.render.history import (
    EMPTY_JOURNAL,
    NOTHING_FOUND,
    history_grid,
    history_records,
    weeks_below,
)

PAGE = 20
"""Entries shown if neither a period nor a limit is given."""


def look_back_words(
    context: Context,
    words: Sequence[str] = (),
    *,
    with_symptoms: bool = False,
    before: str | None = None,
    **filters: Any,
) -> None:
    """Show what was asked for.

    Args:
        context: The command's surroundings.
        words: Words for the days in question; none means ever.
        with_symptoms: Whether only sessions are wanted that a symptom followed.
        before: The number of a session; only what came before it is wanted.
        **filters: The other options, called as `HistoryQuery` calls them; None means nothing.

    Raises:
        RefusedError: `before` is no number of a session.
    """
    said = {name: value for name, value in filters.items() if value is not None}
    before_id = None if before is None else _session_id(before)
    query = HistoryQuery(is_with_symptoms=with_symptoms, before_id=before_id, **said)
    show_history(context, words, query)


def _session_id(word: str) -> int:
    """The number of a session, such as ``12`` or ``#12``."""
    from runlog.core.notation.reference import parse_reference  # noqa: PLC0415  (only with --before)

    reference, _ = parse_reference([word])
    if reference.record != "session" or reference.id is None:
        raise RefusedError("--before takes the number of a session, such as 12.", word=word)
    return reference.id


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
        period=named_period(context, period) if period else None,
        limit=asked.limit or (None if period else PAGE),
    )
    found = look_back(context.journal, asked, with_parts=context.wants_data)
    if context.wants_data:
        context.write_records(history_records(found))
    elif not found.entries:
        is_empty = not asked.is_narrowed and asked.what in {"sessions", "all"}
        context.say(EMPTY_JOURNAL if is_empty else NOTHING_FOUND)
    else:
        settings = context.settings
        grid = history_grid(
            found, settings.units,
            today=context.today, week_start=settings.week_start,
            below=_weeks_below(context, asked),
        )  # fmt: skip
        context.write_grid(grid)


def _weeks_below(context: Context, asked: HistoryQuery) -> tuple[str, ...]:
    """The latest weeks as a line to look at, below a page that was not narrowed down."""
    look = context.look
    if asked.is_narrowed or asked.what != "sessions" or not look.is_terminal:
        return ()
    from runlog.actions.recent_weeks import recent_weeks  # noqa: PLC0415  (only on a terminal)

    settings = context.settings
    weeks = recent_weeks(context.journal, today=context.today, week_start=settings.week_start)
    return weeks_below(weeks, settings.units, look)
