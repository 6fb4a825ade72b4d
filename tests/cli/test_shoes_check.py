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
    assert "Pegasus: look (it is near your limit, from 311 mi on look at tread" in said
    assert "at the rate of its first 9 days" in said


def test_a_pair_added_near_an_episode_is_one_change_more(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    assert "inseparable" not in done("shoes add Pegasus").out
    done("symptoms lower back stiffness 4/10 this morning")
    alone = "new shoes now would be one change: change nothing else with them, or note it"
    assert alone in done("shoes add Endorphin").out
    assert done("shoes add Kinvara --json").data["name"] == "Kinvara"
    done("stretches psoas for back 4to3")
    together = "new shoes now would make shoes and stretching inseparable: change one thing"
    assert together in done("shoes add Ghost").out


def test_a_look_is_told_apart_from_being_due(done: Run) -> None:
    done("shoes add Pegasus --start 510 --limit 700")
    assert done("shoes --json").data[0]["status"] == "ok"
    said = done("shoes check").out
    reason = "ok by its limit, as in runlog shoes; from 500 km on look at tread and midsole"
    assert said.startswith(f"Pegasus: look ({reason})\n")


STRETCHED = "add 8k 45:12 {} days ago easy pegasus +quads"


def test_shoes_and_why_name_the_same_change_and_only_a_recent_one(done: Run) -> None:
    done("shoes add Pegasus --start 600 --limit 800")
    for day in range(40, 2, -3):
        done(STRETCHED.format(day))
    done("symptoms lower back stiffness 4/10 2 days ago")
    alone = "ew shoes now would be one change: change nothing else with them, or note it"
    assert alone in done("shoes check").out
    assert alone in done("why").out
    done("add 8k 45:12 yesterday interval pegasus +quads")
    both = "ew shoes now would make shoes and running inseparable: change one thing, or note it"
    assert both in done("shoes check").out
    assert both in done("why").out
    done("shoes add Ghost")
    done("add 8k 45:12 today 7am easy ghost")
    for command in ("shoes check", "why"):  # they are new already
        assert "ew shoes now" not in done(command).out


def test_an_episode_that_began_long_ago_is_no_change_near(done: Run) -> None:
    done("shoes add Pegasus --start 600 --limit 800")
    done(STRETCHED.format(30))
    for day in (20, 18, 16, 14, 12, 10):
        done(f"symptoms lower back stiffness 4/10 {day} days ago")
    assert "ew shoes now" not in done("shoes check").out
    assert "ew shoes now" not in done("shoes add Ghost").out
