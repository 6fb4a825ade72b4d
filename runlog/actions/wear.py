"""What is run in each pair, and when it is due."""

from datetime import date

from runlog.core.outcome import Wear
from runlog.core.session import Session
from runlog.core.shoe import ShoeUse
from runlog.core.stats.shoe_wear import shoe_wear
from runlog.core.value import replace
from runlog.store.journal import Journal


def wear_of_shoes(
    journal: Journal, *, as_of: date, is_retired_included: bool = False
) -> list[Wear]:
    """Every pair, the most used lately first.

    Args:
        journal: Where they are.
        as_of: The day the question is asked.
        is_retired_included: Whether retired pairs are wanted too; they come last.
    """
    used = journal.shoes.use(as_of, include_retired=is_retired_included)
    return sorted(
        [_wear(use, as_of) for use in used],
        key=lambda one: (
            one.wear.status == "retired",
            -one.use.last_28_days_m,
            one.use.shoe.name.casefold(),
        ),
    )


def wear_of_shoe(
    journal: Journal, session: Session, as_of: date, *, is_dry_run: bool = False
) -> Wear | None:
    """The pair of a session; None if it has none.

    Args:
        journal: Where it is.
        session: The session.
        as_of: The day the question is asked.
        is_dry_run: Whether the session is not stored, so that its metres come on top.
    """
    if session.shoe is None:
        return None
    [use] = journal.shoes.use(as_of, name=session.shoe)
    if is_dry_run and session.id is None:
        use = replace(use, run_m=use.run_m + (session.distance_m or 0), sessions=use.sessions + 1)
    return _wear(use, as_of)


def _wear(use: ShoeUse, as_of: date) -> Wear:
    return Wear(
        use=use,
        wear=shoe_wear(
            use.shoe,
            run_m=use.run_m,
            last_28_days_m=use.last_28_days_m,
            sessions=use.sessions,
            first_used_on=use.first_used_on,
            as_of=as_of,
        ),
    )
