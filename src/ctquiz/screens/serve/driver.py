"""How the program draws for a tab of a browser, as Textual does; it ends with its tab."""

import os
import threading
from functools import partial
from typing import Final, NoReturn

from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus

from ctquiz.errors import Exit

_END_S: Final = 1.0


class TabDriver(WebDriver):
    """Ends where nobody listens or speaks any more. Every answer is in the log by then."""

    def start_application_mode(self) -> None:
        """Begin; who opens a tab looks at it."""
        self._write = partial(_told, self.fileno)
        super().start_application_mode()
        # The base lets it begin without the focus, and so without a field to type into.
        self._app.call_later(self._app.post_message, AppFocus())

    def run_input_thread(self) -> None:
        """Hear what is typed until the pipe ends, which is with the tab and with the server."""
        super().run_input_thread()
        if self.exit_event.is_set():
            return
        last = threading.Timer(_END_S, _end)
        last.daemon = True
        last.start()
        self._loop.call_soon_threadsafe(self._app.exit)


def _told(pipe: int, data: bytes) -> int:
    try:
        return os.write(pipe, data)
    except OSError:
        _end()


def _end() -> NoReturn:
    os._exit(Exit.INTERRUPTED)
