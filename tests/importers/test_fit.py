"""FIT files: what a watch wrote, whole, odd or damaged."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.errors import ImportFileError
from runlog.importers.fit import importer
from runlog.importers.fit.wire import read_messages
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from tests.importers.writers import (
    ENUM,
    START,
    STRING,
    UINT8,
    UINT16,
    UINT32,
    UINT32Z,
    FitWriter,
    fit_of,
    fit_time,
    gzipped,
    reading_or_refusal,
    run_fit,
    source,
)

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"))
KILOMETRES = [{"s": 300.0, "m": 1000.0, "trigger": 2.0}] * 10


def read(data: bytes, name: str = "run.fit") -> FileReading:
    return importer.read(source(data, name), BERLIN)


def only(data: bytes) -> ReadSession:
    [session] = read(data).sessions
    return session


def test_a_run_as_the_watch_summed_it_up() -> None:
    found = only(run_fit(laps=KILOMETRES).file())
    session = found.session
    assert session.when.at == START
    assert session.when.at.utcoffset() == timedelta(hours=2)
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (10_000, 3000, 3060)
    assert (session.heart_rate_bpm, session.heart_rate_max_bpm) == (150, 170)
    assert (session.cadence_spm, session.ascent_m) == (170, 42)
    assert (session.sport, session.surface, session.kind) == ("run", None, None)
    assert found.laps == len(session.intervals) == 10
    assert (found.device, found.is_offset_known, found.warnings) == (
        "Garmin Forerunner 945",
        True,
        (),
    )
    assert found.origins["distance_m"] == "session.total_distance"


@pytest.mark.parametrize("header_bytes", [12, 14])
@pytest.mark.parametrize("is_big_endian", [False, True])
def test_either_header_and_byte_order_says_the_same(
    header_bytes: int, *, is_big_endian: bool
) -> None:
    writer = run_fit(laps=KILOMETRES, is_big_endian=is_big_endian)
    assert only(writer.file(header_bytes=header_bytes)).session.distance_m == 10_000


def test_the_same_run_rewritten_has_the_same_key() -> None:
    first, second = (
        only(run_fit(records=10).file()),
        only(run_fit(records=90, elapsed_s=3061).file()),
    )
    assert first.keys[0] == second.keys[0] == first.session.source.key
    assert first.keys[0].startswith("fit:1/3113/12345/")
    assert first.keys[1] != second.keys[1]


def test_without_a_serial_number_only_the_bytes_identify_it() -> None:
    [key] = only(run_fit(serial=None).file()).keys
    assert key.startswith("sha256:")


@pytest.mark.parametrize(
    ("sport", "sub_sport", "expected"),
    [
        (1, 1, ("run", "treadmill")),
        (1, 3, ("run", "trail")),
        (1, 4, ("run", "track")),
        (1, 2, ("run", "road")),
        (1, 58, ("run", "treadmill")),
        (1, 45, ("run", None)),
        (1, None, ("run", None)),
        (4, 1, ("run", "treadmill")),
        (2, 0, ("ride", None)),
        (11, 0, ("walk", None)),
        (5, 17, ("swim", None)),
        (10, 20, ("strength", None)),
        (15, 0, ("other", None)),
    ],
)
def test_sport_and_surface(
    sport: int, sub_sport: int | None, expected: tuple[str, str | None]
) -> None:
    found = only(run_fit(sport=sport, sub_sport=sub_sport).file())
    assert (found.session.sport, found.session.surface) == expected
    assert found.is_sport_known


def test_no_sport_at_a_runners_pace_is_taken_as_a_run_and_said_so() -> None:
    found = only(run_fit(sport=None, sub_sport=None).file())
    assert (found.session.sport, found.is_sport_known) == ("run", False)
    assert any("by its pace" in warning for warning in found.warnings)
    ride = only(run_fit(sport=0, distance_m=40_000, timer_s=5000).file())
    assert (ride.session.sport, ride.is_sport_known) == ("other", False)


@pytest.mark.parametrize(
    ("offset_s", "known_s"),
    [
        (7179, 7200),
        (-25_200, -25_200),
        (20_700, 20_700),
        (0, 0),
        (681_625_390, None),
        (-577_000, None),
        (16 * 3600, None),
        (None, None),
    ],
)
def test_the_offset_is_a_quarter_of_an_hour_or_none(
    offset_s: int | None, known_s: int | None
) -> None:
    found = only(run_fit(offset_s=offset_s).file())
    at = found.session.when.at
    assert at is not None
    assert at == START
    assert found.is_offset_known == (known_s is not None)
    # Berlin, where the runner lives, is two hours ahead on that day.
    assert at.utcoffset() == timedelta(seconds=7200 if known_s is None else known_s)


def test_an_offset_that_the_sun_contradicts_is_not_believed() -> None:
    tokyo = {4: (0x85, round(139.7 * 2**31 / 180))}
    assert not only(run_fit(offset_s=0, extra=tokyo).file()).is_offset_known
    assert only(run_fit(offset_s=9 * 3600, extra=tokyo).file()).is_offset_known


def switched_on(name: str, created: int, *, local: int | None) -> FileReading:
    """A run of a watch that counts seconds from switching on."""
    writer = FitWriter()
    writer.message(0, {0: (ENUM, 4), 1: (UINT16, 1), 2: (UINT16, 1436), 4: (UINT32, created)})
    writer.message(
        18,
        {
            253: (UINT32, 9000),
            2: (UINT32, 5000),
            5: (ENUM, 1),
            8: (UINT32, 3_000_000),
            9: (UINT32, 1_000_000),
        },
    )
    writer.message(34, {253: (UINT32, 9000), 5: (UINT32, local)})
    return read(writer.file(), name)


def test_a_watch_without_a_date_takes_it_from_where_one_is_known() -> None:
    end_local = fit_time(datetime(2012, 2, 13, 12, 20, tzinfo=UTC))
    [by_file] = switched_on("a.fit", fit_time(START), local=end_local).sessions
    assert by_file.session.when.at == START
    [by_clock] = switched_on("a.fit", 5000, local=end_local).sessions
    assert by_clock.session.when.at == datetime(2012, 2, 13, 11, 13, 20, tzinfo=BERLIN.zone)
    [by_name] = switched_on("2013-02-06-12-11-14.fit", 5000, local=None).sessions
    assert by_name.session.when.at == datetime(2013, 2, 6, 12, 11, 14, tzinfo=BERLIN.zone)
    for found in (by_file, by_clock, by_name):
        assert any("knew no date" in warning for warning in found.warnings)
    [none] = switched_on("run.fit", 5000, local=None).skipped
    assert none.reason == "no_start"


def test_the_running_leg_of_a_triathlon_has_its_own_laps() -> None:
    writer = FitWriter()
    begin = fit_time(START)
    writer.message(0, {0: (ENUM, 4), 1: (UINT16, 1), 3: (UINT32Z, 7), 4: (UINT32, begin)})
    legs = [(5, 0, 600, 750), (3, 600, 120, 60), (2, 720, 1800, 20_000), (1, 2520, 1200, 5000)]
    laps = [(2520, 600), (3120, 600), (0, 600), (600, 120), (720, 1800)]
    for at, seconds in laps:
        writer.message(
            19,
            {
                2: (UINT32, begin + at),
                7: (UINT32, seconds * 1000),
                8: (UINT32, seconds * 1000),
                9: (UINT32, 250_000),
                24: (ENUM, 0),
            },
        )
    for sport, at, seconds, metres in legs:
        writer.message(
            18,
            {
                2: (UINT32, begin + at),
                5: (ENUM, sport),
                7: (UINT32, seconds * 1000),
                8: (UINT32, seconds * 1000),
                9: (UINT32, metres * 100),
            },
        )
    found = read(writer.file()).sessions
    assert [leg.session.sport for leg in found] == ["swim", "ride", "run"]
    assert [leg.laps for leg in found] == [1, 1, 2]
    assert found[2].session.distance_m == 5000
    assert len({leg.keys[0] for leg in found}) == 3


def test_legs_that_name_their_laps_get_those() -> None:
    writer = FitWriter()
    begin = fit_time(START)
    writer.message(0, {0: (ENUM, 4), 4: (UINT32, begin)})
    for at in (0, 300, 600):
        writer.message(19, {2: (UINT32, begin + at), 8: (UINT32, 300_000), 9: (UINT32, 100_000)})
    for first, count, sport in ((0, 1, 11), (1, 2, 1)):
        writer.message(
            18,
            {
                2: (UINT32, begin),
                5: (ENUM, sport),
                8: (UINT32, 600_000),
                25: (UINT16, first),
                26: (UINT16, count),
            },
        )
    assert [leg.laps for leg in read(writer.file()).sessions] == [1, 2]


def test_a_programmed_workout_gives_reps_and_a_kind() -> None:
    steps = [
        {"ends_by": 5, "intensity": 2},
        {"ends_by": 1, "value": 80_000, "intensity": 0},
        {"ends_by": 0, "value": 120_000, "intensity": 4},
        {"ends_by": 6, "intensity": 0},
        {"ends_by": 5, "intensity": 3},
    ]
    reps = [{"s": 190.0, "m": 800.0, "step": 1.0}, {"s": 120.0, "m": 250.0, "step": 2.0}] * 5
    laps = [{"s": 720.0, "m": 2000.0, "step": 0.0}, *reps, {"s": 600.0, "m": 1600.0, "step": 4.0}]
    found = only(run_fit(laps=laps, steps=steps).file())
    assert [part.role for part in found.session.intervals] == [
        "easy",
        *["work", "recovery"] * 5,
        "easy",
    ]
    assert (found.session.kind, found.session.kind_source) == ("interval", "laps")
    assert found.laps == 12


def test_effort_and_name_are_read_where_the_watch_asked() -> None:
    writer = run_fit(extra={193: (UINT8, 70)}, has_session=True).message(
        26, {8: (STRING, "6 × 800 m")}
    )
    found = only(writer.file())
    assert (found.session.rpe, found.name) == (7, "6 × 800 m")
    assert only(run_fit(extra={193: (UINT8, 0)}).file()).session.rpe is None


def test_a_session_without_figures_takes_those_of_its_laps() -> None:
    found = only(run_fit(distance_m=None, timer_s=None, laps=KILOMETRES, records=0).file())
    assert (found.session.distance_m, found.session.duration_s) == (10_000, 3000)


@pytest.mark.parametrize(
    ("file_type", "what"), [(2, "settings"), (6, "a course"), (49, "sleep"), (77, "type 77")]
)
def test_other_files_of_a_watch_are_no_activity(file_type: int, what: str) -> None:
    [skipped] = read(FitWriter().message(0, {0: (ENUM, file_type)}).file()).skipped
    assert skipped.reason == "not_activity"
    assert what in skipped.text


def test_what_does_not_begin_like_fit_is_refused() -> None:
    with pytest.raises(ImportFileError, match=r"run\.fit: not a FIT file"):
        read(b"no such thing, but long enough for a header")


def test_an_activity_with_nothing_in_it_says_so() -> None:
    [skipped] = read(FitWriter().message(0, {0: (ENUM, 4)}).file()).skipped
    assert skipped.reason == "empty"


def test_absurd_figures_are_left_out_with_a_remark() -> None:
    found = only(
        run_fit(
            distance_m=40_000_000, timer_s=3000, elapsed_s=4_000_000, extra={16: (UINT8, 3)}
        ).file()
    )
    assert found.session.distance_m is None
    assert found.session.elapsed_s is None
    assert found.session.heart_rate_bpm is None
    assert found.session.duration_s == 3000
    assert len(found.warnings) == 3


def test_a_run_faster_than_anybody_has_no_distance() -> None:
    found = only(run_fit(distance_m=100_000, timer_s=600).file())
    assert found.session.distance_m is None
    assert any("nobody's run" in warning for warning in found.warnings)


# ---- damaged files -----------------------------------------------------------


@pytest.mark.parametrize("share", [0.5, 0.9, 0.99])
def test_a_file_cut_off_gives_what_it_still_holds(share: float) -> None:
    data = run_fit(laps=KILOMETRES[:1], records=400, elapsed_s=3000).file()
    found = only(data[: int(len(data) * share)])
    assert found.session.when.at == START
    assert any("cut off" in warning for warning in found.warnings)
    assert found.session.distance_m == pytest.approx(10_000 * share, rel=0.06)


def test_a_lost_summary_is_added_up_from_records() -> None:
    found = only(run_fit(has_session=False, records=301, elapsed_s=3000).file())
    session = found.session
    assert (session.distance_m, session.elapsed_s, session.duration_s) == (10_000, 3000, 3000)
    assert session.heart_rate_bpm == 150
    assert "its summary is missing; added up from what is left" in found.warnings
    assert "missing" in found.origins["distance_m"]


def test_a_lost_summary_keeps_pauses_out_of_the_time() -> None:
    begin = fit_time(START)
    writer = FitWriter().message(0, {0: (ENUM, 4), 4: (UINT32, begin)})
    writer.message(12, {0: (ENUM, 1), 1: (ENUM, 3)})
    for at, kind in ((0, 0), (600, 4), (900, 0), (1500, 4)):
        writer.message(21, {253: (UINT32, begin + at), 0: (ENUM, 0), 1: (ENUM, kind)})
    for at in range(0, 1501, 100):
        writer.message(20, {253: (UINT32, begin + at), 5: (UINT32, at * 300)})
    session = only(writer.file()).session
    assert (session.elapsed_s, session.duration_s) == (1500, 1200)
    assert (session.sport, session.surface, session.distance_m) == ("run", "trail", 4500)


def test_a_wild_record_does_not_stretch_a_lost_summary() -> None:
    begin = fit_time(START)
    writer = FitWriter().message(0, {0: (ENUM, 4), 4: (UINT32, begin)})
    for index, metres in enumerate((0, 300, 9_000_000, 600, 900)):
        writer.message(20, {253: (UINT32, begin + index * 100), 5: (UINT32, metres * 100)})
    assert only(writer.file()).session.distance_m == 900


def test_a_file_never_closed_is_read_to_its_end() -> None:
    data = bytearray(run_fit().file())
    data[4:8] = b"\0\0\0\0"
    assert only(bytes(data)).session.distance_m == 10_000


def test_junk_behind_the_end_does_not_matter() -> None:
    assert only(run_fit().file() + b"\x55" * 83).session.distance_m == 10_000


def test_a_summary_behind_the_declared_end_is_found() -> None:
    body = run_fit(has_session=False, records=2).body()
    session = run_fit(records=2).body()[len(body) :]
    data = fit_of(body)[:-2] + run_fit(records=2).body()
    found = only(data)
    assert session
    assert found.session.distance_m == 10_000
    assert "goes on after its declared end" in found.warnings


def test_two_files_glued_together_are_two_runs() -> None:
    second = run_fit(start=START + timedelta(days=1)).file()
    found = read(run_fit().file() + second).sessions
    assert [session.session.when.at for session in found] == [START, START + timedelta(days=1)]


def test_behind_a_damaged_spot_the_summary_is_found_again() -> None:
    whole = run_fit(laps=KILOMETRES, records=100)
    body = bytearray(whole.body())
    first_record = body.index(b"\x03\x00\x14\x00") if b"\x03\x00\x14\x00" in body else 200
    body[first_record + 300] ^= 0xFF
    data = bytes(body)
    damaged = data[:150] + b"\x0f" + data[151:]
    found = read(fit_of(damaged))
    assert found.sessions
    assert found.sessions[0].session.distance_m == 10_000


def test_a_field_whose_size_does_not_fit_its_type_is_stepped_over() -> None:
    begin = fit_time(START)
    odd = b"\x4f\x00\x00\x12\x00\x03" + bytes([2, 4, UINT32, 9, 3, UINT32, 8, 4, UINT32])
    odd += b"\x0f" + begin.to_bytes(4, "little") + b"\1\2\3" + (3_000_000).to_bytes(4, "little")
    found = only(FitWriter().message(0, {0: (ENUM, 4)}).raw(odd).file())
    assert (found.session.distance_m, found.session.duration_s) == (None, 3000)


def test_developer_fields_are_stepped_over() -> None:
    begin = fit_time(START)
    layout = bytes([2, 4, UINT32, 8, 4, UINT32])
    odd = b"\x6f\x00\x00\x12\x00\x02" + layout + b"\x02" + bytes([0, 5, 0, 1, 2, 0])
    odd += b"\x0f" + begin.to_bytes(4, "little") + (3_000_000).to_bytes(4, "little") + b"\xff" * 7
    odd += (
        b"\x0f" + (begin + 9000).to_bytes(4, "little") + (600_000).to_bytes(4, "little") + b"\0" * 7
    )
    found = read(FitWriter().message(0, {0: (ENUM, 4)}).raw(odd).file()).sessions
    assert [session.session.duration_s for session in found] == [3000, 600]


def test_compressed_time_stamps_count_on_over_their_32_seconds() -> None:
    begin = fit_time(START) & ~0x1F
    writer = FitWriter().message(0, {0: (ENUM, 4), 4: (UINT32, begin)})
    writer.message(21, {253: (UINT32, begin), 0: (ENUM, 0), 1: (ENUM, 0)})
    records = b"\x42\x00\x00\x14\x00\x01" + bytes([5, 4, UINT32])
    dated = b"\x43\x00\x00\x14\x00\x02" + bytes([253, 4, UINT32, 5, 4, UINT32])
    dated += b"\x03" + begin.to_bytes(4, "little") + (0).to_bytes(4, "little")
    for second in range(10, 101, 10):
        records += bytes([0x80 | 2 << 5 | second & 0x1F]) + (second * 300).to_bytes(4, "little")
    session = only(writer.raw(dated).raw(records).file()).session
    assert (session.elapsed_s, session.distance_m) == (100, 300)


def test_a_packed_file_that_ends_too_early_says_so() -> None:
    packed = gzipped(run_fit(records=3000, laps=KILOMETRES[:1]).file())
    found = only(packed[: len(packed) // 2])
    assert "its packing is cut off" in found.warnings


def test_layouts_change_in_mid_file() -> None:
    writer = run_fit(records=20).message(20, {253: (UINT32, 1), 3: (UINT8, 1)})
    writer.message(20, {253: (UINT32, 1), 5: (UINT32, 1)})
    content = read_messages(writer.file(), {18: frozenset({2}), 20: frozenset({253})})
    assert content.warnings == []
    assert [len(part[20]) for part in content.parts] == [22]


EXAMPLE = run_fit(laps=KILOMETRES, records=60).file()


def survives(data: bytes) -> None:
    """Every reading is sessions that can be believed, or a reason; nothing else is raised."""
    reading = reading_or_refusal(lambda: read(data))
    if isinstance(reading, str):
        assert reading.startswith("run.fit: ")
        return
    for session in (each.session for each in reading.sessions):
        assert session.distance_m is None or 0 < session.distance_m <= 2_000_000
        assert session.duration_s is None or 0 < session.duration_s <= 14 * 86_400
        assert session.heart_rate_bpm is None or 20 <= session.heart_rate_bpm <= 260
    assert reading.sessions or reading.skipped


@given(st.integers(0, len(EXAMPLE)))
def test_cut_anywhere(end: int) -> None:
    survives(EXAMPLE[:end])


@given(st.lists(st.tuples(st.integers(0, len(EXAMPLE) - 1), st.integers(1, 255)), max_size=20))
def test_flipped_anywhere(flips: list[tuple[int, int]]) -> None:
    data = bytearray(EXAMPLE)
    for place, change in flips:
        data[place] ^= change
    survives(bytes(data))


@given(st.integers(0, len(EXAMPLE)), st.integers(0, len(EXAMPLE)), st.binary(max_size=60))
def test_spliced_anywhere(end: int, begin: int, between: bytes) -> None:
    survives(EXAMPLE[:end] + between + EXAMPLE[begin:])


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_header(body: bytes) -> None:
    survives(fit_of(body))


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_any_numbers_in_a_summary(start: int, local: int, distance: int) -> None:
    writer = FitWriter().message(0, {0: (ENUM, 4)})
    writer.message(
        18, {2: (UINT32, start), 5: (ENUM, 1), 8: (UINT32, 3_000_000), 9: (UINT32, distance)}
    )
    writer.message(34, {253: (UINT32, start), 5: (UINT32, local)})
    survives(writer.file())
