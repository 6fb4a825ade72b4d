"""Bars drawn with letters."""

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(fraction: float, *, width: int, is_ascii: bool = False) -> str:
    """A bar that is full at 1, drawn to an eighth of a column.

    Args:
        fraction: 0 or more; above 1 the bar is simply full.
        width: Columns it takes, 1 or more.
        is_ascii: Whether ``#`` and ``.`` are to be used.
    """
    eighths = round(max(0.0, min(1.0, fraction)) * width * 8)
    if is_ascii:
        filled = (eighths + 4) // 8
        return "#" * filled + "." * (width - filled)
    full, part = divmod(eighths, 8)
    drawn = "█" * full + (_EIGHTHS[part] if part else "")
    return drawn + "░" * (width - len(drawn))
