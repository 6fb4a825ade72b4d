"""Bars drawn with letters."""

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(fraction: float, *, width: int, is_ascii: bool = False, has_track: bool = True) -> str:
    """A bar that is full at 1, drawn to an eighth of a column; what is above 0 is never drawn as 0.

    Args:
        fraction: 0 or more; above 1 the bar is simply full.
        width: Columns it takes, 1 or more.
        is_ascii: Whether ``#`` and ``.`` are to be used.
        has_track: Whether the rest of its room is drawn too, where full is a limit and not merely
            the longest of several bars.
    """
    eighths = round(max(0.0, min(1.0, fraction)) * width * 8)
    if fraction > 0:
        eighths = max(1, eighths)
    if is_ascii:
        filled = max((eighths + 4) // 8, int(eighths > 0))
        return "#" * filled + ("." if has_track else " ") * (width - filled)
    full, part = divmod(eighths, 8)
    drawn = "█" * full + (_EIGHTHS[part] if part else "")
    return drawn + ("░" if has_track else " ") * (width - len(drawn))
