"""A learner's past in Anki comes into the log, with the banks that its notes became."""

from collections.abc import Iterator, Sequence

from ctquiz.bank.forms import stands
from ctquiz.bank.model import Form, Key
from ctquiz.commands.desk import at_desk
from ctquiz.commands.progress import telling
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.incoming.banks.arrival import Arrival
from ctquiz.exchange.incoming.past.history import history
from ctquiz.memory.bring import Brought, bring
from ctquiz.memory.event import Review
from ctquiz.shown import several


def bring_history(collection: Collection, arrivals: Sequence[Arrival], dry: bool) -> list[str]:
    """Bring the past in, or tell only how much there is; what was left out, in lines."""
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
    print(_told(reviews, brought, dry))
    left = []
    if past.unplaced:
        left.append(f"not carried over: {past.unplaced} × past of a card that became no blank")
    if brought.unlikely:
        left.append(f"not carried over: {brought.unlikely} × event of an impossible time")
    return left


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
