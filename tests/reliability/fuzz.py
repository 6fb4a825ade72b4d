"""Give damaged files to every importer, and odd lines to the notation, for some time.

    python -m tests.reliability.fuzz --seconds 600 [--only gpx] [--seed 1] [--keep FOLDER]

A sentence for the runner is an answer; anything else is a fault, and so is an answer that takes
longer than two seconds of work. Every input that led to one is kept, to be made a test.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from runlog.errors import RunlogError
from runlog.store.journal import Journal
from tests.reliability.fuzz_files import Input, brought_in, two_journals
from tests.reliability.fuzz_lines import LINES, odd_line
from tests.reliability.seeds import SEEDS

TARGETS = (*SEEDS, *LINES)
SLOW_S = 2.0


class Fault(NamedTuple):
    """What should not have happened.

    Attributes:
        target: Which importer or notation.
        name: What the input is called.
        data: The input.
        told: What is wrong.
    """

    target: str
    name: str
    data: bytes
    told: str


class Tried(NamedTuple):
    """What became of one input: a word for counting, and the fault if there is one."""

    became: str
    fault: Fault | None = None


class Fuzzer:
    """Tries one input after the other."""

    def __init__(self, folder: Path, journal: Journal, empty: Journal) -> None:
        """Begin; the folder is for the file at hand, the journal is emptied before each."""
        self._folder = folder
        self._journal = journal
        self._empty = empty

    def try_one(self, target: str, chance: random.Random) -> Tried:
        """Make an input and try it."""
        if target in LINES:
            line = odd_line(target, chance)
            data = line.encode("utf-8", "surrogatepass")
            return self._judged(target, "line.txt", data, lambda: _read(target, line))
        made = Input(target, chance)
        path = self._folder / made.name
        path.write_bytes(made.data)
        return self._judged(
            target, made.name, made.data, lambda: brought_in(path, self._journal, self._empty)
        )

    def _judged(self, target: str, name: str, data: bytes, run: Callable[[], str]) -> Tried:
        began = time.process_time()
        try:
            became = run()
        except Exception as error:  # noqa: BLE001  (whatever it is, it is a fault)
            where = "".join(traceback.format_exception(error)[-3:])
            return Tried("fault", Fault(target, name, data, f"{type(error).__name__}\n{where}"))
        seconds = time.process_time() - began
        if seconds > SLOW_S:
            return Tried("slow", Fault(target, name, data, f"took {seconds:.1f} s"))
        return Tried(became)


def _read(target: str, line: str) -> str:
    try:
        LINES[target][0](line)
    except RunlogError as error:
        if not error.message:
            raise AssertionError("a refusal without a word") from error
        return "refused"
    return "understood"


def faults_of(target: str, *, tries: int, seed: int, folder: Path) -> list[Fault]:
    """Try so many inputs of one kind.

    Args:
        target: One of `TARGETS`.
        tries: How many.
        seed: The same seed gives the same inputs.
        folder: For the file at hand.
    """
    chance = random.Random(f"{target} {seed}")
    with two_journals() as (journal, empty):
        fuzzer = Fuzzer(folder, journal, empty)
        tried = [fuzzer.try_one(target, chance) for _ in range(tries)]
    return [one.fault for one in tried if one.fault is not None]


def main(words: Sequence[str]) -> int:
    """Try for some time, and tell.

    Returns:
        0 if there was no fault, else 1.
    """
    asked = _asked(words)
    targets = tuple(asked.only) if asked.only else TARGETS
    counts: dict[str, Counter[str]] = {target: Counter() for target in targets}
    faults: dict[str, Fault] = {}
    for target, tried in _tried_until(time.monotonic() + asked.seconds, targets, asked.seed):
        counts[target][tried.became] += 1
        if tried.fault is not None:
            kept = faults.setdefault(f"{target} {_where(tried.fault)}", tried.fault)
            if kept is tried.fault:
                _keep(kept, asked.keep, len(faults))
    _tell(counts)
    return int(bool(faults))


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Damaged files, odd lines.")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", choices=TARGETS, action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-faults"))
    return parser.parse_args(words)


def _tried_until(end_s: float, targets: Sequence[str], seed: int) -> Iterator[tuple[str, Tried]]:
    chance = random.Random(seed)
    with TemporaryDirectory() as folder, two_journals() as (journal, empty):
        fuzzer = Fuzzer(Path(folder), journal, empty)
        for target in cycle(targets):
            if time.monotonic() > end_s:
                return
            yield target, fuzzer.try_one(target, chance)


def _where(fault: Fault) -> str:
    """The line a fault arose at: the same fault is told once."""
    places = [line.strip() for line in fault.told.splitlines() if line.strip().startswith("File")]
    return places[-1] if places else fault.told[:60]


def _keep(fault: Fault, folder: Path, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number:03}-{fault.target}-{fault.name}"
    path.write_bytes(fault.data)
    print(f"{path}\n{fault.told}", flush=True)


def _tell(counts: dict[str, Counter[str]]) -> None:
    kinds = sorted({kind for count in counts.values() for kind in count})
    print(f"{'target':<10}{'tried':>8}" + "".join(f"{kind:>15}" for kind in kinds))
    for target, count in counts.items():
        print(f"{target:<10}{count.total():>8}" + "".join(f"{count[kind]:>15}" for kind in kinds))
    print(f"{'all':<10}{sum(count.total() for count in counts.values()):>8}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
