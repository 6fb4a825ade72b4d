"""The folder that is looked at without a path, and what the runner answered for it."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from runlog.actions.import_plan import ImportWishes
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.importers.protocol import DateOrder
from runlog.store.journal import Journal

FOLDER_SETTING = "import.folder"
UNITS_SETTING = "import.units"
DATES_SETTING = "import.dates"
COLUMNS_SETTING = "import.columns"

_ORDERS: dict[str, DateOrder] = {"day/month": "day_first", "month/day": "month_first"}
_ORDER_WORDS = {order: words for words, order in _ORDERS.items()}


def last_folder(journal: Journal) -> Path:
    """The folder that was brought in last.

    Raises:
        RefusedError: None was yet.
    """
    known = journal.settings.as_mapping().get(FOLDER_SETTING)
    if not known:
        raise RefusedError(
            "Which files or folders?",
            hint="Name them: runlog import PATH; the last folder is remembered",
        )
    return Path(str(known))


def with_answers(
    journal: Journal, paths: Sequence[Path], wishes: ImportWishes
) -> tuple[ImportWishes, tuple[str, ...]]:
    """What is asked, with what was answered for that folder before.

    Args:
        journal: It remembers the answers.
        paths: What the runner named; answers belong to the remembered folder alone.
        wishes: What the runner asked; what is said now is not asked again.

    Returns:
        The wishes, and the answers that were taken over, as they are typed.
    """
    known = journal.settings.as_mapping()
    if [str(path.resolve()) for path in paths] != [known.get(FOLDER_SETTING)]:
        return wishes, ()
    answers = _answers(known)
    open_ones = {name: value for name, value in answers.items() if not getattr(wishes, name)}
    both = replace(wishes, **open_ones)
    return both, tuple(words for name in open_ones for words in _options(name, both))


def remember_folder(journal: Journal, paths: Sequence[Path], wishes: ImportWishes) -> None:
    """Remember the folder that was brought in, and what was answered for it.

    Args:
        journal: With a change open.
        paths: What the runner named; without a folder among them nothing is remembered. One whose
            name holds bytes that are no letters cannot be.
        wishes: What was asked, answers that were remembered included.
    """
    folders = [str(path.resolve()) for path in paths if path.is_dir()]
    if not folders or not _is_text(folders[-1]):
        return
    journal.settings.set(FOLDER_SETTING, folders[-1])
    columns = shlex.join(f"{column}={field}" for field, column in wishes.columns)
    order = None if wishes.date_order is None else _ORDER_WORDS[wishes.date_order]
    for key, value in (
        (UNITS_SETTING, wishes.units),
        (DATES_SETTING, order),
        (COLUMNS_SETTING, columns),
    ):
        if value:
            journal.settings.set(key, value)
        else:
            journal.settings.unset(key)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _answers(known: dict[str, Any]) -> dict[str, Any]:
    """What was answered, by what it is called among the wishes; what makes no sense is left."""
    units, order = known.get(UNITS_SETTING), _ORDERS.get(str(known.get(DATES_SETTING)))
    return {
        name: value
        for name, value in (
            ("units", units if units in get_args(Units) else None),
            ("date_order", order),
            ("columns", _columns(str(known.get(COLUMNS_SETTING, "")))),
        )
        if value
    }


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    try:
        parts = [word.rpartition("=") for word in shlex.split(text)]
    except ValueError:  # a quote was taken out of it by hand
        return ()
    return tuple((field, column) for column, sign, field in parts if sign and column)


def _options(name: str, wishes: ImportWishes) -> list[str]:
    """Answers as they are typed."""
    if name == "units":
        return [f"--units {wishes.units}"]
    if name == "date_order":
        return [f"--dates {_ORDER_WORDS[wishes.date_order or 'day_first']}"]
    return [f"--map {shlex.quote(f'{column}={field}')}" for field, column in wishes.columns]
