"""How the rows of the list look: a mark, a name, three numbers. Pure; widths are in cells."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from ctquiz.memory.counting import Counts
from ctquiz.screens.draw import MARK, NOTHING, cut, fitted
from ctquiz.screens.home.rows import Broken, Row, Tag
from ctquiz.screens.page import WIDE
from ctquiz.shown import several

_TITLES: Final = ("due", "new", "today")
_INDENT: Final = 2
_DEEPEST: Final = 5
"""Levels that are indented further; a name needs its room."""


def titles(width: int) -> Content:
    """The names of the columns."""
    number = _number(width)
    said = "".join(f"{word:>{number}}" for word in _TITLES)
    return Content.styled(" " * (width - 3 * number) + said, "$quiet")


def lines(rows: Sequence[Row], chosen: Row, width: int, apart: bool) -> list[Content]:
    """The rows, those about all banks `apart` from the others."""
    drawn: list[Content] = []
    for before, row in zip([None, *rows], rows, strict=False):
        if apart and before is not None and before.is_about_all:
            drawn.append(NOTHING)
        drawn.append(_line(row, row is chosen, width))
    return drawn


def _number(width: int) -> int:
    return 8 if width >= WIDE else 6


def _line(row: Row, chosen: bool, width: int) -> Content:
    number = _number(width)
    colour = "$text-error" if isinstance(row.what, Broken) else "$text-warning"
    mark = Content.styled("! ", colour) if row.problems else Content("  ")
    if chosen:
        mark = Content.styled("▸ ", "$primary")
    indent = " " * (_INDENT * min(row.depth, _DEEPEST))
    room = width - MARK - len(indent)
    if isinstance(row.what, Broken):
        errors = f"  {several(row.problems, 'error')}"
        said = cut(row.title, room - len(errors)) + errors
        return Content.assemble(mark, indent, (said, colour))
    style = "bold" if chosen else "$quiet" if isinstance(row.what, Tag) else ""
    if row.counts is None:
        return Content.assemble(mark, indent, (cut(row.title, room), style))
    title = fitted(row.title, room - 3 * number)
    return Content.assemble(mark, indent, (title, style), *_numbers(row.counts, number))


def _numbers(counts: Counts, number: int) -> list[Content]:
    first = "".join(f"{value or '·':>{number}}" for value in (counts.due, counts.new))
    today = f"{counts.today or '·':>{number}}"
    return [Content(first), Content.styled(today, "bold" if counts.today else "")]
