"""The notes of one deck, or of several, become a bank; with the way that leads back to Anki."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Bank, Fact, Key, Slot
from ctquiz.exchange.apkg.collection import NoteType
from ctquiz.exchange.incoming.banks.apart import told_apart
from ctquiz.exchange.incoming.ids import with_ids
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.notes.born import Born
from ctquiz.exchange.incoming.notes.placed import Placed, below, brood, tags_of
from ctquiz.exchange.lineage import Lineage, Origin


class Frame(Struct, frozen=True):
    """What is said of a whole bank; decks below `root` become tags."""

    id: str
    title: str
    language: str
    root: str


class Incoming(Struct, frozen=True):
    """A bank with its lineage, and what of the notes has no place in it."""

    bank: Bank
    lineage: Lineage
    lost: tuple[Lost, ...]


def keys_of(lineage: Lineage) -> dict[tuple[str, int], Key]:
    """The blank of each card that a bank's facts came from, by its note's guid and its order."""
    return {
        (origin.note.guid, order): Key(lineage.bank, *said.split("#"))
        for origin in lineage.notes
        for order, said in origin.cards.items()
    }


class _One(Struct, frozen=True):
    """A fact on its way, with the note it came from."""

    placed: Placed
    born: Born


def incoming(
    notes: Iterable[Placed],
    frame: Frame,
    files: Mapping[str, str],
    before: Lineage | None,
    taken: Collection[str] = (),
) -> Incoming:
    """The bank; `files` are the safe names of media, `before` what an earlier import made.

    Facts that were there keep their ids and blanks; `taken` are ids that others have.
    """
    known = {origin.note.guid: origin for origin in before.notes} if before else {}
    lost: list[Lost] = []
    every: list[_One] = []
    for placed in notes:
        made = brood(placed, files)
        lost += made.lost
        every += [_one(placed, born, frame) for born in made.born]
    old = [_earlier(one, known.get(one.placed.note.guid)) for one in every]
    facts, drafts = told_apart([one.born.fact for one in old], frame.language)
    lost += [Lost(Kind.SAME_QUESTION, _asked(facts[place])) for place in drafts]
    named = _named(facts, old, taken)
    bank = Bank(frame.id, frame.title, tuple(named), frame.language)
    return Incoming(bank, _lineage(frame.id, named, old, files), tuple(lost))


def _one(placed: Placed, born: Born, frame: Frame) -> _One:
    tags = tags_in(placed, frame.root)
    return _One(placed, Born(replace(born.fact, tags=tuple(tags)), born.cards))


def tags_in(placed: Placed, root: str) -> list[str]:
    """The tags that the facts of a note get: its subdeck, then its own."""
    deck = below(root, placed.deck)
    return [*dict.fromkeys([*([deck] if deck else []), *tags_of(placed.note)])]


def _earlier(one: _One, origin: Origin | None) -> _One:
    return one if origin is None else _One(one.placed, as_called(one.born, origin.cards))


def as_called(born: Born, cards: Mapping[int, str]) -> Born:
    """A fact under the names that an import gave it and its blanks: those of `cards`."""
    was = {order: cards[order].split("#") for order in born.cards if order in cards}
    if not was:
        return born
    names = {born.cards[order]: name for order, (_, name) in was.items()}
    fact = replace(_renamed(born.fact, names), id=next(iter(was.values()))[0])
    return Born(fact, {order: names.get(name, name) for order, name in born.cards.items()})


def _renamed(fact: Fact, names: Mapping[str, str]) -> Fact:
    """The fact with its blanks called otherwise."""
    sentence = fact.sentence and tuple(
        Slot(names.get(part.blank, part.blank)) if isinstance(part, Slot) else part
        for part in fact.sentence
    )
    blanks = tuple(replace(one, name=names.get(one.name, one.name)) for one in fact.blanks)
    return replace(fact, sentence=sentence, blanks=blanks)


def _named(facts: Sequence[Fact], every: Sequence[_One], taken: Collection[str]) -> list[Fact]:
    """The facts, each with an id: its own, or a new one."""
    old = {fact.id for fact in facts if fact.id is not None}
    pairs = zip(facts, every, strict=True)
    new = [(fact, one.placed.note.guid) for fact, one in pairs if not fact.id]
    fresh = with_ids(new, "note", old.union(taken))
    return [fact if fact.id else next(fresh) for fact in facts]


def _asked(fact: Fact) -> str:
    return next((blank.ask for blank in fact.blanks if blank.ask), fact.id or "")


def _lineage(
    bank: str, facts: Sequence[Fact], every: Sequence[_One], files: Mapping[str, str]
) -> Lineage:
    """Where each fact came from; a note of several facts is told once."""
    cards: dict[int, dict[int, str]] = {}
    placed: dict[int, Placed] = {}
    types: dict[int, NoteType] = {}
    for fact, one in zip(facts, every, strict=True):
        number = one.placed.note.id
        placed[number] = one.placed
        types[one.placed.kind.id] = one.placed.kind
        own = cards.setdefault(number, {})
        own |= {order: f"{fact.id}#{name}" for order, name in one.born.cards.items()}
    notes = tuple(
        Origin(placed[number].note, placed[number].deck, own) for number, own in cards.items()
    )
    return Lineage(bank, tuple(types.values()), files, notes)
