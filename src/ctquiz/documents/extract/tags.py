"""HTML that stands in another format: its text in blocks, its tags and comments gone.

No parser of pages: it builds no tree, so its time grows as its text does whatever stands there.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from ctquiz.documents.block import Block, Dropped, Kind, Piece, tidy

_MARK: Final = re.compile(
    r"""<!--|<[!?][^<>]*+>
    |<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)
     (?:(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>|[^<>]*+>)""",
    re.VERBOSE,
)
_UNSHOWN: Final = frozenset({"script", "style", "template", "noscript", "title", "svg", "iframe"})
_KINDS: Final = {"li": Kind.ITEM, "dt": Kind.ITEM, "dd": Kind.ITEM, "pre": Kind.CODE}
_CAPTIONS: Final = frozenset({"caption", "figcaption"})
_CELLS: Final = frozenset({"td", "th"})
_PARTING: Final = frozenset(
    "address article aside blockquote body center details dialog div dl fieldset figure footer "
    "form header hgroup hr html main nav ol p section summary table tbody tfoot thead tr ul "
    "h1 h2 h3 h4 h5 h6".split()
)


def pieces(html: str) -> Iterator[Piece]:
    """The blocks of a stretch of HTML."""
    reading = _Reading()
    for text, name, ends in _marks(html):
        yield from reading.take(text, name, ends)
    yield from reading.take("", "table", True)


def is_break(html: str) -> bool:
    """Whether a tag ends a line."""
    return html[:3].lower() == "<br"


def _marks(html: str) -> Iterator[tuple[str, str, bool]]:
    """Each tag with the text before it; the rest comes with a tag that says nothing."""
    at = 0
    while found := _MARK.search(html, at):
        name = (found["name"] or "").lower()
        yield unescape(html[at : found.start()]), name, bool(found["end"])
        at = found.end()
        closing = "-->" if found[0] == "<!--" else f"</{name}" if name in _UNSHOWN else ""
        if closing and not found["end"]:
            closed = re.compile(re.escape(closing), re.IGNORECASE).search(html, at)
            # What is never closed hides the rest, as it does in browsers.
            at = len(html) if closed is None else closed.start() + 3 * (name == "")
    yield unescape(html[at:]), "", False


class _Reading:
    """The block and the row that are open."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.within = ""
        self.cells: list[str] | None = None
        self.in_cell = False

    def take(self, text: str, name: str, ends: bool) -> Iterator[Piece]:
        self.texts.append(text)
        if name == "br":
            self.texts.append(" ")
        elif name in _CELLS:
            self._cell(ends)
        elif name in {"tr", "table", "tbody"}:
            yield from self._row(ends or name != "tr")
        elif name in _PARTING or name in _KINDS or name in _CAPTIONS:
            yield from self._part(name, ends)

    def _cell(self, ends: bool) -> None:
        if self.cells is None:
            self.cells = []
        self._end_cell()
        self.in_cell = not ends

    def _end_cell(self) -> None:
        """A cell ends where it says so, or where the next one or its row does."""
        if self.cells is not None:
            text = tidy("".join(self.texts))
            self.texts.clear()
            if self.in_cell:
                self.cells.append(text)
            self.in_cell = False

    def _row(self, ends: bool) -> Iterator[Piece]:
        self._end_cell()
        if self.cells and any(self.cells):
            yield Block(" | ".join(self.cells), Kind.ROW)
        self.cells = None
        yield from self._part("", False)
        if not ends:
            self.cells = []

    def _part(self, name: str, ends: bool) -> Iterator[Piece]:
        if self.cells is not None:
            self.texts.append(" ")
            return
        text = tidy("".join(self.texts))
        self.texts.clear()
        if text:
            yield self._piece(text)
        # A paragraph within an item is the item; what comes after either is none.
        if ends or name not in {"p", "div"}:
            self.within = "" if ends else name

    def _piece(self, text: str) -> Piece:
        if self.within in _CAPTIONS:
            return Dropped(text, "caption")
        if re.fullmatch("h[1-6]", self.within):
            return Block(text, Kind.HEADING, level=int(self.within[1]))
        return Block(text, _KINDS.get(self.within, Kind.PROSE))
