"""A row of a table from what its cells hold."""

from collections.abc import Iterator, Sequence

from ctquiz.documents.block import Block, Kind, Piece


def row(cells: Sequence[Sequence[Piece]]) -> Iterator[Piece]:
    """The row, if any of its cells says a thing, then what else is in them.

    That is the rows of tables in a cell, and what of it is left out.
    """
    texts = [" ".join(piece.text for piece in cell if _is_text(piece)) for cell in cells]
    if any(texts):
        pages = (piece.page for cell in cells for piece in cell if piece.page is not None)
        yield Block(" | ".join(texts), Kind.ROW, min(pages, default=None))
    yield from (piece for cell in cells for piece in cell if not _is_text(piece))


def _is_text(piece: Piece) -> bool:
    return isinstance(piece, Block) and piece.kind is not Kind.ROW
