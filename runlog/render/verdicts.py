"""The answer to each question of `why`, in fixed words and with every number as a count."""

from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.stats.associations import Associations
from runlog.core.stats.exposures import QUESTIONS
from runlog.core.stats.ladder import MIN_CASES, MIN_QUIET, MIN_RUNS, P_HINT
from runlog.core.stats.question import HeldBack, Question
from runlog.render.question_names import arms, as_one, is_plural, of_arm, sphere_of, title_of
from runlog.render.text import listed, plural, shown

_NOT_ASKABLE = {
    "shoes": "Shoes: fewer than two pairs with 5 runs each: nothing to compare.",
    "no_stretch": "Stretches: no run says whether anything was stretched. Say it with +quads, "
    "or --stretch none.",
    "load_jump": "Load jumps: no run has a month before it to be compared with.",
}
_HELD_BACK: dict[HeldBack, str] = {
    "few_cases": "it rests on fewer than 8 runs that were followed by a note",
    "small_difference": "the difference is below 20 in 100",
    "one_case": "it hangs on a single run",
    "window_24": "it does not hold with a window of 24 hours",
    "window_72": "it does not hold with a window of 72 hours",
    "follow_up_low": "fewer than half of the quiet runs have a follow-up note",
    "follow_up_uneven": "some runs were followed up much better than others",
    "exploratory": "it was not one of the questions decided on before looking",
}
_UNDECIDED: dict[HeldBack, str] = {
    "several_questions": "alone it would be rare enough, but with {tested} questions tested about "
    "1 of {one_in} journals with nothing going on shows one like it, and a hint takes 1 of 20",
    "within_weeks": "beside other runs of the same four weeks only, which keeps slow changes out, "
    "it is not rare enough for a hint",
    "chance": "one like it turns up too often in journals with nothing going on",
    "slight": "a hint takes a difference of 10 in 100 or more",
    "turned_within_weeks": "beside other runs of the same four weeks it does not point that way",
}
NOT_WHY = "It shows what goes together, not why."


def noted_phrase(found: Associations) -> str:
    """What counts: ``a lower back note of 3/10 or more``."""
    area = area_name(found.area or "other")
    article = "an" if area[0].lower() in "aeiou" else "a"
    return f"{article} {area} note of {found.threshold}/10 or more"


def questions_tested(found: Associations) -> int:
    """How many questions were tested, those that were not decided on before looking too."""
    return sum(question.p is not None for question in found.questions)


def journal_verdict(found: Associations) -> str:
    """That there is too little to compare anything, and how much is needed."""
    return (
        f"Too little data to say. {plural(found.runs_compared, 'run')} with a known outcome, "
        f"{found.cases} followed by {noted_phrase(found)}. I start comparing at {MIN_RUNS} runs "
        f"with at least {MIN_CASES} followed by one and {MIN_QUIET} not."
    )


def verdict(question: Question, found: Associations) -> str:
    """What may be said of one question.

    Source:
        Science sheet, 7.6 (templates).
    """
    said = _SENTENCES[question.level](question, found)
    if question.declared:
        return said
    return f"(exploratory) {said}"


def _too_little_journal(question: Question, found: Associations) -> str:
    del found
    if not question.exposed + question.unexposed:
        return f"{title_of(question.name)}: nothing to compare yet."
    return f"{title_of(question.name)}: after {_of_arms(question)}; too few to compare."


def _too_little_question(question: Question, found: Associations) -> str:
    del found
    title = title_of(question.name)
    if question.too_few == "not_askable":
        return _NOT_ASKABLE.get(question.name, f"{title}: nothing to compare.")
    if question.too_few == "one_change":
        return _one_change(question)
    if question.too_few == "no_contrast":
        exposed, unexposed = arms(question)
        return (
            f"{title}: {of_arm(question.exposed, exposed)} and "
            f"{of_arm(question.unexposed, unexposed)}, but hardly ever both in the same four "
            "weeks: too few to compare."
        )
    return f"{title}: {_few_in_arm(question)}"


def _few_in_arm(question: Question) -> str:
    """That hardly any run was exposed, or hardly any was not."""
    exposed, _ = arms(question)
    runs = plural(question.exposed + question.unexposed, "run")
    if question.too_few == "unexposed" and not question.unexposed:
        return f"all {runs} were {exposed}: nothing to compare them with."
    if question.too_few == "unexposed":
        return f"all but {question.unexposed} of {runs} were {exposed}: too few others to compare."
    if question.exposed > 1:
        return f"only {question.exposed} of {runs} were {exposed}: too few to compare."
    if question.exposed:
        return f"only 1 of {runs} was {as_one(exposed)}: too few to compare."
    return f"none of {runs} was {as_one(exposed)}: nothing to compare."


def _one_change(question: Question) -> str:
    """One arm ended before the other began."""
    title = title_of(question.name)
    exposed, unexposed = question.exposed_days, question.unexposed_days
    if exposed is None or unexposed is None:  # a question without days was not tested for this
        return f"{title}: too few to compare."
    arm = list(arms(question))
    if exposed[0] > unexposed[0]:
        arm.reverse()
    last = _day(min(exposed[1], unexposed[1]))
    if question.name == "shoes":
        names = [name.removeprefix("runs in ") for name in arm]
        return (
            f"Shoes: you wore {names[0]} until {last} and {names[1]} after: one change, so shoes "
            "cannot be told apart from everything else that changed then."
        )
    return (
        f"{title}: {arm[0]} until {last}, then {arm[1]}: one change, so this cannot be told apart "
        "from everything else that changed then."
    )


