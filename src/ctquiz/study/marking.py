"""Marks in a sitting: what a toggle says, and what it changes in the cards that wait."""

from msgspec.structs import replace

from ctquiz.bank.model import FactKey, Key
from ctquiz.memory.event import Mark, MarkName
from ctquiz.memory.marks import Marks
from ctquiz.study.state import Asking, Card, Judged, Outcome, Phase, Revealed, Session, Toggle


def at_hand(phase: Phase) -> Asking | None:
    """The question that is asked, looked up or just answered."""
    match phase:
        case Asking():
            return phase
        case Revealed(asking) | Judged(Outcome(asking=asking)):
            return asking
        case _:
            return None


def with_card(phase: Phase, card: Card) -> Phase:
    """A question that waits, with another state of its card."""
    match phase:
        case Asking():
            return replace(phase, card=card)
        case Revealed(asking):
            return replace(phase, asking=replace(asking, card=card))
        case _:
            return phase


def mark_for(card: Card, toggle: Toggle, day: int) -> Mark:
    """The mark that a toggle makes on that day: it takes away what is there."""
    of = card.key.whole if toggle.whole else card.key
    return toggled(of, card.marks, toggle.name, day)


def toggled(of: Key | FactKey, marks: Marks, name: MarkName, day: int) -> Mark:
    """The same of anything that has these marks."""
    now = marks.value(name)
    if name is MarkName.BURY:
        return Mark(of, name, 0 if now >= day else day)
    return Mark(of, name, 0 if now else 1)


def marked(session: Session, mark: Mark) -> Session:
    """The session with that mark on every card it is about; what it hides waits no more."""
    waiting = [_marked(card, mark) for card in session.waiting]
    outcomes = tuple(_outcome(outcome, mark) for outcome in session.outcomes)
    return replace(
        session,
        waiting=tuple(
            card
            for card in waiting
            if not (_is_about(mark, card) and mark.name.hides and mark.value)
        ),
        phase=_phase(session.phase, mark),
        outcomes=outcomes,
    )


def _is_about(mark: Mark, card: Card) -> bool:
    return mark.of in (card.key, card.key.whole)


def _marked(card: Card, mark: Mark) -> Card:
    if not _is_about(mark, card):
        return card
    return replace(card, marks=card.marks.having(mark.name, mark.value))


def _phase(phase: Phase, mark: Mark) -> Phase:
    match phase:
        case Asking(card=card) | Revealed(Asking(card=card)):
            return with_card(phase, _marked(card, mark))
        case Judged(outcome):
            return Judged(_outcome(outcome, mark))
        case _:
            return phase


def _outcome(outcome: Outcome, mark: Mark) -> Outcome:
    asking = outcome.asking
    if not _is_about(mark, asking.card):
        return outcome
    return replace(outcome, asking=replace(asking, card=_marked(asking.card, mark)))
