"""What is known of a blank: its memory and its marks side by side, flat."""

from typing import Final

from msgspec import Struct

from ctquiz.memory.fsrs import FSRS6, Memory
from ctquiz.memory.marks import Marks


class Known(Struct, frozen=True, array_like=True, gc=False):
    """A blank's memory and marks; without a due day it was never answered, or was reset since.

    A search looks at 100,000 of these, so msgspec makes them of what SQLite finds.
    """

    fact: str = ""
    blank: str = ""
    stability: float = 0.0
    difficulty: float = 0.0
    last: int = 0
    due: int | None = None
    reps: int = 0
    lapses: int = 0
    suspended: bool = False
    buried: int = 0
    flag: int = 0
    star: bool = False

    @property
    def marks(self) -> Marks:
        """What is marked on it."""
        return Marks(self.suspended, self.buried, self.flag, self.star)

    def recall(self, today: int) -> float | None:
        """The chance to recall it on a study day; None where it was never answered."""
        if self.due is None:
            return None
        return FSRS6.recall(Memory(self.stability, self.difficulty), max(0, today - self.last))


NOTHING: Final = Known()
"""Of a blank that is new, and on which nothing is marked."""
