"""Home: every known bank in its folder with its numbers, and what today still asks."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar, Final

from msgspec.structs import replace
from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from ctquiz.errors import CtquizError
from ctquiz.library import Volume, is_broken
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP
from ctquiz.screens.actions.home import (
    AWAY,
    BROWSE,
    CLOSE,
    EXAM_HERE,
    HOME,
    INWARDS,
    LEAVE,
    OPEN,
    PROBLEMS,
    SEARCH,
    STATS,
    TODAY,
)
from ctquiz.screens.draw import at_most
from ctquiz.screens.home.census import Census
from ctquiz.screens.home.listing import ListPage
from ctquiz.screens.home.rows import Broken, Folder, Open, Row, Single, Tag, Tour
from ctquiz.screens.page import bound, reason
from ctquiz.shown import several

_MOST_KEYS: Final = 6


class HomePage(ListPage):
    """Where ctquiz begins, and where a sitting ends."""

    ACTIONS: ClassVar[tuple[Action, ...]] = HOME
    BINDINGS: ClassVar[list[BindingType]] = bound(HOME)
    IS_HOME: ClassVar[bool] = True

    def painted(self) -> None:
        """Count what is known by now."""
        self.known()

    def footer(self) -> Sequence[Hint]:
        """Study where there is something to study; else what is wrong."""
        return at_most(self._hints(), _MOST_KEYS)

    def _hints(self) -> list[Hint]:
        first = [hint(OPEN, self._opening(), rank=0)] if self.rows else []
        away = [hint(AWAY, rank=0)] if self.is_typing or self.sought.text else []
        if self.is_typing:
            return [*first, *away, Hint("f1", HELP.label)]
        wrong = [hint(PROBLEMS)] if self.row.problems and self.row.banks else []
        ahead = [hint(TODAY)] if self.standing.worry else []
        exam = [hint(EXAM_HERE)] if self.row.banks else []
        looking = [hint(BROWSE, rank=2), hint(STATS), *self._ways()]
        ways = [*exam, *ahead, *wrong, *looking] if self.rows else []
        return [*first, *away, *ways, hint(HELP), hint(LEAVE, rank=0)]

    def _opening(self) -> str:
        match self.row.what:
            case Broken():
                return "what is wrong"
            case Tour():
                return "begin"
            case _:
                return ""

    def _ways(self) -> list[Hint]:
        """What of the row can be opened or closed, and the search."""
        match self.row.what:
            case Single(bank=bank) if bank.id == self.opened.bank:
                ways = [hint(CLOSE, rank=3)]
            case Single(bank=bank) if self.census and self.census.tags(bank):
                ways = [hint(INWARDS, "tags", rank=3)]
            case Tag():
                ways = [hint(CLOSE, rank=3)]
            case Folder(path) if path in self.opened.closed:
                ways = [hint(INWARDS, rank=3)]
            case Folder():
                ways = [hint(CLOSE, rank=3)]
            case _:
                ways = []
        return [*ways, hint(SEARCH, rank=3)]

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self.known()
        self.cursor = max(0, min(len(self.rows) - 1, self.cursor + by))
        self.refresh_page()

    def action_open(self) -> None:
        """Study the row, or show why that cannot be."""
        if self.known() is None or not self.rows:
            return
        row = self.row
        if row.volume is not None and is_broken(row.volume):
            self.ctquiz.show_problems(row.volume)
            return
        try:
            if not self.ctquiz.study(row.banks, row.selection):
                self.tell(self.ctquiz.desk.why_nothing(row.banks, row.selection))
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot study: {reason(error)}.", "error")

    def action_inwards(self) -> None:
        """Open what ▸ stands at: a folder, or the tags of a bank."""
        census = self.known()
        if census is None or not self.rows:
            return
        match self.row.what:
            case Folder(path):
                self.opened = replace(self.opened, closed=self.opened.closed - {path})
            case Single(bank=bank) if census.tags(bank):
                self.opened = Open(self.opened.closed, bank.id)
                self.call_after_refresh(self._tell_tags)
            case Single():
                self.tell("No fact of this bank has a tag.")
            case _:
                return
        self.list_anew()

    def _tell_tags(self) -> None:
        """The numbers of a bank's tags, which take a moment where it is large."""
        try:
            self.count_tags()
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot count: {reason(error)}.", "error")
        self.list_anew()

    def action_outwards(self) -> None:
        """Close what ▸ stands at, or what that is in."""
        if self.known() is None or not self.rows:
            return
        row = self.row
        match row.what:
            case Single(bank=bank) if bank.id == self.opened.bank:
                self.opened = Open(self.opened.closed)
            case Tag():
                self._move_out(row)
                self.opened = Open(self.opened.closed)
            case Folder(path) if path not in self.opened.closed and not self.sought.text:
                self.opened = replace(self.opened, closed=self.opened.closed | {path})
            case _:
                self._move_out(row)
        self.list_anew()

    def _move_out(self, row: Row) -> None:
        """▸ to the nearest row above that this one is in."""
        above = range(self.cursor - 1, -1, -1)
        self.cursor = next((at for at in above if self.rows[at].depth < row.depth), self.cursor)

    def action_search(self) -> None:
        """Narrow the list to what is typed from now on."""
        if self.known() is not None:
            self.seek(True)

    @on(Input.Submitted)
    def open_sought(self) -> None:
        """Enter came through the field: what is sought stays, for who comes back."""
        if not self.is_active:
            return
        if self.rows and self.sought.text:
            self.set_focus(None)
            self.action_open()
        elif not self.sought.text:
            self.seek(False)

    def action_away(self) -> None:
        """Show everything again; with nothing sought, leave."""
        if self.is_typing or self.sought.text:
            self.seek(False)
        else:
            self.action_leave()

    def action_stats(self) -> None:
        """Show what the past and the coming days are like."""
        census = self.known()
        if census is not None and census.banks:
            self.ctquiz.show_stats(census.banks)

    def action_exam(self) -> None:
        """An exam on the row, or the one that waits."""
        census = self.known()
        if census is not None and self.row.banks:
            known = {bank.id for bank in census.banks}
            banks, tag = self.row.banks, self.row.selection.tag
            title = self.row.title if tag is None else banks[0].title
            self.ctquiz.show_exam_terms(banks, title, known, tag)

    def action_browse(self) -> None:
        """Show all facts."""
        self.ctquiz.show_browse()

    def action_settings(self) -> None:
        """Show what can be set."""
        self.ctquiz.show_settings()

    def action_problems(self) -> None:
        """Show the mistakes in the bank's file."""
        census = self.known()
        volumes = [] if census is None else self._volumes(census)
        faulty = [volume for volume in volumes if volume.reading.problems]
        if faulty:
            self.ctquiz.show_problems(faulty[0])
        else:
            self.tell("Nothing is wrong here.")

    def _volumes(self, census: Census) -> Sequence[Volume]:
        """The files that the row at ▸ stands for."""
        match self.row.what:
            case Single(volume) | Broken(volume):
                return (volume,)
            case Tag(bank):
                return [one for one in census.volumes if one.bank is bank]
            case Folder(path):
                return [one for one in census.volumes if one.path.is_relative_to(path)]
            case _:
                return census.volumes

    def action_count_for_today(self) -> None:
        """Amend the day of reviews that were dated ahead."""
        try:
            ahead = self.ctquiz.desk.count_for_today()
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot save: {reason(error)}. Nothing answered is lost.", "error")
            return
        if not ahead:
            self.tell("No review is dated ahead.")
            return
        self.count()
        self.tell(f"{several(ahead, 'review')} of a wrong clock now of today.")

    def action_leave(self) -> None:
        """Leave ctquiz."""
        self.app.exit()
