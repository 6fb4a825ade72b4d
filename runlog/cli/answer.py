"""Answering what was stored."""

from runlog.actions.surroundings import Surroundings
from runlog.cli.context import Context
from runlog.core.outcome import LoggedSession


def tell_logged(
    context: Context,
    logged: LoggedSession,
    around: Surroundings,
    *,
    is_quiet: bool,
    verb: str = "Saved",
) -> None:
    """Answer with what was stored."""
    if context.wants_data:
        from runlog.render.records import session_record  # noqa: PLC0415  (only for scripts)

        context.write_object(session_record(logged.session))
        return
    if is_quiet:
        context.write(str(logged.session.id or ""))
        return
    from runlog.render.answer_session import logged_lines  # noqa: PLC0415  (only for people)

    units = around.settings.units
    lines = logged_lines(logged, units, today=around.today, verb=verb, is_dry_run=around.is_dry_run)
    context.write("\n".join(lines))
