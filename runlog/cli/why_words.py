"""Asking what the notes of an area have in common."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from runlog.actions.why import WhyQuery, answer_why
from runlog.cli.context import Context
from runlog.core.area import AREA_WORDS
from runlog.core.matching import meaning_of
from runlog.core.value import replace
from runlog.render.why import why_lines

TOLD = 3
"""Episodes told on the page unless all are asked for."""
_YEARS_TWO = timedelta(days=730)
_EVER = {"ever", "all", "always"}


def show_why(
    context: Context,
    words: Sequence[str] = (),
    query: WhyQuery | None = None,
    *,
    since: str | None = None,
    is_full: bool = False,
    is_explained: bool = False,
) -> None:
    """Answer `why`.

    Args:
        context: The command's surroundings.
        words: The area, if one is named.
        query: What else was asked; None means nothing.
        since: Where the period begins, as typed; None means two years ago.
        is_full: Whether every episode is to be told in full.
        is_explained: Whether the method is wanted as well.
    """
    asked = replace(
        query or WhyQuery(),
        area=meaning_of(" ".join(words), AREA_WORDS, what="area") if words else None,
        since_s=_since_s(context, since),
        latest=None if is_full or context.wants_data else TOLD,
    )
    answer = answer_why(context.journal, asked, context.settings, context.now)
    units = context.settings.units
    if context.wants_data:
        from runlog.render.why_record import why_record  # noqa: PLC0415  (only for scripts)

        record = why_record(answer, units, today=context.today, zone=context.zone)
        context.write_object(record)
        return
    lines = why_lines(answer, units, today=context.today, zone=context.zone, is_full=is_full)
    if is_explained:
        from runlog.render.method import why_method  # noqa: PLC0415  (only if asked)

        lines += ["", *why_method()]
    context.write("\n".join(lines))


def _since_s(context: Context, since: str | None) -> int | None:
    """Where the period begins, seconds since 1970 UTC; None means with the journal."""
    if since is None:
        return int((context.now - _YEARS_TWO).timestamp())
    if since.strip().casefold() in _EVER:
        return None
    from runlog.actions.read_lexicon import runner_calendar  # noqa: PLC0415  (only if one is named)
    from runlog.core.notation.when import parse_when  # noqa: PLC0415

    calendar = runner_calendar(context.settings, now=context.now, zone=context.zone)
    day = parse_when(since, calendar).moment.day
    return int(datetime.combine(day, time(), tzinfo=context.zone).timestamp())
