"""What is asked daily is found by an index, however long the journal."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
NOW_S = int(NOW.timestamp())
RUN = Session(when=exact_moment(NOW), distance_m=8000, duration_s=2712.0, shoe="Pegasus 40")
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def journal(journal: Journal) -> Journal:
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Pegasus 40"))
        journal.sessions.add_many(
            Session(when=exact_moment(NOW - timedelta(days=day)), distance_m=8000, tags=("hot",))
            for day in range(100)
        )
        journal.symptoms.add(Symptom(area="calf", noted=exact_moment(NOW), session_id=3))
    return journal


def page(**wanted: Any) -> Callable[[Journal], object]:
    return lambda journal: journal.sessions.page(
        SessionFilter(**wanted), limit=20, before=(NOW_S, 50)
    )


def add_and_undo(journal: Journal) -> None:
    with journal.change("add"):
        journal.sessions.add(RUN)
    journal.undo()
    journal.redo()


QUESTIONS: dict[str, Callable[[Journal], object]] = {
    "first page": lambda journal: journal.sessions.page(limit=20),
    "page": page(),
    "page of a period": page(period=NOVEMBER),
    "page of a kind": page(kind="interval"),
    "page of a pair": page(shoe="Pegasus 40"),
    "page with a tag": page(tag="hot"),
    "page with symptoms": page(with_symptoms=True),
    "page of an area": page(area="calf"),
    "page with words": page(search="strong"),
    "get": lambda journal: journal.sessions.get(50),
    "last": lambda journal: journal.sessions.last(),
    "between": lambda journal: journal.sessions.between(NOW_S - 86_400 * 30, NOW_S),
    "before": lambda journal: journal.sessions.before(NOW_S),
    "same": lambda journal: journal.sessions.same_as(RUN),
    "source": lambda journal: journal.sessions.with_source(Source(kind="fit", key="x")),
    "longest lately": lambda journal: journal.sessions.longest_m(NOW_S - 86_400 * 30, NOW_S),
    "longest": lambda journal: journal.sessions.longest_m(),
    "volume": lambda journal: journal.sessions.volume(NOVEMBER),
    "days": lambda journal: journal.sessions.daily_volume(date(2026, 9, 1), date(2026, 11, 22)),
    "of kind": lambda journal: journal.sessions.latest_of_kind("interval", NOW_S),
    "tag": lambda journal: journal.sessions.tagged_before("hot", NOW_S),
    "hard": lambda journal: journal.sessions.hard_between(NOW_S - 86_400 * 30, NOW_S),
    "longest between": lambda journal: journal.sessions.longest_between(NOW_S - 86_400, NOW_S),
    "ids": lambda journal: journal.sessions.ids("1"),
    "pairs": lambda journal: journal.shoes.use(NOW.date()),
    "pairs in use": lambda journal: journal.shoes.use(NOW.date(), include_retired=False),
    "pair": lambda journal: journal.shoes.use(NOW.date(), name="Pegasus 40"),
    "add, undo": add_and_undo,
    "open": lambda journal: journal.symptoms.open(),
    "recent symptoms": lambda journal: journal.symptoms.recent(limit=20),
    "symptoms of sessions": lambda journal: journal.symptoms.for_sessions([1, 2]),
    "symptoms of an area": lambda journal: journal.symptoms.of_area("calf", since_s=NOW_S),
    "stretches since": lambda journal: journal.stretches.since(date(2026, 11, 1)),
    "check": lambda journal: journal.checks.latest(),
}

_LONG_TABLES = ("sessions", "intervals", "session_tags", "change_items")


def plans(journal: Journal, ask: Callable[[Journal], object]) -> list[str]:
    """How SQLite goes about each statement of a question."""
    statements: list[str] = []
    connection = journal._db.connection
    connection.set_trace_callback(statements.append)
    ask(journal)
    connection.set_trace_callback(None)
    words = ("select", "insert", "update", "delete")
    return [
        str(row[3])
        for statement in statements
        if statement.strip().lower().startswith(words) and "_words_" not in statement
        for row in connection.execute("explain query plan " + statement)
    ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_daily_question_reads_every_session(journal: Journal, question: str) -> None:
    for plan in plans(journal, QUESTIONS[question]):
        table = plan.removeprefix("SCAN ").split(" ")[0]
        is_walk_in_order = " USING INDEX sessions_instant" in plan
        assert not plan.startswith("SCAN") or table not in _LONG_TABLES or is_walk_in_order, plan


@pytest.mark.parametrize("question", ["first page", "page", "page of a period", "last", "before"])
def test_a_page_comes_in_order_by_itself(journal: Journal, question: str) -> None:
    [plan, *_] = plans(journal, QUESTIONS[question])
    assert "SEARCH sessions USING INDEX" in plan
    assert "USE TEMP B-TREE FOR ORDER BY" not in plans(journal, QUESTIONS[question])[:3]


@pytest.mark.parametrize("question", ["volume", "days", "longest", "pairs", "pairs in use", "pair"])
def test_totals_are_answered_by_an_index_alone(journal: Journal, question: str) -> None:
    found = [plan for plan in plans(journal, QUESTIONS[question]) if "sessions" in plan]
    assert found
    assert all("USING COVERING INDEX" in plan for plan in found), found


def test_an_add_takes_few_statements(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", now=NOW, zone=ZONE) as journal:
        statements: list[str] = []
        journal._db.connection.set_trace_callback(statements.append)
        with journal.change("add 8k 45:12"):
            journal.sessions.add(Session(when=exact_moment(NOW), distance_m=8000))
        assert len(statements) <= 8
