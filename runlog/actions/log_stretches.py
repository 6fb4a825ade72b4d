"""Log stretches, exercises and other care done apart from a run."""


from runlog.actions.surroundings import Surroundings
from runlog.core.moment import exact_moment
from runlog.core.notation.stretch_line import StretchEntry
from runlog.core.outcome import LoggedStretches
from runlog.core.stretch import Stretch
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.store.journal import Journal


def log_stretches(
    journal: Journal, entry: StretchEntry, around: Surroundings, *, areas: tuple[str, ...] = ()
) -> LoggedStretches:
    """Store what was done.

    Args:
        journal: Where it goes.
        entry: What was typed.
        around: When and how.
        areas: Slugs of the areas that names new to the catalogue reach.

    Raises:
        RefusedError: Nothing was named.
    """
    if not entry.items:
        raise RefusedError(
            "What did you do? Name a stretch or other care.",
            hint="Like: runlog stretches psoas 2min for back 5to1; the names: runlog help words",
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
            for name in entry.own:
                _remember_own(journal, name, around, areas)
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
        raise RefusedError("One entry is one exercise; name one, or none to keep it.")
    item = entry.items[0] if entry.items else None
    edited = replace(
        stretch,
        exercise=stretch.exercise if item is None else item.exercise,
        duration_s=stretch.duration_s if item is None else item.duration_s or stretch.duration_s,
        reps=stretch.reps if item is None else item.reps or stretch.reps,
        when=stretch.when if entry.when is None else entry.when.moment,
        for_area=entry.for_area or stretch.for_area,
        before=stretch.before if entry.before is None else entry.before,
        after=stretch.after if entry.after is None else entry.after,
        note=stretch.note if entry.note is None else entry.note or None,
    )
    if around.is_dry_run:
        return edited
    with journal.change(around.label):
        return journal.stretches.replace(edited)


def _remember_own(
    journal: Journal, name: str, around: Surroundings, areas: tuple[str, ...]
) -> None:
    """Keep a name of the runner's own, so that it is known from now on."""
    if name not in around.settings.exercises or areas:
        journal.settings.set(f"exercise.{name}", list(areas))
