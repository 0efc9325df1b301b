"""The columns of a page in reading order: parted at gaps that stay white over many lines.

A gap is looked for before places where many lines begin. Lines that cross it (a title over the
columns) end it; what stands above and below is parted for itself.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from ctquiz.documents.extract.pdf.lines import ruled
from ctquiz.documents.extract.pdf.sheet import Fragment

_FEWEST_LINES: Final = 3
_FEWEST_LETTERS: Final = 15
"""Of half of a column's lines: shorter ones are cells of a table, or the marks of a list."""

_GUTTER: Final = 0.8
"""Of the size: the least white that parts columns."""

_MOST_TRIED: Final = 12
_DEEPEST: Final = 8
_MOST: Final = 5_000
"""Fragments of a page that may have columns; one of a newspaper has 1,000."""


class _Band(NamedTuple):
    """A stretch of a page, from one of its fragments to another from the top down."""

    begin: int
    end: int
    left: list[Fragment]
    right: list[Fragment]


def regions(pages: Sequence[Sequence[Fragment]]) -> list[list[list[Fragment]]]:
    """The fragments of each column of each page, in the order in which columns are read.

    A last page may have one line in its second column: that begins where those of others do.
    """
    found = [_Page(page) for page in pages]
    known = {edge for page in found for edge in page.edges}
    return [
        page.regions if page.edges >= known else _Page(page.all, known).regions for page in found
    ]


class _Page:
    def __init__(self, fragments: Sequence[Fragment], known: Collection[int] = ()) -> None:
        self.all = fragments
        self.edges: set[int] = set()
        """Before which a gap was found."""
        self._known = known
        self.regions = list(self._regions(fragments, 0))

    def _regions(self, fragments: Sequence[Fragment], depth: int) -> Iterator[list[Fragment]]:
        ordered = sorted(fragments, key=lambda one: -one.y)
        band = self._band(ordered) if depth < _DEEPEST and len(ordered) <= _MOST else None
        if band is None:
            if ordered:
                yield ordered
            return
        for part in ordered[: band.begin], band.left, band.right, ordered[band.end :]:
            yield from self._regions(part, depth + 1)

    def _band(self, ordered: Sequence[Fragment]) -> _Band | None:
        """The stretch in which the most lines are parted."""
        best: _Band | None = None
        most, found = 0, 0
        for edge in _edges(ordered, self._known):
            for band in _bands(ordered, edge):
                lines = self._lines(band, edge)
                if lines > most:
                    best, most, found = band, lines, edge
        if best is not None:
            self.edges.add(found)
        return best

    def _lines(self, band: _Band, edge: int) -> int:
        """How many lines of prose each side has; 0 where it is no prose."""
        left, right = _lines_of_prose(band.left), _lines_of_prose(band.right)
        if edge in self._known:
            return min(left, max(right, len(band.right) and 1))
        lines = min(left, right)
        return lines if lines >= _FEWEST_LINES else 0


def _edges(fragments: Sequence[Fragment], known: Collection[int]) -> list[int]:
    """Where several lines begin, or one where columns are known to."""
    begun = Counter(round(one.x0) for one in fragments)
    counts = {place: count + begun.get(place + 1, 0) for place, count in begun.items()}
    often = Counter({place: n for place, n in counts.items() if n >= _FEWEST_LINES})
    tried = [place for place, _ in often.most_common(_MOST_TRIED)]
    return tried + [place for place in known if place in begun and place not in tried]


def _bands(ordered: Sequence[Fragment], place: int) -> Iterator[_Band]:
    """What each stretch without a line across the gap before a place parts."""
    edge = place - 0.5
    start = edge - _GUTTER * median(one.size for one in ordered) + 0.1
    crossing = sorted(-one.y for one in ordered if one.x0 < edge and one.x1 > start)
    at = 0
    for top, bottom in pairwise([float("-inf"), *crossing, float("inf")]):
        while at < len(ordered) and -ordered[at].y <= top:
            at += 1
        begin = at
        while at < len(ordered) and -ordered[at].y < bottom:
            at += 1
        if at - begin > 1:
            inner = ordered[begin:at]
            left = [one for one in inner if one.x1 <= start]
            yield _Band(begin, at, left, [one for one in inner if one.x1 > start])


def _lines_of_prose(fragments: Sequence[Fragment]) -> int:
    """How many lines a side has; 0 where they are no prose."""
    lines = ruled(fragments, 0)
    if not lines or median(len(line.text) for line in lines) < _FEWEST_LETTERS:
        return 0
    return len(lines)
