"""The columns of a page in reading order: parted at gaps that stay white over many lines.

A gap is looked for before places where many lines begin. Lines that cross it (a title over the
columns) end it; what stands above and below is parted for itself. A narrow gap may be the spaces
of words that stand below each other by chance: it takes more lines, see `gutters`.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ctquiz.documents.extract.pdf.gutters import FEWEST_LINES, Band, bands
from ctquiz.documents.extract.pdf.sheet import Fragment

_FEWEST_WORDS: Final = 5
"""Within lines: fewer that begin at one place do so by chance."""

_MOST_TRIED: Final = 12
_DEEPEST: Final = 8
_MOST: Final = 5_000
"""Fragments of a page that may have columns; one of a newspaper has 1,000."""


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

    def _band(self, ordered: Sequence[Fragment]) -> Band | None:
        """The stretch in which the most lines are parted."""
        best: Band | None = None
        most, found = 0, 0
        for edge in _edges(ordered, self._known):
            for band in bands(ordered, edge / 2, edge in self._known):
                if band.lines > most:
                    best, most, found = band, band.lines, edge
        if best is not None:
            self.edges.add(found)
        return best


def _edges(fragments: Sequence[Fragment], known: Collection[int]) -> list[int]:
    """Where several lines begin, or one where columns are known to; in half points."""
    begun = Counter(round(2 * one.x0) for one in fragments)
    begun.update(round(2 * gap.x1) for one in fragments for gap in one.gaps)
    counts = {place: count + begun.get(place + 1, 0) for place, count in begun.items()}
    whole = {round(2 * one.x0) for one in fragments}
    of_lines, of_words = Counter[int](), Counter[int]()
    for place, count in counts.items():
        if place in whole or place + 1 in whole:
            of_lines[place] = count
        else:
            of_words[place] = count
    # For themselves: on a full page words begin everywhere.
    often = [
        *((place, n >= FEWEST_LINES) for place, n in of_lines.most_common(_MOST_TRIED)),
        *((place, n >= _FEWEST_WORDS) for place, n in of_words.most_common(_MOST_TRIED)),
    ]
    tried = [place for place, is_often in often if is_often]
    return tried + [place for place in known if place in counts and place not in tried]
