"""What one command may use: the journal, the clock, and somewhere to speak.

The clock is read here and nowhere else; standard output is written here and nowhere else.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO

from runlog.cli.streams import terminal_size, write_data, write_line
from runlog.cli.zone import local_zone, zone_named
from runlog.errors import NotationError, RefusedError

if TYPE_CHECKING:
    from runlog.core.settings import Settings
    from runlog.render.grid import Grid, Look
    from runlog.store.journal import Journal

_YEARS = range(1970, 2200)
"""What may be pretended; further away the calendar itself ends."""

Format = Literal["text", "json", "nl", "csv", "tsv"]


class Context:
    """One invocation of the program.

    Attributes:
        db: The journal file that was asked for; None means the usual place.
        pretended_now: The time to take for now, as typed; None means the clock.
        format: How results are printed.
        columns: The only columns to print, by their JSON keys; empty means all.
        is_colour_allowed: Whether colour may be used where the terminal has it.
        is_input_allowed: Whether questions may be asked where there is a terminal.
        note: What was typed behind ``--``; None if nothing was.
    """

    def __init__(
        self,
        *,
        db: str | None = None,
        pretended_now: str | None = None,
        format: Format = "text",  # noqa: A002  (as the option is called)
        columns: tuple[str, ...] = (),
        is_colour_allowed: bool = True,
        is_input_allowed: bool = True,
        note: str | None = None,
    ) -> None:
        """Begin a command; nothing is opened or read yet."""
        self.db = db
        self.pretended_now = pretended_now
        self.format = format
        self.columns = columns
        self.is_colour_allowed = is_colour_allowed
        self.is_input_allowed = is_input_allowed
        self.note = note
        self._journal: Journal | None = None

    # ---- the journal and what is set in it -----------------------------------

    @cached_property
    def path(self) -> Path:
        """Where the journal is kept."""
        if self.db:
            return Path(self.db).expanduser()
        from runlog.store.location import default_path  # noqa: PLC0415  (not needed with --db)

        return default_path()

    @property
    def journal(self) -> "Journal":
        """The journal, opened on first use and closed with the command."""
        if self._journal is None:
            from runlog.store.journal import Journal  # noqa: PLC0415  (sqlite3: not for --help)

            self._journal = Journal.open(self.path, now=self.clock, zone=self._system_zone)
        return self._journal

    def close(self) -> None:
        """Close what was opened."""
        if self._journal is not None:
            self._journal.close()

    @cached_property
    def settings(self) -> "Settings":
        """The runner's settings."""
        return self.journal.settings.load()

    # ---- the clock -----------------------------------------------------------

    @cached_property
    def zone(self) -> tzinfo:
        """The runner's zone: as set, else as the system has it."""
        named = self.settings.zone
        return self._system_zone if named is None else zone_named(named)

    @cached_property
    def now(self) -> datetime:
        """The moment the command began, in the runner's zone."""
        if self.pretended_now and self._pretended.tzinfo is None:
            return self._pretended.replace(tzinfo=self.zone)
        return self.clock.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The runner's calendar day."""
        return self.now.date()

    @cached_property
    def _system_zone(self) -> tzinfo:
        return local_zone(os.environ.get("TZ"))

    @cached_property
    def _pretended(self) -> datetime:
        try:
            given = datetime.fromisoformat(str(self.pretended_now))
        except ValueError:
            given = None
        if given is None or given.year not in _YEARS:
            raise NotationError(
                "That is not a time for --now (RUNLOG_NOW).",
                text=str(self.pretended_now),
                hint="Write it like 2026-11-22T21:10.",
            )
        return given

    @cached_property
    def clock(self) -> datetime:
        """The moment the command began, in the system's zone: nothing need be opened for it."""
        if self.pretended_now:
            given = self._pretended
            return given if given.tzinfo else given.replace(tzinfo=self._system_zone)
        return datetime.now(UTC).astimezone(self._system_zone)  # noqa: TID251  (the only clock)

    # ---- speaking and asking -------------------------------------------------

    @cached_property
    def look(self) -> "Look":
        """How things may look here: width, colour, glyphs."""
        from runlog.cli.terminal import look_of  # noqa: PLC0415  (only where something is drawn)

        return look_of(sys.stdout, is_colour_allowed=self.is_colour_allowed)

    @property
    def is_interactive(self) -> bool:
        """Whether a question may be asked."""
        return self.is_input_allowed and sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def wants_data(self) -> bool:
        """Whether a script is listening: JSON, CSV or the like was asked for."""
        return self.format != "text"

    def write(self, text: str) -> None:
        """Write lines to standard output; on a terminal long ones are folded."""
        write_line(sys.stdout, text if self.wants_data else _fitting(sys.stdout, text))

    def say(self, text: str) -> None:
        """Write a message that is not data to standard error."""
        write_line(sys.stderr, _fitting(sys.stderr, text))

    def write_object(self, record: dict[str, Any]) -> None:
        """Write one record as JSON (or as one row, if CSV or TSV was asked for)."""
        from runlog.render.data import data_object  # noqa: PLC0415  (json, csv: only for scripts)

        self.write_data([data_object(record, form=self.format, columns=self.columns), "\n"])

    def write_records(self, records: Sequence[dict[str, Any]]) -> None:
        """Write records in the form that was asked for."""
        from runlog.render.data import data_rows  # noqa: PLC0415  (json, csv: only for scripts)

        rows = data_rows(records, form=self.format, columns=self.columns)
        self.write_data([rows, "\n"] if rows else [])

    def write_data(self, pieces: Iterable[str]) -> None:
        """Write what a program will read, piece by piece, as it stands."""
        write_data(sys.stdout, pieces)

    def write_page(self, *parts: "str | Grid") -> None:
        """Write texts and tables below one another; through a pager if they are too tall."""
        from runlog.cli.terminal import write_page  # noqa: PLC0415  (only where something is drawn)

        folded = (_fitting(sys.stdout, part) if isinstance(part, str) else part for part in parts)
        write_page(folded, self.look)

    def write_rows(self, lines: Sequence[str], *below: "str | Grid") -> None:
        """Write a page of labelled lines, each as a sentence for who has it read aloud.

        Args:
            lines: The lines.
            below: What stands below them as it is.
        """
        if self.look.is_accessible:
            from runlog.render.sentences import row_sentences  # noqa: PLC0415  (only if wanted)

            lines = row_sentences(lines)
        self.write_page("\n".join(lines), *below)

    def write_grid(self, grid: "Grid") -> None:
        """Write a table as it suits the reader: drawn, as sentences, or tab-separated."""
        self.write_page(grid)


