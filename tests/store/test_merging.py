"""Two journals become one, whichever is merged into which, and again changes nothing."""

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runlog.core.diary import Check
from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.symptom import Symptom
from runlog.core.value import fields_of, replace
from runlog.errors import RefusedError
from runlog.store.journal import Journal
from tests.store.test_undo import check_sound, contents

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)


def new_journal() -> Journal:
    return Journal.in_memory(now=NOW, zone=UTC)


def copied(journal: Journal) -> Journal:
    """Another journal that began as this one."""
    copy = new_journal()
    journal._db.connection.backup(copy._db.connection)
    return copy


def later(journal: Journal, seconds: float) -> None:
    """Let time pass before the next change."""
    at = NOW + timedelta(seconds=seconds)
    journal._changes.now_ms = int(at.timestamp() * 1000)
    journal._changes._at = at.isoformat(timespec="seconds")


def merged(journal: Journal, other: Journal) -> Any:
    merging = journal.merging(other)
    with journal.change("merge"):
        merging.store()
    return merging.outcome()


def told(journal: Journal) -> dict[str, list[str]]:
    """Everything a journal says, links by what they point to, numbers left out."""
    uuids = {session.id: session.uuid for session in journal.sessions.all()}
    said: dict[str, list[str]] = {"settings": [json.dumps(dict(journal.settings.as_mapping()))]}
    for name in ("shoes", "sessions", "symptoms", "stretches", "checks", "notes", "pauses"):
        lines = []
        for value in getattr(journal, name).all():
            fields = {**fields_of(value), "id": None}
            if "session_id" in fields:
                fields["session_id"] = uuids.get(fields["session_id"])
            lines.append(repr(fields))
        said[name] = sorted(lines)
    return said


# ---- by hand -------------------------------------------------------------------


def run(metres: int = 8000, **fields: Any) -> Session:
    return Session(**{"when": exact_moment(NOW), "distance_m": metres, **fields})


def with_records(journal: Journal, *records: Any) -> list[Any]:
    places = {Session: "sessions", Shoe: "shoes", Symptom: "symptoms", Check: "checks"}
    with journal.change("add"):
        return [getattr(journal, places[type(one)]).add(one) for one in records]


def test_a_pair_that_both_made_is_one_pair_worn_by_both() -> None:
    mine, theirs = new_journal(), new_journal()
    with_records(theirs, Shoe(name="Pegasus"), run(5000, shoe="Pegasus"))
    later(mine, 60)
    with_records(mine, Shoe(name="pegasus", limit_m=500_000), run(8000, shoe="pegasus"))
    copy = copied(mine)
    merged(mine, theirs)
    merged(theirs, copy)
    assert told(mine) == told(theirs)
    [shoe] = mine.shoes.all()
    assert (shoe.name, shoe.limit_m) == ("pegasus", 500_000)
    assert {session.shoe for session in mine.sessions.all()} == {"pegasus"}
    check_sound(mine)


def test_one_file_that_both_brought_in_is_one_session() -> None:
    source = Source(kind="fit", key="fit:1")
    mine, theirs = new_journal(), new_journal()
    [first] = with_records(mine, run(source=source, note="mine"))
    later(theirs, 60)
    [second] = with_records(theirs, run(source=source, note="theirs"))
    with_records(theirs, Symptom(area="calf", noted=exact_moment(NOW), session_id=second.id))
    before = contents(theirs)
    merged(theirs, mine)
    [session] = theirs.sessions.all()
    assert (session.note, session.uuid) == ("theirs", first.uuid)
    assert theirs.symptoms.all()[0].session_id == session.id
    check_sound(theirs)
    theirs.undo()
    assert contents(theirs) == before
    check_sound(theirs)
    theirs.redo()
    assert [one.uuid for one in theirs.sessions.all()] == [first.uuid]
    check_sound(theirs)


