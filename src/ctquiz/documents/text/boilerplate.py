"""Leaves out what a page carries beside its text: links to share it, teasers of others, notices.

What only its own format can tell (navigation, running heads) the readers have left out before.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ctquiz.documents.block import Block, Dropped, Kind, Piece
from ctquiz.documents.text.ends import ends_sentence
from ctquiz.documents.text.labels import RELATED, label_of

_TEASER_WORDS: Final = 80
_PROSE_WORDS: Final = 40
"""Words of a paragraph that is no teaser, if it is not cut off."""

_CUT_OFF: Final = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:read more|continue reading|more)?\W*", re.IGNORECASE
)
_ENDING: Final = 40
"""Characters at the end of a text in which it is seen that it is cut off."""


def cleaned(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces in their order, what is none of the document's text as dropped, and why."""
    related = False
    for at, piece in enumerate(pieces):
        if isinstance(piece, Dropped):
            yield piece
            continue
        label = label_of(piece)
        if label == RELATED:
            related = True
        elif related and _is_resumed(pieces, at):
            related = False
        why = RELATED if related else label or _of_context(pieces, at)
        yield piece if why is None else Dropped(piece.text, why, piece.page)


_DOUBLED: Final = "doubled headline"
_TEASER: Final = "cut-off teaser"


def _is_resumed(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the document's own text goes on here, after links to others."""
    block = _block(pieces, at)
    if block is None or block.kind is not Kind.PROSE:
        # A headline belongs to what follows it, unless it is one of the links, which stand twice.
        following = _block(pieces, at + 1)
        return (
            block is not None
            and block.kind is Kind.HEADING
            and following is not None
            and following.kind is Kind.PROSE
            and not _is_doubled(pieces, at)
            and _is_resumed(pieces, at + 1)
        )
    enough = len(block.text.split()) >= _PROSE_WORDS
    return enough and ends_sentence(block.text) and not _is_cut_off(block)


def _of_context(pieces: Sequence[Piece], at: int) -> str | None:
    """Why a block is none of the text by what stands around it."""
    block = _block(pieces, at)
    assert block is not None
    if block.kind not in (Kind.PROSE, Kind.HEADING):
        return None
    if _is_doubled(pieces, at):
        leads = _same(pieces, at, at + 1)
        after = _block(pieces, at + 2 if leads else at + 1)
        if not leads or (after is not None and _is_cut_off(after)):
            return _DOUBLED
    if _is_headline(pieces, at - 1) and _is_cut_off(block):
        return _TEASER
    following = _block(pieces, at + 1)
    if _is_headline(pieces, at) and following is not None and _is_cut_off(following):
        return _TEASER
    return None


def _block(pieces: Sequence[Piece], at: int) -> Block | None:
    if not 0 <= at < len(pieces):
        return None
    piece = pieces[at]
    return piece if isinstance(piece, Block) else None


def _is_doubled(pieces: Sequence[Piece], at: int) -> bool:
    return _same(pieces, at, at + 1) or _same(pieces, at - 1, at)


def _same(pieces: Sequence[Piece], at: int, other: int) -> bool:
    one, two = _block(pieces, at), _block(pieces, other)
    if one is None or two is None or one.text.casefold() != two.text.casefold():
        return False
    return one.kind is Kind.HEADING or one.text.endswith("?")


def _is_headline(pieces: Sequence[Piece], at: int) -> bool:
    block = _block(pieces, at)
    return block is not None and (block.kind is Kind.HEADING or is_headline(block.text))


def _is_cut_off(block: Block) -> bool:
    """Whether a short text breaks off, as those do that want to be clicked."""
    if block.kind is not Kind.PROSE or len(block.text.split()) > _TEASER_WORDS:
        return False
    tail = block.text[-_ENDING:]
    return any(found.end() == len(tail) for found in _CUT_OFF.finditer(tail))


_HEADLINE_WORDS: Final = 20
_HEADLINE_LETTERS: Final = 150


def is_headline(text: str) -> bool:
    """Whether a block by itself reads as a headline: short, and no sentence."""
    return (
        len(text) <= _HEADLINE_LETTERS
        and len(text.split()) <= _HEADLINE_WORDS
        and not ends_sentence(text)
    )
