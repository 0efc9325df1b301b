"""Documents of Word (.docx, .docm), read without Word or any library for it.

The text of a document may stand in places that a library for writing documents does not look
into: content controls, insertions, boxes. Two passes over one part find it all: pages, then text.
"""

from collections.abc import Iterator
from contextlib import suppress

from ctquiz.documents.block import Dropped, Piece, Unreadable, bounded
from ctquiz.documents.extract.docx.body import Body
from ctquiz.documents.extract.docx.breaks import Breaks, breaks
from ctquiz.documents.extract.docx.package import Package
from ctquiz.documents.extract.docx.styles import Styles


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a document; raises Unreadable."""
    yield from bounded(_pieces(Package(data)))


def _pieces(package: Package) -> Iterator[Piece]:
    yield from _read(package.text(), Body(Styles(package.styles()), breaks(package)))
    yield from _beside(package)


def _beside(package: Package) -> Iterator[Dropped]:
    """What stands around the text, once: each section has heads of its own, which seldom differ."""
    told: set[str] = set()
    for why, part in package.beside():
        # What is but told of keeps nobody from the text.
        with suppress(Unreadable):
            for piece in _read(part, Body(Styles(None), Breaks.NONE)):
                if piece.text not in told:
                    told.add(piece.text)
                    yield Dropped(piece.text, why)


def _read(part: Iterator[bytes], body: Body) -> Iterator[Piece]:
    for _ in body.elements().fed(part):
        yield from body.done
        body.done.clear()
    yield from body.done
