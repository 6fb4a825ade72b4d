"""Numbers, and names for life, that are the same whenever the journal is made again."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from runlog.actions.demo.span import Span
from runlog.core.diary import Check, Note, Pause
from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.run_order import PausedDays
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace

_Dated = TypeVar("_Dated", Session, Symptom, Stretch, Note, Check)

_EPOCH_DAY = date(1970, 1, 1).toordinal()
_DAY_MS = 86_400_000
_LOW_BITS = 62


def numbered(
    span: Span, records: Iterable[_Dated], *, pauses: Iterable[Pause] = ()
) -> tuple[_Dated, ...]:
    """Those records that lie in the journal's time, in order, numbered from 1 and named.

    Args:
        span: Whose journal, and from when to when.
        records: All of one sort.
        pauses: Days of which nothing was written down.
    """
    paused = PausedDays(pauses)
    held: list[_Dated] = []
    for record in records:
        moment = _moment_of(record)
        day = moment.day.toordinal()
        if span.holds(moment) and not (paused and paused.touch(day, day)):
            held.append(record)
    held.sort(key=lambda record: _moment_of(record).instant_s)
    return tuple(
        replace(record, id=number, uuid=_name(span, record))
        for number, record in enumerate(held, start=1)
    )


def numbered_shoes(span: Span, shoes: Iterable[Shoe]) -> tuple[Shoe, ...]:
    """Pairs, numbered from 1 and named."""
    at_ms = _day_ms(span.first_day)
    return tuple(
        replace(shoe, id=number, uuid=_uuid(span, at_ms, "shoe", shoe.name))
        for number, shoe in enumerate(shoes, start=1)
    )


def numbered_pauses(span: Span, pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Those pauses that lie in the journal's time, numbered from 1 and named."""
    held = [pause for pause in pauses if pause.first_on >= span.first_day]
    return tuple(
        replace(pause, id=number, uuid=_uuid(span, _day_ms(pause.first_on), "pause"))
        for number, pause in enumerate(held, start=1)
    )


def _moment_of(record: Session | Symptom | Stretch | Note | Check) -> Moment:
    if isinstance(record, Symptom):
        return record.noted
    return record.at if isinstance(record, Check) else record.when


def _name(span: Span, record: Session | Symptom | Stretch | Note | Check) -> str:
    """The name for life of a record: of its sort there is one of that kind at a time."""
    kind = ""
    if isinstance(record, Symptom):
        kind = record.area
    elif isinstance(record, Stretch):
        kind = record.exercise
    at_ms = _moment_of(record).instant_s * 1000
    return _uuid(span, at_ms, type(record).__name__, kind)


def _day_ms(day: date) -> int:
    return (day.toordinal() - _EPOCH_DAY) * _DAY_MS


def _uuid(span: Span, at_ms: int, *name: str) -> str:
    """A UUIDv7 of a moment whose chance is that of its name.

    Source:
        RFC 9562, 5.7. Before 1970 the part that is the time is 0.
    """
    dice = span.runner.dice("uuid", *name, at_ms)
    high, low = dice.bits() >> 52, dice.bits() >> 64 - _LOW_BITS
    digits = f"{max(0, at_ms) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
