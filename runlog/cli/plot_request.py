"""Which chart is asked for, of which days, drawn by what."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from runlog.core.stats.chart_spans import GRAINS, Topic
from runlog.errors import RefusedError

if TYPE_CHECKING:
    from runlog.core.kind import Kind
    from runlog.core.stats.spans import Grain

TOPICS: dict[str, Topic] = {
    **dict.fromkeys(("km", "mi", "miles", "distance", "kilometres", "kilometers"), "km"),
    **dict.fromkeys(("pace", "paces", "speed"), "pace"),
    **dict.fromkeys(("symptoms", "symptom"), "symptoms"),
    **dict.fromkeys(("shoes", "shoe"), "shoes"),
}
"""Every word for a chart, with the one in the help."""

_Value = TypeVar("_Value")


class PlotRequest(NamedTuple):
    """What is asked for.

    Attributes:
        topic: Which chart.
        period: Words for the days; none means the last weeks or months.
        kind: The only kind of run that counts; None means every.
        area: Slug of the only area; None means every.
        grain: What to draw by; None leaves it to the chart.
    """

    topic: Topic
    period: Sequence[str] = ()
    kind: "Kind | None" = None
    area: str | None = None
    grain: "Grain | None" = None


def read_request(words: Sequence[str], *, by: str | None, kind: str | None) -> PlotRequest:
    """Read what words and options ask for.

    Args:
        words: Which chart, then the days in question, and perhaps a kind of run or an area;
            none means the distance.
        by: As typed behind ``--by``; None if it was not.
        kind: As typed behind ``--kind``; None if it was not.

    Raises:
        RefusedError: There is no such chart, kind or ``--by``.
    """
    topic = _topic(words[0]) if words else "km"
    if kind is not None and topic != "pace":
        raise RefusedError(
            f"--kind says nothing of {topic}.", word="--kind", hint="It goes with runlog plot pace."
        )
    request = PlotRequest(topic, words[1:], grain=None if by is None else _grain(by))
    if topic == "pace":
        return _with_kind(request, kind)
    return _with_area(request) if topic == "symptoms" else request


def refuse_slip(request: PlotRequest) -> None:
    """Words that are no days may be a side, or a mistyped kind or area; if so, say that.

    Args:
        request: With words for the days that name none.

    Raises:
        RefusedError: They are.
    """
    from runlog.core.area import AREA_WORDS, SIDE_WORDS  # noqa: PLC0415  (only for a slip)
    from runlog.core.kind import KIND_WORDS  # noqa: PLC0415
    from runlog.core.matching import meaning_of, nearest  # noqa: PLC0415

    if request.topic not in {"symptoms", "pace"}:
        return
    if request.area is not None and request.period[0].casefold() in SIDE_WORDS:
        raise RefusedError(
            "Symptoms are drawn by area, whatever the side.",
            word=request.period[0],
            hint="runlog history --what symptoms tells the sides.",
        )
    known: Mapping[str, str] = AREA_WORDS if request.topic == "symptoms" else KIND_WORDS
    for text in (" ".join(request.period), request.period[-1], request.period[0]):
        if nearest(text, known):
            meaning_of(text, known, what="area" if request.topic == "symptoms" else "kind")


def _with_kind(request: PlotRequest, kind: str | None) -> PlotRequest:
    from runlog.core.kind import KIND_WORDS  # noqa: PLC0415  (one chart of four)
    from runlog.core.matching import meaning_of  # noqa: PLC0415

    named, period = _picked(request.period, KIND_WORDS)
    wanted = named if kind is None else meaning_of(kind, KIND_WORDS, what="kind")
    return request._replace(kind=wanted, period=period)


def _with_area(request: PlotRequest) -> PlotRequest:
    from runlog.core.area import AREA_WORDS  # noqa: PLC0415  (one chart of four)

    area, period = _picked(request.period, AREA_WORDS)
    return request._replace(area=area, period=period)


def _topic(word: str) -> Topic:
    """The chart that a word names.

    Raises:
        RefusedError: It names none; a likely one is told, and where days belong.
    """
    typed = word.casefold()
    if typed in TOPICS:
        return TOPICS[typed]
    from runlog.core.matching import nearest  # noqa: PLC0415  (only for a slip)

    near = [TOPICS[one] for one in nearest(typed, TOPICS)]
    hint = (
        f"Did you mean: runlog plot {near[0]}"
        if near
        else f"There are: {', '.join(dict.fromkeys(TOPICS.values()))}; days come behind it, as in: "
        "runlog plot km 26w"
    )
    raise RefusedError(f"There is no chart of {word!r}.", word=word, hint=hint)


def _grain(by: str) -> "Grain":
    typed = by.strip().casefold().removesuffix("s")
    for grain in GRAINS:
        if typed == grain:
            return grain
    raise RefusedError(
        f"A chart cannot be drawn by {by!r}.", word=by, hint="There are: week, month, year."
    )


def _picked(
    words: Sequence[str], known: Mapping[str, _Value]
) -> tuple[_Value | None, Sequence[str]]:
    """What the last words or the first ones name, as many as possible, and the words left over."""
    for count in range(len(words), 0, -1):
        for taken, left in (
            (words[-count:], words[:-count]),
            (words[:count], words[count:]),
        ):
            name = " ".join(taken).casefold()
            if name in known:
                return known[name], left
    return None, words
