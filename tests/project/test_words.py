"""Words that never appear in what the program says: it shows what goes together, not why."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from runlog.render.help_pages import TOPICS, help_page
from tests.project.help_texts import every_command, help_text

ROOT = Path(__file__).parents[2]
SPEAKING = sorted(
    path for folder in ("render", "cli") for path in (ROOT / "runlog" / folder).rglob("*.py")
)
FORBIDDEN = re.compile(
    r"\b(?:causes?|caused|causing|because\s+of|safe|unsafe|prevents|risk\s+of\s+injury|injury\s+risk)\b",
    re.IGNORECASE,
)
"""As whole words. Source: science sheet, 7.6."""


def unshown(tree: ast.Module) -> set[int]:
    """Docstrings and notes under names: they are for us, not for the runner."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def said(module: Path) -> Iterator[str]:
    """Every text in a module that could be shown."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    ours = unshown(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in ours:
            yield node.value


@pytest.mark.parametrize("text", ["It is safe.", "The cause: shoes", "because\n  of it"])
def test_the_words_are_found(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["because it rained", "safety pin", "at risk of rain"])
def test_other_words_are_not(text: str) -> None:
    assert not FORBIDDEN.search(text)


def test_no_template_says_why() -> None:
    texts = [(module.name, text) for module in SPEAKING for text in said(module)]
    assert [found for found in texts if FORBIDDEN.search(found[1])] == []
    assert len(texts) > 500


def test_no_help_text_says_why() -> None:
    assert [words for words in every_command() if FORBIDDEN.search(help_text(words))] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_no_help_page_says_why(topic: str) -> None:
    assert FORBIDDEN.findall(help_page(topic)) == []
