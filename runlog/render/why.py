"""The answer to ``runlog why``: a page, calm and short."""

from collections.abc import Sequence
from datetime import date, tzinfo

from runlog.core.area import Side, area_name
from runlog.core.outcome import WhyAnswer
from runlog.core.stats.associations import Associations
from runlog.core.stats.case_report import EpisodeReport
from runlog.core.stats.changes_near import NEAR_DAYS, spheres
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.exposures import QUESTIONS
from runlog.core.stats.remedies import Remedy
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.shoe_check import LOOK_M
from runlog.core.units import Units
from runlog.render.answers import labelled, under
from runlog.render.coverage import uncovered_sentences
from runlog.render.episodes import episode_lines, headline
from runlog.render.red_flags import open_lines
from runlog.render.remedies import one_thing_sentence, remedy_sentences, worth_testing_sentence
from runlog.render.text import plural, verb
from runlog.render.verdicts import (
    help_sentences,
    journal_verdict,
    noted_phrase,
    questions_tested,
    verdict,
)

FOOTER = (
    "runlog is a diary, not a medical device. It can show what your notes have in common; it "
    "cannot say why."
)
EMPTY = (
    "Nothing to compare yet: no session is written down. After a run: runlog add 8k 45:12; and "
    "when something hurts: runlog symptoms lower back stiffness 4/10"
)
_NAMED_SIDES: dict[Side, str] = {
    "left": "the left side",
    "right": "the right side",
    "both": "both sides",
    "centre": "the centre",
    "unsure": "a side that is not sure",
}
_SIDES: dict[Side, str] = {
    "left": "left ",
    "right": "right ",
    "both": "both-sided ",
    "centre": "central ",
    "unsure": "",
}
_WIDTH = 13
_FULL = 1
"""How many episodes are told in full, the latest ones."""


def why_lines(
    answer: WhyAnswer,
    units: Units,
    *,
    today: date,
    zone: tzinfo,
    is_full: bool = False,
) -> list[str]:
    """The whole page.

    Args:
        answer: What was found.
        units: What the runner counts in.
        today: The runner's day.
        zone: Where the runner is.
        is_full: Whether every episode is told in full.
    """
    flags = open_lines(answer.flags, zone)
    found = answer.report.found
    if not found.episodes:
        return [*flags, nothing_sentence(answer), "", FOOTER]
    return [
        *flags,
        _title(answer),
        *_episodes(answer, units, today, is_full=is_full),
        "",
        *_verdicts(found),
        "",
        *_labelled(_next_lines(answer)),
        *_labelled(_left_out(found)),
        "",
        FOOTER,
    ]


def nothing_sentence(answer: WhyAnswer) -> str:
    """What is said where no episode can be told of."""
    found = answer.report.found
    if not answer.has_sessions and not answer.symptoms:
        return EMPTY
    area = "" if found.area is None else f" of {area_name(found.area)}"
    if not answer.symptoms:
        return (
            f"No symptom{area} is noted, so there is nothing to compare. When something hurts: "
            "runlog symptoms lower back stiffness 4/10; when nothing does: runlog check ok"
        )
    if answer.side is not None and not answer.of_side:
        return (
            f"{plural(answer.symptoms, 'note')}{area}, none names {_NAMED_SIDES[answer.side]}. "
            f"Whatever the side: {_without_side(found)}"
        )
    noted = plural(answer.of_side, f"{_of_side(answer)}note")
    none = f"{noted}{area}, none of {found.threshold}/10 or more: "
    if found.unrated:
        return (
            f"{none}{found.unrated} without a severity cannot count. Say how bad it was, 0 to "
            "10: runlog edit s1 4/10"
        )
    return f"{none}a lower threshold is exploratory: runlog why --threshold 1"


def _of_side(answer: WhyAnswer) -> str:
    """The side that was asked about, as it stands before a noun; empty for every side."""
    return "" if answer.side is None else _SIDES[answer.side]


def _without_side(found: Associations) -> str:
    """The same question about every side."""
    area = "" if found.area is None else f" {area_name(found.area).lower()}"
    threshold = "" if found.threshold == EVENT_SEVERITY else f" --threshold {found.threshold}"
    return f"runlog why{area}{threshold}"


def _labelled(lines: Sequence[tuple[str, str]]) -> list[str]:
    return labelled(list(lines), width=_WIDTH)


def _title(answer: WhyAnswer) -> str:
    found = answer.report.found
    place = f"{_of_side(answer)}{area_name(found.area or 'other')}"
    since = "" if found.first_on is None else f", runs since {_day(found.first_on)}"
    return f"{place[:1].upper()}{place[1:]}: {plural(found.episodes, 'episode')}{since}"