def test_a_run_that_one_typed_and_completed_and_the_other_brought_in_is_one() -> None:
    source = Source(kind="fit", key="fit:1")
    mine = new_journal()
    [typed] = with_records(mine, run())
    theirs = copied(mine)
    later(mine, 60)
    with mine.change("import"):
        mine.sessions.replace(replace(typed, source=source))
    later(theirs, 90)
    [second] = with_records(theirs, run(source=source))
    with_records(theirs, Symptom(area="calf", noted=exact_moment(NOW), session_id=second.id))
    merged(mine, theirs)
    [session] = mine.sessions.all()
    assert session.uuid == typed.uuid
    assert mine.symptoms.all()[0].session_id == session.id
    check_sound(mine)


def test_two_pairs_that_came_to_be_called_the_same_are_told_apart() -> None:
    mine = new_journal()
    [pair] = with_records(mine, Shoe(name="Old"))
    theirs = copied(mine)
    later(mine, 60)
    with mine.change("edit"):
        mine.shoes.replace(replace(pair, name="Peg"))
    later(theirs, 90)
    with_records(theirs, Shoe(name="Peg"))
    copy = copied(theirs)
    merged(theirs, mine)
    assert sorted(shoe.name for shoe in theirs.shoes.all()) == ["Peg", "Peg (2)"]
    merged(mine, copy)
    assert told(mine) == told(theirs)
    assert mine.merging(theirs).outcome().is_empty


def test_a_pair_that_was_taken_out_stays_where_it_is_worn() -> None:
    mine = new_journal()
    [pair] = with_records(mine, Shoe(name="Peg"))
    theirs = copied(mine)
    later(mine, 60)
    with mine.change("delete"):
        mine.shoes.delete(pair.id)
    later(theirs, 90)
    with_records(theirs, run(shoe="Peg"))
    copy = copied(mine)
    merged(mine, theirs)
    merged(theirs, copy)
    assert [shoe.name for shoe in mine.shoes.all()] == ["Peg"]
    assert told(mine) == told(theirs)


def test_a_symptom_whose_run_was_taken_out_stays_without_it() -> None:
    mine = new_journal()
    [first] = with_records(mine, run())
    theirs = copied(mine)
    later(mine, 60)
    with mine.change("delete"):
        mine.sessions.delete(first.id)
    with_records(theirs, Symptom(area="calf", noted=exact_moment(NOW), session_id=first.id))
    merged(theirs, mine)
    assert (list(theirs.sessions.all()), theirs.symptoms.all()[0].session_id) == ([], None)
    check_sound(theirs)


def test_what_was_taken_out_comes_back_if_that_was_undone() -> None:
    mine = new_journal()
    [first] = with_records(mine, run())
    theirs = copied(mine)
    later(mine, 60)
    with mine.change("delete"):
        mine.sessions.delete(first.id)
    mine.undo()
    merged(theirs, mine)
    assert [session.uuid for session in theirs.sessions.all()] == [first.uuid]


def test_an_undone_merge_can_be_done_again() -> None:
    mine, theirs = new_journal(), new_journal()
    with_records(theirs, run(), Check(at=exact_moment(NOW), is_all_clear=True))
    merged(mine, theirs)
    mine.undo()
    assert list(mine.sessions.all()) == []
    assert merged(mine, theirs).added == {"session": 1, "check": 1}


def test_numbers_that_are_taken_are_given_anew() -> None:
    mine, theirs = new_journal(), new_journal()
    with_records(mine, *[run(metres) for metres in (1000, 2000, 3000)])
    with_records(theirs, *[run(metres) for metres in (4000, 5000, 6000, 7000)])
    merged(mine, theirs)
    assert sorted((one.id, one.distance_m) for one in mine.sessions.all()) == [
        (1, 1000), (2, 2000), (3, 3000), (4, 7000), (5, 4000), (6, 5000), (7, 6000),
    ] or len({one.id for one in mine.sessions.all()}) == 7  # fmt: skip


def test_merging_needs_an_open_change() -> None:
    mine, theirs = new_journal(), new_journal()
    with pytest.raises(RuntimeError):
        mine.merging(theirs).store()


# ---- at random -----------------------------------------------------------------


