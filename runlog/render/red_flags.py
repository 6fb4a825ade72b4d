"""Red flags: the questions that come first, what is open, and the whole list."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import Any

from runlog.core.area import area_name
from runlog.core.stats.red_flag_course import OPEN_DAYS
from runlog.core.stats.red_flag_items import CHECKLIST, ITEM, ITEMS, TIER_TEXTS, Tier
from runlog.core.stats.red_flag_notes import AnsweredFlags, SeenFlags
from runlog.core.stats.red_flags import RedFlag
from runlog.render.text import plural, shown

_SHORT = (
    "new numbness between the legs (1)",
    "trouble with bladder (2) or bowel (3)",
    "both legs weak, numb or painful, or unsteady walking (4)",
    "a change in sexual function (5)",
    "after a serious accident or fall (6)",
    "chest pain (7)",
)
"""The short list on one line. Source: science sheet, 6.2, tier A."""

_ORDER: tuple[Tier, ...] = ("A", "stop", "B", "C")
_LISTED: tuple[Tier, ...] = ("A", "B", "C", "stop")
_TITLES: dict[Tier, str] = {"A": "Emergency", "B": "Same day", "C": "Soon", "stop": "Any area"}

_ASKED = {
    "severe_days": "a severity of 6 or more on 3 days within 14",
    "rising": "2 points more on average than in the 14 days before",
    "lasting": "here for four weeks and not clearly better",
    "returning": "four episodes in six weeks",
}

_ANSWER = "answer: runlog redflags no   or: runlog redflags yes 2   the list: runlog redflags"


def question_lines(flags: Sequence[RedFlag]) -> list[str]:
    """What is asked before anything else when a symptom is noted; nothing if nothing is.

    Args:
        flags: What to ask about, the most urgent first.
    """
    lines: list[str] = []
    asked: set[int] = set()
    for flag in flags:
        items = [item for item in flag.items if item not in asked]
        asked.update(items)
        if flag.trigger == "checklist":
            if items:
                lines += _checklist_lines(flag)
        elif items:
            lines += _flag_lines(flag, items)
    return [*lines, f"  {_ANSWER}", ""] if lines else []


def open_lines(flags: Sequence[RedFlag], zone: tzinfo) -> list[str]:
    """Flags that are open, as they lead an answer; nothing if none is."""
    lines: list[str] = []
    for flag in flags:
        lines += _flag_lines(flag, flag.items, zone=zone)
    if not lines:
        return []
    return [
        *lines,
        f"  {_ANSWER}",
        "  seen by a clinician: runlog redflags seen",
        "",
    ]


def _checklist_lines(flag: RedFlag) -> list[str]:
    return [
        f"First: with this {area_name(flag.area)}, is there any of these?",
        f"  {'; '.join(_SHORT)}",
        f"  If so: {TIER_TEXTS['A']}.",
        f"  Source: {ITEM[CHECKLIST[0]].source}",
    ]


def _flag_lines(flag: RedFlag, items: Iterable[int], *, zone: tzinfo | None = None) -> list[str]:
    """A flag: what brought it up, its items, and what its tier asks for."""
    numbers = list(items)
    lines = [f"! {_headline(flag)}"]
    for tier in _ORDER:
        of_tier = [ITEM[number] for number in numbers if ITEM[number].tier == tier]
        if of_tier:
            lines += [f"  {item.number:>2}  {item.text}" for item in of_tier]
            lines.append(f"  {'' if flag.is_confirmed else 'If so: '}{TIER_TEXTS[tier]}.")
            sources = dict.fromkeys(item.source for item in of_tier)
            lines.append(f"  Source: {'; '.join(sources)}")
    if zone is not None:
        until = datetime.fromtimestamp(flag.until_s, zone)
        lines.append(f"  This stays here until {until.day} {until:%b}.")
    return lines


def _headline(flag: RedFlag) -> str:
    """What brought a flag up."""
    area = area_name(flag.area)
    if flag.is_confirmed:
        return f"You answered yes, {area}:"
    found = shown(flag.found.replace("_", " "))
    if flag.trigger == "severity":
        return f"Noted: {area} {found}/10."
    if flag.trigger == "course":
        return f"Noted: {area}, {_ASKED.get(flag.found, found)}."
    return f"To ask about, {area} ({found}): is any of these true?"


def list_lines() -> list[str]:
    """The whole list, tier by tier."""
    lines = ["Red flags: things to have looked at. runlog asks about them and concludes nothing."]
    for tier in _LISTED:
        lines += ["", f"{_TITLES[tier]}: {TIER_TEXTS[tier]}"]
        of_tier = [item for item in ITEMS if item.tier == tier]
        lines += [f"  {item.number:>2}  {item.text}" for item in of_tier]
        sources = dict.fromkeys(item.source for item in of_tier)
        lines += [f"  Source: {source}" for source in sources]
    return [
        *lines,
        "",
        "  answer: runlog redflags yes 2   or: runlog redflags no",
        f"  seen by a clinician: runlog redflags seen; else a yes stays {plural(OPEN_DAYS, 'day')}",
    ]


def flag_record(flag: RedFlag, zone: tzinfo) -> dict[str, Any]:
    """A flag for scripts."""
    return {
        "tier": flag.tier,
        "items": [item_record(number) for number in flag.items],
        "area": flag.area,
        "trigger": flag.trigger,
        "found": flag.found or None,
        "at": datetime.fromtimestamp(flag.at_s, zone).isoformat(),
        "until": datetime.fromtimestamp(flag.until_s, zone).isoformat(),
        "confirmed": flag.is_confirmed,
        "text": TIER_TEXTS[flag.tier],
    }


def item_record(number: int) -> dict[str, Any]:
    """One item of the list for scripts."""
    item = ITEM[number]
    return {"number": item.number, "tier": item.tier, "text": item.text, "source": item.source}


def list_record(flags: Sequence[RedFlag], zone: tzinfo) -> dict[str, Any]:
    """The list for scripts, with what is open."""
    return {
        "open": [flag_record(flag, zone) for flag in flags],
        "items": [item_record(item.number) for item in ITEMS],
        "tiers": {tier: TIER_TEXTS[tier] for tier in _LISTED},
    }


def answered_lines(answered: AnsweredFlags, *, is_named: bool, is_yes: bool) -> list[str]:
    """What an answer asks for, and what is open after it.

    Args:
        answered: What was answered.
        is_named: Whether items were named; else it is about everything that was asked.
        is_yes: The answer.
    """
    note, area = answered.note, area_name(answered.area)
    if is_yes:
        lines: list[str] = []
        for tier in _ORDER:
            of_tier = [item for item in answered.items if ITEM[item].tier == tier]
            lines += [f"  {item:>2}  {ITEM[item].text}" for item in of_tier]
            lines += [f"  {TIER_TEXTS[tier]}."] if of_tier else []
        days = plural(OPEN_DAYS, "day")
        lines.append(f"Noted n{note.id}  {area}; it leads runlog and runlog why for {days}.")
        return [*lines, "  seen by a clinician: runlog redflags seen", "  undo: runlog undo"]
    named = ", ".join(map(str, answered.items)) if is_named else "what was asked"
    return [
        f"Noted n{note.id}  {area}: no to {named}",
        *still_lines(answered.still),
        "  undo: runlog undo",
    ]


def seen_lines(seen: SeenFlags) -> list[str]:
    """What is said once a clinician has seen it."""
    day = seen.note.when.day
    head = f"Noted n{seen.note.id}  {seen.note.text} {day.day} {day:%b %Y}"
    if not seen.still:
        return [f"{head}; nothing is open", "  undo: runlog undo"]
    return [head, *still_lines(seen.still), "  undo: runlog undo"]


def still_lines(flags: Sequence[RedFlag]) -> list[str]:
    """What is open, a line each: where, what, and how to answer it."""
    lines = []
    for flag in flags:
        area = area_name(flag.area)
        numbers = ", ".join(map(str, flag.items))
        if flag.is_confirmed:
            lines.append(f"  still open: your yes to {numbers}, {area}. {TIER_TEXTS[flag.tier]}.")
            lines.append(f"    not so any more: runlog redflags no {numbers} --area '{area}'")
        else:
            lines.append(f"  still open: {area}, number {numbers}: runlog redflags")
    return lines


def alarm_lines(flags: Sequence[RedFlag]) -> list[str]:
    """What leads an answer that is not about red flags: a yes that asks for help, in short."""
    lines = []
    for flag in flags:
        if flag.is_confirmed and flag.tier != "C":
            what = "; ".join(ITEM[item].text for item in flag.items)
            lines.append(f"! You answered yes, {area_name(flag.area)}: {what}")
            lines.append(f"  {TIER_TEXTS[flag.tier]}.")
    return [*lines, "  seen by a clinician: runlog redflags seen", ""] if lines else []
