"""From banks to cards: which blanks may be asked, and the form each is asked in."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import Bank, Blank, Fact, Form, Key
from ctquiz.memory.event import Mode
from ctquiz.memory.marks import UNMARKED, Marks
from ctquiz.memory.queue import Standing, form_for
from ctquiz.study.state import Card


class Selection(Struct, frozen=True):
    """Which blanks a learner wants: those of facts with the tag, in the form; None is any.

    `prefer` are the forms to ask in where a blank has one of them; it leaves out no blank.
    `ahead` is how many days before its time a blank may be asked.
    """

    tag: str | None = None
    form: Form | None = None
    prefer: tuple[Form, ...] = ()
    ahead: int = 0


class Ready(Struct, frozen=True):
    """A blank that can be asked, with the forms it can be asked in."""

    bank: Bank
    fact: Fact
    blank: Blank
    forms: tuple[Form, ...]


class Pool(Mapping[Key, Ready]):
    """Every blank that can be asked now, in the order of the banks.

    Looked at one by one: of 100,000 blanks a sitting asks a few.
    """

    def __init__(self, banks: Iterable[Bank], selection: Selection) -> None:
        self._banks = {bank.id: bank for bank in banks}
        self._selection = selection
        self._known: dict[Key, Ready | None] = {}

    @property
    def banks(self) -> tuple[str, ...]:
        """The ids of its banks."""
        return tuple(self._banks)

    def __getitem__(self, key: Key) -> Ready:
        if key not in self._known:
            self._known[key] = self._found(key)
        ready = self._known[key]
        if ready is None:
            raise KeyError(key)
        return ready

    def __iter__(self) -> Iterator[Key]:
        for bank_id, facts in self._facts.items():
            for fact_id, fact in facts.items():
                for blank in fact.blanks:
                    key = Key(bank_id, fact_id, blank.name)
                    if key in self:
                        yield key

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @cached_property
    def _facts(self) -> dict[str, dict[str, Fact]]:
        """The facts that are studied: those with an id that are no draft."""
        return {
            bank.id: {fact.id: fact for fact in bank.facts if fact.id and not fact.draft}
            for bank in self._banks.values()
        }

    def _found(self, key: Key) -> Ready | None:
        fact = self._facts.get(key.bank, {}).get(key.fact)
        tag = self._selection.tag
        if fact is None or (tag is not None and tag not in fact.tags):
            return None
        for blank in fact.blanks:
            forms = (
                _wanted(fitting(fact, blank), self._selection) if blank.name == key.blank else ()
            )
            if forms:
                return Ready(self._banks[key.bank], fact, blank, forms)
        return None


def unaskable(bank: Bank) -> frozenset[Key]:
    """The blanks that have a place in the queue, but no form to be asked in.

    Only who names the forms of a blank can leave it without one.
    """
    return frozenset(
        Key(bank.id, fact.id, blank.name)
        for fact in bank.facts
        for blank in fact.blanks
        if blank.forms is not None and fact.id is not None and not fitting(fact, blank)
    )


def _wanted(forms: tuple[Form, ...], selection: Selection) -> tuple[Form, ...]:
    if selection.form is not None:
        return tuple(form for form in forms if form is selection.form)
    return tuple(form for form in forms if form in selection.prefer) or forms


def deal(
    pool: Pool,
    queue: Iterable[Standing],
    marked: Mapping[Key, Marks],
    mode: Mode = Mode.STUDY,
) -> tuple[Card, ...]:
    """The queue as cards, each in the form that suits its memory and with what is marked on it."""
    return tuple(
        Card(
            ready.bank,
            ready.fact,
            ready.blank,
            form_for(ready.forms, standing.schedule),
            standing.schedule,
            mode,
            marked.get(standing.key, UNMARKED),
        )
        for standing in queue
        for ready in [pool[standing.key]]
    )


def counting(cards: Iterable[Card], held: set[tuple[str, str]], today: int) -> tuple[Card, ...]:
    """Practice as study where it is due and asks no second blank of a fact today.

    `held` are the facts of which one was studied today.
    """
    found: list[Card] = []
    for card in cards:
        fact, schedule = (card.key.bank, card.key.fact), card.schedule
        is_due = schedule is not None and schedule.due <= today
        if is_due and schedule and (schedule.open or fact not in held):
            held.add(fact)
            found.append(replace(card, mode=Mode.STUDY))
        else:
            found.append(card)
    return tuple(found)
