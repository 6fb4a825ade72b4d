"""What was stretched and cared for, and how often."""

from collections.abc import Sequence

from runlog.core.exercise import exercise_name
from runlog.core.stats.year.care import CareCount
from runlog.render.html.data_table import DataTable
from runlog.render.html.rows import Row, RowBar, RowChart
from runlog.render.html.scale import percent

MOST_CARE = 10
"""How many are drawn; the table has all."""


def care_chart(counts: Sequence[CareCount]) -> RowChart:
    """What was stretched, the most frequent first.

    Args:
        counts: In the order to show, 1 or more.
    """
    most = counts[0].times
    drawn = counts[:MOST_CARE]
    left = len(counts) - len(drawn)
    return RowChart(
        id="care",
        title="How often each was done",
        rows=tuple(
            Row(
                name=exercise_name(one.exercise),
                text=f"{one.times:,}×",
                bars=(
                    RowBar(
                        look="care",
                        width=percent(one.times, most),
                        says=f"{exercise_name(one.exercise)}: {one.times:,}×",
                    ),
                ),
            )
            for one in drawn
        ),
        table=DataTable(
            caption="All of them as a table",
            heads=("What", "Times"),
            rows=tuple((exercise_name(one.exercise), str(one.times)) for one in counts),
            numeric=frozenset({1}),
        ),
        note=f"And {left} more in the table." if left else None,
    )
