"""HTML: the article of a page, without what is around it."""

from collections.abc import Iterator
from typing import Final

from ctquiz.documents.block import Block, Dropped, Kind, Piece, Unreadable, tidy
from ctquiz.documents.extract.html.boilerplate import Plan, planned
from ctquiz.documents.extract.html.row import HEADINGS, Element, Page, Token, said
from ctquiz.documents.extract.html.source import source
from ctquiz.documents.extract.html.tree import Tree

_ITEMS: Final = frozenset("li dt dd".split())
_WHOLE: Final = HEADINGS | {"pre", "listing", "xmp", "plaintext"}
"""One block each, whatever is in them."""
_CHUNK: Final = 64 * 1024


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a page's article, and what else its reader sees there, with the reason.

    Scripts, styles and what a browser shows only without scripts are left out without a word.
    """
    page = _page(source(data))
    yield from _Flow(page, planned(page.row)).pieces()


def _page(text: str) -> Page:
    from lxml import etree  # noqa: PLC0415  # loads in 30 ms, and few documents are pages

    parser = etree.HTMLParser(encoding="utf-8", target=Tree(), huge_tree=True, no_network=True)
    # The parser takes nothing at all for a mistake.
    data = text.encode("utf-8") or b" "
    try:
        # What the tree refuses, the parser tells only once it is through with what it was given.
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        page: Page = parser.close()
    except etree.LxmlError as error:
        raise Unreadable("is no HTML", "open it in a browser and save its text") from error
    return page


class _Flow:
    """Walks along a page and cuts it into blocks."""

    def __init__(self, page: Page, plan: Plan) -> None:
        self._row = page.row
        self._links = page.links
        self._plan = plan
        self._words: list[str] = []
        self._aside: list[Dropped] = []
        self._breaks = 0
        self._at = 0
        self._around: list[Element] = []

    def pieces(self) -> Iterator[Piece]:
        """The blocks in reading order."""
        at = 0
        while at < len(self._row):
            token = self._row[at]
            if isinstance(token, str):
                yield from self._say(token, at)
            elif at == token.open:
                if why := self._plan.dropped.get(at):
                    yield from self._drop(token, why)
                    at = token.close
                elif token.data and self._reads(at):
                    yield from self._flush()
                    yield from _Table(self._row, self._plan, token).pieces()
                    at = token.close
                else:
                    yield from self._enter(token)
            else:
                yield from self._leave(token)
            at += 1
        yield from self._flush()

    def _reads(self, at: int) -> bool:
        return self._plan.first <= at <= self._plan.last

    def _say(self, text: str, at: int) -> Iterator[Piece]:
        if text.strip():
            if self._breaks > 1 and not self._whole():
                yield from self._flush()
            self._breaks = 0
            self._at = at
        self._words.append(text)

    def _enter(self, element: Element) -> Iterator[Piece]:
        if element.tag == "br":
            self._breaks += 1
            self._words.append(" ")
        if not element.block:
            return
        yield from self._part()
        if element.tag in _ITEMS or element.tag in _WHOLE:
            self._around.append(element)

    def _leave(self, element: Element) -> Iterator[Piece]:
        if not element.block:
            return
        if self._around and self._around[-1] is element:
            yield from self._flush()
            self._around.pop()
        else:
            yield from self._part()

    def _part(self) -> Iterator[Piece]:
        """Where a block begins or ends: one in a heading only parts its words."""
        if self._whole():
            self._words.append(" ")
        else:
            yield from self._flush()

    def _whole(self) -> bool:
        return bool(self._around) and self._around[-1].tag in _WHOLE

    def _drop(self, element: Element, why: str) -> Iterator[Piece]:
        """A block ends a paragraph; what stands in a line does not."""
        if element.block:
            yield from self._part()
        if text := said(self._row, element):
            self._aside.append(Dropped(text, why))

    def _flush(self) -> Iterator[Piece]:
        self._breaks = 0
        if not self._words and not self._aside:
            return
        text = tidy("".join(self._words))
        self._words.clear()
        if text:
            yield self._piece(text)
        yield from self._aside
        self._aside.clear()

    def _piece(self, text: str) -> Piece:
        if not self._reads(self._at):
            return Dropped(text, "outside the article")
        if not self._around:
            return Dropped(text, "links") if self._at in self._links else Block(text)
        tag = self._around[-1].tag
        if tag in HEADINGS:
            return Block(text, Kind.HEADING, level=int(tag[1]))
        return Block(text, Kind.ITEM if tag in _ITEMS else Kind.CODE)


class _Table:
    """Cuts a table into its rows."""

    def __init__(self, row: list[Token], plan: Plan, table: Element) -> None:
        self._row = row
        self._plan = plan
        self._table = table
        self._cells: list[list[str]] = []
        self._aside: list[Dropped] = []

    def pieces(self) -> Iterator[Piece]:
        """A block for each row."""
        at = self._table.open + 1
        while at < self._table.close:
            token = self._row[at]
            if isinstance(token, str):
                if self._cells:
                    self._cells[-1].append(token)
                elif token.strip():
                    self._cells.append([token])
            elif at == token.open and (why := self._plan.dropped.get(at)):
                self._aside.append(Dropped(said(self._row, token), why))
                at = token.close
            elif at == token.open and token.tag in ("td", "th"):
                self._cells.append([])
            elif token.tag == "tr":
                yield from self._end()
            elif self._cells:
                self._cells[-1].append(" ")
            at += 1
        yield from self._end()

    def _end(self) -> Iterator[Piece]:
        cells = [tidy("".join(cell)) for cell in self._cells]
        self._cells.clear()
        if any(cells):
            yield Block(tidy(" | ".join(cells)), Kind.ROW)
        yield from self._aside
        self._aside.clear()
