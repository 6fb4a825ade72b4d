"""``runlog plan``: a distance beside the longest run of the last 30 days."""

from typing import Annotated

import typer

from runlog.actions.plan_distance import plan_distance
from runlog.cli.alarm import open_alarm
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.core.notation.distance import parse_distance
from runlog.render.plan import plan_lines, plan_record

app = command_app()

_EXAMPLES = """
runlog plan 12k
runlog plan half
runlog plan 7 mi --json
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def plan(
    ctx: typer.Context,
    distance: Annotated[list[str], typer.Argument(metavar="DISTANCE", show_default=False)],
) -> None:
    """See how a distance compares with your last 30 days."""
    context = current_context(ctx)
    units = context.settings.units
    metres = parse_distance(" ".join(distance), units=units, bare_unit=units)
    planned = plan_distance(context.journal, metres, context.now)
    if context.wants_data:
        context.write_object(plan_record(planned, units, today=context.today))
    else:
        lines = plan_lines(planned, units, today=context.today)
        context.write("\n".join([*open_alarm(context), *lines]))
