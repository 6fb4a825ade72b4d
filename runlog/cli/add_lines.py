"""``runlog add`` at a prompt, and ``runlog add -`` from standard input."""

import sys

from runlog.actions.log_session import log_sessions
from runlog.actions.surroundings import Surroundings
from runlog.cli.answer import tell_logged
from runlog.cli.context import Context
from runlog.cli.failure import failure_as_json, failure_text
from runlog.cli.line_options import TypedLine, read_line
from runlog.cli.surroundings import read_words
from runlog.core.notation.entry import Entry, parse_entry
from runlog.core.value import Value, replace
from runlog.errors import NotationError, RefusedError, RunlogError
from runlog.render.records import session_record
from runlog.render.text import plural


class _ReadLines(Value):
    """The lines that were read: those understood, and what is wrong with the others.

    Attributes:
        good: Number and entry of each line that was understood.
        bad: Number of each other line, and what is wrong with it.
        confirmed: Numbers of the lines that are to be stored although they look like slips.
    """

    good: list[tuple[int, Entry]]
    bad: list[tuple[int, RunlogError]]
    confirmed: list[int]


def add_from_elsewhere(
    context: Context,
    around: Surroundings,
    *,
    is_piped: bool,
    is_quiet: bool,
    is_keeping_going: bool,
) -> None:
    """Log what is typed at a prompt or comes from standard input.

    Args:
        context: The command's surroundings.
        around: When and how.
        is_piped: Whether ``-`` was typed: one entry a line from standard input.
        is_quiet: Whether only ids are to be printed.
        is_keeping_going: Whether good lines are stored although others are bad.

    Raises:
        NotationError: There is nobody to ask.
        RefusedError: Lines are bad; each was reported by its number.
    """
    if is_piped:
        _add_piped(context, around, is_quiet=is_quiet, is_keeping_going=is_keeping_going)
    elif context.is_interactive:
        _add_asked(context, around, is_quiet=is_quiet)
    else:
        raise NotationError(
            "What did you run?", text="", hint="Like: runlog add 8k 45:12; see runlog add --help"
        )


def _add_asked(context: Context, around: Surroundings, *, is_quiet: bool) -> None:
    from runlog.cli.prompt import ask_for_line  # noqa: PLC0415  (90 ms, only here)

    lexicon = read_words(context)

    def store(line: TypedLine) -> None:
        entry = parse_entry(line.words, lexicon, note=line.note, options=line.options)
        typed = _confirmed(
            replace(around, label=f"add {line.text}"[:200]), is_confirmed=line.is_confirmed
        )
        [logged] = log_sessions(context.journal, [entry], typed)
        tell_logged(context, logged, around, is_quiet=is_quiet)

    ask_for_line(context, "run> ", store)


def _add_piped(
    context: Context, around: Surroundings, *, is_quiet: bool, is_keeping_going: bool
) -> None:
    read = _read_lines(context, around)
    for number, error in read.bad:
        context.say(f"line {number}: {failure_text(error, failure_as_json(error))}")
    if read.bad and not is_keeping_going:
        raise RefusedError(
            f"{plural(len(read.bad), 'line')} not understood; nothing was stored.",
            hint="Mend them, or store the good ones with --keep-going.",
        )
    # Each line was looked at by itself; what one of them confirms is not asked again of all.
    storing = _confirmed(around, is_confirmed=bool(read.confirmed))
    logged = log_sessions(context.journal, [entry for _, entry in read.good], storing)
    if context.wants_data:
        context.write_records([session_record(one.session) for one in logged])
    else:
        for one in logged:
            tell_logged(context, one, around, is_quiet=is_quiet)
    if read.bad:
        # What was stored stands on standard output already; a second answer would spoil it.
        said = f"{plural(len(read.bad), 'line')} not understood"
        context.say(f"runlog: {said}; {plural(len(logged), 'other')} stored.")
        raise SystemExit(RefusedError.exit_code)


def _read_lines(context: Context, around: Surroundings) -> _ReadLines:
    """Read every line, and see whether it could be stored."""
    lexicon = read_words(context)
    read = _ReadLines(good=[], bad=[], confirmed=[])
    looking = replace(around, is_dry_run=True)
    for number, text in enumerate(sys.stdin, start=1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        try:
            line = read_line(text, "add")
            entry = parse_entry(line.words, lexicon, note=line.note, options=line.options)
            log_sessions(
                context.journal, [entry], _confirmed(looking, is_confirmed=line.is_confirmed)
            )
        except RunlogError as error:
            read.bad.append((number, error))
        else:
            read.good.append((number, entry))
            read.confirmed.extend([number] if line.is_confirmed else [])
    return read


def _confirmed(around: Surroundings, *, is_confirmed: bool) -> Surroundings:
    """How something is typed, confirmed if the line says so or all lines are."""
    return replace(around, is_confirmed=around.is_confirmed or is_confirmed)
