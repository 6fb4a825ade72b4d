"""Results for programs: the same records as JSON, lines, CSV and tab-separated values."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import RefusedError
from runlog.render.data import data_object, data_rows
from runlog.render.records import number

RECORDS: list[dict[str, Any]] = [
    {"id": 1, "note": 'a, "b"\nc', "tags": ["x", "ü"], "done": True, "km": None},
    {"id": 2, "note": "[red]", "tags": [], "done": False, "km": 8.5},
]


def test_json_is_an_array_or_an_object() -> None:
    assert json.loads(data_rows(RECORDS, form="json")) == RECORDS
    assert json.loads(data_object(RECORDS[0], form="json")) == RECORDS[0]
    assert data_rows([], form="json") == "[]"


def test_nl_is_one_object_a_line() -> None:
    lines = data_rows(RECORDS, form="nl").splitlines()
    assert [json.loads(line) for line in lines] == RECORDS
    assert data_object(RECORDS[1], form="nl") == json.dumps(RECORDS[1])
    assert data_rows([], form="nl") == ""


def test_csv_has_a_head_and_quotes_what_needs_it() -> None:
    text = data_rows(RECORDS, form="csv")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows == [
        ["id", "note", "tags", "done", "km"],
        ["1", 'a, "b"\nc', '["x", "ü"]', "1", ""],
        ["2", "[red]", "[]", "0", "8.5"],
    ]
    assert data_rows([], form="csv") == ""


def test_tsv_is_parted_by_tabs() -> None:
    assert data_object(RECORDS[1], form="tsv") == "id\tnote\ttags\tdone\tkm\n2\t[red]\t[]\t0\t8.5"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("json", '[{"km": null, "id": 1},\n {"km": 8.5, "id": 2}]'),
        ("nl", '{"km": null, "id": 1}\n{"km": 8.5, "id": 2}'),
        ("csv", "km,id\n,1\n8.5,2"),
        ("tsv", "km\tid\n\t1\n8.5\t2"),
    ],
)
def test_only_the_columns_asked_for_are_printed_in_that_order(form: str, text: str) -> None:
    assert data_rows(RECORDS, form=form, columns=["km", "id"]) == text


def test_a_column_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(RefusedError) as refusal:
        data_rows(RECORDS, form="csv", columns=["id", "blurb"])
    assert refusal.value.message == "There is no column 'blurb'."
    assert refusal.value.hint == "There are: id, note, tags, done, km."


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.none() | st.integers()})))
def test_whatever_a_text_holds_every_form_can_be_read_back(records: list[dict[str, Any]]) -> None:
    assert json.loads(data_rows(records, form="json")) == records
    lines = data_rows(records, form="nl").split("\n") if records else []
    assert [json.loads(line) for line in lines] == records


@pytest.mark.parametrize(
    ("value", "plain"), [(2712.0, 2712), (2712.5, 2712.5), (7, 7), (None, None), (0.0, 0)]
)
def test_a_number_has_no_needless_decimals(value: float | None, plain: float | None) -> None:
    shown = number(value)
    assert shown == plain
    assert type(shown) is type(plain)
