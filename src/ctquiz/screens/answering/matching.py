"""Right sides are put to left ones by their letters, and checked all at once."""

from collections.abc import Sequence
from typing import ClassVar, Final

from msgspec.structs import replace
from rich.cells import cell_len
from textual.content import Content

from ctquiz.bank.answer.notation import LETTERS
from ctquiz.bank.answer.verdict import Row
from ctquiz.bank.forms import Question
from ctquiz.bank.model import Pairs
from ctquiz.screens.actions.action import Hint
from ctquiz.screens.answering.area import Area, Taken
from ctquiz.screens.answering.joined import joined_of
from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.press import Clear, Digit, Enter, Letter, Move, Press
from ctquiz.screens.answering.signs import cursor, judged_row, lead, quiet, sign_of, total
from ctquiz.screens.draw import COMMENT, GUTTER, NOTHING, Entry, styled
from ctquiz.shown import visible_line
from ctquiz.study.state import Answer, Outcome

_BETWEEN: Final = 6
"""Cells between a left side and its letter."""

_SPACE: Final = 2
"""Cells between a letter and its text, and before a comment."""


class Matching(Area, frozen=True):
    """`given` are the right sides by row, as their places among the options."""

    ABOUT: ClassVar[str] = (
        "Press the letter that belongs to the row at ▸; backspace clears it, enter checks all rows."
    )

    given: tuple[int | None, ...]
    at: int | None

    @classmethod
    def begin(cls, question: Question, entering: bool) -> "Matching":
        """With nothing put to anything."""
        return cls(question, (None,) * len(question.lefts), 0 if entering else None)

    @property
    def own_keys(self) -> str:
        """The letters of the options."""
        return "" if self.at is None else LETTERS[: len(self.question.options)]

    def pressed(self, press: Press) -> Taken:
        """A letter is put to the row at ▸, which goes on to the next row without one."""
        if self.at is None:
            return None
        match press:
            case Letter(letter) if letter in self.own_keys:
                return self._put(self.at, LETTERS.index(letter))
            case Digit(number) if number <= len(self.given):
                return replace(self, at=number - 1)
            case Move(by):
                return replace(self, at=max(0, min(len(self.given) - 1, self.at + by)))
            case Clear():
                return replace(self, given=_with(self.given, self.at, None))
            case Enter() if any(one is not None for one in self.given):
                return Answer(self._written)
            case _:
                return None

    @property
    def _written(self) -> str:
        return " ".join(
            f"{row}{LETTERS[option]}"
            for row, option in enumerate(self.given, 1)
            if option is not None
        )

    def _put(self, row: int, option: int) -> "Matching":
        """Where each right side belongs to one left side alone, it leaves the row it was in."""
        given = self.given
        if not self._is_shared:
            given = tuple(None if one == option else one for one in given)
        given = _with(given, row, option)
        count = len(given)
        ahead = [(row + step) % count for step in range(1, count)]
        return replace(self, given=given, at=next((r for r in ahead if given[r] is None), row))

    @property
    def _is_shared(self) -> bool:
        return len(self.question.options) < len(self.given)

    def asked(self, width: int) -> Look:
        """The left sides with what was put to them; below, the letters."""
        rows = [
            Entry(
                lead(cursor(row == self.at), str(row + 1)),
                self._pair(left, option, width, "bold" if row == self.at else ""),
            )
            for row, (left, option) in enumerate(zip(self.question.lefts, self.given, strict=True))
        ]
        used = () if self._is_shared else self.given
        return self._look(rows, width, used, at=self.at)

    def holding(self, given: str) -> "Matching | None":
        """With those pairs put together."""
        lefts, rights = self.question.lefts, self.question.options
        places = joined_of(given, [f"{left}: {right}" for left in lefts for right in rights])
        put = dict(divmod(place, len(rights)) for place in places)
        return replace(self, given=tuple(map(put.get, range(len(lefts))))) if put else None

    def revealed(self, width: int) -> Look:
        """Every left side with the one it belongs to."""
        rows = [
            Entry(lead(sign_of(None), str(number)), text)
            for number, text in enumerate(self._right_pairs(width), 1)
        ]
        return self._look(rows, width, told=quiet("the right pairs"))

    def judged(self, outcome: Outcome, width: int) -> Look:
        """The same, each with its verdict."""
        rows: Sequence[Row] = outcome.verdict.rows
        if not rows:
            return self.revealed(width)
        entries = [
            judged_row(row, str(number), text)
            for number, (row, text) in enumerate(
                zip(rows, self._right_pairs(width), strict=True), 1
            )
        ]
        return self._look(entries, width, told=total(outcome))

    def _right_pairs(self, width: int) -> list[Content]:
        answer = self.question.blank.answer
        assert isinstance(answer, Pairs), "only pairs are matched"
        options = self.question.options
        return [self._pair(left, options.index(right), width) for left, right in answer.pairs]

    def _pair(self, left: str, option: int | None, width: int, style: str = "") -> Content:
        """Both sides in columns, or one below the other where columns would be too narrow."""
        beside = self._has_columns(width)
        if option is None:
            return styled(left, style) if beside else Content.assemble(styled(left, style), "\n ")
        gap = " " * (self._left_width - _width(left) + _BETWEEN) if beside else "\n"
        letter = (LETTERS[option], "bold")
        return Content.assemble(
            styled(left, style), gap, letter, " " * _SPACE, styled(self.question.options[option])
        )

    @property
    def _left_width(self) -> int:
        return max(map(_width, self.question.lefts))

    def _has_columns(self, width: int) -> bool:
        right = max(map(_width, self.question.options))
        needed = GUTTER + self._left_width + _BETWEEN + 1 + _SPACE + right + _SPACE + COMMENT
        return needed <= width

    def _look(
        self,
        rows: Sequence[Entry],
        width: int,
        used: Sequence[int | None] = (),
        at: int | None = None,
        told: Content = NOTHING,
    ) -> Look:
        options = [
            Entry(lead(sign_of(None), LETTERS[place]), styled(option, "$quiet" * (place in used)))
            for place, option in enumerate(self.question.options)
        ]
        return Look(rows, at=at, told=told, options=options, spaced=self._has_columns(width))

    def keys(self, typed: str) -> list[Hint]:  # noqa: ARG002
        """Move, match, check."""
        letters = self.own_keys
        move = "up/down" if set("jk") & set(letters) else "j/k"
        put = any(one is not None for one in self.given)
        clear = [Hint("bksp", "clear")] if put else []
        return [
            Hint(move, "move"),
            Hint(f"a-{letters[-1]}" if len(letters) > 1 else "a", "match", rank=0),
            *clear,
            Hint("enter", "check" if put else "show", rank=0),
        ]


def _width(text: str) -> int:
    return cell_len(visible_line(text))


def _with(given: tuple[int | None, ...], row: int, option: int | None) -> tuple[int | None, ...]:
    return (*given[:row], option, *given[row + 1 :])
