"""Every help text of the program, as the README shows it: plain, 80 columns wide."""

from collections.abc import Iterator
from importlib import import_module

from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from runlog.cli.app import app
from runlog.cli.commands import COMMANDS

_ENVIRONMENT = {"COLUMNS": "80", "TERMINAL_WIDTH": "80", "TERM": "dumb", "NO_COLOR": "1"}


def every_command() -> Iterator[tuple[str, ...]]:
    """The words of every command: none, one, or two (``shoes add``)."""
    yield ()
    for name, line in COMMANDS.items():
        yield (name,)
        command = get_command(import_module(line.module).app)
        if isinstance(command, TyperGroup):
            yield from ((name, inner) for inner in command.commands)


def help_text(words: tuple[str, ...]) -> str:
    """What ``runlog WORDS --help`` prints.

    Raises:
        ValueError: It failed.
    """
    shown = CliRunner().invoke(app, [*words, "--help"], prog_name="runlog", env=_ENVIRONMENT)
    if shown.exit_code != 0:
        raise ValueError(f"runlog {' '.join(words)} --help: {shown.output}")
    return "\n".join(line.rstrip() for line in shown.output.strip().splitlines())


def help_as_markdown() -> str:
    """Every help text, one folded section each."""
    parts = []
    for words in every_command():
        title = " ".join(["runlog", *words])
        parts.append(
            f"<details><summary><code>{title}</code></summary>\n\n"
            f"```text\n$ {title} --help\n{help_text(words)}\n```\n\n</details>\n"
        )
    return "\n".join(parts)
