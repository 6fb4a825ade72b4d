"""Log stretches, exercises and other care done apart from a run."""

from runlog.actions.episode_news import area_report
from runlog.actions.red_flags import has_urgent_flag
from runlog.actions.stretching import read_remedies
from runlog.actions.surroundings import Surroundings
from runlog.core.moment import Moment, exact_moment
from runlog.core.notation.stretch_line import StretchEntry
from runlog.core.notation.when import amended_when
from runlog.core.outcome import LoggedStretches
from runlog.core.stats.worth_testing import worth_testing
from runlog.core.stretch import Stretch
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.store.journal import Journal


def log_stretches(journal: Journal, entry: StretchEntry, around: Surroundings) -> LoggedStretches:
    """Store what was done.

    Args:
        journal: Where it goes.
        entry: What was typed.
        around: When and how.

    Raises:
        RefusedError: Areas were named, and nothing is new that could reach them.
    """
    if entry.areas and not entry.own:
        name = entry.items[0].exercise
        raise RefusedError(
            "--areas says what a new name reaches, and nothing here is new.",
            hint=f"To change a name of your own: runlog config set exercise.{name} calf,quad",
        )
    stretches = [
        Stretch(
            exercise=item.exercise,
            when=exact_moment(around.now) if entry.when is None else entry.when.moment,
            duration_s=item.duration_s,
            reps=item.reps,
            for_area=entry.for_area,
            before=entry.before,
            after=entry.after,
            note=entry.note,
        )
        for item in entry.items
    ]
    if not around.is_dry_run:
        with journal.change(around.label):
            stretches = [journal.stretches.add(stretch) for stretch in stretches]
            _remember_own(journal, entry)
    done = LoggedStretches(
        stretches=tuple(stretches),
        own=entry.own,
        remark=entry.when.remark if entry.when else None,
    )
    is_for_something = entry.for_area is not None or entry.before is not None
    return (
        done if around.is_dry_run or not is_for_something else _with_effects(journal, done, around)
    )


def _with_effects(journal: Journal, done: LoggedStretches, around: Surroundings) -> LoggedStretches:
    """What was stored, with what the same did so far."""
    area = done.stretches[0].for_area
    slugs = {stretch.exercise for stretch in done.stretches}
    tried = [one for one in read_remedies(journal) if one.remedy in slugs and one.area == area]
    is_better = any(one.better for one in tried)
    test = None
    if area is not None and is_better and not has_urgent_flag(journal, around.now):
        report = area_report(journal, area, around.settings, around.now)
        test = worth_testing(report.episodes, now_s=int(around.now.timestamp()))
    return replace(done, so_far=tuple(tried), test=test if test and test.remedy in slugs else None)


def edit_stretch(
    journal: Journal, stretch: Stretch, entry: StretchEntry, around: Surroundings
) -> Stretch:
    """Put what was typed over a stretch.

    Raises:
        RefusedError: More than one exercise was named.
    """
    if len(entry.items) > 1:
        raise RefusedError("An entry is one exercise; name one, or none to keep it.")
    [item] = entry.items
    edited = replace(
        stretch,
        exercise=item.exercise,
        duration_s=item.duration_s or stretch.duration_s,
        reps=item.reps or stretch.reps,
        when=_amended(stretch, entry, around),
        for_area=entry.for_area or stretch.for_area,
        before=stretch.before if entry.before is None else entry.before,
        after=stretch.after if entry.after is None else entry.after,
        note=stretch.note if entry.note is None else entry.note or None,
    )
    if around.is_dry_run:
        return edited
    with journal.change(around.label):
        _remember_own(journal, entry)
        return journal.stretches.replace(edited)


def _amended(stretch: Stretch, entry: StretchEntry, around: Surroundings) -> Moment:
    """When it was done: a time alone keeps the day, a day alone the time."""
    if entry.when is None:
        return stretch.when
    return amended_when(stretch.when, entry.when, around.calendar).moment


def _remember_own(journal: Journal, entry: StretchEntry) -> None:
    """Keep new names of the runner's own, so that they are known from now on."""
    for name in entry.own:
        journal.settings.set(f"exercise.{name}", list(entry.areas))
