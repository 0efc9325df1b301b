"""What a document's type is like: the size of its prose and how far its lines stand apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ctquiz.documents.extract.pdf.lines import Line

_USUAL_LEADING: Final = 1.3


class Body(Struct, frozen=True):
    """The type of most letters; `leading` is from line to line, in sizes."""

    size: float
    bold: bool
    leading: float
    marks: bool = False
    """Its paragraphs are parted by gaps or indents, not by the room of their last lines alone."""


def measured(columns: Sequence[Sequence[Line]]) -> Body:
    """The type of the prose in some columns."""
    letters: Counter[tuple[float, bool]] = Counter()
    for column in columns:
        for line in column:
            letters[round(line.size, 1), line.bold] += len(line.text)
    size, bold = max(letters, key=lambda key: letters[key], default=(10.0, False))
    gaps = Counter(round(gap * 20) for gap in _gaps(columns, size))
    most = max(gaps.values(), default=0)
    # The least of those that are many: paragraphs of one line each have gaps of their own.
    usual = [gap for gap, count in gaps.items() if count >= 0.4 * most]
    return Body(size, bold, min(usual) / 20 if usual else _USUAL_LEADING)


def _gaps(columns: Sequence[Sequence[Line]], size: float) -> Iterable[float]:
    for column in columns:
        for above, below in pairwise(column):
            gap = (above.y - below.y) / size
            if 0.8 < gap < 3 and max(abs(above.size - size), abs(below.size - size)) < 0.2:
                yield gap
