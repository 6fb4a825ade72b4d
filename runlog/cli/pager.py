"""The runner's pager, for what is taller than the terminal."""

import os
import shutil
import subprocess


def show_paged(text: str) -> bool:
    """Show a text in the pager; False if there is none."""
    command = os.environ.get("PAGER", "less")
    if command == "less":
        command = "less -FIRX"
    program = command.split()
    if not program or shutil.which(program[0]) is None:
        return False
    with subprocess.Popen(program, stdin=subprocess.PIPE, text=True, encoding="utf-8") as pager:  # noqa: S603  (the runner's own PAGER)
        try:
            pager.communicate(text + "\n")
        except (BrokenPipeError, KeyboardInterrupt):
            pager.wait()
    return True
