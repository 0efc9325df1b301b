"""Cards on sheets that are cut: where on which page each face stands, and the marks to cut by.

Lengths in mm, from the top left corner of a page. Pages are upright: their long edges are left and
right.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

EDGE: Final = 6.0
"""What stays free at the edges: printers cannot print there, and the marks want room."""

PADDING: Final = 4.0
"""What stays free inside a card."""

_MARK: Final = (1.0, 5.0)
"""A mark's ends, so far outside the cards."""


class Flip(StrEnum):
    """How backs come behind their fronts: the sheet is turned over an edge, or folded."""

    LONG = "long"
    SHORT = "short"
    FOLD = "fold"


class Size(Struct, frozen=True):
    """Of a card."""

    width: float
    height: float


SIZES: Final = {
    "small": Size(60, 42),
    "medium": Size(90, 62),
    "large": Size(95, 130),
    "business": Size(85, 55),
    "poker": Size(63, 88),
    "index": Size(127, 76),
}


class Face(Struct, frozen=True):
    """One side of a card in its place; `turned` stands on its head, for who folds it over."""

    card: int
    x: float
    y: float
    back: bool = False
    turned: bool = False


class Line(Struct, frozen=True):
    """A mark to cut by, or the line to fold along."""

    x1: float
    y1: float
    x2: float
    y2: float
    fold: bool = False


class Side(Struct, frozen=True):
    """One page: the faces on it, and its marks."""

    faces: tuple[Face, ...]
    lines: tuple[Line, ...] = ()


class Cut(Struct, frozen=True):
    """How cards are printed on pages of a width and height; `offset` moves all backs."""

    page: Size
    size: Size
    flip: Flip = Flip.LONG
    offset: tuple[float, float] = (0.0, 0.0)

    @property
    def unit(self) -> Size:
        """What is repeated over the page: a card, or both its faces where it is folded."""
        if self.flip is not Flip.FOLD:
            return self.size
        beside = Size(2 * self.size.width, self.size.height)
        above = Size(self.size.width, 2 * self.size.height)
        return max(beside, above, key=lambda unit: _many(self.page, unit))

    @property
    def columns(self) -> int:
        """Units beside each other."""
        return int((self.page.width - 2 * EDGE) // self.unit.width)

    @property
    def rows(self) -> int:
        """Units below each other."""
        return int((self.page.height - 2 * EDGE) // self.unit.height)

    @property
    def corner(self) -> tuple[float, float]:
        """The top left corner of the first unit; all together stand in the middle of the page."""
        return (
            (self.page.width - self.columns * self.unit.width) / 2,
            (self.page.height - self.rows * self.unit.height) / 2,
        )


def _many(page: Size, unit: Size) -> int:
    """Units on a page."""
    return int((page.width - 2 * EDGE) // unit.width * ((page.height - 2 * EDGE) // unit.height))


def sides(cut: Cut, cards: int) -> tuple[Side, ...]:
    """The pages of so many cards: each of fronts is followed by that of their backs."""
    found: list[Side] = []
    each = cut.columns * cut.rows
    for first in range(0, cards, each):
        places = [(card, *divmod(card - first, cut.columns)) for card in _some(first, each, cards)]
        found += _folded(cut, places) if cut.flip is Flip.FOLD else _flipped(cut, places)
    return tuple(found)


def _some(first: int, each: int, cards: int) -> range:
    return range(first, min(first + each, cards))


Places = list[tuple[int, int, int]]
"""Cards with their rows and columns."""


def _flipped(cut: Cut, places: Places) -> list[Side]:
    fronts = tuple(Face(card, *_at(cut, row, column)) for card, row, column in places)
    backs = tuple(
        Face(card, x + cut.offset[0], y + cut.offset[1], back=True)
        for card, row, column in places
        for x, y in [_at(cut, *_behind(cut, row, column))]
    )
    return [Side(fronts, _marks(cut)), Side(backs)]


def _behind(cut: Cut, row: int, column: int) -> tuple[int, int]:
    """Turned over an edge, what was first from that edge comes to be last."""
    if cut.flip is Flip.LONG:
        return row, cut.columns - 1 - column
    return cut.rows - 1 - row, column


def _folded(cut: Cut, places: Places) -> list[Side]:
    faces: list[Face] = []
    lines = list(_marks(cut))
    for card, row, column in places:
        x, y = _at(cut, row, column)
        if cut.unit.width > cut.size.width:
            middle = x + cut.size.width
            faces += [Face(card, x, y), Face(card, middle, y, back=True)]
            lines.append(Line(middle, y, middle, y + cut.size.height, fold=True))
        else:
            # The front below: its back comes behind it upright when it was printed on its head.
            middle = y + cut.size.height
            faces += [Face(card, x, middle), Face(card, x, y, back=True, turned=True)]
            lines.append(Line(x, middle, x + cut.size.width, middle, fold=True))
    return [Side(tuple(faces), tuple(lines))]


def _at(cut: Cut, row: int, column: int) -> tuple[float, float]:
    left, top = cut.corner
    return left + column * cut.unit.width, top + row * cut.unit.height


def _marks(cut: Cut) -> tuple[Line, ...]:
    """A mark at both ends of every cut, outside all cards."""
    (left, top), (near, far) = cut.corner, _MARK
    right, bottom = cut.page.width - left, cut.page.height - top
    found: list[Line] = []
    for column in range(cut.columns + 1):
        x = left + column * cut.unit.width
        found += [Line(x, top - far, x, top - near), Line(x, bottom + near, x, bottom + far)]
    for row in range(cut.rows + 1):
        y = top + row * cut.unit.height
        found += [Line(left - far, y, left - near, y), Line(right + near, y, right + far, y)]
    return tuple(found)
