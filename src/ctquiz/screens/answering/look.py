"""How an area looks, whatever the terminal: its rows, and what stands below them."""

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content

from ctquiz.screens.draw import GUTTER, NOTHING, Entry


class Look(Struct, frozen=True):
    """How an area looks.

    `at` is the row at which ▸ stands, `told` one line about all rows, `options` stand below the
    rows, best where all can be seen at once. Rows are `spaced` apart where there is room for it.
    """

    rows: Sequence[Entry] = ()
    indent: int = GUTTER
    at: int | None = None
    told: Content = NOTHING
    options: Sequence[Entry] = ()
    spaced: bool = False
