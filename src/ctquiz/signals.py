"""Signals that ask ctquiz to end: it ends in order, where an answer is kept whole or not at all."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, NoReturn

NAMES: Final = ("SIGTERM", "SIGHUP")
"""Those that ask; not every system knows both. Ctrl+C is Python's own KeyboardInterrupt."""

KEPT: Final = "stopped: every answer is kept"


class Stopped(KeyboardInterrupt):
    """Someone asked ctquiz to end: a shutdown, a closed terminal."""


def asking() -> list[signal.Signals]:
    """The signals of this system that ask to end; `nohup` lets one be ignored."""
    known = [signal.Signals[name] for name in NAMES if name in signal.Signals.__members__]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


@contextmanager
def heeded() -> Iterator[None]:
    """While this lasts, such a signal raises Stopped where the program is."""
    before = {}
    for number in asking():
        # Only the main thread may ask for signals; elsewhere there is nobody to stop.
        with suppress(ValueError):
            before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(_number: int, _frame: object) -> NoReturn:
    raise Stopped
