"""Commands that are listed at once and imported only when called."""

from importlib import import_module
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from runlog.cli.commands import COMMANDS
from runlog.cli.line_words import split_note
from runlog.cli.plain_line import EVERYWHERE
from runlog.errors import NotationError

_VALUE_LIKE = {
    "--db": "journal.db",
    "--now": "2026-11-22T21:10",
    "--column": "distance_m",
    "-c": "distance_m",
}


class LazyCommands(TyperGroup):
    """The program's commands, made from the table."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        for name, line in COMMANDS.items():
            self.add_command(TyperCommand(name, help=line.help))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Split off the note behind ``--`` and let the program's options stand anywhere."""
        words, note = split_note(args)
        if not ctx.resilient_parsing:  # half a line, while completing
            words = hoisted(words)
        if note is not None and not _takes_note(words):
            words += args[args.index("--") :]  # plain words, as everywhere else
            note = None
        ctx.meta["runlog.note"] = note
        return super().parse_args(ctx, words)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        """Swap the listed command for the real one."""
        name, listed, rest = super().resolve_command(ctx, args)
        if name is None:  # half a word, while completing
            return name, listed, rest
        return name, get_command(import_module(COMMANDS[name].module).app), rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands under their headings."""
        del ctx
        for panel in dict.fromkeys(line.panel for line in COMMANDS.values()):
            with formatter.section(panel):
                formatter.write_dl(
                    [(name, line.help) for name, line in COMMANDS.items() if line.panel == panel]
                )


def _takes_note(words: list[str]) -> bool:
    """Whether what follows ``--`` is a note for the command among some words."""
    name = next((word for word in words if word in COMMANDS), None)
    return name is not None and COMMANDS[name].words is not None


def hoisted(args: list[str]) -> list[str]:
    """The same words with the program's own options moved to the front.

    Raises:
        NotationError: An option lacks its value; what comes next must not become it.
    """
    front: list[str] = []
    rest: list[str] = []
    position = 0
    while position < len(args):
        word = args[position]
        option = EVERYWHERE.get(word.partition("=")[0] if word.startswith("--") else word)
        if option is None:
            rest.append(word)
            position += 1
            continue
        taken = 1 if "=" in word or option.takes == "nothing" else 2
        if any(value.startswith("-") for value in [*args, "-"][position + 1 : position + taken]):
            raise NotationError(
                f"{word} needs a value.", text=word, hint=f"Like: {word}={_VALUE_LIKE[word]}"
            )
        front += args[position : position + taken]
        position += taken
    return front + rest
