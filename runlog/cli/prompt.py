"""Asking for a line, with history and completion."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory

from runlog.cli.context import Context
from runlog.cli.failure import failure_as_json, failure_text
from runlog.cli.line_options import TypedLine, read_line
from runlog.cli.surroundings import read_words
from runlog.core.notation.vocabulary import entry_completions
from runlog.errors import RunlogError

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINES_REMEMBERED = 100
_COMMANDS = {"run> ": "add", "symptom> ": "symptoms"}


class _WordCompleter(Completer):
    """Offers the words that the last one typed may become."""

    def __init__(self, words: list[str]) -> None:
        self._words = words

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> "Iterable[Completion]":
        """Every known word that begins as the last one typed does."""
        del complete_event
        typed = document.get_word_before_cursor(WORD=True)
        for word in self._words:
            if typed and word.casefold().startswith(typed.casefold()):
                yield Completion(word, start_position=-len(typed))


def ask_for_line(context: Context, prompt: str, store: Callable[[TypedLine], None]) -> None:
    """Ask until a line is understood and stored, or none is typed.

    No quote, bracket or sign means anything to a shell here. A line that is refused stands in
    the next prompt, to be mended.

    Args:
        context: Its journal gives the history: no other file keeps what was typed.
        prompt: What stands before the line: ``run> `` or ``symptom> ``.
        store: What to do with a line; a `RunlogError` it raises is told.
    """
    session: PromptSession[str] = PromptSession(
        history=InMemoryHistory(list(_earlier_lines(context, prompt))),
        completer=_WordCompleter(entry_completions(read_words(context))),
        complete_while_typing=False,
    )
    text = ""
    while text := _asked(session, prompt, text):
        try:
            store(read_line(text, _COMMANDS[prompt]))
        except RunlogError as error:
            context.say(failure_text(error, failure_as_json(error)))
        else:
            return


def _asked(session: PromptSession[str], prompt: str, text: str) -> str:
    """The line typed; empty if there is none."""
    try:
        return session.prompt(prompt, default=text).strip()
    except EOFError:
        return ""


def _earlier_lines(context: Context, prompt: str) -> Iterator[str]:
    """What was typed at the same command before, oldest first."""
    command = f"{_COMMANDS[prompt]} "
    labels = [change.label for change in context.journal.changes(limit=_LINES_REMEMBERED)]
    lines = [label.removeprefix(command) for label in labels if label.startswith(command)]
    yield from (line for line in reversed(lines) if line.strip() != "-")
