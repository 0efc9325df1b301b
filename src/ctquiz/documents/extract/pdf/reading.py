"""A PDF from its sheets to its pieces: the order of the steps."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final

from msgspec.structs import replace

from ctquiz.documents.block import Block, Dropped, Kind, Piece, Unreadable, tidy
from ctquiz.documents.extract.pdf.breaks import FEW, Edges
from ctquiz.documents.extract.pdf.columns import regions
from ctquiz.documents.extract.pdf.hyphens import Words
from ctquiz.documents.extract.pdf.joints import joined
from ctquiz.documents.extract.pdf.lines import Line, ruled
from ctquiz.documents.extract.pdf.notes import noted
from ctquiz.documents.extract.pdf.parts import Part, marks_paragraphs, measurable, parts
from ctquiz.documents.extract.pdf.running import running
from ctquiz.documents.extract.pdf.running import told as why_of
from ctquiz.documents.extract.pdf.sheet import PICTURED, RUNNING, Fragment, Sheet
from ctquiz.documents.extract.pdf.type import Body, measured

_UNTOLD: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x1f]")
_RECOGNISE: Final = "run a text recognition first, such as ocrmypdf"
_DEEPEST_LEVEL: Final = 6


def read(sheets: Iterable[Sheet]) -> Iterator[Piece]:
    """The pieces of a document in reading order; raises Unreadable where no page has text."""
    pages = list(sheets)
    _check(pages)
    asides: defaultdict[int, list[Dropped]] = defaultdict(list)
    for page in pages:
        if page.pictured:
            asides[page.number].append(Dropped(f"page {page.number}", PICTURED, page.number))
    columns: list[list[Line]] = []
    for page, found in zip(pages, regions(_texts(pages, asides)), strict=True):
        columns += [ruled(region, page.number) for region in found]
    body = measured(columns)
    for number, column in enumerate(columns):
        notes = noted(column, body)
        for line in column[notes:]:
            asides[line.page].append(Dropped(tidy(line.text), "footnote", line.page))
        columns[number] = column[:notes]
    body = replace(body, marks=marks_paragraphs(columns, body))
    told = joined(_parted(columns, body))
    yield from _told(told, asides, [page.number for page in pages])


def _parted(columns: Sequence[Sequence[Line]], body: Body) -> list[list[Part]]:
    found: list[list[Part]] = []
    row: Line | None = None
    width = _width(columns, body)
    for column in columns:
        if column:
            found.append(list(parts(column, body, width, row)))
            last = found[-1][-1]
            row = last.lines[0] if last.kind is Kind.ROW else None
    return found


def _width(columns: Sequence[Sequence[Line]], body: Body) -> float:
    """How wide most columns are; where all have few lines, how wide the widest is."""
    told = [measurable(column, body) for column in columns]
    edges = [Edges.of(lines) for lines in told if len(lines) >= FEW]
    if edges:
        return median(one.right - one.left for one in edges)
    return max((one.right - one.left for one in map(Edges.of, told)), default=0.0)


def _check(pages: Sequence[Sheet]) -> None:
    text = "".join(one.text for page in pages for one in page.fragments)
    if not text.strip():
        if any(page.pictured for page in pages):
            raise Unreadable("has pictures of pages but no text", _RECOGNISE)
        raise Unreadable("has no text", "give one that has some")
    if len(_UNTOLD.sub("", text)) < 0.7 * len(text):
        raise Unreadable("does not tell which letters its text has", _RECOGNISE)


def _texts(pages: Sequence[Sheet], asides: dict[int, list[Dropped]]) -> list[list[Fragment]]:
    """The text of each page without what is none of the document's."""
    texts = []
    for page in pages:
        texts.append(ruled([one for one in page.fragments if not one.aside], page.number))
        for line in ruled([one for one in page.fragments if one.aside], page.number):
            why = line.fragments[0].aside
            text = tidy(line.text)
            why = why_of(text) if why == RUNNING else why
            asides[page.number].append(Dropped(text, why, page.number))
    for page, edges in zip(pages, running(texts), strict=True):
        asides[page.number] += [
            Dropped(text, one.why, page.number) for one in edges if (text := tidy(one.line.text))
        ]
    return [[one for line in lines for one in line.fragments] for lines in texts]


def _told(
    found: Sequence[Part], asides: dict[int, list[Dropped]], numbers: Sequence[int]
) -> Iterator[Piece]:
    """The pieces, what a page drops before what begins there."""
    words = Words(line.text for part in found for line in part.lines)
    styles = sorted({part.style for part in found if part.kind is Kind.HEADING}, reverse=True)
    levels = {style: min(level, _DEEPEST_LEVEL) for level, style in enumerate(styles, start=1)}
    by_page: defaultdict[int, list[Part]] = defaultdict(list)
    for part in found:
        by_page[part.lines[0].page].append(part)
    for number in numbers:
        yield from asides.get(number, ())
        for part in by_page[number]:
            if told := tidy(words.whole(part.text)):
                level = levels[part.style] if part.kind is Kind.HEADING else 1
                yield Block(told, part.kind, number, level)
