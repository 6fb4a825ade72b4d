"""What a command hands on: the runner's words, the note, when and how it was typed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from runlog.cli.context import Context

if TYPE_CHECKING:
    from runlog.actions.surroundings import Surroundings
    from runlog.core.notation.lexicon import Lexicon


def read_words(context: Context) -> "Lexicon":
    """The runner's own words."""
    from runlog.actions.read_lexicon import read_lexicon  # noqa: PLC0415

    return read_lexicon(context.journal, context.settings, now=context.now, zone=context.zone)


def joined_note(context: Context, message: str | None) -> str | None:
    """The note given by ``-m`` and behind ``--``, one after the other; None if there is none."""
    parts = [part for part in (message, context.note) if part]
    return "\n".join(parts) or None


def chosen_options(**options: str | float | Iterable[str] | None) -> dict[str, str]:
    """The options that were given, as the words they stand for."""
    return {
        name: value if isinstance(value, str) else _as_words(value)
        for name, value in options.items()
        if value is not None and value != []
    }


def _as_words(value: float | Iterable[str]) -> str:
    return f"{value:g}" if isinstance(value, int | float) else ",".join(value)


def surroundings(
    context: Context,
    command: str,
    words: Sequence[str] | None,
    *,
    is_confirmed: bool = False,
    is_dry_run: bool = False,
) -> "Surroundings":
    """When and how a command was typed."""
    from runlog.actions.surroundings import Surroundings  # noqa: PLC0415

    return Surroundings(
        now=context.now,
        zone=context.zone,
        settings=context.settings,
        is_confirmed=is_confirmed,
        is_dry_run=is_dry_run,
        label=_storable(" ".join([command, *map(_as_typed, words or [])]))[:200],
    )


def _as_typed(word: str) -> str:
    """A word as it may be typed again: in quotes if it has a blank."""
    return f'"{word}"' if " " in word else word


def _storable(label: str) -> str:
    """A label without bytes that are no letters: the name of a file may hold any."""
    return label.encode("utf-8", "backslashreplace").decode()
