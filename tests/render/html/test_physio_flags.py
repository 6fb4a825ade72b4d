"""Red flags for a clinician."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from runlog.core.moment import exact_moment
from runlog.core.stats.physio.report import FlagHistory, FlagReply, OpenFlag
from runlog.core.stats.red_flag_items import ITEMS, TIER_TEXTS
from runlog.core.stats.red_flags import RedFlag
from runlog.render.html.physio_flags import MOST_LINES, flag_section, items_text

TODAY = date(2026, 11, 23)
ON = date(2026, 11, 21)


def flag(*items: int, **fields: Any) -> OpenFlag:
    known = {"tier": "A", "area": "low_back", "trigger": "quality", "found": "numbness"}
    found = RedFlag(items=items, at_s=0, until_s=0, **{**known, **fields})
    return OpenFlag(flag=found, on=ON, until=TODAY)


def reply(day: int, *items: int, is_yes: bool = False) -> FlagReply:
    when = exact_moment(datetime(2026, 11, day, 20, 30, tzinfo=UTC))
    return FlagReply(when=when, area="low_back", items=items, is_yes=is_yes)


def section(*flags: OpenFlag, replies: tuple[FlagReply, ...] = (), **fields: Any) -> Any:
    return flag_section(FlagHistory(open=flags, replies=replies, **fields), today=TODAY)


def test_every_item_of_the_list_has_a_short_name() -> None:
    assert len({items_text([item.number]) for item in ITEMS}) == len(ITEMS)


def test_without_an_answer_that_is_said_and_nothing_is_urgent() -> None:
    found = section()
    assert found.replies == ("No answer to the list of red flags is noted.",)
    assert not found.is_urgent


def test_an_answer_is_told_with_its_day() -> None:
    found = section(replies=(reply(21, 1, 2),))
    assert found.replies == ("No to saddle numbness, bladder (lower back, Sat 21 Nov 20:30)",)
    assert not found.is_urgent


def test_an_answer_with_yes_is_urgent_even_if_it_is_no_longer_open() -> None:
    found = section(replies=(reply(22, 1), reply(1, 8, is_yes=True)))
    assert found.is_urgent
    assert found.replies[0].startswith("Yes to fever or infection")


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        (
            {"is_confirmed": True, "trigger": "answer", "found": ""},
            "Answered yes, lower back (Sat 21 Nov).",
        ),
        ({"trigger": "severity", "found": "8"}, "Noted: lower back 8/10 (Sat 21 Nov)."),
        (
            {"trigger": "course", "found": "returning"},
            "Noted: lower back, four episodes in six weeks (Sat 21 Nov).",
        ),
        (
            {"found": "pins_and_needles"},
            "To ask about, lower back: pins and needles; no answer noted (Sat 21 Nov).",
        ),
        (
            {"trigger": "words", "found": ""},
            "To ask about, lower back; no answer noted (Sat 21 Nov).",
        ),
    ],
)
def test_a_flag_says_what_brought_it_up(fields: dict[str, Any], head: str) -> None:
    [box] = section(flag(1, **fields)).boxes
    assert box.head == head


def test_only_a_yes_is_told_as_true() -> None:
    asked, said = section(flag(1)), section(flag(1, is_confirmed=True))
    assert asked.boxes[0].tier == f"If so: {TIER_TEXTS['A']}."
    assert said.boxes[0].tier == f"{TIER_TEXTS['A']}."


def test_items_of_other_tiers_are_named_in_short() -> None:
    [box] = section(flag(1, 12)).boxes
    assert box.items[0].startswith("new numbness or tingling")
    assert box.items[1:] == ("also asked about: one leg weak or numb",)


def test_many_flags_are_cut_and_counted() -> None:
    flags = [flag(1, 2, 3, 4, 12, found=str(number)) for number in range(9)]
    replies = tuple(reply(day, *range(1, 8)) for day in range(20, 10, -1))
    seen = (exact_moment(datetime(2026, 11, 2, 9, tzinfo=UTC)),)
    found = section(*flags, replies=replies, seen=seen)
    assert len(found.boxes) == 1
    assert found.others.startswith("Also open: asked about saddle numbness, bladder, bowel")
    assert found.lines <= MOST_LINES + 4
    earlier = 10 - (len(found.replies) - 1)
    said = f"And {earlier} earlier answers; seen by a clinician Mon 2 Nov 09:00."
    assert found.replies[-1] == said


def test_flags_without_room_are_told_in_a_few_words() -> None:
    many = flag(*range(1, 8))
    found = section(many, flag(8, is_confirmed=True), flag(18, trigger="severity", found="8"))
    assert found.others == "Also open: yes to fever or infection; asked about severity 7 or rising."


def test_the_first_flag_is_never_cut() -> None:
    found = section(flag(*range(1, 20)), flag(1))
    assert len(found.boxes) == 1
