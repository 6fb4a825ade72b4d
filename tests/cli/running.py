"""The program, run in each of the ways a runner or a script may run it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from typer.testing import CliRunner

from runlog.cli.app import app

NOW = "2026-11-22T21:10"
"""A Sunday evening."""

ROOT = Path(__file__).parents[2]


class Answer(NamedTuple):
    """What became of a command line.

    Attributes:
        code: Its exit code.
        out: Standard output.
        err: Standard error.
    """

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)


def in_process(words: Sequence[str], *, stdin: str | bytes | None = None) -> Answer:
    """Run a command line through Typer, in this very process."""
    result = CliRunner().invoke(app, list(words), input=stdin, prog_name="runlog")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)


def console_script() -> list[str]:
    """The program as installed beside this interpreter; without it, the module of this tree."""
    script = shutil.which("runlog", path=str(Path(sys.executable).parent))
    return [sys.executable, "-m", "runlog"] if script is None else [script]


def as_process(
    words: Sequence[str],
    *,
    stdin: str | bytes = b"",
    environment: Mapping[str, str | None] | None = None,
) -> Answer:
    """Run the installed program, as a shell would.

    Args:
        words: What is typed behind its name.
        stdin: What it reads.
        environment: Variables that differ from this process's; None takes one away.
    """
    done = subprocess.run(
        [*console_script(), *words],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        env=changed_environment(environment or {}),
        cwd=os.environ.get("HOME"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def changed_environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """This process's environment with some variables changed or, by None, taken away."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **changes}
    return {name: value for name, value in environment.items() if value is not None}


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of a journal but those that keep book of changes."""
    with sqlite3.connect(path) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "select name from sqlite_schema where type = 'table' order by name"
            )
        ]
        kept = [name for name in tables if not name.startswith(("change", "_", "sqlite"))]
        return {
            name: sorted(connection.execute(f'select * from "{name}"'), key=repr)  # noqa: S608  (our own)
            for name in kept
            if "_words" not in name
        }
