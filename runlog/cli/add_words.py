"""Writing down a session: the words are read, stored and answered."""

from collections.abc import Sequence

from runlog.actions.log_session import log_session
from runlog.cli.answer import tell_logged
from runlog.cli.context import Context
from runlog.cli.surroundings import chosen_options, joined_note, read_words, surroundings
from runlog.core.notation.entry import parse_entry
from runlog.errors import RefusedError


def add_line(
    context: Context,
    words: Sequence[str],
    *,
    note: str | None = None,
    dry_run: bool = False,
    quiet: bool = False,
    yes: bool = False,
    keep_going: bool = False,
    **said: str | list[str] | None,
) -> None:
    """Log what was typed.

    Args:
        context: The command's surroundings.
        words: What was typed; ``-`` alone means lines from standard input, nothing a prompt.
        note: The runner's own words from ``-m``; None if there are none.
        dry_run: Whether nothing is to be stored.
        quiet: Whether only the id is to be printed.
        yes: Whether what is not believable is to be stored all the same.
        keep_going: Whether good lines are stored although others are bad.
        **said: What further options say, by their names; None means nothing.

    Raises:
        NotationError: The words are not understood.
        RefusedError: They are not believable, or there are options beside ``-``.
    """
    options, note = chosen_options(**said), joined_note(context, note)
    around = surroundings(context, "add", words, is_confirmed=yes, is_dry_run=dry_run)
    is_piped = list(words) == ["-"]
    if is_piped and (options or note):
        raise RefusedError(
            "With - every line says everything itself: leave out the other options.",
            hint="They may stand in a line: 8k 45:12 --stretch none -- felt strong",
        )
    if is_piped or not (words or options or note):
        from runlog.cli.add_lines import add_from_elsewhere  # noqa: PLC0415  (rare, and heavier)

        add_from_elsewhere(
            context,
            around,
            is_piped=is_piped,
            is_quiet=quiet,
            is_keeping_going=keep_going,
        )
        return
    entry = parse_entry(words, read_words(context), note=note, options=options)
    tell_logged(context, log_session(context.journal, entry, around), around, is_quiet=quiet)
