"""Daily commands take no longer in a long journal: what SQLite does for them is watched.

Speed rots unseen, as milliseconds differ from machine to machine. What is tested here does not:
which index finds the rows, how many statements there are, how many rows come back, and how many
instructions SQLite takes, each in a short journal and in a long one of the same latest weeks.
"""

import contextlib
import gc
import io
import shlex
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from runlog.cli import start
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.store.watched import Book, Seen

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
FEW, SOME, MANY = 50, 500, 2000
"""Sessions: the fewest there may be, three years of them, and eleven."""

LINES = (
    "add 8k 45:12",
    "add easy 8k 45:12 yesterday evening rpe4 +pigeon",
    "add 6x400 r90s 9k 50:00 yesterday noon ghost tag:hot -- felt strong",
    "add --km 8 --time 45:12 --shoe pegasus --tag hot --note fine",
    "add walk 5k 1h last tue",
    "edit last rpe5",
    "undo",
    "redo",
    "history",
    "history --json",
    "history 4w",
    "history oct",
    "history --kind interval",
    "history --shoe pegasus",
    "history --tag hot",
    "history --area calf",
    "history --with-symptoms",
    "history --search strong",
    "history --sport walk",
    "history --before 30",
    "history --what all --limit 20",
    "history --what symptoms",
    "history --what stretches",
    "history --what notes",
    "show last",
    "shoes",
    "symptoms",
    "symptoms calf 3/10 this morning",
    "check",
    "check ok",
    "redflags",
    "stretches psoas 5min",
    "note new desk",
    "stats",
    "stats 12w",
    "stats --by month",
    "calendar",
    "calendar 30w",
    "plot km",
    "plot pace",
    "plot symptoms",
    "plan 12k",
    "due",
    "",
)
BEFORE = {"redo": "undo"}
"""What has to be typed before a line, for it to do something."""

SMALL = {
    "shoes": "a few pairs a year",
    "settings": "a few",
    "pauses": "a few a year",
    "json_each": "what the statement brings along",
    "span": "what the statement brings along, by another name",
    "CONSTANT": "no table at all",
    "(subquery-2)": "of a thousand rows at most, which are counted",
    "changes USING INDEX changes_undone": "only what was undone is in that index",
    "changes": "from the latest back to the first that is not undone",
}
"""What may be read from end to end, and why."""

TWO_YEARS = ("symptoms calf 3/10 this morning",)
"""Lines that look back two years, and in a sum or two at what was before: as `why` does."""

UP_TO_A_THOUSAND = (
    *("history --tag hot", "history --area calf", "history --with-symptoms"),
    "history --search strong",
)
"""Lines for which SQLite sorts all that fit, as long as they are fewer than a thousand."""


# ---- journals that differ in their length only ------------------------------------------

PAIRS = ("Pegasus 40", "Ghost 15", "Kinvara 13", "Clifton 9")
"""The newest first; each was worn for 40 sessions, the last one for all before.

What else there is of a session goes by tens, so that it is the same at the beginning of each.
"""

KINDS: tuple[Kind, ...] = ("easy", "interval", "long", "tempo", "race")
LAPS = (Interval(role="easy", distance_m=2000, actual_s=680.0, lap_trigger="distance"),) * 4
REPS = (Interval(role="work", distance_m=400), Interval(role="recovery", duration_s=90.0)) * 6


