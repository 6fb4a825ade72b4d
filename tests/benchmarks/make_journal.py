"""A journal of any size, for measuring: believable training, written the way imports are.

    python -m tests.benchmarks.make_journal big.db --sessions 10000

Up to ten thousand sessions are those of one runner, back to the seventies of the last century if
need be. More are those of several who share a journal: the first one's again, some days earlier
and in other shoes, so that a hundred thousand take no longer to make up than ten thousand.
Every session has intervals: those of its workout, else laps of a watch, as many as it takes to
come to four for each on average.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from runlog.actions.demo import demo_contents
from runlog.actions.make_demo import fill_journal
from runlog.core.interval import Interval
from runlog.core.journal_contents import JournalContents
from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.value import Value, replace
from runlog.store.journal import Journal

MOST_OF_ONE = 10_000
"""Sessions of one runner at the most: half a century of them."""

_FEWEST_A_YEAR = 180
_DAY_S = 86_400
_LABEL = "import made-up.json"
"""As if it had been imported; `runlog demo` shall not take it for one of its own."""

_Record = TypeVar("_Record", bound=Value)


def make_journal(
    path: Path, *, sessions: int, intervals: int = 4, seed: int = 1, until: date
) -> dict[str, int]:
    """Write a journal.

    Args:
        path: Where to; nothing may be there.
        sessions: How many, 1 or more.
        intervals: How many for each session, about, on average; 0 leaves out laps.
        seed: Which runners.
        until: The last day.

    Returns:
        How many records there are of each sort.
    """
    now = datetime.combine(until, time(21, 10), tzinfo=UTC)
    runners = -(-sessions // MOST_OF_ONE)
    first = first_runner(-(-sessions // runners), intervals=intervals, seed=seed, now=now)
    counts: dict[str, int] = {}
    left = sessions
    with Journal.open(path, now=now, zone=UTC) as journal:
        for place in range(runners):
            part = latest(shared(first, place), left)
            fill_journal(journal, part, label=_LABEL)
            left -= len(part.sessions)
            for name in ("sessions", "shoes", "symptoms", "checks", "stretches", "notes"):
                counts[name] = counts.get(name, 0) + len(getattr(part, name))
            counts["intervals"] = counts.get("intervals", 0) + sum(
                len(session.intervals) for session in part.sessions
            )
    return counts


def first_runner(sessions: int, *, intervals: int, seed: int, now: datetime) -> JournalContents:
    """The latest sessions of one runner, each with intervals."""
    years = sessions / _FEWEST_A_YEAR + 1
    contents = latest(demo_contents(seed=seed, years=years, now=now, zone=UTC), sessions)
    plain = sum(not session.intervals for session in contents.sessions)
    there = sum(len(session.intervals) for session in contents.sessions)
    laps = max(min(1, intervals), round((intervals * sessions - there) / max(1, plain)))
    lapped = tuple(with_laps(session, laps) for session in contents.sessions)
    return replace(contents, sessions=lapped)


def latest(contents: JournalContents, sessions: int) -> JournalContents:
    """The end of a journal: so many sessions, and what else there has been since the first."""
    kept = contents.sessions[-sessions:]
    since_s, ids = kept[0].when.instant_s, {session.id for session in kept}
    worn = {session.shoe for session in kept}

    def since(records: tuple[Any, ...], moment: Callable[[Any], Moment]) -> tuple[Any, ...]:
        return tuple(record for record in records if moment(record).instant_s >= since_s)

    symptoms = since(contents.symptoms, lambda symptom: symptom.noted)
    return replace(
        contents,
        sessions=kept,
        shoes=tuple(shoe for shoe in contents.shoes if shoe.name in worn),
        symptoms=tuple(_without_link(symptom, ids) for symptom in symptoms),
        checks=since(contents.checks, lambda check: check.at),
        stretches=since(contents.stretches, lambda stretch: stretch.when),
        notes=since(contents.notes, lambda note: note.when),
        pauses=tuple(one for one in contents.pauses if one.first_on >= kept[0].when.day),
    )


def _without_link(record: Any, ids: set[int | None]) -> Any:
    return record if record.session_id in ids else replace(record, session_id=None)


def with_laps(session: Session, count: int) -> Session:
    """A session whose watch has parted it into laps, if it was no workout."""
    if session.intervals or count == 0:
        return session
    distance_m = None if session.distance_m is None else max(1, session.distance_m // count)
    actual_s = None if session.duration_s is None else session.duration_s / count
    lap = Interval(role="easy", distance_m=distance_m, actual_s=actual_s, lap_trigger="distance")
    return replace(session, intervals=(lap,) * count)


def shared(contents: JournalContents, place: int) -> JournalContents:
    """The same training as another runner's: some days earlier, in other shoes."""
    if place == 0:
        return contents
    ids = place * (MOST_OF_ONE * 2)
    back = timedelta(days=place)

    def earlier(moment: Moment) -> Moment:
        return Moment(
            day=moment.day - back,
            part_of_day=moment.part_of_day,
            at=None if moment.at is None else moment.at - back,
            instant_s=moment.instant_s - place * _DAY_S,
        )

    def moved(records: tuple[_Record, ...], **changes: Callable[[Any], Any]) -> Iterator[_Record]:
        for record in records:
            new = {name: change(getattr(record, name)) for name, change in changes.items()}
            yield replace(record, uuid=None, **new)

    def other_id(own: int | None) -> int | None:
        return None if own is None else own + ids

    def other_pair(name: str | None) -> str | None:
        return None if name is None else f"{name} of runner {place + 1}"

    apart = tuple(stretch for stretch in contents.stretches if stretch.session_id is None)
    return replace(
        contents,
        shoes=tuple(moved(contents.shoes, id=_none, name=other_pair, is_default=bool)),
        sessions=tuple(moved(contents.sessions, id=other_id, when=earlier, shoe=other_pair)),
        symptoms=tuple(moved(contents.symptoms, id=_none, noted=earlier, session_id=other_id)),
        checks=tuple(moved(contents.checks, id=_none, at=earlier)),
        stretches=tuple(moved(apart, id=_none, when=earlier)),
        notes=tuple(moved(contents.notes, id=_none, when=earlier)),
        pauses=(),
    )


def _none(_: object) -> None:
    """No number of its own: the journal gives it one."""


def main(words: list[str]) -> int:
    """Read the command line, write the journal, say how long it took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.make_journal")
    parser.add_argument("file", type=Path)
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--intervals", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", type=date.fromisoformat, default=date(2026, 11, 22))
    asked = parser.parse_args(words)
    if asked.file.exists():
        parser.error(f"{asked.file} is there already")
    start = perf_counter()
    counts = make_journal(
        asked.file,
        sessions=asked.sessions,
        intervals=asked.intervals,
        seed=asked.seed,
        until=asked.until,
    )
    taken_s = perf_counter() - start
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"{told}; {asked.file.stat().st_size / 1e6:.1f} MB in {taken_s:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
