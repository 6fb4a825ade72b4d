"""Values behave as frozen dataclasses do."""

from typing import Any

import pytest

from runlog.core.value import Value, fields_of, replace


class Point(Value):
    """A place."""

    x: int
    y: int = 0


class Named(Point):
    """A place with a name."""

    name: str | None = None


class Pair(Value, kw_only=False):
    """Two things in order."""

    first: str
    second: str = "b"


def test_fields_have_their_defaults_and_are_listed_in_order() -> None:
    named = Named(x=3)
    assert (named.x, named.y, named.name) == (3, 0, None)
    assert fields_of(named) == {"x": 3, "y": 0, "name": None}
    assert repr(named) == "Named(x=3, y=0, name=None)"
    assert fields_of(Pair("a")) == {"first": "a", "second": "b"}


def test_values_are_equal_if_their_class_and_all_their_fields_are() -> None:
    assert Point(x=1) == Point(x=1, y=0)
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != Named(x=1)
    assert len({Point(x=1), Point(x=1), Point(x=2)}) == 2


def test_a_value_cannot_be_changed_but_replaced() -> None:
    point: Any = Point(x=1)
    with pytest.raises(AttributeError, match="use replace"):
        point.x = 2
    with pytest.raises(AttributeError, match="cannot be deleted"):
        del point.x
    assert replace(point, y=5) == Point(x=1, y=5)
    assert point == Point(x=1)


@pytest.mark.parametrize("given", [{}, {"y": 1}, {"x": 1, "z": 2}])
def test_a_field_that_is_missing_or_unknown_is_a_bug(given: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point"):
        Point(**given)


def test_too_many_values_are_a_bug() -> None:
    make: Any = Pair
    with pytest.raises(TypeError, match="Pair"):
        make("a", "b", "c")
    with pytest.raises(TypeError, match="unknown"):
        replace(Pair("a"), third="c")
