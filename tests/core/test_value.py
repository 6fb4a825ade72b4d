import copy
import pickle

import pytest

from runlog.core.value import Value, fields_of, replace


class Point(Value):
    x: int
    y: int = 0


class Named(Point):
    name: str = "p"


class Pair(Value, kw_only=False):
    first: int
    second: int = 2


def test_fields_come_by_name_and_defaults_fill_the_rest() -> None:
    assert (Point(x=1).x, Point(x=1).y, Point(x=1, y=3).y) == (1, 0, 3)
    assert fields_of(Named(x=1)) == {"x": 1, "y": 0, "name": "p"}


def test_fields_may_come_in_order_where_the_class_says_so() -> None:
    assert Pair(1) == Pair(first=1, second=2)
    assert Pair(1, 5).second == 5


@pytest.mark.parametrize("given", [{}, {"y": 1}, {"x": 1, "z": 2}, {"z": 2}])
def test_a_field_missing_or_unknown_is_a_bug_of_the_caller(given: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point"):
        Point(**given)


def test_fields_that_are_known_to_be_right_make_an_equal_value() -> None:
    point = Point.of_fields({"y": 2, "x": 1})
    assert point == Point(x=1, y=2)
    assert hash(point) == hash(Point(x=1, y=2))
    assert replace(point, y=3) == Point(x=1, y=3)
    with pytest.raises(AttributeError, match="cannot be changed"):
        point.x = 2  # type: ignore[misc]


def test_too_many_fields_are_a_bug_of_the_caller() -> None:
    with pytest.raises(TypeError, match="Pair"):
        Pair(1, 2, 3)  # type: ignore[call-arg]


def test_values_do_not_change() -> None:
    point = Point(x=1)
    with pytest.raises(AttributeError, match="cannot be changed"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="cannot be deleted"):
        del point.x
    assert point == Point(x=1)


def test_equal_is_the_same_class_with_the_same_fields() -> None:
    assert Point(x=1) == Point(x=1, y=0)
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != Named(x=1)
    assert len({Point(x=1), Point(x=1), Point(x=2)}) == 2


def test_replace_changes_a_copy() -> None:
    point = Point(x=1)
    assert replace(point, y=4) == Point(x=1, y=4)
    assert point.y == 0
    with pytest.raises(TypeError, match="z"):
        replace(point, z=4)


def test_a_value_shows_its_fields() -> None:
    assert repr(Named(x=1)) == "Named(x=1, y=0, name='p')"


def test_a_value_can_be_copied_and_pickled() -> None:
    point = Named(x=1, name="q")
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point  # noqa: S301  (our own bytes)
