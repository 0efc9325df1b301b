"""Where a paragraph ends: a wide gap, other type, an indent, a last line that leaves room."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from msgspec.structs import replace

from ctquiz.documents.extract.pdf.items import Marker, marker
from ctquiz.documents.extract.pdf.lines import Cell, Line
from ctquiz.documents.extract.pdf.type import Body

WIDE: Final = 1.22
"""Of the leading: what parts paragraphs."""
_INDENT: Final = 0.7
"""Of the size: what a first line is indented at least."""
_SAME: Final = 0.06
"""Of the size: type that differs by less is the same."""
_JUSTIFIED: Final = 0.6
"""Of the lines of a column: more end at the same place where they are made to."""
FEW: Final = 5
"""Lines that do not tell how wide their column is."""
_HANGING: Final = 0.22
"""Of the size: what a hyphen or a full stop may stand out of a justified column."""
_STRETCHED: Final = 4
"""Of the size: the widest space that justifying a line of two long words makes."""
_EVEN: Final = 0.1
"""Of the size: justifying makes all spaces of a line the same."""
_END: Final = re.compile(r"""[.!?:…。！？]["'”’»)\]]*$""")

_GOES_ON: Final = (",", ";", "—", "–")
"""At a short line's end, where the next word was too long for it."""


def ends_a_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, or with a colon."""
    return _END.search(text[-8:]) is not None


def begins_small(text: str) -> bool:
    """Whether it goes on with a word in lower case."""
    return text[:1].islower()


def _right(column: Sequence[Line]) -> tuple[float, bool]:
    """The right edge, and whether lines are made to reach it."""
    ends = Counter(round(line.x1) for line in column)
    if not ends:
        return 0.0, False
    usual = max(ends, key=lambda end: (ends[end], end))
    hanging = max(1, round(_HANGING * median(line.size for line in column)))
    near = sum(ends[end] for end in range(usual - hanging, usual + hanging + 1))
    if near < _JUSTIFIED * len(column):
        return max(line.x1 for line in column), False
    return float(usual), True


class Edges(NamedTuple):
    """Between what a column's lines stand."""

    left: float
    right: float
    is_justified: bool

    @classmethod
    def of(cls, column: Sequence[Line], width: float = 0.0) -> "Edges":
        """Those of a column; of a few lines, as wide as most columns are."""
        left = min((line.x0 for line in column), default=0.0)
        right, is_justified = _right(column)
        if len(column) < FEW:
            return cls(left, max(right, left + width), False)
        return cls(left, right, is_justified)

    def unstretched(self, line: Line) -> Line:
        """A line as it is, or as one cell: spaces made wide to fill a column part no cells."""
        if not self.is_justified or len(line.cells) == 1:
            return line
        if max(abs(line.x0 - self.left), abs(line.x1 - self.right)) > _HANGING * line.size:
            return line
        spaces = line.spaces
        if len(spaces) != line.text.count(" ") or max(spaces) > _STRETCHED * line.size:
            return line
        if max(spaces) - min(spaces) > _EVEN * line.size:
            return line
        return replace(line, cells=(Cell(line.text, line.x0, line.x1),))


class Breaks:
    """The lines of a column, or some that stand together there."""

    def __init__(self, lines: Sequence[Line], edges: "Edges", body: Body) -> None:
        self._lines = lines
        self._body = body
        self._left, self._right, self._justified = edges

    def before(self, at: int, group: Sequence[Line], item: Marker | None) -> bool:
        """Whether a new paragraph begins with a line; `group` is the one before it."""
        above, line = self._lines[at - 1], self._lines[at]
        if self._is_apart(above, line):
            return True
        if item is not None and not self._hangs(line, group[0]):
            # Items whose further lines stand below their mark are told by their sense.
            return not (self._goes_on(above, line) and abs(line.x0 - group[0].x0) < self._unit())
        if item is None and self._begins_indented(at, group):
            return True
        return self._leaves_room(above, line)

    def marked_and_not(self) -> tuple[int, int]:
        """How many paragraphs begin behind a gap or with an indent, and how many seem to without.

        Only the latter's last lines tell that they end.
        """
        marked = unmarked = 0
        for above, line in pairwise(self._lines):
            if not ends_a_sentence(above.text) or begins_small(line.text):
                continue
            if self._is_apart(above, line) or line.x0 - above.x0 > self._unit():
                marked += 1
            elif self.is_short(above):
                unmarked += 1
        return marked, unmarked

    def may_begin(self, at: int) -> bool:
        """Whether an item may begin there: not in the middle of a sentence."""
        if at == 0:
            return True
        above, line = self._lines[at - 1], self._lines[at]
        return (
            self._is_apart(above, line)
            or self._leaves_room(above, line)
            or ends_a_sentence(above.text)
            or line.x0 - above.x0 > self._unit()
            or above.x0 - line.x0 > self._unit()
        )

    def may_hang(self, at: int) -> bool:
        """Whether the line after that, if it is the item's, stands below its text."""
        line = self._lines[at]
        below = self._lines[at + 1] if at + 1 < len(self._lines) else None
        if below is None or marker(below) or not self.is_full(line):
            return True
        return self._hangs(below, line)

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches the column's edge, as justified ones do."""
        return line.x1 > self._right - 0.35 * line.size

    def room(self, line: Line) -> float:
        """What a line leaves free before the column's edge."""
        return self._right - line.x1

    def is_short(self, line: Line) -> bool:
        """Whether a line leaves much of the column free."""
        return line.x1 - self._left < 0.6 * (self._right - self._left)

    def is_indented(self, line: Line) -> bool:
        """Whether a line begins within the column."""
        return line.x0 > self._left + self._unit()

    def _unit(self) -> float:
        return _INDENT * self._body.size

    def _is_apart(self, above: Line, line: Line) -> bool:
        larger = max(above.size, line.size)
        if abs(above.size - line.size) > _SAME * larger or above.bold != line.bold:
            return True
        gap = above.y - line.y
        return gap < 0 or gap > WIDE * self._body.leading * larger

    def _begins_indented(self, at: int, group: Sequence[Line]) -> bool:
        """An indent of one line; lines that stay there hang below the first, or are a quote."""
        above, line = self._lines[at - 1], self._lines[at]
        step = line.x0 - above.x0
        if step < -self._unit():
            # Back from where the first line of this paragraph alone was indented.
            return len(group) > 1
        if step <= self._unit() or self._goes_on(above, line):
            return False
        below = self._lines[at + 1] if at + 1 < len(self._lines) else None
        if below is None or self._is_apart(line, below):
            return True
        return below.x0 < line.x0 - 0.5 * self._unit() or ends_a_sentence(above.text)

    def _goes_on(self, above: Line, line: Line) -> bool:
        """Whether the sense says that no paragraph ends there."""
        return begins_small(line.text) and not ends_a_sentence(above.text)

    def _hangs(self, line: Line, first: Line) -> bool:
        return line.x0 > first.x0 + 0.4 * line.size

    def _leaves_room(self, above: Line, line: Line) -> bool:
        """Whether the next word had had room on a line, and the sense lets it end there."""
        room = self.room(above)
        if self._justified and room > 0.5 * line.size and ends_a_sentence(above.text):
            return True
        if room < line.first_word + 0.5 * line.size:
            return False
        if ends_a_sentence(above.text):
            # Lines may be broken after so many characters, however wide these are.
            return not self._body.marks or self.is_short(above) or self.is_indented(line)
        broken_off = begins_small(line.text) or above.text.endswith(_GOES_ON)
        return self.is_short(above) and not broken_off
