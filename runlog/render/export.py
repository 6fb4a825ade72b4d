"""The whole journal, written out."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from runlog.core.journal_contents import FORMAT_NAME, FORMAT_VERSION

Record = dict[str, Any]


def journal_json(
    settings: Mapping[str, Any],
    sections: Iterable[tuple[str, Iterable[Any], Callable[[Any], Record]]],
) -> Iterator[str]:
    """A journal as JSON, line by line, so that none of it need be in memory at once.

    Args:
        settings: JSON values by dotted name.
        sections: Name, values and what makes a record of a value, in the order to write.

    Yields:
        Pieces of one JSON object; the same journal gives the same text.
    """
    head = {"format": FORMAT_NAME, "version": FORMAT_VERSION, "settings": dict(settings)}
    yield json.dumps(head, ensure_ascii=False)[:-1]
    for name, values, record_of in sections:
        yield f',\n"{name}": ['
        separator = "\n "
        for value in values:
            yield separator + json.dumps(record_of(value), ensure_ascii=False)
            separator = ",\n "
        yield "]"
    yield "}\n"
