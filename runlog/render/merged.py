"""What became of a merge."""

from collections.abc import Mapping
from typing import Any

from runlog.core.exchange_outcome import MergeConflict, MergeOutcome
from runlog.render.text import listed, plural, shown

_MOST_CONFLICTS = 20


def merge_record(outcome: MergeOutcome) -> dict[str, Any]:
    """The outcome for scripts."""
    return {
        "added": dict(outcome.added),
        "changed": dict(outcome.changed),
        "removed": dict(outcome.removed),
        "conflicts": [
            {
                "record": conflict.record,
                "name": conflict.name,
                "kept": "ours" if conflict.is_ours else "theirs",
                "taken_out": conflict.taken_out,
                "differing": [
                    {"column": column, "kept": kept, "other": other}
                    for column, kept, other in conflict.differing
                ],
            }
            for conflict in outcome.conflicts
        ],
        "backup": outcome.backup,
    }


def merge_lines(outcome: MergeOutcome, other: str, *, is_dry_run: bool = False) -> list[str]:
    """The answer: what came, what changed, what went, and what was changed in both."""
    if outcome.is_empty:
        return [f"Nothing in {shown(other)} that is not here.", *_conflict_lines(outcome)]
    lines = [f"{'Would merge' if is_dry_run else 'Merged'} {shown(other)}"]
    for label, counts in (
        ("added", outcome.added),
        ("changed", outcome.changed),
        ("removed", outcome.removed),
    ):
        if counts:
            lines.append(f"  {label:<9} {_counted(counts)}")
    lines += _conflict_lines(outcome)
    if outcome.backup is not None:
        lines.append(f"  {'before':<9} {shown(outcome.backup)}")
    if not is_dry_run:
        lines.append("  undo: runlog undo")
    return lines


def _counted(counts: Mapping[str, int]) -> str:
    return listed([plural(count, record) for record, count in counts.items()])


def _conflict_lines(outcome: MergeOutcome) -> list[str]:
    lines = [f"  {'both':<9} {_sentence(one)}" for one in outcome.conflicts[:_MOST_CONFLICTS]]
    more = len(outcome.conflicts) - len(lines)
    return [*lines, *([f"  {'':<9} and {more} more; --json has them all"] if more > 0 else [])]


def _sentence(conflict: MergeConflict) -> str:
    name = f"{conflict.record} of {shown(conflict.name)}"
    here, there = ("here", "in the other") if conflict.is_ours else ("in the other", "here")
    if conflict.taken_out == "kept":
        return f"{name} was taken out {there} and changed {here} after that; kept"
    said = [
        f"{column} {shown(str(kept))} (not {shown(str(other))})"
        for column, kept, other in conflict.differing[:4]
    ]
    if conflict.taken_out == "lost":
        gone = ", ".join(
            f"{column} {shown(str(lost))}" for column, _, lost in conflict.differing[:4]
        )
        with_it = f", and with it: {gone}" if gone else ""
        return f"{name} was changed {there} and taken out {here} after that; it is out{with_it}"
    return f"{name} was changed in both; kept what was done {here}: {', '.join(said)}"
