"""Figures brought together: from the log, as far as it tells, and from the banks as they are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Bank, Key
from ctquiz.figures.hardest import Hard, by_fact, by_tag, facts_of, hardest
from ctquiz.memory import outlook
from ctquiz.memory.log import Log
from ctquiz.memory.outlook import Ages
from ctquiz.memory.stats.given import Given
from ctquiz.memory.stats.past import NO_PAST, Past, pasts, together
from ctquiz.memory.stats.tally import Tally

MOST_HARD: Final = 50
"""Facts that are told as the hardest."""


class Gathered(Struct, frozen=True):
    """What the log tells of every bank; `due` is how much is due when."""

    today: int
    pasts: Mapping[str, Past]
    due: Mapping[str, Mapping[int, int]]
    ages: Mapping[str, Ages]
    lapses: Mapping[Key, int]


class Figures(Struct, frozen=True):
    """What there is to tell of some banks. What is overdue is due today."""

    today: int
    past: Past
    due: Mapping[int, int]
    ages: Ages
    tags: Mapping[str, Tally]
    hardest: tuple[Hard, ...]

    def coming(self, many: int) -> list[int]:
        """How much is due on each of so many days, today first."""
        return [self.due.get(day, 0) for day in range(self.today, self.today + many)]


def gathered(log: Log, today: int, history: Iterable[Given]) -> Gathered:
    """From the log; `history` is every answer in it."""
    return Gathered(
        today, pasts(history), outlook.due_days(log), outlook.ages(log), outlook.lapses(log)
    )


def figures(found: Gathered, banks: Sequence[Bank]) -> Figures:
    """Those of some banks."""
    return _figures(found, banks, [found.pasts.get(bank.id, NO_PAST) for bank in banks])


def of_everything(found: Gathered, banks: Sequence[Bank]) -> Figures:
    """Those of all known banks, and the past of those that are gone: it was spent all the same."""
    return _figures(found, banks, found.pasts.values())


def _figures(found: Gathered, banks: Sequence[Bank], several: Iterable[Past]) -> Figures:
    names = {bank.id for bank in banks}
    past, facts = together(several), facts_of(banks)
    tallies = by_fact(past)
    lapses = {key: count for key, count in found.lapses.items() if key.bank in names}
    due: Counter[int] = Counter()
    for name in names:
        for day, count in found.due.get(name, {}).items():
            due[max(day, found.today)] += count
    return Figures(
        found.today,
        past,
        due,
        sum((found.ages.get(name, Ages()) for name in names), Ages()),
        by_tag(facts, tallies),
        hardest(facts, tallies, lapses, MOST_HARD),
    )
