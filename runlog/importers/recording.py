"""One recording as part of a larger export: a bad one is a reading that says so."""

from importlib import import_module

from runlog.errors import ImportFileError
from runlog.importers.protocol import Assumptions, FileReading, Importer, Skipped
from runlog.importers.source import ImportSource

_RECORDINGS = ("fit", "gpx", "tcx")

MALFORMED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a damaged file can raise in a reader beyond what the reader foresaw. It may stop one file,
never a whole import."""


def read_safely(importer: Importer, source: ImportSource, assumptions: Assumptions) -> FileReading:
    """Read one file; whatever is wrong with it is in the reading."""
    try:
        return importer.read(source, assumptions)
    except ImportFileError as error:
        text = error.message.removeprefix(f"{source.label}: ").removeprefix(f"{source.label} ")
        return unreadable(source.label, f"{text} {error.hint}".strip(), importer.name)
    except MALFORMED as error:
        return unreadable(source.label, unforeseen(error), importer.name)
    finally:
        source.release()


def read_recording(source: ImportSource, assumptions: Assumptions) -> FileReading:
    """Read a file that should be a recording, whatever its name says it is."""
    try:
        head = source.content()[:4096]
    except ImportFileError as error:
        return unreadable(source.label, error.message.removeprefix(f"{source.label}: "), "file")
    if not head.strip():
        return unreadable(source.label, "is empty", "file")
    for importer in recorders():
        if importer.recognises(head, source.name):
            return read_safely(importer, source, assumptions)
    return unreadable(source.label, "neither FIT nor GPX nor TCX", "file")


def recorders() -> tuple[Importer, ...]:
    """The importers of recordings; asked for only once there is one."""
    return tuple(import_module(f"runlog.importers.{module}").importer for module in _RECORDINGS)


def unforeseen(error: Exception) -> str:
    """What a runner is told of an error that no reader foresaw; nothing that a file holds."""
    return f"damaged in an unforeseen way ({type(error).__name__})"


def unreadable(file: str, text: str, importer: str) -> FileReading:
    """A reading of a file that gave nothing."""
    skipped = Skipped(reason="unreadable", text=text.rstrip("."), file=file)
    return FileReading(file=file, format=importer, skipped=(skipped,))
