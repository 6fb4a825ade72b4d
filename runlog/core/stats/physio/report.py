"""Everything on the page for a physiotherapist: what was noted, and nothing made of it."""

from datetime import date

from runlog.core.area import Side
from runlog.core.diary import Note
from runlog.core.moment import Moment
from runlog.core.stats.associations import Associations
from runlog.core.stats.case_report import EpisodeReport
from runlog.core.stats.coverage import Coverage
from runlog.core.stats.physio.present import PresentState
from runlog.core.stats.physio.timeline import Timeline
from runlog.core.stats.red_flags import RedFlag
from runlog.core.stats.remedies import Remedy
from runlog.core.stats.shoe_wear import ShoeStatus
from runlog.core.value import Value


class OpenFlag(Value):
    """A red flag that is open.

    Attributes:
        flag: What it asks about, or what was answered with yes.
        on: The runner's day of it.
        until: The day it closes by itself.
    """

    flag: RedFlag
    on: date
    until: date


class FlagReply(Value):
    """What was answered when red flags were asked about.

    Attributes:
        when: When it was answered.
        area: Slug of the area it was about.
        items: Numbers on the list, ascending, one at least.
        is_yes: The answer.
    """

    when: Moment
    area: str
    items: tuple[int, ...]
    is_yes: bool


class FlagHistory(Value):
    """Red flags: what is open, what was answered, and when a clinician has seen it.

    Attributes:
        open: The most urgent first.
        replies: The latest first.
        seen: When "seen by clinician" was recorded, the latest first.
    """

    open: tuple[OpenFlag, ...] = ()
    replies: tuple[FlagReply, ...] = ()
    seen: tuple[Moment, ...] = ()

    @property
    def has_yes(self) -> bool:
        """Whether anything was answered with yes."""
        return any(reply.is_yes for reply in self.replies)


class ToldEpisode(Value):
    """One episode as it is told to a clinician.

    Attributes:
        area: Slug of its area.
        report: What was around it.
        worst: The highest severity noted; None if none of its notes has one.
        sides: The sides that were named, in order of time.
        qualities: What it felt like, likewise.
        last: Its last note of that severity.
        gone: The first note after it that says it is gone; None if none does.
    """

    area: str
    report: EpisodeReport
    worst: int | None
    sides: tuple[Side, ...]
    qualities: tuple[str, ...]
    last: Moment
    gone: Moment | None


class AreaReport(Value):
    """One area of the body.

    Attributes:
        area: Its slug.
        notes: Notes of it in the period.
        unrated: Those that say neither how bad it was nor that it is gone.
        sideless: Those of a symptom that was there which name no side.
        milder: Spells of it below the severity that counts as an episode.
        state: How it is at present.
        episodes: The latest first.
        remedies: What was tried for it, and what followed.
        found: The comparison of runs.
    """

    area: str
    notes: int
    unrated: int
    sideless: int
    milder: int
    state: PresentState
    episodes: tuple[ToldEpisode, ...]
    remedies: tuple[Remedy, ...]
    found: Associations


class PairInUse(Value):
    """A pair of shoes that was worn in the period.

    Attributes:
        name: What the runner calls it.
        model: Maker and model; None if not said.
        type: Such as ``racing``; None if not said.
        drop_mm: Heel-to-toe drop in millimetres; None if not said.
        distance_m: Metres in it altogether.
        limit_m: Metres after which it is due.
        status: Whether it is due.
        runs: Runs in it in the period.
        last_28_days_m: Metres in the last 28 days of the period.
        first_on: The day of its first use; None if unknown.
    """

    name: str
    model: str | None
    type: str | None
    drop_mm: float | None
    distance_m: int
    limit_m: int
    status: ShoeStatus
    runs: int
    last_28_days_m: int
    first_on: date | None


class Unnoted(Value):
    """What the runs of the period do not say.

    Attributes:
        without_effort: Runs without RPE.
        without_pair: Runs without a pair.
        without_stretch_answer: Runs of which nobody asked whether anything was stretched.
        paused_days: Days of the period marked as not journalled.
    """

    without_effort: int
    without_pair: int
    without_stretch_answer: int
    paused_days: int


class PhysioReport(Value):
    """What a runner hands to her physiotherapist or doctor.

    Attributes:
        made_on: The runner's day it was made.
        first_on: The first day with a record in the period.
        last_on: The last day of the period.
        is_anonymous: Whether notes, labels and names were left out.
        runs: Runs in the period.
        stretched: Runs after which something was stretched.
        others: Sessions of other sports.
        symptom_notes: Notes of symptoms, of every area told of.
        all_clears: Check-ins that said nothing hurts.
        flags: Red flags and what was answered.
        areas: Those that are open first, then by their latest note.
        timeline: The last year at most.
        pairs: The most worn lately first.
        done: What the last 28 days asked for and what was stretched.
        unnoted: What the runs do not say.
        notes: What else was noted in the seven days before an episode or during it, the latest
            first.
    """

    made_on: date
    first_on: date
    last_on: date
    is_anonymous: bool
    runs: int
    stretched: int
    others: int
    symptom_notes: int
    all_clears: int
    flags: FlagHistory
    areas: tuple[AreaReport, ...]
    timeline: Timeline
    pairs: tuple[PairInUse, ...]
    done: Coverage
    unnoted: Unnoted
    notes: tuple[Note, ...]
