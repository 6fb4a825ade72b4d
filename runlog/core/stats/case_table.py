"""Which runs can be compared, and which of them were followed by a new episode."""

from collections.abc import Iterable

from runlog.core.session import Session
from runlog.core.stats.episodes import (
    EVENT_SEVERITY,
    Episode,
    episodes,
    first_area,
    placed_records,
)
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.outcomes import (
    WINDOW_H,
    Outcome,
    outcomes,
    quiet_instants,
    run_followed,
    window_limits,
)
from runlog.core.stats.question import Row, block_of
from runlog.core.stats.run_order import DAY_S, HOUR_S, PausedDays, Run, runs_in_order

BASELINE_S = 60 * DAY_S
"""Seconds before a period whose runs still tell what was usual when it began."""


class CaseTable:
    """The runs of a journal, each with what followed it.

    Attributes:
        area: Slug of the area; None if the journal has no episode of any yet.
        is_declared: Whether area, side, window and threshold were decided on before looking.
        runs: The runs of the period and those shortly before it, in order.
        paused: Days that were not journalled.
        episodes: Episodes that began in the period, in order.
        outcomes: What followed each run in the period.
        known: The runs in the period whose outcome is known.
        unrated: Notes of the area without a severity.
    """

    def __init__(self, evidence: Evidence, inquiry: Inquiry) -> None:
        declared = inquiry.declared_area or first_area(evidence.symptoms)
        self._inquiry = inquiry
        self.area = inquiry.area or declared
        self.is_declared = self.area == declared and (
            inquiry.window_h,
            inquiry.threshold,
            inquiry.side,
        ) == (WINDOW_H, EVENT_SEVERITY, None)
        self.runs = _runs_since(evidence.sessions, inquiry.since_s)
        self.paused = PausedDays(evidence.pauses)
        records = (
            placed_records(evidence.symptoms, self.runs, area=self.area, side=inquiry.side)
            if self.area
            else []
        )
        self._all_episodes = episodes(records, threshold=inquiry.threshold)
        self._quiet_s = quiet_instants(records, evidence.checks, threshold=inquiry.threshold)
        self.episodes = [e for e in self._all_episodes if self._is_in_period(e.onset_s)]
        every_outcome = self._outcomes(inquiry.window_h)
        self.outcomes = [o for o in every_outcome if self._is_in_period(o.run.start_s)]
        self.known = [row for row in _rows(every_outcome) if self._is_in_period(row.run.start_s)]
        self.unrated = sum(
            self._is_in_period(r.at_s) and r.symptom.severity is None and not r.symptom.is_gone
            for r in records
        )

    def rows(self) -> list[Row]:
        """The runs to compare: those whose outcome is known, and is confirmed if it must be."""
        if not self._inquiry.is_strict:
            return self.known
        return [row for row in self.known if row.is_case or row.is_confirmed]

    def rows_within(self, window_h: int) -> list[Row]:
        """The runs to compare as they would be with another window."""
        compared = {row.place for row in self.rows()}
        return [row for row in _rows(self._outcomes(window_h)) if row.place in compared]

    def background(self) -> int:
        """How many episodes began before any run or after every run's window."""
        return len(self.background_episodes())

    def background_episodes(self) -> list[Episode]:
        """The episodes that began before any run or after every run's window."""
        starts_s = [run.start_s for run in self.runs]
        limits = window_limits(self.runs, window_s=self._inquiry.window_h * HOUR_S)
        return [e for e in self.episodes if run_followed(starts_s, limits, e.onset_s) is None]

    def _outcomes(self, window_h: int) -> list[Outcome]:
        """What followed each run of the journal within a window."""
        return outcomes(
            self.runs,
            self._all_episodes,
            quiet_s=self._quiet_s,
            paused=self.paused,
            now_s=self._inquiry.now_s,
            window_s=window_h * HOUR_S,
        )

    def _is_in_period(self, instant_s: int) -> bool:
        """Whether an instant belongs to the part of the journal that is asked about."""
        return self._inquiry.since_s is None or instant_s >= self._inquiry.since_s


def _runs_since(sessions: Iterable[Session], since_s: int | None) -> list[Run]:
    """The runs of a period and those by which its first ones are judged, in order."""
    if since_s is None:
        return runs_in_order(sessions)
    return runs_in_order(s for s in sessions if s.when.instant_s >= since_s - BASELINE_S)


def _rows(outcomes: Iterable[Outcome]) -> list[Row]:
    """The runs whose outcome is known, with their places among all of them."""
    return [
        Row(place, found.run, block_of(found.run.day), found.state == "case", found.is_confirmed)
        for place, found in enumerate(outcomes)
        if found.state in ("case", "quiet")
    ]
