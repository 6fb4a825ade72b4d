"""``runlog shoes check``: keep, look or replace, and what that cannot tell."""

from tests.cli.conftest import Run


def test_shoes_are_looked_at(done: Run, run: Run) -> None:
    assert run("shoes", "check").err.startswith("No pair yet.")
    done("shoes add Pegasus 40 --start 690 --limit 700")
    done("shoes add Endorphin")
    assert "no run in it here" in done("shoes check endorphin").out
    for day in (5, 4, 3, 2):
        done(f"add 8k 45:12 {day} days ago pegasus")
    said = done("shoes check pegasus").out
    assert said.startswith("Pegasus 40: replace (it is past your limit)")
    assert "no study found" in said
    done("shoes retire pegasus")
    assert "retired" in done("shoes check pegasus").out
    assert "Pegasus" not in done("shoes check").out
    assert done("shoes check pegasus --json").data["verdict"] == "retired"
    assert [pair["name"] for pair in done("shoes check --json").data] == ["Endorphin"]
    assert run("shoes", "check", "nobody").code == 1


def test_a_pair_in_use_gets_a_date_with_a_range(done: Run) -> None:
    done("config set units mi")
    done("shoes add Pegasus --start 350 --limit 400")
    for day in (9, 7, 5, 3):
        done(f"add 5mi 45:00 {day} days ago pegasus")
    said = done("shoes check").out
    assert "Pegasus: look (it is near your limit, 311 mi and more" in said
    assert "at the rate of its first 9 days" in said


def test_a_pair_added_near_an_episode_is_one_change_more(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    assert "inseparable" not in done("shoes add Pegasus").out
    done("symptoms lower back stiffness 4/10 this morning")
    assert "change one thing, or note it" in done("shoes add Endorphin").out
    assert done("shoes add Kinvara --json").data["name"] == "Kinvara"
