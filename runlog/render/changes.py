"""What was undone or done again."""

from collections.abc import Sequence
from typing import Any

from runlog.core.change import Change
from runlog.render.text import listed, plural, shown


def undone_lines(changes: Sequence[Change], *, verb: str) -> list[str]:
    """One line a change: ``Undone: add 8k 45:12 (1 session)``."""
    lines = []
    for change in changes:
        touched = listed([plural(count, record) for record, count in change.counts.items()])
        head = f"{verb}: " if verb else f"{change.at:%d %b %H:%M}  "
        state = "  (undone)" if change.is_undone and not verb else ""
        lines.append(f"{head}{shown(change.label)} ({touched}){state}")
    return lines


def change_records(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Changes for scripts."""
    return [
        {
            "id": change.id,
            "at": change.at.isoformat(),
            "label": change.label,
            "undone": change.is_undone,
            "counts": change.counts,
        }
        for change in changes
    ]
