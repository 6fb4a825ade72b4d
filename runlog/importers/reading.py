"""From a path to readings: a file, a folder, a watch, an account export."""

from collections.abc import Iterator
from pathlib import Path

from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.bundle import (
    ZIP_MAGIC,
    FolderBundle,
    InnerBundle,
    ZipBundle,
    inner_zip,
    open_bundle,
)
from runlog.importers.protocol import Assumptions, ExportImporter, FileReading, Importer, Skipped
from runlog.importers.recording import MALFORMED, read_safely, unforeseen, unreadable
from runlog.importers.source import Bundle, ImportSource, file_source
from runlog.importers.table import export_importers, importer_for, is_own_suffix

MAX_ARCHIVE_DEPTH = 2
"""A zip in a zip is how Garmin packs; one more is nobody's export."""


def read_path(path: Path, assumptions: Assumptions) -> Iterator[FileReading]:
    """Read whatever lies at a path, piece by piece.

    A bad file among many is a reading with its reason; a single bad file is an error.

    Args:
        path: A file, a folder (also a mounted watch), a zip, or the folder of an account export.
        assumptions: What the runner said.

    Raises:
        ImportFileError: There is nothing, or the one file named cannot be read.
    """
    if path.is_dir() or _is_zip(path):
        yield from _read_bundle(open_bundle(path), assumptions, depth=1)
        return
    source = file_source(path)
    try:
        yield importer_of_one(source).read(source, assumptions)
    except MALFORMED as error:
        raise ImportFileError(f"{source.label}: {unforeseen(error)}.") from error


def importer_of_one(source: ImportSource) -> Importer:
    """The importer of a file that was named by the runner.

    Raises:
        ImportFileError: It is empty, or nothing here reads such files.
    """
    head = source.head()
    if not head.strip(b"\0 \r\n\t"):
        raise ImportFileError(f"{source.label}: is empty.")
    importer = importer_for(head, source.name)
    if importer is None:
        raise ImportFileError(
            f"{source.label}: {_what_it_is_not(source)}.",
            hint="Read are FIT, TCX, GPX, CSV, exports of Strava, Garmin, Apple Health, Runkeeper, "
            "Nike, Polar and Suunto.",
        )
    return importer


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) == ZIP_MAGIC
    except OSError as error:
        raise ImportFileError(f"{path}: cannot be read ({error.strerror or error}).") from error


def _read_bundle(
    bundle: FolderBundle | ZipBundle, assumptions: Assumptions, *, depth: int
) -> Iterator[FileReading]:
    """Account exports in it first, each by its own importer; then every other file."""
    names = list(bundle.names)
    for exporter in export_importers():
        while (root := exporter.root(names)) is not None:
            yield from _read_export(exporter, InnerBundle(bundle, root), assumptions)
            names = [name for name in names if not name.startswith(root)]
    for part, name in enumerate(names, start=1):
        for reading in _read_member(bundle, name, assumptions, depth):
            yield replace(reading, part=part, parts=len(names))


def _read_export(
    exporter: ExportImporter, bundle: Bundle, assumptions: Assumptions
) -> Iterator[FileReading]:
    try:
        yield from exporter.read(bundle, assumptions)
    except ImportFileError as error:
        yield unreadable(bundle.label, error.message, exporter.name)
    except MALFORMED as error:
        yield unreadable(bundle.label, unforeseen(error), exporter.name)


def _read_member(
    bundle: Bundle, name: str, assumptions: Assumptions, depth: int
) -> Iterator[FileReading]:
    try:
        source = bundle.source(name)
        head = source.head()
        if head.startswith(ZIP_MAGIC):
            if depth >= MAX_ARCHIVE_DEPTH:
                yield unreadable(
                    source.label, "an archive inside an archive inside an archive", "zip"
                )
            else:
                yield from _read_bundle(inner_zip(bundle, name), assumptions, depth=depth + 1)
            return
        importer = importer_for(head, source.name)
    except ImportFileError as error:
        yield unreadable(f"{bundle.label} › {name}", error.message, "file")
        return
    if importer is not None:
        yield read_safely(importer, source, assumptions)
    elif is_own_suffix(source.suffix):
        yield unreadable(source.label, "is empty" if not head else _what_it_is_not(source), "file")
    else:
        skipped = Skipped(
            reason="foreign", text="no kind of file that is read here", file=source.label
        )
        yield FileReading(file=source.label, format="file", skipped=(skipped,))


def _what_it_is_not(source: ImportSource) -> str:
    if is_own_suffix(source.suffix):
        return f"is called {source.suffix}, but is not such a file"
    return "no kind of file that is read here"
