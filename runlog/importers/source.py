"""Where bytes come from: a file, packed or not, or a part of an archive. None go to disk."""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol
from zipfile import BadZipFile

from runlog.errors import ImportFileError

HEAD_BYTES = 4096
"""So much of a file is looked at to tell what it is."""

MAX_BYTES = 256 * 2**20
"""Unpacked, a larger activity is refused. A day-long recording has 40 MB as TCX."""

MAX_RATIO = 200
"""Text packs 10 to 40 times smaller, a zip bomb 1000 times."""

RATIO_FROM_BYTES = 32 * 2**20
"""Below this size the ratio is nobody's danger: a short repetitive file may pack very well."""

MAX_STREAM_BYTES = 16 * 2**30
"""Unpacked, even a file read piece by piece ends here. Real health exports have 1 to 4 GB."""

CHUNK_BYTES = 2**18

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 31


class ImportSource:
    """One file to be read, wherever it lies.

    Attributes:
        label: How it is named to the runner.
        name: Its own name, without folders and without ``.gz``.
        packed_bytes: How large it is where it lies; 0 if nobody knows.
        is_cut: Whether reading showed that a packed file ends too early; what was there is given.
    """

    def __init__(
        self, label: str, open_raw: Callable[[], BinaryIO], *, packed_bytes: int = 0
    ) -> None:
        self.label = label
        name = label.rsplit("›", 1)[-1].strip().replace("\\", "/").rsplit("/", 1)[-1]
        self.name = name[:-3] if name.lower().endswith(".gz") else name
        self.packed_bytes = packed_bytes
        self.is_cut = False
        self._open_raw = open_raw
        self._kept: bytes | None = None

    @property
    def suffix(self) -> str:
        """The end of its name, lower case with the dot; empty if there is none."""
        return "." + self.name.rsplit(".", 1)[1].lower() if "." in self.name[1:] else ""

    def head(self) -> bytes:
        """Its first bytes, unpacked.

        Raises:
            ImportFileError: It cannot be opened.
        """
        if self._kept is not None:
            return self._kept[:HEAD_BYTES]
        chunk = next(self.chunks(HEAD_BYTES), b"")
        self.is_cut = False
        return chunk[:HEAD_BYTES]

    def content(self) -> bytes:
        """All of it, unpacked. Kept, so that asking again costs nothing.

        Raises:
            ImportFileError: It cannot be opened, is too large, or is packed suspiciously well.
        """
        if self._kept is None:
            pieces: list[bytes] = []
            size = 0
            for chunk in self.chunks():
                size += len(chunk)
                self._refuse_bomb(size)
                pieces.append(chunk)
            self._kept = b"".join(pieces)
        return self._kept

    def _refuse_bomb(self, size: int) -> None:
        if size > MAX_BYTES:
            raise ImportFileError(
                f"{self.label}: larger than {MAX_BYTES >> 20} MB unpacked; not read."
            )
        is_large = self.packed_bytes and size > RATIO_FROM_BYTES
        if is_large and size > MAX_RATIO * self.packed_bytes:
            times = size // self.packed_bytes
            raise ImportFileError(
                f"{self.label}: unpacks to more than {times} times its size; not read."
            )

    def release(self) -> None:
        """Forget what was read."""
        self._kept = None

    def sha256(self) -> str:
        """Its fingerprint, unpacked."""
        return hashlib.sha256(self.content()).hexdigest()

    def chunks(self, size: int = CHUNK_BYTES) -> Iterator[bytes]:
        """All of it, unpacked, piece by piece.

        Raises:
            ImportFileError: It cannot be opened or is larger than any real file.
        """
        total = 0
        for chunk in self._unpacked(size):
            total += len(chunk)
            if total > MAX_STREAM_BYTES:
                raise ImportFileError(
                    f"{self.label}: larger than {MAX_STREAM_BYTES >> 30} GB unpacked; not read."
                )
            yield chunk

    def _unpacked(self, size: int) -> Iterator[bytes]:
        raw = self._raw_chunks(size)
        first = next(raw, b"")
        if not first.startswith(_GZIP_MAGIC):
            if first:
                yield first
            yield from raw
            return
        yield from self._gunzipped(first, raw, size)

    def _gunzipped(self, first: bytes, raw: Iterator[bytes], size: int) -> Iterator[bytes]:
        """Unpack gzip, several members if there are, and as far as it goes if it is damaged."""
        unpacker = zlib.decompressobj(_GZIP_WINDOW)
        pending: bytes | None = first
        while pending is not None:
            while pending:
                try:
                    chunk = unpacker.decompress(pending, size * 4)
                except zlib.error:
                    self.is_cut = True
                    return
                if chunk:
                    yield chunk
                pending = unpacker.unconsumed_tail
                if unpacker.eof:
                    pending = unpacker.unused_data
                    if not pending.startswith(_GZIP_MAGIC):
                        return
                    unpacker = zlib.decompressobj(_GZIP_WINDOW)
            pending = next(raw, None)
        self.is_cut = True

    def _raw_chunks(self, size: int) -> Iterator[bytes]:
        try:
            with self._open_raw() as stream:
                while chunk := stream.read(size):
                    yield chunk
        except OSError as error:
            raise ImportFileError(
                f"{self.label}: cannot be read ({error.strerror or error})."
            ) from error
        except (RuntimeError, NotImplementedError) as error:
            # What zipfile says of an encrypted member, or of a packing it does not know.
            raise ImportFileError(f"{self.label}: cannot be unpacked ({error}).") from error
        except (ValueError, EOFError, zlib.error, BadZipFile) as error:
            raise ImportFileError(f"{self.label}: damaged inside its archive ({error}).") from error


def file_source(path: Path, *, label: str | None = None) -> ImportSource:
    """A file on disk.

    Raises:
        ImportFileError: There is no such file.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ImportFileError(f"{path}: cannot be read ({error.strerror}).") from error
    if not path.is_file():
        raise ImportFileError(f"{path}: is not a file.")
    return ImportSource(label or str(path), lambda: path.open("rb"), packed_bytes=size)


class Bundle(Protocol):
    """Files that belong together: a folder, or the archive it was packed into."""

    @property
    def label(self) -> str:
        """How it is named to the runner."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """Paths of the files inside, parted by ``/``, sorted."""
        ...

    def source(self, name: str) -> ImportSource:
        """One of them.

        Args:
            name: One of `names`; nothing else can be reached, whatever it spells.

        Raises:
            KeyError: There is no such file in it.
        """
        ...