def context_of(options: Mapping[str, Any], *, note: str | None) -> Context:
    """The context that the program's own options ask for.

    Args:
        options: Values by parameter, as the root command has them; what is not there was not said.
        note: What was typed behind ``--``; None if nothing was.

    Raises:
        RefusedError: Two forms of output at once, or a journal without a name.
    """
    if options.get("db") is not None and not options["db"].strip():
        raise RefusedError("--db needs the name of a file.", hint="Like: --db journal.db")
    columns = tuple(options.get("column") or ())
    forms = [form for form in ("json", "nl", "csv", "tsv") if options.get(f"as_{form}")]
    return Context(
        db=options.get("db"),
        pretended_now=options.get("now"),
        format=_format_of(forms, has_columns=bool(columns)),
        columns=columns,
        is_colour_allowed=not options.get("no_color"),
        is_input_allowed=not options.get("no_input"),
        note=note,
    )


def _format_of(forms: Sequence[str], *, has_columns: bool) -> Format:
    """The form that was asked for; columns alone are values parted by tabs."""
    if forms == ["json", "nl"]:  # JSON, and one object a line
        return "nl"
    if len(forms) > 1:
        raise RefusedError(f"--{forms[0]} and --{forms[1]} exclude each other.", hint="Choose one.")
    if forms:
        return forms[0]  # type: ignore[return-value]  # the names are the formats
    return "tsv" if has_columns else "text"


def _fitting(stream: TextIO, text: str) -> str:
    """A text as it fits the terminal; what is no terminal gets it as it is."""
    if not stream.isatty():
        return text
    from runlog.render.width import folded  # noqa: PLC0415  (only where somebody is looking)

    width, _ = terminal_size(stream, os.environ)
    return "\n".join(line for long in text.split("\n") for line in folded(long, width))
