"""A bar while something takes long: on standard error, on a terminal, and only then."""

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE_S = 0.8
"""Seconds of work before a bar appears."""


class ProgressBar:
    """A bar that appears only if there is somebody to see it and something to wait for."""

    def __init__(self, what: str) -> None:
        """Begin to wait.

        Args:
            what: What is being done: ``Reading``.
        """
        self._what = what
        self._is_seen = sys.stderr.isatty()
        self._began = monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, part: int, parts: int) -> None:
        """Show how far it has come: part of parts."""
        if not self._is_seen:
            return
        if self._bar is None or self._task is None:
            if monotonic() - self._began < PATIENCE_S:
                return
            self._bar = self._begun()
            self._task = self._bar.add_task(self._what, total=parts)
        self._bar.update(self._task, completed=part, total=parts)

    def _begun(self) -> "Progress":
        from rich.console import Console  # noqa: PLC0415  (50 ms: only where it takes long anyway)
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        bar.start()
        return bar
