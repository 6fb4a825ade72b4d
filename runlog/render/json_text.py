"""Values as JSON that reads the same to a program and does nothing to a terminal."""

import json
from typing import Any

from runlog.render.text import is_harmless


def json_text(value: Any) -> str:
    r"""A value as JSON on one line.

    Letters stay as they are, but for those that a terminal would obey or that cannot be seen:
    they are spelled out (``\u009b``), and any program reads the same text again. No line of JSON
    holds what some program takes for a line end (``\u2028``).
    """
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(letter if is_harmless(letter) else json.dumps(letter)[1:-1] for letter in text)
