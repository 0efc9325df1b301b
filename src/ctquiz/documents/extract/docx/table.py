"""A table of Word while it is read: a row at a time."""

from collections.abc import Iterator

from ctquiz.documents.block import Piece
from ctquiz.documents.extract.rows import row

Cell = list[Piece]


class Table:
    """A table's rows; one of a single cell is a frame, and what stands in it a text as any."""

    __slots__ = ("_held", "_page_after", "_page_before", "_rows", "cells", "is_merged")

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.is_merged = False
        """The cell that is open continues the one to its left."""
        self._rows = 0
        self._held: Cell | None = None
        self._page_before: int | None = None
        self._page_after: int | None = None

    def start_row(self, page: int | None) -> Iterator[Piece]:
        """The row before, if it waited to be known for one."""
        if self._held is not None:
            yield from row([self._held])
        self._held = None
        self.cells = []
        self._page_before = self._page_after = page

    def start_cell(self, page: int | None) -> int | None:
        """The page where a cell begins: where its row does; each cell counts the pages anew."""
        self.is_merged = False
        return page if self._page_before is None else self._page_before

    def end_cell(self, cell: Cell, page: int | None) -> int | None:
        """The page where the row ends as far as it was read."""
        if self.is_merged and self.cells:
            self.cells[-1].extend(cell)
        else:
            self.cells.append(cell)
        if page is not None:
            self._page_after = max(page, self._page_after or 1)
        return self._page_after

    def end_row(self) -> Iterator[Piece]:
        """The row, unless it may prove to be all of the table."""
        self._rows += 1
        if self._rows == 1 and len(self.cells) == 1:
            (self._held,) = self.cells
        else:
            yield from row(self.cells)
        self.cells = []

    def end(self) -> Iterator[Piece]:
        """What waited: a frame's own blocks."""
        yield from self._held or ()
