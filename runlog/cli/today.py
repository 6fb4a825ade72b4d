"""Bare ``runlog``: today's card."""

from runlog.actions.today_card import today_card
from runlog.cli.alarm import open_alarm
from runlog.cli.context import Context
from runlog.render.card import card_lines, card_record


def show_today(context: Context) -> None:
    """Show the last session, what is open, pairs that are due, and what to type next."""
    card = today_card(
        context.journal,
        now=context.now,
        today=context.today,
        week_start=context.settings.week_start,
    )
    if context.wants_data:
        context.write_object(card_record(card))
    else:
        units = context.settings.units
        lines = card_lines(card, units, today=context.today, look=context.look)
        context.write("\n".join([*open_alarm(context), *lines]))
