"""The server: a door, the page behind it, and a program for each tab."""

import asyncio
import logging
import secrets
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import IntEnum
from typing import Final, NoReturn

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from ctquiz import signals
from ctquiz.errors import failure
from ctquiz.screens.serve.child import Child, started
from ctquiz.screens.serve.door import (
    LOOPBACK,
    Admitted,
    Door,
    NotGet,
    Refused,
    Seated,
    Secrets,
    Shown,
    Visit,
)
from ctquiz.screens.serve.messages import MOST_BYTES, Malformed, Sized, message
from ctquiz.screens.serve.responses import Responses, page_files

MOST_TABS: Final = 4
"""Each has a program of its own, some 45 MB."""

MOST_CONNECTIONS: Final = 32
"""Open at once; a browser opens six to one server, and one for each tab."""

_OPENING_S: Final = 3.0
_SEAT_S: Final = 3.0
_SIZE_S: Final = 10.0
_CLOSING_S: Final = 2.0

_LOG: Final = logging.getLogger("ctquiz.serve")
# Which is how the library tells that more came behind a request; it then drops the connection.
_LOG.addFilter(lambda record: record.msg != "unexpected internal error")


class Close(IntEnum):
    """Why the connection of a tab is closed; the page has words for each."""

    LEFT = 1000
    MALFORMED = 1007
    FAILED = 1011
    TOO_MANY = 1013


class _Connection(ServerConnection):
    """One of so many at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if len(self.server.handler_tasks) > MOST_CONNECTIONS:
            self.transport.abort()


class _Host:
    """Answers each request, and seats each tab at a program."""

    def __init__(self, door: Door, command: Sequence[str], variables: Mapping[str, str]) -> None:
        self._door = door
        self._responses = Responses(door, page_files())
        self._command = command
        self._variables = variables
        self._seats = asyncio.Semaphore(MOST_TABS)

    def answer(self, _connection: ServerConnection, request: Request) -> Response | None:
        """The response to a request; None where a tab is to be connected."""
        match self._door.answer(_visit(request)):
            case Refused():
                return self._responses.refused()
            case NotGet():
                return self._responses.not_get()
            case Admitted():
                return self._responses.admitted()
            case Shown(name):
                return self._responses.shown(name)
            case Seated():
                return None

    async def seat(self, tab: ServerConnection) -> None:
        """Run a program for a tab, as long as it is open.

        It waits for its seat a little: one that is reloaded comes before its old program has ended.
        """
        try:
            await asyncio.wait_for(self._seats.acquire(), _SEAT_S)
        except TimeoutError:
            await tab.close(Close.TOO_MANY)
            return
        try:
            async with asyncio.timeout(_SIZE_S):
                size = message(await tab.recv())
            if not isinstance(size, Sized):
                raise Malformed("a tab first tells its size")
            async with started(self._command, self._variables, size) as child:
                await _together(tab, child)
        except (Malformed, TimeoutError):
            await tab.close(Close.MALFORMED)
        except ConnectionClosed:
            pass
        finally:
            self._seats.release()


async def _together(tab: ServerConnection, child: Child) -> None:
    """Let a tab and its program talk until the tab is closed, by either of them."""
    async with asyncio.TaskGroup() as group:
        talks = [group.create_task(talk(tab, child)) for talk in (_hear, _draw)]
        await tab.wait_closed()
        for talk in talks:
            talk.cancel()


async def _hear(tab: ServerConnection, child: Child) -> None:
    try:
        async for said in tab:
            await child.hear(message(said))
    except Malformed:
        await tab.close(Close.MALFORMED)
    except ConnectionClosed:
        pass


async def _draw(tab: ServerConnection, child: Child) -> None:
    with suppress(ConnectionClosed):
        async for piece in child.drawn():
            await tab.send(piece)
        code = await child.end()
        await tab.close(Close.FAILED if code else Close.LEFT)


def _visit(request: Request) -> Visit:
    headers = request.headers
    return Visit(
        method=request.method,
        target=request.path,
        hosts=headers.get_all("Host"),
        origins=headers.get_all("Origin"),
        sites=headers.get_all("Sec-Fetch-Site"),
        cookies=headers.get_all("Cookie"),
    )


def run(
    command: Sequence[str],
    variables: Mapping[str, str],
    port: int,
    say: Callable[[str], None],
) -> NoReturn:
    """Serve until someone ends it; `say` is told the address.

    Raises KeyboardInterrupt at the end, and CtquizError where the port is taken; with port 0 the
    system chooses a free one.
    """
    with _listening(port) as listener:
        fresh = Secrets(*(secrets.token_urlsafe(32) for _ in range(3)))
        door = Door(listener.getsockname()[1], fresh)
        say(door.address)
        asyncio.run(_serve(listener, _Host(door, command, variables)))
    raise signals.Stopped


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "choose another, or leave it out"
        raise failure("--port", f"{port} cannot be had: {reason}", hint) from error


async def _serve(listener: socket.socket, host: _Host) -> None:
    stopped = asyncio.Event()
    for number in signals.asking():
        # Systems without signals in their loop end the program as they do.
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with serve(
        host.seat,
        sock=listener,
        process_request=host.answer,
        create_connection=_Connection,
        compression=None,
        server_header=None,
        max_size=MOST_BYTES,
        open_timeout=_OPENING_S,
        close_timeout=_CLOSING_S,
        logger=_LOG,
    ):
        await stopped.wait()
