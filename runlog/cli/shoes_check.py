"""Looking at the pairs."""

from runlog.actions.check_shoes import check_shoes, episode_near
from runlog.cli.context import Context
from runlog.render.shoe_check import check_lines, check_record
from runlog.render.shoes_table import EMPTY_RACK


def show_check(context: Context, name: str) -> None:
    """Show what is known about one pair, or about every pair in use.

    Args:
        context: The command's surroundings.
        name: The pair; empty means all.
    """
    checked = check_shoes(context.journal, name or None, context.now)
    if context.wants_data and name:
        context.write_object(check_record(checked[0]))
    elif context.wants_data:
        context.write_records([check_record(one) for one in checked])
    elif not checked:
        context.say(EMPTY_RACK)
    else:
        near = episode_near(context.journal, context.settings, context.now)
        lines = check_lines(checked, context.settings.units, today=context.today, near=near)
        context.write_rows(lines)
