"""The ten-second check-in: asked, answered, stored."""

from collections.abc import Sequence

from runlog.actions.check_in import answer_effort, open_questions, store_check
from runlog.cli.context import Context
from runlog.cli.surroundings import surroundings
from runlog.render.answers import session_sentence, symptom_sentence
from runlog.render.check import checked_lines, question_lines

_ALL_CLEAR = {"ok", "clear", "fine", "all clear"}


def check_in(
    context: Context, words: Sequence[str], *, note: str | None = None, is_dry_run: bool = False
) -> None:
    """Store what was said, or ask what is open.

    Args:
        context: The command's surroundings.
        words: ``ok``, or a symptom line; none means that questions are asked.
        note: The runner's own words; None if there are none.
        is_dry_run: Whether nothing is to be stored.
    """
    said = " ".join(words).casefold()
    if said in _ALL_CLEAR:
        _all_clear(context, is_dry_run=is_dry_run)
    elif said:
        from runlog.cli.symptom_words import store_symptom  # noqa: PLC0415  (rare)

        store_symptom(context, words, note=note, is_dry_run=is_dry_run)
    elif context.is_interactive and not context.wants_data:
        _ask(context)
    else:
        _tell_what_is_open(context)


def _all_clear(context: Context, *, is_dry_run: bool = False) -> None:
    around = surroundings(context, "check ok", None, is_dry_run=is_dry_run)
    stored = store_check(context.journal, around, is_all_clear=True)
    if context.wants_data:
        from runlog.render.records import check_record  # noqa: PLC0415  (only for scripts)

        context.write_object(check_record(stored))
    else:
        context.write("\n".join(checked_lines(stored, is_dry_run=is_dry_run)))


def _tell_what_is_open(context: Context) -> None:
    """Without a terminal: what would be asked."""
    asked = open_questions(context.journal, context.now)
    if context.wants_data:
        from runlog.render.records import symptom_record  # noqa: PLC0415  (only for scripts)

        context.write_object(
            {
                "id": None,
                "uuid": None,
                "at": context.now.isoformat(timespec="seconds"),
                "day": context.today.isoformat(),
                "all_clear": None,
                "open": [symptom_record(symptom) for symptom in asked.open_symptoms],
            }
        )
    else:
        context.write("\n".join(question_lines(asked, context.settings.units, today=context.today)))


def _ask(context: Context) -> None:
    from runlog.cli.prompt import ask_answer  # noqa: PLC0415  (only where questions are asked)
    from runlog.cli.symptom_words import store_symptom  # noqa: PLC0415

    asked = open_questions(context.journal, context.now)
    is_clear = True
    for symptom in asked.open_symptoms:
        context.write(symptom_sentence(symptom, today=context.today))
        answer = ask_answer("  now, 0 to 10 (Enter = no answer): ")
        if answer:
            store_symptom(context, [symptom.area.replace("_", " "), *answer.split()])
        is_clear = is_clear and answer.strip().partition("/")[0] in {"0", "gone"}
    if asked.unrated is not None:
        said = session_sentence(asked.unrated, context.settings.units, today=context.today)
        context.write(f"#{asked.unrated.id} {said}")
        answer = ask_answer("  effort, 0 to 10 (Enter = no answer): ")
        if answer:
            rated = answer_effort(
                context.journal, asked.unrated, answer, surroundings(context, "check rpe", None)
            )
            context.write(f"  effort {rated.rpe} of 10")
    hint = "Enter = all clear" if is_clear else "Enter = nothing else"
    answer = ask_answer(f"Anything else? ({hint}): ")
    if answer:
        store_symptom(context, answer.split())
    elif is_clear:
        _all_clear(context)
    else:
        store_check(context.journal, surroundings(context, "check", None), is_all_clear=False)
