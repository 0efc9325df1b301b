"""A tab without a browser: the connection that our page opens, and a terminal that reads it."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import pyte
from served import Served
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from studying import PATIENCE_S

_PRIVATE = re.compile(rb"\x1b\[[<>=?][0-9;]*\$?[a-z]")


class Tab:
    """What a page would show."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def size(self, columns: int = 80, rows: int = 24) -> None:
        self.screen.resize(rows, columns)
        self.say({"type": "sized", "columns": columns, "rows": rows})

    def type(self, text: str) -> None:
        self.say({"type": "typed", "text": text})

    def say(self, message: object) -> None:
        self.line.send(json.dumps(message))

    def until(self, shown: str | Callable[[str], bool]) -> None:
        deadline = monotonic() + PATIENCE_S
        there = shown if callable(shown) else lambda text: shown in text
        while not there(self.text):
            assert monotonic() < deadline, f"{shown} never came:\n{self.text}"
            data = self.line.recv(PATIENCE_S)
            assert isinstance(data, bytes)
            # pyte knows no private modes; it would print their last letter.
            self._stream.feed(_PRIVATE.sub(b"", data))

    def closed(self) -> int:
        """Wait for the server to close; the code for it."""
        try:
            while True:
                self.line.recv(PATIENCE_S)
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return closed.rcvd.code


@contextmanager
def tab(served: Served, home: str, cookie: str) -> Iterator[Tab]:
    """A tab that is open while this lasts; it has not told its size yet."""
    with connect(
        f"ws://{served.host}{home}tab",
        origin=f"http://{served.host}",  # type: ignore[arg-type]
        additional_headers={"Cookie": cookie},
        compression=None,
        close_timeout=1,
    ) as line:
        yield Tab(line)
