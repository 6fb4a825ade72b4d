"""What became of a request: results that can be shown as sentences, tables or JSON."""

from datetime import date
from typing import TYPE_CHECKING

from runlog.core.kind import Kind
from runlog.core.session import Session
from runlog.core.shoe import ShoeUse
from runlog.core.stats.longest_run import LongestRun
from runlog.core.stats.novelty import Novelty
from runlog.core.stats.shoe_wear import ShoeWear
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value
from runlog.errors import NotationError

# Only named here: `add` does not load what answers `why`.
if TYPE_CHECKING:
    from runlog.core.area import Side
    from runlog.core.stats.buckets import Bucket
    from runlog.core.stats.case_report import CaseReport, EpisodeReport
    from runlog.core.stats.coverage import Coverage
    from runlog.core.stats.red_flags import RedFlag
    from runlog.core.stats.remedies import Remedy
    from runlog.core.stats.shoe_check import ShoeCheck
    from runlog.core.stats.three_weeks import WeekBeside
    from runlog.core.stats.worth_testing import WorthTesting


class Wear(Value):
    """A pair, how it was used, and what follows from that."""

    use: ShoeUse
    wear: ShoeWear


class LoggedSession(Value):
    """What became of an entry line.

    Attributes:
        session: As it stands in the journal, or would.
        before: As it stood before an edit; None for a new one.
        wear: The pair it was run in, this session included; None if none was named.
        twin: A session that was already there and is equal; None if there is none.
        alike: A session from a file that may be the same outing; None if there is none.
        remark: What is to be said of its date, such as an hour that came twice; None if nothing.
        problem: Why the typed workout was not understood; None if it was, or there is none.
        novelties: What is new in it.
        longest: How it compares with the longest run of the 30 days before; None if it is no
            run or its distance is unknown.
        suggested: What kind it looks like; None if somebody said, or nothing can be said.
    """

    session: Session
    before: Session | None = None
    wear: Wear | None = None
    twin: Session | None = None
    alike: Session | None = None
    remark: str | None = None
    problem: NotationError | None = None
    novelties: tuple[Novelty, ...] = ()
    longest: LongestRun | None = None
    suggested: Kind | None = None


class NotedSymptom(Value):
    """What became of a symptom line.

    Attributes:
        symptom: As it stands in the journal, or would.
        before: As it stood before an edit; None for a new one.
        session: The session it is linked to; None if there is none within 72 hours.
        delay_s: Seconds from the end of that session to the symptom, 0 or more.
        episode_notes: How many notes its episode has, this one included.
        remark: What is to be said of its date; None if nothing.
        questions: Red flags to ask about before anything else, the most urgent first.
        news: What is to be said of an episode that begins with it; None if none does.
    """

    symptom: Symptom
    before: Symptom | None = None
    session: Session | None = None
    delay_s: int = 0
    episode_notes: int = 1
    remark: str | None = None
    questions: "tuple[RedFlag, ...]" = ()
    news: "EpisodeNews | None" = None


class EpisodeNews(Value):
    """What is to be said when an episode begins.

    Attributes:
        report: The episode and what was around it.
        episodes: How many the area has so far, this one included.
    """

    report: "EpisodeReport"
    episodes: int


class LoggedStretches(Value):
    """What became of a stretch line.

    Attributes:
        stretches: As they stand in the journal, or would.
        own: Names stored as the runner's own, because the catalogue has none like them.
        remark: What is to be said of its date; None if nothing.
        so_far: What each of them did so far, where it was done for an area.
        test: A test worth making; None if none is.
    """

    stretches: tuple[Stretch, ...]
    own: tuple[str, ...] = ()
    remark: str | None = None
    so_far: "tuple[Remedy, ...]" = ()
    test: "WorthTesting | None" = None


class Stretching(Value):
    """What was stretched in four weeks.

    Attributes:
        done: Every stretch of that time, oldest first.
        coverage: What was asked for, and what was reached.
        remedies: What was tried against a symptom in two years, and what followed.
    """

    done: tuple[Stretch, ...]
    coverage: "Coverage"
    remedies: "tuple[Remedy, ...]"


class WhyAnswer(Value):
    """Everything the notes of an area have to say.

    Attributes:
        report: Its episodes, and the comparison of runs.
        flags: Red flags that are open, the most urgent first.
        coverage: What the last four weeks asked for, and what was reached.
        test: A test worth making; None if none is.
        has_sessions: Whether there is anything to compare at all.
        symptoms: Notes of the area in the period, those that do not count too.
        of_side: How many of them are of the side that was asked about; all if none was.
        side: The side that was asked about; None for every side.
        now_s: When it was asked, seconds since 1970 UTC.
    """

    report: "CaseReport"
    flags: "tuple[RedFlag, ...]"
    coverage: "Coverage"
    test: "WorthTesting | None"
    has_sessions: bool
    symptoms: int
    of_side: int
    side: "Side | None"
    now_s: int


class CheckedPair(Value):
    """A pair, how far it has come, and what followed the runs in it."""

    worn: Wear
    check: "ShoeCheck"


class PlannedRun(Value):
    """A distance beside the longest run of the last 30 days.

    Attributes:
        longest: The comparison.
        longest_on: Day of that longest run; None if there is none.
    """

    longest: LongestRun
    longest_on: date | None


class OpenQuestions(Value):
    """What is to be asked at a check-in.

    Attributes:
        due_session: The run whose morning after has no answer yet; None if there is none.
        open_symptoms: The latest note of each area that was not said to have gone.
        unrated: The last run, if its effort is missing and it is not too long ago.
        last_run: The last run; None if there is none.
    """

    due_session: Session | None
    open_symptoms: tuple[Symptom, ...]
    unrated: Session | None
    last_run: Session | None


class TodayCard(Value):
    """What a runner wants to know before anything else.

    Attributes:
        questions: What a check-in would ask.
        last_session: The latest session of any sport; None in an empty journal.
        due_shoes: Pairs that are near or past their limit.
        week: The runs of this calendar week beside those of the three before.
        weeks: The runs of the latest weeks, the earliest first; none in an empty journal.
    """

    questions: OpenQuestions
    last_session: Session | None
    due_shoes: tuple[Wear, ...]
    week: "WeekBeside"
    weeks: "tuple[Bucket, ...]"
