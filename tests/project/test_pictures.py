"""The README's pictures show what the program prints today."""

import html
import re
import sys
from pathlib import Path

import pytest

from tests.project.make_pictures import FOLDER, PICTURES, make_pictures


def words_of(drawing: Path) -> str:
    """The text in a picture; how it is drawn is Rich's business, and changes with it."""
    pieces = re.findall(r"<text[^>]*>([^<]*)</text>", drawing.read_text(encoding="utf-8"))
    return " ".join(html.unescape("".join(pieces)).split())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for it")
def test_the_pictures_show_what_the_program_prints(tmp_path: Path) -> None:
    make_pictures(tmp_path)
    for picture in PICTURES:
        name = f"{picture.name}.svg"
        assert words_of(FOLDER / name) == words_of(tmp_path / name), (
            "the pictures are old: python -m tests.project.make_pictures"
        )
