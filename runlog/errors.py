"""What can go wrong, in words for the runner.

Every error a command may show derives from `RunlogError`; anything else is a bug
and keeps its traceback.
"""

from typing import ClassVar


class RunlogError(Exception):
    """A problem the runner can act on.

    Attributes:
        message: One sentence: what is wrong, and where.
        hint: The next step, such as a command to type; empty if the message says it.
        word: The typed word that is at fault; empty if no single word is.
    """

    code: ClassVar[str] = "failed"
    """Stable name for scripts (``--json``)."""
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "", word: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.word = word


class NotationError(RunlogError):
    """Some typed text could not be understood.

    Attributes:
        text: The whole text that was read.
        start: Index into `text` where the trouble begins; ``0 <= start <= end <= len(text)``.
        end: Index just after it; equal to `start` where something is missing.
    """

    code = "not_understood"
    exit_code = 2

    def __init__(
        self, message: str, *, text: str, start: int = 0, end: int | None = None, hint: str = ""
    ) -> None:
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end
        super().__init__(message, hint=hint, word=text[self.start : self.end])


class RefusedError(RunlogError):
    """What was typed was understood, and is not believable: a slip is likelier than a fact."""

    code = "refused"
    exit_code = 2


class NotFoundError(RunlogError):
    """The journal has no such session, shoe or symptom."""

    code = "not_found"


class ImportFileError(RunlogError):
    """A file from another program could not be read."""

    code = "unreadable_file"


class JournalError(RunlogError):
    """The journal file itself is the problem."""

    code = "journal"


class OutputError(RunlogError):
    """The answer could not be written where it was to go."""

    code = "output"
