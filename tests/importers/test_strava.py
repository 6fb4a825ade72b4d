"""Strava's export: the list in every width and language, joined with its files."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.errors import ImportFileError
from runlog.importers.protocol import Assumptions, FileReading, Gear, ReadSession
from runlog.importers.reading import read_path
from runlog.importers.strava import importer
from tests.importers.writers import START, gzipped, run_fit, source, tcx, written, zipped

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"))

ENGLISH = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
    "Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,"
    "Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,"
    "Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,"
    "Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,"
    "Max Temperature,Average Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,"
    "Downhill Time,Other Time,Perceived Exertion,Type,Start Time,Commute,Bike,Gear,Timer Time,Media"
)
HEADER = ENGLISH.split(",")
GERMAN_BEGINNING = (
    "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,"
    "Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Private Notiz,Aktivitätsausrüstung,Dateiname"
)
GERMAN = GERMAN_BEGINNING.split(",") + [f"Spalte {index}" for index in range(13, len(HEADER))]


def row(**said: str) -> str:
    """A row by name; ``Distance_2`` is the second column of that name."""
    cells = [""] * len(HEADER)
    for key, value in said.items():
        name, _, which = key.replace("__", " ").partition("_")
        places = [index for index, column in enumerate(HEADER) if column == name]
        cells[places[int(which or 1) - 1]] = value
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def run_row(**more: str) -> str:
    said = {
        "Activity__ID": "12798291331",
        "Activity__Date": "Mar 29, 2026, 6:30:00 AM",
        "Activity__Name": "Morning 🏃 Run",
        "Activity__Type": "Run",
        "Activity__Description": "with\nAnna",
        "Elapsed__Time": "3100",
        "Distance": "10.10",
        "Distance_2": "10100.4",
        "Moving__Time": "2990",
        "Activity__Gear": "Pegasus 40",
        "Gear": "27116017.0",
        "Filename": "activities/13646537943.fit.gz",
        "Perceived__Exertion": "6.0",
    }
    return row(**{**said, **more})


def table(*rows: str, header: list[str] = HEADER) -> bytes:
    return "\n".join([",".join(header), *rows, ""]).encode()


FIT = gzipped(run_fit(laps=[{"s": 300.0, "m": 1000.0}] * 10).file())


def export(tmp_path: Path, files: dict[str, bytes]) -> list[FileReading]:
    path = tmp_path / "export_1.zip"
    path.write_bytes(zipped(files))
    return list(read_path(path, BERLIN))


def sessions(readings: list[FileReading]) -> list[ReadSession]:
    return [session for reading in readings for session in reading.sessions]


def only(readings: list[FileReading]) -> ReadSession:
    [session] = sessions(readings)
    return session


def test_time_and_laps_are_the_files_name_and_gear_the_lists(tmp_path: Path) -> None:
    files = {"activities.csv": table(run_row()), "activities/13646537943.fit.gz": FIT}
    found = only(export(tmp_path, files))
    session = found.session
    assert (session.distance_m, session.duration_s, session.elapsed_s, found.laps) == (
        10_000,
        3000,
        3060,
        10,
    )
    assert session.when.at == START
    assert session.when.at.utcoffset() == timedelta(hours=2)
    assert (found.name, session.note, session.rpe) == ("Morning 🏃 Run", "with\nAnna", 6)
    assert found.gear == (Gear(name="Pegasus 40", key="strava:27116017"),)
    assert found.keys[-1] == "strava:12798291331"
    assert session.source.key == found.keys[0]
    assert found.origins["name"] == "activities.csv"


def test_the_account_s_shoes_are_listed_first(tmp_path: Path) -> None:
    shoes = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nOld faithful,Nike,Pegasus,\n,Asics,Nimbus,Run\n,,,\n"
    files = {
        "activities.csv": table(run_row()),
        "activities/13646537943.fit.gz": FIT,
        "shoes.csv": shoes,
    }
    assert export(tmp_path, files)[0].gear == (
        Gear(name="Old faithful", model="Nike Pegasus"),
        Gear(name="Asics Nimbus", model="Asics Nimbus"),
    )


def test_a_run_entered_by_hand_is_taken_from_its_row(tmp_path: Path) -> None:
    files = {"activities.csv": table(run_row(Filename="")), "activities/other.txt": b""}
    readings = export(tmp_path, files)
    found = only(readings)
    assert found.session.when.at == START
    assert (found.session.distance_m, found.session.duration_s, found.laps) == (10_100, 2990, 0)
    assert found.file.endswith("activities.csv row 2")
    assert not found.is_offset_known


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "is not in the export"),
        (b"", "gave nothing (is empty)"),
        (gzipped(b""), "gave nothing (is empty)"),
        (b"not a file", "gave nothing (neither FIT nor GPX nor TCX)"),
        (run_fit().file()[:14], "gave nothing (an activity without"),
    ],
)
def test_a_row_whose_file_is_no_good_is_taken_from_the_list(
    tmp_path: Path, data: bytes | None, why: str
) -> None:
    files = {
        "activities.csv": table(run_row()),
        "activities/none.fit": run_fit(start=START + timedelta(days=3)).file(),
    }
    if data is not None:
        files["activities/13646537943.fit.gz"] = data
    by_row, unlisted = sessions(export(tmp_path, files))
    assert by_row.session.distance_m == 10_100
    assert any(why in warning for warning in by_row.warnings)
    assert unlisted.session.distance_m == 10_000


def test_oddities_of_real_exports(tmp_path: Path) -> None:
    rows = [
        run_row(Filename="./activities/1.tcx.gz", Activity__Gear="", Gear=""),
        run_row(Filename="activities/2.fit"),
        run_row(
            Activity__Type="Swim", Filename="", Distance="750.0", Distance_2="", Activity__ID="3"
        ),
        run_row(
            Activity__Type="Trail Run",
            Filename="",
            Distance="7,53",
            Distance_2="",
            Activity__ID="4",
        ),
    ]
    lap = tcx([{"s": 300, "m": 1000}], head=" " * 10)
    top = {
        "export/activities.csv": table(*rows),
        "export/activities/1.tcx.gz": gzipped(lap),
        "export/activities/2.fit": run_fit().file(),
    }
    first, second, swim, trail = sessions(export(tmp_path, top))
    assert (first.session.distance_m, first.gear) == (1000, ())
    assert second.session.distance_m == 10_000
    assert (swim.session.sport, swim.session.distance_m, swim.gear) == ("swim", 750, ())
    assert (trail.session.sport, trail.session.surface, trail.session.distance_m) == (
        "run",
        "trail",
        7530,
    )


def test_what_the_runner_changed_on_the_site_wins(tmp_path: Path) -> None:
    files = {
        "activities.csv": table(run_row(Activity__Type="Walk")),
        "activities/13646537943.fit.gz": FIT,
    }
    assert only(export(tmp_path, files)).session.sport == "walk"


def test_a_folder_is_as_good_as_its_zip_and_names_lead_nowhere_else(tmp_path: Path) -> None:
    written(tmp_path, {"secret.fit": run_fit().file()})
    listed = table(run_row(), run_row(Filename="../secret.fit", Activity__ID="2"))
    folder = written(
        tmp_path / "export", {"activities.csv": listed, "activities/13646537943.fit.gz": FIT}
    )
    first, second = sessions(list(read_path(folder, BERLIN)))
    assert first.session.distance_m == 10_000
    assert second.session.distance_m == 10_100


def test_every_part_is_counted(tmp_path: Path) -> None:
    files = {
        "activities.csv": table(run_row(), run_row()),
        "activities/13646537943.fit.gz": FIT,
        "activities/x.fit": FIT,
    }
    assert [(reading.part, reading.parts) for reading in export(tmp_path, files)] == [
        (n, 4) for n in range(1, 5)
    ]


# ---- the list alone ----------------------------------------------------------


def listed(data: bytes, assumptions: Assumptions = BERLIN) -> list[ReadSession]:
    assert importer.recognises(data[:4096], "activities.csv")
    return list(importer.read(source(data, "activities.csv"), assumptions).sessions)


def test_columns_of_one_name_are_told_apart() -> None:
    [found] = listed(table(run_row()))
    assert (found.session.distance_m, found.session.elapsed_s) == (10_100, 3100)


@pytest.mark.parametrize("extra", [["Brand New Column"], ["New 1", "New 2"], []])
def test_new_columns_in_the_middle_move_nothing(extra: list[str]) -> None:
    header = HEADER[:10] + extra + HEADER[10:]
    cells = run_row().split('","')
    moved = '","'.join([*cells[:10], *([""] * len(extra)), *cells[10:]])
    [found] = listed(table(moved, header=header))
    assert (found.session.distance_m, found.session.rpe, found.gear[0].name) == (
        10_100,
        6,
        "Pegasus 40",
    )


def test_the_old_export_is_in_metres_and_iso_days() -> None:
    old = b"id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
    old += b"99,2018-05-01 06:00:00,Mairunde,Run,,3000,10123.4,false,Pegasus,activities/99.gpx\n"
    [found] = listed(old)
    assert (found.session.distance_m, found.session.duration_s) == (10_123, 3000)
    assert found.session.when.at is not None
    assert found.session.when.at.isoformat() == "2018-05-01T08:00:00+02:00"


def test_pandas_numbers_columns_of_one_name() -> None:
    seen: dict[str, int] = {}
    header = []
    for name in HEADER:
        header.append(f"{name}.{seen[name]}" if name in seen else name)
        seen[name] = seen.get(name, 0) + 1
    [found] = listed(table(run_row(), header=header))
    assert found.session.distance_m == 10_100


def test_a_header_in_markup_is_still_a_header() -> None:
    header = [
        f'"<span class=""x"">{name}</span>"' if name in {"Type", "Gear"} else name
        for name in HEADER
    ]
    assert listed(table(run_row(), header=header))[0].gear[0].key == "strava:27116017"


@pytest.mark.parametrize(
    ("header", "word", "day"),
    [
        (GERMAN, "Lauf", "29.03.2026, 06:30:00"),
        (
            [
                "活动 ID",
                "活动日期",
                "活动名称",
                "活动类型",
                "活动描述",
                "全程耗时",
                "距离",
                *GERMAN[7:12],
                "文件名",
                *GERMAN[13:],
            ],
            "跑步",
            "2026年3月29日 06:30:00",
        ),
        (
            [
                "ID de l'activité",
                "Date de l'activité",
                *GERMAN[2:12],
                "Nom du fichier",
                *GERMAN[13:],
            ],
            "Course à pied",
            "29 mars 2026 à 06:30:00",
        ),
        (
            ["ID de actividad", *GERMAN[1:12], "Nombre del archivo", *GERMAN[13:]],
            "Carrera",
            "29 mar 2026, 6:30:00",
        ),
    ],
)
def test_other_languages_have_the_same_order(header: list[str], word: str, day: str) -> None:
    [found] = listed(
        table(run_row(Activity__Type=word, Activity__Date=day, Distance="10,10"), header=header)
    )
    assert found.session.when.at == START
    assert (found.session.sport, found.session.distance_m, found.gear[0].name) == (
        "run",
        10_100,
        "Pegasus 40",
    )
    assert found.session.duration_s == 2990


def test_an_unknown_language_is_found_by_its_file_names() -> None:
    header = [f"Veld {index}" for index in range(len(HEADER))]
    [found] = listed(table(run_row(), header=header))
    assert (found.session.distance_m, found.name) == (10_100, "Morning 🏃 Run")


def test_a_list_of_shoes_alone_is_gear() -> None:
    data = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nBlue,,,\n"
    assert importer.recognises(data, "shoes.csv")
    assert importer.read(source(data), BERLIN).gear == (Gear(name="Blue"),)
    assert importer.read(source(data.replace(b"Shoe", b"Bike")), BERLIN).gear == ()


def test_days_that_could_be_either_are_said_not_guessed() -> None:
    data = table(run_row(Activity__Date="03/04/2026, 06:30:00", Filename=""))
    reading = importer.read(source(data, "activities.csv"), BERLIN)
    assert reading.sessions == ()
    assert any("day or month" in warning for warning in reading.warnings)
    [found] = listed(data, Assumptions(date_order="day_first"))
    assert found.session.when.day.isoformat() == "2026-04-03"


def test_a_formula_is_text() -> None:
    [found] = listed(
        table(run_row(Activity__Name='=HYPERLINK("http://x","y")', Activity__Description="@SUM(1)"))
    )
    assert (found.name, found.session.note) == ('=HYPERLINK("http://x","y")', "@SUM(1)")


def test_a_list_without_rows_or_columns() -> None:
    assert listed(table()) == []
    with pytest.raises(ImportFileError, match="no table"):
        importer.read(source(b"Activity ID"), BERLIN)
