"""``runlog import``: what is typed, what is answered, what scripts are promised."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.running import changed_environment, console_script, everything
from tests.cli.terminal import on_terminal
from tests.importers.test_real_files import FOLDER, MANIFEST
from tests.importers.test_strava import run_row, table
from tests.importers.writers import gpx, gzipped, run_fit, straight, written, zipped

EVENING = datetime(2026, 11, 21, 18, 31, tzinfo=UTC)

PROMISED = {"new", "completed", "known", "not_a_run", "unreadable", "sessions", "problems"}


def fit(**fields: Any) -> bytes:
    return run_fit(**{"start": EVENING, "offset_s": 0, **fields}).file()


FAST, SLOW = {"s": 180.0, "m": 800.0}, {"s": 150.0, "m": 400.0}
TRACK = [{"s": 600.0, "m": 1800.0}, *([FAST, SLOW] * 6)]


def test_the_object_that_scripts_are_promised(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a.fit": fit(laps=TRACK), "b.fit": b"nonsense"})
    answer = run("import", "--json", str(tmp_path / "f"))
    assert answer.code == 1
    assert answer.data.keys() >= PROMISED
    said = {key: answer.data[key] for key in ("new", "completed", "known", "unreadable")}
    assert said == {"new": 1, "completed": 0, "known": 0, "unreadable": 1}
    [session] = answer.data["sessions"]
    assert (session["id"], session["laps"]) == (1, 13)
    assert session["file"].endswith("a.fit")
    assert session["source"]["kind"] == "fit"
    [problem] = answer.data["problems"]
    assert problem["file"].endswith("b.fit")
    assert problem["reason"]


def test_nothing_unreadable_is_success(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a.fit": fit(), "b.fit": fit(sport=2, serial=7)})
    answer = run("--json", "import", str(tmp_path / "f"))
    assert (answer.code, answer.data["not_a_run"], answer.data["problems"]) == (0, 1, [])


def test_several_paths_are_one_object_and_one_undo(run: Run, tmp_path: Path, db: Path) -> None:
    before = everything(db)
    written(tmp_path, {"a.fit": fit(), "b.fit": fit(start=EVENING - timedelta(days=1))})
    answer = run("import", "--json", str(tmp_path / "a.fit"), str(tmp_path / "b.fit"))
    assert (answer.code, answer.data["new"]) == (0, 2)
    assert run("undo").code == 0
    assert everything(db) == before


def test_a_dry_run_has_no_ids_and_stores_nothing(run: Run, tmp_path: Path, db: Path) -> None:
    written(tmp_path, {"a.fit": fit(), "b.fit": fit(start=EVENING - timedelta(days=1))})
    before = db.read_bytes()
    answer = run("import", "-n", "--json", str(tmp_path / "a.fit"), str(tmp_path / "b.fit"))
    assert [session["id"] for session in answer.data["sessions"]] == [None, None]
    assert len({session["file"] for session in answer.data["sessions"]}) == 2
    assert db.read_bytes() == before
    assert "would be new" in run("import", "-n", str(tmp_path / "a.fit")).out


def test_the_closing_table_counts_and_names_what_went_wrong(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a.fit": fit(laps=TRACK), "b.fit": b"nonsense", "c.fit": fit(sport=2)})
    answer = run("import", str(tmp_path / "f"))
    assert answer.code == 1
    rows = [line.split("\t") for line in answer.out.splitlines() if "\t" in line]
    assert rows[0] == ["Sessions", "Count", "What"]
    assert [(what, count) for what, count, _ in rows[1:]] == [
        ("new", "1"),
        ("completed", "0"),
        ("already there", "0"),
        ("not a run", "1"),
        ("unreadable", "1"),
    ]
    assert "b.fit: is called .fit, but is not such a file" in answer.out
    assert "#1 looks like 6 × 800 m; keep it? runlog edit 1 --accept" in answer.out
    assert "runlog undo" in answer.out


def test_what_the_laps_look_like_is_kept_if_the_runner_says_so(
    run: Run, done: Run, tmp_path: Path
) -> None:
    written(tmp_path, {"a.fit": fit(laps=TRACK)})
    done("import", str(tmp_path / "a.fit"))
    session = done("edit 1 --accept rpe7 --json").data
    assert (session["kind"], session["kind_source"], session["rpe"]) == ("interval", "user", 7)
    roles = [part["role"] for part in session["intervals"]]
    assert roles == ["easy", *["work", "recovery"] * 5, "work", "easy"]
    again = run("edit", "1", "--accept")
    assert (again.code, "Nothing is suggested for #1" in again.err) == (2, True)
    done("undo")
    assert done("show 1 --json").data["kind"] is None


def test_accepting_belongs_to_sessions(run: Run, done: Run) -> None:
    done("symptoms back 3/10")
    answer = run("edit", "s1", "--accept")
    assert answer.code == 2
    assert "--accept belongs to a session" in answer.err


def test_a_typed_run_is_completed_and_shown_before_and_after(done: Run, tmp_path: Path) -> None:
    done("add 8k 45:12 yesterday evening rpe6 tag:club -- felt strong")
    written(tmp_path, {"a.fit": fit(distance_m=8020, timer_s=2710.0)})
    answer = done("import", str(tmp_path / "a.fit"))
    assert "#1 Sat 21 Nov 18:31 · 8.02 km · 45:10" in answer.out
    assert "was Sat 21 Nov ~evening · 8.00 km · 45:12" in answer.out
    session = done("show 1 --json").data
    assert (session["rpe"], session["note"], session["tags"]) == (6, "felt strong", ["club"])


def test_what_a_later_file_knows_better_is_offered_with_the_command(
    done: Run, tmp_path: Path
) -> None:
    rows = table(run_row(Activity__Date="Nov 21, 2026, 6:31:00 PM"))
    files = {"activities.csv": rows, "activities/13646537943.fit.gz": gzipped(fit())}
    written(tmp_path, {"a.fit": fit(), "export.zip": zipped(files)})
    done("import", str(tmp_path / "a.fit"))
    answer = done("import", str(tmp_path / "export.zip"))
    assert "#1 effort, shoe and name or note, in export.zip › activities" in answer.out
    assert f"runlog import {tmp_path}/export.zip --complete" in answer.out
    assert done("show 1 --json").data["shoe"] is None
    taken = done("import --complete --json", str(tmp_path / "export.zip")).data
    assert (taken["completed"], taken["shoes"]) == (1, ["Pegasus 40"])
    assert done("show 1 --json").data["shoe"] == "Pegasus 40"


def test_without_a_path_the_folder_of_last_time_is_looked_at(
    run: Run, done: Run, tmp_path: Path
) -> None:
    empty = run("import")
    assert empty.code == 2
    assert "runlog import PATH" in empty.err
    written(tmp_path / "watch", {"a.fit": fit()})
    done("import", str(tmp_path / "watch"))
    written(tmp_path / "watch", {"b.fit": fit(start=EVENING - timedelta(days=1))})
    answer = done("import --json").data
    assert (answer["new"], answer["known"]) == (1, 1)
    written(tmp_path / "other", {"c.fit": fit(start=EVENING - timedelta(days=2))})
    done("config set import.folder", str(tmp_path / "other"))
    assert done("import --json").data["new"] == 1


def test_columns_of_an_unknown_table_are_mapped(run: Run, tmp_path: Path) -> None:
    rows = b"Wann;Wie weit;Gebraucht\n21.11.2026;8,5;45:12\n"
    written(tmp_path, {"log.csv": rows})
    path = str(tmp_path / "log.csv")
    refused = run("import", path)
    assert refused.code == 1
    assert "Wie weit" in refused.out
    mapped = ["--map", "Wann=date", "--map", "Wie weit=distance", "--map", "duration=Gebraucht"]
    preview = run("import", "-n", path, "--units", "km", *mapped)
    assert "columns     log.csv: date = 'Wann', distance = 'Wie weit'" in preview.out
    stored = run("import", "--json", path, "--units", "km", *mapped).data
    assert stored["sessions"][0]["distance_m"] == 8500


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--sport", "skiing"], "There is no sport 'skiing'"),
        (["--units", "furlong"], "There is no unit 'furlong'"),
        (["--dates", "year"], "There is no order of dates 'year'"),
        (["--dates", "foo"], "There are: day/month, month/day."),
        (["--map", "When"], "Which field is column 'When'?"),
        (["--map", "When=sometime"], "There is no field 'sometime'"),
        (["--shoe", "Nimbus"], "There is no shoe called 'Nimbus'"),
        (["--as", "skiing"], "There is no sport 'skiing'"),
    ],
)
def test_an_option_that_cannot_be_meant_is_refused(
    run: Run, tmp_path: Path, db: Path, words: list[str], message: str
) -> None:
    written(tmp_path, {"a.fit": fit()})
    before = everything(db)
    answer = run("import", str(tmp_path / "a.fit"), *words)
    assert answer.code in {1, 2}
    assert message in answer.err
    assert everything(db) == before


def test_a_journal_of_ours_and_files_come_in_together(run: Run, done: Run, tmp_path: Path) -> None:
    done("add 5k 25:00 2026-11-20 7:00")
    done("export", str(tmp_path / "j.json"))
    done("undo")
    written(tmp_path, {"a.fit": fit(), "newer.json": b'{"format": "runlog-journal", "version": 9}'})
    paths = [str(tmp_path / name) for name in ("a.fit", "j.json", "newer.json")]
    answer = run("import", "--json", *paths)
    assert (answer.code, answer.data["new"], answer.data["unreadable"]) == (1, 2, 1)
    assert "version 9" in answer.data["problems"][0]["reason"]
    assert run("undo", "--json").data[0]["counts"] == {"session": 2}


def test_a_hostile_name_cannot_draw_on_the_terminal(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a\x1b[31m.fit": b"nonsense"})
    answer = run("import", str(tmp_path / "f"))
    assert "\x1b" not in answer.out
    assert "\\x1b[31m" in answer.out


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_table_fits_the_terminal(db: Path, tmp_path: Path, width: int) -> None:
    del db
    written(tmp_path / "f", {"a.fit": fit(), "c.fit": fit(sport=2, serial=3)})
    seen = on_terminal(["import", str(tmp_path / "f")], columns=width)
    assert seen.code == 0
    table_lines = [line for line in seen.lines if line.strip()][:7]
    assert all(len(line) <= width for line in table_lines)
    assert any("not a run" in line and "1" in line for line in table_lines)


BAR = """
from runlog.cli import progress

