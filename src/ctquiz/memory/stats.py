"""How many answers there were, and how well was remembered."""

from collections.abc import Iterable
from dataclasses import dataclass

from ctquiz.bank.model import Key
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.live import Answered


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted reviews, and how many of those that tested memory were passed."""

    reviews: int = 0
    tests: int = 0
    passes: int = 0

    @property
    def retention(self) -> float | None:
        """The share of tests passed; None before there was one."""
        return self.passes / self.tests if self.tests else None


def tallies(history: Iterable[Answered]) -> dict[str, Tally]:
    """By bank. A test of memory is a blank's first review of its day that is not its first ever."""
    last_day: dict[Key, int] = {}
    found: dict[str, Tally] = {}
    for answered in history:
        if not answered.counts:
            continue
        review = answered.review
        tally = found.get(review.key.bank, Tally())
        before = last_day.get(review.key)
        tests = before is not None and review.day > before
        found[review.key.bank] = Tally(
            tally.reviews + 1,
            tally.tests + tests,
            tally.passes + (tests and review.rating > AGAIN),
        )
        last_day[review.key] = review.day if before is None else max(before, review.day)
    return found
