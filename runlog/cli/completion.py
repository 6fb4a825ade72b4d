"""What a TAB offers: commands, pairs, kinds, areas, stretches, numbers of entries.

Typer's own completion loads every command to offer one word, 25 times the cost of a bare
interpreter. This reads the same table of commands and the journal itself, and leaves what it
does not know (an option of a rarer command, another shell) to Typer.
"""

import re
import shlex
import sys
from collections.abc import Callable, Iterable, Mapping

from runlog.cli.commands import COMMANDS
from runlog.cli.plain_commands import PLAIN
from runlog.cli.plain_line import EVERYWHERE

_SHELLS = {"complete_bash", "complete_zsh", "complete_fish"}

SHOE_COMMANDS = ("check", "add", "edit", "retire", "restore", "default", "swap", "delete")
"""The commands of ``runlog shoes``."""

_VALUED = {"--db", "--now", "--column", "-c"}
"""Options of the program as a whole that take a value."""

_HARMLESS = re.compile(r"[\w+][\w.+-]*")
"""Words that no shell can take for anything else: zsh evaluates what it is offered."""


def complete(asked: str, environment: Mapping[str, str]) -> str | None:
    """Answer a shell that asks what may come next.

    Args:
        asked: What the shell's script asks for: ``complete_bash``, ``complete_zsh`` …
        environment: Holds the line as typed, in the variables of Typer's scripts.

    Returns:
        What the shell is to be told; None if Typer has to answer.
    """
    if asked not in _SHELLS:
        return None
    try:
        words, typed = _line(asked, environment)
    except ValueError:  # an open quote
        return ""
    if "--" in words:  # a note
        return ""
    if typed.startswith("-"):
        options = _options(words)
        if options is None:
            return None
        return _told(asked, [word for word in options if word.startswith(typed)], environment)
    offered = [
        word
        for word in dict.fromkeys(_candidates(words, environment))
        if word.startswith(typed.casefold()) and _HARMLESS.fullmatch(word)
    ]
    return _told(asked, offered, environment)


def _line(asked: str, environment: Mapping[str, str]) -> tuple[list[str], str]:
    """The words before the one being typed, and that one."""
    if asked == "complete_bash":
        words = shlex.split(environment.get("COMP_WORDS", ""))
        position = int(environment.get("COMP_CWORD", "0"))
        return words[1:position], words[position] if position < len(words) else ""
    line = environment.get("_TYPER_COMPLETE_ARGS", "")
    words = shlex.split(line)[1:]
    if words and not line.endswith(" "):
        return words[:-1], words[-1]
    return words, ""


def _told(asked: str, offered: list[str], environment: Mapping[str, str]) -> str:
    if asked == "complete_zsh":
        quoted = "\n".join(f'"{word}"' for word in offered)
        return f"_arguments '*: :(({quoted}))'" if offered else "_files"
    if environment.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        sys.exit(0 if offered else 1)
    return "\n".join(offered)


def _options(words: list[str]) -> list[str] | None:
    """The options of a daily command, by their long names; None if Typer has to say."""
    said = [word for word in words if not word.startswith("-")]
    plain = PLAIN.get(said[0]) if said else None
    if plain is None or (len(said) > 1 and not plain.takes_words):
        return None
    return [name for name in (*plain.options, *EVERYWHERE, "--help") if name.startswith("--")]


def _candidates(words: list[str], environment: Mapping[str, str]) -> Iterable[str]:
    """Every word that may come next."""
    words, db = _without_file(words)
    if db is not None:
        environment = {**environment, "RUNLOG_DB": db}
    said = [word for word in words if not word.startswith("-")]
    if not said:
        return COMMANDS
    if words[-1] in _OPTION_VALUES:
        return _OPTION_VALUES[words[-1]](environment)
    offers = _COMMAND_WORDS.get(said[0])
    return [] if offers is None else offers(environment, said[1:])


def _without_file(words: list[str]) -> tuple[list[str], str | None]:
    """The words without ``--db FILE`` and the like, and the file; None if none is named."""
    kept: list[str] = []
    db = None
    rest = iter(words)
    for word in rest:
        if word in _VALUED:
            value = next(rest, "")
            db = value if word == "--db" else db
        else:
            kept.append(word)
    return kept, db


