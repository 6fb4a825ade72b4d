"""How fast foreign files are read: FIT against fitdecode, an export against unzipping it.

    python -m tests.benchmarks.read_files [folder of FIT files]

Ratios are taken file by file in one run, because machines differ and ratios hardly do.
Asked for: 25 times fitdecode's full decoding, and no more than 4 times unzipping and gunzipping.
"""

import gzip
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter

from runlog.importers.fit import importer
from runlog.importers.protocol import Assumptions
from runlog.importers.reading import read_path
from runlog.importers.source import file_source
from tests.importers.test_real_files import FOLDER
from tests.importers.test_strava import run_row, table

SMALLEST_BYTES = 20_000
"""Smaller files are fragments made for tests of parsers, not runs."""

EXPORT_FILES = 237
"""As many as in the real export of imports.md, 2.1."""


def best_s(work: Callable[[], object], *, times: int) -> float:
    """Seconds of the fastest of several runs."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return min(taken)


def read_fit(path: Path) -> object:
    """What is measured."""
    return importer.read(file_source(path), Assumptions())


def decode_fully(data: bytes) -> None:
    """What it is measured against: every field of every message."""
    fitdecode = import_module("fitdecode")
    disabled = fitdecode.CrcCheck.DISABLED
    with fitdecode.FitReader(io.BytesIO(data), check_crc=disabled) as reader:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA:
                for field in frame.fields:
                    field.value  # noqa: B018  asking is decoding


def against_fitdecode(paths: Iterable[Path]) -> None:
    """Print the ratio for each file, and the median."""
    ratios = []
    for path in paths:
        data = file_source(path).content()
        try:
            theirs = best_s(partial(decode_fully, data), times=1)
        except import_module("fitdecode").FitError:
            continue
        ours = best_s(partial(read_fit, path), times=5)
        ratios.append(theirs / ours)
        print(f"{path.name[:44]:44} {len(data):8} B {ours * 1000:6.2f} ms {theirs / ours:6.0f} x")
    print(f"median {median(ratios):.0f} x fitdecode, lowest {min(ratios):.0f} x")


def against_unzipping(paths: list[Path], folder: Path) -> None:
    """Print how much longer an export takes than unpacking it."""
    path = folder / "export.zip"
    rows, size = [], 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for index in range(EXPORT_FILES):
            data = file_source(paths[index % len(paths)]).content()
            size += len(data)
            name = f"activities/{index}.fit.gz"
            archive.writestr(name, gzip.compress(data))
            rows.append(run_row(Filename=name, Activity__ID=str(index)))
        archive.writestr("activities.csv", table(*rows))

    def unpack() -> None:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".gz"):
                    gzip.decompress(archive.read(name))

    floor = best_s(unpack, times=3)
    ours = best_s(lambda: list(read_path(path, Assumptions())), times=3)
    print(f"export of {EXPORT_FILES} files, {size >> 20} MB of FIT:")
    print(f"{ours:.2f} s, unpacking {floor:.2f} s, {ours / floor:.1f} x")


def main() -> None:
    """Take both measures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "fit"
    paths = [
        path
        for path in sorted(folder.iterdir())
        if path.is_file() and len(file_source(path).content()) >= SMALLEST_BYTES
    ]
    against_fitdecode(paths)
    with tempfile.TemporaryDirectory() as temporary:
        against_unzipping(paths, Path(temporary))


if __name__ == "__main__":
    main()
