"""``runlog export``: everything out, and the same back in."""

import csv
import io
import json
import stat
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.actions.import_journal import import_journal
from runlog.actions.surroundings import Surroundings
from runlog.cli.export import _RECORDS
from runlog.core.area import AREAS, SIDES
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.kind import KIND_SOURCES, KINDS, SPORTS, SURFACES
from runlog.core.moment import PARTS_OF_DAY, day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import INFLUENCES, PHASES, QUALITIES, STATUSES, Symptom
from runlog.core.value import replace
from runlog.importers.journal_json import read_journal
from runlog.render.diary import diary_lines, escaped
from runlog.render.export import journal_json
from runlog.store.journal import Journal
from tests.cli.conftest import Run

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
labels = st.lists(texts, max_size=2, unique=True).map(tuple)
moments = st.one_of(
    st.builds(
        lambda at_s, east: exact_moment(datetime.fromtimestamp(at_s, timezone(east))),
        st.integers(0, 4_000_000_000),
        st.integers(-14, 14).map(lambda hours: timedelta(hours=hours)),
    ),
    st.builds(
        day_moment,
        st.dates(date(1970, 1, 2), date(2090, 1, 1)),
        st.sampled_from([None, *PARTS_OF_DAY]),
        zone=st.just(UTC),
    ),
)
metres = st.none() | st.integers(1, 200_000)
seconds = st.none() | st.floats(0.125, 1e5)
severities = st.none() | st.integers(0, 10)
some_text = st.none() | texts


def one_of(values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *values])


sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(SPORTS),
    surface=one_of(SURFACES),
    distance_m=metres,
    duration_s=seconds,
    elapsed_s=seconds,
    rpe=severities,
    heart_rate_bpm=st.none() | st.integers(20, 260),
    cadence_spm=st.none() | st.integers(1, 300),
    ascent_m=st.none() | st.integers(0, 9000),
    shoe=one_of(["Pegasus", "Ghost"]),
    tags=labels,
    stretches=labels,
    note=some_text,
    workout=st.none() | st.builds(Workout, typed=texts, canonical=some_text),
    intervals=st.lists(
        st.builds(
            Interval,
            role=st.sampled_from(["work", "recovery", "easy"]),
            label=some_text,
            distance_m=metres,
            duration_s=seconds,
            target=some_text,
            actual_s=seconds,
            lap_trigger=some_text,
        ),
        max_size=3,
    ).map(tuple),
)
symptoms = st.builds(
    Symptom,
    area=st.sampled_from(list(AREAS)),
    noted=moments,
    side=one_of(SIDES),
    qualities=st.lists(st.sampled_from(list(QUALITIES)), max_size=2, unique=True).map(tuple),
    severity=severities,
    began=st.none() | moments,
    phase=one_of(PHASES),
    worse=st.lists(st.sampled_from(list(INFLUENCES)), max_size=2, unique=True).map(tuple),
    stops=labels,
    status=st.sampled_from(STATUSES),
    note=some_text,
)
stretches = st.builds(
    Stretch,
    exercise=texts,
    when=moments,
    duration_s=seconds,
    reps=st.none() | st.integers(1, 50),
    for_area=one_of(AREAS),
    before=severities,
    after=severities,
    note=some_text,
)
checks = st.builds(
    Check, at=moments.filter(lambda moment: moment.at is not None), is_all_clear=st.booleans()
)
notes = st.builds(Note, when=moments, text=texts, tags=labels)
pauses = st.builds(
    Pause, first_on=st.just(date(2026, 1, 1)), last_on=st.dates(date(2026, 1, 1)), reason=some_text
)
RECORDS = {
    "sessions": sessions,
    "symptoms": symptoms,
    "stretches": stretches,
    "checks": checks,
    "notes": notes,
    "pauses": pauses,
}


def exported(journal: Journal) -> str:
    sections = [(name, getattr(journal, name).all(), make) for name, make in _RECORDS.items()]
    return "".join(journal_json(journal.settings.as_mapping(), sections))


