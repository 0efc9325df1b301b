"""Which banks a package becomes: one, whose subdecks are tags, or one for each deck."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.editing.slug import Ids, file_slug
from ctquiz.exchange.incoming.banks.bank import Frame
from ctquiz.exchange.incoming.notes.placed import Placed

_ANYBODYS: Final = "default"
"""The deck that every collection has; it says nothing of what is in it."""


class Pile(Struct, frozen=True):
    """Notes that become one bank; `stem` is a name for its file."""

    stem: str
    frame: Frame
    notes: Sequence[Placed]


def one_pile(notes: Sequence[Placed], stem: str, language: str) -> Pile:
    """All notes for one bank, called after the deck that holds them all, else after `stem`."""
    root = common_root({one.deck for one in notes})
    return Pile(stem, _frame(root, root, stem, language), notes)


def piles(notes: Iterable[Placed], stem: str, language: str) -> Iterator[Pile]:
    """The notes of each deck for a bank of their own."""
    by_deck: dict[str, list[Placed]] = {}
    for one in notes:
        by_deck.setdefault(one.deck, []).append(one)
    stems = Ids(())
    for deck, own in by_deck.items():
        name = file_slug(deck) or file_slug(stem) or "deck"
        yield Pile(stems.free(name), _frame(deck, deck, stem, language), own)


def _frame(deck: str, root: str, stem: str, language: str) -> Frame:
    """A bank called after a deck; after the file where that is anybody's."""
    name = stem if deck.casefold() in ("", _ANYBODYS) else deck
    title = ": ".join(part.strip() for part in name.split("::") if part.strip())
    return Frame(file_slug(name) or file_slug(stem) or "deck", title or "Deck", language, root)


def common_root(decks: Iterable[str]) -> str:
    """The deck in which all of these lie; nothing where that is none."""
    root: list[str] | None = None
    for deck in decks:
        parts = deck.split("::")
        root = parts if root is None else [*_shared(root, parts)]
    return "::".join(root or ())


def _shared(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    for left, right in zip(one, other, strict=False):
        if left != right:
            return
        yield left
