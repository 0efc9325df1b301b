"""Where the parts of an area stand in a terminal: in its body, or pinned below that."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct
from textual.content import Content

from ctquiz.screens.answering.look import Look
from ctquiz.screens.draw import NOTHING, Entry, height, listed, stacked, wraps

_ROOMY_FROM: Final = 32
"""Lines of a terminal from which rows stand a line apart."""

_MOST_APART: Final = 9
"""Rows that stand apart only because the terminal is high."""

_GAP: Final = 1
"""Cells between columns of options, which begin with a blank mark."""

_LEAST_COLUMNS: Final = 2


class Room(Struct, frozen=True):
    """The cells of a line, the lines for an area while it is asked, and those of the terminal.

    `taken` are lines that the answer takes away below the area.
    """

    width: int
    lines: int
    terminal: int
    taken: int = 0


class Placed(Struct, frozen=True):
    """What stands where; ▸ is in the `height` lines of the rows from `top` on.

    `pinned` stays in sight, however far the body is scrolled.
    """

    rows: Content = NOTHING
    top: int = 0
    height: int = 0
    options: Content = NOTHING
    told: Content = NOTHING
    pinned: Content = NOTHING

    @property
    def lines(self) -> int:
        """The lines that all of it takes, with a blank one before each part but the first."""
        others = (self.options, self.told, self.pinned)
        return height(self.rows) + sum(height(part) + 1 for part in others if len(part))


def placed(look: Look, room: Room) -> Placed:
    """The parts of an area: what must be in sight and has no room in the body is pinned.

    While it is asked these are the options to choose from, then what the rows come to.
    """
    rows = listed(look.rows, look.indent, room.width)
    apart = _stand_apart(look, room)
    content = Content("\n\n" if apart else "\n").join(rows)
    top, height = 0, 0
    if look.at is not None:
        heights = [_lines(row) for row in rows]
        top = list(accumulate((one + apart for one in heights), initial=0))[look.at]
        height = heights[look.at]
    options, columns = _options(look, room, _lines(content))
    used = _lines(content, options, look.told)
    if room.taken and len(look.told) and used > room.lines - room.taken:
        return Placed(content, top, height, options, NOTHING, look.told)
    # With the answer the rows themselves tell the options.
    pinned = NOTHING if room.taken else columns
    return Placed(content, top, height, options, look.told, pinned)


def _stand_apart(look: Look, room: Room) -> bool:
    roomy = room.terminal >= _ROOMY_FROM and len(look.rows) <= _MOST_APART
    return look.spaced and (roomy or wraps(look.rows, look.indent, room.width))


def _options(look: Look, room: Room, rows: int) -> tuple[Content, Content]:
    """The options below the rows; or, where both cannot be seen at once, in columns elsewhere."""
    below = stacked(listed(look.options, look.indent, room.width))
    if not look.options or rows + 1 + _lines(below) <= room.lines:
        return below, NOTHING
    columns = _in_columns(look.options, room)
    return (NOTHING, columns) if len(columns) else (below, NOTHING)


def _in_columns(options: Sequence[Entry], room: Room) -> Content:
    """Two columns or more, read line by line; nothing where they would take half the terminal."""
    entries = [Content.assemble(one.lead, one.text) for one in options]
    cell = max(entry.cell_length for entry in entries) + _GAP
    count = min(room.width // cell, len(entries))
    if count < _LEAST_COLUMNS or len(entries) > count * (room.terminal // 2):
        return NOTHING
    cells = [entry.pad_right(cell - entry.cell_length) for entry in entries]
    starts = range(0, len(cells), count)
    return stacked([NOTHING.join(cells[start : start + count]) for start in starts])


def _lines(*parts: Content) -> int:
    """How many lines texts take that are wrapped already, with a blank one between them."""
    shown = [part for part in parts if len(part)]
    return sum(part.plain.count("\n") + 1 for part in shown) + max(0, len(shown) - 1)
