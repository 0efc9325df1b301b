"""The page of what happened to a fact: each blank's memory as a curve, and all its reviews."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content

from ctquiz.errors import CtquizError
from ctquiz.memory.course import course
from ctquiz.memory.live import Live
from ctquiz.memory.lookup import happened
from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.browse import HISTORY_PAGE
from ctquiz.screens.browsing import words
from ctquiz.screens.browsing.curve import curve
from ctquiz.screens.browsing.drawing import place, whole
from ctquiz.screens.browsing.telling import told
from ctquiz.screens.draw import NOTHING, stacked, styled
from ctquiz.screens.page import bound, reason
from ctquiz.screens.reading import ReadingPage
from ctquiz.study.search.row import Row

_HIGH: Final = 9
_LOW: Final = 6


class HistoryPage(ReadingPage):
    """What happened to the blanks of a fact, the one that was asked for first."""

    ACTIONS: ClassVar[tuple[Action, ...]] = HISTORY_PAGE
    BINDINGS: ClassVar[list[BindingType]] = bound(HISTORY_PAGE)

    def __init__(self, rows: Sequence[Row], at: Row) -> None:
        super().__init__()
        self.at = at
        self.rows = [at, *(row for row in rows if row.blank is not at.blank)]
        self.happened: Mapping[str, Sequence[Live]] = {}

    def on_mount(self) -> None:
        """Look up what happened."""
        log = self.ctquiz.desk.log
        try:
            self.happened = {
                row.blank.name: happened(log, row.key) for row in self.rows if row.key is not None
            }
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look up: {reason(error)}.", "error")

    def head(self) -> tuple[str, str, float]:
        """The bank of the fact."""
        return f"History · {self.at.bank.title}", "", 0.0

    def text(self, width: int) -> Content:
        """The fact, then blank by blank."""
        said = stacked([*whole(self.at).wrap(width), styled(place(self.at), "$quiet")])
        blanks = [stacked([*self._blank(row, width)]) for row in self.rows]
        return Content("\n\n").join([said, *blanks])

    def _blank(self, row: Row, width: int) -> Iterator[Content]:
        desk, today = self.ctquiz.desk, self.ctquiz.desk.today
        if len(self.rows) > 1:
            name = Content.styled(f"{row.blank.name}  ", "$quiet")
            yield Content.assemble(name, styled(row.blank.answer.shown, "bold")).wrap(width)[0]
        standing = words.memory(row.known, today)
        yield from Content(f"{standing[0].upper()}{standing[1:]}.").wrap(width)
        if row.is_studied:
            yield from Content(words.chance(row.known, today)).wrap(width)
        past = self.happened.get(row.blank.name, ())
        stages = course(past)
        if stages and row.known.due is not None:
            yield NOTHING
            height = _HIGH if self.is_high else _LOW
            yield curve(stages, row.known.due, today, desk.rules.retention, (width, height))
        lines = [*told(past, desk.rules.rollover, width)]
        if lines:
            yield NOTHING
        yield from lines
