"""Collections of Anki written by hand, for what becomes of them."""

from collections.abc import Sequence
from typing import Any

from ctquiz.bank.model import Key
from ctquiz.exchange.apkg.collection import Card, Collection, Note, Row
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory.event import Event

FIRST = 20_700
"""The study day on which the collection begins, in UTC."""

BEGAN = FIRST * 86_400 + 4 * 3600
CARD = 1
KEY = Key("b", "f1", "answer")


def row(day: int, ease: int, days: int, kind: int = 1, factor: int = 2500, **fields: int) -> Row:
    """An answer at noon of the collection's day."""
    at = (BEGAN + day * 86_400 + 8 * 3600) * 1000 + fields.pop("ms_later", 0)
    return Row(at, fields.pop("card", CARD), ease, days, factor, fields.pop("ms", 4_000), kind)


def card(number: int = CARD, **fields: Any) -> Card:
    """A card in review that is due on day 10, seen ten days before."""
    known: dict[str, Any] = {
        "deck": 1,
        "order": 0,
        "mod": BEGAN + 86_400,
        "kind": 2,
        "queue": 2,
        "due": 10,
        "days": 10,
        "factor": 2500,
        "reps": 3,
        "lapses": 0,
        "flags": 0,
    }
    return Card(id=number, note=number, **(known | fields))


def collection(cards: Sequence[Card], rows: Sequence[Row] = (), **fields: Any) -> Collection:
    """A note a card, of which the n-th is the blank `fn`."""
    tags = fields.pop("tags", ())
    notes = [Note(one.note, f"g{one.note}", 1, 1, tags, ("front", "back")) for one in cards]
    known = {"created": BEGAN, "offset": 0}
    return Collection({}, {1: "Deck"}, notes, cards, rows, **(known | fields))


def keys(made: Collection) -> dict[tuple[str, int], Key]:
    return {(note.guid, 0): Key("b", f"f{note.id}", "answer") for note in made.notes}


def events(made: Collection) -> Sequence[Event]:
    return history(made, keys(made)).events
