"""How many metres a pair had in it when a run began."""

from collections.abc import Iterable, Mapping, Sequence

from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.run_order import Run, end_of


def start_metres(shoes: Iterable[Shoe]) -> dict[str, int]:
    """Metres in each pair before this journal, by name."""
    return {shoe.name: shoe.start_m for shoe in shoes}


def metres_before(
    sessions: Iterable[Session], runs: Sequence[Run], start_m: Mapping[str, int]
) -> list[int | None]:
    """The metres in its own pair just before each run.

    Whatever was done in a pair wears it: walks that name it count too.

    Args:
        sessions: All sessions, in any order.
        runs: The runs among them, shape (n,).
        start_m: Metres in each pair before the journal; a pair not named there began at 0.

    Returns:
        Shape (n,); None for a run without a pair.
    """
    worn = dict(start_m)
    before: dict[int, int] = {}
    for session in _in_order(sessions):
        if session.shoe is not None:
            metres = worn.get(session.shoe, 0)
            before[id(session)] = metres
            worn[session.shoe] = metres + (session.distance_m or 0)
    return [before.get(id(run.session)) for run in runs]


def metres_at(
    sessions: Iterable[Session], start_m: Mapping[str, int], *, instant_s: int
) -> dict[str, int]:
    """The metres in each pair just before an instant, by name."""
    worn = dict(start_m)
    for session in sessions:
        if session.shoe is not None and session.when.instant_s < instant_s:
            worn[session.shoe] = worn.get(session.shoe, 0) + (session.distance_m or 0)
    return worn


def _in_order(sessions: Iterable[Session]) -> list[Session]:
    """Sessions of any sport in the order in which the runs stand."""
    return sorted(sessions, key=lambda s: (s.when.instant_s, end_of(s), s.id or 0))
