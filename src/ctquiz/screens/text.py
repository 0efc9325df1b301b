"""What a page's column is made of: texts, and the body that scrolls them; both draw but once.

Textual lays a widget out and paints it again, a frame later, where its first layout gave it another
virtual size. Here nothing can come of that: a text has no children, and where the body's scroll bar
comes or goes, that lays it out anyway.
"""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static


class Text(Static):
    """A text that is data, not markup."""

    virtual_size = var(Size(0, 0))

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id, markup=False)
        self._shown = Content("")

    def show(self, content: Content) -> None:
        """Show this; without a character it takes no room, and what it shows already costs nothing.

        A text of a fixed height moves no other: the page keeps its layout.
        """
        if not content.is_same(self._shown):
            self._shown = content
            self.update(content, layout=self.styles.auto_dimensions)
        self.display = bool(len(content))


class Body(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The part of a page that scrolls, where the page says so: it has no keys of its own."""

    class Filled(Message):
        """There is more than the body shows, or no longer."""

    virtual_size = var(Size(0, 0))

    def watch_show_vertical_scrollbar(self) -> None:
        """Tell the page, whose keys may move the body now."""
        self.post_message(self.Filled())

    def rewind(self) -> None:
        """Back to the top, for a new text: one that fits, until its layout says that it does not.

        A bar that only its layout takes away costs a second one.
        """
        self.scroll_home(animate=False, immediate=True)
        self.show_vertical_scrollbar = self.vertical_scrollbar.display = False
