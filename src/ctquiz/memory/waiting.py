"""What waits in the log, fetched only as far as a day may ask it: of 100,000 due that is 200.

The rules are those of the queue; here is but what they need to be told.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget, Plan, plan, standing_for_facts
from ctquiz.memory.schedule import Schedule

PAGE: Final = 500
"""Blanks looked up at once, at first."""

_GROWTH: Final = 8
"""By how much the next page is larger: what few are chosen from is soon read whole."""


class Waiting:
    """What of the blanks that are wanted waits today, or would in up to `ahead` days."""

    def __init__(
        self, log: Log, wanted: Container[Key], today: int, ahead: int = 0, page: int = PAGE
    ) -> None:
        self._log = log
        self._wanted = wanted
        self._today = today
        self._ahead = ahead
        self._page = page
        self._buried = views.buried(log, today)
        self._spent = views.spent(log, today)

    def left_of(self, budget: Budget) -> Budget:
        """What the day still allows."""
        return self._spent.left_of(budget)

    def plan(self, banks: Sequence[str], budget: Budget) -> Plan:
        """The queue, with so many due and new ones at most."""
        due = (one for bank in banks for one in self._due(bank, budget.due))
        new = (key for bank in banks for key in self._new(bank))
        return plan(due, new, self._spent.facts, self._today, budget)

    def _due(self, bank: str, enough: int) -> list[tuple[Key, Schedule]]:
        """All open blanks, and those due among which the queue finds its first `enough`.

        The most urgent blank of a fact need not be the one that stands for it, so its siblings
        belong to them. Of those only the ones that were met themselves are known to come first.
        """
        missed = views.missed_facts(self._log, bank, self._today)
        most = self._page
        while True:
            met = {*views.urgent(self._log, bank, self._today, self._ahead, most)}
            found = self._due_of(bank, {*missed, *(key.fact for key in met)})
            ready = sum(key in met for key, _ in self._standing(found).values())
            if ready >= enough or len(met) < most:
                return found
            most *= _GROWTH

    def _new(self, bank: str) -> Iterator[Key]:
        """The new blanks of facts that have none due, in file order."""
        skip, most = 0, self._page
        while True:
            page = views.new(self._log, bank, most, skip)
            found = [key for key in page if self._may(key)]
            held = self._standing(self._due_of(bank, {key.fact for key in found}))
            yield from (key for key in found if (bank, key.fact) not in held)
            if len(page) < most:
                return
            skip, most = skip + most, most * _GROWTH

    def _due_of(self, bank: str, facts: Iterable[str]) -> list[tuple[Key, Schedule]]:
        found = views.due(self._log, bank, self._today + self._ahead, facts)
        return [one for one in found if self._may(one[0])]

    def _standing(
        self, due: Iterable[tuple[Key, Schedule]]
    ) -> dict[tuple[str, str], tuple[Key, Schedule]]:
        return standing_for_facts(due, self._spent.facts, self._today)

    def _may(self, key: Key) -> bool:
        return key not in self._buried and key in self._wanted
