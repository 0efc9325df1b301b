"""The page with the list at home: it is counted, kept in sight, and narrowed to what is sought."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace
from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from ctquiz.collector import settled
from ctquiz.errors import CtquizError
from ctquiz.memory.counting import Counts
from ctquiz.memory.past import ever_answered
from ctquiz.screens.draw import NOTHING, stacked, styled
from ctquiz.screens.field import LineField
from ctquiz.screens.home import look
from ctquiz.screens.home.census import Census
from ctquiz.screens.home.rows import All, Open, Row, Sought, rows_of
from ctquiz.screens.home.standing import Standing, about, empty, standing_of
from ctquiz.screens.page import TextPage, reason
from ctquiz.screens.text import Text

_LONGEST_SOUGHT: Final = 100
_NO_ROW: Final = Row(All(()), "")


class ListPage(TextPage):
    """Shows the known banks; counting them comes after the first paint, as it may take long."""

    def __init__(self) -> None:
        super().__init__()
        self.census: Census | None = None
        self.standing = Standing()
        self.newcomer = False
        self.opened = Open()
        self.sought = Sought()
        self.rows: list[Row] = []
        self.cursor = 0

    def body(self) -> Sequence[Widget]:
        """Where something is looked for, and the list."""
        field = LineField("search", "", _LONGEST_SOUGHT)
        return [Horizontal(Text("slash"), field, id="searching"), *super().body()]

    def on_mount(self) -> None:
        """Seek nothing so far; counting comes after the first paint."""
        self._put("slash", Content("/ "))
        self.query_one("#searching").display = False

    def on_screen_resume(self) -> None:
        """Count anew: something may have been answered, or a bank edited."""
        if self.ctquiz.is_shown:
            self.count()

    def known(self) -> Census | None:
        """What there is, counted now where a key was faster than the first paint."""
        if self.census is None:
            self.count()
        return self.census

    def count(self) -> None:
        """See what there is, and what of it waits."""
        desk = self.ctquiz.desk
        try:
            with settled():
                self.census = Census(desk, self.census)
            self.standing = standing_of(desk, self.census)
            self.newcomer = not ever_answered(desk.log)
            self.count_tags()
        except (CtquizError, sqlite3.Error, OSError) as error:
            self.tell(f"Cannot count anew: {reason(error)}.", "error")
        self.list_anew()

    def count_tags(self) -> None:
        """Count the tags of the bank that is open."""
        assert self.census is not None, "tags are seen when banks are"
        bank = next((one for one in self.census.banks if one.id == self.opened.bank), None)
        counts: Mapping[str, Counts] = {} if bank is None else self.census.by_tag(bank)
        self.opened = replace(self.opened, counts=counts)

    def list_anew(self) -> None:
        """The rows anew; ▸ stays where it stands, or near it."""
        census, before = self.census, self.row.place if self.rows else None
        if census is None:
            return
        sought = replace(self.sought, tags=census.tags)
        self.rows = rows_of(census.shelf, census.counts, self.opened, sought, self.newcomer)
        places = [row.place for row in self.rows]
        if before in places:
            self.cursor = places.index(before)
        elif sought.text:
            # Not at a bank that is there for what is found in it.
            fitting = (at for at, row in enumerate(self.rows) if sought.fits(*row.names))
            self.cursor = next(fitting, 0)
        self.cursor = max(0, min(self.cursor, len(self.rows) - 1))
        self.refresh_page()

    @property
    def row(self) -> Row:
        """The row at ▸."""
        return self.rows[self.cursor] if self.rows else _NO_ROW

    @property
    def field(self) -> LineField:
        """Where what is sought is typed."""
        return self.query_one(LineField)

    @property
    def is_typing(self) -> bool:
        """Whether letters go into the field."""
        return self.app.focused is self.field

    def head(self) -> tuple[str, str, float]:
        """The program's name and the date, as the study day has it."""
        return "ctquiz", self.ctquiz.date_of_today(), 0.0

    def text(self, width: int) -> Content:
        """The list, scrolled so that ▸ is in it, and what it comes to."""
        if self.census is None:
            return NOTHING
        blank = [NOTHING] if self.is_high else []
        end = [*blank, *self._end(width)]
        if not self.rows and not self.sought.text:
            return empty(str(self.ctquiz.desk.folders.banks))
        if not self.rows:
            return stacked([styled("Nothing is called so.", "$quiet"), *end])
        above = 1 + self.query_one("#searching").display
        apart = sum(row.is_about_all for row in self.rows) if self.is_high else 0
        shown = self._in_view(self.inner_height - above - apart - len(end))
        lines = look.lines(shown, self.row, width, apart=self.is_high)
        return stacked([look.titles(width), *lines, *end])

    def _in_view(self, room: int) -> list[Row]:
        room = max(2, room)
        first = max(0, min(self.cursor - room // 2, len(self.rows) - room))
        return self.rows[first : first + room]

    def _end(self, width: int) -> list[Content]:
        """What the list comes to, and what is to be said about the bank at ▸."""
        said = self.standing.lines()
        more = about(self.row)
        if more and self.is_high:
            said.append(NOTHING)
        return [line for one in [*said, *more] for line in (one.wrap(width) if one else [one])]

    def seek(self, wanted: bool) -> None:
        """Show where to type what is sought, or everything again."""
        self.query_one("#searching").display = wanted
        if wanted:
            self.set_focus(self.field)
        else:
            self.set_focus(None)
            self.field.clear()
            self.sought = Sought()
        self.list_anew()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Other letters, another list; ▸ at the first row that fits."""
        if event.value.strip() != self.sought.text:
            self.sought = Sought(event.value.strip())
            self.rows, self.cursor = [], 0
            self.list_anew()
