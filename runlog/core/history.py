"""What was asked of the past, and what was found."""

from collections.abc import Mapping
from types import MappingProxyType

from runlog.core.diary import Note
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value

Entry = Session | Symptom | Stretch | Note


class HistoryQuery(Value):
    """What is wanted.

    Attributes:
        what: ``sessions``, ``symptoms``, ``stretches``, ``notes`` or ``all``.
        period: The runner's days it may lie in; None means ever.
        kind: Only sessions of this kind.
        shoe: Only sessions in this pair.
        tag: Only sessions with this label.
        area: Only what has to do with this area.
        sport: Only sessions of this sport.
        is_with_symptoms: Only sessions a symptom is linked to.
        search: Words in a note.
        before_id: Only what came before this session.
        limit: How many at the most; None means all.
    """

    what: str = "sessions"
    period: Period | None = None
    kind: str | None = None
    shoe: str | None = None
    tag: str | None = None
    area: str | None = None
    sport: str | None = None
    is_with_symptoms: bool = False
    search: str | None = None
    before_id: int | None = None
    limit: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the latest entries was asked for."""
        return self != HistoryQuery(what=self.what, limit=self.limit)


class History(Value):
    """What was found, newest first.

    Attributes:
        query: What was wanted.
        entries: Sessions, symptoms, stretches or notes, as asked.
        symptoms: By session id, the notes linked to each session found.
    """

    query: HistoryQuery
    entries: tuple[Entry, ...]
    symptoms: Mapping[int, tuple[Symptom, ...]] = MappingProxyType({})
