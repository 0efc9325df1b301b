"""What commands that ask need of the terminal: whether it has a screen, and a question before."""

import os
import sys

from ctquiz.desk import Desk
from ctquiz.errors import failure
from ctquiz.lines import StandardInput


def ask_about_clock(desk: Desk, lines: StandardInput) -> None:
    """A wrong clock moves what is due by years: one question before anything is kept."""
    why = desk.doubt()
    if why is None:
        return
    say(f"clock: {why}. Is the clock right? (yes or no)")
    said = lines.next(last=False)
    if said is None or said.strip().lower() not in ("y", "yes"):
        hint = "set the clock, or say yes, or name the time in CTQUIZ_NOW"
        raise failure("clock", f"may be wrong: {why}", hint)


def say(line: str) -> None:
    """Print a line that whoever listens hears at once."""
    print(line, flush=True)


def has_screen() -> bool:
    """Whether a full screen makes sense: a terminal at both ends that is not a dumb one."""
    dumb = os.environ.get("TERM", "") == "dumb"
    if sys.stdin is None or sys.stdout is None:
        return False
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
