"""Who asks ctquiz to end is heard wherever it is."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

_WAITING = """
import os, signal, sys, threading
from ctquiz import signals

{before}
try:
    with signals.heeded():
        {asked}
        os.read(0, 1)
except signals.Stopped:
    sys.exit(7)
"""


def _ended(before: str, asked: str) -> int:
    """The exit code of who waits for input that never comes, and is asked to end."""
    script = _WAITING.format(before=before, asked=asked)
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE) as child:
        try:
            return child.wait(60)
        finally:
            child.kill()


def test_it_is_heard_where_it_came_just_before_waiting_for_input() -> None:
    # Another thread takes the signal: the one that waits is not woken, as if it had come before.
    before = "take = lambda: signal.pthread_kill(threading.get_ident(), signal.SIGTERM)"
    assert _ended(before, "threading.Timer(0.2, take).start()") == 7


def test_it_is_heard_where_what_it_raised_was_dropped() -> None:
    before = "class Gone:\n    def __del__(self):\n        signal.raise_signal(signal.SIGTERM)"
    assert _ended(before, "Gone()") == 7
