"""What sessions add up to: how many, how far, how long, how hard."""

from collections.abc import Iterable

from runlog.core.value import Value


class Volume(Value):
    """What some sessions add up to.

    What is unknown of a session is left out of the sum, and the session is counted among those
    that lack it: a sum is at least what it says. Without any session every sum is a true 0.

    Attributes:
        sessions: How many.
        distance_m: Metres of those whose distance is known.
        duration_s: Seconds of those whose time is known.
        paced_m: Metres of those whose distance and time are both known.
        paced_s: Seconds of the same: their mean pace is `paced_s` over `paced_m`.
        effort_s: Seconds times RPE, of those whose time and effort are both known.
        longest_m: Metres of the longest; None if no distance is known.
        without_distance: How many lack a distance.
        without_duration: How many lack a time.
        without_load: How many lack a time or an effort.
    """

    sessions: int = 0
    distance_m: int = 0
    duration_s: float = 0.0
    paced_m: int = 0
    paced_s: float = 0.0
    effort_s: float = 0.0
    longest_m: int | None = None
    without_distance: int = 0
    without_duration: int = 0
    without_load: int = 0

    @property
    def known_m(self) -> int | None:
        """Metres; None if there are sessions and none of them has a distance."""
        return None if _is_unknown(self.without_distance, self.sessions) else self.distance_m

    @property
    def known_s(self) -> float | None:
        """Seconds; None if there are sessions and none of them has a time."""
        return None if _is_unknown(self.without_duration, self.sessions) else self.duration_s

    @property
    def load_au(self) -> int | None:
        """Minutes times effort in whole arbitrary units, of the sessions that have both.

        It is a lower bound where `without_load` is above 0, and nothing is ever made up for the
        rest. None if there are sessions and none of them has both.

        Source:
            Foster et al. 2001, J Strength Cond Res 15(1):109 (effort of the whole session, CR-10);
            whole units, since two ratings of one session differ by more: Wallace et al. 2014,
            J Strength Cond Res 28(8):2330.
        """
        if _is_unknown(self.without_load, self.sessions):
            return None
        return int(self.effort_s / 60 + 0.5)


def _is_unknown(lacking: int, of: int) -> bool:
    return 0 < of == lacking


def total_volume(volumes: Iterable[Volume]) -> Volume:
    """Several volumes together.

    Args:
        volumes: Of sessions that are counted in one of them only.
    """
    parts = list(volumes)
    lengths = [part.longest_m for part in parts if part.longest_m is not None]
    return Volume(
        sessions=sum(part.sessions for part in parts),
        distance_m=sum(part.distance_m for part in parts),
        duration_s=sum(part.duration_s for part in parts),
        paced_m=sum(part.paced_m for part in parts),
        paced_s=sum(part.paced_s for part in parts),
        effort_s=sum(part.effort_s for part in parts),
        longest_m=max(lengths, default=None),
        without_distance=sum(part.without_distance for part in parts),
        without_duration=sum(part.without_duration for part in parts),
        without_load=sum(part.without_load for part in parts),
    )
