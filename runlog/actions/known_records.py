"""Which records are not in the journal yet."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace


def unknown_records(collection: Any, records: Sequence[Any]) -> list[Any]:
    """Records that are not here: by their name for life, else by all that they say.

    Args:
        collection: Those of the journal, of the same sort.
        records: What was read.
    """
    has_nameless = any(record.uuid is None for record in records)
    equal = Counter(map(_bare, collection.all() if has_nameless else ()))
    new = []
    for record in records:
        if record.uuid is not None:
            is_known = collection.with_uuid(record.uuid) is not None
        else:
            is_known = equal[_bare(record)] > 0
            equal[_bare(record)] -= 1
        if not is_known:
            new.append(record)
    return new


def _bare(record: Any) -> Any:
    """What a record says, without its numbers and links."""
    is_linked = isinstance(record, Symptom | Stretch)
    return replace(record, id=None, uuid=None, **({"session_id": None} if is_linked else {}))
