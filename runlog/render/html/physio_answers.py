"""The comparison's answers with their caveats, in the very words of `runlog why`."""

from datetime import date

from runlog.core.stats.associations import Associations
from runlog.core.stats.physio.report import AreaReport
from runlog.core.value import Value, replace
from runlog.render.html.physio_text import area_title, clipped
from runlog.render.text import plural
from runlog.render.verdicts import help_sentences, journal_verdict, noted_phrase, verdict

_NAME = 24
EXPLORATORY = "Not decided on before looking, so exploratory."


class AnswerBlock(Value):
    """What the runs have in common for one area.

    Attributes:
        title: The area.
        verdicts: One sentence for each question, or one for all.
        caveats: What was compared, what was left out, and what would help.
    """

    title: str
    verdicts: tuple[str, ...]
    caveats: tuple[str, ...]


def answer_block(report: AreaReport) -> AnswerBlock:
    """The answer to every declared question about an area."""
    found = _with_short_names(report.found)
    return AnswerBlock(
        title=area_title(report.area),
        verdicts=tuple(_verdicts(found)),
        caveats=tuple(caveat for caveat in _caveats(found) if caveat),
    )


def followed_up(found: Associations) -> str:
    """How many of the quiet runs a symptom-free note confirms; empty if there is no quiet run."""
    quiet = found.confirmed + found.silent
    if not quiet:
        return ""
    share = round(100 * found.confirmed / quiet)
    runs = plural(quiet, "run with nothing noted after it", "runs with nothing noted after them")
    return f"{found.confirmed} of {runs} followed up ({share} %)"


def _with_short_names(found: Associations) -> Associations:
    """The same with pairs whose names leave room for the rest of the sentence."""
    return replace(
        found,
        questions=tuple(
            replace(
                question,
                exposed_label=_short(question.exposed_label),
                unexposed_label=_short(question.unexposed_label),
            )
            for question in found.questions
        ),
    )


def _short(name: str | None) -> str | None:
    return None if name is None else clipped(name, _NAME)


def _verdicts(found: Associations) -> list[str]:
    if all(question.level == "too_little_journal" for question in found.questions):
        return [journal_verdict(found)]
    return [verdict(question, found) for question in found.questions]


def _caveats(found: Associations) -> list[str]:
    """The frame of the comparison, as `runlog why` states it below its answers."""
    compared = f"{plural(found.runs_compared, 'run')}{_period(found)} compared"
    return [
        "" if found.is_declared else EXPLORATORY,
        f"Counted: {noted_phrase(found)} within {found.window_h} h after a run; {compared}.",
        _left_out(found),
        _background(found),
        f"Follow-up: {followed_up(found)}." if followed_up(found) else "",
        *(f"Would help: {sentence}" for sentence in help_sentences(found.questions)),
    ]


def _period(found: Associations) -> str:
    if found.first_on is None or found.last_on is None:
        return ""
    return f" from {_day(found.first_on)} to {_day(found.last_on)}"


def _left_out(found: Associations) -> str:
    left = [
        f"{plural(found.already_symptomatic, 'run')} with it at the start"
        if found.already_symptomatic
        else "",
        f"{plural(found.pending, 'run')} less than {found.window_h} hours ago"
        if found.pending
        else "",
        f"{plural(found.paused, 'run')} beside days not journalled" if found.paused else "",
        f"{plural(found.unrated, 'note')} without a severity" if found.unrated else "",
    ]
    return f"Left out: {', '.join(part for part in left if part)}." if any(left) else ""


def _background(found: Associations) -> str:
    if not found.background_episodes:
        return ""
    began = f"{found.background_episodes} of {plural(found.episodes, 'episode')} began"
    return f"{began} more than {found.window_h} h after any run."


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