def busy(journal: Journal, chance: random.Random, *, from_s: int) -> None:
    """Let a runner do something every few minutes."""
    for step in range(chance.randrange(1, 8)):
        later(journal, from_s + 60 * step + chance.randrange(50))
        try:
            with journal.change("something"):
                chance.choice([_add, _add, _edit, _edit, _delete, _shoe, _symptom, _setting])(
                    journal, chance
                )
        except RefusedError:
            continue  # a name or a file that is there already, or a pair that is worn


def _add(journal: Journal, chance: random.Random) -> None:
    shoes = [None, *(shoe.name for shoe in journal.shoes.all())]
    key = chance.choice([None, None, "fit:1", "fit:2"])
    journal.sessions.add(
        Session(
            when=exact_moment(NOW - timedelta(hours=chance.randrange(200))),
            distance_m=chance.choice([5000, 8000, None]),
            note=chance.choice([None, "müde", "strong"]),
            tags=tuple(chance.sample(["hot", "club"], chance.randrange(3))),
            stretches=tuple(chance.sample(["quad_standing", "pigeon"], chance.randrange(3))),
            shoe=chance.choice(shoes),
            intervals=tuple(Interval(role="work") for _ in range(chance.randrange(3))),
            source=Source() if key is None else Source(kind="fit", key=key),
        )
    )


def _any_session(journal: Journal, chance: random.Random) -> Session | None:
    known = list(journal.sessions.all())
    return chance.choice(known) if known else None


def _edit(journal: Journal, chance: random.Random) -> None:
    session = _any_session(journal, chance)
    if session is not None:
        journal.sessions.replace(
            replace(session, rpe=chance.randrange(11), note=chance.choice([None, "a", "b"]))
        )


def _delete(journal: Journal, chance: random.Random) -> None:
    session = _any_session(journal, chance)
    if session is not None:
        journal.sessions.delete(session.id or 0)
    elif journal.shoes.all():
        journal.shoes.delete(chance.choice(journal.shoes.all()).id or 0)


def _shoe(journal: Journal, chance: random.Random) -> None:
    known = journal.shoes.all()
    if known and chance.random() < 0.5:
        pair = chance.choice(known)
        name = chance.choice([pair.name, "Ghost", "Nimbus"])
        journal.shoes.replace(replace(pair, name=name, start_m=chance.randrange(5) * 1000))
    else:
        journal.shoes.add(Shoe(name=chance.choice(["Pegasus", "Ghost", "Nimbus"])))


def _symptom(journal: Journal, chance: random.Random) -> None:
    session = _any_session(journal, chance)
    journal.symptoms.add(
        Symptom(
            area=chance.choice(["calf", "knee"]),
            noted=exact_moment(NOW),
            session_id=None if session is None else session.id,
        )
    )


def _setting(journal: Journal, chance: random.Random) -> None:
    if chance.random() < 0.3:
        journal.settings.unset("units")
    else:
        journal.settings.set("units", chance.choice(["km", "mi"]))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 1 << 40))
@example(3867350)
def test_it_does_not_matter_which_is_merged_into_which(seed: int) -> None:
    chance = random.Random(seed)
    mine = new_journal()
    busy(mine, chance, from_s=0)
    theirs = copied(mine)
    busy(mine, chance, from_s=1000)
    busy(theirs, chance, from_s=1000)
    later(mine, 5000)
    later(theirs, 5000)
    before = contents(mine)
    copy = copied(mine)
    merged(mine, theirs)
    check_sound(mine)
    assert mine.merging(theirs).outcome().is_empty
    after = contents(mine)
    merged(theirs, copy)
    assert _unlinked(told(theirs)) == _unlinked(told(mine))
    if any(change.label == "merge" for change in mine.changes(1)):
        mine.undo()
        assert contents(mine) == before
        check_sound(mine)
        mine.redo()
        assert contents(mine) == after
        check_sound(mine)


def _unlinked(said: dict[str, list[str]]) -> dict[str, list[str]]:
    """Without the links of symptoms: the action sets them anew."""
    lines = [line.partition("'session_id'")[0] for line in said["symptoms"]]
    return {**said, "symptoms": sorted(lines)}
