"""What a check-up found, each with the command that mends it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from runlog.core.area import area_name
from runlog.core.notation.written_when import day_text
from runlog.core.stats.checkup import RECENT_DAYS, Finding, Urgency
from runlog.render.text import listed, plural, shown, verb

HEALTHY = "The journal is in good health."
_FIX = "runlog doctor --fix"
_SAVE = "runlog doctor --save saved.db"
_BACKUP = "runlog backup /path/on/another/disk"
_HEADS: dict[Urgency, str] = {
    "broken": "Broken",
    "mendable": f"Harmless; {_FIX} mends it",
    "look": "Worth a look",
}

Said = tuple[str, tuple[str, ...]]
"""What was found, and the commands that mend it, one after the other or one of them."""


def doctor_lines(findings: Sequence[Finding], *, today: date) -> list[str]:
    """Everything that was found, the worst first; each with what to type.

    Args:
        findings: What was found.
        today: The runner's day.
    """
    if not findings:
        return [HEALTHY]
    lines: list[str] = []
    for urgency, head in _HEADS.items():
        some = [finding for finding in findings if finding.urgency == urgency]
        lines += ["", head] if some and lines else [head] if some else []
        for finding in some:
            text, commands = finding_said(finding, today=today)
            lines.append(f"  {text}")
            lines += [f"    {command}" for command in commands if command != _FIX]
    return lines


def finding_record(finding: Finding, *, today: date) -> dict[str, Any]:
    """A finding for scripts."""
    text, commands = finding_said(finding, today=today)
    return {
        "topic": finding.topic,
        "urgency": finding.urgency,
        "text": text,
        "commands": list(commands),
        "count": finding.count,
        "of": finding.of,
        "ids": list(finding.ids),
        "names": list(finding.names),
        "day": None if finding.day is None else finding.day.isoformat(),
    }


def finding_said(finding: Finding, *, today: date) -> Said:
    """A finding as a sentence, and the commands that mend it."""
    return _SAID[finding.topic](finding, today)


def mended_lines(mended: Sequence[Finding], *, today: date) -> list[str]:
    """What ``--fix`` did."""
    if not mended:
        return ["Nothing to mend."]
    lines = [f"Mended: {finding_said(finding, today=today)[0]}" for finding in mended]
    if any(finding.topic == "link" for finding in mended):
        lines.append("  undo: runlog undo")
    return lines


# ---- the file -----------------------------------------------------------------


def _damaged(finding: Finding, _: date) -> Said:
    reason = shown(finding.names[0])
    more = f" (and {finding.count - 1} more)" if finding.count > 1 else ""
    return (
        f"The file is damaged: {reason}{more}. Keep it, and write nothing to it.",
        ("runlog restore last", "runlog doctor --save saved.db"),
    )


def _references(finding: Finding, _: date) -> Said:
    rows = plural(finding.count, "row")
    points = verb(finding.count, "points", "point")
    return f"{rows} {points} to something that is not there.", (_SAVE,)


def _schema(finding: Finding, _: date) -> Said:
    names = listed([shown(name) for name in finding.names])
    return f"Not as runlog made it: {names}.", (_SAVE,)


def _words(finding: Finding, _: date) -> Said:
    return f"The index for searching notes is out of step: {listed(list(finding.names))}.", (_FIX,)


def _file_mode(finding: Finding, _: date) -> Said:
    return f"Others may use the journal's file (mode {finding.names[0]}).", (_FIX,)


def _folder_mode(finding: Finding, _: date) -> Said:
    return f"Others may look into the journal's folder (mode {finding.names[0]}).", (_FIX,)


def _space(finding: Finding, _: date) -> Said:
    return f"Little space is left on the disk: {finding.count} MB.", ()


def _leftover(finding: Finding, _: date) -> Said:
    files = plural(finding.count, "half-written copy", "half-written copies")
    return f"{files} in the folder backups.", (_FIX,)


def _no_backup(_: Finding, __: date) -> Said:
    return "There is no copy of the journal yet.", (_BACKUP,)


def _old_backup(finding: Finding, today: date) -> Said:
    day = today if finding.day is None else finding.day
    return (
        f"The latest copy is {finding.count} days old ({day_text(day, today=today)}).",
        (_BACKUP,),
    )


# ---- what was written down ------------------------------------------------------


def _link(finding: Finding, _: date) -> Said:
    ids = _some_ids(finding, "s")
    return f"{plural(finding.count, 'symptom')} not linked to the run before it: {ids}.", (_FIX,)


def _never_closed(finding: Finding, today: date) -> Said:
    area = area_name(finding.names[0])
    day = (
        "" if finding.day is None else f"; the last note is of {day_text(finding.day, today=today)}"
    )
    return (
        f"Nobody said how {area} went on{day}.",
        (f"runlog symptoms {area} gone 3 days ago", f"runlog symptoms {area} 2/10"),
    )


def _no_pair(finding: Finding, _: date) -> Said:
    return (
        f"{_of(finding)} {verb(finding.count, 'names', 'name')} no pair: {_some_ids(finding)}.",
        (f"runlog edit {finding.ids[0]} --shoe NAME",),
    )


def _no_rpe(finding: Finding, _: date) -> Said:
    return (
        f"{_of(finding)} {verb(finding.count, 'has', 'have')} no effort: {_some_ids(finding)}.",
        (f"runlog edit {finding.ids[0]} rpe5",),
    )


def _odd_pace(finding: Finding, _: date) -> Said:
    runs = plural(finding.count, "run")
    return (
        f"{runs} with a pace that is hard to believe: {_some_ids(finding)}.",
        (f"runlog show {finding.ids[0]}", f"runlog edit {finding.ids[0]} 8k 45:12"),
    )


def _ahead(finding: Finding, _: date) -> Said:
    said = (
        f"{plural(finding.count, 'session')} still to come (a clock set wrong?): "
        f"{_some_ids(finding)}."
    )
    return said, (f"runlog edit {finding.ids[0]} --date yesterday",)


def _twins(finding: Finding, today: date) -> Said:
    one, other = finding.ids
    day = "" if finding.day is None else f" ({day_text(finding.day, today=today)})"
    return (
        f"#{one} and #{other} may be the same outing{day}.",
        (f"runlog show {one}", f"runlog delete {other}"),
    )


def _names(finding: Finding, _: date) -> Said:
    what, one, other = finding.names
    said = f"Two {_NAMED[what]} that are written almost alike: {shown(one)}, {shown(other)}."
    commands = {
        "shoe": (f"runlog history --shoe {_quoted(other)}", f"runlog shoes swap ID {_quoted(one)}"),
        "tag": (f"runlog history --tag {_quoted(other)}", f"runlog edit ID --clear tags tag:{one}"),
        "exercise": (f"runlog history --what stretches --search {_quoted(other)}",),
    }
    return said, commands[what]


def _follow_up(finding: Finding, _: date) -> Said:
    said = (
        f"{_of(finding)} {verb(finding.count, 'has', 'have')} a word about the morning after; "
        "without one nobody can tell well from not written down."
    )
    return said, ("runlog check",)


_NAMED = {"shoe": "pairs", "tag": "labels", "exercise": "exercises"}


def _some_ids(finding: Finding, letter: str = "#") -> str:
    ids = ", ".join(f"{letter}{number}" for number in finding.ids)
    return f"{ids} …" if finding.count > len(finding.ids) else ids


def _of(finding: Finding) -> str:
    runs = plural(finding.of or finding.count, "run")
    return f"{finding.count} of {runs} of the last {RECENT_DAYS} days"


def _quoted(name: str) -> str:
    text = shown(name)
    return f"'{text}'" if " " in text and "'" not in text else text


_SAID: dict[str, Callable[[Finding, date], Said]] = {
    "damaged": _damaged,
    "references": _references,
    "schema": _schema,
    "words": _words,
    "file_mode": _file_mode,
    "folder_mode": _folder_mode,
    "space": _space,
    "leftover": _leftover,
    "no_backup": _no_backup,
    "old_backup": _old_backup,
    "link": _link,
    "never_closed": _never_closed,
    "no_pair": _no_pair,
    "no_rpe": _no_rpe,
    "odd_pace": _odd_pace,
    "ahead": _ahead,
    "twins": _twins,
    "names": _names,
    "follow_up": _follow_up,
}


def saved_lines(
    counts: Mapping[str, int], expected: Mapping[str, int], refused: int, file: str
) -> list[str]:
    """What was saved of a damaged journal, what was not, and how to go on with it.

    Args:
        counts: Rows that were saved, by table.
        expected: Rows that there should be, by table; one that cannot be counted is not in it.
        refused: Rows that could be read and made no sense.
        file: Where it was saved.
    """
    told = [f"{number} {table.replace('_', ' ')}" for table, number in counts.items() if number]
    lines = [f"Saved into {shown(file)}: {listed(told) or 'nothing'}."]
    lines += [
        f"Not saved: {_lost(table, number, expected)}."
        for table, number in counts.items()
        if expected.get(table) != number
    ]
    if refused:
        left = f"{verb(refused, 'was', 'were')} left"
        lines.append(f"{plural(refused, 'row')} could be read but made no sense, and {left}.")
    return [
        *lines,
        "The file is as it was; what `undo` knew is not in the new one.",
        f"  runlog --db {_quoted(file)} history     to look at it",
        "  runlog backup --list     a copy may hold more",
        f"  runlog restore {_quoted(file)}     to go on with it",
    ]


def _lost(table: str, saved: int, expected: Mapping[str, int]) -> str:
    name = table.replace("_", " ")
    if table not in expected:
        return f"what could not be read of {name}, nobody can tell how many"
    return f"{expected[table] - saved} of {expected[table]} {name}"
