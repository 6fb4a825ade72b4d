"""What was new, and what was asked for and not stretched, as the commands show it."""

from tests.cli.conftest import Run


def test_show_says_what_was_new_and_explains_the_rules(done: Run) -> None:
    done("add 8k 45:12 10 days ago easy")
    done("add 14k 80:00 yesterday long tag:hot")
    said = done("show last").out
    assert "first long session" in said
    assert "first session tagged hot" in said
    assert "75 % longer than your longest run" in said
    assert "What counts as new" in done("show last --explain").out


def test_stretches_show_what_nothing_reached(done: Run) -> None:
    done("add 8k 45:12 yesterday easy")
    done("stretches quads yesterday")
    assert "easy runs ask for no one area" in done("stretches").out
    done("add 8k 45:12 yesterday trail", "-m", "steep")
    said = done("stretches").out
    assert (
        "Nothing in the last four weeks stretched the ankles or calves, which trails ask for."
        in said
    )
    done("stretches ankle mobility calves")
    assert "Everything the last four weeks asked for was reached." in done("stretches").out
    assert isinstance(done("stretches --json").data, list)


def test_the_table_of_demands_can_be_seen_and_changed(done: Run) -> None:
    assert "Dorn, Schache and Pandy 2012" in done("stretches --explain").out
    done("config set demand.hiking quads,ankle")
    assert "your own" in done("stretches --explain").out
    rows = {row["asks"]: row["areas"] for row in done("stretches --explain --json").data}
    assert rows["hiking"] == ["quad", "ankle"]
    assert done("config get demand.hiking").out == "demand.hiking: quad, ankle\n"
    done("add 8k 45:12 yesterday tag:hiking")
    assert "which hiking asks for" in done("stretches").out
    done("config set demand.hiking none")
    assert done("config get demand.hiking").out == "demand.hiking: nothing\n"
    assert "areas a run so labelled asks for" in done("config").out
    assert "hiking asks for" not in done("stretches").out
    done("config unset demand.hiking")
    assert "hiking" not in done("stretches --explain").out


def test_a_demand_for_no_area_is_refused(run: Run) -> None:
    assert run("config", "set", "demand.x", "elbow").code == 2


def test_what_was_tried_is_counted_below_the_table(done: Run) -> None:
    done("stretches psoas for back 5to1 yesterday")
    said = done("stretches").out
    assert "Tried against a symptom, and what followed:" in said
    assert "hip flexors for lower back: 5 to 1, better (1 of 1)" in said


def test_a_longer_run_is_told_as_longer(done: Run) -> None:
    done("add 8k 45:12 10 days ago")
    done("add 14k 80:00 yesterday 8am")
    done("symptoms calf ache 4/10 yesterday evening")
    assert "75 % longer than the longest of 30 days" in done("why").out
