"""Items are put in order: the row at ▸ is carried up and down, then all are checked."""

from typing import ClassVar

from msgspec.structs import replace

from ctquiz.bank.forms import Question
from ctquiz.bank.model import InOrder
from ctquiz.screens.actions.action import Hint, hint
from ctquiz.screens.actions.review import CARRY_DOWN
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.joined import joined_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Carry, Digit, Enter, Move, Press
from ctquiz.screens.answering.signs import cursor, judged_row, lead, quiet, sign_of, total
from ctquiz.screens.draw import NOTHING, Entry, styled
from ctquiz.study.state import Answer, Outcome


class Ordering(Area, frozen=True):
    """`order` are the places of the options, as they now stand; ▸ stands `at` a row, or nowhere.

    `carried` says that one was moved, be it back to where it was: that order is then an answer.
    """

    ABOUT: ClassVar[str] = (
        "Carry the row at ▸ to its place, with J and K or by its number; enter checks the order."
    )

    order: tuple[int, ...]
    at: int | None
    carried: bool = False

    @classmethod
    def begin(cls, question: Question, entering: bool) -> "Ordering":
        """As it was dealt, which is never the right order."""
        return cls(question, tuple(range(len(question.options))), 0 if entering else None)

    def pressed(self, press: Press) -> Taken:
        """Moves ▸ alone or with its row; enter checks what was carried."""
        if self.at is None:
            return None
        match press:
            case Move(by):
                return replace(self, at=self._within(self.at + by))
            case Carry(by):
                return self._carried(self.at, self._within(self.at + by))
            case Digit(number) if number <= len(self.order):
                return self._carried(self.at, number - 1)
            case Enter() if self.carried:
                return Answer(" ".join(str(place + 1) for place in self.order))
            case _:
                return None

    def _within(self, row: int) -> int:
        return max(0, min(len(self.order) - 1, row))

    def _carried(self, start: int, end: int) -> "Ordering":
        rest = [*self.order[:start], *self.order[start + 1 :]]
        order = (*rest[:end], self.order[start], *rest[end:])
        return replace(self, order=order, at=end, carried=self.carried or end != start)

    def asked(self, width: int) -> Look:  # noqa: ARG002
        """The items as they now stand."""
        rows = [self._row(row, place) for row, place in enumerate(self.order)]
        return Look(rows, at=self.at, spaced=True)

    def _row(self, row: int, place: int) -> Entry:
        here = row == self.at
        text = styled(self.question.options[place], "bold" if here else "")
        comment = styled("↑↓", "$quiet") if here else NOTHING
        return Entry(lead(cursor(here), str(row + 1)), text, comment)

    def holding(self, given: str) -> "Ordering | None":
        """With the items in that order, before those that it leaves out."""
        places = joined_of(given, self.question.options)
        rest = [place for place in self.order if place not in places]
        return replace(self, order=(*places, *rest), carried=True) if places else None

    def revealed(self, width: int) -> Look:  # noqa: ARG002
        """The items in the right order."""
        answer = self.question.blank.answer
        assert isinstance(answer, InOrder), "only a sequence has an order"
        rows = [
            Entry(lead(sign_of(None), str(number)), styled(item.shown, "bold"))
            for number, item in enumerate(answer.items, 1)
        ]
        return Look(rows, told=quiet("the right order"), spaced=True)

    def judged(self, outcome: Outcome, width: int) -> Look:
        """The items in the right order, each with the place it had."""
        if not outcome.verdict.rows:
            return self.revealed(width)
        rows = [
            judged_row(row, str(number), styled(row.text, "bold"))
            for number, row in enumerate(outcome.verdict.rows, 1)
        ]
        return Look(rows, told=total(outcome), spaced=True)

    def keys(self, typed: str) -> list[Hint]:  # noqa: ARG002
        """Move, carry, check."""
        enter = Hint("enter", "check" if self.carried else "show", rank=0)
        return [Hint("j/k", "move"), hint(CARRY_DOWN, "carry", shown="J/K", rank=0), enter]
