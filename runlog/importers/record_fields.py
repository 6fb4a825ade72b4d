"""Values out of a JSON record, each checked, each error with its place."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo

from runlog.core.area import AREA_WORDS, SIDES, Side
from runlog.core.moment import PARTS_OF_DAY, Moment, day_moment, exact_moment
from runlog.errors import ImportFileError

_Choice = TypeVar("_Choice", bound=str)
_LARGEST = 10**12
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Fields:
    """One record of a file, read key by key; a key that is missing is unknown."""

    def __init__(self, record: Any, *, place: str, zone: tzinfo) -> None:
        """Begin to read a record.

        Args:
            record: What JSON made of it.
            place: Where it stands, for errors.
            zone: Where the runner was, for moments without an offset.

        Raises:
            ImportFileError: It is no record.
        """
        if not isinstance(record, dict):
            raise ImportFileError(f"{place} is not an object.")
        self._record = record
        self._place = place
        self._zone = zone

    def text(self, key: str) -> str | None:
        """A text; None if unknown or empty."""
        value = self._record.get(key)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            self.refuse(key, "is not a text")
        return value

    def needed_text(self, key: str) -> str:
        """A text that cannot be missing."""
        return self.text(key) or self.refuse(key, "is missing")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each once; empty if unknown."""
        value = self._record.get(key) or []
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(key, "is not a list of texts")
        if "" in value:
            self.refuse(key, "holds an empty text")
        return tuple(dict.fromkeys(value))

    def uuid(self) -> str | None:
        """The name that the record has for life; None if unknown."""
        value = self.text("uuid")
        if value is not None and _UUID.fullmatch(value) is None:
            self.refuse("uuid", f"is {value!r}, no UUID")
        return value

    def words(self, key: str, known: Mapping[str, str]) -> tuple[str, ...]:
        """The slugs of a list of words; empty if unknown.

        Args:
            key: Where the words stand.
            known: Every word with its slug.
        """
        return tuple(
            dict.fromkeys(
                known.get(word.casefold()) or self.refuse(key, f"holds {word!r}, which is none")
                for word in self.texts(key)
            )
        )

    def zone(self, key: str) -> str | None:
        """The name of a time zone; None if unknown."""
        value = self.text(key)
        if value is None:
            return None
        try:
            return ZoneInfo(value).key
        except (KeyError, ValueError, OSError):
            return self.refuse(key, f"is {value!r}, no time zone")

    def number(
        self, key: str, *, least: float = 0, above: float | None = None, most: float = _LARGEST
    ) -> float | None:
        """A number in a range; None if unknown."""
        value = self._record.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse(key, "is not a number")
        if not (least <= value <= most) or (above is not None and value <= above):
            self.refuse(key, f"is out of range ({str(value)[:20]})")
        return float(value)

    def whole(self, key: str, *, least: int = 0, most: int = _LARGEST) -> int | None:
        """A whole number in a range; None if unknown. Parts of one are rounded."""
        value = self.number(key, least=least, most=most)
        return None if value is None else round(value)

    def yes_or_no(self, key: str) -> bool | None:
        """True, False, or None if unknown."""
        value = self._record.get(key)
        if value is not None and not isinstance(value, bool):
            self.refuse(key, "is neither true nor false")
        return value

    def choice(self, key: str, choices: Sequence[_Choice]) -> _Choice | None:
        """One of some words; None if unknown."""
        value = self.text(key)
        if value is None:
            return None
        for choice in choices:
            if value == choice:
                return choice
        return self.refuse(key, f"is {value!r}, which is none of: {', '.join(choices)}")

    def area(self, key: str) -> str | None:
        """The slug of an area, also by its other names; None if unknown."""
        value = self.text(key)
        if value is None:
            return None
        return AREA_WORDS.get(value.casefold()) or self.refuse(key, f"is {value!r}, no area")

    def side(self, key: str) -> Side | None:
        """A side; None if unknown."""
        return self.choice(key, SIDES)

    def day(self, key: str) -> date | None:
        """A calendar day; None if unknown."""
        value = self.text(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            return self.refuse(key, f"is {value!r}, no day like 2026-11-22")

    def needed_day(self, key: str) -> date:
        """A calendar day that cannot be missing."""
        return self.day(key) or self.refuse(key, "is missing")

    def moment(self, key: str) -> Moment:
        """When something happened: by the clock, else by ``day`` and ``part_of_day``."""
        return self.moment_or_none(key) or self.refuse(key, "and day are both missing")

    def moment_or_none(
        self, key: str, *, day: str = "day", part: str = "part_of_day"
    ) -> Moment | None:
        """As `moment`; None if neither the clock nor the day is known."""
        value = self.text(key)
        if value is not None:
            try:
                at = datetime.fromisoformat(value)
                return exact_moment(at if at.tzinfo else at.replace(tzinfo=self._zone))
            except (ValueError, OverflowError):
                self.refuse(key, f"is {value!r}, no moment like 2026-11-22T18:30:00+01:00")
        known_day = self.day(day)
        if known_day is None:
            return None
        return day_moment(known_day, self.choice(part, PARTS_OF_DAY), zone=self._zone)

    def part(self, key: str) -> "Fields | None":
        """A record within; None if unknown."""
        value = self._record.get(key)
        return (
            None if value is None else Fields(value, place=f"{self._place}.{key}", zone=self._zone)
        )

    def parts(self, key: str) -> "list[Fields]":
        """The records of a list within; empty if unknown."""
        value = self._record.get(key) or []
        if not isinstance(value, list):
            self.refuse(key, "is not a list")
        return [
            Fields(one, place=f"{self._place}.{key}[{position}]", zone=self._zone)
            for position, one in enumerate(value)
        ]

    def refuse(self, key: str, what: str) -> NoReturn:
        """Refuse the value of a key, naming its place."""
        raise ImportFileError(f"{self._place}.{key} {what}.", word=key)
