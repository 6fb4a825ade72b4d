"""What the questions of `why` and their runs are called, with how many there are."""

from runlog.core.stats.question import Question
from runlog.render.text import shown

_TITLES = {
    "intervals": "Intervals",
    "load_jump": "Load jumps",
    "shoes": "Shoes",
    "no_stretch": "Stretches",
    "high_rpe": "Effort 7 or more",
    "new_pair": "A new pair",
    "short_rest": "Less than a day's rest",
}
_RUNS = {
    "intervals": ("interval runs", "other runs"),
    "load_jump": ("runs with a load jump", "other runs"),
    "no_stretch": ("runs with no stretch afterwards", "runs with one"),
    "high_rpe": ("runs of effort 7 or more", "other runs"),
    "new_pair": ("runs in a pair with less than 50 km", "other runs"),
    "short_rest": ("runs less than a day after another", "other runs"),
}
_SPHERES = {
    "intervals": "intervals",
    "load_jump": "load jumps",
    "shoes": "shoes",
    "no_stretch": "stretches",
}


def title_of(name: str) -> str:
    """What a question is called."""
    if name in _TITLES:
        return _TITLES[name]
    if name.startswith("tag:"):
        return f"Label {shown(name.removeprefix('tag:'))}"
    return name.removeprefix("surface_").replace("_", " ").capitalize()


def sphere_of(name: str) -> str:
    """What a question is about, inside a sentence: ``load jumps``, ``label hot``."""
    return _SPHERES.get(name, title_of(name).lower())


def is_plural(name: str) -> bool:
    """Whether `sphere_of` speaks of several things: ``intervals``, not ``label hot``."""
    return name in _SPHERES


def arms(question: Question) -> tuple[str, str]:
    """What the exposed runs and the others are called."""
    name = question.name
    if name in _RUNS:
        return _RUNS[name]
    if name == "shoes":
        return _shoe_arms(question)
    if name.startswith("tag:"):
        return f"runs labelled {shown(name.removeprefix('tag:'))}", "other runs"
    return f"runs on {name.removeprefix('surface_')}", "other runs"


def _shoe_arms(question: Question) -> tuple[str, str]:
    if question.split == "worn":
        return "runs in pairs of 500 km or more", "runs in the others"
    exposed = "the older pair" if question.exposed_label is None else shown(question.exposed_label)
    other = "the others" if question.unexposed_label is None else shown(question.unexposed_label)
    return f"runs in {exposed}", f"runs in {other}"


def of_arm(count: int, arm: str) -> str:
    """So many runs of an arm: ``1 interval run``, ``2 runs in Pegasus``."""
    return f"{count} {_one_of(arm) if count == 1 else arm}"


def as_one(arm: str) -> str:
    """One run of an arm: ``an interval run``, ``a run in Pegasus``."""
    one = _one_of(arm)
    return f"{'an' if one[0] in 'aeiou' else 'a'} {one}"


def _one_of(arm: str) -> str:
    """The name of an arm for one run; the noun stands first or last in it."""
    return f"run{arm.removeprefix('runs')}" if arm.startswith("runs ") else arm.removesuffix("s")
