"""The papers and sizes of print there are."""

from typing import Final

from ctquiz.paper.cards.cut import EDGE, PADDING, Size
from ctquiz.paper.page import Layout

PAPERS: Final = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in mm."""

_LARGE: Final = 18.0
_NORMAL: Final = 11.0
_CARD: Final = 13.0

_POINT: Final = 25.4 / 72
"""In mm."""


def layout(paper: str, large: bool = False, saving: bool = False, columns: int = 1) -> Layout:
    """The layout of a sheet; print of 18 pt is large print."""
    width, height = PAPERS[paper]
    margin = 14.0 if saving else 18.0
    size = _LARGE if large else _NORMAL
    column = (width - 2 * margin) / columns / (size * _POINT)
    return Layout(paper, width, height, margin, size, _narrowest(column), columns, saving)


def _narrowest(column: float) -> float:
    """The room for a word where there is least, as the template divides a column; in its letters.

    That is an option's, or one of the two sides of a match where these stand beside each other.
    """
    if column < 14:
        return column - 4
    body = column - 5.5
    return body / 2 - 3 if body >= 20 else body - 4


def card_layout(sheet: Layout, card: Size) -> Layout:
    """The layout of cards: words have the width of a card in the largest print."""
    unbroken = (card.width - 2 * PADDING) / (_CARD * _POINT) - 2
    return Layout(sheet.paper, sheet.width, sheet.height, EDGE, _CARD, unbroken)
