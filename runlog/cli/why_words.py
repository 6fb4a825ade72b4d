"""Asking what the notes of an area have in common."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from runlog.actions.why import WhyQuery, answer_why
from runlog.cli.context import Context
from runlog.core.area import AREA_WORDS, SIDE_WORDS, Side
from runlog.core.matching import meaning_of
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.outcomes import WINDOW_H
from runlog.errors import RefusedError
from runlog.render.why import why_lines

TOLD = 3
"""Episodes told on the page unless all are asked for."""
_YEARS_TWO = timedelta(days=730)


def ask_why(
    context: Context,
    words: Sequence[str] = (),
    *,
    explain: bool = False,
    everything: bool = False,
    strict: bool = False,
    window: int = WINDOW_H,
    threshold: int = EVENT_SEVERITY,
    side: str | None = None,
    explore: bool = False,
    since: str | None = None,
) -> None:
    """Answer `why`.

    Args:
        context: The command's surroundings.
        words: The area, and the side of it, as far as they are named.
        explain: Whether the method is wanted as well.
        everything: Whether every episode is to be told in full.
        strict: Whether quiet runs that nothing confirms are left out.
        window: Hours after a run in which an episode counts as following it.
        threshold: Severity from which a note counts.
        side: Only notes of this side, as typed; None for every side.
        explore: Whether further questions are asked.
        since: Where the period begins, as typed; None means two years ago.
    """
    area, named_side = _place(" ".join(words))
    asked = WhyQuery(
        area=area,
        since_s=_since_s(context, since),
        window_h=window,
        threshold=threshold,
        side=_side(side, named_side),
        is_strict=strict,
        has_exploratory=explore,
        latest=None if everything or context.wants_data else TOLD,
    )
    answer = answer_why(context.journal, asked, context.settings, context.now)
    units = context.settings.units
    if context.wants_data:
        from runlog.render.why_record import why_record  # noqa: PLC0415  (only for scripts)

        record = why_record(answer, units, today=context.today, zone=context.zone)
        context.write_object(record)
        return
    lines = why_lines(answer, units, today=context.today, zone=context.zone, is_full=everything)
    if explain:
        from runlog.render.method import why_method  # noqa: PLC0415  (only if asked)

        lines += ["", *why_method()]
    context.write_rows(lines)


def _place(text: str) -> tuple[str | None, Side | None]:
    """The area and the side that some words name: ``left knee``, ``lower back``, ``left``.

    A phrase that names an area as it stands is that area: the ``middle`` of ``middle back`` is no
    side of it.
    """
    typed = " ".join(text.casefold().split())
    if not typed or typed in AREA_WORDS:
        return AREA_WORDS.get(typed), None
    from runlog.core.notation.symptom_words import SIDES  # noqa: PLC0415  (only if one is named)

    for phrase in sorted(SIDES, key=len, reverse=True):
        before, found, after = f" {typed} ".partition(f" {phrase} ")
        if found:
            rest = " ".join(f"{before} {after}".split())
            area = meaning_of(rest, AREA_WORDS, what="area") if rest else None
            return area, SIDES[phrase]
    return meaning_of(text, AREA_WORDS, what="area"), None


def _side(option: str | None, named: Side | None) -> Side | None:
    """The side that was asked about, as an option or in words."""
    if option is None:
        return named
    side = meaning_of(option, SIDE_WORDS, what="side")
    if named not in (None, side):
        raise RefusedError(f"Which side: {named} or {side}?", word=option, hint="Name one.")
    return side


def _since_s(context: Context, since: str | None) -> int | None:
    """Where the period begins, seconds since 1970 UTC; None means with the journal."""
    if since is None:
        return int((context.now - _YEARS_TWO).timestamp())
    from runlog.core.notation.period import parse_period  # noqa: PLC0415  (only if one is named)

    first = parse_period(
        since.strip(),
        today=context.today,
        week_start=context.settings.week_start,
        day_first=context.settings.dates == "day/month",
    ).first
    if first is None:
        return None
    return int(datetime.combine(first, time(), tzinfo=context.zone).timestamp())
