"""What a sitting is made of: its states, what a learner can do, and what the world lends to it."""

from msgspec import Struct

from ctquiz.bank.answer.verdict import Verdict, Word
from ctquiz.bank.forms import Chance, Question
from ctquiz.bank.model import Bank, Blank, Fact, Form, Key
from ctquiz.clock import Moment
from ctquiz.memory.day import day_of
from ctquiz.memory.event import Body, MarkName, Mode, Review
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.interval import Choices
from ctquiz.memory.marks import UNMARKED, Marks
from ctquiz.memory.rules import Rules
from ctquiz.memory.schedule import Schedule, Step, step, tells_leech


class Card(Struct, frozen=True):
    """A blank in the queue of a sitting, with the form it is asked in and its memory so far.

    `repeat` says that it was missed in this very sitting.
    """

    bank: Bank
    fact: Fact
    blank: Blank
    form: Form
    schedule: Schedule | None
    mode: Mode = Mode.STUDY
    marks: Marks = UNMARKED
    skipped: bool = False
    repeat: bool = False

    @property
    def key(self) -> Key:
        """The memory that it asks for."""
        assert self.fact.id is not None, "a fact without an id is not studied"
        return Key(self.bank.id, self.fact.id, self.blank.name)


class Asking(Struct, frozen=True):
    """A question waits for its answer, since `since`."""

    card: Card
    question: Question
    since: Moment
    hinted: bool = False


class Revealed(Struct, frozen=True):
    """The answer was looked at; the learner says how well it was known.

    `choices` are the days that each rating gives; None where nothing is scheduled.
    """

    asking: Asking
    choices: Choices | None
    ms: int


class Judged(Struct, frozen=True):
    """The answer was checked and the review is an event; its rating can still be corrected."""

    outcome: "Outcome"


class Finished(Struct, frozen=True):
    """Nothing is left to ask."""


Phase = Asking | Revealed | Judged | Finished


class Outcome(Struct, frozen=True):
    """What became of one question; `rating` and `verdict` are as they now count.

    `judged` is the checker's own word, None where the learner only looked; without `choices` it
    was practice, which moves no memory. `aim` is the chance of recall that they aim at.
    """

    review: bytes
    asking: Asking
    verdict: Verdict
    judged: Word | None
    rating: int
    choices: Choices | None
    taken: Step
    aim: float

    @property
    def days(self) -> int:
        """The interval given; none by practice."""
        return self.choices.of(self.rating) if self.choices else 0

    @property
    def missed(self) -> bool:
        """Whether it has to come again."""
        return self.rating == AGAIN

    @property
    def after(self) -> Schedule | None:
        """The blank's schedule now; practice leaves it as it was."""
        before = self.asking.card.schedule
        return step(before, self.taken) if self.asking.card.mode.counts else before

    @property
    def leech(self) -> int:
        """The lapses that make the blank a leech with just this answer; else 0."""
        before, after = self.asking.card.schedule, self.after
        lapses = after.lapses if after else 0
        return lapses if tells_leech(lapses) and before and lapses > before.lapses else 0


class Session(Struct, frozen=True):
    """One moment of a sitting. `outcomes` are the questions answered, repeats included.

    `day` is the study day for which its questions were dealt.
    """

    sitting: bytes
    day: int
    waiting: tuple[Card, ...]
    phase: Phase = Finished()
    outcomes: tuple[Outcome, ...] = ()
    undo: "Undo | None" = None

    @property
    def position(self) -> int:
        """The number of the question at hand, from 1."""
        at_hand = isinstance(self.phase, Asking | Revealed)
        return len(self.outcomes) + at_hand

    @property
    def total(self) -> int:
        """How many questions the sitting has, as far as is known now."""
        return self.position + len(self.waiting)


class Undo(Struct, frozen=True):
    """The sitting's last live event, what it was, and the state that taking it back leads to."""

    event: bytes
    body: Body
    before: Session

    @property
    def unanswers(self) -> bool:
        """Whether a question is asked anew; a mark or a correction leaves what is entered."""
        return isinstance(self.body, Review)


class Answer(Struct, frozen=True):
    """The learner answers with a text, a number of an option, or true and false."""

    text: str


class Reveal(Struct, frozen=True):
    """The learner wants to see the answer."""


class Rate(Struct, frozen=True):
    """The learner rates what was revealed, or corrects the rating of the last answer."""

    rating: int


class Correct(Struct, frozen=True):
    """The learner corrects the rating of the last answer, even where another was revealed since."""

    rating: int


class Overrule(Struct, frozen=True):
    """The learner knows better whether the last answer was right."""

    right: bool


class Hint(Struct, frozen=True):
    """The learner asks for the hint; the answer then counts as hard at most."""


class Skip(Struct, frozen=True):
    """The learner leaves the question for the end of the sitting; a second time, for today."""


class TakeBack(Struct, frozen=True):
    """The learner undoes the last thing that was kept."""


class Next(Struct, frozen=True):
    """The learner goes on."""


class Toggle(Struct, frozen=True):
    """The learner marks the blank at hand, or its `whole` fact; or takes that mark away."""

    name: MarkName
    whole: bool = False


Action = Answer | Reveal | Rate | Correct | Overrule | Hint | Skip | TakeBack | Next | Toggle


class Now(Struct, frozen=True):
    """What the world lends to one step: the time, an id for what happens, chance, and the rules."""

    moment: Moment
    id: bytes
    chance: Chance
    rules: Rules = Rules()

    @property
    def day(self) -> int:
        """The study day it is."""
        return day_of(self.moment, self.rules.rollover)


class NotNow(Exception):
    """The action makes no sense in this phase; the message tells the learner what would."""
