"""A sitting without a program: the state machine, a clock that ticks by hand, and its events."""

import random

from msgspec.structs import replace

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import Bank, Form
from ctquiz.bank.read import read_text
from ctquiz.clock import Moment
from ctquiz.memory.event import Event, NewEvent
from ctquiz.memory.schedule import Schedule
from ctquiz.study.session import act, begin
from ctquiz.study.state import (
    Action,
    Asking,
    Card,
    Judged,
    Now,
    Outcome,
    Revealed,
    Session,
)

MORNING = 1_795_424_400_000
"""2026-11-23 09:00 UTC in milliseconds: 20780 days of 86,400 s and nine hours."""
TODAY = 20780


def bank_of(facts: str) -> Bank:
    reading = read_text(f"ctquiz: 1\nbank: b\nfacts:\n{facts}")
    assert reading.bank is not None and not reading.problems, reading.problems
    return reading.bank


def letters(count: int) -> Bank:
    """Facts f1, f2, … that ask for the letters a, b, …; every one has a hint and wrong options."""
    return bank_of(
        "".join(
            f"- id: f{number}\n"
            f"  fact: Letter number {number} is {{{letter}}}.\n"
            f"  ask: Which letter is number {number}?\n"
            f"  hint: It comes after number {number - 1}.\n"
            f"  not: [x, y, z]\n"
            for number, letter in enumerate("abcdefghijklm"[:count], 1)
        )
    )


def cards_of(
    bank: Bank, form: Form | None = Form.ASK, schedule: Schedule | None = None
) -> tuple[Card, ...]:
    """A card a blank, in that form; None takes the forms in turn."""
    return tuple(
        Card(bank, fact, blank, form or forms[number % len(forms)], schedule)
        for number, fact in enumerate(bank.facts)
        for blank in fact.blanks
        if (forms := fitting(fact, blank))
    )


class Played:
    """Plays a sitting: every step takes ten seconds and has the next id."""

    def __init__(self, cards: tuple[Card, ...], seed: int = 0) -> None:
        self.chance = random.Random(seed)
        self.steps = 0
        self.shift_ms = 0
        self.events: list[NewEvent] = []
        self.session: Session = begin(b"sitting", cards, self.now())
        self.start = self.session

    def now(self) -> Now:
        self.steps += 1
        moment = Moment(MORNING + 10_000 * self.steps + self.shift_ms, 0)
        return Now(moment, self.steps.to_bytes(16, "big"), self.chance)

    def do(self, *actions: Action) -> Session:
        for action in actions:
            self.session, event = act(self.session, action, self.now())
            if event is not None:
                self.events.append(event)
        return self.session

    @property
    def asking(self) -> Asking:
        assert isinstance(self.session.phase, Asking), self.session.phase
        return self.session.phase

    @property
    def outcome(self) -> Outcome:
        assert isinstance(self.session.phase, Judged), self.session.phase
        return self.session.phase.outcome

    @property
    def kept(self) -> list[Event]:
        """The events as a log would have put them in order."""
        return [
            Event(event.id, tick, b"machine", event.moment, event.body)
            for tick, event in enumerate(self.events)
        ]


def fact_at_hand(session: Session) -> str | None:
    """The fact of the question that is asked or revealed."""
    phase = session.phase.asking if isinstance(session.phase, Revealed) else session.phase
    return phase.card.fact.id if isinstance(phase, Asking) else None


def facts_waiting(session: Session) -> list[str | None]:
    return [card.fact.id for card in session.waiting]


def as_just_asked(session: Session) -> Session:
    """The state as undo gives it back: the answer hidden, the clock of the question at nought."""
    phase = session.phase
    if isinstance(phase, Revealed):
        phase = phase.asking
    if isinstance(phase, Asking):
        phase = replace(phase, since=Moment(0, 0))
    return replace(session, phase=phase)
