"""Log stretches, exercises and other care done apart from a run."""

from runlog.actions.surroundings import Surroundings
from runlog.core.moment import Moment, exact_moment
from runlog.core.notation.stretch_line import StretchEntry
from runlog.core.notation.when import amended_when
from runlog.core.outcome import LoggedStretches
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
    return LoggedStretches(
        stretches=tuple(stretches),
        own=entry.own,
        remark=entry.when.remark if entry.when else None,
    )


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
