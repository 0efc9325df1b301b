"""Lines from standard input: from a terminal or a pipe, bounded in length."""

import os
import select
import sys
from collections.abc import Callable
from typing import Final

_PATIENCE_S: Final = 2.0
"""How long a program at the other end of a pipe may take to correct the very last answer."""


class Silence(Exception):
    """No line came in the time there was for it."""


class StandardInput:
    """Lines from a terminal or a pipe, bounded in length."""

    LONGEST: Final = 16_384

    def __init__(self, descriptor: int, prompt: Callable[[str], None] | None = None) -> None:
        self._descriptor = descriptor
        self._prompt = prompt
        self._buffer = b""
        self._ended = False

    def next(self, last: bool, within: float | None = None) -> str | None:
        """The next line; a pipe is not waited for long when nothing is asked any more.

        Raises Silence where nothing came `within` so many seconds.
        """
        if self._prompt is not None:
            self._prompt("> ")
        while b"\n" not in self._buffer and not self._ended:
            if last and self._prompt is None and not _ready(self._descriptor, _PATIENCE_S):
                return None
            if within is not None and not _ready(self._descriptor, within):
                raise Silence
            chunk = os.read(self._descriptor, 65_536)
            self._ended = not chunk
            self._buffer += chunk
            if b"\n" not in chunk:
                self._buffer = self._buffer[: self.LONGEST]
        line, found, self._buffer = self._buffer.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r") if found or line else None


def _ready(descriptor: int, seconds: float) -> bool:
    try:
        return bool(select.select([descriptor], [], [], seconds)[0])
    except (OSError, ValueError):  # not every system can wait for a pipe
        return True


def standard_input() -> StandardInput:
    """The lines of this process; a prompt is shown where a person types them."""
    if sys.stdin is None:
        return StandardInput(os.open(os.devnull, os.O_RDONLY))
    prompt = _prompted if sys.stdin.isatty() else None
    return StandardInput(sys.stdin.fileno(), prompt)


def _prompted(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
