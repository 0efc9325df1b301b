"""What a sitting is made of: its states, what a learner can do, and what the world lends to it."""

from dataclasses import dataclass

from ctquiz.bank.answer.verdict import Verdict, Word
from ctquiz.bank.forms import Chance, Question
from ctquiz.bank.model import Bank, Blank, Fact, Form
from ctquiz.clock import Moment
from ctquiz.memory.interval import Choices
from ctquiz.memory.schedule import Schedule, Step


@dataclass(frozen=True, slots=True)
class Card:
    """A blank in the queue of a sitting, with the form it is asked in and its memory so far."""

    bank: Bank
    fact: Fact
    blank: Blank
    form: Form
    schedule: Schedule | None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """A question waits for its answer, since `since`."""

    card: Card
    question: Question
    since: Moment
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Revealed:
    """The answer was looked at; the learner says how well it was known."""

    asking: Asking
    choices: Choices
    ms: int


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer was checked and the review is an event; its rating can still be corrected."""

    outcome: "Outcome"


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing is left to ask."""


Phase = Asking | Revealed | Judged | Finished


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question; `rating` and `verdict` are as they now count.

    `judged` is the checker's own word, None where the learner only looked.
    """

    review: bytes
    asking: Asking
    verdict: Verdict
    judged: Word | None
    rating: int
    choices: Choices
    taken: Step

    @property
    def days(self) -> int:
        """The interval given."""
        return self.choices.of(self.rating)


@dataclass(frozen=True, slots=True)
class Session:
    """One moment of a sitting. `outcomes` are the questions answered, repeats included."""

    sitting: bytes
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


@dataclass(frozen=True, slots=True)
class Undo:
    """The sitting's last live event, and the state it would take back."""

    event: bytes
    before: Session


@dataclass(frozen=True, slots=True)
class Answer:
    """The learner answers with a text, a number of an option, or true and false."""

    text: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """The learner wants to see the answer."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The learner rates what was revealed, or corrects the rating of the last answer."""

    rating: int


@dataclass(frozen=True, slots=True)
class Correct:
    """The learner corrects the rating of the last answer, even where another was revealed since."""

    rating: int


@dataclass(frozen=True, slots=True)
class Overrule:
    """The learner knows better whether the last answer was right."""

    right: bool


@dataclass(frozen=True, slots=True)
class Hint:
    """The learner asks for the hint; the answer then counts as hard at most."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The learner leaves the question for the end of the sitting; a second time, for today."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The learner undoes the last thing that was kept."""


@dataclass(frozen=True, slots=True)
class Next:
    """The learner goes on."""


Action = Answer | Reveal | Rate | Correct | Overrule | Hint | Skip | TakeBack | Next


@dataclass(frozen=True, slots=True)
class Now:
    """What the world lends to one step: the time, an id for what happens, and chance."""

    moment: Moment
    id: bytes
    chance: Chance


class NotNow(Exception):
    """The action makes no sense in this phase; the message tells the learner what would."""
