"""From the tags of an HTML page to its row, counting on the way what each element holds."""

import re
from collections.abc import Mapping
from copy import copy
from typing import Final

from msgspec import Struct

from ctquiz.documents.block import Unreadable
from ctquiz.documents.extract.html_hints import Hint, hinted
from ctquiz.documents.extract.html_row import BLOCKS, HEADINGS, Element, Page, Token

MAX_DEPTH: Final = 500
"""Browsers themselves stop at 512."""

_UNSEEN: Final = frozenset(
    "annotation annotation-xml applet audio canvas datalist embed iframe noembed noframes noscript"
    " object rp rt script select style svg template textarea title video".split()
)
_SECTIONS: Final = frozenset("article aside main section blockquote".split())
_WATCHED: Final = ("a", "sup", "pre", "blockquote")
_LINKS: Final = ("a", "sup")
_CONTENT: Final = frozenset(
    "content main-content page-content article-body articlebody article-content article__body"
    " entry-content post-content post-body story-body mw-parser-output storytext".split()
)
_MARK: Final = re.compile(
    r"\[?\(?(?:\d{1,4}|[a-z*†‡§#¶↩↑^🔗]|(?:note|nb|n|fn) ?\d{1,3})[\ufe0e.]?\)?\]?|\[[^]]*\]", re.I
)
_SIGNS: Final = re.compile(r"[#¶§↩↑^🔗\ufe0e]+")
_LINK_SHARE: Final = 0.75
_SENTENCE: Final = re.compile(r"[.!?][\"'”’»)\]]*$")
_WEIGHTY: Final = 500
_CELL: Final = 600


class _Tally(Struct, gc=False):
    """What has been counted up to a place; what an element holds is the difference of two."""

    letters: int = 0
    linked: int = 0
    links: int = 0
    runs: int = 0
    weight: int = 0
    titles: int = 0
    headings: int = 0
    linked_headings: int = 0
    boxes: int = 0


class _Open(Struct):
    """An element that is still open."""

    tag: str
    at: int
    before: _Tally
    kept: bool
    block: bool
    hint: Hint | None
    main: bool
    longest: int = 0
    cells: int = 0
    wide: int = 0
    heads: int = 0
    rich: int = 0


