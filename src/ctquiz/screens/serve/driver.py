"""How the program draws for a tab of a browser, as Textual does; it ends with its tab."""

import os
from functools import partial
from typing import NoReturn

from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus

from ctquiz.errors import Exit


class TabDriver(WebDriver):
    """Ends the program where nobody types or looks any more, as a closed terminal does.

    Every answer is in the log by then, so nothing needs to be put in order.
    """

    def start_application_mode(self) -> None:
        """Begin; who opens a tab looks at it."""
        self._write = partial(_drawn, self.fileno)
        super().start_application_mode()
        # The base lets it begin without the focus, and so without a field to type into.
        self._app.call_later(self._app.post_message, AppFocus())

    def run_input_thread(self) -> None:
        """Hear what is typed until the pipe ends, which is with the tab and with the server."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            _end()


def _drawn(pipe: int, data: bytes) -> int:
    try:
        return os.write(pipe, data)
    except OSError:
        _end()


def _end() -> NoReturn:
    os._exit(Exit.INTERRUPTED)
