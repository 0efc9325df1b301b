"""Documents of Word (.docx, .docm), read without Word or any library for it.

The text of a document may stand in places that a library for writing documents does not look
into: content controls, insertions, boxes. Two passes over one part find it all: pages, then text.
"""

from collections.abc import Iterator

from ctquiz.documents.block import Piece, bounded
from ctquiz.documents.extract.docx.body import Body
from ctquiz.documents.extract.docx.breaks import breaks
from ctquiz.documents.extract.docx.package import Package
from ctquiz.documents.extract.docx.styles import Styles


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a document; raises Unreadable."""
    yield from bounded(_pieces(Package(data)))


def _pieces(package: Package) -> Iterator[Piece]:
    body = Body(Styles(package.styles()), breaks(package))
    for _ in body.elements().fed(package.text()):
        yield from body.done
        body.done.clear()
    yield from body.done
