"""Letters that differ, underlined where they stand and pointed at from the line below."""

from collections.abc import Iterator, Sequence
from unicodedata import combining

from rich.cells import cell_len
from textual.content import Content

from ctquiz.shown import visible_line


def underlined(text: str, differing: Sequence[int]) -> Content:
    """A stranger's text with these of its characters underlined, each with its accents."""
    style = ""
    parts: list[tuple[str, str]] = []
    for index, mark in enumerate(text):
        if not combining(mark):
            style = "underline" if index in differing else ""
        parts.append((visible_line(mark), style))
    return Content.assemble(*parts)


def pointers(text: str, differing: Sequence[int]) -> str:
    """A line with ^ below every cell of these characters."""
    cells = set(_cells(text, differing))
    return "".join("^" if cell in cells else " " for cell in range(max(cells, default=-1) + 1))


def _cells(text: str, differing: Sequence[int]) -> Iterator[int]:
    for index in differing:
        start = cell_len(visible_line(text[:index]))
        yield from range(start, start + cell_len(visible_line(text[index])))
