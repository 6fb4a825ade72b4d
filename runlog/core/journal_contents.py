"""Everything in a journal, as it leaves one and comes into another."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from runlog.core.diary import Check, Note, Pause
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value

FORMAT_NAME = "runlog-journal"
FORMAT_VERSION = 1


class JournalContents(Value):
    """Everything in a journal.

    Attributes:
        settings: JSON values by dotted name.
        shoes: Every pair.
        sessions: Every session, oldest first.
        symptoms: Every note of a symptom; `Symptom.session_id` means a session here.
        checks: Every check-in.
        stretches: Every stretch; `Stretch.session_id` means a session here.
        notes: What else happened.
        pauses: Days that were not journalled.
    """

    settings: Mapping[str, Any] = MappingProxyType({})
    shoes: tuple[Shoe, ...] = ()
    sessions: tuple[Session, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    checks: tuple[Check, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    notes: tuple[Note, ...] = ()
    pauses: tuple[Pause, ...] = ()
