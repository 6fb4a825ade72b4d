"""Which runs there were, in order: when each began and ended, and which days nobody wrote down."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.moment import ASSUMED_HOUR, Moment
from runlog.core.session import Session

DAY_S = 86_400
HOUR_S = 3_600
ASSUMED_PACE_S_PER_KM = 360
"""Seconds per km of a run whose time is unknown. Source: science sheet, 7.3."""


class Run(NamedTuple):
    """A run as the statistics see it.

    Attributes:
        start_s: Its start, seconds since 1970 UTC.
        end_s: Its end, not before `start_s`.
        session: The session it was.
    """

    start_s: int
    end_s: int
    session: Session

    @property
    def day(self) -> date:
        """The runner's calendar day of its start."""
        return self.session.when.day


def runs_in_order(sessions: Iterable[Session]) -> list[Run]:
    """The runs among some sessions by their start; of several at one moment the last to end last.

    Walks, rides and other sports are no runs: they neither count nor end a run's time window.
    """
    runs = [Run(s.when.instant_s, end_of(s), s) for s in sessions if s.sport == "run"]
    runs.sort(key=lambda run: (run.start_s, run.end_s, run.session.id or 0))
    return runs


def end_of(session: Session) -> int:
    """When a session ended, seconds since 1970 UTC.

    Its pauses count if they are known. Without a time it ends 6:00 per km after its start, and
    without a distance either it ends where it starts.
    """
    start_s = session.when.instant_s
    if session.elapsed_s is not None or session.duration_s is not None:
        return start_s + round(max(session.elapsed_s or 0, session.duration_s or 0))
    return start_s + (session.distance_m or 0) * ASSUMED_PACE_S_PER_KM // 1000


class PausedDays:
    """The days that were not journalled."""

    def __init__(self, pauses: Iterable[Pause]) -> None:
        spans = sorted((p.first_on.toordinal(), p.last_on.toordinal()) for p in pauses)
        self._firsts = [first for first, _ in spans]
        # The latest day reached by any pause up to this one, should pauses overlap.
        self._lasts: list[int] = []
        for _, last in spans:
            self._lasts.append(max(last, self._lasts[-1]) if self._lasts else last)

    def __bool__(self) -> bool:
        return bool(self._firsts)

    def touch(self, first_day: int, last_day: int) -> bool:
        """Whether any of them lies between two days, both included (`date.toordinal`)."""
        index = bisect_right(self._firsts, last_day) - 1
        return index >= 0 and self._lasts[index] >= first_day


def day_at(instant_s: int, near: Moment) -> int:
    """The calendar day of an instant on the clock of a moment nearby (`date.toordinal`).

    Where the clock changes in between, the day may begin an hour off.
    """
    if near.at is None:
        clock_s = ASSUMED_HOUR[near.part_of_day] * HOUR_S
    else:
        clock_s = near.at.hour * HOUR_S + near.at.minute * 60 + near.at.second
    midnight_s = near.instant_s - clock_s
    return near.day.toordinal() + (instant_s - midnight_s) // DAY_S
