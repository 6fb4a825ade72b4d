"""Headers in many languages: what each column holds, and what is left aside."""

import pytest

from runlog.errors import ImportFileError
from runlog.importers.csv_table.header_words import FIELDS, FORMS, field_of, unit_of
from runlog.importers.csv_table.headers import (
    matter_of,
    read_columns,
    understood_columns,
    unread_headers,
    with_header,
)
from runlog.importers.table_text import Table


def table(header: str, *rows: str) -> Table:
    cells = tuple(tuple(row.split(",")) for row in rows)
    return Table(tuple(header.split(",")), cells or (tuple("x" for _ in header.split(",")),))


def meanings(header: str, *rows: str) -> dict[str, str]:
    columns = understood_columns(table(header, *rows), {})
    return {field: column.header for field, column in columns.items()}


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ("Datum,Distanz,Dauer,Art,Puls,Schuhe,Höhenmeter,Bemerkung", "de"),
        ("Date,Distance,Durée,Type,Fréquence cardiaque,Chaussures,Dénivelé,Commentaires", "fr"),
        ("Fecha,Distancia,Duración,Tipo,Frecuencia cardíaca,Zapatillas,Desnivel,Notas", "es"),
        ("Datum,Afstand,Duur,Soort,Hartslag,Schoenen,Hoogtemeters,Opmerkingen", "nl"),
        ("Data,Distanza,Durata,Tipo,Frequenza cardiaca,Scarpe,Dislivello,Commenti", "it"),
        ("Date,Distance,Duration,Type,Heart Rate,Shoes,Elevation Gain,Comments", "en"),
    ],
)
def test_common_words_are_known_in_many_languages(headers: str, fields: str) -> None:
    del fields
    wanted = ["date", "distance", "duration", "type", "heart_rate", "shoe", "ascent", "note"]
    assert [field_of(name) for name in headers.split(",")] == wanted


@pytest.mark.parametrize("name", ["Minuten", "min", "Minutos", "minuti", "Zeit (min)", "Time_min"])
def test_minutes_by_any_name_are_minutes(name: str) -> None:
    assert (field_of(name), unit_of(name).factor) == ("duration", 60)


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        ("Date,Time,km,Duration", ("1,7:15,8,45:12",), {"clock": "Time", "duration": "Duration"}),
        ("Date,Time,km,Duration", ("1,46:12,8,45:12",), {"duration": "Duration"}),
        ("Date,Time,km,Moving Time", ("1,1:05:00,8,1:02:00",), {"duration": "Moving Time"}),
        ("Date,Time,km,Duration", ("1,,8,45:12",), {"duration": "Duration"}),
        ("Date,Time,km", ("1,7:15,8",), {"duration": "Time"}),
        ("Datum,km,Tempo,Zeit", ("1,8,5:39,45:12",), {"pace": "Tempo", "duration": "Zeit"}),
        ("Data,km,Tempo", ("1,8,45:12",), {"duration": "Tempo"}),
        ("Datum,Strecke,Zeit", ("1,8,45:12",), {"duration": "Zeit"}),
        ("Datum,Strecke,km,Zeit", ("1,Wald,8,45:12",), {"name": "Strecke", "duration": "Zeit"}),
    ],
)
def test_a_word_of_two_meanings_gives_way(
    header: str, rows: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = meanings(header, *rows)
    assert {field: found.get(field) for field in expected} == expected
    assert ("clock" in found) == ("clock" in expected)


@pytest.mark.parametrize(
    ("header", "matter"),
    [
        ("date,distance", "sessions"),
        ("date,duration", "sessions"),
        ("date,area,severity", "symptoms"),
        ("date,area,exercise", "stretches"),
        ("date,exercise,duration", "stretches"),
        ("date,stretches,duration", "stretches"),
        ("date,distance,stretches", "sessions"),
        ("date,distance,location", "sessions"),
        ("date,note", None),
        ("distance,duration", None),
    ],
)
def test_what_a_table_is_about(header: str, matter: str | None) -> None:
    assert matter_of(understood_columns(table(header), {})) == matter


def test_stretches_of_a_run_and_stretches_alone_are_two_things() -> None:
    assert "stretches" in meanings("date,distance,stretch")
    assert "exercise" in meanings("date,stretches,reps")


def test_columns_that_are_not_read_are_named_if_they_hold_anything() -> None:
    rows = table("Date,km,Foo,Empty,Pain,,km", "1,8,x,,3,y,8", "2,9,x,,3,y,9")
    columns = read_columns(understood_columns(rows, {}), "sessions")
    assert list(columns) == ["date", "distance"]
    assert unread_headers(rows, columns) == ("Foo", "Pain", "km")


def test_a_list_without_a_header_line_is_refused_until_its_columns_are_numbered() -> None:
    rows = table("2026-11-01,8,45:12", "2026-11-02,10,55:30")
    with pytest.raises(
        ImportFileError, match="no header line; it begins with 2026-11-01"
    ) as caught:
        with_header(rows, {}, label="log.csv")
    assert "--map 1=date" in caught.value.hint
    with pytest.raises(ImportFileError, match="no header line"):
        with_header(rows, {"date": "When"}, label="log.csv")
    numbered = with_header(rows, {"date": "1", "distance": "2"}, label="log.csv")
    assert (numbered.header, len(numbered.rows), numbered.first_row) == (("1", "2", "3"), 2, 1)


@pytest.mark.parametrize(
    "header", ["Date,km", "foo,bar", "Woche 1,8 km", "2026-11-01,gelaufen", "1.11.2026,Zeit"]
)
def test_a_header_is_not_taken_for_a_row(header: str) -> None:
    rows = table(header)
    assert with_header(rows, {}, label="log.csv") is rows


def test_every_form_is_that_of_a_field() -> None:
    assert {field for field, _ in FORMS.values()} <= set(FIELDS)
