"""What parts two columns: a strip without ink, and why it is none by chance.

Where the file tells one column and then the next one, or where the gap is wider than any space of
words, a few lines suffice. Else it is as probable as that many spaces below each other are.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from msgspec.structs import replace

from ctquiz.documents.extract.pdf.lines import Line, ruled
from ctquiz.documents.extract.pdf.sheet import LEAST_GUTTER, Fragment, Gap

FEWEST_LINES: Final = 3
_FEWEST_LETTERS: Final = 15
"""Of half of a column's lines: shorter ones are cells of a table, or the marks of a list."""

_WIDE: Final = 0.8
"""Of the size: no space of words."""

_LEAST_TOLD: Final = 0.1
"""Of the size: what is white between columns that the file tells one after the other."""

_WIDER: Final = 1.3
"""Than the other spaces of its line, which justified text has all of one width."""

_CHANCE: Final = 1e-8
"""That some lines have a space at one place: a page has a thousand places, a document pages."""

_FILLED: Final = 0.65
"""Of a column: what half of its lines take up at least, and few cells do."""

_FAR: Final = 2.1
"""Of the size: from a head to the columns below it."""

_MOST_OF_A_HEAD: Final = 8
"""Fragments."""

_NEAR: Final = 1.2
"""Points within which lines of a column begin."""


class Band(NamedTuple):
    """A stretch of a page, from one of its fragments to another from the top down."""

    begin: int
    end: int
    left: list[Fragment]
    right: list[Fragment]
    lines: int
    """How many lines it parts."""


def bands(ordered: Sequence[Fragment], edge: float, is_known: bool) -> Iterator[Band]:
    """What each stretch without a line across the gap before an edge parts.

    `is_known` where other pages have such a gap there.
    """
    whole = list(_Gutter(ordered, edge, is_known, cuts=False).bands())
    if any(told for told, _ in whole):
        # The file tells one column after the other: a line that it tells as one is one.
        yield from (band for _, band in whole)
    else:
        yield from (band for _, band in _Gutter(ordered, edge, is_known, cuts=True).bands())


