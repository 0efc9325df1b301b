"""What an exam is made of: its terms, its questions with their answers, what a learner can do."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.forms import Chance, Question
from ctquiz.clock import Moment
from ctquiz.study.state import Answer

PASSING: Final = 60
"""Percent that pass where nothing else is said, as on paper."""

_MS_A_MINUTE: Final = 60_000

Lots = Callable[[str], Chance]
"""The chance that belongs to a word: the same whenever it is asked for."""


class Terms(Struct, frozen=True):
    """How an exam is held; `minutes` None is as long as one likes, `passing` is in percent."""

    seed: int
    minutes: int | None = None
    passing: int = PASSING


class Given(Struct, frozen=True):
    """The answer to a question as the log has it: its review, its text, and what it is worth."""

    review: bytes
    answer: str
    word: Word


class Numbered(Struct, frozen=True):
    """A question of an exam under the number that it was drawn as, which it keeps for ever."""

    number: int
    question: Question
    given: Given | None = None
    flagged: bool = False


class Exam(Struct, frozen=True):
    """One moment of an exam. Places count from 0 among the questions that there are.

    `at` is the place of the question at hand, shown `since`, and `seen` the farthest one shown.
    `began` is when the program took it up, `spent` the milliseconds before that; `gone` are
    questions that were drawn and that no bank has any more.
    """

    sitting: bytes
    terms: Terms
    questions: tuple[Numbered, ...]
    began: Moment
    since: Moment
    spent: int = 0
    at: int = 0
    seen: int = 0
    over: bool = False
    gone: int = 0

    @property
    def here(self) -> Numbered:
        """The question at hand."""
        return self.questions[self.at]

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def answered(self) -> int:
        """How many have an answer."""
        return sum(one.given is not None for one in self.questions)

    @property
    def open(self) -> int:
        """How many were shown, the one at hand too, and have no answer."""
        return sum(one.given is None for one in self.questions[: self.seen + 1])

    @property
    def to_come(self) -> int:
        """How many were neither shown nor answered."""
        return self.total - self.answered - self.open

    @property
    def flagged(self) -> tuple[int, ...]:
        """The places of those to come back to, counted from 1 as they are shown."""
        return tuple(place for place, one in enumerate(self.questions, 1) if one.flagged)

    def spent_at(self, moment: Moment) -> int:
        """The milliseconds it took by then; what passed while it was closed is none of them."""
        return self.spent if self.over else self.spent + max(0, moment.at - self.began.at)

    def left_at(self, moment: Moment) -> int | None:
        """The milliseconds left by then; None where there is no limit."""
        if self.terms.minutes is None:
            return None
        return max(0, self.terms.minutes * _MS_A_MINUTE - self.spent_at(moment))


class Turn(Struct, frozen=True):
    """The learner goes so many questions on, or back; no farther than there are any."""

    by: int


class ToOpen(Struct, frozen=True):
    """The learner goes to the next question that is flagged or has no answer."""


class Flag(Struct, frozen=True):
    """The learner wants to come back to the question at hand, or no longer."""


class Pause(Struct, frozen=True):
    """The learner leaves for a while: the time spent so far is kept."""


class HandIn(Struct, frozen=True):
    """The learner is done, or the time is up."""


Action = Answer | Turn | ToOpen | Flag | Pause | HandIn
