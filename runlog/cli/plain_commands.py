"""The daily commands, and the options they take."""

from runlog.cli.plain_line import Option, Options, Plain


def _flag(name: str, *spellings: str) -> Options:
    """An option that takes nothing, in all its spellings."""
    return {spelling: Option(name, "nothing") for spelling in spellings}


def _texts(*names: str) -> Options:
    """Options that take a text and are called as their parameters."""
    return {f"--{name}": Option(name) for name in names}


_DRY_RUN = _flag("dry_run", "--dry-run", "-n")
_QUIET = _flag("quiet", "--quiet", "-q")

PLAIN: dict[str, Plain] = {
    "add": Plain(
        "add_words",
        "add_line",
        {
            **_texts("km", "mi", "time", "pace", "date", "at", "shoe", "workout", "kind"),
            **_texts("rpe", "hr", "surface", "sport", "note"),
            "--stretch": Option("stretch", "texts"),
            "--tag": Option("tag", "texts"),
            "-m": Option("note"),
            **_DRY_RUN,
            **_QUIET,
            **_flag("yes", "--yes", "-y"),
            **_flag("keep_going", "--keep-going"),
        },
    ),
    "history": Plain(
        "history_words",
        "look_back_words",
        {
            **_texts("kind", "shoe", "tag", "area", "sport", "search", "what", "before"),
            "-s": Option("search"),
            **_flag("with_symptoms", "--with-symptoms"),
            "--limit": Option("limit", "number", least=1),
        },
        takes_note=False,
    ),
    "shoes": Plain(
        "shoes_words",
        "show_shoes",
        _flag("everything", "--all", "-a"),
        takes_words=False,
        takes_note=False,
    ),
    "symptoms": Plain(
        "symptom_words",
        "note_or_list",
        {
            **_texts("date", "at", "area", "severity", "side", "since", "note"),
            "-m": Option("note"),
            **_DRY_RUN,
            **_QUIET,
            "--limit": Option("limit", "number", least=1),
        },
    ),
    "check": Plain("check_words", "check_line", _DRY_RUN),
    "stats": Plain("stats_words", "show_stats", _texts("by", "sport"), takes_note=False),
    "calendar": Plain("calendar_words", "show_calendar", {}, takes_note=False),
    "plot": Plain("plot_words", "show_plot", _texts("by", "kind"), takes_note=False),
    "why": Plain(
        "why_words",
        "ask_why",
        {
            **_flag("explain", "--explain"),
            **_flag("everything", "--all", "-a"),
            **_flag("strict", "--strict"),
            "--window": Option("window", "number", least=1, most=168),
            "--threshold": Option("threshold", "number", least=1, most=10),
            "--side": Option("side"),
            **_flag("explore", "--explore"),
            "--since": Option("since"),
        },
        takes_note=False,
    ),
}
"""What goes past Typer as long as it is in order."""
