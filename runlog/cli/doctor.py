"""``runlog doctor``: is the journal in good health?"""

from pathlib import Path
from typing import Annotated

import typer

from runlog.actions.examine import examined
from runlog.actions.mend import mend, save_readable
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.render.doctor import doctor_lines, finding_record, mended_lines, saved_lines

app = command_app()

_EXAMPLES = """
runlog doctor                    what is wrong, missing or odd, each with what to type
runlog doctor --fix              mend what is harmless; one undo
runlog doctor --save saved.db    of a damaged journal: save what still reads
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is harmless.")] = False,
    save: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Save what still reads into a new file.")
    ] = None,
) -> None:
    """See whether the journal is in good health."""
    context = current_context(ctx)
    if save is not None:
        _save(context, save.expanduser())
        return
    seen = examined(context.path, lambda: context.journal, now=context.clock)
    findings = seen.findings
    if fix:
        mended = mend(context.journal, context.path, seen)
        context.say("\n".join(mended_lines(mended, today=context.clock.date())))
        findings = [finding for finding in findings if finding not in mended]
    if context.wants_data:
        context.write_records([finding_record(one, today=context.clock.date()) for one in findings])
    else:
        context.write_rows(doctor_lines(findings, today=context.clock.date()))
    if any(finding.urgency == "broken" for finding in findings):
        raise typer.Exit(1)


def _save(context: Context, new: Path) -> None:
    saved = save_readable(context.path, new, now=context.clock)
    if context.wants_data:
        expected = {table: saved.expected.get(table) for table in saved.counts}
        counts = {"path": str(new), **saved.counts, "refused": saved.refused}
        context.write_object({**counts, "expected": expected})
    else:
        context.write("\n".join(saved_lines(saved.counts, saved.expected, saved.refused, str(new))))
    if saved.expected != saved.counts:
        raise typer.Exit(1)
