"""A piece of text that may be a date, word by word, and the calendar it is read against."""

from datetime import date, datetime, tzinfo
from typing import Literal, NamedTuple

from runlog.core.moment import PartOfDay
from runlog.core.notation.when_words import FIELD_NAMES, MEASURES
from runlog.core.pattern import Pattern
from runlog.core.value import Value
from runlog.errors import NotationError

_TOKEN = Pattern(r"[0-9]+|[^\W\d_]+|\S")
_CLOSERS = frozenset(",;)]")
_LONGEST_NUMBER = 8


class Calendar(Value):
    """When and where a date is typed, and the runner's habits in writing one.

    Attributes:
        now: The moment of typing, with an offset.
        zone: Where a clock is read.
        day_first: Whether ``3/4`` is 3 April (True) or 4 March (False).
        week_start: First day of the week, 0 (Monday) to 6 (Sunday), for ``tue last week``.
    """

    now: datetime
    zone: tzinfo
    day_first: bool = True
    week_start: int = 0

    @property
    def here(self) -> datetime:
        """Now on the runner's wall clock, to the second."""
        return self.now.astimezone(self.zone).replace(microsecond=0)

    @property
    def today(self) -> date:
        """The runner's calendar day."""
        return self.here.date()


DayKind = Literal["given", "weekday", "yearless"]


class SaidDay(NamedTuple):
    """A day that was said.

    Attributes:
        day: The calendar day.
        kind: How it was said: a weekday and a date without a year mean the latest one.
        part: The part of it, if the same words said that too (``tonight``).
        remark: What the runner should know about the reading; None if nothing.
    """

    day: date
    kind: DayKind = "given"
    part: PartOfDay | None = None
    remark: str | None = None


class Phrase:
    """A text from some index on, split into numbers, words and signs as far as needed."""

    def __init__(
        self, text: str, start: int, calendar: Calendar, *, is_line: bool, end: int | None = None
    ) -> None:
        """Begin to read.

        Args:
            text: The whole text.
            start: Where the first word begins.
            calendar: What the phrase is read against.
            is_line: Whether the text is a line with other things in it, where a bare clock
                is a duration; False if all of it should be a date.
            end: Where the text is taken to end; None for where it does.
        """
        self.text = text
        self._end = len(text) if end is None else end
        self.calendar = calendar
        self.is_line = is_line
        self._rest = _TOKEN.finditer(text, start, self._end)
        self._words: list[str] = []
        self._spans: list[tuple[int, int]] = []

    def has(self, index: int) -> bool:
        """Whether there is a word at this index."""
        while len(self._words) <= index:
            token = next(self._rest, None)
            if token is None:
                return False
            self._words.append(token.group().lower())
            self._spans.append(token.span())
        return True

    def word(self, index: int) -> str:
        """The word, number or sign in small letters; empty after the end."""
        return self._words[index] if self.has(index) else ""

    def number(self, index: int, *, digits: int = _LONGEST_NUMBER) -> int | None:
        """The number at this index; None if there is none or it has more digits."""
        word = self.word(index)
        return int(word) if 0 < len(word) <= digits and "0" <= word[0] <= "9" else None

    def digits(self, index: int) -> int:
        """How many digits the number at this index has; 0 if it is none."""
        word = self.word(index)
        return len(word) if "0" <= word[:1] <= "9" else 0

    def is_glued(self, index: int) -> bool:
        """Whether there is something at this index, with no space before it."""
        return self.has(index) and self.start(index) == self.end(index - 1)

    def are_glued(self, first: int, end: int) -> bool:
        """Whether the words from `first` to before `end` follow each other without a space."""
        return all(self.is_glued(index) for index in range(first + 1, end))

    def start(self, index: int) -> int:
        """Where in the text the word begins; the end of the text after the last one."""
        return self._spans[index][0] if self.has(index) else self._end

    def end(self, index: int) -> int:
        """Where in the text the word ends; the end of the text after the last one."""
        return self._spans[index][1] if self.has(index) else self._end

    def may_end(self, index: int) -> bool:
        """Whether a phrase may stop before this index: a space, a comma or nothing is there."""
        if not self.is_glued(index) or self.word(index) in _CLOSERS:
            return True
        return self.word(index) == "." and not self.is_glued(index + 1)

    def is_measured(self, index: int) -> bool:
        """Whether the word here makes a quantity of the number before it (``km``, ``/km``)."""
        word = self.word(index)
        return word in MEASURES and not (word in FIELD_NAMES and self.digits(index + 1) > 0)

    def error(self, first: int, end: int, message: str, *, hint: str = "") -> NotationError:
        """The refusal of the words from `first` to before `end`."""
        start = self.start(first)
        stop = max(start, self.end(end - 1)) if end > first else start
        return NotationError(message, text=self.text, start=start, end=stop, hint=hint)
