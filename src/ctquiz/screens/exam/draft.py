"""An exam in the making: pure, from presses to what is wished."""

from enum import Enum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.exams import Wish


class Row(Enum):
    """What can be chosen, in the order in which it stands."""

    NUMBER = "questions"
    MINUTES = "minutes"
    TAG = "tag"
    SEED = "seed"
    PASSING = "pass"


ROWS: Final = tuple(Row)
_STEPS: Final = {Row.NUMBER: 5, Row.MINUTES: 5, Row.SEED: 1, Row.PASSING: 5}
_MOST: Final = {Row.NUMBER: 999, Row.MINUTES: 999, Row.SEED: 999_999, Row.PASSING: 100}
_LEAST: Final = {Row.NUMBER: 1, Row.MINUTES: 0, Row.SEED: 0, Row.PASSING: 1}


class Draft(Struct, frozen=True):
    """What is chosen so far, with ▸ `at` a row; minutes of 0 are no limit.

    `typing` says that a digit goes on with the number at ▸ and does not begin it anew.
    """

    tags: tuple[str, ...]
    values: dict[Row, int]
    tag: str | None = None
    at: int = 0
    typing: bool = False

    @classmethod
    def of(cls, wish: Wish, tags: tuple[str, ...]) -> "Draft":
        """What is wished where nothing is chosen yet."""
        values = {
            Row.NUMBER: wish.number,
            Row.MINUTES: wish.minutes or 0,
            Row.SEED: wish.seed or 0,
            Row.PASSING: wish.passing,
        }
        return cls(tags, values, wish.tag)

    @property
    def row(self) -> Row:
        """The row at ▸."""
        return ROWS[self.at]

    @property
    def wish(self) -> Wish:
        """What it comes to."""
        values = {row: max(_LEAST[row], value) for row, value in self.values.items()}
        return Wish(
            values[Row.NUMBER],
            values[Row.MINUTES] or None,
            values[Row.SEED],
            self.tag,
            values[Row.PASSING],
        )

    def moved(self, by: int) -> "Draft":
        """With ▸ at another row."""
        return replace(self, at=max(0, min(len(ROWS) - 1, self.at + by)), typing=False)

    def changed(self, by: int) -> "Draft":
        """With a step more or less at ▸, or the next tag."""
        if self.row is Row.TAG:
            choices = [None, *self.tags]
            return replace(self, tag=choices[(choices.index(self.tag) + by) % len(choices)])
        step = _STEPS[self.row]
        # To the next whole step: from 12 to 15.
        value = (self.values[self.row] + (step if by > 0 else -1)) // step * step
        return self._with(max(_LEAST[self.row], value), typing=False)

    def figured(self, figure: int) -> "Draft":
        """With a digit typed at ▸."""
        if self.row is Row.TAG:
            return self
        before = self.values[self.row] if self.typing else 0
        return self._with(10 * before + figure, typing=True)

    def erased(self) -> "Draft":
        """Without the last digit at ▸."""
        return self if self.row is Row.TAG else self._with(self.values[self.row] // 10, typing=True)

    def _with(self, value: int, typing: bool) -> "Draft":
        values = {**self.values, self.row: min(_MOST[self.row], value)}
        return replace(self, values=values, typing=typing)
