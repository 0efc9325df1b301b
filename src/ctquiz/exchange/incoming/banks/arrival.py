"""What a package becomes: banks with their lineages, before anything is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.editing.slug import Ids
from ctquiz.bank.model import Bank, Key
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.incoming.banks.bank import Frame, incoming, keys_of
from ctquiz.exchange.incoming.banks.decks import Pile, one_pile, piles
from ctquiz.exchange.incoming.banks.own import Home, OwnNote, home, own_note
from ctquiz.exchange.incoming.lost import Lost
from ctquiz.exchange.incoming.notes.placed import Placed, placed
from ctquiz.exchange.lineage import Lineage

Before = Callable[[str], Lineage | None]
"""Looks up what an earlier import left beside the bank of that file's stem."""


class Arrival(Struct, frozen=True):
    """A bank on its way into a file: `stem` is a name for that.

    `lineage` is None where all notes are our own; `own` are the blanks of those, by their guids and
    the orders of their cards.
    """

    stem: str
    bank: Bank
    lineage: Lineage | None
    own: Mapping[tuple[str, int], Key]
    lost: tuple[Lost, ...]

    @property
    def keys(self) -> dict[tuple[str, int], Key]:
        """The blanks of all cards, so too: hardly an import asks for them."""
        others = {} if self.lineage is None else keys_of(self.lineage)
        return {**self.own, **others}


class Sorted(Struct, frozen=True):
    """The notes of a package: our own by their banks, and all others."""

    homes: Sequence[Home]
    others: Sequence[Placed]
    lost: Sequence[Lost]

    @property
    def pictures(self) -> dict[str, str]:
        """The files that facts of ours have for media of the package."""
        return {name: file for one in self.homes for name, file in one.pictures.items()}


def sorted_out(collection: Collection) -> Sorted:
    """Tell our own notes from others."""
    notes, lost = placed(collection)
    own: dict[str, list[OwnNote]] = {}
    others: list[Placed] = []
    for one in notes:
        ours = own_note(one)
        if ours is None:
            others.append(one)
        else:
            own.setdefault(ours.key.bank, []).append(ours)
    return Sorted([home(each) for each in own.values()], others, lost)


Watch = Callable[[Sequence[Placed]], Iterable[Placed]]
"""Goes through notes, and tells who waits how far it is."""


class Manner(Struct, frozen=True):
    """How notes are made a bank of: `files` are the safe names of media."""

    files: Mapping[str, str]
    language: str
    before: Before
    watch: Watch


def together(found: Sorted, stem: str, manner: Manner) -> Arrival:
    """One bank for all; where it is one of ours, other notes come to its facts."""
    assert len(found.homes) <= 1, "each bank of ours needs a file of its own"
    pile = one_pile(found.others, stem, manner.language)
    if not found.homes:
        return _from_pile(pile, manner)
    own = _home(found.homes[0])
    return _joined(own, pile, manner) if found.others else own


def apart(found: Sorted, stem: str, manner: Manner) -> Iterator[Arrival]:
    """A bank for each of ours, and for each other deck; facts that we added to one stay with it."""
    homes = {one.bank.id: _home(one) for one in found.homes}
    stems, ids = Ids(()), Ids(homes)
    for pile in piles(found.others, stem, manner.language):
        free = replace(pile, stem=stems.free(pile.stem))
        before = _earlier(free, manner)
        own = homes.pop(before.bank if before else pile.frame.id, None)
        if own is not None:
            yield replace(_joined(own, free, manner), stem=free.stem)
        else:
            # Decks of other names may have one slug, and two banks of one id are none.
            frame = replace(pile.frame, id=ids.free(pile.frame.id))
            yield _from_pile(replace(free, frame=frame), manner)
    for one in homes.values():
        yield replace(one, stem=stems.free(one.stem))


def _home(one: Home) -> Arrival:
    keys = {(guid, 0): key for guid, key in one.keys.items()}
    return Arrival(one.bank.id, one.bank, None, keys, one.lost)


def _from_pile(pile: Pile, manner: Manner) -> Arrival:
    before = _earlier(pile, manner)
    frame = pile.frame if before is None else replace(pile.frame, id=before.bank)
    made = incoming(manner.watch(pile.notes), frame, manner.files, before)
    return Arrival(pile.stem, made.bank, made.lineage, {}, made.lost)


def _earlier(pile: Pile, manner: Manner) -> Lineage | None:
    """What an earlier import of these notes left; that of others stands for another bank."""
    before = manner.before(pile.stem)
    if before is None:
        return None
    guids = {one.note.guid for one in pile.notes}
    return before if any(origin.note.guid in guids for origin in before.notes) else None


def _joined(own: Arrival, pile: Pile, manner: Manner) -> Arrival:
    """Our bank with the facts of other notes behind its own."""
    bank = own.bank
    frame = Frame(bank.id, bank.title, bank.language, pile.frame.root)
    taken = frozenset(fact.id for fact in bank.facts if fact.id)
    before = _earlier(pile, manner)
    made = incoming(manner.watch(pile.notes), frame, manner.files, before, taken)
    return Arrival(
        own.stem,
        replace(bank, facts=(*bank.facts, *made.bank.facts)),
        made.lineage,
        own.own,
        (*own.lost, *made.lost),
    )
