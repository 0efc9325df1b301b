"""Running heads and feet and page numbers: what stands at the edge of page after page.

The outermost lines of all pages are looked at first; where one is dropped, the next one is.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from ctquiz.documents.extract.pdf.lines import Line
from ctquiz.documents.extract.pdf.sheet import RUNNING

_DEEPEST: Final = 4
"""Lines of a running head."""
_NEAR: Final = 6.0
"""Points within which a line stands at the same place of two pages."""
_LARGE: Final = 1.15
"""Of the usual size: headings, which may say `Chapter 1` and `Chapter 2` at the same place."""

_APART: Final = 1.3
"""Of the usual distance of lines: a text may by chance begin two pages with the same words."""

_NUMBER: Final = re.compile(r"\d+")
_LONE_NUMBER: Final = re.compile(
    r"[-–—|\s]*(?:p(?:age|\.)?\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_TOLD_NUMBER: Final = re.compile(r"page\s+\d+(?:\s*(?:/|of)\s*\d+)?", re.IGNORECASE)
_AT_AN_END: Final = re.compile(r"(\d{1,4})\b.*|.*\b(\d{1,4})")

NUMBER: Final = "page number"


def told(text: str) -> str:
    """What a line is that stands at the edge of pages."""
    return NUMBER if _LONE_NUMBER.fullmatch(text) else RUNNING


class Edge(NamedTuple):
    """A line at the edge of a page, and why it is none of the text."""

    line: Line
    why: str


class _Seen(NamedTuple):
    page: int
    line: Line
    is_apart: bool


def running(pages: Sequence[list[Line]]) -> list[list[Edge]]:
    """Takes the running lines out of each page, given from the top down, and tells them."""
    usual = _Usual.of(pages)
    edges: list[list[Edge]] = [[] for _ in pages]
    for outermost in (0, -1):
        rooms = [_apart(lines[:: outermost or 1], usual) for lines in pages]
        candidates = {page for page, lines in enumerate(pages) if lines}
        for depth in range(_DEEPEST):
            seen = [
                _Seen(page, pages[page][outermost], depth < rooms[page])
                for page in sorted(candidates)
            ]
            why = dict(_dropped(seen, usual.size, outermost))
            for page, reason in why.items():
                edges[page].append(Edge(pages[page].pop(outermost), reason))
            candidates = {page for page in why if pages[page]}
    return edges


class _Usual(NamedTuple):
    size: float
    gap: float

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> "_Usual":
        gaps = [a.y - b.y for lines in pages for a, b in pairwise(lines)]
        sizes = [line.size for lines in pages for line in lines]
        return cls(median(sizes or [10.0]), median(gaps or [12.0]))


def _apart(lines: Sequence[Line], usual: _Usual) -> int:
    """How many lines from the edge on stand apart from the text, or in other type."""
    for count, (outer, inner) in enumerate(pairwise(lines[: _DEEPEST + 1]), start=1):
        if abs(outer.y - inner.y) > _APART * usual.gap:
            return count
        if abs(outer.size - inner.size) > 0.05 * usual.size:
            return count
    return 1 if len(lines) == 1 else 0


def _dropped(seen: Sequence[_Seen], usual: float, outermost: int) -> Iterator[tuple[int, str]]:
    for one in seen:
        text = one.line.text
        if _TOLD_NUMBER.fullmatch(text) or (outermost and text == str(one.line.page)):
            yield one.page, NUMBER
    for same in _groups([one for one in seen if one.is_apart], usual):
        for one in same:
            yield one.page, told(one.line.text)
    for same in _numbered([one for one in seen if one.is_apart], usual):
        if len(same) >= max(3, 0.4 * len(seen)):
            for one in same:
                yield one.page, told(one.line.text)


def _groups(seen: Sequence[_Seen], usual: float) -> Iterator[list[_Seen]]:
    """Those that say the same at the same place."""
    said: defaultdict[Hashable, list[_Seen]] = defaultdict(list)
    for one in seen:
        said[_key(one.line, usual)].append(one)
    for same in said.values():
        place = median(one.line.y for one in same)
        near = [one for one in same if abs(one.line.y - place) < _NEAR]
        if len(near) > 1:
            yield near


def _key(line: Line, usual: float) -> Hashable:
    lone = _LONE_NUMBER.fullmatch(line.text)
    if lone and lone[1].isdigit():
        # Numbers that do not count the pages are the table's whose row this is.
        return int(lone[1]) - line.page
    if lone:
        return "roman"
    text = line.text.casefold()
    if line.size < _LARGE * usual:
        text = _NUMBER.sub("#", text)
    return text, round(line.size)


def _numbered(seen: Sequence[_Seen], usual: float) -> Iterator[list[_Seen]]:
    """Those that count the pages beside what changes, such as the name of a chapter."""
    counted: defaultdict[int, list[_Seen]] = defaultdict(list)
    for one in seen:
        at = _AT_AN_END.fullmatch(one.line.text)
        if at and one.line.size < _LARGE * usual:
            counted[int(at[1] or at[2]) - one.line.page].append(one)
    for same in counted.values():
        place = median(one.line.y for one in same)
        yield [one for one in same if abs(one.line.y - place) < _NEAR]
