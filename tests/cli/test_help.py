"""Help: examples first, no Rich, and pages one can learn the language from."""

import pytest

from runlog.cli.commands import COMMANDS
from runlog.core.area import AREAS
from runlog.core.exercise import EXERCISES, PLAIN_NAMES
from runlog.core.kind import KINDS
from runlog.render.help_pages import TOPICS
from tests.cli.conftest import Run


def test_commands_are_listed_under_their_headings(done: Run) -> None:
    for line in ("--help", "-h", "help"):
        told = done(line).out
        assert told.index("Write down:") < told.index("Look back:") < told.index("Shoes and")
        for name, command in COMMANDS.items():
            assert f"  {name}" in told
            assert command.help[:30] in told
        assert not any(sign in told for sign in "╭│─")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_shows_examples_before_options(done: Run, name: str) -> None:
    told = done(f"{name} --help").out
    assert told.startswith(f"Usage: runlog {name}")
    assert COMMANDS[name].help in told
    assert "Anywhere: --json --nl --csv --tsv" in told
    if "Examples:" in told:
        assert told.index("Examples:") < told.index("Options:")
        assert f"  runlog {name}" in told


@pytest.mark.parametrize("line", ["shoes add", "shoes swap", "shoes default"])
def test_the_commands_of_shoes_have_help_of_their_own(done: Run, line: str) -> None:
    assert done(f"{line} --help").out.startswith(f"Usage: runlog {line}")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_begins_with_examples(done: Run, topic: str) -> None:
    told = done(f"help {topic}").out
    assert done(f"help {topic.removesuffix('s')}").out == told
    assert done(f"help {topic.upper()}").out == told
    assert all(len(line) <= 100 for line in told.splitlines())
    assert "help" in done("help").out


def test_the_page_of_words_lists_every_word(done: Run) -> None:
    told = " ".join(done("help words").out.split())
    for word in (
        *KINDS,
        *(area.name for area in AREAS.values()),
        *(PLAIN_NAMES.get(slug, slug.replace("_", " ")) for slug in EXERCISES),
    ):
        assert word in told, word


def test_the_pages_show_what_is_understood(done: Run) -> None:
    examples = done("help workouts").out.partition("See how")[0]
    for line in examples.splitlines():
        if line.startswith("  ") and "  " in line.strip() and line.strip()[0].isdigit():
            text = line.strip().partition("  ")[0].strip()
            assert done("explain --json", text).data["workout"]["understood"] is True, text
    for line in done("help dates").out.splitlines():
        if line.startswith("  ") and not line.startswith("   "):
            phrase = line.strip().partition("  ")[0].strip()
            if phrase != "week":
                done("add 5k -n --date", phrase)


def test_the_version_is_told(done: Run) -> None:
    assert done("--version").out.startswith("runlog 0.")
