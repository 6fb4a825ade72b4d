"""A page: a template and the values to put in become one HTML text."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from runlog.render.text import shown

MARKER = '<meta name="generator" content="runlog report'
"""What stands in the head of every page, so that a newer one may take its place."""

_TEMPLATES = Path(__file__).parent / "templates"


def page(template: str, **values: object) -> str:
    """Fill a template in.

    Whatever is a text is escaped, and cannot do anything to the reader's screen either.

    Args:
        template: Its file in the folder ``templates``.
        values: What it asks for, by name; one that is missing is a caller's bug.
    """
    return _environment().get_template(template).render({"version": _version(), **values})


@cache
def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415  (43 ms, only for a page)

    return version("runlog")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )
    environment.filters["digest"] = _digest
    return environment


def _harmless(value: object) -> object:
    """A text without control characters and the like; markup of our own stays as it is."""
    return shown(value) if type(value) is str else value


def _digest(style: str) -> str:
    """What a page says of its style, so that no other one is obeyed. Source: CSP 3, 2.4.2."""
    return f"sha256-{b64encode(sha256(str(style).encode()).digest()).decode()}"