progress.PATIENCE_S = {patience}
with progress.ProgressBar("Reading") as bar:
    for part in range(1, 6):
        bar.show(part, 5)
print("done")
"""


@pytest.mark.parametrize(("patience", "is_seen"), [(0, True), (60, False)])
def test_a_bar_is_seen_on_a_terminal_only_if_it_takes_long(patience: int, *, is_seen: bool) -> None:
    code = BAR.format(patience=patience)
    seen = on_terminal([], command=[sys.executable, "-c", code])
    assert (seen.code, "5/5" in seen.text, "Reading" in seen.text) == (0, is_seen, is_seen)
    piped = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (piped.stdout, piped.stderr) == (b"done\n", b"")


def test_a_killed_import_leaves_the_journal_as_it_was(db: Path, tmp_path: Path) -> None:
    written(tmp_path / "f", {f"{day}.fit": fit(start=EVENING - timedelta(days=day), records=2)
                             for day in range(400)})  # fmt: skip
    before = everything(db)
    for delay_s in (0.3, 0.5, 0.7):
        process = subprocess.Popen(
            [*console_script(), "import", str(tmp_path / "f")],
            env=changed_environment({}),
            stdout=subprocess.DEVNULL,
        )
        time.sleep(delay_s)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        after = everything(db)
        assert after == before or len(after["sessions"]) == 400


@pytest.mark.skipif(not MANIFEST.exists(), reason="the real files are not here")
@pytest.mark.parametrize("folder", ["fit", "gpx", "tcx", "apple-health-zip"])
def test_real_files_come_in_once(run: Run, db: Path, folder: str) -> None:
    first = run("import", "--json", str(FOLDER / folder)).data
    assert first["new"] > 0
    stored = everything(db)
    again = run("import", "--json", str(FOLDER / folder)).data
    assert (again["new"], again["completed"]) == (0, 0)
    assert again["known"] == first["new"] + first["known"]
    assert everything(db) == stored
    assert run("undo").code == 0
    assert everything(db)["sessions"] == []


# ---- what a runner with fresh eyes tried -------------------------------------


def test_what_is_ahead_is_odd_and_left_out(run: Run, done: Run, tmp_path: Path) -> None:
    written(tmp_path, {"a.fit": fit(start=EVENING + timedelta(days=60))})
    answer = done("import", str(tmp_path / "a.fit"))
    assert "left out\t1\todd: see below" in answer.out
    assert (
        "odd         a.fit: is dated 2027-01-20 18:31, which is still ahead; left out" in answer.out
    )
    assert (
        done("import --json", str(tmp_path / "a.fit")).data["left_out"][0]["file"].endswith("fit")
    )
    assert run("history", "--json").data == []


def test_a_journal_with_dates_ahead_is_taken_and_can_be_edited(
    run: Run, done: Run, tmp_path: Path
) -> None:
    ahead = '{"started_at": "2027-01-05T10:00:00+00:00", "distance_m": 10000, "duration_s": 3000}'
    text = f'{{"format": "runlog-journal", "version": 1, "sessions": [{ahead}]}}'
    (tmp_path / "j.json").write_text(text)
    done("import", str(tmp_path / "j.json"))
    assert done("edit 1 rpe5 --json").data["rpe"] == 5
    refused = run("edit", "1", "today", "21:00")
    assert (refused.code, "still ahead" in refused.err) == (2, True)


def test_nothing_to_bring_in_is_said_and_leaves_no_change(
    run: Run, done: Run, tmp_path: Path, db: Path
) -> None:
    done("add 8k 45:12 yesterday")
    before = everything(db)
    written(tmp_path / "empty", {"a.txt": b"nothing"})
    answer = run("import", str(tmp_path / "empty"))
    assert (answer.code, answer.out.splitlines()[0][:29]) == (
        0,
        f"No activity file in {tmp_path}"[:29],
    )
    assert "Sessions" not in answer.out
    assert done("import --json", str(tmp_path / "empty")).data["new"] == 0
    assert everything(db) == before
    assert "add 8k" in done("undo").out


def test_a_deleted_run_stays_away_until_it_is_asked_for(done: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a.fit": fit()})
    done("import", str(tmp_path / "f"))
    done("delete 1")
    answer = done("import", str(tmp_path / "f"))
    assert "already there\t1\t1 deleted here before" in answer.out
    assert f"bring it back: runlog import {tmp_path}/f --again" in answer.out
    assert done("import --again --json", str(tmp_path / "f")).data["new"] == 1


def test_the_folder_of_last_time_comes_with_its_answers(done: Run, tmp_path: Path) -> None:
    rows = b"Wann;Wie weit\n03/04/2026;8,5\n"
    written(tmp_path / "f", {"a.csv": rows})
    words = ["--units", "km", "--dates", "day/month", "--map", "Wann=date"]
    done("import", str(tmp_path / "f"), *words, "--map", "Wie weit=distance")
    written(tmp_path / "f", {"b.csv": rows.replace(b"03/", b"05/")})
    answer = done("import")
    said = "--units km --dates day/month --map Wann=date --map 'Wie weit=distance'"
    assert f"as before   {said}" in answer.out
    assert "5 Apr 2026 · 8.5 km" in answer.out
    done("config set import.units miles")
    assert done("config get import.units").out == "import.units: mi\n"
    assert "km or mi, where a list" in done("config").out


def test_a_folder_asks_its_questions_with_the_answer(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "f", {"a.csv": b"Date,Distance\n2026-11-01,8\n"})
    answer = run("import", str(tmp_path / "f"))
    assert answer.code == 1
    assert "Say it: --units km or --units mi" in answer.out


def test_a_list_that_says_too_little_says_what_to_type(run: Run, done: Run, tmp_path: Path) -> None:
    written(
        tmp_path,
        {
            "bare.csv": b"2026-11-01,8,45:12\n2026-11-02,10,55:30\n",
            "point.csv": b"Date,km,Time,Mood\n2026-11-01,8,45.12,x\n2026-11-02,10,55.30,y\n",
        },
    )
    bare, point = str(tmp_path / "bare.csv"), str(tmp_path / "point.csv")
    assert "--map 1=date --map 2=distance --map 3=duration" in run("import", bare).out
    numbered = ["--map", "1=date", "--map", "2=km", "--map", "3=duration"]
    assert done("import -n --json", bare, *numbered).data["new"] == 2
    assert "--map Time=min.sec or --map Time=minutes" in run("import", point).out
    answer = done("import", point, "--map", "Time=min.sec")
    assert "not read    point.csv: Mood (say what they are: --map Mood=note)" in answer.out
    assert [row["duration_s"] for row in done("history --json").data] == [3330, 2712]


def test_the_sport_that_the_runner_says_is_the_sport(done: Run, tmp_path: Path) -> None:
    track = gpx([[straight(start=EVENING, points=271, metres=30)]], sport=None)
    written(tmp_path, {"a.gpx": track})
    [session] = done("import --json --as walk", str(tmp_path / "a.gpx")).data["sessions"]
    assert (session["sport"], session["warnings"]) == ("walk", [])


def test_equal_rows_and_likely_ones_are_told(done: Run, tmp_path: Path) -> None:
    done("add 8k 50:00 2026-11-20")
    rows = b"Date,km,Time\n2026-11-20,8.5,45:12\n2026-11-10,5,25:00\n2026-11-10,5,25:00\n"
    written(tmp_path, {"l.csv": rows})
    answer = done("import", str(tmp_path / "l.csv"))
    assert "l.csv row 2 looks like #1; not stored again" in answer.out
    assert "l.csv row 4 looks like #2; not stored again" in answer.out
    assert "--separate" in answer.out


def test_a_distance_that_cannot_be_is_told_in_words(run: Run, tmp_path: Path) -> None:
    written(tmp_path, {"a.fit": fit(distance_m=5_503_260)})
    assert (
        "a distance of 5503.26 km cannot be; left out" in run("import", str(tmp_path / "a.fit")).out
    )
