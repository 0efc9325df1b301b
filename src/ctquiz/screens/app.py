"""The terminal program: which page is shown, and what they share."""

import asyncio
import os
from collections.abc import Mapping
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec.structs import replace
from textual.actions import ActionParseResult
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Key
from textual.reactive import Initialize, Reactive
from textual.theme import Theme
from textual.widgets import Input

from ctquiz import signals
from ctquiz.desk import Desk
from ctquiz.errors import CtquizError, Exit
from ctquiz.screens.actions.palette import EVERYWHERE, OPEN_PALETTE
from ctquiz.screens.beside import Readers
from ctquiz.screens.keymap import Keymap
from ctquiz.screens.page import Page, reason
from ctquiz.screens.program import Program
from ctquiz.screens.theme import THEMES
from ctquiz.screens.ways import Ways
from ctquiz.settings.values import Look
from ctquiz.study.sitting import Sitting

if TYPE_CHECKING:  # few sittings are exams
    from ctquiz.study.exam.kept import KeptExam

_WRITING_S: Final = 0.003
_LOOK_S: Final = 2.0
"""How often to look whether the terminal is still there."""


_BY_NAME: Final = {theme.name: theme for theme in THEMES.values()}


def _first_theme(program: Program) -> str:
    return THEMES[program.desk.settings.look].name


class Ctquiz(Ways):
    """The program; it begins with a sitting, an exam or a query, where there is none at home."""

    CSS_PATH = "ctquiz.tcss"
    TITLE = "ctquiz"
    theme: Reactive[str] = Reactive(Initialize(_first_theme))
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", "leave", show=False, priority=True),
        OPEN_PALETTE.binding(),
    ]

    def __init__(
        self, desk: Desk, first: "Sitting | KeptExam | str | None" = None, flip: bool = False
    ) -> None:
        # Before the rest: the first theme is the right one, as another would style all twice.
        self.desk = desk
        super().__init__(ansi_color=desk.settings.look is Look.TERMINAL)
        self.keymap = Keymap.of(desk.settings.keys, desk.folders.settings)
        if self.keymap.own:
            self.set_keymap(self.keymap.for_textual())
        self.first = first
        self.flip = flip
        self.readers = Readers()

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice for this system, made lenient where it reads a terminal itself."""
        usual = super().get_driver_class()
        if usual.__module__ != "textual.drivers.linux_driver":
            return usual
        from ctquiz.screens.driver import LenientDriver  # noqa: PLC0415 - no other system has it

        return LenientDriver

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own; Textual's are not offered."""
        return _BY_NAME

    def change_look(self, look: Look) -> None:
        """Draw everything in other colours from now on."""
        self.ansi_color = look is Look.TERMINAL
        self.theme = THEMES[look].name

    def on_mount(self) -> None:
        """Begin."""
        asyncio.get_running_loop().set_default_executor(self.readers)
        self._heed_signals()
        if not self.is_headless:
            self.set_interval(_LOOK_S, self._leave_if_closed)
        self.push_screen(self._first_page())

    def _first_page(self) -> Page:
        match self.first:
            case None:
                return self.home()
            case str():
                return self.browse(self.first)
            case Sitting():
                return self.review(self.first)
            case kept:
                return self.exam(kept)

    def on_ready(self) -> None:
        """From now on frames are painted; what takes long comes after the first one."""
        self.screen.refresh()
        self.screen.call_after_refresh(self._go_on_painted)

    def _go_on_painted(self) -> None:
        # A frame is written by another thread, to which reading a large bank would leave no time.
        sleep(_WRITING_S)
        self.is_shown = True
        if isinstance(self.screen, Page):
            self.screen.painted()

    def _heed_signals(self) -> None:
        """Who asks the program to end leaves the terminal as it was found."""
        for number in signals.asking():
            # Systems without signals in their loop end the program as they do.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, self._stopped)

    def _leave_if_closed(self) -> None:
        """End where the terminal has gone: Textual would read its end over and over for ever.

        A window that is closed sends no signal to who has no terminal of their own. There is no
        one left to talk to, and every answer is in the log, so nothing needs to be put in order.
        In a browser its driver sees to that.
        """
        if not self.is_web and not os.isatty(0):
            os._exit(Exit.INTERRUPTED)

    def _stopped(self) -> None:
        self._leave_if_closed()
        self.exit(return_code=Exit.INTERRUPTED, message=f"ctquiz: {signals.KEPT}")

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key does; who has left does nothing more, however fast the next key came."""
        if self._exit:
            return False
        return await super().run_action(action, default_namespace, namespaces)

    def _handle_exception(self, error: Exception) -> None:
        """Tell of a defect; a page that is left while it is being made misses what it is made of.

        That is none: every answer is in the log by then, and nothing is drawn any more.
        """
        if not self._exit:
            super()._handle_exception(error)

    def on_key(self, event: Key) -> None:
        """A letter that came before its field did belongs into it: a slow line brings many at once.

        What comes here was not taken by a widget; the base would look for what the key does. Here
        all keys come in their turn, so here a page may take a letter before that.
        """
        page = self.screen
        if isinstance(self.focused, Input) and event.is_printable:
            self.focused.insert_text_at_cursor(event.character or "")
            event.prevent_default()
        elif isinstance(page, Page) and page.took(event.character or ""):
            event.prevent_default()

    def action_palette(self) -> None:
        """Find anything that can be done."""
        from ctquiz.screens.palette import Doing, PalettePage  # noqa: PLC0415 - seldom shown

        page = self.screen
        if isinstance(page, Page) and not isinstance(page, PalettePage):
            here = [Doing(one, page) for one in page.ACTIONS]
            self.clear_notifications()
            self.push_screen(PalettePage([*here, *(Doing(one, None) for one in EVERYWHERE)]))

    def action_look(self, look: str) -> None:
        """Other colours, from now on and in the settings."""
        changed = replace(self.desk.settings, look=Look(look))
        try:
            self.desk.write_settings(changed)
        except CtquizError as error:
            if isinstance(self.screen, Page):
                self.screen.tell(f"Cannot save: {reason(error)}.", "error")
        self.change_look(changed.look)

    def action_settings(self) -> None:
        """What can be set."""
        self.show_settings()


def run_app(desk: Desk) -> int:
    """The program from home; its exit code, which a crash must not leave at 0 (textual#4325)."""
    return _run(Ctquiz(desk))


def run_study(desk: Desk, sitting: Sitting, flip: bool) -> int:
    """The program from the first question of a sitting."""
    return _run(Ctquiz(desk, sitting, flip))


def run_exam(desk: Desk, kept: "KeptExam") -> int:
    """The program from the question at hand of an exam."""
    return _run(Ctquiz(desk, kept))


def run_browse(desk: Desk, query: str) -> int:
    """The program from the facts that are looked for."""
    return _run(Ctquiz(desk, query))


def _run(app: Ctquiz) -> int:
    with signals.given_back():
        app.run()
    # Without a code nobody left: a signal took the program away from under its pages.
    code = Exit.INTERRUPTED if app.return_code is None else app.return_code
    if app.readers.are_reading:
        # What they read may be long, and every answer is in the log: nobody waits for them.
        os._exit(code)
    return code
