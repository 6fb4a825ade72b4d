"""Bytes from files, packed files and archives; bombs and traps among them."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers import source as source_module
from runlog.importers.bundle import FolderBundle, InnerBundle, ZipBundle, inner_zip, open_bundle
from runlog.importers.source import ImportSource, file_source
from tests.importers.writers import gzipped, source, written, zipped


def test_a_packed_file_is_read_unpacked_and_named_without_gz() -> None:
    packed = source(gzipped(b"hello" * 1000), "folder/run.fit.gz")
    assert (packed.name, packed.suffix) == ("run.fit", ".fit")
    assert packed.head() == (b"hello" * 1000)[:4096]
    assert packed.content() == b"hello" * 1000
    assert packed.head().startswith(b"hello")
    assert not packed.is_cut


def test_gzip_of_several_members_is_one_file() -> None:
    data = gzipped(b"a" * 300_000) + gzipped(b"b" * 300_000)
    assert source(data).content() == b"a" * 300_000 + b"b" * 300_000


def test_what_follows_gzip_and_is_none_is_left_out() -> None:
    packed = source(gzipped(b"abc") + b"junk")
    assert packed.content() == b"abc"
    assert not packed.is_cut


@given(st.binary(min_size=1, max_size=5000), st.integers(0, 200))
def test_gzip_cut_anywhere_gives_a_beginning(data: bytes, cut: int) -> None:
    packed = gzipped(data)
    cut_source = source(packed[: max(len(packed) - cut, 2)])
    assert data.startswith(cut_source.content())
    assert cut_source.is_cut == (cut > 0)


def test_gzip_with_a_wrong_checksum_says_so() -> None:
    packed = bytearray(gzipped(os.urandom(400_000)))
    packed[200_000] ^= 0xFF
    damaged = source(bytes(packed))
    damaged.content()
    assert damaged.is_cut


def test_a_bomb_is_refused_before_it_is_unpacked_whole() -> None:
    bomb = gzip.compress(bytes(40 * 2**20), compresslevel=9)
    with pytest.raises(
        ImportFileError, match=r"bomb\.gpx\.gz: unpacks to more than \d+ times its size"
    ):
        source(bomb, "bomb.gpx.gz").content()


def test_a_file_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "MAX_BYTES", 1000)
    monkeypatch.setattr(source_module, "MAX_STREAM_BYTES", 2000)
    with pytest.raises(ImportFileError, match="larger than"):
        source(bytes(1001)).content()
    with pytest.raises(ImportFileError, match="larger than"):
        list(source(bytes(2001)).chunks())


def test_a_released_file_is_read_anew() -> None:
    opened: list[int] = []

    def open_again() -> io.BytesIO:
        opened.append(1)
        return io.BytesIO(b"abc")

    again = ImportSource("x", open_again)
    assert (again.content(), again.content(), len(opened)) == (b"abc", b"abc", 1)
    again.release()
    assert (again.content(), len(opened)) == (b"abc", 2)
    assert len(again.sha256()) == 64


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match=r"gone\.fit: cannot be read"):
        file_source(tmp_path / "gone.fit")
    with pytest.raises(ImportFileError, match="is not a file"):
        file_source(tmp_path)


@pytest.mark.parametrize("name", ["plain", ".hidden", "a.b.C"])
def test_suffixes(name: str) -> None:
    assert source(b"", name).suffix == {"plain": "", ".hidden": "", "a.b.C": ".c"}[name]


# ---- folders and archives ----------------------------------------------------


def test_a_folder_lists_what_is_below_it_and_no_more(tmp_path: Path) -> None:
    outside = written(tmp_path / "outside", {"secret.fit": b"x"})
    folder = written(
        tmp_path / "in", {"b/2.fit": b"2", "a.fit": b"1", ".DS_Store": b"", "__MACOSX/a.fit": b""}
    )
    (folder / "link").symlink_to(outside)
    (folder / "broken.fit").symlink_to(tmp_path / "nowhere")
    bundle = open_bundle(folder)
    assert bundle.names == ("a.fit", "b/2.fit", "broken.fit")
    assert bundle.source("b/2.fit").content() == b"2"
    with pytest.raises(KeyError):
        bundle.source("../outside/secret.fit")
    with pytest.raises(ImportFileError):
        bundle.source("broken.fit")


def test_names_in_an_archive_lead_nowhere_but_into_it(tmp_path: Path) -> None:
    path = tmp_path / "evil.zip"
    path.write_bytes(zipped({"../../etc/passwd": b"mine", "/abs.fit": b"2", "ok\\win.fit": b"3"}))
    bundle = open_bundle(path)
    assert isinstance(bundle, ZipBundle)
    assert bundle.source("../../etc/passwd").content() == b"mine"
    assert set(tmp_path.iterdir()) == {path}


def test_an_archive_in_an_archive_is_held_in_memory() -> None:
    outer = ZipBundle("outer.zip", zipped({"in.zip": zipped({"a.fit": b"1"}), "x.fit": b""}))
    inner = inner_zip(outer, "in.zip")
    assert inner.names == ("a.fit",)
    assert inner.source("a.fit").label == "outer.zip › in.zip › a.fit"


def test_a_part_of_a_bundle_is_a_bundle(tmp_path: Path) -> None:
    whole = FolderBundle(written(tmp_path, {"top/a.csv": b"1", "b.csv": b"2"}))
    inner = InnerBundle(whole, "top/")
    assert inner.names == ("a.csv",)
    assert inner.source("a.csv").content() == b"1"


def test_a_damaged_archive_is_refused() -> None:
    with pytest.raises(ImportFileError, match="not a readable zip"):
        ZipBundle("x.zip", b"PK\x03\x04 and then nothing")


def test_a_damaged_member_is_refused_alone() -> None:
    data = bytearray(zipped({"a.fit": os.urandom(2000), "b.fit": b"fine"}))
    data[200] ^= 0xFF
    bundle = ZipBundle("x.zip", bytes(data))
    with pytest.raises(ImportFileError, match=r"a\.fit: damaged inside its archive"):
        bundle.source("a.fit").content()
    assert bundle.source("b.fit").content() == b"fine"


def test_a_locked_archive_is_refused() -> None:
    data = bytearray(zipped({"a.fit": b"secret"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    with pytest.raises(ImportFileError, match="cannot be unpacked"):
        ZipBundle("x.zip", bytes(data)).source("a.fit").content()


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runlog.importers.bundle.MAX_NAMES", 2)
    with pytest.raises(ImportFileError, match="more than 2 files"):
        ZipBundle("x.zip", zipped(dict.fromkeys("abc", b"")))


def test_a_bomb_in_an_archive_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.gpx", b"<gpx>" + bytes(40 * 2**20))
    with pytest.raises(ImportFileError, match="times its size"):
        ZipBundle("x.zip", buffer.getvalue()).source("bomb.gpx").content()