def filled(journal: Journal, data: st.DataObject) -> None:
    """Put anything at all into a journal, the way the program does: links point to sessions."""
    with journal.change("fill"):
        journal.settings.set("units", data.draw(st.sampled_from(["km", "mi"])))
        journal.settings.set("routine.usual", ["quad_standing"])
        journal.shoes.add(Shoe(name="Pegasus", aliases=("peg",), note=data.draw(some_text)))
        journal.shoes.add(Shoe(name="Ghost", retired_on=data.draw(st.none() | st.dates())))
        for name, values in RECORDS.items():
            collection: Any = getattr(journal, name)
            for value in data.draw(st.lists(values, max_size=3)):
                collection.add(_sound(value, data))


def _sound(value: Any, data: st.DataObject) -> Any:
    if not isinstance(value, Session):
        return value
    kind = data.draw(st.sampled_from([None, *KINDS]))
    kind_source = None if kind is None else data.draw(st.sampled_from(KIND_SOURCES))
    stretched = True if value.stretches else data.draw(st.sampled_from([None, True, False]))
    key = data.draw(st.none() | st.uuids().map(str))
    source = Source() if key is None else Source(kind="fit", key=key)
    return replace(value, kind=kind, kind_source=kind_source, stretched=stretched, source=source)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_written_out_comes_back_the_same(data: st.DataObject) -> None:
    around = Surroundings(now=NOW, zone=UTC, settings=Settings(), label="import")
    with (
        Journal.in_memory(now=NOW, zone=UTC) as journal,
        Journal.in_memory(now=NOW, zone=UTC) as copy,
    ):
        filled(journal, data)
        text = exported(journal)
        contents = read_journal(text, name="journal.json", zone=UTC)
        with copy.change("import"):
            first = import_journal(copy, contents, around, file="journal.json")
        assert len(first.new) == len(contents.sessions)
        # A symptom without a link takes the one that it should have.
        relinked = {
            line["uuid"]: line["session_id"] for line in json.loads(exported(copy))["symptoms"]
        }
        expected = json.loads(text)
        for line in expected["symptoms"]:
            line["session_id"] = relinked[line["uuid"]]
        assert json.loads(exported(copy)) == expected
        changes = copy.changes()
        with copy.change("again"):
            again = import_journal(copy, contents, around, file="journal.json")
        assert (again.new, again.known, again.others) == ((), len(contents.sessions), 0)
        assert copy.changes() == changes


def test_a_journal_typed_by_hand_comes_back_letter_by_letter(done: Run, tmp_path: Path) -> None:
    done("shoes add Pegasus --alias peg")
    done(
        "add 8k 45:12 yesterday 18:30 peg rpe6 +quads +hams tag:club", "6x400 r90s", "--", "-- ö\n"
    )
    done("symptoms lower back stiffness 4/10 this morning")
    done("check ok")
    done("note new desk")
    done("stretches pigeon 2min")
    done("pause 2026-08-01 2026-08-14 holiday")
    done("config set units mi")
    text = done("export").out
    done("export", str(tmp_path / "j.json"))
    other = str(tmp_path / "other.db")
    done("--db", other, "import", str(tmp_path / "j.json"))
    assert done("--db", other, "export").out == text


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_sessions_as_a_table_for_spreadsheets(done: Run) -> None:
    done("add 8k 45:12 yesterday evening rpe6 tag:club tag:hot +quads -- =HYPERLINK(1)")
    done("add 10k 50:00 today 8:00", "6x400 r90s")
    typed, exact = rows_of(done("export --format csv").out)
    assert (typed["date"], typed["part_of_day"], typed["distance_m"]) == (
        "2026-11-21",
        "evening",
        "8000",
    )
    assert (typed["tags"], typed["stretched"], typed["note"]) == (
        "club, hot",
        "yes",
        "'=HYPERLINK(1)",
    )
    assert (exact["date"], exact["workout"], exact["source"]) == (
        "2026-11-22T08:00:00+00:00",
        "6x400 r90s",
        "typed",
    )
    assert done("export --csv").out == done("export --format csv").out


@pytest.mark.parametrize(
    "what", ["sessions", "symptoms", "stretches", "shoes", "checks", "notes", "pauses"]
)
def test_every_table_can_be_written(done: Run, what: str) -> None:
    done("shoes add Pegasus --drop -2")
    done("add 8k 45:12 +quads")
    done("symptoms back 3/10")
    done("check ok")
    done("note =desk")
    done("pause 2026-08-01 2026-08-14")
    [line] = rows_of(done(f"export --format csv --what {what}").out)[:1]
    assert len(line["uuid"]) == 36


