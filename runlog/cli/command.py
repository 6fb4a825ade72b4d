"""What every command looks like: its help shows examples first, and needs no Rich."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from runlog.cli.context import Context

EVERYWHERE_LINE = (
    "Anywhere: --json --nl --csv --tsv -c COLUMN --db FILE --no-color; see runlog --help."
)


class RunlogCommand(TyperCommand):
    """A command whose examples come before its options."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, meaning, examples, options."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        write_examples(self.epilog, formatter)
        self.format_options(ctx, formatter)
        write_everywhere(formatter)


class RunlogGroup(TyperGroup):
    """A command with commands of its own, told in the same order."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, meaning, examples, options, commands."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        write_examples(self.epilog, formatter)
        self.format_options(ctx, formatter)
        write_everywhere(formatter)


def write_examples(examples: str | None, formatter: Any) -> None:
    """Write examples line by line, as they stand."""
    if not examples:
        return
    formatter.write_paragraph()
    formatter.write("Examples:\n")
    for line in examples.strip().splitlines():
        formatter.write(f"  {line}\n" if line.strip() else "\n")


def write_everywhere(formatter: Any) -> None:
    """Write the line about options that may stand anywhere."""
    formatter.write_paragraph()
    formatter.write(EVERYWHERE_LINE + "\n")


def command_app(*, is_group: bool = False) -> typer.Typer:
    """An app for one command of the program, or for a group of them.

    Plain help costs no Rich (50 ms), and reads the same in a terminal and in a pipe.
    """
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        cls=RunlogGroup if is_group else None,
        invoke_without_command=is_group,
    )


def current_context(ctx: typer.Context) -> Context:
    """The context that the root command set up."""
    context = ctx.find_object(Context)
    if context is None:  # a command run without the program: a caller's bug
        raise RuntimeError("runlog was started without its context")
    return context
