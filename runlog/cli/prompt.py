"""Asking: one input line with history and completion, or one answer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory

from runlog.cli.context import Context
from runlog.cli.line_words import split_line
from runlog.cli.surroundings import read_words
from runlog.core.notation.vocabulary import entry_completions

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINES_REMEMBERED = 100


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


def ask_line(context: Context, prompt: str) -> list[str] | None:
    """Ask for one line in which no quote, bracket or sign means anything to a shell.

    Args:
        context: Its journal gives the history: no other file keeps what was typed.
        prompt: What stands before the line.

    Returns:
        The words; a piece in double quotes is one. What follows ``--`` becomes `Context.note`.
        None if the line is empty.
    """
    words = entry_completions(read_words(context))
    session: PromptSession[str] = PromptSession(
        history=InMemoryHistory(list(_earlier_lines(context, prompt))),
        completer=_WordCompleter(words),
        complete_while_typing=False,
    )
    try:
        line = session.prompt(prompt)
    except EOFError:
        return None
    words, context.note = split_line(line)
    return words or None


def ask_answer(question: str) -> str:
    """Ask for a short answer; empty if there is none."""
    try:
        return input(question).strip()
    except EOFError:
        return ""


def _earlier_lines(context: Context, prompt: str) -> Iterator[str]:
    """What was typed at the same command before, oldest first."""
    command = {"run> ": "add ", "symptom> ": "symptoms "}[prompt]
    labels = [change.label for change in context.journal.changes(limit=_LINES_REMEMBERED)]
    yield from (
        label.removeprefix(command) for label in reversed(labels) if label.startswith(command)
    )
