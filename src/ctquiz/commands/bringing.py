"""A learner's past in Anki comes into the log, with the banks that its notes became."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from math import isclose

from ctquiz.bank.forms import stands
from ctquiz.bank.model import Form, Key
from ctquiz.commands.desk import at_desk
from ctquiz.commands.landing import Settled
from ctquiz.commands.progress import telling
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.incoming.banks.arrival import Arrival
from ctquiz.exchange.incoming.lost import Kind, Lost
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory.bring import Brought, bring
from ctquiz.memory.event import Review
from ctquiz.memory.fsrs import FSRS6
from ctquiz.shown import several


def bring_history(collection: Collection, settled: Sequence[Settled], dry: bool) -> list[Lost]:
    """Bring the past in, or tell only how much there is; what was left out.

    The banks are known by name from then on.
    """
    arrivals = [one.arrival for one in settled]
    keys = {card: key for one in arrivals for card, key in one.keys.items()}
    forms = {key: Form.CLOZE for one in arrivals for key in _clozes(one)}
    with telling("bringing the history"):
        past = history(collection, keys, forms)
        reviews = sum(isinstance(event.body, Review) for event in past.events)
        if dry:
            brought = Brought(len(past.events), 0, 0)
        else:
            with at_desk() as desk:
                brought = bring(desk.log, past.events, desk.clock())
                for one in settled:
                    if one.text is not None:
                        desk.learn_of(one.arrival.bank, one.path, sha256(one.text).hexdigest())
    print(_told(reviews, brought, dry))
    return [
        *_own_parameters(collection),
        *[Lost(Kind.PAST, "")] * past.unplaced,
        *[Lost(Kind.TIME, "")] * brought.unlikely,
    ]


def _own_parameters(collection: Collection) -> Iterator[Lost]:
    """The decks with reviews whose user had FSRS fitted to them."""
    learnt = {card.deck for card in collection.cards if card.reps}
    for deck, parameters in collection.parameters.items():
        # Some formats keep them as numbers of 32 bits.
        same = len(parameters) == len(FSRS6.parameters) and all(
            isclose(one, other, abs_tol=1e-4)
            for one, other in zip(parameters, FSRS6.parameters, strict=True)
        )
        if deck in learnt and not same:
            yield Lost(Kind.PARAMETERS, collection.decks.get(deck, ""))


def _clozes(one: Arrival) -> Iterator[Key]:
    """The blanks that are asked within their sentences."""
    for fact in one.bank.facts:
        for blank in fact.blanks:
            if fact.id and blank.ask is None and stands(fact, blank):
                yield Key(one.bank.id, fact.id, blank.name)


def _told(reviews: int, brought: Brought, dry: bool) -> str:
    said = f"history: {several(reviews, 'review')}"
    if dry:
        return f"{said} would come along"
    return f"{said}, {several(brought.added, 'event')} new to the log"
