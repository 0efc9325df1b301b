"""Tables: lines below each other whose cells stand in the same columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from ctquiz.documents.extract.pdf.items import marker
from ctquiz.documents.extract.pdf.lines import Cell, Line

_NEAR: Final = 0.4
"""Of the size: how far cells of a column stand from its edge."""
_FEWEST_CELLS: Final = 6
"""Fewer are more often by chance; a table of two rows has three columns, one of two three rows."""
_MOST_CELLS: Final = 40
"""Of a row."""
_TIGHT: Final = 0.9
"""Of the distance of rows: nearer is a line of the row before, if it has not all cells."""
_TIGHTER: Final = 0.8


class Table(NamedTuple):
    """Which lines it takes up, and its rows."""

    start: int
    end: int
    rows: list[tuple[Line, str]]


def tables(lines: Sequence[Line], before: Line | None = None) -> Iterator[Table]:
    """The tables among a column's lines; `before` is the last row of the page before."""
    at = 0
    while at < len(lines):
        goes_on = at == 0 and before is not None and _stands_below(lines[0], before)
        end = _end(lines, at)
        cells = sum(len(line.cells) for line in lines[at:end])
        if goes_on or (cells >= _FEWEST_CELLS and end - at > 1):
            yield Table(at, end, _rows(lines[at:end]))
            at = end
        else:
            at = max(end, at + 1)


def _stands_below(line: Line, before: Line) -> bool:
    """Whether two cells or more stand in the columns of a row that may lack one of its own."""
    if len(line.cells) > _MOST_CELLS:
        return False
    near = _NEAR * line.size
    aligned = sum(any(_aligned(cell, one, near) for one in before.cells) for cell in line.cells)
    return aligned >= 2 and max(len(line.cells), len(before.cells)) - aligned <= 1


def _end(lines: Sequence[Line], start: int) -> int:
    """Behind the last line that stands in the columns of those before."""
    if not 2 <= len(lines[start].cells) <= _MOST_CELLS or marker(lines[start]):
        return start
    columns = list(lines[start].cells)
    at = start + 1
    while at < len(lines):
        line = lines[at]
        if not _fits(line, columns, lines[at - 1]):
            break
        if len(line.cells) > len(columns):
            columns = list(line.cells)
        at += 1
    while len(lines[at - 1].cells) < 2:
        at -= 1
    return at


def _fits(line: Line, columns: Sequence[Cell], before: Line) -> bool:
    if len(line.cells) > _MOST_CELLS:
        return False
    if not 0 < before.y - line.y < 4 * line.size or marker(line):
        return False
    near = _NEAR * line.size
    aligned = [any(_aligned(cell, column, near) for column in columns) for cell in line.cells]
    if any(sum(_covers(cell, column) for column in columns) > 1 for cell in line.cells):
        return False
    if len(line.cells) >= len(columns):
        return len(line.cells) > 1 and sum(aligned) == len(columns)
    return all(aligned)


def _aligned(cell: Cell, column: Cell, near: float) -> bool:
    return (
        abs(cell.x0 - column.x0) < near
        or abs(cell.x1 - column.x1) < near
        or abs(cell.x0 + cell.x1 - column.x0 - column.x1) < 2 * near
    )


def _covers(cell: Cell, column: Cell) -> bool:
    return cell.x0 < column.x1 and column.x0 < cell.x1


def _rows(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    widest = max(lines, key=lambda line: len(line.cells)).cells
    gaps = [above.y - below.y for above, below in pairwise(lines)]
    whole = [
        gap for gap, line in zip(gaps, lines[1:], strict=True) if len(line.cells) == len(widest)
    ]
    pitch = median(whole or gaps or [0.0])
    rows: list[tuple[Line, list[str]]] = []
    for line, gap in zip(lines, [float("inf"), *gaps], strict=True):
        cells = [""] * len(widest)
        for cell in line.cells:
            place = min(range(len(widest)), key=lambda n: _distance(cell, widest[n]))
            cells[place] = f"{cells[place]} {cell.text}".strip()
        if rows and gap < (_TIGHT if len(line.cells) < len(widest) else _TIGHTER) * pitch:
            above = rows[-1][1]
            above[:] = [f"{one} {two}".strip() for one, two in zip(above, cells, strict=True)]
        else:
            rows.append((line, cells))
    return [(line, " | ".join(cells)) for line, cells in rows]


def _distance(cell: Cell, column: Cell) -> float:
    return min(abs(cell.x0 - column.x0), abs(cell.x1 - column.x1))
