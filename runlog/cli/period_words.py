"""The days that a command is asked about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runlog.cli.context import Context

if TYPE_CHECKING:
    from runlog.core.period import Period


def named_period(context: Context, words: Sequence[str]) -> "Period":
    """The days that some words name.

    Args:
        context: The command's surroundings.
        words: One word at least: ``12w``, ``since monday``.

    Raises:
        NotationError: They name no days.
    """
    from runlog.core.notation.period import parse_period  # noqa: PLC0415  (only if one is named)

    return parse_period(
        " ".join(words),
        today=context.today,
        week_start=context.settings.week_start,
        day_first=context.settings.dates == "day/month",
    )