class _Gutter:
    def __init__(
        self, ordered: Sequence[Fragment], edge: float, is_known: bool, cuts: bool
    ) -> None:
        """`cuts` where it may be a space within what the file tells as one."""
        self._ordered = ordered
        self._size = median(one.size for one in ordered)
        self._edge = edge - 0.3
        self._start = self._edge - (LEAST_GUTTER if cuts else _LEAST_TOLD) * self._size + 0.1
        self._is_known = is_known
        self._cuts = cuts
        self._fewest = _fewest(ordered)

    def bands(self) -> Iterator[tuple[bool, Band]]:
        """Those that part columns, and whether the order of the file says so."""
        ordered = self._ordered
        crossing = sorted(-one.y for one in ordered if self._crosses(one))
        at = 0
        for top, bottom in pairwise([float("-inf"), *crossing, float("inf")]):
            while at < len(ordered) and -ordered[at].y <= top:
                at += 1
            begin = at
            while at < len(ordered) and -ordered[at].y < bottom:
                at += 1
            begin = self._below_a_head(begin, at)
            if at - begin > (0 if self._cuts else 1):
                left, right = self._parted(ordered[begin:at])
                lines, is_told = self._lines(left, right)
                if lines:
                    yield is_told, Band(begin, at, left, right, lines)

    def _below_a_head(self, begin: int, end: int) -> int:
        """Where a stretch begins without a head over both columns, far above them."""
        top = self._ordered[begin : begin + _MOST_OF_A_HEAD]
        for count, (one, below) in enumerate(pairwise(top), start=1):
            if one.y - below.y > 0.45 * self._size:
                head = top[:count]
                is_over_both = head[0].y - head[-1].y < 1 and (
                    min(each.x0 for each in head) < self._start
                    and max(each.x1 for each in head) > self._edge
                )
                is_far = one.y - below.y > _FAR * self._size
                return begin + count if is_over_both and is_far and begin + count < end else begin
        return begin

    def _crosses(self, one: Fragment) -> bool:
        across = one.x0 < self._edge and one.x1 > self._start
        return across and not (self._cuts and self._gap(one))

    def _gap(self, one: Fragment) -> Gap | None:
        """The space within it that is the gutter."""
        for gap in one.gaps:
            if gap.x0 <= self._start and self._edge <= gap.x1 <= self._edge + _NEAR:
                return gap
        return None

    def _parted(self, inner: Sequence[Fragment]) -> tuple[list[Fragment], list[Fragment]]:
        left: list[Fragment] = []
        right: list[Fragment] = []
        for one in inner:
            if one.x1 <= self._start:
                left.append(one)
            elif one.x0 >= self._edge:
                right.append(one)
            elif gap := self._gap(one):
                first, second = _cut(one, gap)
                left.append(first)
                right.append(second)
        return left, right

    def _lines(self, left: Sequence[Fragment], right: Sequence[Fragment]) -> tuple[int, bool]:
        """How many lines it parts, 0 where it parts none; and whether the file's order says so."""
        if not left or not right:
            return 0, False
        ones, others = ruled(left, 0), ruled(right, 0)
        first, second = _lines_of_prose(ones), _lines_of_prose(others)
        chance, told, wide = self._evidence(ones, others)
        is_told = told > chance + wide
        if self._is_known and is_told:
            return min(len(ones), len(others)), True
        least = min(first, max(second, 1)) if self._is_known else min(first, second)
        if not least or not (is_told or self._is_filled(ones)):
            return 0, False
        if self._is_known:
            return (least if told + wide or chance >= FEWEST_LINES else 0), is_told
        if least < FEWEST_LINES:
            return 0, False
        is_sure = told + wide >= FEWEST_LINES and 2 * (told + wide) >= chance
        return (least if is_sure or chance + told + wide >= self._fewest else 0), is_told

    def _is_filled(self, ones: Sequence[Line]) -> bool:
        """Whether lines take up their column, as the cells of a wide table do not."""
        width = self._edge - min(line.x0 for line in ones)
        return median(line.x1 - line.x0 for line in ones) > _FILLED * width

    def _evidence(self, ones: Sequence[Line], others: Sequence[Line]) -> tuple[int, int, int]:
        """How many lines may be parted by chance, are by the file's order, and by a wide gap."""
        chance = told = wide = 0
        at = 0
        for line in others:
            while at < len(ones) and ones[at].y - line.y > 0.45 * line.size:
                at += 1
            beside = ones[at] if at < len(ones) and line.y - ones[at].y < 0.45 * line.size else None
            if beside is None:
                wide += 1
                continue
            last, first = beside.fragments[-1], line.fragments[0]
            if abs(first.order - last.order) > 1:
                told += 1
            elif line.x0 - beside.x1 > max(
                _WIDE * self._size, _WIDER * max(beside.spaces + line.spaces, default=0.0)
            ):
                wide += 1
            else:
                chance += 1
        return chance, told, wide


def _fewest(fragments: Sequence[Fragment]) -> float:
    """How many lines have a space at the same place by no chance."""
    white = sum(gap.x1 - gap.x0 for one in fragments for gap in one.gaps)
    width = sum(one.x1 - one.x0 for one in fragments)
    share = min(max(white / max(width, 1.0), 0.05), 0.5)
    return math.log(_CHANCE) / math.log(share)


def _cut(one: Fragment, gap: Gap) -> tuple[Fragment, Fragment]:
    behind = gap.at + 1
    first = replace(
        one, text=one.text[: gap.at], x1=gap.x0, gaps=tuple(g for g in one.gaps if g.at < gap.at)
    )
    later = tuple(Gap(g.at - behind, g.x0, g.x1) for g in one.gaps if g.at > gap.at)
    return first, replace(one, text=one.text[behind:], x0=gap.x1, gaps=later)


def _lines_of_prose(lines: Sequence[Line]) -> int:
    """How many lines a side has; 0 where they are no prose."""
    if not lines or median(len(line.text) for line in lines) < _FEWEST_LETTERS:
        return 0
    return len(lines)
