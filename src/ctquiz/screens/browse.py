"""The page on which facts are found again: a query, the list, and the fact at ▸ below it."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from ctquiz.bank.model import Bank
from ctquiz.desk import Desk
from ctquiz.errors import CtquizError
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.browse import BROWSE, EDIT, GO_HOME, HISTORY, SEARCH, SORT, UNDO
from ctquiz.screens.actions.common import HELP
from ctquiz.screens.browsing.changing import ChangingPage
from ctquiz.screens.browsing.drawing import Columns, preview
from ctquiz.screens.browsing.query_field import QueryField
from ctquiz.screens.browsing.rows import RowList
from ctquiz.screens.browsing.search import ORDERS, Search
from ctquiz.screens.browsing.work import Work
from ctquiz.screens.draw import NOTHING, cut
from ctquiz.screens.page import WIDE, bound, reason
from ctquiz.screens.text import Text
from ctquiz.study.search.finding import other_bank
from ctquiz.study.search.row import Row

_LANGUAGE: Final = (
    'A query: words, "a phrase", tag:name, bank:name, id:name (* is anything), form:choice,'
    " due:<7, due:today, stable:<21, lapses:>3, reps:0, flag:2, is:new and is:due, suspended,"
    " buried, leech, starred, flagged, studied, draft; - leaves out, or and ( ) join."
)
_FINDING: Final = "finding"
_FEW: Final = 2_000
"""Rows that are looked through before a key's frame is drawn."""

_PREVIEW: Final = 4
"""Rows for the fact at ▸."""


