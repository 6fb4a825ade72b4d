"""How many lines everything on the page for a clinician takes on paper."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from runlog.core.value import Value
from runlog.render.html.physio_answers import AnswerBlock
from runlog.render.html.physio_care import RemedyRow
from runlog.render.html.physio_episodes import EpisodeRow
from runlog.render.html.physio_fit import LINE_PX, lines_of, paragraph_lines
from runlog.render.html.physio_flags import FlagSection
from runlog.render.html.physio_marks import TimelineChart
from runlog.render.html.physio_present import AreaBlock, AreaRow
from runlog.render.html.physio_text import several

_HEAD, _FOOT = 6.5, 2.8
_HEADING, _TABLE_HEAD = 2.0, 1.6
_MORE = 1.2
"""A line such as "and 3 earlier episodes"."""
_CAPTION = 1.4

FIRST_SHARE, WORST_SHARE, SESSION_SHARE, AROUND_SHARE = 0.17, 0.15, 0.32, 0.32
"""Parts of the width that the columns of the table of episodes have."""
NAME_SHARE, FOR_SHARE, REMARK_SHARE = 0.20, 0.11, 0.32
"""The same of the table of what was tried."""
HALF_SHARE, WIDE_SHARE, POINT_SHARE = 0.39, 0.88, 0.46
"""The parts that a labelled line has in one of two columns, and alone, and an open question."""


class Contents(Value):
    """What may stand on the page.

    Attributes:
        flags: Red flags.
        blocks: Areas at present, one at least.
        briefs: The other areas, a few words each.
        chart: The time line.
        episodes: The latest first.
        remedies: What was tried.
        pairs: Pairs in use, a line each.
        care: What is stretched and done.
        answers: What the runs have in common, area by area.
        points: What is not known.
        notes: What else was noted.
    """

    flags: FlagSection
    blocks: tuple[AreaBlock, ...]
    briefs: tuple[str, ...]
    chart: TimelineChart
    episodes: tuple[EpisodeRow, ...]
    remedies: tuple[RemedyRow, ...]
    pairs: tuple[str, ...]
    care: tuple[str, ...]
    answers: tuple[AnswerBlock, ...]
    points: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def also(self) -> str:
        """The areas that are not told of at length; empty if there is none."""
        return several(self.briefs, most=4)


def flow(contents: Contents) -> list[float]:
    """Lines of every block that is not broken, in the order of the page.

    Args:
        contents: What stands on it.
    """
    flags = [contents.flags.lines]
    return [
        _HEAD,
        *(flags if contents.flags.is_urgent else []),
        *_section([*map(block_lines, contents.blocks), _also_lines(contents)]),
        *([] if contents.flags.is_urgent else flags),
        _HEADING + chart_lines(contents.chart),
        *_section([*_table(map(row_lines, contents.episodes)), 2 * _MORE]),
        *_section([*_table(map(remedy_lines, contents.remedies)), _MORE]),
        *_section([paragraph_lines(contents.pairs) + _MORE]),
        *_section([paragraph_lines(contents.care)]),
        *_section([_MORE, *map(answer_lines, contents.answers), _MORE]),
        *_section([_MORE + paragraph_lines(contents.points, share=POINT_SHARE) / 2]),
        *_section([*(lines_of(note, most=2) for note in contents.notes), _MORE]),
        _FOOT,
    ]


def chart_lines(chart: TimelineChart) -> float:
    """Its caption, the drawing, and the legend."""
    entries = [name for _, _, name in chart.legend]
    return _CAPTION + chart.height / LINE_PX + 0.3 + lines_of(" mmm ".join(entries))


def block_lines(block: AreaBlock) -> float:
    """Its heading, then its labelled lines: two beside one another, the wide ones alone."""
    halves = [_row_lines(row) for row in block.rows if not row.is_wide]
    wide = [_row_lines(row) for row in block.rows if row.is_wide]
    return 1.5 + sum(map(max, zip_longest(halves[::2], halves[1::2], fillvalue=0))) + sum(wide)


def row_lines(row: EpisodeRow) -> float:
    """The highest of its cells."""
    return 0.5 + max(
        paragraph_lines(filter(None, [row.began, row.area, row.feels]), share=FIRST_SHARE),
        paragraph_lines([row.worst, row.lasted], share=WORST_SHARE),
        paragraph_lines(row.session, share=SESSION_SHARE),
        paragraph_lines([f"{label}: {text}" for label, text in row.around], share=AROUND_SHARE),
    )


def remedy_lines(row: RemedyRow) -> float:
    """The highest of its cells."""
    name = lines_of(row.name, share=NAME_SHARE)
    return 0.4 + max(
        name, lines_of(row.area, share=FOR_SHARE), lines_of(row.remark, share=REMARK_SHARE)
    )


def answer_lines(block: AnswerBlock) -> float:
    """Its heading, a sentence for each question, and the caveats on end."""
    return 1.5 + paragraph_lines([*block.verdicts, " ".join(block.caveats)])


def _also_lines(contents: Contents) -> int:
    return lines_of(f"Also noted: {contents.also}.", most=2) if contents.briefs else 0


def _row_lines(row: AreaRow) -> int:
    return lines_of(row.text, share=WIDE_SHARE if row.is_wide else HALF_SHARE, most=row.most)


def _table(rows: Iterable[float]) -> list[float]:
    """Rows under a head, which stays with the first of them."""
    first, *rest = [*rows, 0.0]
    return [_TABLE_HEAD + first, *rest]


def _section(blocks: Sequence[float] | Iterable[float]) -> list[float]:
    """Blocks under a heading, which stays with the first of them."""
    first, *rest = blocks
    return [_HEADING + first, *rest]
