"""UUIDs that grow."""

from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from runlog.store.identity import _Identities, new_uuid

NOW_MS = 1_795_381_800_000


def test_it_is_a_uuid_of_version_7_with_its_time_in_front() -> None:
    uuid = UUID(_Identities().next(NOW_MS))
    assert uuid.version == 7
    assert uuid.variant == RFC_4122
    assert uuid.int >> 80 == NOW_MS


def test_ten_thousand_in_one_millisecond_differ_and_grow() -> None:
    uuids = [new_uuid(NOW_MS) for _ in range(10_000)]
    assert uuids == sorted(set(uuids))


def test_a_clock_that_is_set_back_does_not_turn_the_order() -> None:
    identities = _Identities()
    later = identities.next(NOW_MS)
    assert identities.next(NOW_MS - 60_000) > later


def test_the_year_1960_is_taken_for_1970() -> None:
    assert UUID(_Identities().next(-1)).int >> 80 == 0


def test_two_processes_do_not_make_the_same() -> None:
    assert _Identities().next(NOW_MS) != _Identities().next(NOW_MS)


@given(st.lists(st.integers(min_value=-(2**50), max_value=2**50)))
def test_whatever_the_clock_does_they_grow_and_are_well_formed(clock: list[int]) -> None:
    identities = _Identities()
    uuids = [identities.next(ms) for ms in clock]
    assert uuids == sorted(set(uuids))
    assert all(str(UUID(uuid)) == uuid and UUID(uuid).version == 7 for uuid in uuids)
