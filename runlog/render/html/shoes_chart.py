"""How far each pair has come on the way to its limit."""

from collections.abc import Sequence

from runlog.core.stats.year.pairs import PairOfReport
from runlog.core.units import Units
from runlog.render.html.amounts import distance_text
from runlog.render.html.data_table import DataTable
from runlog.render.html.rows import Row, RowBar, RowChart
from runlog.render.html.scale import percent


def shoes_chart(pairs: Sequence[PairOfReport], units: Units) -> RowChart:
    """The pairs: how far each has come on the way to its limit.

    Args:
        pairs: In the order to show.
        units: What the runner counts in.
    """
    longest = max(1.0, *(pair.distance_m / pair.limit_m for pair in pairs))
    rows = tuple(
        Row(
            name=pair.name,
            text=f"{_of_limit(pair, units)} · {pair.status}",
            bars=(
                RowBar(
                    look="run" if pair.status != "retired" else "retired",
                    width=percent(pair.distance_m / pair.limit_m, longest),
                    says=f"{pair.name}: {_of_limit(pair, units)}, {pair.status}",
                ),
            ),
            mark=percent(1, longest),
            track=percent(1, longest),
        )
        for pair in pairs
    )
    return RowChart(
        id="shoes",
        title="Distance in each pair, on the way to its limit",
        rows=rows,
        table=DataTable(
            caption="The pairs as a table",
            heads=("Pair", "In these days", "Altogether", "Limit", "State"),
            rows=tuple(_pair_cells(pair, units) for pair in pairs),
            numeric=frozenset({1, 2, 3}),
        ),
        note="The upright line is the limit set for a pair. It is a convention, not a measurement.",
    )


def _of_limit(pair: PairOfReport, units: Units) -> str:
    limit = distance_text(pair.limit_m, units, decimals=0)
    number = distance_text(pair.distance_m, units, decimals=0).removesuffix(units).strip()
    return f"{number} of {limit}"


def _pair_cells(pair: PairOfReport, units: Units) -> tuple[str, ...]:
    return (
        pair.name,
        distance_text(pair.told_m, units, decimals=0),
        distance_text(pair.distance_m, units, decimals=0),
        distance_text(pair.limit_m, units, decimals=0),
        pair.status,
    )
