"""The past of banks, counted in one pass over their answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form, Key
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.stats.given import Given
from ctquiz.memory.stats.tally import Day, Tally, total


class Past(Struct, frozen=True):
    """What all answers to some blanks come to; practice and exams are in `days` alone."""

    days: Mapping[int, Day] = {}
    forms: Mapping[Form, Tally] = {}
    ratings: Mapping[int, int] = {}
    blanks: Mapping[Key, Tally] = {}

    @property
    def tally(self) -> Tally:
        """All of it in three numbers."""
        return total(self.blanks.values())

    def over(self, days: range) -> Day:
        """What some days came to together."""
        return sum((self.days[day] for day in days if day in self.days), Day())


NO_PAST: Final = Past()
"""The past of a bank that nobody studied."""


class _Counted:
    """Answers while they are counted, of a day or in a form: this is done a million times."""

    __slots__ = ("answers", "asked", "ms", "passes", "reviews", "tests")

    def __init__(self) -> None:
        self.answers = self.ms = self.reviews = self.tests = self.passes = 0
        self.asked = 0.0

    def tally(self) -> Tally:
        return Tally(self.reviews, self.tests, self.passes)

    def day(self) -> Day:
        return Day(self.answers, self.ms, self.tally(), self.asked)


class _Blank(_Counted):
    """A blank while it is counted: its last study day, and what its interval then aimed at."""

    __slots__ = ("aim", "last")

    def __init__(self) -> None:
        super().__init__()
        self.last: int | None = None
        self.aim = 0.0


class _Bank:
    """A bank while it is counted."""

    def __init__(self) -> None:
        self.days: defaultdict[int, _Counted] = defaultdict(_Counted)
        self.forms: defaultdict[Form, _Counted] = defaultdict(_Counted)
        self.blanks: defaultdict[Key, _Blank] = defaultdict(_Blank)
        self.ratings: Counter[int] = Counter()

    def take(self, one: Given) -> None:
        """One more answer, the latest so far.

        A test of memory is a blank's first counted review of its day that is not its first ever.
        """
        key, day_number, counts, form, rating, ms, asked = one
        day = self.days[day_number]
        day.answers += 1
        day.ms += ms
        if not counts:
            return
        self.ratings[rating] += 1
        blank, in_form = self.blanks[key], self.forms[form]
        # Spelt out, as a loop over the three would take half as long again.
        day.reviews += 1
        blank.reviews += 1
        in_form.reviews += 1
        last = blank.last
        if last is not None and day_number > last:
            passed = rating > AGAIN
            day.asked += blank.aim
            day.tests += 1
            day.passes += passed
            blank.tests += 1
            blank.passes += passed
            in_form.tests += 1
            in_form.passes += passed
        blank.aim = asked
        if last is None or day_number > last:
            blank.last = day_number

    def past(self) -> Past:
        """What they came to."""
        return Past(
            {day: counted.day() for day, counted in self.days.items()},
            {form: counted.tally() for form, counted in self.forms.items()},
            dict(self.ratings),
            {key: counted.tally() for key, counted in self.blanks.items()},
        )


def pasts(history: Iterable[Given]) -> dict[str, Past]:
    """By bank, from all answers in their order."""
    banks: defaultdict[str, _Bank] = defaultdict(_Bank)
    for one in history:
        banks[one.key.bank].take(one)
    return {bank: counted.past() for bank, counted in banks.items()}


def together(several: Iterable[Past]) -> Past:
    """The pasts of several banks as one."""
    days: defaultdict[int, Day] = defaultdict(Day)
    forms: defaultdict[Form, Tally] = defaultdict(Tally)
    ratings: Counter[int] = Counter()
    blanks: dict[Key, Tally] = {}
    for past in several:
        for day, counted in past.days.items():
            days[day] += counted
        for form, tally in past.forms.items():
            forms[form] += tally
        ratings.update(past.ratings)
        blanks |= past.blanks
    return Past(dict(days), dict(forms), dict(ratings), blanks)
