"""What every screen is: a column with a head, a rule, a body and a line of keys."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final, Protocol, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widget import Widget

from ctquiz.errors import CtquizError
from ctquiz.screens import draw
from ctquiz.screens.actions.action import Action, Hint, bindings
from ctquiz.screens.program import Program
from ctquiz.screens.text import Body, Text
from ctquiz.shown import visible_line
from ctquiz.study import state

USUAL: Final = 76
"""Cells of a column, its margins included, that lines of text are easy to read in."""

WIDE: Final = 60
"""Cells of a terminal, or of a text, from which there is room for margins and words."""

HIGH: Final = 18
"""Rows of a terminal from which there is room for blank ones."""

_HEAD = "head"
_FULL: Final = "database or disk is full"
"""What SQLite says of a full disk."""

_Step_contra = TypeVar("_Step_contra", contravariant=True)


class Doing(Protocol[_Step_contra]):
    """A sitting, of whichever kind: what is done in it is kept before it shows."""

    def do(self, step: _Step_contra, /) -> object:
        """Do it. Raises NotNow, or what keeps it from being kept."""


class Page(Screen[None]):
    """A screen of ours; its subclass says what it shows, and calls `refresh_page` at a change."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    IS_HOME: ClassVar[bool] = False
    """Whether it is where everything else leads back to."""

    WIDEST: ClassVar[int] = USUAL
    """Cells of the column, its margins included, where the terminal has as many."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - Textual's own shape
    VERTICAL_BREAKPOINTS = [(0, "-low"), (HIGH, "-high")]  # noqa: RUF012
    AUTO_FOCUS: ClassVar[str | None] = ""

    def painted(self) -> None:
        """The program's first frame shows: what takes long may begin."""

    def explained(self) -> str:
        """What is at hand here, for who asks for help; nothing where the keys say it all."""
        return ""

    def action_help(self) -> None:
        """Say what is at hand, and what the keys do."""
        from ctquiz.screens.actions.table import keys_of  # noqa: PLC0415 - no answer needs it

        self.ctquiz.show_help(keys_of(self.ACTIONS), self.explained())

    @property
    def ctquiz(self) -> Program:
        """The program, by its own type."""
        program = self.app
        assert isinstance(program, Program), "a page of ours is shown by our program"
        return program

    def compose(self) -> ComposeResult:
        """The column; what stands in the body is the subclass's."""
        with Vertical(id="column") as column:
            column.styles.max_width = self.column_width
            yield Text(_HEAD)
            yield Text("rule")
            with Body(id="body"):
                yield from self.body()
            yield Text("below")
            yield Text("keys")

    def body(self) -> Sequence[Widget]:
        """The widgets between the rule and the keys."""
        raise NotImplementedError

    def draw_body(self, width: int) -> None:
        """Bring those widgets up to date, in so many cells."""
        raise NotImplementedError

    def head(self) -> tuple[str, str, float]:
        """The title, the count at its right, and the progress from 0 to 1."""
        return "ctquiz", "", 0.0

    def below(self, _width: int) -> Content:
        """What stands between the body and the keys; nothing is usual."""
        return Content("")

    def footer(self) -> Sequence[Hint]:
        """The footer, most wanted first."""
        return []

    @property
    def column_width(self) -> int:
        """What the column may take; on a terminal in between all pages stay where they are."""
        return self.WIDEST if self.app.size.width >= self.WIDEST else USUAL

    @property
    def inner_width(self) -> int:
        """The cells between the column's margins."""
        width = self.app.size.width
        return max(10, min(self.column_width, width) - (4 if width >= WIDE else 2))

    @property
    def inner_height(self) -> int:
        """The rows of a body with nothing below it but the keys."""
        height = self.app.size.height
        return height - (7 if self.is_high else 3)

    @property
    def is_high(self) -> bool:
        """Whether there is room for blank rows."""
        return self.app.size.height >= HIGH

    def on_mount(self) -> None:
        """Show it.

        Textual calls what each class of a page does then, its own first: none calls `super()`.
        """
        self.refresh_page()

    def on_resize(self) -> None:
        """Draw it anew for the new width."""
        self.query_one("#column").styles.max_width = self.column_width
        self.refresh_page()

    def refresh_head(self) -> float:
        """Draw the title and the count anew; how far it is."""
        title, count, done = self.head()
        self._put(_HEAD, draw.head(title, count, self.inner_width))
        return done

    @property
    def stands(self) -> bool:
        """Whether its widgets are there, the first and the last of them.

        What was to be done later may come after they went, or while they go.
        """
        return bool(self.query(f"#{_HEAD}")) and bool(self.query("#keys"))

    def refresh_page(self) -> None:
        """Draw everything anew, in place."""
        if not self.stands:
            return
        width = self.inner_width
        done = self.refresh_head()
        self._put("rule", draw.rule(width, done))
        self.draw_body(width)
        self._put("below", self.below(width))
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Draw the line of keys anew."""
        hints = [self.ctquiz.keymap.worded(one) for one in self.footer()]
        self._put("keys", draw.key_line(hints, self.inner_width))

    def tell(self, message: str, severity: SeverityLevel = "information") -> None:
        """A word in passing; it takes the place of the last one."""
        self.app.clear_notifications()
        self.notify(visible_line(message), severity=severity, markup=False, timeout=4)

    def done(self, sitting: Doing[_Step_contra], *steps: _Step_contra) -> bool:
        """Do these one after the other; False where one could not be done or not be kept."""
        try:
            for step in steps:
                sitting.do(step)
        except state.NotNow as refusal:
            self.tell(f"{str(refusal).capitalize()}.")
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot save: {reason(error)}. Nothing answered is lost.", "error")
        else:
            return True
        return False

    def took(self, character: str) -> bool:  # noqa: ARG002 - few pages take any
        """Whether the page took a character for itself, whatever else its key does."""
        return False

    def action_back(self) -> None:
        """Go back, once: what a field told may come when the page has left already."""
        if self.is_active:
            self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Move the body."""
        self.query_one(Body).scroll_relative(y=by, animate=False)

    def _put(self, name: str, content: Content) -> None:
        """Show a text in the widget of that name; without one it takes no room."""
        self.query_one(f"#{name}", Text).show(content)


class TextPage(Page):
    """A page whose body is one text."""

    def body(self) -> Sequence[Widget]:
        """The one text."""
        return [Text("text")]

    def draw_body(self, width: int) -> None:
        """Draw it anew."""
        self._put("text", self.text(width))

    def text(self, width: int) -> Content:
        """The body in so many cells."""
        raise NotImplementedError


def reason(error: Exception) -> str:
    """What went wrong, in fewer words than a command line has room for."""
    said = str(error)
    if isinstance(error, CtquizError):
        said = "; ".join(f"{Path(one.path).name} {one.message}" for one in error.problems)
    return "the disk is full" if said.endswith(_FULL) else said


def bound(actions: tuple[Action, ...]) -> list[BindingType]:
    """The bindings of a page, for its class body."""
    return list(bindings(actions))