class Tree:
    """Takes what a parser finds, in its order, as lxml tells it."""

    def __init__(self) -> None:
        self._row: list[Token] = []
        self._link_ends: set[int] = set()
        self._open: list[_Open] = []
        self._tables: list[_Open] = []
        self._inside = dict.fromkeys(_WATCHED, 0)
        self._unseen = self._headings = self._sections = 0
        self._text: list[str] = []
        self._tally = _Tally()
        self._run = self._run_linked = self._breaks = 0
        self._tail = ""
        self._end = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        if self._unseen or tag in _UNSEEN:
            self._unseen += 1
            return
        # What the parser gives is slow to ask.
        attributes = dict(attributes)
        if len(self._open) >= MAX_DEPTH:
            raise Unreadable(
                f"has more than {MAX_DEPTH} elements in one another",
                "open it in a browser and save its text",
            )
        if tag == "br":
            self._settle()
            self._breaks += 1
        block = tag in BLOCKS
        hint = self._hint(tag, attributes, block)
        kept = block or hint is not None or tag == "br"
        if kept or tag in _LINKS:
            self._settle()
        if block:
            self._end_run()
        main = tag in ("main", "article") or (bool(attributes) and _is_main(attributes))
        before = copy(self._tally) if kept or tag in _LINKS else self._tally
        opened = _Open(tag, len(self._row), before, kept, block, hint, main)
        self._open.append(opened)
        self._enter(tag, 1)
        if tag == "table":
            self._tables.append(opened)
            # As one that has no rows, for those that only place things.
            opened.rich = int(attributes.get("role") in ("presentation", "none"))
        if kept:
            self._row.append("")

    def _enter(self, tag: str, step: int) -> None:
        if tag in self._inside:
            self._inside[tag] += step
        self._headings += step * (tag in HEADINGS)
        self._sections += step * (tag in _SECTIONS)

    def _hint(self, tag: str, attributes: Mapping[str, str], block: bool) -> Hint | None:
        # In code a class is its colour, and a button copies it; a heading's button unfolds it.
        if self._headings if tag == "button" else self._inside["pre"]:
            return None
        if tag == "footer" and self._inside["blockquote"]:
            return None
        return hinted(tag, attributes, self._sections > 0, block)

    def end(self, tag: str) -> None:
        """An element closes."""
        if self._unseen:
            self._unseen -= 1
            return
        if not self._open or self._open[-1].tag != tag:
            return
        opened = self._open[-1]
        if opened.kept or tag in _LINKS:
            self._settle()
        if opened.block:
            self._end_run()
        self._open.pop()
        self._enter(tag, -1)
        if self._open:
            self._open[-1].longest = max(self._open[-1].longest, opened.longest)
        if tag in HEADINGS:
            self._count_heading(opened)
        self._count_table(opened)
        if tag in _LINKS and self._is_mark(opened):
            del self._row[opened.at :]
        elif opened.kept:
            self._keep(opened)
        if tag == "a":
            self._tally.links += 1

    def data(self, text: str) -> None:
        """Some text."""
        if not self._unseen:
            self._text.append(text)

    def close(self) -> Page:
        """The whole page."""
        while self._open:
            self.end(self._open[-1].tag)
        self._settle()
        self._end_run()
        return Page(self._row, frozenset(self._link_ends))

    def _keep(self, opened: _Open) -> None:
        now, before = self._tally, opened.before
        element = Element(
            tag=opened.tag,
            open=opened.at,
            close=len(self._row),
            block=opened.block,
            hint=opened.hint,
            main=opened.main,
            letters=now.letters - before.letters,
            linked=now.linked - before.linked,
            links=now.links - before.links,
            weight=now.weight - before.weight,
            longest=opened.longest,
            titles=now.titles - before.titles,
            headings=now.headings - before.headings,
            linked_headings=now.linked_headings - before.linked_headings,
            data=opened.tag == "table" and self._is_data(opened),
        )
        self._row[opened.at] = element
        self._row.append(element)

    def _settle(self) -> None:
        """Put the text before an element in its place."""
        text = "".join(self._text)
        self._text.clear()
        if not text:
            return
        self._row.append(text)
        words = " ".join(text.split())
        if not words:
            return
        if self._breaks > 1:
            self._end_run()
        self._breaks = 0
        self._run += len(words)
        self._tally.letters += len(words)
        self._tail = words[-5:]
        self._end = len(self._row) - 1
        if self._inside["a"]:
            self._run_linked += len(words)
            self._tally.linked += len(words)

    def _end_run(self) -> None:
        """What is a paragraph ends, whatever its element."""
        length, linked = self._run, self._run_linked
        self._run = self._run_linked = self._breaks = 0
        if not length:
            return
        self._tally.runs += 1
        a_link = linked >= _LINK_SHARE * length
        if self._headings or self._tail.endswith(("…", "...")):
            return
        if a_link and (length < 40 or not _SENTENCE.search(self._tail)):
            self._link_ends.add(self._end)
            return
        self._tally.weight += length * min(length, _WEIGHTY)
        if self._open:
            self._open[-1].longest = max(self._open[-1].longest, length)

    def _count_heading(self, opened: _Open) -> None:
        letters = self._tally.letters - opened.before.letters
        linked = letters > 0 and self._tally.linked - opened.before.linked == letters
        self._tally.headings += 1
        self._tally.linked_headings += linked
        self._tally.titles += opened.tag == "h1" and letters > 0 and not linked

    def _count_table(self, opened: _Open) -> None:
        if opened.tag in ("pre", "table"):
            self._tally.boxes += 1
        if opened.tag == "table":
            self._tables.pop()
        if not self._tables:
            return
        table = self._tables[-1]
        if opened.tag == "tr":
            table.wide += table.cells > 1
            table.cells = 0
        elif opened.tag in ("td", "th"):
            table.cells += 1
            table.heads += opened.tag == "th"
            rich = self._tally.runs - opened.before.runs > 1 or opened.longest > _CELL
            table.rich += rich

    def _is_data(self, table: _Open) -> bool:
        """A table of rows; one with a paragraph in a cell places things, unless it has heads."""
        if self._tally.headings > table.before.headings:
            return False
        # It has counted itself.
        if self._tally.boxes > table.before.boxes + 1:
            return False
        return (table.wide > 0 or table.cells > 1) and (table.heads > 0 or not table.rich)

    def _is_mark(self, opened: _Open) -> bool:
        """Whether it is the number of a footnote, the way back from one, or a heading's sign."""
        letters = self._tally.letters - opened.before.letters
        if not 0 < letters <= 40:
            return False
        text = "".join(token for token in self._row[opened.at :] if isinstance(token, str)).strip()
        linked = self._tally.linked > opened.before.linked
        if opened.tag == "sup" or self._inside["sup"]:
            return linked and _MARK.fullmatch(text) is not None
        return _SIGNS.fullmatch(text) is not None


def _is_main(attributes: Mapping[str, str]) -> bool:
    names = [*attributes.get("class", "")[:2000].split(), attributes.get("id", "").strip()]
    return (
        attributes.get("role") == "main"
        or "articleBody" in attributes.get("itemprop", "").split()
        or any(name.lower() in _CONTENT for name in names)
    )
