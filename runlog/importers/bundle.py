"""Folders and archives as one thing: names, and a source for each."""

import io
import os
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from runlog.errors import ImportFileError
from runlog.importers.source import Bundle, ImportSource, file_source

MAX_NAMES = 300_000
"""More files than that is no runner's history."""

ZIP_MAGIC = b"PK\x03\x04"


def is_hidden(name: str) -> bool:
    """Whether a path is the system's own (``.DS_Store``, ``__MACOSX/…``) and nobody's run."""
    parts = [part for part in name.split("/") if part not in {".", ".."}]
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


class FolderBundle:
    """A folder and everything below it; links to other folders are not followed."""

    def __init__(self, folder: Path) -> None:
        self.label = str(folder)
        self._folder = folder
        found = (
            Path(parent, name).relative_to(folder).as_posix()
            for parent, _, names in os.walk(folder)
            for name in names
        )
        self.names = _listed(self.label, [name for name in found if not is_hidden(name)])
        self._known = frozenset(self.names)

    def source(self, name: str) -> ImportSource:
        """One file of the folder.

        Raises:
            KeyError: It is not below this folder.
            ImportFileError: It cannot be opened.
        """
        if name not in self._known:
            raise KeyError(name)
        path = self._folder / name
        return file_source(path)


class ZipBundle:
    """A zip archive, read in place."""

    def __init__(self, label: str, archive: Path | bytes) -> None:
        self.label = label
        try:
            self._zip = ZipFile(archive if isinstance(archive, Path) else io.BytesIO(archive))
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise ImportFileError(f"{label}: not a readable zip archive ({error}).") from error
        # A damaged archive may hold a name of no letters, which zipfile cannot ask for a folder.
        members = [info for info in self._zip.infolist() if info.filename and not info.is_dir()]
        self._members = {
            info.filename.replace("\\", "/"): info
            for info in members
            if not is_hidden(info.filename)
        }
        self.names = _listed(label, list(self._members))

    def source(self, name: str) -> ImportSource:
        """One file of the archive.

        Raises:
            KeyError: There is none of that name.
        """
        info = self._members[name]
        return ImportSource(
            f"{self.label} › {name}",
            lambda: self._open(info),
            packed_bytes=max(info.compress_size, 1),
        )

    def _open(self, info: ZipInfo) -> BinaryIO:
        return self._zip.open(info)  # type: ignore[return-value]  # an IO[bytes] that reads


class InnerBundle:
    """The part of a bundle below one of its folders."""

    def __init__(self, whole: Bundle, root: str) -> None:
        self.label = whole.label
        self._whole = whole
        self._root = root
        self.names = tuple(name[len(root) :] for name in whole.names if name.startswith(root))

    def source(self, name: str) -> ImportSource:
        """One file of that folder.

        Raises:
            KeyError: There is none of that name.
        """
        return self._whole.source(self._root + name)


def inner_zip(bundle: Bundle, name: str) -> ZipBundle:
    """An archive inside a bundle, held in memory.

    Raises:
        KeyError: There is none of that name.
        ImportFileError: It is damaged or too large.
    """
    source = bundle.source(name)
    return ZipBundle(source.label, source.content())


def open_bundle(path: Path) -> FolderBundle | ZipBundle:
    """A folder or a zip archive.

    Raises:
        ImportFileError: It is neither.
    """
    return FolderBundle(path) if path.is_dir() else ZipBundle(str(path), path)


def _listed(label: str, names: list[str]) -> tuple[str, ...]:
    if len(names) > MAX_NAMES:
        raise ImportFileError(f"{label}: holds more than {MAX_NAMES} files; import a part of it.")
    return tuple(sorted(names))
