"""How far a long command is: a line on stderr for who watches a terminal, gone when it is done."""

import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

T = TypeVar("T")

_PATIENCE_S: Final = 1.0
_EVERY_S: Final = 0.2
_STRIDE: Final = 500
"""Items between two looks at the clock."""

_CELLS: Final = 20


@contextmanager
def telling(what: str) -> Iterator[None]:
    """A line that says what goes on, where that takes over a second and cannot be counted."""
    if not _is_seen():
        yield
        return
    told = threading.Event()

    def tell() -> None:
        told.set()
        _write(f"{what} …")

    timer = threading.Timer(_PATIENCE_S, tell)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if told.is_set():
            _write(" " * (len(what) + 2) + "\r")


def watched(items: Iterable[T], total: int) -> Iterator[T]:
    """The items, with a line that counts them where they take over a second.

    None where stderr is no terminal: what a file or a program reads is told no numbers.
    """
    return _counted(items, total) if _is_seen() else iter(items)


def _is_seen() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _counted(items: Iterable[T], total: int) -> Iterator[T]:
    due, line = time.monotonic() + _PATIENCE_S, ""
    try:
        for number, item in enumerate(items):
            if number % _STRIDE == 0 and time.monotonic() >= due:
                line = f"{_bar(number, total)} {number:,} of {total:,}"
                _write(line)
                due = time.monotonic() + _EVERY_S
            yield item
    finally:
        if line:
            _write(" " * len(line) + "\r")


def _bar(number: int, total: int) -> str:
    """How far it is, as a bar in which each of 20 dots is five in a hundred."""
    full = min(_CELLS, _CELLS * number // max(total, 1))
    return f"[{'#' * full}{'.' * (_CELLS - full)}]"


def _write(line: str) -> None:
    print(f"\r{line}", end="", file=sys.stderr, flush=True)
