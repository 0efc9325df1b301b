"""Fragments on one baseline make a line, and its wide gaps part it into cells."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ctquiz.documents.extract.pdf.sheet import Fragment

CELL_GAP: Final = 0.7
"""Of the size; see `glyphs.GAP`: no fragment has a wider one within it."""

_SPACE_GAP: Final = 0.12
"""Of the size: wider than what kerning and a change of the font leave between letters."""

_RAISED: Final = 0.15
_NOTE_MARK: Final = re.compile(r"[\d,\s*†‡§¶\[\]]+")
_BEFORE_A_MARK: Final = re.compile(r"""[^\W\d_]{3}$|[.,;:!?)\]"'”’»]$""")
"""A raised number after a word is a note's; after `m` or `10` it is a power."""

_NARROW: Final = frozenset(" fijlrtI.,:;!|()[]/'’‘\"-")
_BROAD: Final = frozenset("mwMW—…%&@")

LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


class Cell(Struct, frozen=True):
    """Text with no wide gap in it."""

    text: str
    x0: float
    x1: float


class Line(Struct, frozen=True):
    """What stands on one baseline of one column."""

    cells: tuple[Cell, ...]
    fragments: tuple[Fragment, ...]
    y: float
    size: float
    bold: bool
    page: int

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(cell.x1 for cell in self.cells)

    @property
    def spaces(self) -> list[float]:
        """How wide those between its words are; narrow ones may be left out."""
        between = [two.x0 - one.x1 for one, two in pairwise(self.fragments)]
        within = [gap.x1 - gap.x0 for one in self.fragments for gap in one.gaps]
        return between + within

    @property
    def first_word(self) -> float:
        """How wide its first word is, by how wide such letters usually are."""
        text = self.text
        return (self.x1 - self.x0) * _letters(text.split(maxsplit=1)[0]) / _letters(text)


def _letters(text: str) -> float:
    """How wide a text is, in letters such as `n`; a measure of parts, as fonts differ."""
    narrow = sum(map(_NARROW.__contains__, text))
    broad = sum(map(_BROAD.__contains__, text))
    capitals = sum(map(str.isupper, text))
    return len(text) - 0.4 * narrow + 0.5 * broad + 0.3 * capitals


def ruled(fragments: Iterable[Fragment], page: int) -> list[Line]:
    """The lines from the top down."""
    rows: list[list[Fragment]] = []
    base = 0.0
    largest = 0.0
    for one in sorted(fragments, key=lambda one: (-one.y, one.x0)):
        if rows and base - one.y < 0.45 * max(largest, one.size):
            rows[-1].append(one)
            if one.size > largest:
                base, largest = one.y, one.size
        else:
            rows.append([one])
            base, largest = one.y, one.size
    return [line for row in rows if (line := _line(row, page)) is not None]


def _line(row: Sequence[Fragment], page: int) -> Line | None:
    main = max(row, key=lambda one: (one.size, len(one.text)))
    size = _usual(row)
    cells: list[_Open] = []
    ordered = sorted(row, key=lambda one: one.x0)
    for one in ordered:
        before = cells[-1] if cells else None
        if before and _is_mark(one, before.texts[-1], main):
            before.x1 = max(before.x1, one.x1)
            continue
        text = one.text.translate(LIGATURES)
        gap = one.x0 - before.x1 if before else 0.0
        if before is None or gap > CELL_GAP * size:
            cells.append(_Open([text], one.x0, one.x1))
        else:
            before.texts.append(" " * (gap > _SPACE_GAP * size) + text)
            before.x1 = max(before.x1, one.x1)
    told = tuple(Cell(" ".join("".join(one.texts).split()), one.x0, one.x1) for one in cells)
    bold = all(one.bold for one in row if any(map(str.isalnum, one.text)))
    return Line(told, tuple(ordered), main.y, size, bold and main.bold, page) if told else None


class _Open:
    """A cell that may go on."""

    def __init__(self, texts: list[str], x0: float, x1: float) -> None:
        self.texts, self.x0, self.x1 = texts, x0, x1


def _usual(row: Sequence[Fragment]) -> float:
    """The size of most letters."""
    letters: dict[float, int] = {}
    for one in row:
        size = round(one.size, 1)
        letters[size] = letters.get(size, 0) + len(one.text)
    return max(letters, key=lambda size: (letters[size], size))


def _is_mark(one: Fragment, before: str, main: Fragment) -> bool:
    """Whether it is the number of a note."""
    return (
        one.size < 0.85 * main.size
        and one.y - main.y > _RAISED * main.size
        and _NOTE_MARK.fullmatch(one.text) is not None
        and _BEFORE_A_MARK.search(before[-4:]) is not None
    )
