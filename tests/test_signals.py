"""Who asks ctquiz to end is heard wherever it is."""

import asyncio
import signal
import subprocess
import sys

import pytest

from ctquiz import signals
from ctquiz.cli import main

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


def test_one_that_comes_while_a_class_is_made_is_heard(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def made() -> None:
        # As Python 3.11 tells what `__set_name__` raised.
        raise RuntimeError("Error calling __set_name__") from signals.Stopped()

    monkeypatch.setattr("ctquiz.cli.parser", made)
    assert main([]) == 130
    assert capsys.readouterr().err == "ctquiz: stopped: every answer is kept\n"


def test_a_loop_that_took_the_signals_gives_them_back() -> None:
    async def taken() -> None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, int)

    with signals.heeded():
        before = signal.getsignal(signal.SIGTERM)
        with signals.given_back():
            asyncio.run(taken())
        assert signal.getsignal(signal.SIGTERM) is before
