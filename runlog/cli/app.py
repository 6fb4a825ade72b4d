"""The program itself: its own options, and how whatever goes wrong is told."""

import sys
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any

import typer

from runlog.cli.context import context_of
from runlog.cli.exit_code import ReaderGoneError, exit_code_of
from runlog.cli.lazy import LazyCommands


class Runlog(LazyCommands):
    """The root command: runs a command and tells what went wrong in one sentence."""

    def main(  # type: ignore[override]  # Typer's other parameters pass through `extra`
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> Any:
        """Run a command line.

        Args:
            args: The words behind the program's name; None takes the process's own.
            prog_name: How the program is called in help texts.
            **extra: Passed on to Typer.

        Raises:
            SystemExit: Always, with the exit code.
        """
        extra["standalone_mode"] = False
        words = sys.argv[1:] if args is None else list(args)
        run = partial(super().main, words, prog_name or "runlog", **extra)
        sys.exit(exit_code_of(run, words))

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was found.

        Raises:
            ReaderGoneError: Nobody reads its output any more.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error


app = typer.Typer(
    cls=Runlog,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def runlog(
    ctx: typer.Context,
    db: Annotated[
        str | None,
        typer.Option(
            envvar="RUNLOG_DB", metavar="FILE", help="The journal file.", show_envvar=True
        ),
    ] = None,
    now: Annotated[
        str | None,
        typer.Option(
            envvar="RUNLOG_NOW", metavar="TIME", help="Pretend it is this time (for tests)."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    as_nl: Annotated[bool, typer.Option("--nl", help="Print JSON, one object a line.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    as_tsv: Annotated[bool, typer.Option("--tsv", help="Print tab-separated values.")] = False,
    column: Annotated[
        list[str] | None, typer.Option("--column", "-c", help="Only this column; may be repeated.")
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colour.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask anything.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,  # noqa: ARG001  (`failure` sees it in the words)
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Keep a running journal: sessions, shoes, symptoms, and what they have in common."""
    options = {
        "db": db, "now": now, "column": column, "no_color": no_color, "no_input": no_input,
        "as_json": as_json, "as_nl": as_nl, "as_csv": as_csv, "as_tsv": as_tsv,
    }  # fmt: skip
    context = context_of(options, note=ctx.meta.get("runlog.note"))
    ctx.obj = context
    ctx.call_on_close(context.close)
    if version:
        context.write(_version())
    elif ctx.invoked_subcommand is None:
        from runlog.cli.today import show_today  # noqa: PLC0415  (only for bare `runlog`)

        show_today(context)


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415  (43 ms, only for --version)

    return f"runlog {version('runlog')}"