def _episodes(answer: WhyAnswer, units: Units, today: date, *, is_full: bool) -> list[str]:
    report = answer.report
    lines: list[str] = []
    for position, episode in enumerate(report.episodes):
        is_told = is_full or position < _FULL
        lines += ["", headline(episode, today=today)]
        lines += _labelled(
            episode_lines(
                episode,
                units,
                today=today,
                ordinary=report.ordinary,
                remedies=_tried_in(episode, report.remedies) if is_told else (),
                is_brief=not is_told,
            )
        )
    earlier = report.found.episodes - len(report.episodes)
    if earlier:
        lines += ["", f"{plural(earlier, 'earlier episode')}: runlog why --all"]
    return lines


def _tried_in(episode: EpisodeReport, remedies: Sequence[Remedy]) -> list[Remedy]:
    """The remedies that were tried against an episode, with all that is known of each."""
    tried = {trial.remedy for trial in episode.trials}
    return [remedy for remedy in remedies if remedy.remedy in tried]


def _verdicts(found: Associations) -> list[str]:
    """What the runs have in common, question by question."""
    if all(question.level == "too_little_journal" for question in found.questions):
        return [journal_verdict(found)]
    said = "What the runs have in common, question by question:"
    if not found.is_declared:
        said = "What the runs have in common; not decided on before looking, so exploratory:"
    return [said, *(f"  {verdict(q, found)}" for q in found.questions)]


def _next_lines(answer: WhyAnswer) -> list[tuple[str, str]]:
    """What to write down next, and what to leave as it is."""
    report, found = answer.report, answer.report.found
    elsewhere = [r for r in report.remedies if r not in _tried_in(report.episodes[0], [r])]
    lines = under("tried before", remedy_sentences(elsewhere, has_area=False))
    lines += under("four weeks", _uncovered_now(answer))
    is_recent = answer.now_s - report.episodes[0].episode.onset_s <= NEAR_DAYS * DAY_S
    if is_recent:
        lines += under("one change", _shoe_sentences(report.episodes[0]))
    if answer.test is not None:
        lines.append(("next", worth_testing_sentence(answer.test)))
    return lines + under("would help", [*_write_down(found), *help_sentences(found.questions)])


def _uncovered_now(answer: WhyAnswer) -> list[str]:
    """What nothing reaches now, unless the latest episode said so already."""
    told = {area.area for area in answer.report.episodes[0].uncovered}
    left = [area for area in answer.coverage.uncovered if area.area not in told]
    return uncovered_sentences(left, when="in the last four weeks")


def _shoe_sentences(episode: EpisodeReport) -> list[str]:
    """That new shoes now would come together with what else changed, for a worn pair."""
    is_worn = bool(episode.runs) and (episode.runs[0].worn_m or 0) >= LOOK_M
    if not is_worn or "shoes" in spheres(episode.changes):
        return []
    return [one_thing_sentence(episode.beside_shoes)]


def _write_down(found: Associations) -> list[str]:
    """Which notes would make the comparison better."""
    said = []
    quiet = found.confirmed + found.silent
    if found.silent:
        have = verb(found.silent, "has", "have")
        said.append(
            f"{found.silent} of {plural(quiet, 'quiet run')} {have} no follow-up note: "
            "runlog check ok the morning after"
        )
    if found.unrated:
        said.append(f"{plural(found.unrated, 'note')} without a severity cannot count: say 0 to 10")
    return said


def _left_out(found: Associations) -> list[tuple[str, str]]:
    """The frame of the comparison: period, window, threshold, and what was left out."""
    left = [
        f"{plural(found.already_symptomatic, 'run')} with it at the start"
        if found.already_symptomatic
        else "",
        f"{plural(found.pending, 'run')} less than {found.window_h} hours ago"
        if found.pending
        else "",
        f"{plural(found.paused, 'run')} beside days not journalled" if found.paused else "",
        f"{plural(found.silent, 'quiet run')} that nothing confirms"
        if found.is_strict and found.silent
        else "",
    ]
    lines = []
    if any(left):
        lines.append(("left out", ", ".join(part for part in left if part)))
    if found.background_episodes:
        began = f"{found.background_episodes} of {plural(found.episodes, 'episode')} began"
        lines.append(("background", f"{began} more than {found.window_h} h after any run"))
    share = (
        ""
        if found.follow_up_share is None
        else f", {round(100 * found.follow_up_share)} % followed up"
    )
    compared = f"{plural(found.runs_compared, 'run')}{_period(found)}{share}"
    counts = f"{noted_phrase(found)} within {found.window_h} h"
    lines.append(("compared", f"{compared}; {counts}"))
    how = "" if found.threshold == EVENT_SEVERITY else f" --threshold {found.threshold}"
    asked = f"{plural(len(found.questions), 'question')} asked{_further(found)}"
    tested = f"{questions_tested(found)} tested"
    lines.append(
        ("how", f"{asked}, {tested}: runlog why{how} --explain; red flags: runlog redflags")
    )
    return lines


def _further(found: Associations) -> str:
    """How many of the questions are asked beside the four."""
    further = len(found.questions) - len(QUESTIONS)
    return f" ({further} of them by --explore)" if further else ""


def _period(found: Associations) -> str:
    if found.first_on is None or found.last_on is None:
        return ""
    return f" from {_day(found.first_on)} to {_day(found.last_on)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
