"""FIT files: what a watch wrote about a run."""

from runlog.errors import ImportFileError
from runlog.importers.fit.outings import outings_of
from runlog.importers.fit.wire import FitContent, Wanted, read_messages
from runlog.importers.outing import parted, read_session
from runlog.importers.protocol import Assumptions, FileReading, Skipped
from runlog.importers.source import ImportSource

_SUMMARY: Wanted = {
    0: frozenset({0, 1, 2, 3, 4, 8}),  # file_id
    12: frozenset({0, 1}),  # sport
    18: frozenset({2, 4, 5, 6, 7, 8, 9, 16, 17, 18, 22, 25, 26, 92, 193, 253}),  # session
    19: frozenset({2, 7, 8, 9, 23, 24, 25, 71, 253}),  # lap
    23: frozenset({0, 2, 4, 27}),  # device_info
    26: frozenset({8}),  # workout
    27: frozenset({1, 2, 7, 254}),  # workout_step
    34: frozenset({5, 253}),  # activity
}
"""What a journal asks for; the fields are named where they are used."""

_WITH_RECORDS: Wanted = {
    **_SUMMARY,
    20: frozenset({3, 5, 253}),  # record
    21: frozenset({0, 1, 253}),  # event
}
"""The same, with every record and event: only for files that lost their summary."""

ACTIVITY = 4

_FILE_TYPES = {
    1: "a device",
    2: "settings",
    3: "a sport's settings",
    5: "a workout",
    6: "a course",
    7: "a schedule",
    9: "weight",
    10: "totals",
    11: "goals",
    14: "blood pressure",
    15: "monitoring",
    20: "an activity summary",
    28: "monitoring",
    32: "monitoring",
    34: "a segment",
    35: "a list of segments",
    49: "sleep",
}


class FitImporter:
    """Reads each session of a FIT file; multisport files give one for each leg.

    The summary that the watch wrote is authoritative: distance, timer, elapsed and laps are its
    own. Records are looked at only where a damaged file has lost that summary.
    """

    name = "fit"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether the header says ``.FIT``."""
        return head[8:12] == b".FIT"

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every session.

        Raises:
            ImportFileError: It is no FIT file, or nothing in it could be read.
        """
        data = source.content()
        content = read_messages(data, _SUMMARY)
        if not content.parts:
            raise ImportFileError(f"{source.label}: not a FIT file.")
        other = _file_type(content)
        if other is not None:
            return FileReading(
                file=source.label, format=self.name, skipped=(_not_activity(other, source),)
            )
        if not content.has(18):
            content = read_messages(data, _WITH_RECORDS)
        warnings = (*content.warnings, *(["its packing is cut off"] if source.is_cut else []))
        outings = outings_of(content, sha256=source.sha256(), name=source.name)
        if not outings:
            return FileReading(
                file=source.label, format=self.name, skipped=(_empty(warnings, source),)
            )
        for outing in outings:
            outing.warnings.extend(warnings)
        results = [
            read_session(outing, file=source.label, source_kind=self.name, assumptions=assumptions)
            for outing in outings
        ]
        sessions, skipped = parted(results)
        return FileReading(
            file=source.label,
            format=self.name,
            sessions=sessions,
            skipped=skipped,
            warnings=warnings,
        )


def _file_type(content: FitContent) -> int | None:
    """What the file is if it is no activity; None if it is one, or has a session all the same."""
    types = {message.get(0) for part in content.parts for message in part.get(0, [])}
    said = [kind for kind in types if isinstance(kind, int)]
    return None if ACTIVITY in said or content.has(18) or not said else said[0]


def _not_activity(file_type: int, source: ImportSource) -> Skipped:
    what = _FILE_TYPES.get(file_type, f"a file of type {file_type}")
    return Skipped(reason="not_activity", text=f"no activity but {what}", file=source.label)


def _empty(warnings: tuple[str, ...], source: ImportSource) -> Skipped:
    why = f" ({'; '.join(warnings)})" if warnings else ""
    return Skipped(
        reason="empty", text=f"an activity without session, laps or points{why}", file=source.label
    )


importer = FitImporter()
