"""Several options are right: each is marked or left alone, and all are checked at once."""

from typing import ClassVar, Final

from msgspec.structs import replace

from ctquiz.bank.answer.verdict import Row, Sign
from ctquiz.bank.model import AllOf
from ctquiz.screens.actions.action import Hint, hint
from ctquiz.screens.actions.review import DIGITS, SHOW
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.joined import joined_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Digit, Enter, Mark, Move, Press
from ctquiz.screens.answering.signs import THE_ANSWER, cursor, lead, quiet, sign_of, total
from ctquiz.screens.draw import MARK, Entry, styled
from ctquiz.study.state import Answer, Outcome

_BOXES: Final = {False: "[ ]", True: "[x]"}
_BOX: Final = len(_BOXES[True]) + 1


class Marking(Area, frozen=True):
    """Options are marked; ▸ stands nowhere until it is moved or a number is pressed."""

    ABOUT: ClassVar[str] = (
        "Mark all that belong, by number or with space at ▸; enter checks them. With "
        "nothing marked it shows the answer."
    )

    marked: frozenset[int] = frozenset()
    at: int | None = None

    def pressed(self, press: Press) -> Taken:
        """Marks by number or at ▸, moves ▸, and checks what is marked."""
        last = len(self.question.options) - 1
        match press:
            case Digit(number) if number - 1 <= last:
                return self._marking(number - 1)
            case Mark() if self.at is not None:
                return self._marking(self.at)
            case Move(by):
                here = self.at + by if self.at is not None else 0
                return replace(self, at=max(0, min(last, here)))
            case Enter() if self.marked:
                return Answer(" ".join(str(index + 1) for index in sorted(self.marked)))
            case _:
                return None

    def _marking(self, index: int) -> "Marking":
        return replace(self, marked=self.marked ^ {index}, at=index)

    def asked(self, width: int) -> Look:  # noqa: ARG002
        """The options with a box each."""
        rows = [
            self._row(index, cursor(index == self.at), index in self.marked)
            for index in range(len(self.question.options))
        ]
        return self._look(rows, self.at)

    def holding(self, given: str) -> "Marking | None":
        """With those options marked."""
        places = joined_of(given, self.question.options)
        return replace(self, marked=frozenset(places)) if places else None

    def revealed(self, width: int) -> Look:  # noqa: ARG002
        """All that are right, each in its place."""
        answer = self.question.blank.answer
        assert isinstance(answer, AllOf), "only of a list are several options right"
        right = {item.shown for item in answer.items}
        rows = [
            self._told(index, Row(Sign.RIGHT, option, THE_ANSWER) if option in right else None)
            for index, option in enumerate(self.question.options)
        ]
        return self._look(rows)

    def judged(self, outcome: Outcome, width: int) -> Look:  # noqa: ARG002
        """Each option with what was right or wrong about marking it."""
        rows = [self._told(index, row) for index, row in enumerate(outcome.verdict.rows)]
        return replace(self._look(rows), told=total(outcome))

    def _told(self, index: int, row: Row | None) -> Entry:
        name = row.sign if row else None
        sign = sign_of(name)
        entry = self._row(index, sign, name in (Sign.RIGHT, Sign.WRONG) and index in self.marked)
        bold = "bold " if name in (Sign.RIGHT, Sign.MISSING) else ""
        text = styled(self.question.options[index], f"{bold}{sign[1]}")
        return replace(entry, text=text, comment=styled(row.said if row else "", sign[1]))

    def _row(self, index: int, sign: tuple[str, str], marked: bool) -> Entry:
        label = f"{index + 1:<{self._digits + 1}}"
        text = styled(self.question.options[index], "bold" if marked else "")
        return Entry(lead(sign, f"{label}{_BOXES[marked]}", len(label) + _BOX), text)

    @property
    def _digits(self) -> int:
        return len(str(len(self.question.options)))

    def _look(self, rows: list[Entry], at: int | None = None) -> Look:
        indent = MARK + self._digits + 1 + _BOX
        return Look(rows, indent, at, quiet("several are right"), spaced=True)

    def keys(self, typed: str) -> list[Hint]:  # noqa: ARG002
        """Mark, then check."""
        numbers = Hint(f"1-{min(9, len(self.question.options))}", "mark", rank=0)
        here = [hint(SHOW, "mark")] if self.at is not None else []
        move = [Hint("j/k", "move")] if len(self.question.options) > DIGITS else []
        enter = Hint("enter", "check" if self.marked else "show", rank=0)
        return [numbers, *here, *move, enter]