def _cannot_tell(question: Question, found: Associations) -> str:
    return (
        f"{title_of(question.name)}: {_counts(question)}. The true gap could be anything from "
        f"{_fewer_to_more(question)} per 100 runs. Cannot tell yet{_undecided(question, found)}."
    )


def _undecided(question: Question, found: Associations) -> str:
    """Which rule leaves undecided what looks like a difference; nothing if it looks like none."""
    if not question.held_back:
        return ""
    tested = found.tested if question.name in QUESTIONS else questions_tested(found)
    # Rounded, what is a hair too often would read as if it were rare enough.
    one_in = min(round(1 / P_HINT) - 1, round(1 / (question.p_holm or 1.0)))
    return f": {_UNDECIDED[question.held_back[0]].format(tested=tested, one_in=one_in)}"


def _no_sign(question: Question, found: Associations) -> str:
    del found
    return (
        f"{title_of(question.name)}: {_counts(question)}. No sign of a big difference (a gap "
        "above 25 per 100 runs looks unlikely)."
    )


def _hint(question: Question, found: Associations) -> str:
    return f"{title_of(question.name)}: a hint. {_difference(question, found)}{_beside(question)}"


def _clear(question: Question, found: Associations) -> str:
    return (
        f"{title_of(question.name)}: a clear pattern in your notes. "
        f"{_difference(question, found)}{_beside(question)} {NOT_WHY}"
    )


def _tangled(question: Question, found: Associations) -> str:
    together = [_named(name, found) for name in (question.name, *question.entangled_with)]
    return (
        f"{_capital(listed(together))} nearly always came together: I cannot tell which. "
        f"{_capital(_counts(question))}."
    )


def _explained(question: Question, found: Associations) -> str:
    del found
    by = question.explained_by or ""
    return (
        f"{title_of(question.name)}: the difference goes away once {sphere_of(by)} "
        f"{'are' if is_plural(by) else 'is'} taken into account ({_counts(question)})."
    )


_SENTENCES = {
    "too_little_journal": _too_little_journal,
    "too_little_question": _too_little_question,
    "cannot_tell": _cannot_tell,
    "no_sign": _no_sign,
    "hint": _hint,
    "clear": _clear,
    "tangled": _tangled,
    "explained": _explained,
}


def _counts(question: Question) -> str:
    return f"noted after {_of_arms(question)}"


def _of_arms(question: Question, joined: str = ",") -> str:
    """How many runs of either arm were followed: ``5 of 8 interval runs, 3 of 27 other runs``."""
    exposed, unexposed = arms(question)
    return (
        f"{question.exposed_cases} of {of_arm(question.exposed, exposed)}{joined} "
        f"{question.unexposed_cases} of {of_arm(question.unexposed, unexposed)}"
    )


def _difference(question: Question, found: Associations) -> str:
    """The two frequencies, their gap in 10 runs, and how often chance alone would show it."""
    gap = question.risk_difference or 0.0
    noted = _capital(noted_phrase(found))
    less = "" if gap >= 0 else "less often "
    one_in = max(1, round(1 / question.p_holm)) if question.p_holm else None
    rare = "fewer than 1 of 1000" if one_in is None or one_in > 1000 else f"about 1 of {one_in}"
    return (
        f"{noted} was noted {less}after {_of_arms(question, ' and')}: about {_per_ten(gap)} per 10 "
        f"runs (plausible: {_plausible(question)}). If nothing were going on, a difference like "
        f"this in one of the things I checked would turn up in {rare} journals."
    )


def _per_ten(gap: float) -> str:
    return f"{max(1, round(abs(gap) * 10))} {'more' if gap >= 0 else 'fewer'}"


def _plausible(question: Question) -> str:
    """The interval in 10 runs, the smaller gap first."""
    low, high = question.low or 0.0, question.high or 0.0
    if (question.risk_difference or 0.0) < 0:
        return _range(-high, -low, "fewer", "more")
    return _range(low, high, "more", "fewer")


def _range(low: float, high: float, word: str, opposite: str) -> str:
    least, most = round(low * 10), round(high * 10)
    if least < 0:
        return f"{-least} {opposite} to {most} {word}"
    return f"{least} to {most} {word}"


def _fewer_to_more(question: Question) -> str:
    low, high = round((question.low or 0.0) * 100), round((question.high or 0.0) * 100)
    first = f"{-low} fewer" if low < 0 else f"{low} more"
    last = f"{-high} fewer" if high < 0 else f"{high} more"
    return f"{first} to {last}"


def _beside(question: Question) -> str:
    """What came together with it, and why it is no more than a hint."""
    said = ""
    if question.entangled_with:
        names = [sphere_of(name) for name in (question.name, *question.entangled_with)]
        said += f" {_capital(listed(names))} mostly came together."
    if question.held_back:
        reasons = listed([_HELD_BACK[reason] for reason in question.held_back])
        said += f" It is no more than a hint: {reasons}."
    return said


def _named(name: str, found: Associations) -> str:
    """A question in a sentence; the one about shoes by its pair."""
    pair = next((q.exposed_label for q in found.questions if q.name == name == "shoes"), None)
    if pair is not None:
        return shown(pair)
    return sphere_of(name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def help_sentences(questions: Sequence[Question]) -> list[str]:
    """How many runs would show differences like those so far, roughly, where that is ahead."""
    return [
        f"{title_of(q.name)}: roughly {q.runs_needed[0]} + {q.runs_needed[1]} runs "
        f"({arms(q)[0]} + {arms(q)[1]}) would show a difference like the one so far; you have "
        f"{q.exposed} + {q.unexposed}."
        for q in questions
        if q.runs_needed is not None
        and q.level == "cannot_tell"
        and q.declared
        and (q.exposed < q.runs_needed[0] or q.unexposed < q.runs_needed[1])
    ]
