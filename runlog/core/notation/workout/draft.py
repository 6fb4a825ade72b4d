"""An item of a workout while it is being read."""

from typing import NamedTuple

from runlog.core.notation.workout.aims import RawTarget
from runlog.core.notation.workout.plan import Content, Quantity
from runlog.core.notation.workout.recoveries import RawRecovery
from runlog.core.value import Value


class Count(NamedTuple):
    """How often something is repeated.

    Attributes:
        times: The number, or the smaller one of a range (rule 13); None for no count.
        most: The greater one of a range; None if there is only one.
    """

    times: int | None
    most: int | None = None


class RawSplits(NamedTuple):
    """Times that were run, after `in` or in brackets.

    Attributes:
        seconds: In the order typed.
        is_range: Whether they are two joined by a hyphen.
        start: Index where they begin.
        end: Index after them.
    """

    seconds: tuple[float, ...]
    is_range: bool
    start: int
    end: int


class Draft(Value):
    """What has been read of an item.

    Attributes:
        start: Index where the item begins.
        counts: Counts of repeats that are not bracketed, outermost first: `3x4x200`.
        content: As in `Item`.
        words: As in `Item`.
        targets: As read.
        splits: As read; None if there are none.
        recoveries: As read, in order.
        note: The runner's words.
        is_bracketed: Whether the content stands in brackets.
        is_ladder: Whether the content is a ladder without brackets.
        is_closed: Whether the last token was a closing bracket, after which the next item may
            begin without a separator (rule 14).
    """

    start: int
    counts: tuple[Count, ...] = ()
    content: Content = None
    words: tuple[str, ...] = ()
    targets: tuple[RawTarget, ...] = ()
    splits: RawSplits | None = None
    recoveries: tuple[RawRecovery, ...] = ()
    note: str = ""
    is_bracketed: bool = False
    is_ladder: bool = False
    is_closed: bool = False

    @property
    def is_repeated(self) -> bool:
        """Whether it has reps between which a recovery can lie."""
        return bool(self.counts) or self.is_ladder

    @property
    def has_aim(self) -> bool:
        """Whether its reps have a target or times already (rule 7)."""
        return bool(self.targets) or self.splits is not None

    @property
    def is_loose(self) -> bool:
        """Whether it is a length and nothing beside it."""
        plain = Draft(start=self.start, content=self.content)
        return self == plain and isinstance(self.content, Quantity)
