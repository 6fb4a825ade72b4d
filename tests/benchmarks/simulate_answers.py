"""How often the answer cries wolf, and how often it sees one: simulated journals, any seed.

    python -m tests.benchmarks.simulate_answers --seed 1 --journals 200

Prints the table of the science sheet, 7.10, for the whole engine (with its gates, caps and
window checks, which the sheet's own figures leave out).
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from time import perf_counter

from runlog.core.stats.associations import Associations, associations
from runlog.core.stats.inquiry import Evidence, Inquiry
from tests.benchmarks.simulated_journals import (
    AREA,
    Habits,
    Mood,
    ShoeHabit,
    simulated_journal,
    until,
    week_end_s,
)

FLAGGED = ("hint", "clear", "tangled")
MOODS: tuple[Mood, ...] = ("independent", "flare_ups", "drift")
SHOES: tuple[ShoeHabit, ...] = ("rotated", "sequential")


def look(journal: Evidence, week: int) -> Associations:
    """The answer at the end of a week of a journal."""
    now_s = week_end_s(week - 1)
    return associations(until(journal, now_s), Inquiry(now_s=now_s, declared_area=AREA))


def levels(answer: Associations) -> dict[str, str]:
    """The level of each question by its name."""
    return {question.name: question.level for question in answer.questions}


def is_flagged(answer: Associations) -> bool:
    """Whether any question is at a hint or above, tangled ones included."""
    return any(question.level in FLAGGED for question in answer.questions)


def is_clear(answer: Associations) -> bool:
    """Whether any question is called a clear pattern."""
    return any(question.level == "clear" for question in answer.questions)


def journals(habits: Habits, count: int, seed: str) -> Iterable[Evidence]:
    """Some journals of one sort."""
    return (simulated_journal(habits, f"{seed}/{number}") for number in range(count))


def share(hits: Sequence[bool]) -> str:
    """A share as it is printed."""
    return f"{sum(hits) / len(hits):.3f}"


def print_single_looks(count: int, seed: str) -> None:
    """False alarms of one look at journals in which nothing is going on."""
    print("\nNo effect, one look: any hint or above / any clear")
    for mood in MOODS:
        for shoes in SHOES:
            cells = []
            for weeks in (12, 26, 52):
                habits = Habits(weeks=weeks, mood=mood, shoes=shoes)
                seen = [look(j, weeks) for j in journals(habits, count, f"{seed}/null")]
                cells.append(
                    f"{weeks} wk {share([is_flagged(a) for a in seen])}"
                    f" / {share([is_clear(a) for a in seen])}"
                )
            print(f"  {mood:12} {shoes:11} " + "   ".join(cells))


def print_other_shapes(count: int, seed: str) -> None:
    """The same for journals of other shapes, at the end of a year."""
    print("\nNo effect, one look at 52 weeks, journals of other shapes: any hint / any clear")
    shapes = {
        "rare (base 4 %)": Habits(base=0.04),
        "often (base 30 %)": Habits(base=0.30),
        "daily runs": Habits(weekdays=(0, 1, 2, 3, 4, 5, 6), interval_share=1.0),
        "three runs a week": Habits(weekdays=(1, 3, 6)),
        "out of the blue only, each 14 d": Habits(base=0.0, background_days=14),
        "out of the blue only, each 8 d": Habits(base=0.0, background_days=8),
        "no check-ins": Habits(checked=0.0),
        "noted 95 % / 45 % (easy)": Habits(
            unwritten=0.05, unwritten_easy=0.55, checked=0.9, checked_easy=0.3, base=0.2
        ),
        "long lag (median 30 h)": Habits(lag_h=30),
        "entangled shoes": Habits(shoes="entangled"),
        "rarely stretched": Habits(stretched=0.1),
    }
    for name, habits in shapes.items():
        seen = [look(j, 52) for j in journals(habits, count, f"{seed}/shape")]
        flags = Counter(n for a in seen for n, level in levels(a).items() if level in FLAGGED)
        print(
            f"  {name:32} {share([is_flagged(a) for a in seen])}"
            f" / {share([is_clear(a) for a in seen])}   {dict(flags)}"
        )


def print_weekly_looks(count: int, seed: str) -> None:
    """False alarms of a look every week for a year."""
    print("\nNo effect, a look every week for a year: ever a hint or above / ever clear")
    for mood in MOODS:
        for shoes in SHOES:
            ever: list[bool] = []
            ever_clear: list[bool] = []
            for journal in journals(Habits(mood=mood, shoes=shoes), count, f"{seed}/null"):
                seen = [look(journal, week) for week in range(6, 53)]
                ever.append(any(map(is_flagged, seen)))
                ever_clear.append(any(map(is_clear, seen)))
            print(f"  {mood:12} {shoes:11} {share(ever)} / {share(ever_clear)}")


def print_power(count: int, seed: str) -> None:
    """How often intervals are found out."""
    print("\nIntervals matter: P(hint, tangled) / P(clear) of the question about intervals")
    for weeks in (8, 12, 16, 26, 39, 52):
        cells = []
        for added in (0.20, 0.35, 0.50, 0.65):
            habits = Habits(weeks=weeks, added=added)
            seen = [
                levels(look(j, weeks))["intervals"]
                for j in journals(habits, count, f"{seed}/power{added}")
            ]
            cells.append(
                f"+{added:.2f} {share([s in ('hint', 'tangled') for s in seen])}"
                f"/{share([s == 'clear' for s in seen])}"
            )
        print(f"  {weeks:2} wk  " + "   ".join(cells))


def print_no_sign(count: int, seed: str) -> None:
    """How often no sign is seen, rightly and wrongly."""
    print("\nNo sign of a big difference, by question")
    for weeks in (26, 52):
        for added in (0.0, 0.20):
            habits = Habits(weeks=weeks, added=added)
            seen = [levels(look(j, weeks)) for j in journals(habits, count, f"{seed}/sign{added}")]
            found = Counter(n for s in seen for n, level in s.items() if level == "no_sign")
            cells = [f"{name} {found[name] / count:.2f}" for name in seen[0]]
            print(f"  {weeks} wk, +{added:.2f}: " + "   ".join(cells))


def print_entangled(count: int, seed: str) -> None:
    """The old pair on 95 % of intervals and 8 % of other runs; only intervals matter."""
    print("\nEntangled shoes, only intervals matter, one look")
    for weeks, added in ((26, 0.35), (52, 0.35), (52, 0.50)):
        habits = Habits(weeks=weeks, added=added, shoes="entangled")
        seen = [levels(look(j, weeks)) for j in journals(habits, count, f"{seed}/entangled")]
        named = [s["intervals"] in ("hint", "clear") for s in seen]
        wrong = [s["shoes"] in ("hint", "clear") and s["intervals"] == "explained" for s in seen]
        alone = [
            s["shoes"] in ("hint", "clear") and s["intervals"] not in ("hint", "clear")
            for s in seen
        ]
        print(
            f"  {weeks} wk, +{added:.2f}: intervals named {share(named)}, "
            f"tangled {share(['tangled' in s.values() for s in seen])}, "
            f"shoes named alone {share(alone)}, intervals wrongly explained {share(wrong)}"
        )


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--journals", type=int, default=200)
    parser.add_argument("--no-weekly", action="store_true", help="leave the slow table out")
    chosen = parser.parse_args()
    began = perf_counter()
    print(f"{chosen.journals} journals a cell, seed {chosen.seed}")
    for table in (
        print_single_looks,
        print_other_shapes,
        print_power,
        print_no_sign,
        print_entangled,
        *(() if chosen.no_weekly else (print_weekly_looks,)),
    ):
        table(chosen.journals, chosen.seed)
    print(f"\n{perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