# ---- what each command takes ---------------------------------------------------


def _entry(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del said
    from runlog.core.notation.vocabulary import day_words, plain_words, stretch_words  # noqa: PLC0415

    yield from _shoes(environment)
    yield from plain_words()
    yield from day_words()
    yield from (f"+{word}" for word in stretch_words())


def _numbered_entry(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    return _entry(environment, said) if said else _ids(environment)


def _numbered(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    return [] if said else _ids(environment)


def _symptom(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment, said
    from runlog.core.notation.vocabulary import day_words, symptom_words  # noqa: PLC0415

    return [*symptom_words(), *day_words()]


def _stretch(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment, said
    from runlog.core.notation.vocabulary import stretch_words  # noqa: PLC0415

    return stretch_words()


def _shoe_command(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    return SHOE_COMMANDS if not said else _shoes(environment)


def _setting(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment
    from runlog.core.settings import SETTING_HELP  # noqa: PLC0415

    return ["set", "unset", "get", "routine", *SETTING_HELP] if len(said) < 2 else []


def _topic(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment
    return [] if said else ("workouts", "dates", "words")


def _period(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment
    return [] if said else ("week", "month", "year", "12w", "90d")


def _chart(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    return _period(environment, said[1:]) if said else ("km", "pace", "symptoms", "shoes")


def _flag_words(environment: Mapping[str, str], said: list[str]) -> Iterable[str]:
    del environment
    return [] if said else ("yes", "no", "seen")


_COMMAND_WORDS: dict[str, Callable[[Mapping[str, str], list[str]], Iterable[str]]] = {
    "add": _entry,
    "explain": _entry,
    "edit": _numbered_entry,
    "show": _numbered,
    "delete": _numbered,
    "symptoms": _symptom,
    "check": lambda environment, said: ("ok", *_symptom(environment, said)),
    "stretches": _stretch,
    "shoes": _shoe_command,
    "config": _setting,
    "help": _topic,
    "history": _period,
    "stats": _period,
    "calendar": _period,
    "plot": _chart,
    "report": _period,
    "why": lambda environment, said: [] if said else _areas(environment),
    "redflags": _flag_words,
}


# ---- what the journal and the tables hold --------------------------------------


def _shoes(environment: Mapping[str, str]) -> Iterable[str]:
    """Words that name exactly one pair in use."""
    from runlog.store.peek import peek_shoe_names  # noqa: PLC0415  (sqlite3: only if asked)

    counts: dict[str, int] = {}
    for name, *aliases in peek_shoe_names(environment.get("RUNLOG_DB")):
        for word in {*name.casefold().split(), *(alias.casefold() for alias in aliases)}:
            counts[word] = counts.get(word, 0) + 1
    return [word for word, count in counts.items() if count == 1 and len(word) >= 3]


def _ids(environment: Mapping[str, str]) -> Iterable[str]:
    """Numbers of the latest entries."""
    from runlog.store.peek import peek_references  # noqa: PLC0415  (sqlite3: only if asked)

    return ["last", *peek_references(environment.get("RUNLOG_DB"))]


def _kinds(environment: Mapping[str, str]) -> Iterable[str]:
    del environment
    from runlog.core.kind import KINDS  # noqa: PLC0415

    return KINDS


def _sports(environment: Mapping[str, str]) -> Iterable[str]:
    del environment
    from runlog.core.kind import SPORTS  # noqa: PLC0415

    return [*SPORTS, "all"]


def _areas(environment: Mapping[str, str]) -> Iterable[str]:
    del environment
    from runlog.core.area import AREAS  # noqa: PLC0415

    return AREAS


_OPTION_VALUES: dict[str, Callable[[Mapping[str, str]], Iterable[str]]] = {
    "--shoe": _shoes,
    "--kind": _kinds,
    "--for": lambda environment: ("physio", "self", *_kinds(environment)),
    "--by": lambda _: ("week", "month", "year", "shoe", "kind"),
    "--area": _areas,
    "--areas": _areas,
    "--what": lambda _: ("sessions", "symptoms", "stretches", "notes", "all", "shoes", "checks"),
    "--format": lambda _: ("json", "csv", "markdown"),
    "--sport": _sports,
    "--as": _sports,
    "--stretch": lambda environment: _stretch(environment, []),
}
