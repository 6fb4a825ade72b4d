"""What became of a request: results that can be shown as sentences, tables or JSON."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

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
    from runlog.core.stats.buckets import Bucket
    from runlog.core.stats.case_report import CaseReport, EpisodeReport
    from runlog.core.stats.coverage import Coverage
    from runlog.core.stats.lap_structure import LapStructure
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
        now_s: When it was asked, seconds since 1970 UTC.
    """

    report: "CaseReport"
    flags: "tuple[RedFlag, ...]"
    coverage: "Coverage"
    test: "WorthTesting | None"
    has_sessions: bool
    symptoms: int
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


class Imported(Value):
    """A session that a file brought in or completed.

    Attributes:
        session: As it stands in the journal, or would.
        file: Where it was read.
        laps: How many laps that file held for it.
        before: As it was typed, before the file completed it; None for a new one.
        warnings: What is odd in the file, one sentence each.
        structure: What the laps of a file without structure look like; None if like nothing.
    """

    session: Session
    file: str
    laps: int = 0
    before: Session | None = None
    warnings: tuple[str, ...] = ()
    structure: "LapStructure | None" = None


class Offer(Value):
    """What a file knows of a session that is there already; it is not taken unasked.

    Attributes:
        session: As it stands in the journal, or would.
        file: Where the other record of it was read.
        fields: Names of the session's fields that the file would fill in.
        is_certain: Whether it is the same outing for sure; if not, it only looks like it.
        others: Numbers of further sessions it may be instead.
    """

    session: Session
    file: str
    fields: tuple[str, ...] = ()
    is_certain: bool = True
    others: tuple[int | None, ...] = ()


class ImportOutcome(Value):
    """What became of an import.

    Attributes:
        new: Sessions that were added, or would be, oldest first.
        completed: Sessions that were there before and that a file completed.
        known: How many were there already, those that are offered or were deleted included.
        deleted: Where sessions were read that had been deleted here.
        not_runs: What was of another sport, or no activity at all: file and reason.
        others: How many shoes, symptoms, notes and the like were added, or would be.
        left_out: What was readable and is not to be believed: file and reason.
        problems: Files that could not be read, each with the reason.
        offers: What files know of sessions that were there already.
        shoes: Names of pairs that were added, or would be.
        understood: For tables: file, and what was wanted to the header it was found under.
        unread: For tables: file, and headers of the columns that were not read.
        recalled: Answers that were remembered with the folder, as they are typed.
        has_files: Whether any file was of a kind that is read here.
        warnings: What is odd about whole files: file and sentence.
    """

    new: tuple[Imported, ...] = ()
    completed: tuple[Imported, ...] = ()
    known: int = 0
    deleted: tuple[str, ...] = ()
    not_runs: tuple[tuple[str, str], ...] = ()
    others: int = 0
    left_out: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    offers: tuple[Offer, ...] = ()
    shoes: tuple[str, ...] = ()
    understood: tuple[tuple[str, Mapping[str, str]], ...] = ()
    unread: tuple[tuple[str, tuple[str, ...]], ...] = ()
    recalled: tuple[str, ...] = ()
    has_files: bool = False
    warnings: tuple[tuple[str, str], ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything was brought in, or would be."""
        return bool(self.new or self.completed or self.others)

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to bring in at all, readable or not."""
        return not (self.has_files or self.problems)


class MergeConflict(Value):
    """What was changed in both journals; the newer change was kept.

    Attributes:
        record: What it is: ``session``, ``shoe`` …
        name: Its number here, or its name.
        is_ours: Whether what this journal did to it was kept.
        differing: What both changed: column, the value kept, the other one.
        taken_out: ``kept`` if one journal had taken it out and the other changed it later;
            ``lost`` if it was taken out later, and `differing` is what is gone with it; None if
            both have it.
    """

    record: str
    name: str
    is_ours: bool
    differing: tuple[tuple[str, object, object], ...] = ()
    taken_out: Literal["kept", "lost"] | None = None


class MergeOutcome(Value):
    """What became of a merge.

    Attributes:
        added: By what they are, how many entries were added, or would be.
        changed: By what they are, how many were changed.
        removed: By what they are, how many the other journal had taken out.
        conflicts: Entries changed in both.
        backup: Where the journal was copied before; None if nothing was changed.
    """

    added: Mapping[str, int] = MappingProxyType({})
    changed: Mapping[str, int] = MappingProxyType({})
    removed: Mapping[str, int] = MappingProxyType({})
    conflicts: tuple[MergeConflict, ...] = ()
    backup: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the other journal held nothing that is not here."""
        return not (self.added or self.changed or self.removed)


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
