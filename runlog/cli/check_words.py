"""The ten-second check-in: asked, answered, stored."""

from collections.abc import Callable, Sequence

from runlog.actions.check_in import answer_effort, open_questions, store_check
from runlog.cli.alarm import open_alarm
from runlog.cli.context import Context
from runlog.cli.failure import failure_as_json, failure_text
from runlog.cli.line_options import read_line
from runlog.cli.surroundings import surroundings
from runlog.core.session import Session
from runlog.core.symptom import Symptom
from runlog.errors import RefusedError, RunlogError
from runlog.render.answers import session_sentence, symptom_sentence
from runlog.render.check import checked_lines, question_lines

_ALL_CLEAR = {"ok", "clear", "fine", "all clear"}


def check_line(context: Context, words: Sequence[str], *, dry_run: bool = False) -> None:
    """Store what was said, or ask what is open.

    Args:
        context: The command's surroundings.
        words: ``ok``, or a symptom line; none means that questions are asked.
        dry_run: Whether nothing is to be stored; nothing is asked then, either.

    Raises:
        RefusedError: A note that a check-in cannot keep.
    """
    note = context.note
    said = " ".join(words).casefold()
    if note and (not said or said in _ALL_CLEAR):
        raise RefusedError(
            "A check-in keeps no note.", word=note, hint="Write it down: runlog note …"
        )
    if said in _ALL_CLEAR:
        _all_clear(context, is_dry_run=dry_run)
    elif said:
        from runlog.cli.symptom_words import store_symptom  # noqa: PLC0415  (rare)

        store_symptom(context, words, note=note, is_dry_run=dry_run)
    elif context.is_interactive and not (context.wants_data or dry_run):
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
        still = context.journal.symptoms.open()
        alarm = open_alarm(context)
        context.write("\n".join([*alarm, *checked_lines(stored, still, is_dry_run=is_dry_run)]))


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
    asked = open_questions(context.journal, context.now)
    is_clear = True
    for symptom in asked.open_symptoms:
        is_clear = _ask_symptom(context, symptom) and is_clear
    if asked.unrated is not None:
        _ask_effort(context, asked.unrated)
    hint = "Enter = all clear" if is_clear else "Enter = nothing else"
    if _answer(context, f"Anything else? ({hint}): ", lambda said: _store_symptom(context, said)):
        return
    if is_clear:
        _all_clear(context)
    else:
        store_check(context.journal, surroundings(context, "check", None), is_all_clear=False)


def _ask_symptom(context: Context, symptom: Symptom) -> bool:
    """Ask how an open symptom is now; whether it has gone."""
    context.write(symptom_sentence(symptom, today=context.today))
    place = f"{symptom.side or ''} {symptom.area.replace('_', ' ')}"
    answer = _answer(
        context,
        "  now, 0 to 10 (Enter = no answer): ",
        lambda said: _store_symptom(context, f"{place} {said}"),
    )
    return answer.partition("/")[0] in {"0", "gone"}


def _ask_effort(context: Context, session: Session) -> None:
    said = session_sentence(session, context.settings.units, today=context.today)
    context.write(f"#{session.id} {said}")

    def store(answer: str) -> None:
        around = surroundings(context, "check rpe", None)
        rated = answer_effort(context.journal, session, answer, around)
        context.write(f"  effort {rated.rpe} of 10")

    _answer(context, "  effort, 0 to 10 (Enter = no answer): ", store)


def _store_symptom(context: Context, line: str) -> None:
    from runlog.cli.symptom_words import store_symptom  # noqa: PLC0415  (only if there is one)

    typed = read_line(line, "symptoms")
    store_symptom(context, typed.words, typed.options, note=typed.note)


def _answer(context: Context, question: str, store: Callable[[str], None]) -> str:
    """Ask until an answer is understood and stored; empty if there is none."""
    while answer := _asked(question):
        try:
            store(answer)
        except RunlogError as error:
            context.say(failure_text(error, failure_as_json(error)))
        else:
            break
    return answer


def _asked(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""
