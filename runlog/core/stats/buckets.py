"""The sessions of one week, month, year, pair or kind, and what they add up to."""

from datetime import date
from typing import Literal

from runlog.core.stats.calendar_spans import Grain, Span
from runlog.core.stats.volume import Volume
from runlog.core.value import Value

Group = Literal["shoe", "kind"]
By = Grain | Group


class AreaSeverity(Value, kw_only=False):
    """The worst that was noted of an area.

    Attributes:
        area: Its slug.
        severity: 1 to 10; None if none was said.
    """

    area: str
    severity: int | None


class Bucket(Value):
    """The sessions of one week, month, year, pair or kind.

    Attributes:
        volume: What they add up to.
        first_on: The first day that counts; of a pair or kind the day of its first session.
        last_on: The last day that counts; of a pair or kind the day of its last session.
        span: The week, month or year; None for a pair or kind.
        name: The pair or kind; None for those of which nobody said it, and for a span.
        symptoms: The worst of each area noted in the span, or after a session in the pair or of
            the kind; the worst first.
    """

    volume: Volume
    first_on: date
    last_on: date
    span: Span | None = None
    name: str | None = None
    symptoms: tuple[AreaSeverity, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows if anything was done: not all days were journalled, none has any."""
        return self.span is not None and self.span.paused_days > 0 and not self.volume.sessions

    @property
    def known_m(self) -> int | None:
        """Metres; None if nobody knows."""
        return None if self.is_unknown else self.volume.known_m
