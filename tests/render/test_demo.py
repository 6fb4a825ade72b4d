"""What a newcomer is told after the demo was made."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from runlog.core.journal_contents import JournalContents
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.value import replace
from runlog.render.demo import MadeDemo, demo_lines, demo_record

HOME = Path("/home/ann")
CONTENTS = JournalContents(
    sessions=tuple(
        Session(when=exact_moment(datetime(year, 11, 22, 9, tzinfo=UTC)), distance_m=5000)
        for year in (2025, 2026)
    )
)
MADE = MadeDemo(path=HOME / ".cache/runlog/demo.db", home=HOME, seed=7, years=1, contents=CONTENTS)


def test_it_says_what_to_type_next_and_how_to_get_rid_of_it() -> None:
    lines = demo_lines(MADE)
    assert lines[0].startswith("Made up a year of training: 2 sessions in 0 pairs of shoes, ")
    assert "  export RUNLOG_DB=~/.cache/runlog/demo.db" in lines
    assert "  runlog history    your sessions, the newest first" in lines
    assert "  runlog --db ~/.cache/runlog/demo.db history" in lines
    assert lines[-1] == "  rm ~/.cache/runlog/demo.db"
    assert not any("entries of yours" in line for line in lines)
    assert demo_lines(replace(MADE, years=5))[0].startswith("Made up 5 years of training: ")


@pytest.mark.parametrize(
    ("path", "home", "typed"),
    [
        ("/srv/look.db", HOME, "/srv/look.db"),
        ("/srv/my demo.db", HOME, "'/srv/my demo.db'"),
        ("/home/ann/my demo's.db", HOME, """~/'my demo'"'"'s.db'"""),
        ("/home/anna/demo.db", HOME, "/home/anna/demo.db"),
        ("/home/ann/demo.db", None, "/home/ann/demo.db"),
    ],
)
def test_the_file_can_be_typed_into_a_shell(path: str, home: Path | None, typed: str) -> None:
    assert demo_lines(replace(MADE, path=Path(path), home=home))[-1] == f"  rm {typed}"


def test_what_was_typed_into_the_one_before_is_not_lost_silently() -> None:
    made = replace(MADE, is_replaced=True, backup=HOME / "backups/demo.db")
    assert "  before    it held entries of yours: ~/backups/demo.db" in demo_lines(made)


def test_scripts_get_the_path_and_what_is_in_it() -> None:
    assert demo_record(MADE) == {
        "path": "/home/ann/.cache/runlog/demo.db",
        "seed": 7,
        "years": 1,
        "first_on": "2025-11-22",
        "last_on": "2026-11-22",
        "sessions": 2,
        "shoes": 0,
        "symptoms": 0,
        "checks": 0,
        "stretches": 0,
        "notes": 0,
        "pauses": 0,
        "replaced": False,
        "backup": None,
    }
