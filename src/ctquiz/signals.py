"""Signals that ask ctquiz to end: it ends in order, where an answer is kept whole or not at all."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

NAMES: Final = ("SIGTERM", "SIGHUP")
"""Those that ask; not every system knows both. Ctrl+C is Python's own KeyboardInterrupt."""

KEPT: Final = "stopped: every answer is kept"

_AGAIN_S: Final = 0.1
"""How long a signal may stay unheard before it is sent once more."""


class Stopped(KeyboardInterrupt):
    """Someone asked ctquiz to end: a shutdown, a closed terminal."""


def asking() -> list[signal.Signals]:
    """The signals of this system that ask to end; `nohup` lets one be ignored."""
    known = [signal.Signals[name] for name in NAMES if name in signal.Signals.__members__]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


@contextmanager
def heeded() -> Iterator[None]:
    """While this lasts, such a signal raises Stopped where the program is."""
    if threading.current_thread() is not threading.main_thread():
        # Only the main thread may ask for signals; elsewhere there is nobody to stop.
        yield
        return
    bell = _Bell()
    before = {number: signal.signal(number, bell.stop) for number in asking()}
    try:
        with bell.rung_again():
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def given_back() -> Iterator[None]:
    """While this lasts, an event loop may take the signals for itself; then they are as before.

    A loop that is closed would leave them to the system, which ends a program where it is.
    """
    before = {number: signal.getsignal(number) for number in asking()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Bell:
    """Sends a signal again that was not heard.

    Python looks for signals between two steps, so one that comes just before a step that waits
    for input would be seen only after it; and what is raised while an object is cleared away, or
    a module's lock is let go, is dropped.
    """

    def __init__(self) -> None:
        self._heard = threading.Event()

    def stop(self, _number: int, _frame: object) -> None:
        self._heard.set()
        raise Stopped

    @contextmanager
    def rung_again(self) -> Iterator[None]:
        if sys.platform == "win32":  # which cannot wake a thread that waits
            yield
            return
        ear, mouth = os.pipe()
        os.set_blocking(mouth, False)
        threading.Thread(target=self._listen, args=(ear,), daemon=True).start()
        hook = sys.unraisablehook

        def dropped(unraisable: "sys.UnraisableHookArgs") -> None:
            if not issubclass(unraisable.exc_type, Stopped):
                hook(unraisable)
                return
            self._heard.clear()
            os.write(mouth, bytes([asking()[0]]))

        sys.unraisablehook = dropped
        earlier = signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(earlier)
            sys.unraisablehook = hook
            os.close(mouth)

    def _listen(self, ear: int) -> None:
        """Until nobody rings any more; each ring is a signal's number."""
        main = threading.main_thread().ident
        assert main is not None, "it has begun"
        while rung := os.read(ear, 1):
            while rung[0] in asking() and not self._heard.wait(_AGAIN_S):
                with suppress(ProcessLookupError):
                    signal.pthread_kill(main, rung[0])
        os.close(ear)
