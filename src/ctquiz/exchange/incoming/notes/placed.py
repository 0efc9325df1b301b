"""The notes of a collection become facts, by the kinds of their note types."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.exchange.apkg.collection import Collection, Note, NoteType
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes import asked, occlusion, sentences
from ctquiz.exchange.incoming.notes.born import Brood
from ctquiz.exchange.incoming.notes.holes import without_reserved

OF_ANKI: Final = frozenset({"marked", "leech"})
"""Tags by which Anki keeps what its user marked, and what is too often missed."""


class Placed(Struct, frozen=True):
    """A note with its type, and its cards' orders; `deck` is the home of the first of them."""

    note: Note
    kind: NoteType
    orders: tuple[int, ...]
    deck: str


def placed(collection: Collection) -> tuple[list[Placed], list[Lost]]:
    """The notes that have cards, in the order of their numbers."""
    cards: dict[int, list[int]] = {}
    decks: dict[int, int] = {}
    for card in collection.cards:
        cards.setdefault(card.note, []).append(card.order)
        decks.setdefault(card.note, card.deck)
    found: list[Placed] = []
    lost: list[Lost] = []
    for note in collection.notes:
        kind = collection.types.get(note.type)
        if kind is None:
            lost.append(Lost(Kind.NO_TYPE, note.guid))
        elif orders := cards.get(note.id):
            deck = collection.decks.get(decks[note.id], "")
            found.append(Placed(note, kind, tuple(sorted(orders)), deck))
        else:
            lost.append(Lost(Kind.NO_QUESTION, asked.name_of(note)))
    return found, lost


def brood(one: Placed, files: Mapping[str, str]) -> Brood:
    """The facts of a note; `files` are the safe names of the media."""
    note = one.note
    if not all(map(str.isascii, note.fields)):
        note = replace(note, fields=tuple(map(without_reserved, note.fields)))
    if occlusion.is_occlusion(note, one.kind):
        return occlusion.born(note, one.kind, one.orders, files)
    make = sentences.born if one.kind.cloze else asked.born
    return make(note, one.kind, one.orders, files)


def tags_of(note: Note) -> list[str]:
    """The tags that its author gave a note."""
    return [tag for tag in note.tags if tag.casefold() not in OF_ANKI]


def below(root: str, deck: str) -> str:
    """The part of a deck's name below another deck."""
    return deck if not root else deck[len(root) :].removeprefix("::")
