"""The lines of a column, parted into paragraphs, items, headings and rows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import Final

from msgspec import Struct

from ctquiz.documents.block import Kind
from ctquiz.documents.extract.pdf.breaks import WIDE, Breaks, Edges
from ctquiz.documents.extract.pdf.items import Marker, marker
from ctquiz.documents.extract.pdf.lines import Line
from ctquiz.documents.extract.pdf.tables import tables
from ctquiz.documents.extract.pdf.type import Body

_LARGE: Final = 1.08
"""Of the body's size: headings."""
_LONGEST_HEADING: Final = 250
_LONGEST_SENTENCE: Final = 100
"""A longer heading that ends with a full stop is a paragraph that is made to be seen."""


class Part(Struct, frozen=True):
    """One paragraph's lines, or what of them stands in one column."""

    kind: Kind
    lines: tuple[Line, ...]
    text: tuple[str, ...]
    """Of each line, without the mark of an item."""
    full: int = 0
    """How many lines but the last one reach to the column's edge."""
    is_full: bool = False
    """Its last line does, too."""
    room: float = 0.0
    """What its last line leaves free."""
    is_short: bool = False
    """Its last line leaves much of the column free."""
    is_indented: bool = False

    @property
    def style(self) -> tuple[float, bool]:
        """What the headings of one level share."""
        return round(self.lines[0].size, 1), self.lines[0].bold


def parts(
    lines: Sequence[Line], body: Body, width: float = 0.0, before: Line | None = None
) -> Iterator[Part]:
    """The parts of a column from its top down.

    `width` is that of most columns, `before` the row that ended the last one.
    """
    edges = Edges.of(measurable(lines, body) or lines, width)
    lines = [edges.unstretched(line) for line in lines]
    at = 0
    for table in tables(lines, before):
        yield from _running_text(lines[at : table.start], edges, body)
        for line, text in table.rows:
            yield Part(Kind.ROW, (line,), (text,))
        at = table.end
    yield from _running_text(lines[at:], edges, body)


def _running_text(lines: Sequence[Line], edges: Edges, body: Body) -> Iterator[Part]:
    breaks = Breaks(lines, edges, body)
    group: list[Line] = []
    item: Marker | None = None
    ordinal: Marker | None = None
    for at, line in enumerate(lines):
        begun = _item(line, at, breaks, ordinal)
        if group and (begun or breaks.before(at, group, item)):
            yield _part(group, item, breaks, body)
            group, item = [], None
        if begun:
            item = begun
            ordinal = begun if begun.numbers else ordinal
        group.append(line)
    if group:
        yield _part(group, item, breaks, body)


def _item(line: Line, at: int, breaks: Breaks, ordinal: Marker | None) -> Marker | None:
    """The mark that begins an item there: a dash or a number may stand in prose, too."""
    found = marker(line)
    if found is None or found.is_sure:
        return found
    if found.numbers:
        return found if found.follows(ordinal) and breaks.may_begin(at) else None
    return found if breaks.may_begin(at) and breaks.may_hang(at) else None


def _part(group: Sequence[Line], item: Marker | None, breaks: Breaks, body: Body) -> Part:
    text = [line.text for line in group]
    kind = Kind.PROSE
    # A number before a heading is the section's.
    if _is_heading(group, body):
        kind = Kind.HEADING
    elif item:
        kind = Kind.ITEM
        text[0] = text[0][len(item.text) :]
    return Part(
        kind,
        tuple(group),
        tuple(text),
        sum(map(breaks.is_full, group[:-1])),
        breaks.is_full(group[-1]),
        breaks.room(group[-1]),
        breaks.is_short(group[-1]),
        breaks.is_indented(group[0]),
    )


def _is_heading(group: Sequence[Line], body: Body) -> bool:
    text = " ".join(line.text for line in group)
    if len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)):
        return False
    if text.endswith(".") and len(text) > _LONGEST_SENTENCE:
        return False
    if all(is_large(line, body) for line in group):
        return True
    bold = all(line.bold and line.size > 0.95 * body.size for line in group)
    return bold and not body.bold and not text.endswith(("." if len(text) > 60 else "\0", ":"))


def marks_paragraphs(columns: Sequence[Sequence[Line]], body: Body) -> bool:
    """Whether gaps or indents part the paragraphs of a document."""
    marked = unmarked = 0
    for column in columns:
        edges = Edges.of(measurable(column, body) or column)
        told, untold = Breaks(column, edges, body).marked_and_not()
        marked, unmarked = marked + told, unmarked + untold
    return marked > unmarked


def measurable(lines: Sequence[Line], body: Body) -> list[Line]:
    """Those that tell how wide their column is.

    A title or a head over the columns may stand above only one of them, and reach farther than it.
    """
    plain = [line for line in lines if not is_large(line, body)]
    gaps = [above.y - below.y for above, below in pairwise(plain)]
    beside = zip(plain, [inf, *gaps], [*gaps, inf], strict=True) if plain else ()
    near = [
        line
        for line, above, below in beside
        if min(above, below) <= WIDE * body.leading * line.size
    ]
    return near or plain


def is_large(line: Line, body: Body) -> bool:
    """Whether a line is set larger than the text: headings are."""
    return line.size > _LARGE * body.size
