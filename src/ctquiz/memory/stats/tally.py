"""How many answers there were, and how well was remembered."""

from collections.abc import Iterable

from msgspec import Struct


class Tally(Struct, frozen=True):
    """Counted reviews, and how many of those that tested memory were passed."""

    reviews: int = 0
    tests: int = 0
    passes: int = 0

    @property
    def retention(self) -> float | None:
        """The share of tests passed; None before there was one."""
        return self.passes / self.tests if self.tests else None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.reviews + other.reviews, self.tests + other.tests, self.passes + other.passes
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them in one."""
    return sum(tallies, Tally())


class Day(Struct, frozen=True):
    """What a day came to, or several: every answer, and of the counted ones their tally.

    `asked` is the sum, over the tests, of the retention that their intervals aimed at.
    """

    answers: int = 0
    ms: int = 0
    tally: Tally = Tally()
    asked: float = 0.0

    @property
    def asked_for(self) -> float | None:
        """The share of tests that was to be passed; None before there was one."""
        return self.asked / self.tally.tests if self.tally.tests else None

    @property
    def minutes(self) -> float:
        """The time spent."""
        return self.ms / 60_000

    def __add__(self, other: "Day") -> "Day":
        return Day(
            self.answers + other.answers,
            self.ms + other.ms,
            self.tally + other.tally,
            self.asked + other.asked,
        )
