"""Writing down a session: the words are read, stored and answered."""

from collections.abc import Mapping, Sequence

from runlog.actions.log_session import log_session
from runlog.cli.answer import tell_logged
from runlog.cli.context import Context
from runlog.cli.surroundings import read_words, surroundings
from runlog.core.notation.entry import parse_entry
from runlog.errors import RefusedError


def add_words(
    context: Context,
    words: Sequence[str],
    *,
    options: Mapping[str, str] | None = None,
    note: str | None = None,
    is_confirmed: bool = False,
    is_dry_run: bool = False,
    is_quiet: bool = False,
    is_keeping_going: bool = False,
) -> None:
    """Log what was typed.

    Args:
        context: The command's surroundings.
        words: What was typed; ``-`` alone means lines from standard input, nothing a prompt.
        options: What flags say, by their names.
        note: The runner's own words; None if there are none.
        is_confirmed: Whether what is not believable is to be stored all the same.
        is_dry_run: Whether nothing is to be stored.
        is_quiet: Whether only the id is to be printed.
        is_keeping_going: Whether good lines are stored although others are bad.

    Raises:
        NotationError: The words are not understood.
        RefusedError: They are not believable, or there are options beside ``-``.
    """
    around = surroundings(context, "add", words, is_confirmed=is_confirmed, is_dry_run=is_dry_run)
    is_piped = list(words) == ["-"]
    if is_piped and (options or note):
        raise RefusedError(
            "With - every line says everything itself: leave out the other options.",
            hint="Behind -- a line may hold its own note: 8k 45:12 -- felt strong",
        )
    if is_piped or not (words or options or note):
        from runlog.cli.add_lines import add_from_elsewhere  # noqa: PLC0415  (rare, and heavier)

        add_from_elsewhere(
            context,
            around,
            is_piped=is_piped,
            is_quiet=is_quiet,
            is_keeping_going=is_keeping_going,
        )
        return
    entry = parse_entry(words, read_words(context), note=note, options=options or {})
    tell_logged(context, log_session(context.journal, entry, around), around, is_quiet=is_quiet)
