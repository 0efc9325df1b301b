"""Threads that read beside the screen, and that nobody waits for who leaves."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Readers(ThreadPoolExecutor):
    """A thread for each thing that is read; they only read, so they may be dropped at any time.

    Python's own pool ends no program before its last thread has ended, and a long document or a
    long log takes a while. An event loop takes no pool but one of that class.
    """

    def __init__(self) -> None:
        super().__init__()
        self._reading: list[Thread] = []

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Begin to read."""
        future: Future[_T] = Future()

        def read() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:
                future.set_exception(error)

        self._reading = [one for one in self._reading if one.is_alive()]
        self._reading.append(Thread(target=read, daemon=True))
        self._reading[-1].start()
        return future

    @property
    def are_reading(self) -> bool:
        """Whether something is being read."""
        return any(one.is_alive() for one in self._reading)
