"""The papers and sizes of print there are."""

from typing import Final

from ctquiz.paper.cards.cut import EDGE, PADDING, Size
from ctquiz.paper.page import Layout, Room

PAPERS: Final = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in mm."""

_LARGE: Final = 18.0
_NORMAL: Final = 11.0
_CARD: Final = 13.0
_GUTTER: Final = 8.0

_POINT: Final = 25.4 / 72
"""In mm."""


def layout(paper: str, large: bool = False, saving: bool = False, columns: int = 1) -> Layout:
    """The layout of a sheet; print of 18 pt is large print."""
    width, height = PAPERS[paper]
    margin = 14.0 if saving else 18.0
    size = _LARGE if large else _NORMAL
    whole = (width - 2 * margin) / (size * _POINT)
    sheet = _room((width - 2 * margin - (columns - 1) * _GUTTER) / columns / (size * _POINT))
    # Answers have nearly two fifths of the table, sources one fifth; its print is smaller.
    fifth = whole * 0.2 / 0.78 - 1
    table = Room(whole * 0.38 / 0.78 - 1, fifth, fifth)
    return Layout(width, height, margin, size, sheet, table, columns, saving)


def _room(column: float) -> Room:
    """The room that the templates leave in a column of such a width, for words and for options.

    Options stand behind their bubbles; the two sides of a match beside each other, on a sheet of
    questions below each other where there is no room for that.
    """
    body = column if column < 14 else column - 5.5
    half = body / 2 - 3
    return Room(body - 0.5, half if body >= 20 else body - 2.8, half)


def card_layout(sheet: Layout, card: Size) -> Layout:
    """The layout of cards: words have the width of a card in the largest print."""
    width = (card.width - 2 * PADDING) / (_CARD * _POINT)
    room = Room(width - 0.5, width / 2 - 2, width / 2 - 2)
    return Layout(sheet.width, sheet.height, EDGE, _CARD, room, room)
