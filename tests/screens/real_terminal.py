"""The installed command in a real pty, and a terminal that reads what it draws."""

import os
import re
import select
import signal
import struct
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte
import pytest

from studying import COMMAND, PATIENCE_S, environment

# Systems without a pty skip what imports this.
termios = pytest.importorskip("termios")
fcntl = pytest.importorskip("fcntl")
pty = pytest.importorskip("pty")

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "space": " ",
    "tab": "\t",
    "ctrl+s": "\x13",
    "f1": "\x1bOP",
}
FULL_COLOUR = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
_PRIVATE = re.compile(rb"\x1b\[[<>=?][0-9;]*\$?[a-z]")
_HALF = re.compile(rb"\x1b(\[[<>=?0-9;$]*)?\Z")


class Terminal:
    """A program at a terminal of its own. No fork of this process: it may have threads."""

    def __init__(
        self,
        *arguments: str | Path,
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] = (COMMAND,),
        without: Sequence[str] = ("NO_COLOR",),
        **more: str,
    ) -> None:
        width, height = size
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._half = b""
        near, far = pty.openpty()
        self._near: int | None = near
        _resize(far, width, height)
        variables = environment(**(FULL_COLOUR | more))
        hidden = {*without, "COLUMNS", "LINES"}
        self.process = subprocess.Popen(
            [*command, *map(str, arguments)],
            stdin=far,
            stdout=far,
            stderr=far,
            env={name: value for name, value in variables.items() if name not in hidden},
            start_new_session=True,
        )
        os.close(far)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait(PATIENCE_S)
        if self._near is not None:
            os.close(self._near)

    def hang_up(self) -> None:
        """Close the window; no signal goes to the program, which has no terminal of its own."""
        assert self._near is not None
        os.close(self._near)
        self._near = None

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def line_with(self, text: str) -> str:
        return next(line.strip() for line in self.lines if text in line)

    def send(self, *keys: str) -> None:
        """Press keys, by their names or as the text they type."""
        for key in keys:
            os.write(self._near, KEYS.get(key, key).encode())

    def read(self, patience: float) -> bool:
        """Take in what was drawn meanwhile; False where nothing came, or nothing will."""
        if not select.select([self._near], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._near, 65_536)
        except OSError:  # how Linux says that the program has gone
            data = b""
        if not data:
            return False
        self.raw += data
        # pyte knows no private modes; it would print their last letter.
        data = _PRIVATE.sub(b"", self._half + data)
        self._half = half.group() if (half := _HALF.search(data)) else b""
        self._stream.feed(data.removesuffix(self._half))
        return True

    def drain(self, patience: float) -> None:
        """Take in what was drawn, and what is within so long, without looking at it."""
        while select.select([self._near], [], [], patience)[0]:
            try:
                data = os.read(self._near, 65_536)
            except OSError:
                return
            if not data:
                return
            self.raw += data
            patience = 0

    def push(self, data: bytes) -> None:
        """Send any bytes, however many: what is drawn meanwhile is taken in, not looked at."""
        deadline = time.monotonic() + PATIENCE_S
        while data and self.process.poll() is None:
            assert time.monotonic() < deadline, f"it takes no more, {len(data)} bytes are left"
            _, free, _ = select.select([], [self._near], [], 0.01)
            if free:
                data = data[os.write(self._near, data[:1024]) :]
            self.drain(0)

    def resize(self, width: int, height: int) -> None:
        """Make the window larger or smaller; the program is told."""
        _resize(self._near, width, height)
        self.process.send_signal(signal.SIGWINCH)

    def wait_for(self, shown: bytes) -> None:
        """Wait until these bytes were drawn, without looking at what else was."""
        deadline = time.monotonic() + PATIENCE_S
        while shown not in self.raw:
            assert time.monotonic() < deadline, f"{shown!r} never came: {self.raw[-500:]!r}"
            self.drain(0.1)

    def until(self, shown: str | Callable[[str], bool]) -> None:
        """Wait until the screen shows it."""
        deadline = time.monotonic() + PATIENCE_S
        there = shown if callable(shown) else lambda text: shown in text
        while not there(self.text):
            assert time.monotonic() < deadline, f"{shown} never came:\n{self.text}"
            self.read(0.1)

    def end(self, told: bool = True) -> int:
        """Wait for its end; its exit code. Where nothing is `told`, nothing more is looked at."""
        deadline = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"it did not end:\n{self.text}"
            if told:
                self.read(0.1)
            else:
                self.drain(0.1)
        while told and self.read(0):
            pass
        self.drain(0)
        return self.process.returncode


def _resize(terminal: int | None, width: int, height: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
