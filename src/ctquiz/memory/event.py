"""Events: all that is ever written down. Everything else is derived from them."""

from dataclasses import dataclass
from enum import StrEnum

from ctquiz.bank.model import Form, Key
from ctquiz.clock import Moment


class Mode(StrEnum):
    """Why a question was asked; only `study` counts towards memory."""

    STUDY = "study"
    EXAM = "exam"
    DRILL = "drill"

    @property
    def counts(self) -> bool:
        """Whether an answer given so moves memory."""
        return self is Mode.STUDY


@dataclass(frozen=True, slots=True)
class Review:
    """One answered question.

    `answer` is what was typed or the option's text, None where the learner looked and rated;
    `score` is (got, of); `days` is the interval it was given, `base` the review it was scheduled
    from, `asked` the retention aimed at, `ms` how long the learner thought.
    """

    key: Key
    day: int
    mode: Mode
    sitting: bytes
    form: Form
    options: tuple[str, ...]
    answer: str | None
    verdict: str
    score: tuple[int, int]
    hints: int
    rating: int
    days: int
    base: bytes | None
    asked: float
    ms: int


@dataclass(frozen=True, slots=True)
class Amend:
    """Corrects a review; per field the last live amendment wins, None leaves it as it was."""

    target: bytes
    rating: int | None = None
    days: int | None = None
    verdict: str | None = None
    answer: str | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Void:
    """Undo: the target is not live. A void cannot itself be voided."""

    target: bytes


Body = Review | Amend | Void


@dataclass(frozen=True, slots=True)
class NewEvent:
    """Something that happened, before the log gives it its tick."""

    id: bytes
    moment: Moment
    body: Body


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, in its place: events are ordered by (`tick`, `id`), nothing else.

    `tick` is the clock's word unless a later event is already in the log; then it is one more.
    """

    id: bytes
    tick: int
    machine: bytes
    moment: Moment
    body: Body

    @property
    def order(self) -> tuple[int, bytes]:
        """What events are sorted by."""
        return (self.tick, self.id)
