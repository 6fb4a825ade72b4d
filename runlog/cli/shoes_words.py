"""Showing which shoes are due."""

from runlog.actions.wear import wear_of_shoes
from runlog.cli.context import Context
from runlog.render.shoes_table import EMPTY_RACK, shoes_grid


def show_shoes(context: Context, *, everything: bool = False) -> None:
    """Show every pair with its distance, state and forecast.

    Args:
        context: The command's surroundings.
        everything: Whether retired pairs are wanted too.
    """
    worn = wear_of_shoes(context.journal, as_of=context.today, is_retired_included=everything)
    if context.wants_data:
        from runlog.render.records import shoe_wear_record  # noqa: PLC0415  (only for scripts)

        context.write_records([shoe_wear_record(one) for one in worn])
    elif not worn:
        context.say(EMPTY_RACK)
    else:
        units, is_ascii = context.settings.units, context.look.is_ascii
        context.write_grid(shoes_grid(worn, units, today=context.today, is_ascii=is_ascii))