def test_a_table_comes_back_without_its_apostrophes(done: Run, tmp_path: Path) -> None:
    done("add 8k 45:12 yesterday 18:30 -- =1+1")
    done("symptoms left calf pain 3/10 yesterday 20:00 -- @home")
    other = str(tmp_path / "other.db")
    for what in ("sessions", "symptoms"):
        path = str(tmp_path / f"{what}.csv")
        done(f"export --format csv --what {what}", path)
        done("--db", other, "import", path)
    [session] = done("--db", other, "--json", "history").data
    [symptom] = done("--db", other, "--json", "history", "--what", "symptoms").data
    assert (session["note"], session["started_at"]) == ("=1+1", "2026-11-21T18:30:00+00:00")
    assert (symptom["note"], symptom["side"]) == ("@home", "left")


def test_a_diary_to_read(done: Run) -> None:
    done("add 8k 45:12 yesterday 18:30 tempo rpe6 +quads -- felt *strong*")
    done("add 5k 25:00 2026-10-03 evening")
    done("symptoms lower back stiffness 4/10 this morning worse sitting")
    done("stretches pigeon 2min for back 5to1")
    done("check ok")
    done("note new desk tag:work")
    done("pause 2026-08-01 2026-08-14 holiday")
    text = done("export --format markdown").out
    assert text.startswith("# Running journal\n")
    assert text.index("## October 2026") < text.index("## November 2026")
    for line in (
        "1 run · 5.0 km",
        "### Sat 21 Nov 2026",
        "- 18:30 **tempo run** · 8.00 km · 45:12 · 5:39/km · effort 6 of 10",
        "  - stretched: quads",
        r"  > felt \*strong\*",
        "- ~morning **lower back** · stiffness · 4/10",
        "  - worse: sitting",
        "## Not journalled",
    ):
        assert line in text
    assert "all clear" in text
    assert "new desk" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", r"\<script\>"),
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("1. no item", r"1\. no item"),
        ("[a](b) `c` _d_", r"\[a\](b) \`c\` \_d\_"),
        ("plain words", "plain words"),
        ("\x1b[31m", r"\\x1b\[31m"),
    ],
)
def test_the_runner_s_words_are_no_markup(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_an_empty_journal_is_an_empty_diary() -> None:
    assert list(diary_lines([], [], "km")) == ["# Running journal\n"]


def test_a_file_is_the_runner_s_alone_and_not_overwritten(
    run: Run, done: Run, tmp_path: Path
) -> None:
    path = tmp_path / "j.json"
    done("export", str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    refused = run("export", str(path))
    assert (refused.code, "--force" in refused.err) == (2, True)
    done("export --force", str(path))
    assert list(tmp_path.glob("*.part")) == []
    nowhere = run("export", str(tmp_path / "no" / "j.json"))
    assert (nowhere.code, "cannot be written" in nowhere.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "xml"], "There is no format 'xml'"),
        (["--format", "csv", "--what", "runs"], "There is no table 'runs'"),
        (["--what", "symptoms"], "--what belongs to --format csv"),
    ],
)
def test_what_cannot_be_written_is_refused(run: Run, words: list[str], message: str) -> None:
    answer = run("export", *words)
    assert (answer.code, message in answer.err) == (2, True)


def test_a_link_is_written_through(run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    assert run("export", str(link), "--force").code == 0
    assert link.is_symlink()
    assert json.loads(target.read_text())["format"] == "runlog-journal"


def test_what_is_no_ordinary_file_is_left_alone(run: Run, tmp_path: Path) -> None:
    answer = run("export", str(tmp_path), "--force")
    assert answer.code == 1
    assert "no ordinary file" in answer.err


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("runs.csv", [], "date,part_of_day,sport"),
        ("runs.CSV", [], "date,part_of_day,sport"),
        ("symptoms.csv", ["--what", "symptoms"], "date,part_of_day,area"),
        ("diary.md", [], "# Running journal"),
        ("diary.markdown", [], "# Running journal"),
        ("journal.json", [], '{"format": "runlog-journal"'),
        ("journal.txt", [], '{"format": "runlog-journal"'),
        ("journal", [], '{"format": "runlog-journal"'),
        ("runs.csv", ["--format", "json"], '{"format": "runlog-journal"'),
        ("journal.json", ["--csv"], "date,part_of_day,sport"),
    ],
)
def test_the_end_of_the_name_says_the_format(
    done: Run, tmp_path: Path, name: str, options: list[str], begins: str
) -> None:
    done("export", str(tmp_path / name), *options)
    assert (tmp_path / name).read_text().startswith(begins)


