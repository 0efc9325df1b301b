"""An exam without a face: a bank with every form, a clock that ticks by hand, and what is kept."""

import random
from collections.abc import Sequence

from msgspec.structs import replace

from ctquiz.bank.model import Bank, Form
from ctquiz.bank.read import read_text
from ctquiz.clock import Moment
from ctquiz.memory.event import NewEvent
from ctquiz.memory.log import Log
from ctquiz.memory.sittings import answers, left, spent
from ctquiz.study.deal import Pool, Selection
from ctquiz.study.exam.acting import begin, resumed
from ctquiz.study.exam.drawn import Drawn
from ctquiz.study.exam.kept import KeptExam
from ctquiz.study.exam.state import Action, Exam, Terms
from ctquiz.study.sitting import World

EVERY_FORM = """\
- {id: io, fact: "Jupiter's moon {Callisto} is far out.", tags: [moons], not: [Europa, Titan]}
- {id: mars, ask: Which planet is red?, answer: Marsians, tags: [planets]}
- {id: one, ask: Which is 1?, answer: one, not: [two, three], forms: [choice], tags: [planets, few]}
- {id: flat, claim: The Earth is flat., holds: false}
- {id: rocky, ask: Name them., all-of: [Mercury, Venus, Earth, Mars], forms: [list]}
- {id: some, ask: Which are moons?, all-of: [Io, Titan, Rhea, Dione], not: [Mars], forms: [choice]}
- {id: outward, ask: Order them., in-order: [Venus, Mars, Saturn, Uranus], forms: [order]}
- {id: found, ask: Match., pairs: {Uranus: Herschel, Neptune: Galle, Io: Galileo, Ceres: Piazzi}}
"""
"""Eight blanks; io is asked as a gap or a claim or a choice."""

MORNING = 1_795_424_400_000
SITTING = b"s" * 16
TERMS = Terms(seed=7, minutes=10)


def bank_of(facts: str = EVERY_FORM) -> Bank:
    reading = read_text(f"ctquiz: 1\nbank: b\ntitle: Things\nfacts:\n{facts}")
    assert reading.bank is not None and not reading.problems, reading.problems
    return reading.bank


def all_of(bank: Bank, forms: Sequence[Form] = ()) -> Drawn:
    """Every blank of a bank in its order, in the first of these forms that it has."""
    return tuple(
        (ready, next((form for form in forms if form in ready.forms), ready.forms[0]))
        for ready in Pool([bank], Selection()).values()
    )


class Taken:
    """Plays an exam: every step takes ten seconds and has the next id."""

    def __init__(
        self,
        bank: Bank | None = None,
        terms: Terms = TERMS,
        log: Log | None = None,
        started: int = MORNING,
    ) -> None:
        self.bank = bank or bank_of()
        self.log = log
        self.at = started
        self.ids = 0
        self.events: list[NewEvent] = []
        self.world = World(self, self.clock, self.fresh_id, random.Random(0))
        drawn = all_of(self.bank)
        self.kept = KeptExam(
            self.world, lambda now: begin(SITTING, terms, drawn, random.Random, now)
        )

    def clock(self) -> Moment:
        return Moment(self.at, 0)

    def fresh_id(self) -> bytes:
        self.ids += 1
        return self.ids.to_bytes(16, "big")

    def append(self, new: NewEvent) -> None:
        self.events.append(new)
        if self.log is not None:
            self.log.append(new)

    @property
    def exam(self) -> Exam:
        return self.kept.exam

    def do(self, *actions: Action) -> Exam:
        for action in actions:
            self.at += 10_000
            self.kept.do(action)
        return self.exam


def resumed_from(log: Log, bank: Bank, at: int) -> Exam:
    """The exam that waits in a log, taken up at a moment."""
    (waiting,) = left(log)
    given = answers(log, waiting.sat)
    sat = replace(waiting.sat, spent=spent(waiting, given))
    world = World(log, lambda: Moment(at, 0), lambda: b"r" * 16, random.Random(0))
    exam, _ = resumed(sat, given, Pool([bank], Selection()), random.Random, world.now())
    return exam
