"""The one command: format, lint, types, layers, help texts and tests, on this tree.

    python -m tests.check          stop at the first step that fails
    python -m tests.check --fix    format, and write what is generated, first

`.ci/run` and the workflow call it too, so that there is no second truth.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import NamedTuple

ROOT = Path(__file__).parents[1]

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_WORKERS = 2
"""Test processes: the machine it must be green on has two cores."""


class Step(NamedTuple):
    """One thing that is looked at.

    Attributes:
        name: What is said of it while it runs.
        command: What runs, behind the name of the interpreter.
    """

    name: str
    command: tuple[str, ...]


CHECKS = (
    Step("format", ("-m", "ruff", "format", "--check", ".")),
    Step("lint", ("-m", "ruff", "check", ".")),
    # Test folders are no packages; so a module's name is its path from here.
    Step("types", ("-m", "mypy", "--explicit-package-bases")),
    Step("layers", ("-c", _LINT_IMPORTS, "--no-logo")),
    Step("help texts", ("-m", "cogapp", "--check", "README.md")),
)

TESTS = Step("tests", ("-m", "pytest", "-n", str(_WORKERS), "--tb=short", "--cov"))

FIXES = (
    Step("import order and the like", ("-m", "ruff", "check", "--fix-only", ".")),
    Step("format", ("-m", "ruff", "format", ".")),
    Step("help texts", ("-m", "cogapp", "-r", "README.md")),
    Step("pictures", ("-m", "tests.project.make_pictures")),
)


def main(words: Sequence[str]) -> int:
    """Run every step and say how it went.

    Args:
        words: What stands behind the command: nothing, or ``--fix``.

    Returns:
        0 if all is well, 2 if the words are not understood, else the exit code of the step
        that failed.
    """
    if set(words) - {"--fix"}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    began = monotonic()
    for step in (*(FIXES if words else ()), *CHECKS):
        code = _run_quietly(step)
        if code:
            return code
    code, closing = _run_tests()
    if code:
        return code
    _say(f"All green in {monotonic() - began:.0f} s.")
    _say(closing)
    return 0


def _run_quietly(step: Step) -> int:
    """Run a step; its output is shown only if it fails."""
    began = monotonic()
    done = subprocess.run(
        [sys.executable, *step.command],
        cwd=ROOT,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    took = f"{monotonic() - began:5.1f} s"
    if done.returncode == 0:
        _say(f"{step.name:26}{took}")
    else:
        _say(f"{step.name:26}{took}  FAILED\n\n{done.stdout}")
        _say(f"failed: {step.name}   (python {' '.join(step.command)})")
    return done.returncode


def _run_tests() -> tuple[int, str]:
    """Run the tests; their output passes through, for they take longest.

    Returns:
        The exit code, and pytest's own closing line.
    """
    _say("tests")
    closing = ""
    with subprocess.Popen(
        [sys.executable, *TESTS.command],
        cwd=ROOT,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as tests:
        assert tests.stdout is not None
        for line in tests.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            closing = line.strip(" =\n") or closing
    return tests.returncode, closing


def _environment() -> dict[str, str]:
    """The environment of every step: nothing of the runner's own reaches it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RUNLOG_")}
    return {**kept, "PYTHONUTF8": "1", "COLUMNS": "100"}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
