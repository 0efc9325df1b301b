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


class _Parted(NamedTuple):
    edge: int
    above: list[Fragment]
    left: list[Fragment]
    right: list[Fragment]
    below: list[Fragment]


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
        parted = self._parted(fragments) if depth < _DEEPEST else None
        if parted is None:
            if fragments:
                yield list(fragments)
            return
        self.edges.add(parted.edge)
        for part in parted[1:]:
            yield from self._regions(part, depth + 1)

    def _parted(self, fragments: Sequence[Fragment]) -> _Parted | None:
        best: _Parted | None = None
        most = 0
        for edge in _edges(fragments, self._known):
            for parted in _bands(fragments, edge):
                left, right = _lines_of_prose(parted.left), _lines_of_prose(parted.right)
                if edge in self._known and left:
                    right = max(right, len(parted.right) and 1)
                lines = min(left, right)
                if lines >= (1 if edge in self._known else _FEWEST_LINES) and lines > most:
                    best, most = parted, lines
        return best


def _edges(fragments: Sequence[Fragment], known: Collection[int]) -> list[int]:
    """Where several lines begin, or one where columns are known to."""
    begun = Counter(round(one.x0) for one in fragments)
    counts = {place: count + begun.get(place + 1, 0) for place, count in begun.items()}
    often = Counter({place: n for place, n in counts.items() if n >= _FEWEST_LINES})
    tried = [place for place, _ in often.most_common(_MOST_TRIED)]
    return tried + [place for place in known if place in begun and place not in tried]


def _bands(fragments: Sequence[Fragment], place: int) -> Iterator[_Parted]:
    """What each stretch without a line across the gap before a place parts."""
    edge = place - 0.5
    size = median(one.size for one in fragments)
    start = edge - _GUTTER * size
    crossing = sorted(
        (one.y for one in fragments if one.x0 < edge and one.x1 > start + 0.1), reverse=True
    )
    ordered = sorted(fragments, key=lambda one: -one.y)
    tops = [one.y for one in ordered]
    ends = [float("inf"), *crossing, float("-inf")]
    at = 0
    for top, bottom in pairwise(ends):
        while at < len(tops) and tops[at] >= top:
            at += 1
        begin = at
        while at < len(tops) and tops[at] > bottom:
            at += 1
        if at - begin > 1:
            inner = ordered[begin:at]
            yield _Parted(
                place,
                ordered[:begin],
                [one for one in inner if one.x1 <= start + 0.1],
                [one for one in inner if one.x1 > start + 0.1],
                ordered[at:],
            )


def _lines_of_prose(fragments: Sequence[Fragment]) -> int:
    """How many lines a side has; 0 where they are no prose."""
    lines = ruled(fragments, 0)
    if not lines or median(len(line.text) for line in lines) < _FEWEST_LETTERS:
        return 0
    return len(lines)
