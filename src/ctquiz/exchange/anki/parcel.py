"""Notes ready to leave: what the banks say now joined to what the log keeps of earlier exports."""

from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank, Key
from ctquiz.exchange.anki.lasting import (
    Before,
    Extra,
    deck_for,
    first_deck,
    notes,
    to_keep,
)
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.html import escaped
from ctquiz.exchange.pictures import Picture, picture
from ctquiz.memory import exports
from ctquiz.memory.exports import BankDeck, Sent
from ctquiz.memory.log import Log


class Chosen(Struct, frozen=True):
    """A bank's questions that leave, and the bank's file."""

    path: Path
    bank: Bank
    asked: Sequence[Question]


class Parcel(Struct, frozen=True):
    """Notes with their pictures; `added` and `changed` count them since the last export.

    `staying` are those that would lie in a subdeck, had they not left before it was chosen.
    """

    notes: Sequence[AnkiNote]
    sent: Mapping[str, Sent]
    media: Mapping[str, bytes]
    about: Mapping[str, str]
    decks: Mapping[str, BankDeck]
    added: int
    changed: int
    staying: int

    def keep(self, log: Log) -> None:
        """Write down what leaves."""
        exports.keep(log, self.sent, self.decks)


def parcel(
    log: Log,
    chosen: Iterable[Chosen],
    split: bool,
    starred: Container[Key],
    now: int,
) -> Parcel:
    """The notes of all banks, in their order; `now` is in s since 1970.

    A subdeck for each tag is chosen once: later exports keep to it.
    """
    return _together([_of_bank(log, one, split, starred, now) for one in chosen])


def _of_bank(log: Log, one: Chosen, split: bool, starred: Container[Key], now: int) -> Parcel:
    known = exports.bank_deck(log, one.bank.id)
    deck = known or first_deck(one.bank, split)
    before = Before(
        exports.sent(log, one.bank.id),
        BankDeck(deck.name, deck.split or split),
        min(int(one.path.stat().st_mtime), now),
    )
    pictures = _pictures(one)
    extras = {
        str(asked.key): Extra(_name(pictures, asked), asked.key in starred) for asked in one.asked
    }
    made = notes(one.asked, before, extras)
    sent = to_keep(made)
    earlier = [(before.sent[key], note) for key, note in sent.items() if key in before.sent]
    return Parcel(
        made,
        sent,
        {found.name: found.data for found in pictures.values()},
        dict.fromkeys((note.deck for note in made), _about(one.bank)),
        {one.bank.id: before.deck},
        added=len(made) - len(earlier),
        changed=sum(was != note for was, note in earlier),
        staying=_staying(one.asked, before) if known and split and not known.split else 0,
    )


def _staying(asked: Iterable[Question], before: Before) -> int:
    """How many would lie in a subdeck, had they not left before."""
    decks = [(before.sent.get(str(one.key)), deck_for(one, before.deck)) for one in asked]
    return sum(was is not None and was.deck != now for was, now in decks)


def _together(parcels: Sequence[Parcel]) -> Parcel:
    """The notes of all banks in one file, each bank's after the other's."""
    return Parcel(
        [note for one in parcels for note in one.notes],
        {key: sent for one in parcels for key, sent in one.sent.items()},
        {name: data for one in parcels for name, data in one.media.items()},
        {deck: said for one in parcels for deck, said in one.about.items()},
        {bank: deck for one in parcels for bank, deck in one.decks.items()},
        added=sum(one.added for one in parcels),
        changed=sum(one.changed for one in parcels),
        staying=sum(one.staying for one in parcels),
    )


def _pictures(one: Chosen) -> dict[str, Picture]:
    """The pictures of a bank's questions by the names that the bank has for them."""
    images = {asked.fact.image.file: asked.fact.image for asked in one.asked if asked.fact.image}
    return {file: picture(one.path, image) for file, image in images.items()}


def _name(pictures: Mapping[str, Picture], asked: Question) -> str | None:
    return pictures[asked.fact.image.file].name if asked.fact.image else None


def _about(bank: Bank) -> str:
    """A deck's description: where its facts come from."""
    said = [f"{bank.title} ({bank.id})", *(f"Source: {source.title}" for source in bank.sources)]
    return "<br>".join(map(escaped, said))
