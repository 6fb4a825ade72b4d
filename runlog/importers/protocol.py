"""What an importer is, what it is given, and what it hands back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Protocol

from runlog.core.kind import Sport
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.importers.source import Bundle, ImportSource

if TYPE_CHECKING:
    from runlog.core.notation.lexicon import Lexicon

SkipReason = Literal["not_activity", "foreign", "odd", "empty", "no_start", "unreadable"]
"""Why something gave no session.

``not_activity``: readable, but no outing (settings, a course, a workout, sleep). ``foreign``: no
format known here. ``odd``: readable, and not to be believed (ahead of now, two meanings).
``empty``: an outing with nothing in it. ``no_start``: nobody can tell when it was.
``unreadable``: damaged. Only the last three are worth a complaint; what is odd is named.
"""

NOTHING_SAID: Mapping[str, str] = MappingProxyType({})
"""A mapping without entries, for values that must not change."""

DateOrder = Literal["day_first", "month_first"]


class Assumptions(Value):
    """What the runner says for all that files leave open.

    Attributes:
        zone: Where the runner is at home: the local time of files that know only UTC, and the
            UTC time of files that know only the local clock.
        units: Kilometres or miles where a list does not say; None means it has to say.
        date_order: What ``03/04/2026`` is where a table does not show it; None means it has to.
        columns: For a table: name of what is wanted to the header or number (from 1) of its column.
        sport: What an outing is whose file does not say; None means to go by its pace.
        now: The moment it is, so that what is ahead is noticed; None means not to look.
        lexicon: The runner's own words, for what a table says was stretched; None means that
            there are none.
    """

    zone: tzinfo = UTC
    units: Units | None = None
    date_order: DateOrder | None = None
    columns: Mapping[str, str] = NOTHING_SAID
    sport: Sport | None = None
    now: datetime | None = None
    lexicon: "Lexicon | None" = None


class Gear(Value):
    """A pair as the other program knows it.

    Attributes:
        name: What it is called there; None if only its number is known.
        key: Its number there, such as ``strava:27116017``; None if it has none.
        model: Maker and model; None if not said.
        retired_on: The day it was retired there; None if it is in use or nobody says.
        is_retired: Whether it is no longer in use there.
        limit_m: Metres after which that program calls it worn; None if not said.
    """

    name: str | None = None
    key: str | None = None
    model: str | None = None
    retired_on: date | None = None
    is_retired: bool = False
    limit_m: int | None = None


class ReadSession(Value):
    """One outing as a file tells it.

    Attributes:
        session: Without id, uuid and shoe; its `source` has the strongest of `keys`.
        file: Where it was read, such as ``export.zip › activities/12.fit.gz``.
        laps: How many laps the file held for it, before reps were joined; 0 if it has none.
        name: What the other program calls it; None if it has no name of its own.
        device: The watch or app; None if not said.
        gear: Pairs it was run in there, most likely one.
        keys: What identifies it, strongest first: the same key is the same outing.
        warnings: What is odd in it, one sentence each.
        is_sport_known: False if the file does not say: the sport is then what the runner said,
            else ``run`` if its pace is a runner's, else ``other``.
        is_offset_known: False if the file knows no local time (or no UTC) and the runner's
            own zone was taken.
        is_listed: Whether it is the row of a list, with no recording of a device behind it.
        is_own: Whether runlog itself wrote it: it is then the very record, and no likeness of one.
        origins: Where each figure comes from: name of the session's field to a few words.
    """

    session: Session
    file: str
    laps: int = 0
    name: str | None = None
    device: str | None = None
    gear: tuple[Gear, ...] = ()
    keys: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    is_sport_known: bool = True
    is_offset_known: bool = True
    is_listed: bool = False
    is_own: bool = False
    origins: Mapping[str, str] = NOTHING_SAID


class Skipped(Value):
    """Something that gave no session.

    Attributes:
        reason: For counting.
        text: For the runner: what it is, or what is wrong with it.
        file: Where.
    """

    reason: SkipReason
    text: str
    file: str


class FileReading(Value):
    """What one file, or one row of an account export, gave.

    Attributes:
        file: Where it was read.
        format: Name of the importer.
        sessions: The outings in it, of every sport, in the file's order.
        skipped: What gave none, and why.
        gear: Every pair the export lists, whether run in or not.
        symptoms: From a table of symptoms.
        stretches: From a table of stretches.
        understood: For a table: what was wanted to the header it was found under, to be shown.
        unread: For a table: headers of the columns that were not read, to be shown.
        warnings: What is odd about the whole of it.
        part: Which part of the export this is, from 1; for a progress bar.
        parts: How many there are.
    """

    file: str
    format: str
    sessions: tuple[ReadSession, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    gear: tuple[Gear, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    understood: Mapping[str, str] = NOTHING_SAID
    unread: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    part: int = 1
    parts: int = 1


class Importer(Protocol):
    """Reads one kind of file. Stores nothing, asks nothing, opens nothing else."""

    @property
    def name(self) -> str:
        """The format: it goes into `Source.kind`."""
        ...

    def recognises(self, head: bytes, name: str, /) -> bool:
        """Whether this is such a file.

        Args:
            head: Its first bytes (up to 4096), unpacked.
            name: Its file name, without ``.gz``.
        """
        ...

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read everything in it.

        Raises:
            ImportFileError: Nothing in it can be used.
        """
        ...


class ExportImporter(Protocol):
    """Reads one kind of account export: a folder, or the zip it came in."""

    @property
    def name(self) -> str:
        """The program it comes from."""
        ...

    def root(self, names: Sequence[str]) -> str | None:
        """Where such an export begins among these files.

        Args:
            names: Paths, parted by ``/``.

        Returns:
            The folder with its ``/``, empty for the top; None if there is no such export.
        """
        ...

    def read(self, bundle: Bundle, assumptions: Assumptions) -> Iterator[FileReading]:
        """Read it piece by piece; a bad piece is a reading that says so.

        Args:
            bundle: The files below its root.
            assumptions: What the runner said.

        Raises:
            ImportFileError: Nothing in it can be used.
        """
        ...
