"""An element of an HTML page that is still open, and what has been counted up to it."""

import re
from typing import Final

from msgspec import Struct

from ctquiz.documents.extract.html.hints import Hint

LONGEST_MARK: Final = 40
"""Letters: `[citation needed]` is one."""

_CELL: Final = 600
_NUMBER: Final = re.compile(
    r"\[?\(?(?:\d{1,4}|[a-z*†‡§#¶↩↑^🔗]|(?:note|nb|n|fn) ?\d{1,3})[\ufe0e.]?\)?\]?|\[[^]]*\]", re.I
)
_SIGNS: Final = re.compile(r"[#¶§↩↑^🔗\ufe0e]+")


class Tally(Struct, gc=False):
    """What has been counted up to a place; what an element holds is the difference of two."""

    letters: int = 0
    linked: int = 0
    links: int = 0
    runs: int = 0
    """Paragraphs, whatever their elements."""
    sentences: int = 0
    weight: int = 0
    titles: int = 0
    headings: int = 0
    linked_headings: int = 0
    boxes: int = 0
    """Tables and code: what no cell of a table of data has."""


class Open(Struct, kw_only=True):
    """An element that is still open.

    `tag` is what it is for, `name` what it is called; `kept` is one that stands in the row,
    `counted` one whose letters matter.
    """

    tag: str
    name: str
    kept: bool
    counted: bool
    block: bool
    hint: Hint | None
    link: bool
    mark: bool
    main: bool
    before: Tally
    at: int = 0
    longest: int = 0
    cells: int = 0
    wide: int = 0
    heads: int = 0
    rich: int = 0

    def take(self, inner: "Open", now: Tally) -> None:
        """Count a row or a cell of this table, which has just ended."""
        if inner.tag == "tr":
            self.wide += self.cells > 1
            self.cells = 0
        elif inner.tag in ("td", "th"):
            self.cells += 1
            self.heads += inner.tag == "th"
            self.rich += now.runs - inner.before.runs > 1 or inner.longest > _CELL

    def is_data(self, now: Tally) -> bool:
        """A table of rows; one with paragraphs in a cell places things, unless it has heads."""
        if now.headings > self.before.headings:
            return False
        # It has counted itself.
        if now.boxes > self.before.boxes + 1:
            return False
        return (self.wide > 0 or self.cells > 1) and (self.heads > 0 or not self.rich)


def is_mark(text: str, raised: bool) -> bool:
    """Whether the text of a link is the number of a footnote, or a sign that only leads on."""
    return (_NUMBER if raised else _SIGNS).fullmatch(text.strip()) is not None
