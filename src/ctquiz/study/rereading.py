"""A sitting goes on with another text of its banks: its cards are exchanged, nothing else moves.

What was answered, how it was judged and rated, and in which order the rest waits stay as they are.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.forms import fitting, prompt_of, question
from ctquiz.bank.model import Bank, Blank, Fact, Form
from ctquiz.bank.reading.found import Reading
from ctquiz.memory.queue import form_for
from ctquiz.study.session import ask_next
from ctquiz.study.state import Asking, Card, Judged, Now, Outcome, Revealed, Session


class News(Struct, frozen=True):
    """How many facts another text of a bank words anew, or brings, and how many it has no more."""

    reread: int
    gone: int


def merged(before: Bank, reading: Reading) -> Bank:
    """The bank to go on with: a fact that got a mistake keeps its old text, as does a whole bank.

    Which fact a mistake is in is not known, so where there is one none is taken to be gone.
    """
    after = reading.bank
    if after is None or after.id != before.id:
        return before
    if not reading.faulty:
        return after
    there = {fact.id for fact in after.facts}
    return replace(after, facts=(*after.facts, *(f for f in before.facts if f.id not in there)))


def news(before: Bank, after: Bank) -> News:
    """What one text of a bank brings after the other."""
    old = {fact.id: fact for fact in before.facts if fact.id is not None}
    new = {fact.id: fact for fact in after.facts if fact.id is not None}
    reread = sum(old.get(name) != fact for name, fact in new.items())
    return News(reread, len(old.keys() - new.keys()))


def reread(session: Session, banks: Mapping[str, Bank], now: Now) -> Session:
    """The sitting with the text of these banks; what is in them no more is not asked.

    The question at hand is asked anew where it is another one by now.
    """
    texts = _Texts(banks)
    found = map(texts.card, session.waiting)
    waiting = tuple(card for card in found if card is not None)
    outcomes = tuple(map(texts.outcome, session.outcomes))
    after = replace(session, waiting=waiting, outcomes=outcomes)
    match session.phase:
        case Judged():
            return replace(after, phase=Judged(outcomes[-1]))
        case Asking() as asking:
            anew = texts.asking(asking, now)
            return replace(after, phase=anew) if anew else ask_next(after, now)
        case Revealed(asking) as revealed:
            anew = texts.asking(asking, now)
            phase = replace(revealed, asking=anew) if anew else None
            return replace(after, phase=phase) if phase else ask_next(after, now)
        case _:
            return after


class _Texts:
    """What the banks say by now."""

    def __init__(self, banks: Mapping[str, Bank]) -> None:
        self._banks = banks
        self._facts = cache(self._facts_of)

    def _facts_of(self, bank: str) -> Mapping[str | None, Fact]:
        return {fact.id: fact for fact in self._banks[bank].facts if not fact.draft}

    def card(self, card: Card) -> Card | None:
        """The card with the new text, in its form where that still fits; None where it is gone."""
        bank = self._banks.get(card.bank.id, card.bank)
        if bank is card.bank:
            return card
        fact = self._facts(bank.id).get(card.fact.id)
        blank = _named(fact, card.blank.name) if fact else None
        forms = fitting(fact, blank) if fact and blank else ()
        if fact is None or blank is None or not forms:
            return None
        form = card.form if card.form in forms else form_for(forms, card.schedule)
        return replace(card, bank=bank, fact=fact, blank=blank, form=form)

    def asking(self, asking: Asking, now: Now) -> Asking | None:
        """The question anew, as it was where it reads alike; None where it is gone."""
        card, old = self.card(asking.card), asking.question
        if card is None:
            return None
        if card is asking.card:
            return asking
        asked = replace(old, bank=card.bank, fact=card.fact, blank=card.blank)
        if card.form is not old.form or not _reads_alike(card.fact, old.fact):
            asked = question(card.bank, card.fact, card.blank, card.form, now.chance)
        return replace(asking, card=card, question=asked, since=now.moment)

    def outcome(self, outcome: Outcome) -> Outcome:
        """What was answered, beside the text of its fact; what it was judged by stays."""
        asking = outcome.asking
        old, card, bank = asking.question, self.card(asking.card), asking.card.bank
        if card is asking.card:
            return outcome
        if card is None:
            # What is left of the bank is what goes on with.
            gone = replace(asking.card, bank=self._banks[bank.id])
            return replace(outcome, asking=replace(asking, card=gone))
        asked = replace(old, bank=card.bank, fact=card.fact)
        if old.form is not Form.CLAIM:
            asked = replace(asked, prompt=prompt_of(card.fact, card.blank, old.form))
        return replace(outcome, asking=replace(asking, card=card, question=asked))


def _named(fact: Fact, name: str) -> Blank | None:
    return next((blank for blank in fact.blanks if blank.name == name), None)


def _reads_alike(fact: Fact, before: Fact) -> bool:
    """Whether nothing but what is told after the answer differs."""
    return (fact.sentence, fact.blanks) == (before.sentence, before.blanks)
