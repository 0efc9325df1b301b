"""What of a note outlasts an edit: its type and deck stay, its time moves with its content."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Final

from msgspec import Struct

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank
from ctquiz.bank.write import pieces
from ctquiz.bank.writing.facts import fact_text
from ctquiz.exchange.anki.fields import fields
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.tags import deck, subdeck, tags, tags_like_others
from ctquiz.exchange.anki.types import TYPE_OF, Type
from ctquiz.exchange.chosen import siblings
from ctquiz.memory.exports import BankDeck, Sent


class Before(Struct, frozen=True):
    """What earlier exports of a bank fixed; `edited` is its file's time, in s since 1970.

    `parts` are the decks that a bank came from, by the tags that stand for them; None where it
    came from no deck.
    """

    sent: Mapping[str, Sent]
    deck: BankDeck
    edited: int
    parts: Mapping[str, str] | None = None


class Extra(Struct, frozen=True):
    """What a note has beside its question: its picture's name in the package, and a star."""

    picture: str | None = None
    star: bool = False


def first_deck(bank: Bank, split: bool) -> BankDeck:
    """The deck of a bank that never left."""
    name = deck(bank.title)
    # Anki would take it for the number of a deck, or for the deck that every collection has.
    plain = name.isdecimal() or name.casefold() == "default"
    return BankDeck(f"{name} ({bank.id})" if plain else name, split)


def notes(asked: Sequence[Question], before: Before, extras: Mapping[str, Extra]) -> list[AnkiNote]:
    """The notes of one bank's questions, each with the type, deck and time it must have."""
    held = siblings(asked)
    written = _written(asked)
    return [
        _note(
            one,
            one.key in held,
            before,
            extras.get(str(one.key), Extra()),
            written[one.key.fact],
        )
        for one in asked
    ]


def _written(asked: Sequence[Question]) -> dict[str, str]:
    """Each fact as a bank of its own would have it, by its id."""
    if not asked:
        return {}
    head = next(pieces(asked[0].bank))
    facts = {one.key.fact: one.fact for one in asked}
    return {id_: head + fact_text(fact) for id_, fact in facts.items()}


def _note(asked: Question, held: bool, before: Before, extra: Extra, written: str) -> AnkiNote:
    last = before.sent.get(str(asked.key))
    kind = Type(last.kind) if last else TYPE_OF[asked.form]
    said = fields(asked, kind, extra.picture, written)
    parts = before.parts
    named = tags(asked, held) if parts is None else tags_like_others(asked, held, parts)
    return AnkiNote(
        key=asked.key,
        kind=kind,
        fields=said,
        tags=named,
        deck=last.deck if last else deck_for(asked, before),
        mod=_mod(content(said, named), last, before.edited),
        star=extra.star,
    )


def deck_for(asked: Question, before: Before) -> str:
    """Where a note that never left lies: in the bank's deck, or its part for one of the tags.

    That is the part that the tag stands for where the bank came from a deck, else that of the
    first tag.
    """
    parts, whole = before.parts or {}, before.deck
    part = next((parts[tag] for tag in asked.fact.tags if tag in parts), None)
    tag = next(iter(asked.fact.tags), None) if whole.split else None
    return part or subdeck(whole.name, tag)


_EARLIEST: Final = 946_684_800
"""2000: a file may be without a time, and Anki cannot bear the year 1970."""


def _mod(now: str, last: Sent | None, edited: int) -> int:
    """When the content last changed.

    A change is later than what left before, whatever its file's time says: the file may come from
    a checkout or an archive.
    """
    if last is None:
        return max(edited, _EARLIEST)
    return last.mod if last.hash == now else max(edited, last.mod + 1)


def content(said: Sequence[str], named: Sequence[str]) -> str:
    """The hash by which a note's content is known."""
    return sha256("\x1f".join([*said, " ".join(named)]).encode()).hexdigest()[:32]


def to_keep(made: Sequence[AnkiNote]) -> dict[str, Sent]:
    """What is to be kept of notes that leave."""
    return {
        str(note.key): Sent(note.kind.value, note.deck, content(note.fields, note.tags), note.mod)
        for note in made
    }
