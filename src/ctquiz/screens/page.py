"""What every screen is: a column with a head, a rule, a body and a line of keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from ctquiz.screens import draw
from ctquiz.screens.actions import Action, Hint, bindings

if TYPE_CHECKING:
    from ctquiz.screens.app import Ctquiz

_HEAD = "head"


class Page(Screen[None]):
    """A screen of ours; its subclass says what it shows, and calls `refresh_page` at a change."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012 - Textual's own shape
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]  # noqa: RUF012
    AUTO_FOCUS: ClassVar[str | None] = ""

    @property
    def ctquiz(self) -> "Ctquiz":
        """The app, by its own type."""
        from ctquiz.screens.app import Ctquiz  # noqa: PLC0415 - it imports the screens

        app = self.app
        assert isinstance(app, Ctquiz)
        return app

    def compose(self) -> ComposeResult:
        """The column; what stands in the body is the subclass's."""
        with Vertical(id="column"):
            yield Static(id=_HEAD, markup=False)
            yield Static(id="rule", markup=False)
            with VerticalScroll(id="body", can_focus=False):
                yield from self.body()
            yield Static(id="below", markup=False)
            yield Static(id="keys", markup=False)

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

    def keys(self) -> Sequence[Hint]:
        """The footer, most wanted first."""
        return []

    @property
    def inner_width(self) -> int:
        """The cells between the column's margins."""
        narrow = self.app.size.width < 60
        return max(10, min(76, self.app.size.width) - (2 if narrow else 4))

    def on_mount(self) -> None:
        """Show it."""
        self.refresh_page()

    def on_resize(self) -> None:
        """Draw it anew for the new width."""
        self.refresh_page()

    def refresh_page(self) -> None:
        """Draw everything anew, in place."""
        width = self.inner_width
        title, count, done = self.head()
        self._put(_HEAD, draw.head(title, count, width))
        self._put("rule", draw.rule(width, done))
        self.draw_body(width)
        self._put("below", self.below(width))
        self._put("keys", draw.key_line(self.keys(), width))

    def _put(self, name: str, content: Content) -> None:
        """Show a text in the widget of that name; without one it takes no room."""
        widget = self.query_one(f"#{name}", Static)
        widget.update(content)
        widget.display = bool(len(content))


class TextPage(Page):
    """A page whose body is one text."""

    def body(self) -> Sequence[Widget]:
        """The one text."""
        return [Static(id="text", markup=False)]

    def draw_body(self, width: int) -> None:
        """Draw it anew."""
        self._put("text", self.text(width))

    def text(self, width: int) -> Content:
        """The body in so many cells."""
        raise NotImplementedError


def bound(actions: tuple[Action, ...]) -> list[BindingType]:
    """The bindings of a page, for its class body."""
    return list(bindings(actions))
