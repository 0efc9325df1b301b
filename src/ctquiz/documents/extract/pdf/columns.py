"""The columns of a page in reading order: parted at gaps that stay white over many lines.

A gap is looked for before places where many lines begin. Lines that cross it (a title over the
columns) end it; what stands above and below is parted for itself.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
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
    above: list[Fragment]
    left: list[Fragment]
    right: list[Fragment]
    below: list[Fragment]


def regions(fragments: Sequence[Fragment], depth: int = 0) -> Iterator[list[Fragment]]:
    """The fragments of each column, in the order in which columns are read."""
    parted = _parted(fragments) if depth < _DEEPEST else None
    if parted is None:
        if fragments:
            yield list(fragments)
        return
    for part in parted:
        yield from regions(part, depth + 1)


def _parted(fragments: Sequence[Fragment]) -> _Parted | None:
    best: _Parted | None = None
    most = 0
    for edge in _edges(fragments):
        for parted in _bands(fragments, edge):
            lines = min(_lines_of_prose(parted.left), _lines_of_prose(parted.right))
            if lines >= _FEWEST_LINES and lines > most:
                best, most = parted, lines
    return best


def _edges(fragments: Sequence[Fragment]) -> list[float]:
    """Where several lines begin."""
    begun: Counter[int] = Counter()
    for one in fragments:
        begun[round(one.x0)] += 1
    often = Counter(
        {
            place: count + begun.get(place + 1, 0)
            for place, count in begun.items()
            if count + begun.get(place + 1, 0) >= _FEWEST_LINES
        }
    )
    return [place - 0.5 for place, _ in often.most_common(_MOST_TRIED)]


def _bands(fragments: Sequence[Fragment], edge: float) -> Iterator[_Parted]:
    """What each stretch without a line across the gap before `edge` parts."""
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
        if at - begin >= 2 * _FEWEST_LINES:
            inner = ordered[begin:at]
            yield _Parted(
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
