"""Statistics: what the past and the coming days are like, of all banks or of one."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import ClassVar, Final

from msgspec import Struct
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from ctquiz.bank.model import Bank
from ctquiz.errors import CtquizError
from ctquiz.figures.gather import Figures, figures, gathered, of_everything
from ctquiz.figures.words import share
from ctquiz.memory.answers import answers
from ctquiz.memory.log import Log
from ctquiz.memory.past import reviews
from ctquiz.memory.stats.given import Given
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP
from ctquiz.screens.actions.stats import HOMEWARD, NEXT_BANK, NEXT_CHART, STATS_PAGE
from ctquiz.screens.draw import NOTHING, stacked
from ctquiz.screens.page import TextPage, bound, reason
from ctquiz.screens.stats.charts import CHARTS
from ctquiz.screens.stats.room import Room
from ctquiz.screens.text import Body

_PATIENCE_S: Final = 0.2
"""How long the page stays empty before it says why, and how often it then says how far it is."""

_NUMBER_AFTER_S: Final = 1.0
_STRIDE: Final = 500
"""Answers between two looks whether the page is still there."""


class Scope(Struct, frozen=True):
    """What the page can tell of: all banks, or one."""

    title: str
    figures: Figures


class _Left(Exception):
    """The page is gone, and nobody waits for what is read."""


class StatsPage(TextPage):
    """A chart at a time; the log is read beside it, as it may be long."""

    ACTIONS: ClassVar[tuple[Action, ...]] = STATS_PAGE
    BINDINGS: ClassVar[list[BindingType]] = bound(STATS_PAGE)
    WIDEST: ClassVar[int] = 100

    def __init__(self, banks: Sequence[Bank]) -> None:
        super().__init__()
        self.banks = banks
        self.scopes: tuple[Scope, ...] = ()
        self.scope = 0
        self.chart = 0
        self._said = NOTHING
        self._share = 0.0
        self._since = 0.0
        self._looking: Timer | None = None

    def on_mount(self) -> None:
        """Begin to read."""
        log, today = self.ctquiz.desk.log.path, self.ctquiz.desk.today
        self._since = time.monotonic()
        self._looking = self.set_interval(_PATIENCE_S, lambda: self._tell_progress(self._since))
        self.run_worker(lambda: self._read(log, today), thread=True, exit_on_error=False)

    def _read(self, path: Path, today: int) -> None:
        """Bring all figures together, with a connection of this thread's own."""
        worker = get_current_worker()
        try:
            with closing(Log.open(path)) as log:
                history = self._watched(answers(log), reviews(log), worker)
                found = gathered(log, today, history)
            each = [Scope(bank.title, figures(found, [bank])) for bank in self.banks]
            scopes = (Scope("Everything", of_everything(found, self.banks)), *each)
        except _Left:
            return
        except (CtquizError, sqlite3.Error) as error:
            self._hand_over(worker, (), f"Cannot read: {reason(error)}.")
        else:
            self._hand_over(worker, scopes, "")

    def _watched(
        self, history: Iterator[Given], total: int, worker: Worker[None]
    ) -> Iterator[Given]:
        for number, one in enumerate(history):
            if number % _STRIDE == 0:
                if worker.is_cancelled:
                    raise _Left
                self._share = number / max(total, 1)
            yield one

    def _hand_over(self, worker: Worker[None], scopes: tuple[Scope, ...], said: str) -> None:
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, scopes, said)

    def _take(self, scopes: tuple[Scope, ...], said: str) -> None:
        if self._looking is None or not self.is_attached:
            return  # the page was left just now
        self._looking.stop()
        self.scopes, self._said = scopes, Content(said)
        self.refresh_page()

    def _tell_progress(self, since: float) -> None:
        far = time.monotonic() - since >= _NUMBER_AFTER_S
        self._said = Content(f"Reading … {share(self._share)}" if far else "Reading …")
        self.refresh_page()

    def head(self) -> tuple[str, str, float]:
        """Of what is told, and which chart this is."""
        title = f"Stats · {self.scopes[self.scope].title}" if self.scopes else "Stats"
        return title, f"{CHARTS[self.chart].title}, {self.chart + 1} of {len(CHARTS)}", 0.0

    def text(self, width: int) -> Content:
        """The chart."""
        if not self.scopes:
            return self._said
        found = self.scopes[self.scope].figures
        if not found.past.days:
            return _empty(width)
        return CHARTS[self.chart].drawn(found, Room(width, self.inner_height))

    def footer(self) -> Sequence[Hint]:
        """The next chart, another bank."""
        bank = [hint(NEXT_BANK, shown="[ ]")] if len(self.scopes) > 1 else []
        return [hint(NEXT_CHART), *bank, hint(HELP), hint(HOMEWARD)]

    def explained(self) -> str:
        """What the chart means."""
        return CHARTS[self.chart].means

    def action_chart(self, by: int) -> None:
        """Show another chart."""
        self.chart = (self.chart + by) % len(CHARTS)
        self._show_anew()

    def action_bank(self, by: int) -> None:
        """Tell of another bank, or of all."""
        if self.scopes:
            self.scope = (self.scope + by) % len(self.scopes)
            self._show_anew()

    def _show_anew(self) -> None:
        self.query_one(Body).rewind()
        self.refresh_page()

    def action_home(self) -> None:
        """Go home."""
        self.ctquiz.go_home()


def _empty(width: int) -> Content:
    what = "Each answer is counted here, and what it says of your memory. At home, enter studies."
    return stacked(
        [
            Content.styled("Nothing was answered yet.", "bold"),
            NOTHING,
            *Content(what).wrap(width),
        ]
    )
