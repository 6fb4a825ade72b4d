"""Journals to hand to a physiotherapist: the founding case, and a heavy and hostile one."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from runlog.actions.physio_report import physio_report
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.moment import day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.physio.report import PhysioReport
from runlog.core.stats.red_flag_notes import answer_note, seen_note
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.conftest import ZONE

TODAY = datetime(2026, 11, 23, 8, tzinfo=ZONE)
SCRIPT = "<script>fetch('https://example.org/'+document.title)</script>"
BREAKOUT = "</style></title></svg>\"'><img src=https://example.org/x.png onerror=alert(1)>"
HOSTILE = (
    f"{SCRIPT} {BREAKOUT} {{{{ 7*7 }}}} {{% raw %}} \x1b[31m\u202egnp.exe\u202c W𝔚﷽👩‍👩‍👧‍👦"
    "\u0301\u0301\u0301 漢字 ] ]> --> &lt;b&gt; \ud800 "
)
USUAL = ("quad_standing", "hamstring_standing", "calf_gastroc", "piriformis_cross")
REPS = (
    Interval(role="easy", distance_m=2000),
    *(Interval(role="work", distance_m=400, label=None) for _ in range(6)),
    Interval(role="easy", distance_m=2000),
)


def at(day: str, clock: str = "09:00") -> datetime:
    """A day of November 2026 and its clock, or any ISO day."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)


def report_of(
    journal: Journal,
    *,
    now: datetime = TODAY,
    period: Period | None = None,
    area: str | None = None,
    is_anonymous: bool = False,
    settings: Settings | None = None,
) -> PhysioReport:
    """The report on a journal."""
    return physio_report(
        journal,
        settings or Settings(),
        now,
        period=period,
        area=area,
        is_anonymous=is_anonymous,
    )


