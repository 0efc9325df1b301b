"""The program of one tab: a process that draws into a pipe, and ends with its tab."""

import asyncio
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Final

from ctquiz.screens.serve.messages import Message, Sized, packet

DRIVER: Final = "ctquiz.screens.serve.driver:TabDriver"

_NEEDED: Final = (
    *("CTQUIZ_HOME", "CTQUIZ_NOW", "NO_COLOR", "TZ", "LANG", "LC_ALL", "LC_CTYPE"),
    # Where the log, the settings and the cache lie.
    *("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
    *("USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT"),
)
"""What a program in a browser has of the environment: no key to anything, and no other program."""

_BEGUN: Final = b"__GANGLION__\n"
_ENDS: Final = b'{"type": "exit"}'
_MOST_AT_ONCE: Final = 64 * 1024
_END_S: Final = 2.0


def environment(whole: Mapping[str, str]) -> dict[str, str]:
    """What of the environment a tab's program gets."""
    return {name: whole[name] for name in _NEEDED if name in whole}


class Child:
    """One that has been started."""

    def __init__(self, process: Process) -> None:
        self._process = process
        assert process.stdin is not None and process.stdout is not None, "they are pipes"
        self._ear = process.stdin
        self._mouth = process.stdout

    async def hear(self, message: Message) -> None:
        """Hand it a message; one that has ended hears nothing."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self._ear.write(packet(message))
            await self._ear.drain()

    async def drawn(self) -> AsyncIterator[bytes]:
        """What it draws, until it says that it ends, or does.

        In pieces, however much it draws at once: nothing waits here but one of them.
        """
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await self._mouth.readuntil(_BEGUN)
            while True:
                head = await self._mouth.readexactly(5)
                left = int.from_bytes(head[1:], "big")
                while left:
                    piece = await self._mouth.readexactly(min(left, _MOST_AT_ONCE))
                    left -= len(piece)
                    if head[:1] == b"D":
                        yield piece
                    elif piece == _ENDS:
                        return

    async def end(self) -> int:
        """Ask it to end, and see that it does; its exit code."""
        self._ear.close()
        # Where nobody read, it would wait for someone who does.
        rest = asyncio.create_task(self._unread())
        try:
            await asyncio.wait_for(self._process.wait(), _END_S)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
        finally:
            code = await self._process.wait()
            await rest
        return code

    async def _unread(self) -> None:
        while await self._mouth.read(_MOST_AT_ONCE):
            pass


@asynccontextmanager
async def started(
    command: Sequence[str], variables: Mapping[str, str], size: Sized
) -> AsyncIterator[Child]:
    """A program while this lasts. What goes wrong in it is told where the server was started."""
    drawing = {
        "TEXTUAL_DRIVER": DRIVER,
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": str(size.columns),
        "ROWS": str(size.rows),
    }
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**variables, **drawing},
        # Ctrl+C is for the server, which then ends its programs.
        start_new_session=sys.platform != "win32",
    )
    child = Child(process)
    try:
        yield child
    finally:
        await child.end()
