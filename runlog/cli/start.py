"""Where the program starts: a TAB is answered here, without loading the rest."""

import os
import sys


def main() -> None:
    """Run the program as installed."""
    asked = os.environ.get("_RUNLOG_COMPLETE", "")
    if asked:
        from runlog.cli.completion import complete  # noqa: PLC0415  (only for a TAB)

        answer = complete(asked, os.environ)
        if answer is not None:
            sys.stdout.write(answer)
            return
    from runlog.cli.app import app  # noqa: PLC0415  (60 ms that a TAB does not pay)

    app(prog_name="runlog")
