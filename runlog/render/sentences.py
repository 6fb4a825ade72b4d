"""Labelled lines as sentences, for who has them read aloud: no columns, no dots between."""

from collections.abc import Iterable, Iterator

from runlog.render.width import LONGEST_LABEL

_ENDS = ".:;!?"


def row_sentences(lines: Iterable[str]) -> list[str]:
    """Every line as a sentence; a line below another's text gets its label again.

    Args:
        lines: As they stand on a page: ``  after     #7 Sat 21 Nov · 8.00 km``.

    Returns:
        As many lines: ``after: #7 Sat 21 Nov, 8.00 km.`` What holds a command ends without a
        full stop, so that it can be copied.
    """
    return list(_sentences(lines))


def _sentences(lines: Iterable[str]) -> Iterator[str]:
    label, start = "", 0
    for line in lines:
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        head, gap, rest = text.partition("  ")
        if gap and indent > 0 and len(head) <= LONGEST_LABEL:
            label, start = head, len(line.rstrip()) - len(rest.lstrip())
            yield f"{label}: {_sentence(rest)}"
        elif text and label and indent == start:
            yield f"{label}: {_sentence(text)}"
        else:
            label = ""
            yield _sentence(text)


def _sentence(text: str) -> str:
    """One text without columns and marks."""
    is_command = "runlog " in text
    pieces = [piece.strip() for piece in text.split("  ") if piece.strip()]
    said = ("; " if is_command else ", ").join(pieces).replace(":; ", ": ").replace(" · ", ", ")
    if said.startswith("! "):
        said = f"Attention: {said.removeprefix('! ')}"
    return said if is_command or not said or said[-1] in _ENDS else f"{said}."
