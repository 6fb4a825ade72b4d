"""Garmin Connect's account export: summaries, gear, and FIT files in zips within the zip."""

from collections.abc import Iterator, Sequence

from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.bundle import inner_zip
from runlog.importers.fit import importer as fit_importer
from runlog.importers.garmin.summaries import GearList, Summary, gear_in, is_summaries, summaries_in
from runlog.importers.json_text import read_json
from runlog.importers.outing import first_known, parted, read_session, tidy_text
from runlog.importers.protocol import Assumptions, FileReading, ReadSession, Skipped
from runlog.importers.recording import read_safely, unreadable
from runlog.importers.source import Bundle, ImportSource

_TOP = "DI_CONNECT/"
_SUMMARIES = "summarizedActivities.json"
_GEAR = "gear.json"

SAME_START_S = 2
"""A file and a summary are one activity if they begin within this many seconds."""


class GarminSummariesImporter:
    """Reads a ``summarizedActivities.json`` alone: figures without laps."""

    name = "garmin"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether the list of summaries begins."""
        return is_summaries(head)

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every activity in it.

        Raises:
            ImportFileError: It is not readable as JSON.
        """
        summaries = list(summaries_in(read_json(source), {}))
        results = [_alone(summary, source.label, assumptions) for summary in summaries]
        sessions, skipped = parted(results)
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


class GarminExportImporter:
    """Reads a whole export: figures and laps from FIT files, names and gear from the summaries."""

    name = "garmin"

    def root(self, names: Sequence[str]) -> str | None:
        """The folder that has ``DI_CONNECT``, or just the summaries."""
        for name in names:
            if _TOP in name:
                return name[: name.index(_TOP)]
        found = next((name for name in names if name.endswith(_SUMMARIES) and "_" in name), None)
        return None if found is None else found.rpartition("/")[0] + ("/" if "/" in found else "")

    def read(self, bundle: Bundle, assumptions: Assumptions) -> Iterator[FileReading]:
        """Read the files, then the summaries that no file belongs to."""
        problems: list[FileReading] = []
        gear = _gear(bundle, problems)
        summaries = _summaries(bundle, gear, problems)
        yield FileReading(file=bundle.label, format=self.name, gear=gear.every)
        yield from problems
        used: set[str] = set()
        for source in _recordings(bundle, problems := []):
            reading = read_safely(fit_importer, source, assumptions)
            sessions = tuple(
                _with_summary(session, summaries, used) for session in reading.sessions
            )
            yield replace(reading, sessions=sessions)
        yield from problems
        for rest in summaries:
            if rest.id not in used:
                result = _alone(rest, f"{bundle.label} › activity {rest.id}", assumptions)
                sessions, skipped = parted([result])
                yield FileReading(
                    file=result.file, format=self.name, sessions=sessions, skipped=skipped
                )


def _gear(bundle: Bundle, problems: list[FileReading]) -> GearList:
    every: GearList = GearList((), {})
    for name in bundle.names:
        if name.endswith(_GEAR):
            data = _json(bundle.source(name), problems)
            found = gear_in(data)
            every = GearList(every.every + found.every, {**every.by_activity, **found.by_activity})
    return every


def _summaries(bundle: Bundle, gear: GearList, problems: list[FileReading]) -> list[Summary]:
    found: dict[str, Summary] = {}
    for name in bundle.names:
        if name.endswith(_SUMMARIES):
            data = _json(bundle.source(name), problems)
            for index, summary in enumerate(summaries_in(data, gear.by_activity)):
                found[summary.id or f"{name}/{index}"] = summary
    return list(found.values())


def _json(source: ImportSource, problems: list[FileReading]) -> object:
    """The file, or nothing with a note of why."""
    try:
        return read_json(source)
    except ImportFileError as error:
        problems.append(
            unreadable(source.label, error.message.removeprefix(f"{source.label}: "), "garmin")
        )
        return None
    finally:
        source.release()


def _recordings(bundle: Bundle, problems: list[FileReading]) -> Iterator[ImportSource]:
    """Every FIT file, those in the zips inside included (one level, as Garmin packs them)."""
    for name in bundle.names:
        suffix = name.rpartition(".")[2].lower()
        if suffix == "fit" or name.lower().endswith(".fit.gz"):
            yield bundle.source(name)
        elif suffix == "zip":
            try:
                inner = inner_zip(bundle, name)
            except ImportFileError as error:
                problems.append(unreadable(f"{bundle.label} › {name}", error.message, "garmin"))
                continue
            yield from (inner.source(file) for file in inner.names if file.lower().endswith(".fit"))


def _with_summary(read: ReadSession, summaries: Sequence[Summary], used: set[str]) -> ReadSession:
    """A session with the name, words and gear of the summary that began with it."""
    instant_s = read.session.when.instant_s
    near = [
        summary
        for summary in summaries
        if summary.start_s is not None and abs(summary.start_s - instant_s) <= SAME_START_S
    ]
    used.update(summary.id for summary in near if summary.is_parent)
    near = [summary for summary in near if not summary.is_parent and summary.id not in used]
    if not near:
        return read
    summary = min(near, key=lambda candidate: not _is_same_watch(candidate, read))
    used.add(summary.id)
    outing = summary.outing
    session = replace(
        read.session,
        note=first_known(tidy_text(outing.note), read.session.note),
        source=replace(read.session.source, key=first_known(read.session.source.key, *outing.keys)),
    )
    return replace(
        read,
        session=session,
        name=first_known(tidy_text(outing.name), read.name),
        gear=outing.gear,
        keys=(*read.keys, *outing.keys),
        origins={**read.origins, "name": "summarizedActivities.json"},
    )


def _is_same_watch(summary: Summary, read: ReadSession) -> bool:
    return summary.serial is not None and any(f"/{summary.serial}/" in key for key in read.keys)


def _alone(summary: Summary, file: str, assumptions: Assumptions) -> ReadSession | Skipped:
    if summary.is_parent:
        return Skipped(
            reason="not_activity",
            text="the sum of several legs, which are read one by one",
            file=file,
        )
    return read_session(summary.outing, file=file, source_kind="garmin", assumptions=assumptions)


importer = GarminSummariesImporter()
export_importer = GarminExportImporter()