def session(place: int) -> Session:
    """The session that is so many places before the latest, at one every other day."""
    kind = KINDS[place % len(KINDS)]
    is_workout = kind == "interval"
    return Session(
        when=exact_moment(NOW - timedelta(days=2 * place + 1, hours=3)),
        sport="walk" if place % 10 == 5 else "run",
        distance_m=7000 + 100 * (place % 50),
        duration_s=2400.0 + 30 * (place % 50),
        kind=kind,
        kind_source="user",
        rpe=place % 10,
        shoe=PAIRS[min(place // 40, len(PAIRS) - 1)],
        tags=("hot",) if place % 5 == 0 else (),
        stretched=True,
        stretches=("pigeon",) if place % 2 == 0 else (),
        note="felt strong" if place % 5 == 0 else None,
        workout=Workout(typed="6x400", canonical="6x400m") if is_workout else None,
        intervals=REPS if is_workout else LAPS,
        source=Source(kind="fit", key=f"fit:{place}") if place % 2 else Source(),
    )


def fill(journal: Journal, count: int) -> None:
    """Write so many sessions, and what goes with them."""
    days = [NOW - timedelta(days=2 * place) for place in range(count)]
    with journal.change("fill"):
        journal.shoes.add_many(
            Shoe(
                name=name, is_default=place == 0, retired_on=date(2026, 1, 1) if place > 1 else None
            )
            for place, name in enumerate(PAIRS)
        )
        ids = journal.sessions.add_many(session(place) for place in reversed(range(count)))
        ids.reverse()
        journal.symptoms.add_many(
            Symptom(
                area="calf" if place % 10 else "low_back",
                severity=place % 7,
                noted=exact_moment(days[place] - timedelta(hours=2)),
                session_id=ids[place],
            )
            for place in range(0, count, 5)
        )
        journal.checks.add_many(Check(at=exact_moment(at), is_all_clear=True) for at in days[1::3])
        journal.stretches.add_many(
            Stretch(exercise="psoas", when=exact_moment(at), for_area="low_back")
            for at in days[::4]
        )
        journal.notes.add_many(Note(when=exact_moment(at), text="travelled") for at in days[::15])
        journal.pauses.add(Pause(first_on=date(2026, 8, 1), last_on=date(2026, 8, 9)))
    with journal.change("add"):
        journal.sessions.add(Session(when=exact_moment(NOW - timedelta(hours=8)), distance_m=6000))


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Journals by the number of their sessions."""
    folder = tmp_path_factory.mktemp("journals")
    paths = {count: folder / f"{count}.db" for count in (FEW, SOME, MANY)}
    for count, path in paths.items():
        with Journal.open(path, now=NOW, zone=UTC) as journal:
            fill(journal, count)
    return paths


# ---- the program, watched -----------------------------------------------------------------


class Terminal(io.StringIO):
    """Somebody looks."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def collecting() -> Iterator[None]:
    """Python goes on to look for what nobody needs, which the program does without."""
    yield
    gc.enable()


@pytest.fixture
def watch(
    journals: dict[int, Path],
    collecting: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str, int], Seen]:
    """Runs a line in a copy of one of the journals; what SQLite was asked to do for it."""
    del collecting
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("TERM", "dumb")
    path = tmp_path / "journal.db"

    def run(line: str) -> None:
        words = ["runlog", "--db", str(path), "--now", f"{NOW:%Y-%m-%dT%H:%M}", *shlex.split(line)]
        monkeypatch.setattr(sys, "argv", words)
        out, err = Terminal(), io.StringIO()
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            pytest.raises(SystemExit) as leaving,
        ):
            start.main()
        assert leaving.value.code in ({0, 1, None} if line == "due" else {0, None}), err.getvalue()

    def watched(line: str, sessions: int) -> Seen:
        shutil.copyfile(journals[sessions], path)
        if line in BEFORE:
            run(BEFORE[line])
        book = Book()
        with monkeypatch.context() as patch:
            patch.setattr(sqlite3, "connect", partial(book.connected, sqlite3.connect))
            run(line)
        return book.seen

    return watched


Watch = Callable[[str, int], Seen]


def read_whole(plan: Sequence[str]) -> list[str]:
    """What a plan reads from end to end without a reason."""
    scans = [step.removeprefix("SCAN ") for step in plan if step.startswith("SCAN ")]
    return [
        scan
        for scan in scans
        # An index of words with a word to look for (M) is no scan of it.
        if not f"{scan} ".startswith(tuple(f"{name} " for name in SMALL))
        and " VIRTUAL TABLE INDEX 0:M" not in scan
    ]


@pytest.mark.parametrize("line", LINES)
def test_no_daily_command_reads_a_table_from_end_to_end(line: str, watch: Watch) -> None:
    seen = watch(line, MANY)
    assert seen.statements
    assert [one for one in seen.statements if read_whole(one.plan)] == []


@pytest.mark.parametrize("line", LINES)
def test_a_longer_journal_takes_no_more_statements(line: str, watch: Watch) -> None:
    fewest = SOME if line in TWO_YEARS else FEW
    assert len(watch(line, fewest).statements) == len(watch(line, MANY).statements)


@pytest.mark.parametrize("line", LINES)
def test_a_longer_journal_gives_no_more_rows(line: str, watch: Watch) -> None:
    assert watch(line, SOME).rows == watch(line, MANY).rows


@pytest.mark.parametrize("line", sorted({*LINES}.difference(TWO_YEARS, UP_TO_A_THOUSAND)))
def test_a_longer_journal_is_no_more_work(line: str, watch: Watch) -> None:
    some, many = watch(line, SOME).hundreds, watch(line, MANY).hundreds
    assert many <= 1.05 * some + 5


def test_what_reads_a_table_from_end_to_end_would_be_seen(journals: dict[int, Path]) -> None:
    book = Book()
    with contextlib.closing(book.connected(sqlite3.connect, journals[MANY])) as connection:
        connection.execute("select sum(rpe) from sessions").fetchall()
        connection.execute("select day from sessions order by instant_s").fetchall()
        connection.execute("select id from sessions where instant_s > ?", (0,)).fetchall()
    assert [len(read_whole(one.plan)) for one in book.statements] == [1, 1, 0]
    assert book.rows == 1 + 2 * (MANY + 1)
    assert book.hundreds > MANY // 100
