"""Notes ready to leave: what the banks say now joined to what the log keeps of earlier exports."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Bank, Key
from ctquiz.errors import failure
from ctquiz.exchange.anki.lasting import (
    Before,
    Extra,
    deck_for,
    first_deck,
    notes,
    to_keep,
)
from ctquiz.exchange.anki.note import AnkiNote
from ctquiz.exchange.anki.original import Original, Returning, returning
from ctquiz.exchange.html import escaped
from ctquiz.exchange.incoming.banks.decks import common_root
from ctquiz.exchange.incoming.notes.placed import below
from ctquiz.exchange.lineage import Lineage, beside
from ctquiz.exchange.media import media
from ctquiz.exchange.pictures import Picture, picture
from ctquiz.memory import exports
from ctquiz.memory.exports import BankDeck, Sent
from ctquiz.memory.log import Log


class Chosen(Struct, frozen=True):
    """A bank's questions that leave, and the bank's file.

    `drafts` are facts that are not asked yet, but go back to where they came from.
    """

    path: Path
    bank: Bank
    asked: Sequence[Question]
    drafts: Sequence[str] = ()


Leaving = AnkiNote | Original
"""A note of our own, or one that goes back as it came."""


class Parcel(Struct, frozen=True):
    """Notes with their pictures; `added` and `changed` count them since the last export.

    `staying` are those that would lie in a subdeck, had they not left before it was chosen;
    `unfit` facts that have changed in what their note of Anki's has no place for, and `gone` counts
    the notes whose facts the bank has no more.
    """

    notes: Sequence[Leaving]
    sent: Mapping[str, Sent]
    media: Mapping[str, bytes]
    about: Mapping[str, str]
    decks: Mapping[str, BankDeck]
    added: int
    changed: int
    staying: int
    unfit: Sequence[str] = ()
    gone: int = 0

    def keep(self, log: Log) -> None:
        """Write down what leaves."""
        exports.keep(log, self.sent, self.decks)


def parcel(
    log: Log,
    chosen: Iterable[Chosen],
    split: bool,
    starred: Container[Key],
    now: int,
    origins: Callable[[Path], Lineage | None] = lambda _: None,
) -> Parcel:
    """The notes of all banks, in their order; `now` is in s since 1970.

    A subdeck for each tag is chosen once: later exports keep to it. `origins` tells which notes
    came from Anki and go back as they were.
    """
    return _together([_of_bank(log, one, split, starred, now, origins(one.path)) for one in chosen])


def _of_bank(
    log: Log, one: Chosen, split: bool, starred: Container[Key], now: int, lineage: Lineage | None
) -> Parcel:
    known = exports.bank_deck(log, one.bank.id)
    root, parts = _origins(lineage)
    deck = known or (BankDeck(root, split) if root else first_deck(one.bank, split))
    before = Before(
        exports.sent(log, one.bank.id),
        BankDeck(deck.name, deck.split or split),
        min(int(one.path.stat().st_mtime), now),
        parts,
    )
    back = _returning(one, lineage, before)
    came = {key for note in back.notes for key in note.cards.values()}
    asked = [question for question in one.asked if question.key not in came]
    pictures = _pictures(one.path, asked)
    extras = {str(q.key): Extra(_name(pictures, q), q.key in starred) for q in asked}
    own = notes(asked, before, extras)
    sent = {**to_keep(own), **back.sent}
    left = {**back.came, **before.sent}
    earlier = [(left[key], note) for key, note in sent.items() if key in left]
    return Parcel(
        _in_order(one, [*own, *back.notes]),
        sent,
        {
            **{found.name: found.data for found in pictures.values()},
            **(media(one.path, lineage, back.notes) if lineage else {}),
        },
        dict.fromkeys((note.deck for note in own), _about(one.bank)),
        {one.bank.id: before.deck},
        added=len(sent) - len(earlier),
        changed=sum(was.hash != note.hash for was, note in earlier),
        staying=_staying(asked, before) if known and split and not known.split else 0,
        unfit=back.unfit,
        gone=back.gone,
    )


def _origins(lineage: Lineage | None) -> tuple[str, Mapping[str, str] | None]:
    """The deck that all of a bank came from, and its parts by the tags that stand for them."""
    if lineage is None:
        return "", None
    decks = {origin.deck for origin in lineage.notes}
    root = common_root(decks)
    return root, {part: deck for deck in decks if (part := below(root, deck))}


def _returning(one: Chosen, lineage: Lineage | None, before: Before) -> Returning:
    if lineage is None:
        return Returning()
    if lineage.bank != one.bank.id:
        said = f"is of the bank '{lineage.bank}', not of '{one.bank.id}'"
        hint = "call the bank so again, or remove the file: then its notes leave as new ones"
        raise failure(str(beside(one.path)), said, hint)
    chosen = {*(asked.key.fact for asked in one.asked), *one.drafts}
    return returning(one.bank, lineage, chosen, before)


def _in_order(one: Chosen, leaving: Sequence[Leaving]) -> list[Leaving]:
    """The notes as the bank has their facts: so Anki asks the new ones."""
    places = {fact.id: place for place, fact in enumerate(one.bank.facts)}
    last = len(places)

    def place(note: Leaving) -> int:
        return min((places.get(key.fact, last) for key in note.cards.values()), default=last)

    return sorted(leaving, key=place)


def _staying(asked: Iterable[Question], before: Before) -> int:
    """How many would lie in a subdeck, had they not left before."""
    decks = [(before.sent.get(str(one.key)), deck_for(one, before)) for one in asked]
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
        unfit=[fact for one in parcels for fact in one.unfit],
        gone=sum(one.gone for one in parcels),
    )


def _pictures(bank: Path, asked: Iterable[Question]) -> dict[str, Picture]:
    """The pictures of a bank's questions by the names that the bank has for them."""
    images = {one.fact.image.file: one.fact.image for one in asked if one.fact.image}
    return {file: picture(bank, image) for file, image in images.items()}


def _name(pictures: Mapping[str, Picture], asked: Question) -> str | None:
    return pictures[asked.fact.image.file].name if asked.fact.image else None


def _about(bank: Bank) -> str:
    """A deck's description: where its facts come from."""
    said = [f"{bank.title} ({bank.id})", *(f"Source: {source.title}" for source in bank.sources)]
    return "<br>".join(map(escaped, said))
