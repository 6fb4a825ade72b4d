"""``runlog report``: a page to keep, print or hand over."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.context import Context
from runlog.cli.period_words import named_period
from runlog.core.matching import meaning_of
from runlog.core.period import Period
from runlog.errors import RefusedError

app = command_app()

_EXAMPLES = """
runlog report                           this year so far; before March the last twelve months
runlog report 2025 --open               also: month, nov, 12w, since may, 2024..2025, all
runlog report --for physio              two pages for a clinician
runlog report --for physio --area calf
runlog report --anonymous -o run.html   without notes, labels and names of shoes
"""

_READERS = {"self": "self", "me": "self", "physio": "physio", "physiotherapist": "physio"}
_STDOUT = Path("-")


class _Asked(NamedTuple):
    """What a page is to be about."""

    period: Period | None
    area: str | None
    is_anonymous: bool


class _Made(NamedTuple):
    """What becomes a page, or an object for scripts.

    Attributes:
        page: Makes the page.
        record: Makes the object.
        file: The name it is kept by.
        nothing: What is said if there is nothing to tell; empty if there is.
    """

    page: Callable[[], str]
    record: Callable[[], dict[str, Any]]
    file: str
    nothing: str = ""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def report(
    ctx: typer.Context,
    period: Annotated[
        list[str] | None, typer.Argument(metavar="PERIOD", show_default=False)
    ] = None,
    for_: Annotated[
        str, typer.Option("--for", metavar="self|physio", help="Who is going to read it.")
    ] = "self",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE",
            help="Where to; - is standard output; else runlog-2026.html and the like, here.",
        ),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Show it in the browser.")] = False,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Leave out notes, labels and names.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that is no report.")
    ] = False,
    area: Annotated[
        str | None, typer.Option(help="For a physio: only this area of the body.")
    ] = None,
) -> None:  # fmt: skip
    """Make a page to keep, print or hand over."""
    context = current_context(ctx)
    reader = meaning_of(for_, _READERS, what="reader")
    _refuse_mixtures(context, reader, out=out, area=area, is_opening=open_)
    asked = _Asked(named_period(context, period) if period else None, area, anonymous)
    made = _physio(context, asked) if reader == "physio" else _self(context, asked)
    if context.wants_data:
        context.write_object(made.record())
    elif made.nothing:
        context.say(made.nothing)
    elif out == _STDOUT:
        context.write_data([made.page()])
    else:
        _keep(context, made, out, is_overwriting=force, is_opening=open_)


def _refuse_mixtures(
    context: Context, reader: str, *, out: Path | None, area: str | None, is_opening: bool
) -> None:
    """Refuse options that contradict one another.

    Raises:
        RefusedError: They do.
    """
    if area is not None and reader != "physio":
        raise RefusedError("--area belongs to --for physio.", word=area)
    if context.wants_data and (out is not None or is_opening):
        raise RefusedError(
            "As data it goes to standard output, and no page is made.",
            hint="Leave out --out and --open, or --json.",
        )
    if out == _STDOUT and is_opening:
        raise RefusedError("What goes to standard output cannot be opened.", word="--open")


def _keep(
    context: Context, made: _Made, out: Path | None, *, is_overwriting: bool, is_opening: bool
) -> None:
    from runlog.cli.report_file import keep_page, open_page  # noqa: PLC0415  (Jinja2 comes with it)

    path = Path(made.file) if out is None else out.expanduser()
    keep_page(context, made.page(), path, is_overwriting=is_overwriting)
    if is_opening:
        open_page(context, path)


def _self(context: Context, asked: _Asked) -> _Made:
    """The year, for the runner and friends."""
    from runlog.actions.year_report import year_report  # noqa: PLC0415  (only for this reader)
    from runlog.render.html.year_name import nothing_told, report_file  # noqa: PLC0415
    from runlog.render.html.year_record import year_record  # noqa: PLC0415

    told = year_report(
        context.journal, context.settings, context.now,
        period=asked.period, is_anonymous=asked.is_anonymous,
    )  # fmt: skip

    def page() -> str:
        from runlog.render.html.year_page import year_page  # noqa: PLC0415  (not for --json)

        return year_page(told, context.settings.units, today=context.today)

    return _Made(page, lambda: year_record(told), report_file(told), nothing_told(told))


def _physio(context: Context, asked: _Asked) -> _Made:
    """Two pages for somebody who treats the runner."""
    from runlog.actions.physio_report import physio_report  # noqa: PLC0415  (only for this reader)
    from runlog.core.area import AREA_WORDS  # noqa: PLC0415
    from runlog.render.html.physio_page import physio_page  # noqa: PLC0415
    from runlog.render.html.physio_record import physio_record  # noqa: PLC0415

    area = None if asked.area is None else meaning_of(asked.area, AREA_WORDS, what="area")
    told = physio_report(
        context.journal, context.settings, context.now,
        period=asked.period, area=area, is_anonymous=asked.is_anonymous,
    )  # fmt: skip
    return _Made(
        lambda: physio_page(told, context.settings.units, today=context.today),
        lambda: physio_record(told),
        f"runlog-physio-{context.today}{'-anonymous' if asked.is_anonymous else ''}.html",
    )
