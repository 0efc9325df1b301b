"""What the past says: how many answers, how well remembered, how many days in a row."""

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


def streak(history: Iterable[Answered], today: int) -> int:
    """Days in a row with an answer, up to today, or up to yesterday while today has none yet."""
    days = {answered.review.day for answered in history if not answered.undone}
    day = today if today in days else today - 1
    length = 0
    while day - length in days:
        length += 1
    return length


def seconds_a_question(history: Iterable[Answered]) -> float:
    """How long an answer takes on average; a minute at most counts, 12 s before there is one."""
    spent = [min(one.review.ms, 60_000) for one in history if one.review.ms > 0]
    return sum(spent) / len(spent) / 1000 if spent else 12.0
