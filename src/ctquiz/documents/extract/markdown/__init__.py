"""Markdown: CommonMark and what GitHub adds to it, with the HTML that stands in it."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ctquiz.documents.block import Block, Dropped, Kind, Piece, Unreadable, bounded, tidy
from ctquiz.documents.extract import tags
from ctquiz.documents.extract.encoding import decoded
from ctquiz.documents.extract.markdown.inline import plain
from ctquiz.documents.extract.markdown.parser import Parser, Raw

_FRONT: Final = re.compile(
    r"(---|\+\+\+)[ \t]*\n(?=[ \t]*[^\s-])(?:(?!\1|\.\.\.).*\n)*?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TASK: Final = re.compile(r"\[[ xX]\]\s+")
_NAMED: Final = re.compile(r"\s*\{[#.:][^{}]*\}\s*\Z")
"""A heading's name for links, as Pandoc and kramdown write it."""


def pieces(data: bytes) -> Iterator[Piece]:
    """The blocks of a document in Markdown; raises Unreadable."""
    text = decoded(data)
    front = _FRONT.match(text)
    if front and (inner := _told(front[0])):
        yield Dropped(inner, "front matter")
        text = text[front.end() :]
    try:
        yield from bounded(_pieces(text))
    except (RecursionError, MemoryError) as error:
        raise Unreadable("nests marks too deep", "make it flatter") from error


def _told(front: str) -> str:
    """What front matter says, if it is any: a rule may begin a text, too, and another follow."""
    lines = front.split("\n")[1:]
    return tidy(" ".join(lines[: len(lines) - 2])) if re.match(r"[^\n]*[:=]|#", lines[0]) else ""


def _pieces(text: str) -> Iterator[Piece]:
    parser = Parser()
    blocks = parser.blocks(text)
    # From the last, each let go as soon as it was read.
    blocks.reverse()
    while blocks:
        raw = blocks.pop()
        for piece in _read(parser, raw):
            if raw.is_footnote and isinstance(piece, Block):
                yield Dropped(piece.text, "footnote")
            else:
                yield piece


def _read(parser: Parser, raw: Raw) -> Iterator[Piece]:
    if raw.kind is Kind.CODE:
        code = tidy(raw.texts[0])
        if code:
            yield Block(code, Kind.CODE)
    elif raw.is_html:
        yield from _fragment(raw)
    else:
        yield from _marked(parser, raw)


def _fragment(raw: Raw) -> Iterator[Piece]:
    for number, piece in enumerate(tags.pieces(raw.texts[0])):
        if number == 0 and isinstance(piece, Block) and piece.kind is Kind.PROSE:
            yield replace(piece, kind=raw.kind)
        else:
            yield piece


def _marked(parser: Parser, raw: Raw) -> Iterator[Piece]:
    notes: list[str] = []
    texts: list[str] = []
    for text in raw.texts:
        tokens = parser.within(text)
        texts.append(plain(tokens))
        notes += [parser.note(token) for token in tokens if token.type == "footnote_ref"]
    if any(texts):
        yield Block(_finished(" | ".join(texts), raw.kind), raw.kind, level=raw.level)
    for note in filter(None, notes):
        yield Dropped(plain(parser.within(note)), "footnote")


def _finished(text: str, kind: Kind) -> str:
    """Without a task's box, or a heading's name for links."""
    if kind is Kind.ITEM:
        return _TASK.sub("", text, count=1) if _TASK.match(text) else text
    return _NAMED.sub("", text) if kind is Kind.HEADING else text
