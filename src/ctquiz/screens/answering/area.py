"""What every area is: an answer in the making, what presses make of it, and how it looks."""

from abc import ABCMeta, abstractmethod
from typing import ClassVar, Union

from msgspec import Struct, StructMeta
from msgspec.structs import replace

from ctquiz.bank.forms import Question
from ctquiz.screens.actions.action import Hint
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Press
from ctquiz.screens.answering.signs import YOURS, quiet
from ctquiz.study.state import Answer, Outcome

Taken = Union["Area", Answer, None]
"""What a press makes of an area: what it then is, its whole answer, or nothing at all."""


class _Abstract(StructMeta, ABCMeta):
    """Of a value that leaves methods to its kinds."""


class Area(Struct, frozen=True, metaclass=_Abstract):
    """The place where a question is answered; it never changes, a press makes another one."""

    question: Question

    ABOUT: ClassVar[str]
    """How to answer here, in a sentence or two."""

    FIELD_AT: ClassVar[int | None] = None
    """The cell in which a field begins; None without one."""

    @property
    def own_keys(self) -> str:
        """The characters that are entered here, whatever else they would do."""
        return ""

    @abstractmethod
    def pressed(self, press: Press) -> Taken:
        """What a press makes of it. Enter is the answer, or nothing where nothing was entered."""

    @abstractmethod
    def asked(self, width: int) -> Look:
        """How it looks while the question waits for its answer."""

    @abstractmethod
    def holding(self, given: str) -> Union["Area", None]:
        """The same with an answer in it, as the log has it; None where it is none of this question.

        A bank may have been edited since.
        """

    def kept(self, width: int) -> Look:
        """How it looks with an answer that is kept and that nothing is said of yet."""
        return replace(self.asked(width), told=quiet(YOURS))

    @abstractmethod
    def revealed(self, width: int) -> Look:
        """How it looks with the answer, which the learner wanted to see."""

    @abstractmethod
    def judged(self, outcome: Outcome, width: int) -> Look:
        """How it looks with the verdict on what was entered."""

    @abstractmethod
    def keys(self, typed: str) -> list[Hint]:
        """The footer's part about entering; `typed` is what stands in the field."""

    def placeholder(self, wide: bool) -> str:  # noqa: ARG002 - only some have a field
        """What the field says while it is empty."""
        return ""

    @property
    def last(self) -> str:
        """What was entered last, to be brought back into the field."""
        return ""
