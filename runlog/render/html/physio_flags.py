"""Red flags for a clinician: what is open, what was answered and when, who has seen it."""

from collections.abc import Iterable, Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.notation.written_when import format_when
from runlog.core.stats.physio.report import FlagHistory, FlagReply, OpenFlag
from runlog.core.stats.red_flag_items import ITEM, TIER_TEXTS, Tier
from runlog.core.value import Value
from runlog.render.html.physio_fit import paragraph_lines
from runlog.render.html.physio_text import capital, clipped, day_of, joined
from runlog.render.text import plural

MOST_LINES = 13
MOST_REPLIES = 3
"""So that they leave room on the first page for what they are about."""
_HEADING_LINES, _FRAME_LINES = 2.0, 1.5
"""Lines that the heading takes, and the frame of what is urgent."""

_SHORT: dict[int, str] = {
    1: "saddle numbness",
    2: "bladder",
    3: "bowel",
    4: "both legs or gait",
    5: "sexual function",
    6: "accident or fall",
    7: "chest pain",
    8: "fever or infection",
    9: "weight loss, night sweats, cancer",
    10: "constant or night pain",
    11: "lump or band-like pain",
    12: "one leg weak or numb",
    13: "tearing pain, pulsating belly",
    14: "over 4 to 6 weeks or returning",
    15: "age, pregnancy, steroids, osteoporosis",
    16: "long morning stiffness",
    17: "pinpoint bony pain",
    18: "severity 7 or rising",
    19: "fainting, breathlessness, swollen calf, head injury",
}
"""Each item of the list in a few words."""

_COURSES = {
    "severe_days": "a severity of 6 or more on 3 days within 14",
    "rising": "2 points more on average than in the 14 days before",
    "lasting": "here for four weeks and not clearly better",
    "returning": "four episodes in six weeks",
}


class FlagBox(Value):
    """One flag that is open.

    Attributes:
        head: What brought it up, and when.
        items: What it is about.
        tier: What its tier asks for.
        is_confirmed: Whether the runner said yes.
    """

    head: str
    items: tuple[str, ...]
    tier: str
    is_confirmed: bool


class FlagSection(Value):
    """Red flags on the page.

    Attributes:
        boxes: What is open, the most urgent first.
        others: The open ones that have no room, in a few words; empty if there are none.
        replies: What was answered, one sentence each, the latest first.
        lines: Lines it takes on paper.
        is_urgent: Whether it stands before everything else.
    """

    boxes: tuple[FlagBox, ...]
    others: str
    replies: tuple[str, ...]
    lines: float
    is_urgent: bool


def flag_section(flags: FlagHistory, *, today: date) -> FlagSection:
    """What is open and what was answered.

    Args:
        flags: The record of it.
        today: The runner's day.
    """
    most = MOST_REPLIES
    replies = _replies(flags, today, most=most)
    boxes = [_box(one, today) for one in flags.open]
    is_urgent = bool(flags.open) or flags.has_yes
    while len(boxes) > 1 and _told_lines(boxes, replies) > MOST_LINES:
        boxes.pop()
    while most > 1 and _told_lines(boxes, replies) > MOST_LINES:
        most -= 1
        replies = _replies(flags, today, most=most)
    return FlagSection(
        boxes=tuple(boxes),
        others=_others(flags.open[len(boxes) :]),
        replies=tuple(replies),
        lines=_HEADING_LINES + (_FRAME_LINES if is_urgent else 0) + _told_lines(boxes, replies),
        is_urgent=is_urgent,
    )


def _others(flags: Sequence[OpenFlag]) -> str:
    """Flags in a few words each."""
    named = [
        f"{'yes to' if one.flag.is_confirmed else 'asked about'} {items_text(one.flag.items)}"
        for one in flags
    ]
    return f"Also open: {'; '.join(dict.fromkeys(named))}." if named else ""


def _replies(flags: FlagHistory, today: date, *, most: int) -> list[str]:
    """What was answered: what was answered with yes comes first."""
    told = sorted(flags.replies, key=lambda reply: not reply.is_yes)[:most]
    replies = [_reply(reply, today) for reply in told]
    earlier = len(flags.replies) - len(told)
    last = [
        f"and {plural(earlier, 'earlier answer')}" if earlier else "",
        f"seen by a clinician {format_when(flags.seen[0], today=today)}" if flags.seen else "",
    ]
    if not flags.replies:
        last.insert(0, "no answer to the list of red flags is noted")
    closing = joined(last, by="; ")
    return [*replies, f"{capital(closing)}."] if closing else replies


def _told_lines(boxes: Sequence[FlagBox], replies: Sequence[str]) -> float:
    """Lines of text, with two for the flags that are left out."""
    told = sum(paragraph_lines([f"{box.head} {box.tier}", *box.items]) for box in boxes)
    return told + 2 * bool(boxes) + paragraph_lines(replies)


def items_text(items: Sequence[int]) -> str:
    """Items of the list in a few words each."""
    return ", ".join(_SHORT[item] for item in items)


def _box(one: OpenFlag, today: date) -> FlagBox:
    flag = one.flag
    first: Iterable[int] = [item for item in flag.items if ITEM[item].tier == flag.tier]
    rest = [item for item in flag.items if ITEM[item].tier != flag.tier]
    items = [ITEM[item].text for item in first]
    if rest:
        items.append(f"also asked about: {items_text(rest)}")
    return FlagBox(
        head=f"{_head(one)} ({day_of(one.on, today)}).",
        items=tuple(items),
        tier=_tier(flag.tier, is_confirmed=flag.is_confirmed),
        is_confirmed=flag.is_confirmed,
    )


def _tier(tier: Tier, *, is_confirmed: bool) -> str:
    return f"{'' if is_confirmed else 'If so: '}{TIER_TEXTS[tier]}."


def _head(one: OpenFlag) -> str:
    """What brought a flag up."""
    flag = one.flag
    area = area_name(flag.area)
    if flag.is_confirmed:
        return f"Answered yes, {area}"
    if flag.trigger == "severity":
        return f"Noted: {area} {flag.found}/10"
    if flag.trigger == "course":
        return f"Noted: {area}, {_COURSES.get(flag.found, flag.found)}"
    found = clipped(flag.found.replace("_", " "), 30)
    return f"To ask about, {area}{f': {found}' if found else ''}; no answer noted"


def _reply(reply: FlagReply, today: date) -> str:
    said = "Yes" if reply.is_yes else "No"
    when = format_when(reply.when, today=today)
    return f"{said} to {items_text(reply.items)} ({area_name(reply.area)}, {when})"
