"""How every command takes its words and the options that say the same."""

from typing import Annotated

import typer

Words = Annotated[list[str] | None, typer.Argument(metavar="WORDS...", show_default=False)]
"""Free words, in any order."""

DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Show what would be stored.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only the id.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Store it although it looks like a slip.")]
Message = Annotated[str | None, typer.Option("--note", "-m", metavar="TEXT", help="A note.")]
Date = Annotated[
    str | None, typer.Option("--date", metavar="WHEN", help="When: yesterday, 20 nov.")
]
At = Annotated[str | None, typer.Option("--at", metavar="TIME", help="Time of day: 18:30, 6pm.")]
