"""What a card is marked with in Anki, as marks of ours."""

from collections.abc import Iterator

from ctquiz.bank.model import Key
from ctquiz.exchange.apkg.collection import Card, Note
from ctquiz.exchange.incoming.past.days import Days
from ctquiz.memory.event import Mark, MarkName

_SUSPENDED = -1
_BURIED = (-2, -3)
_STAR = "marked"
"""The tag by which Anki knows a note with a star."""


def markings(card: Card, note: Note, key: Key, days: Days) -> Iterator[Mark]:
    """Only what is set: that a card has no mark takes none away here."""
    if card.queue == _SUSPENDED:
        yield Mark(key, MarkName.SUSPEND, 1)
    if card.queue in _BURIED:
        yield Mark(key, MarkName.BURY, days.day(card.mod * 1000))
    if 1 <= card.flags <= 7:
        yield Mark(key, MarkName.FLAG, card.flags)
    if any(tag.casefold() == _STAR for tag in note.tags):
        yield Mark(key, MarkName.STAR, 1)
