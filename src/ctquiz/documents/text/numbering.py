"""From a reader's pieces to a document: its paragraphs numbered, its tables apart."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ctquiz.documents.block import (
    MAX_SENTENCE,
    Block,
    Dropped,
    Kind,
    Piece,
    Unreadable,
    bounded,
)
from ctquiz.documents.document import PARTING, Document, Passage, Sentence
from ctquiz.documents.text.boilerplate import cleaned, is_headline
from ctquiz.documents.text.sentences import sentences

_PARAGRAPHS = (Kind.PROSE, Kind.ITEM)


def document(pieces: Iterable[Piece], language: str = "en") -> Document:
    """The document of a reader's pieces; raises Unreadable where they are too much text.

    A paragraph that reads as a headline is one, whatever its format says, so that a document is
    counted alike in every format.
    """
    kept = list(_titled([_judged(piece) for piece in bounded(pieces)]))
    found = list(cleaned(kept))
    dropped = [left for piece in found for left in _left_out(piece)]
    return _numbered([piece for piece in found if isinstance(piece, Block)], dropped, language)


def _left_out(piece: Piece) -> Iterator[Dropped]:
    """What is counted neither as a paragraph nor as a row."""
    if isinstance(piece, Dropped):
        yield piece
    elif piece.kind in (Kind.HEADING, Kind.CODE):
        why = "headline" if piece.kind is Kind.HEADING else "code"
        yield Dropped(piece.text, why, piece.page)


def _judged(piece: Piece) -> Piece:
    if isinstance(piece, Block) and piece.kind is Kind.PROSE and is_headline(piece.text):
        return replace(piece, kind=Kind.HEADING, level=9)
    return piece


def _titled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A question that stands first is the title, if more follows."""
    first = next((piece for piece in pieces if isinstance(piece, Block)), None)
    for piece in pieces:
        is_title = piece is first and len(pieces) > 1 and _is_question(piece)
        yield replace(piece, kind=Kind.HEADING) if is_title else piece


def _is_question(piece: Piece) -> bool:
    text = piece.text
    return (
        isinstance(piece, Block)
        and piece.kind is Kind.PROSE
        and text.endswith("?")
        and is_headline(text[:-1])
    )


def _numbered(blocks: Iterable[Block], dropped: Iterable[Dropped], language: str) -> Document:
    paragraphs: list[Passage] = []
    tables: list[Passage] = []
    heading: str | None = None
    start = 0
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        if kind is Kind.ROW:
            table = _table(list(run), start, heading)
            tables.append(table)
            start += len(table.text) + len(PARTING)
            continue
        for block in run:
            if kind in _PARAGRAPHS:
                paragraphs.append(_paragraph(block, start, heading, language))
                start += len(block.text) + len(PARTING)
            elif kind is Kind.HEADING:
                heading = block.text
    return Document(tuple(paragraphs), tuple(tables), tuple(dropped))


def _paragraph(block: Block, start: int, heading: str | None, language: str) -> Passage:
    spans = sentences(block.text, language)
    parts = tuple(Sentence(_whole(block.text[at:end]), start + at) for at, end in spans)
    return Passage(block.text, start, parts, heading, block.page)


def _whole(sentence: str) -> str:
    if len(sentence) > MAX_SENTENCE:
        message = f"has a sentence of more than {MAX_SENTENCE:,} characters"
        raise Unreadable(message, "give a document in sentences")
    return sentence


def _table(rows: Sequence[Block], start: int, heading: str | None) -> Passage:
    parts: list[Sentence] = []
    at = start
    for row in rows:
        parts.append(Sentence(row.text, at))
        at += len(row.text) + 1
    text = "\n".join(row.text for row in rows)
    return Passage(text, start, tuple(parts), heading, rows[0].page)
