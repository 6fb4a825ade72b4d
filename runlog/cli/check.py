"""``runlog check``: the ten-second check-in."""

from typing import Annotated

import typer

from runlog.actions.check_in import (
    answer_effort,
    open_questions,
    store_check,
)
from runlog.cli.command import RunlogCommand, command_app
from runlog.cli.context import Context, current_context
from runlog.cli.words import DryRun, joined_note, surroundings
from runlog.render.answers import session_sentence, symptom_sentence
from runlog.render.check import checked_lines, question_lines
from runlog.render.records import check_record, symptom_record

app = command_app()

_ALL_CLEAR = {"ok", "clear", "fine", "all clear"}

_EXAMPLES = """
runlog check                 asks only what is open; Enter at the end means all clear
runlog check ok              all clear, no question
runlog check back 2/10       the same as runlog symptoms back 2/10
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def check(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[ok]", show_default=False)] = None,
    dry_run: DryRun = False,
) -> None:
    """Answer the ten-second check-in."""
    context = current_context(ctx)
    said = " ".join(words or []).casefold()
    if said in _ALL_CLEAR:
        _all_clear(context, is_dry_run=dry_run)
    elif said:
        from runlog.cli.symptoms import store_symptom  # noqa: PLC0415

        store_symptom(context, words or [], note=joined_note(context, None), is_dry_run=dry_run)
    elif context.is_interactive and not context.wants_data:
        _ask(context)
    else:
        _tell_what_is_open(context)


def _all_clear(context: Context, *, is_dry_run: bool = False) -> None:
    around = surroundings(context, "check ok", None, is_dry_run=is_dry_run)
    stored = store_check(context.journal, around, is_all_clear=True)
    if context.wants_data:
        context.write_object(check_record(stored))
    else:
        context.write("\n".join(checked_lines(stored, is_dry_run=is_dry_run)))


def _tell_what_is_open(context: Context) -> None:
    """Without a terminal: what would be asked."""
    asked = open_questions(context.journal, context.now)
    if context.wants_data:
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
    from runlog.cli.symptoms import store_symptom  # noqa: PLC0415

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
