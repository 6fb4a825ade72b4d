"""What leads other answers while a red flag was answered with yes."""

from runlog.cli.context import Context
from runlog.core.diary import RED_FLAG_TAG

_LONGEST_S = 60 * 86_400
"""Seconds after which no answer is open any more, by far."""


def open_alarm(context: Context) -> list[str]:
    """Lines that come first while a yes is open that asks for help; mostly none."""
    since_s = int(context.now.timestamp()) - _LONGEST_S
    if not context.journal.notes.has_tag(RED_FLAG_TAG, since_s=since_s):
        return []
    from runlog.actions.red_flags import open_red_flags  # noqa: PLC0415  (only if there is one)
    from runlog.render.red_flags import alarm_lines  # noqa: PLC0415

    return alarm_lines(open_red_flags(context.journal, context.now))