def founding(journal: Journal) -> Journal:
    """The founding case on the morning of day 2: see `data/founding_case.md`."""
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Pegasus 40", start_m=460_000))
        first = date(2026, 10, 1)
        for number in range(21):
            day = first + timedelta(days=number * 5 // 2)
            journal.sessions.add(
                Session(
                    when=exact_moment(at(day.isoformat(), "08:15")),
                    distance_m=7000,
                    duration_s=2700,
                    kind="easy",
                    kind_source="user",
                    shoe="Pegasus 40",
                    stretched=True,
                    stretches=USUAL,
                )
            )
            when = exact_moment(at(day.isoformat(), "20:00"))
            for exercise in ("pelvic_tilt", "knee_rolls", "bridge", "plank"):
                journal.stretches.add(Stretch(exercise=exercise, when=when))
        _hurt(journal, "2026-10-26", severity=3)
        journal.symptoms.add(
            Symptom(area="low_back", noted=exact_moment(at("2026-10-28")), status="gone")
        )
        journal.sessions.add(
            Session(
                when=exact_moment(at("2026-11-21", "10:15")),
                distance_m=7000,
                duration_s=2700,
                kind="interval",
                kind_source="workout",
                shoe="Pegasus 40",
                tags=("forefoot", "high-knees", "sprinting"),
                stretched=True,
                stretches=USUAL,
                note="felt good",
                workout=Workout(typed="2km wu, 6x400", canonical="2km wu, 6x400m, 2km cd"),
                intervals=REPS,
            )
        )
        journal.notes.add(Note(when=exact_moment(at("2026-11-19", "12:00")), text="new desk"))
        _hurt(journal, "2026-11-21", severity=4, note="cannot bend forward, a bridge is a struggle")
        answer = exact_moment(at("2026-11-21", "20:32"))
        journal.notes.add(answer_note(range(1, 8), area="low_back", when=answer, is_yes=False))
        journal.symptoms.add(
            Symptom(
                area="low_back",
                noted=day_moment(date(2026, 11, 22), "morning", zone=ZONE),
                severity=5,
            )
        )
        for care, tried_on, clock, before, after in (
            ("yoga", "2026-11-21", "21:30", 4, 6),
            ("swim", "2026-11-22", "15:00", 5, 5),
            ("hip_flexor_lunge", "2026-11-22", "22:30", 5, 1),
        ):
            journal.stretches.add(
                Stretch(
                    exercise=care,
                    when=exact_moment(at(tried_on, clock)),
                    for_area="low_back",
                    before=before,
                    after=after,
                )
            )
    return journal


def _hurt(journal: Journal, day: str, *, severity: int, note: str | None = None) -> None:
    journal.symptoms.add(
        Symptom(
            area="low_back",
            noted=day_moment(date.fromisoformat(day), "evening", zone=ZONE),
            qualities=("stiffness",),
            severity=severity,
            note=note,
        )
    )


def heavy(journal: Journal) -> Journal:
    """Six areas, thirty episodes, two hundred notes of two thousand letters, all hostile."""
    text = (HOSTILE * 20)[:2000].replace("\ud800", "")
    long_name = ("W" * 60 + HOSTILE).replace("\ud800", "")[:200]
    areas = ("low_back", "calf", "knee", "achilles", "hip", "shin")
    with journal.change("fill"):
        for number in range(9):
            journal.shoes.add(
                Shoe(name=f"{number} {long_name}", model=text[:200], type=text[:100], drop_mm=8)
            )
        journal.pauses.add(Pause(first_on=date(2026, 3, 1), last_on=date(2026, 3, 20), reason=text))
        for number in range(300):
            day = (TODAY - timedelta(days=2 * number + 1)).replace(hour=7)
            is_fast = number % 5 == 0
            journal.sessions.add(
                Session(
                    when=exact_moment(day),
                    distance_m=8000 + 500 * (number % 7),
                    duration_s=2900 + 100 * (number % 11),
                    kind="interval" if is_fast else "easy",
                    kind_source="user",
                    rpe=None if number % 3 else 6,
                    shoe=f"{number % 9} {long_name}",
                    tags=tuple(f"{name}{number}" for name in ("tag", text[:80].replace(" ", ""))),
                    stretched=(True, False, None)[number % 3],
                    stretches=(text[:60].strip(), "bridge") if number % 3 == 0 else (),
                    note=text,
                    workout=Workout(typed=text, canonical=text) if is_fast else None,
                    intervals=REPS if is_fast else (),
                )
            )
        for number in range(30):
            day = (TODAY - timedelta(days=20 * number + 1)).replace(hour=9 + number % 3)
            area = areas[number % (3 if number < 24 else 6)]
            for later in range(3):
                journal.symptoms.add(
                    Symptom(
                        area=area,
                        side=("left", "right", "both", None)[number % 4],
                        noted=exact_moment(day + timedelta(hours=9 * later)),
                        qualities=("stiffness", "pins_and_needles", "burning", "giving_way"),
                        severity=(3 + number % 6, None, 8)[later],
                        phase="evening",
                        worse=("sitting", "standing", text[:50].strip()),
                        eased=("walking", "lying", "heat"),
                        stops=(text[:200], text[200:400]),
                        note=text,
                    )
                )
            for exercise in ("yoga", text[:40].strip(), f"{number} {long_name}"):
                journal.stretches.add(
                    Stretch(
                        exercise=exercise,
                        when=exact_moment(day + timedelta(hours=3)),
                        for_area=area,
                        before=6,
                        after=number % 7,
                        note=text,
                    )
                )
        for number in range(200):
            when = exact_moment(TODAY - timedelta(days=2 * number, hours=3))
            journal.notes.add(Note(when=when, text=text, tags=(text[:30].replace(" ", ""),)))
            if number % 20 == 0:
                yes = answer_note([1, 8, 14], area="low_back", when=when, is_yes=number == 0)
                journal.notes.add(yes)
        journal.notes.add(seen_note(exact_moment(TODAY - timedelta(days=100))))
        journal.checks.add(Check(at=exact_moment(TODAY - timedelta(days=3)), is_all_clear=True))
    return journal


def busy(journal: Journal) -> Journal:
    """An ordinary journal with much in it: three areas, thirty episodes, three pairs, a gap."""
    with journal.change("fill"):
        for name, start_m in (("Pegasus 40", 120_000), ("Vaporfly", 0), ("Speedgoat", 300_000)):
            journal.shoes.add(Shoe(name=name, start_m=start_m, drop_mm=8))
        journal.pauses.add(Pause(first_on=date(2026, 7, 1), last_on=date(2026, 7, 14)))
        for number in range(220):
            _busy_run(journal, number)
        for number in range(30):
            _busy_episode(journal, number)
        for number in range(60):
            when = exact_moment(TODAY - timedelta(days=7 * number, hours=3))
            text = ("long drive to the coast", "new desk chair", "gardening")[number % 3]
            journal.notes.add(Note(when=when, text=text))
        when = exact_moment(TODAY - timedelta(days=1))
        journal.notes.add(answer_note(range(1, 8), area="low_back", when=when, is_yes=False))
    return journal


def _busy_run(journal: Journal, number: int) -> None:
    day = (TODAY - timedelta(days=2 * number + 1)).replace(hour=7)
    if date(2026, 7, 1) <= day.date() <= date(2026, 7, 14):
        return
    is_fast = number % 6 == 2
    journal.sessions.add(
        Session(
            when=exact_moment(day),
            distance_m=6000 + 37 * number,
            duration_s=2900 + 11 * number,
            kind="interval" if is_fast else ("easy", "long")[number % 2],
            kind_source="user",
            rpe=(None, 3, 4, 7)[number % 4],
            shoe="Vaporfly" if is_fast and number < 80 else ("Pegasus 40", "Speedgoat")[number % 2],
            tags=("forefoot",) if is_fast else (),
            stretched=(True, True, None, False)[number % 4],
            stretches=USUAL if number % 4 < 2 else (),
            note="felt fine" if number % 4 == 0 else None,
            workout=Workout(typed="6x400", canonical="2km wu, 6x400m r90s, 2km cd")
            if is_fast
            else None,
            intervals=REPS if is_fast else (),
        )
    )
    if number % 2 == 0:
        check = exact_moment(day + timedelta(hours=26))
        journal.checks.add(Check(at=check, is_all_clear=True))


def _busy_episode(journal: Journal, number: int) -> None:
    first = (TODAY - timedelta(days=number * 13 + 1)).date()
    area = ("low_back", "calf", "achilles")[number % 3]
    severity = 3 + number % 4
    for later in range(1 + number % 3):
        day = first + timedelta(days=later)
        journal.symptoms.add(
            Symptom(
                area=area,
                side=(None, "left", "right")[number % 3],
                noted=day_moment(day, "morning" if later else "evening", zone=ZONE),
                qualities=(("stiffness", "pain", "tightness")[number % 3],),
                severity=max(1, severity - later),
                worse=("sitting",) if number % 2 else (),
                eased=("walking",) if number % 3 else (),
                note="stiff getting out of the car" if number % 4 == 0 else None,
            )
        )
    if number % 2 == 0 and number:
        gone = day_moment(first + timedelta(days=4), zone=ZONE)
        journal.symptoms.add(Symptom(area=area, noted=gone, status="gone"))
    if number % 2:
        journal.stretches.add(
            Stretch(
                exercise=("hip_flexor_lunge", "calf_drop", "yoga")[number % 3],
                when=day_moment(first, "night", zone=ZONE),
                for_area=area,
                before=severity,
                after=severity - number % 3,
            )
        )


CASES: dict[str, Callable[[Journal], Journal]] = {
    "founding": founding,
    "busy": busy,
    "heavy": heavy,
}
