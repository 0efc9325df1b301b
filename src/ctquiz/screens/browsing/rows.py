"""The list: only what is in sight is ever drawn, so that 100,000 rows cost what ten do."""

from collections.abc import Callable

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

Drawn = Callable[[int, int], Content]
"""The line of a row by its number, in so many cells."""


class RowList(ScrollView, can_focus=False):
    """Rows that its page draws, one line each."""

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, drawn: Drawn) -> None:
        super().__init__(id="rows")
        self._drawn = drawn
        self._count = 0

    @property
    def page_height(self) -> int:
        """How many rows are in sight."""
        return max(1, self.size.height)

    def show(self, count: int) -> None:
        """Show so many rows, as they now are."""
        self._count = count
        self.virtual_size = Size(0, count)
        self.refresh()

    def keep_in_sight(self, number: int) -> None:
        """Scroll no further than that row needs."""
        top, height = round(self.scroll_y), self.page_height
        if number < top:
            self.scroll_to(y=number, animate=False)
        elif number >= top + height:
            self.scroll_to(y=number - height + 1, animate=False)

    def render_line(self, y: int) -> Strip:
        """The line at that place of the window."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if number >= self._count:
            return Strip.blank(width, self.visual_style.rich_style)
        content = self._drawn(number, width)
        strip = Strip(content.render_segments(self.visual_style), content.cell_length)
        return strip.adjust_cell_length(width, self.visual_style.rich_style)

    def on_click(self, event: Click) -> None:
        """Say which row was meant."""
        number = event.y + self.scroll_offset.y
        if number < self._count:
            self.post_message(self.Chosen(number))
