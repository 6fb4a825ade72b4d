"""The repository keeps its own rules: where things are, how long, and what is said about them."""

import ast
import re
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from typer.main import get_command

from runlog.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "runlog").rglob("*.py"))
TEXTS = {module: module.read_text(encoding="utf-8") for module in MODULES}
NAMES_SAY_IT = {ROOT / "runlog" / "store" / "migrations.py"}
"""Modules whose functions need no docstring; as in `pyproject.toml`."""
TOP_LEVEL = {"pyproject.toml", "README.md", "runlog", "tests"}
LONGEST_MODULE = 320
"""Lines; a longer module is two modules."""

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def tracked() -> list[str]:
    """The files of this tree; without Git, what lies there."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return [path.name for path in ROOT.iterdir()]
    return listed.splitlines()


def public_definitions(tree: ast.Module) -> Iterator[Definition]:
    """Public functions and classes of a module, and the public methods of those classes."""
    for node in tree.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (
                    inner
                    for inner in node.body
                    if isinstance(inner, Definition) and not inner.name.startswith("_")
                )


def is_summary(text: str | None) -> bool:
    """Whether a docstring opens with one line that ends as a sentence does."""
    if not text:
        return False
    first, _, rest = text.partition("\n")
    return first.rstrip().endswith((".", "?", "!", ":")) and (not rest or rest.startswith("\n"))


def test_the_top_level_holds_four_things_and_dotfiles() -> None:
    tops = {path.partition("/")[0] for path in tracked()}
    assert {top for top in tops if not top.startswith(".")} - TOP_LEVEL == set()


def test_no_module_is_two_modules() -> None:
    lengths = {name_of(module): len(text.splitlines()) for module, text in TEXTS.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_everything_public_opens_with_one_line_that_says_what_it_is() -> None:
    unsaid = []
    for module, text in TEXTS.items():
        tree = ast.parse(text)
        nodes = [] if module in NAMES_SAY_IT else list(public_definitions(tree))
        unsaid += [
            f"{name_of(module)} {getattr(node, 'name', '')}"
            for node in (tree, *nodes)
            if not is_summary(ast.get_docstring(node))
        ]
    assert unsaid == []


def test_a_suppressed_rule_is_named() -> None:
    blanket = re.compile(r"#\s*(?:noqa(?!:)|type:\s*ignore(?!\[)|ruff:\s*noqa|mypy:)")
    assert [name_of(module) for module, text in TEXTS.items() if blanket.search(text)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_tells_the_truth(name: str) -> None:
    command = get_command(import_module(COMMANDS[name].module).app)
    assert command.help is not None
    assert command.help.splitlines()[0] == COMMANDS[name].help


def test_no_folder_is_named_for_a_kind_of_thing() -> None:
    kinds = {"utils", "util", "helpers", "models", "services", "base", "common", "misc"}
    assert [
        name_of(module) for module in MODULES if {module.stem, module.parent.name} & kinds
    ] == []
