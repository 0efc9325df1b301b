"""From the tags of an HTML page to its row, counting on the way what each element holds."""

import re
from collections.abc import Mapping
from copy import copy
from typing import Final

from ctquiz.documents.block import Unreadable
from ctquiz.documents.extract.html.hints import Hint, hinted, marks, meant
from ctquiz.documents.extract.html.open import LONGEST_MARK, Open, Tally, is_mark
from ctquiz.documents.extract.html.row import BLOCKS, HEADINGS, Element, Page, Token

MAX_DEPTH: Final = 500
"""Browsers themselves stop at 512."""

_UNSEEN: Final = frozenset(
    "annotation annotation-xml applet audio canvas datalist embed iframe noembed noframes noscript"
    " object rp rt script select style svg template textarea title video".split()
)
_SECTIONS: Final = frozenset("article aside main section blockquote".split())
_WATCHED: Final = ("sup", "pre", "blockquote", "dt", "summary")
_CONTENT: Final = frozenset(
    "content main-content page-content article-body articlebody article-content article__body"
    " entry-content post-content post-body story-body mw-parser-output storytext".split()
)
_LINK_SHARE: Final = 0.75
_SENTENCE: Final = re.compile(r"[.!?][\"'”’»)\]]*$")
_SHORTEST: Final = 40
_WEIGHTY: Final = 500


class Tree:
    """Takes what a parser finds, in its order, as lxml tells it."""

    def __init__(self) -> None:
        self._row: list[Token] = []
        self._link_ends: set[int] = set()
        self._open: list[Open] = []
        self._tables: list[Open] = []
        self._inside = dict.fromkeys(_WATCHED, 0)
        self._unseen = self._headings = self._sections = self._links = 0
        self._text: list[str] = []
        self._tally = Tally()
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
        opened = self._opened(tag, attributes)
        if opened.kept or opened.counted:
            self._settle()
            opened.before = copy(self._tally)
        if opened.block:
            self._end_run()
            opened.before = copy(self._tally)
        opened.at = len(self._row)
        self._open.append(opened)
        self._enter(opened, 1)
        if tag == "table":
            self._tables.append(opened)
        if opened.kept:
            self._row.append("")

    def _opened(self, tag: str, attributes: Mapping[str, str]) -> Open:
        block = tag in BLOCKS
        hint = self._hint(tag, attributes, block)
        link = tag == "a" and "href" in attributes
        mark = not block and marks(attributes)
        return Open(
            tag=meant(tag, attributes),
            name=tag,
            kept=block or hint is not None or tag == "br",
            counted=mark or tag in ("a", "sup"),
            block=block,
            hint=hint,
            link=link,
            mark=mark,
            main=tag in ("main", "article") or (bool(attributes) and _is_main(attributes)),
            before=self._tally,
            # As a table with paragraphs in its cells: it only places things.
            rich=int(attributes.get("role") in ("presentation", "none")),
        )

    def _enter(self, opened: Open, step: int) -> None:
        tag = opened.tag
        if tag in self._inside:
            self._inside[tag] += step
        self._links += step * opened.link
        self._headings += step * (tag in HEADINGS)
        self._sections += step * (tag in _SECTIONS)

    def _hint(self, tag: str, attributes: Mapping[str, str], block: bool) -> Hint | None:
        # In code a class is its colour, and a button copies it; a heading's button unfolds it.
        titled = self._headings or self._inside["dt"] or self._inside["summary"]
        if titled if tag == "button" else self._inside["pre"]:
            return None
        if tag == "footer" and self._inside["blockquote"]:
            return None
        return hinted(tag, attributes, self._sections > 0, block)

    def end(self, tag: str) -> None:
        """An element closes."""
        if self._unseen:
            self._unseen -= 1
            return
        if not self._open or self._open[-1].name != tag:
            return
        opened = self._open[-1]
        if opened.kept or opened.counted:
            self._settle()
        if opened.block:
            self._end_run()
        self._open.pop()
        self._enter(opened, -1)
        if self._open:
            self._open[-1].longest = max(self._open[-1].longest, opened.longest)
        if opened.tag in HEADINGS:
            self._count_heading(opened)
        self._count_table(opened)
        if not (opened.counted and self._unmark(opened)) and opened.kept:
            self._keep(opened)
        if opened.link:
            self._tally.links += 1

    def data(self, text: str) -> None:
        """Some text."""
        if not self._unseen:
            self._text.append(text)

    def close(self) -> Page:
        """The whole page."""
        while self._open:
            self.end(self._open[-1].name)
        self._settle()
        self._end_run()
        return Page(self._row, frozenset(self._link_ends))

    def _keep(self, opened: Open) -> None:
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
            data=opened.tag == "table" and opened.is_data(now),
            sentences=now.sentences - before.sentences,
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
        if self._links:
            self._run_linked += len(words)
            self._tally.linked += len(words)

    def _end_run(self) -> None:
        """What is a paragraph ends, whatever its element."""
        length, linked = self._run, self._run_linked
        self._run = self._run_linked = self._breaks = 0
        if not length:
            return
        self._tally.runs += 1
        if self._headings or self._tail.endswith(("…", "...")):
            return
        sentence = length >= _SHORTEST and _SENTENCE.search(self._tail) is not None
        if linked >= _LINK_SHARE * length and not sentence:
            self._link_ends.add(self._end)
            return
        self._tally.sentences += sentence
        self._tally.weight += length * min(length, _WEIGHTY)
        if self._open:
            self._open[-1].longest = max(self._open[-1].longest, length)

    def _count_heading(self, opened: Open) -> None:
        letters = self._tally.letters - opened.before.letters
        linked = letters > 0 and self._tally.linked - opened.before.linked == letters
        self._tally.headings += 1
        self._tally.linked_headings += linked
        self._tally.titles += opened.tag == "h1" and letters > 0 and not linked

    def _count_table(self, opened: Open) -> None:
        if opened.tag in ("pre", "table"):
            self._tally.boxes += 1
        if opened.tag == "table":
            self._tables.pop()
        if self._tables:
            self._tables[-1].take(opened, self._tally)

    def _unmark(self, opened: Open) -> bool:
        """Take out the number of a footnote, the way back from one, or the sign of a heading."""
        letters = self._tally.letters - opened.before.letters
        linked = self._tally.linked - opened.before.linked
        if not 0 < letters <= LONGEST_MARK:
            return False
        text = "".join(token for token in self._row[opened.at :] if isinstance(token, str))
        raised = opened.tag == "sup" or self._inside["sup"] > 0
        if not opened.mark and not is_mark(text, raised and linked > 0):
            return False
        del self._row[opened.at :]
        self._tally.letters -= letters
        self._tally.linked -= linked
        self._run = max(0, self._run - letters)
        self._run_linked = max(0, self._run_linked - linked)
        return True


def _is_main(attributes: Mapping[str, str]) -> bool:
    names = [*attributes.get("class", "")[:2000].split(), attributes.get("id", "").strip()]
    return (
        attributes.get("role") == "main"
        or "articleBody" in attributes.get("itemprop", "").split()
        or any(name.lower() in _CONTENT for name in names)
    )
