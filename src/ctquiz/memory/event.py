"""Events: all that is ever written down. Everything else is derived from them."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import FactKey, Form, Key
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


class Review(Struct, frozen=True):
    """One answered question.

    `answer` is what was typed or the option's text, None where the learner looked and rated;
    `score` is (got, of); `days` is the interval it was given, `base` the review it was scheduled
    from, `asked` the retention aimed at, `ms` how long the learner thought. `source` is the
    program that it was answered in, None where that was this one.
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
    source: str | None = None


class Amend(Struct, frozen=True):
    """Corrects a review; per field the last live amendment wins, None leaves it as it was."""

    target: bytes
    rating: int | None = None
    days: int | None = None
    verdict: str | None = None
    answer: str | None = None
    day: int | None = None


class Void(Struct, frozen=True):
    """Undo: the target, of whichever kind, is not live. A void cannot itself be voided."""

    target: bytes


class MarkName(StrEnum):
    """What can be marked on a blank; each has a number for a value.

    `suspend` and `star` are 1 or 0, `bury` is the last study day to be left out, `flag` is one of
    seven, and 0 takes each away.
    """

    SUSPEND = "suspend"
    BURY = "bury"
    FLAG = "flag"
    STAR = "star"

    @property
    def hides(self) -> bool:
        """Whether what has it is not asked."""
        return self in (MarkName.SUSPEND, MarkName.BURY)


class Mark(Struct, frozen=True):
    """Something was marked on a blank, or on a fact and so on all its blanks, later ones too.

    For each blank and name the last live mark wins.
    """

    of: Key | FactKey
    name: MarkName
    value: int


class Why(StrEnum):
    """What moved a due day without an answer."""

    RESCHEDULE = "reschedule"
    POSTPONE = "postpone"
    IMPORT = "import"


class Move(Struct, frozen=True):
    """A studied blank is due on another day, until its next review; its memory is untouched."""

    key: Key
    due: int
    why: Why


class Reset(Struct, frozen=True):
    """A blank's earlier reviews no longer count: it is new again (Anki's Forget).

    `source` is the program that it was done in, None where that was this one.
    """

    key: Key
    source: str | None = None


class Seed(Struct, frozen=True):
    """A blank's memory as another program knew it on a day, and the interval that it gave then.

    What is earlier no longer counts: it is not the whole of what that memory came from.
    """

    key: Key
    day: int
    stability: float
    difficulty: float
    days: int


class SettingName(StrEnum):
    """What a learner sets that moves schedules, and how many numbers its value has.

    `retention` is the chance of recall to aim at; `limits` are the new and the due blanks of a day;
    `rollover` is the hour at which a day ends.
    """

    RETENTION = "retention"
    LIMITS = "limits"
    ROLLOVER = "rollover"


class Set(Struct, frozen=True):
    """Something was set, from then on; of each name the last one stands."""

    name: SettingName
    value: tuple[float, ...]


class Sat(Struct, frozen=True):
    """What is needed to go on with a sitting that was left; per field its last one stands.

    At the beginning come `mode`, `seed`, `minutes` (None: no clock), `passing` (percent) and
    `questions`; later `spent`, the milliseconds used so far, `flagged`, the numbers of questions to
    come back to, and `over`.
    """

    sitting: bytes
    mode: Mode | None = None
    seed: int | None = None
    minutes: int | None = None
    passing: int | None = None
    questions: tuple[tuple[Key, Form], ...] | None = None
    spent: int | None = None
    flagged: tuple[int, ...] | None = None
    over: bool | None = None


Body = Review | Amend | Void | Mark | Move | Reset | Seed | Set | Sat


ELSEWHERE: Final = bytes(16)
"""The machine of what happened in another program: so it is the same event wherever it arrives."""


def key_of(body: Body) -> Key | None:
    """The blank that something happened to; None where that is a whole fact, or told elsewhere."""
    match body:
        case Review(key=key) | Move(key=key) | Reset(key=key) | Seed(key=key):
            return key
        case Mark(of=Key() as key):
            return key
        case _:
            return None


class NewEvent(Struct, frozen=True):
    """Something that happened, before the log gives it its tick."""

    id: bytes
    moment: Moment
    body: Body


class Event(Struct, frozen=True):
    """Something that happened, in its place: events are ordered by (`tick`, `id`), nothing else.

    `tick` is the clock's word unless a later event is already in the log; then it is one more.
    What happened in another program has the time that it gives.
    """

    id: bytes
    tick: int
    machine: bytes
    moment: Moment
    body: Body
