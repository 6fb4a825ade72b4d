"""Which kinds of run there were: a bar for their share of the runs, one for that of the way."""

from collections.abc import Sequence

from runlog.core.stats.year.report import KindShare
from runlog.core.units import Units
from runlog.render.html.amounts import TIED, count_text, distance_text
from runlog.render.html.data_table import DataTable
from runlog.render.html.rows import Row, RowBar, RowChart
from runlog.render.html.scale import percent

UNSAID = "kind not said"


def kinds_chart(shares: Sequence[KindShare], units: Units) -> RowChart:
    """The kinds of run: two bars each, of all runs and of all distance.

    Args:
        shares: In the order to show, 1 or more.
        units: What the runner counts in.
    """
    runs = sum(share.volume.sessions for share in shares)
    metres = sum(share.volume.distance_m for share in shares)
    return RowChart(
        id="kinds",
        title="Share of the runs (plain) and of the distance (striped)",
        rows=tuple(_row(share, runs, metres, units) for share in shares),
        table=DataTable(
            caption="The kinds as a table",
            heads=("Kind", "Runs", "Of the runs", "Distance", "Of the distance"),
            rows=tuple(_cells(share, runs, metres, units) for share in shares),
            numeric=frozenset({1, 2, 3, 4}),
        ),
    )


def whole_percent(part: int, whole: int) -> int:
    """Per cent, rounded half up; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def _row(share: KindShare, runs: int, metres: int, units: Units) -> Row:
    name, told, of_runs, far, of_metres = _cells(share, runs, metres, units)
    return Row(
        name=name,
        text=f"{count_text(int(told), 'run')} ({of_runs}) · {far} ({of_metres})",
        bars=(
            RowBar(
                look="run",
                width=percent(share.volume.sessions, runs),
                says=f"{name}: {of_runs} of the runs",
            ),
            RowBar(
                look="striped",
                width=percent(share.volume.distance_m, metres or 1),
                says=f"{name}: {of_metres} of the distance",
            ),
        ),
    )


def _cells(share: KindShare, runs: int, metres: int, units: Units) -> tuple[str, ...]:
    volume = share.volume
    return (
        share.kind or UNSAID,
        str(volume.sessions),
        f"{whole_percent(volume.sessions, runs)}{TIED}%",
        distance_text(volume.distance_m, units, decimals=0),
        f"{whole_percent(volume.distance_m, metres)}{TIED}%",
    )
