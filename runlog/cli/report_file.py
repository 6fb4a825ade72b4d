"""Where a page goes, and how it is looked at."""

from pathlib import Path

from runlog.cli.context import Context
from runlog.cli.output_file import write_file
from runlog.render.html.page import MARKER

_HEAD = 2000
"""Characters of a file in which the head of a page of ours names its maker."""


def keep_page(context: Context, page: str, path: Path, *, is_overwriting: bool) -> None:
    """Write a page and say where it is; one that runlog made before gives way.

    Args:
        context: The command's surroundings.
        page: The page.
        path: Where to.
        is_overwriting: Whether any other file may be replaced as well.

    Raises:
        RefusedError: Another file is there already.
        RunlogError: It cannot be written.
    """
    write_file(path, [page], is_overwriting=is_overwriting or _is_page(path))
    context.say(f"Written: {path.absolute()}")


def open_page(context: Context, path: Path) -> None:
    """Have the runner's browser show a page, and say what came of it."""
    import webbrowser  # noqa: PLC0415  (only if asked; it looks for every browser there is)

    try:
        is_open = webbrowser.open(path.resolve().as_uri())
    except webbrowser.Error:
        is_open = False
    context.say(
        "Opened in your browser."
        if is_open
        else "No browser could be started from here; open the file yourself."
    )


def _is_page(path: Path) -> bool:
    """Whether a file is a page that runlog made."""
    try:
        with path.open(encoding="utf-8", errors="replace") as page:
            return MARKER in page.read(_HEAD)
    except OSError:  # it is not there, or is no file: whoever writes it will say so
        return False
