"""Notes of Anki by hand, and the facts that they become."""

from collections.abc import Iterable, Mapping

from ctquiz.bank.model import Bank, Fact
from ctquiz.exchange.apkg.collection import (
    Card,
    Collection,
    Field,
    Note,
    NoteType,
    Stock,
    Template,
)
from ctquiz.exchange.incoming.banks.bank import Incoming, incoming
from ctquiz.exchange.incoming.banks.decks import one_pile
from ctquiz.exchange.incoming.lost import Kind
from ctquiz.exchange.incoming.notes.placed import placed
from ctquiz.exchange.lineage import Lineage

LINE = "{{FrontSide}}<hr id=answer>"


def kind(
    number: int, fields: str, *sides: tuple[str, str], cloze: bool = False, stock: int = 0
) -> NoteType:
    templates = tuple(Template(f"Card {n}", *side) for n, side in enumerate(sides, 1))
    names = tuple(Field(name) for name in fields.split(", "))
    return NoteType(number, f"Type {number}", cloze, names, templates, stock=Stock(stock))


BASIC = kind(1, "Front, Back", ("{{Front}}", f"{LINE}{{{{Back}}}}"))
REVERSED = kind(
    2,
    "Front, Back",
    ("{{Front}}", f"{LINE}{{{{Back}}}}"),
    ("{{Back}}", f"{LINE}{{{{Front}}}}"),
)
TYPED = kind(3, "Front, Back", ("{{Front}} {{type:Back}}", "{{Front}}<hr id=answer>{{type:Back}}"))
CLOZE = kind(
    4, "Text, Back Extra", ("{{cloze:Text}}", "{{cloze:Text}}<br>{{Back Extra}}"), cloze=True
)
OCCLUSION = kind(
    5,
    "Occlusion, Image, Header, Back Extra, Comments",
    ("{{cloze:Occlusion}}{{Image}}", "{{Image}}"),
    cloze=True,
    stock=6,
)
COUNTRY = kind(
    6,
    "Country, Capital, Flag, People",
    (
        "What is the capital of {{Country}}?",
        f"{LINE}{{{{Capital}}}}{{{{#People}}}}<br>People: {{{{People}}}}{{{{/People}}}}",
    ),
    ("{{Capital}} is the capital of which country?", f"{LINE}{{{{Country}}}}"),
    ("{{#Flag}}{{Flag}}{{/Flag}}", f"{LINE}{{{{Country}}}}"),
)


def collection(
    *notes: tuple[NoteType, tuple[int, ...], tuple[str, ...]],
    decks: Iterable[str] = (),
    tags: Mapping[int, tuple[str, ...]] = {},
) -> Collection:
    """A collection of notes, each told by its type, its cards' orders and its fields."""
    names = [*decks] or ["Deck"] * len(notes)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names), 1)}
    made: list[Note] = []
    cards: list[Card] = []
    for place, (own, orders, fields) in enumerate(notes):
        number = 1000 + place
        made.append(
            Note(number, f"guid {place}", own.id, 1_700_000_000, tags.get(place, ()), fields)
        )
        deck = numbers[names[place]]
        cards += [
            Card(10 * number + order, number, deck, order, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            for order in orders
        ]
    types = {own.id: own for own, _, _ in notes}
    return Collection(types, {n: name for name, n in numbers.items()}, made, cards, [], 0)


MEDIA = {"flag.png": "flag.png", "heart.png": "heart.png"}


def arrived(found: Collection, before: Lineage | None = None) -> Incoming:
    """The bank of a collection."""
    notes, _ = placed(found)
    pile = one_pile(notes, "deck", "en")
    return incoming(notes, pile.frame, MEDIA, before)


def bank_of(*notes: tuple[NoteType, tuple[int, ...], tuple[str, ...]]) -> Bank:
    return arrived(collection(*notes)).bank


def fact_of(own: NoteType, *fields: str, orders: tuple[int, ...] = (0,)) -> Fact:
    """The only fact of a note."""
    (fact,) = bank_of((own, orders, fields)).facts
    return fact


def lost_of(own: NoteType, *fields: str, orders: tuple[int, ...] = (0,)) -> list[Kind]:
    """The kinds of things that a note loses."""
    return [one.kind for one in arrived(collection((own, orders, fields))).lost]
