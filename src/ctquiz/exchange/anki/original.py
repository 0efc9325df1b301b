"""Notes that came from Anki go back as what they were, with what their author changed since."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from ctquiz.bank.model import Bank, Key
from ctquiz.exchange.anki.lasting import Before, content
from ctquiz.exchange.anki.rewritten import rewritten
from ctquiz.exchange.anki.tags import tag
from ctquiz.exchange.apkg.collection import NoteType
from ctquiz.exchange.incoming.banks.bank import tags_in
from ctquiz.exchange.incoming.banks.decks import common_root
from ctquiz.exchange.incoming.notes.placed import Placed
from ctquiz.exchange.lineage import Lineage, Origin
from ctquiz.memory.exports import Sent


class Original(Struct, frozen=True):
    """A note of its own type; `cards` are the blanks by the order of their cards."""

    guid: str
    kind: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    mod: int
    cards: Mapping[int, Key]

    @property
    def every_tag(self) -> str:
        """Its tags in one line."""
        return " ".join(self.tags)


class Returning(Struct, frozen=True):
    """The notes that go back, what is to be kept of them, and the facts that fit only in part.

    `came` is what there was to keep when they came; `gone` counts those that are no longer asked.
    """

    notes: Sequence[Original] = ()
    sent: Mapping[str, Sent] = {}
    unfit: Sequence[str] = ()
    came: Mapping[str, Sent] = {}
    gone: int = 0


def returning(bank: Bank, lineage: Lineage, chosen: Collection[str], before: Before) -> Returning:
    """The notes of which a chosen fact is still in the bank; `chosen` are ids of facts."""
    facts = {fact.id: fact for fact in bank.facts if fact.id is not None}
    types = {kind.id: kind for kind in lineage.types}
    root = common_root({origin.deck for origin in lineage.notes})
    notes: list[Original] = []
    sent: dict[str, Sent] = {}
    came: dict[str, Sent] = {}
    unfit: dict[str, None] = {}
    gone = 0
    for origin in lineage.notes:
        own = {said.partition("#")[0] for said in origin.cards.values()}
        kind = types.get(origin.note.type)
        gone += own.isdisjoint(facts)
        if kind is None or own.isdisjoint(chosen) or own.isdisjoint(facts):
            continue
        placed = Placed(origin.note, kind, tuple(sorted(origin.cards)), origin.deck)
        said = rewritten(placed, origin.cards, facts, lineage.media)
        unfit |= dict.fromkeys(said.unfit)
        named = _tags(placed, root, [fact.tags for id_ in own if (fact := facts.get(id_))])
        kept = _kept(origin, said.fields, named, before.sent.get(_key(bank, origin)), before.edited)
        sent[_key(bank, origin)] = kept
        came[_key(bank, origin)] = _came(origin)
        cards = {order: Key(bank.id, *one.split("#")) for order, one in origin.cards.items()}
        notes.append(
            Original(origin.note.guid, kind, said.fields, named, origin.deck, kept.mod, cards)
        )
    return Returning(notes, sent, [*unfit], came, gone)


def _key(bank: Bank, origin: Origin) -> str:
    """Under what is kept of a note; no blank's key looks so."""
    return f"{bank.id}/@{origin.note.guid}"


def _came(origin: Origin) -> Sent:
    """What there is to keep of a note as it came."""
    note = origin.note
    return Sent(str(note.type), origin.deck, content(note.fields, note.tags), note.mod)


def _kept(
    origin: Origin, fields: Sequence[str], named: Sequence[str], last: Sent | None, edited: int
) -> Sent:
    """When the note last changed.

    One second after it came, where it is as it was: Anki takes it, and yet an edit that its user
    made there meanwhile is later.
    """
    now = content(fields, named)
    if last is not None:
        mod = last.mod if last.hash == now else max(edited, last.mod + 1)
    elif now == _came(origin).hash:
        mod = 0
    else:
        mod = edited
    return Sent(str(origin.note.type), origin.deck, now, max(mod, origin.note.mod + 1))


def _tags(placed: Placed, root: str, facts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The tags as they came, but for those that its author took away or added."""
    came = tags_in(placed, root)
    now = dict.fromkeys(one for tags in facts for one in tags)
    if [*now] == came:
        return placed.note.tags
    kept = [one for one in placed.note.tags if one in now or one not in came]
    added = [tag(one) for one in now if one not in came]
    return tuple(dict.fromkeys([*kept, *filter(None, added)]))
