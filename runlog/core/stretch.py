"""A stretch, exercise or other care that was done, and what it did."""

from runlog.core.moment import Moment
from runlog.core.value import Value


class Stretch(Value):
    """One stretch, exercise or piece of care, done once.

    Attributes:
        exercise: Slug from the catalogue, or the runner's own name for it.
        when: When it was done.
        session_id: The session it belongs to; None if done apart from a run.
        duration_s: Seconds, above 0; None if not said.
        reps: Repetitions, 1 or more; None if not said.
        for_area: Slug of the area it was done for; None if not said.
        before: Severity before it, 0 to 10; None if not said.
        after: Severity after it, 0 to 10; None if not said.
        note: The runner's own words; None if there are none.
        id: Small number in the journal; None before it is stored.
        uuid: UUIDv7 for life; None before it is stored.
    """

    exercise: str
    when: Moment
    session_id: int | None = None
    duration_s: float | None = None
    reps: int | None = None
    for_area: str | None = None
    before: int | None = None
    after: int | None = None
    note: str | None = None
    id: int | None = None
    uuid: str | None = None
