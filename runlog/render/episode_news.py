"""What is said when an episode begins, and after something was tried against it: a few lines."""

from runlog.core.area import area_name
from runlog.core.outcome import EpisodeNews, LoggedStretches
from runlog.core.stats.ladder import MIN_CASES
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import under
from runlog.render.coverage import uncovered_sentences
from runlog.render.episodes import pair_phrase
from runlog.render.novelties import novelty_phrases
from runlog.render.remedies import remedy_sentences, worth_testing_sentence
from runlog.render.text import plural


def news_lines(news: EpisodeNews, symptom: Symptom, units: Units) -> list[tuple[str, str]]:
    """What was new, what was worn and what nothing reached before an episode.

    Args:
        news: The episode.
        symptom: The note it begins with.
        units: What the runner counts in.
    """
    report = news.report
    counted = f"{plural(news.episodes, 'episode')} of {area_name(symptom.area)} so far"
    enough = "see runlog why" if news.episodes >= MIN_CASES else "too few to compare"
    lines = [("episode", f"{counted}: {enough}")]
    if symptom.severity is None:
        lines.append(
            (
                "severity",
                f"say how bad, 0 to 10, or it cannot count: runlog edit s{symptom.id} 4/10",
            )
        )
    for run in report.runs[:1]:
        lines += under("was new", novelty_phrases(run.novelties, units))
        if run.worn_m is not None:
            lines.append(("pair", pair_phrase(run, units)))
    lines += under("stretch", uncovered_sentences(report.uncovered, when="in the last four weeks"))
    lines.append(("more", "runlog why"))
    return lines


def effect_lines(done: LoggedStretches) -> list[tuple[str, str]]:
    """What the same did so far, and a test worth making."""
    lines = under("so far", remedy_sentences(done.so_far))
    if done.test is not None:
        lines.append(("next", worth_testing_sentence(done.test)))
    return lines