class BrowsePage(ChangingPage):
    """Every blank of the known banks, or those that are looked for."""

    ACTIONS: ClassVar[tuple[Action, ...]] = BROWSE
    BINDINGS: ClassVar[list[BindingType]] = bound(BROWSE)
    WIDEST: ClassVar[int] = 100

    def __init__(self, desk: Desk, query: str) -> None:
        super().__init__()
        self.search = Search(desk)
        self.places: list[int] = []
        self.cursor = 0
        self._typed = query
        self._progress = "Reading the banks …"
        self._is_read = False
        self._today = 0

    def body(self) -> Sequence[Widget]:
        """The query, the titles of the columns, the list."""
        self.field = QueryField("query")
        self.field.value, self.field.placeholder = self._typed, "everything"
        self.listing = RowList(self._line)
        return [Horizontal(Text("slash"), self.field, id="asked"), Text("titles"), self.listing]

    @property
    def is_searching(self) -> bool:
        """Whether a query is being typed."""
        return self.focused is self.field

    @property
    def row(self) -> Row | None:
        """The row at ▸."""
        return self.search.catalogue.rows[self.places[self.cursor]] if self.places else None

    def on_mount(self) -> None:
        """Read the banks once the page is there."""
        self.call_after_refresh(self.look_again)

    def on_screen_resume(self) -> None:
        """Look again: a bank may have been edited meanwhile, or something answered."""
        if self._is_read:
            self.look_again()

    def path_of(self, bank: Bank) -> Path | None:
        """Where a bank lies."""
        return self.search.catalogue.path_of(bank)

    def look_again(self) -> None:
        """See what the banks hold by now; the row at ▸ stays there."""
        if not self.stands:
            return
        at = self.row
        try:
            changed = self.search.renew()
        except (CtquizError, sqlite3.Error, OSError) as error:
            self._progress = f"Cannot look: {reason(error)}."
            self.refresh_page()
            return
        if changed or not self._is_read:
            self._is_read = True
            self.search.understand(self.field.value)
            self._find(at)

    def _find(self, keep: Row | None = None) -> None:
        """Look through the rows; one that is kept stays at ▸ if it is among them.

        Where there are many, what was typed is shown first.
        """
        self.moved_on()
        self.workers.cancel_group(self, _FINDING)
        work = Work(self._steps(keep))
        if len(self.search.catalogue.rows) <= _FEW:
            work.at_once()
        else:
            self.run_worker(work.to_the_end(), group=_FINDING)

    def _steps(self, keep: Row | None) -> Iterator[None]:
        found: list[int] = []
        enough = self.listing.page_height
        for _ in self.search.steps(found):
            if keep is None and self.places is not found and len(found) >= enough:
                self._show(found, None, " so far")
            yield
        self._show(found, keep, "")

    def _show(self, found: list[int], keep: Row | None, progress: str) -> None:
        """Show what was found, all of it or so far."""
        is_first = self.places is not found
        self.places, self._progress = found, progress
        if is_first:
            self.cursor = 0 if keep is None else self._place_of(keep)
            self.listing.scroll_to(y=0, animate=False)
        self.listing.show(len(found))
        self.refresh_page()
        self.listing.keep_in_sight(self.cursor)

    def _place_of(self, kept: Row) -> int:
        """Where a row that was there before stands now; else the place where it was."""
        for place, number in enumerate(self.places):
            row = self.search.catalogue.rows[number]
            if row.key == kept.key and row.blank.name == kept.blank.name:
                return place
        return max(0, min(self.cursor, len(self.places) - 1))

    def head(self) -> tuple[str, str, float]:
        """How many were found, and how they are sorted."""
        said = self.search.counted(len(self.places), self._progress if self.places else "")
        wide = self.app.size.width >= WIDE
        return "Browse", f"{said} · {ORDERS[self.search.order]}" if wide else said, 0.0

    @property
    def _preview_height(self) -> int:
        return _PREVIEW if self.is_high else 0

    def draw_body(self, width: int) -> None:
        """The titles, or what is wrong with the query; then the rows.

        The room for the fact at ▸ does not depend on the fact.
        """
        self.query_one("#below").styles.height = self._preview_height
        self._today = self.ctquiz.desk.today
        self._put("slash", Content.styled("/ ", "$quiet"))
        self._put("titles", self._titles(width))
        self.listing.refresh()

    def _titles(self, width: int) -> Content:
        if self.search.mistake is not None:
            wrong = self.search.mistake
            said = f"column {wrong.column}: {wrong.message} ({wrong.hint})"
            return Content.styled(cut(said, width), "$text-warning")
        if self.places:
            return self._columns(width).titles()
        nothing = "Nothing matches." if self.search.catalogue.rows else "No banks here yet."
        return Content.styled(cut(self._progress or nothing, width), "$quiet")

    def _columns(self, width: int) -> Columns:
        return Columns(width, self.app.size.width >= WIDE)

    def _line(self, number: int, width: int) -> Content:
        row = self.search.catalogue.rows[self.places[number]]
        return self._columns(width).line(row, number == self.cursor, self._today)

    def below(self, width: int) -> Content:
        """The fact at ▸, where there is room."""
        row, height = self.row, self._preview_height
        if row is None or not height:
            return NOTHING
        return preview(row, self._today, width, height)

    def footer(self) -> Sequence[Hint]:
        """What can be done with the list, or with what is typed."""
        if self.is_searching:
            return [hint(HISTORY, "list"), hint(GO_HOME, "as before", "esc"), hint(HELP, "", "f1")]
        ending = [hint(HELP), hint(GO_HOME)]
        if not self.places:
            return [hint(SEARCH), *ending]
        undo, edit = ([hint(UNDO)], []) if self._changes else ([], [hint(EDIT)])
        return [hint(SEARCH), hint(HISTORY), *edit, hint(SORT), *undo, *ending]

    def explained(self) -> str:
        """How to say what to look for."""
        return _LANGUAGE

    def show_change(self, row: Row) -> None:
        """Show what is known now of a row's fact."""
        self.search.catalogue.look_again(row)
        self.search.sort()
        self.refresh_page()

    def _move_to(self, number: int) -> None:
        """Move ▸: two lines of the list change, and what stands below it."""
        before, self.cursor = self.cursor, max(0, min(number, len(self.places) - 1))
        self.moved_on()
        self.listing.refresh_line(before)
        self.listing.refresh_line(self.cursor)
        self.listing.keep_in_sight(self.cursor)
        self._put("below", self.below(self.inner_width))

    def action_move(self, by: int) -> None:
        """Move ▸."""
        self._move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move ▸ by what is in sight."""
        self._move_to(self.cursor + by * self.listing.page_height)

    def action_bank(self, by: int) -> None:
        """Move ▸ to the next row that is of another bank."""
        self._move_to(other_bank(self.search.catalogue.rows, self.places, self.cursor, by))

    def action_search(self) -> None:
        """Type a query."""
        self.field.cursor_position = len(self.field.value)
        self.set_focus(self.field)

    def action_home(self) -> None:
        """Go home; out of a query that is typed, back to the one before."""
        if self.is_searching:
            self.field.value = self._typed
            self.set_focus(None)
        else:
            self.ctquiz.go_home()

    def action_history(self) -> None:
        """Show what happened to the fact at ▸."""
        row = self.row
        if row is not None:
            self.ctquiz.show_history(self.search.catalogue.siblings(row), row)

    def action_sort(self) -> None:
        """Sort otherwise."""
        self.search.sort_otherwise()
        self._find()
        self.refresh_page()

    def action_undo(self) -> None:
        """Take back the last change; not while a query is typed."""
        if not self.is_searching:
            super().action_undo()

    @on(Input.Changed)
    def find_what_is_typed(self) -> None:
        """The list follows the query, as long as that can be understood."""
        if not self._is_read:
            return
        if self.search.understand(self.field.value):
            self._find()
        self.refresh_page()

    @on(Input.Submitted)
    def keep_query(self) -> None:
        """Go to the list, where the query was understood."""
        if self.search.mistake is None:
            self.set_focus(None)

    @on(QueryField.Left)
    def leave_query(self) -> None:
        """Backspace where nothing is typed: back to the list."""
        self.set_focus(None)

    @on(RowList.Chosen)
    def move_to_click(self, event: RowList.Chosen) -> None:
        """A row that is clicked is the one at ▸."""
        self._move_to(event.number)

    def on_descendant_focus(self) -> None:
        """Other keys while a query is typed; the one before may be gone back to."""
        self._typed = self.field.value
        self.refresh_keys()

    def on_descendant_blur(self) -> None:
        """And again with the list."""
        self.refresh_keys()
