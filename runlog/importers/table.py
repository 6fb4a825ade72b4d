"""Which module reads which files. Modules are imported only when such a file turns up.

To add a format: write a module with an `importer` in it (or, for a whole account, an
`export_importer`), and a line in `_FILES` (or `_EXPORTS`).
"""

from collections.abc import Iterator
from importlib import import_module

from runlog.importers.protocol import ExportImporter, Importer

# Module to the suffixes such files mostly have. Content decides; a suffix only says whom to
# ask first. Those that know their own header stand before the table that takes any.
_FILES: dict[str, tuple[str, ...]] = {
    "fit": (".fit",),
    "gpx": (".gpx", ".xml"),
    "tcx": (".tcx", ".xml"),
    "apple_health": (".xml",),
    "garmin": (".json",),
    "nike": (".json",),
    "polar": (".json",),
    "suunto": (".json",),
    "strava": (".csv",),
    "garmin_list": (".csv",),
    "runkeeper": (".csv",),
    "csv_table": (".csv", ".tsv", ".txt"),
}

_EXPORTS = ("strava", "garmin", "apple_health", "runkeeper")

_OWN_SUFFIXES = frozenset({".fit", ".gpx", ".tcx"})


def importer_for(head: bytes, name: str) -> Importer | None:
    """The importer that recognises a file.

    Args:
        head: Its first bytes, unpacked.
        name: Its name without ``.gz``.

    Returns:
        None if nobody does.
    """
    return next(
        (importer for importer in _importers(name) if importer.recognises(head, name)), None
    )


def export_importers() -> Iterator[ExportImporter]:
    """Those who read whole account exports."""
    for module in _EXPORTS:
        found: ExportImporter = import_module(f"runlog.importers.{module}").export_importer
        yield found


def is_own_suffix(suffix: str) -> bool:
    """Whether such a file should be a recording: if it is none, that is worth a complaint."""
    return suffix in _OWN_SUFFIXES


def _importers(name: str) -> Iterator[Importer]:
    lower = name.lower()
    likely = [module for module, suffixes in _FILES.items() if lower.endswith(suffixes)]
    for module in (*likely, *(module for module in _FILES if module not in likely)):
        found: Importer = import_module(f"runlog.importers.{module}").importer
        yield found
