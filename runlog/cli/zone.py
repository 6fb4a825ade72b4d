"""The runner's time zone."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from runlog.errors import NotationError

_LOCALTIME = Path("/etc/localtime")


def zone_named(name: str) -> tzinfo:
    """The zone of an IANA name such as ``Europe/Paris``.

    Raises:
        NotationError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise NotationError(
            f"There is no time zone {name!r}.",
            text=name,
            hint="Write one like Europe/London or UTC.",
        ) from None


def local_zone(tz: str | None) -> tzinfo:
    """The system's zone.

    Args:
        tz: The variable TZ; None or empty means what the system is set to.

    Returns:
        A zone that knows its clock changes where its name can be found, else the offset that
        holds now.
    """
    for name in (tz.removeprefix(":") if tz else None, _system_name() if not tz else None):
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return datetime.now(UTC).astimezone().tzinfo or UTC  # noqa: TID251  (asks for the zone only)


def _system_name() -> str | None:
    """The IANA name behind ``/etc/localtime``, if it is a link into a zone database."""
    try:
        target = str(_LOCALTIME.resolve(strict=True))
    except OSError:
        return None
    _, found, name = target.partition("zoneinfo/")
    return name if found else None