def test_tables_come_back_as_the_records_they_were(done: Run, tmp_path: Path) -> None:
    done("shoes add Pegasus")
    done(
        "add 8k 45:12 yesterday evening pegasus rpe6 +quads +hams tag:club", "6x400 r90s", "--", "ö"
    )
    done("add 5k 25:00 2026-11-20 18:30 --stretch none")
    done("symptoms back stiffness 4/10 yesterday evening worse sitting eased walking")
    done("symptoms back gone")
    done("stretches psoas 2min for back 5to1 last night")
    other = str(tmp_path / "other.db")
    tables = ("sessions", "symptoms", "stretches")
    for what in tables:
        done(f"export {tmp_path}/{what}.csv --what {what}")
        done("--db", other, "import", str(tmp_path / f"{what}.csv"))
    for what in tables:
        text = done(f"--db {other} export --format csv --what {what}").out
        assert text == (tmp_path / f"{what}.csv").read_text()


SECRETS = ("Pegasus", "peg", "secret", "hot-date", "ashram", "Berlin", "Mona", "kneel")


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_an_anonymous_export_names_nothing(done: Run, run: Run, form: str) -> None:
    done("config set zone Europe/Berlin")
    done("shoes add Pegasus 40 --alias peg --model secret")
    words = ["add", "8k", "45:12", "yesterday", "pegasus", "tag:hot-date", "rpe5"]
    run(*words, "6x400 r90s # Mona", "--", "secret")
    done("stretches ashram-secret for back 4to3 yesterday")
    done("symptoms back 4/10 yesterday 8pm worse ashram-secret cannot kneel -- secret")
    done("note the secret of the desk")
    done("pause 1 nov to 3 nov secret")
    told = done(f"export --anonymous --format {form}").out
    for secret in SECRETS:
        assert secret not in told, secret
    assert "pair A" in told
    assert "8" in told


def test_an_anonymous_export_comes_in_again_with_every_figure(
    done: Run, run: Run, tmp_path: Path
) -> None:
    done("shoes add Pegasus 40 --limit 650")
    done("add 8k 45:12 yesterday 18:00 rpe5 pegasus +quads -- secret")
    run("edit", "1", "6x400 @1:35 r90s")
    done("symptoms back 4/10 yesterday 8pm")
    done("check ok")
    file = tmp_path / "shared.json"
    done(f"export --anonymous {file}")
    assert file.stat().st_mode & 0o777 == 0o600
    run("--db", str(tmp_path / "other.db"), "import", str(file))
    [session] = run("--db", str(tmp_path / "other.db"), "history", "--json").data
    assert (session["distance_m"], session["rpe"], session["shoe"]) == (8000, 5, "pair A")
    assert [part["distance_m"] for part in session["intervals"] if part["role"] == "work"] == (
        [400] * 6
    )
    [symptom] = run("--db", str(tmp_path / "other.db"), "symptoms", "--json").data
    assert (symptom["area"], symptom["session_id"]) == ("low_back", 1)


@pytest.mark.parametrize("command", ["export", "export --format csv", "report -o"])
def test_a_journal_is_never_written_over(done: Run, run: Run, db: Path, command: str) -> None:
    done("add 8k 45:12 yesterday")
    done("backup")
    [copy] = (db.parent / "backups").glob("*.db")
    for file in (db, copy):
        before = file.read_bytes()
        answer = run(*command.split(), str(file), "--force")
        assert answer.code == 2
        assert "never overwritten" in answer.err
        assert "--force" not in answer.err
        assert file.read_bytes() == before
