"""The whole journal, written out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from runlog.core.journal_contents import FORMAT_NAME, FORMAT_VERSION
from runlog.render.json_text import json_text

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
    yield json_text(head)[:-1]
    for name, values, record_of in sections:
        yield f',\n"{name}": ['
        separator = "\n "
        for value in values:
            yield separator + json_text(record_of(value))
            separator = ",\n "
        yield "]"
    yield "}\n"
