"""What was taken out on purpose."""

from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.store.journal import Journal
from tests.conftest import NOW


def session(key: str | None) -> Session:
    source = Source() if key is None else Source(kind="fit", key=key)
    return Session(when=exact_moment(NOW), distance_m=8000, source=source)


def test_a_session_that_was_taken_out_is_known_by_its_source(journal: Journal) -> None:
    with journal.change("add"):
        ids = journal.sessions.add_many([session("fit:1"), session("fit:2"), session(None)])
    assert journal.graves.of_sessions() == frozenset()
    with journal.change("delete"):
        for number in (ids[0], ids[2]):
            journal.sessions.delete(number)
    assert journal.graves.of_sessions() == {"fit:1"}
    journal.undo()
    assert journal.graves.of_sessions() == frozenset()
    journal.redo()
    assert journal.graves.of_sessions() == {"fit:1"}


def test_an_undone_import_leaves_no_grave(journal: Journal) -> None:
    with journal.change("import"):
        journal.sessions.add(session("fit:1"))
    journal.undo()
    assert journal.graves.of_sessions() == frozenset()
