"""What is asked of the journal, and what it is asked of."""

from collections.abc import Sequence

from runlog.core.area import Side
from runlog.core.diary import Check, Pause
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.outcomes import WINDOW_H
from runlog.core.symptom import Symptom
from runlog.core.value import Value


class Evidence(Value):
    """What the journal holds, in any order.

    Runs need what came before them: for a question about part of the journal these are the
    sessions from at least 60 days before it, and each `Shoe.start_m` holds whatever was run in
    the pair before the first of them.

    Attributes:
        sessions: Sessions of every sport; only runs are compared.
        symptoms: Notes of every area.
        checks: Check-ins.
        pauses: Days that were not journalled.
        shoes: The pairs, retired ones too.
    """

    sessions: Sequence[Session] = ()
    symptoms: Sequence[Symptom] = ()
    checks: Sequence[Check] = ()
    pauses: Sequence[Pause] = ()
    shoes: Sequence[Shoe] = ()


class Inquiry(Value):
    """What is asked of the journal.

    Attributes:
        now_s: The present, seconds since 1970 UTC.
        area: Slug of the area; None for the declared one.
        declared_area: The setting ``why.area``; None for the area of the first episode.
        since_s: Only runs and episodes that began then or later; None for all.
        window_h: Hours after a run, above 0. Any but 48 makes every question exploratory.
        threshold: Severity from which a note counts, 1 to 10. Any but 3 likewise.
        side: Only notes of this side; None for every side. Any likewise.
        is_strict: Whether quiet runs without a symptom-free note are left out.
        has_exploratory: Whether the exploratory questions are asked as well.
    """

    now_s: int
    area: str | None = None
    declared_area: str | None = None
    since_s: int | None = None
    window_h: int = WINDOW_H
    threshold: int = EVENT_SEVERITY
    side: Side | None = None
    is_strict: bool = False
    has_exploratory: bool = False
