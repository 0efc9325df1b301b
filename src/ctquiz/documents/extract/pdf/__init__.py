"""PDF: text that a page shows somewhere, put back into the order in which it is read."""

from collections.abc import Iterator

from ctquiz.documents.block import Piece, bounded
from ctquiz.documents.extract.pdf.process import pages
from ctquiz.documents.extract.pdf.reading import read


def pieces(data: bytes) -> Iterator[Piece]:
    """The paragraphs, items, headings and rows of a PDF; raises Unreadable."""
    yield from bounded(read(pages(data)))
