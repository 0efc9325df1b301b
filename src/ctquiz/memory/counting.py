"""How much a day would ask, counted and not dealt: a home screen counts all there is.

It comes to what the queue asks, rule by rule. Which blanks those are does not matter here, so
nothing is sorted, and of 100,000 hardly any is looked at.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget, standing_for_facts
from ctquiz.memory.schedule import Schedule

_WHERE: Final = (
    "WHERE schedule.bank = (SELECT id FROM bank WHERE name = :bank)"
    " AND schedule.present AND NOT schedule.suspended"
)
_ROWS: Final = f"FROM schedule {_WHERE}"
_HELD: Final = "(SELECT value FROM json_each(:held))"
_DUE_FACTS: Final = f"SELECT fact {_ROWS} AND due <= :today"


class Counts(Struct, frozen=True):
    """Where banks stand; `today_…` is what a sitting on them alone would still ask."""

    new: int = 0
    due: int = 0
    today_new: int = 0
    today_due: int = 0

    @property
    def today(self) -> int:
        """All that such a sitting would ask."""
        return self.today_new + self.today_due


class Waits(Struct, frozen=True):
    """What of some blanks waits, whatever a day allows.

    `missed` are today's open blanks; `ready` facts have a due one to be asked, of `fresh` ones a
    new one would be, which are counted up to what a whole day allows.
    """

    new: int = 0
    due: int = 0
    missed: int = 0
    ready: int = 0
    fresh: int = 0


def allowed(waits: Iterable[Waits], left: Budget) -> Counts:
    """What a sitting on all of them would ask, of what the day still allows."""
    every = list(waits)
    ready, fresh = sum(one.ready for one in every), sum(one.fresh for one in every)
    return Counts(
        new=sum(one.new for one in every),
        due=sum(one.due for one in every),
        today_new=min(left.new, fresh),
        today_due=sum(one.missed for one in every) + min(left.due, ready),
    )


class Counter:
    """Counts what waits on a day."""

    def __init__(self, log: Log, today: int, budget: Budget) -> None:
        self._log = log
        self._today = today
        self._spent = views.spent(log, today)
        self._buried = views.buried(log, today)
        self._most = budget.new
        self.left = self._spent.left_of(budget)

    def waits(self, bank: str, unasked: Collection[Key]) -> Waits:
        """What of a bank waits; `unasked` are its blanks that cannot be asked in any form."""
        odd = self._odd(bank, unasked)
        held = json.dumps([*odd.facts, *self._answered(bank)])
        given = {"bank": bank, "today": self._today, "held": held, "most": self._most}
        ready = f"SELECT count(DISTINCT fact) {_ROWS} AND due <= :today AND fact NOT IN {_HELD}"
        fresh = (
            f"SELECT count(*) FROM (SELECT DISTINCT fact {_ROWS} AND due IS NULL"
            f" AND fact NOT IN {_HELD} AND fact NOT IN ({_DUE_FACTS}) LIMIT :most)"
        )
        return Waits(
            new=views.new_count(self._log, bank),
            due=views.due_count(self._log, bank, self._today),
            missed=sum(odd.missed.values()),
            ready=self._number(ready, given) + len(odd.ready),
            fresh=self._number(fresh, given) + len(odd.fresh),
        )

    def by_tag(
        self, bank: str, unasked: Collection[Key], tags: Mapping[str, Collection[str]]
    ) -> dict[str, Waits]:
        """The same of each tag; `tags` are those of each fact."""
        odd, answered = self._odd(bank, unasked), self._answered(bank)
        found: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
        # Apart, as the index has the new ones in the order of their facts.
        each = f"SELECT fact, count(*) {_ROWS} AND due {{}} GROUP BY fact"
        given = {"bank": bank, "today": self._today}
        all_new = dict(self._log.rows(each.format("IS NULL"), given))
        all_due = dict(self._log.rows(each.format("<= :today"), given))
        for fact, its in tags.items():
            new, due = all_new.get(fact, 0), all_due.get(fact, 0)
            if fact in odd.facts:
                ready, fresh = fact in odd.ready, fact in odd.fresh
            else:
                asked = fact not in answered
                ready, fresh = asked and due > 0, asked and not due and new > 0
            for tag in its:
                sums = found[tag]
                sums[0] += new
                sums[1] += due
                sums[2] += odd.missed.get(fact, 0)
                sums[3] += ready
                sums[4] += fresh
        return {tag: Waits(*numbers) for tag, numbers in found.items()}

    def _odd(self, bank: str, unasked: Collection[Key]) -> "_Odd":
        """The few facts that have to be looked at blank by blank."""
        closed = {*unasked, *(key for key in self._buried if key.bank == bank)}
        missed = views.missed_facts(self._log, bank, self._today)
        facts = {*missed, *(key.fact for key in closed)}
        found = views.due(self._log, bank, self._today, facts) if facts else []
        due = [one for one in found if one[0] not in closed]
        standing = standing_for_facts(due, self._spent.facts, self._today)
        ready = frozenset(fact for _, fact in standing)
        new = frozenset(key.fact for key in self._new_of(bank, facts) if key not in closed)
        fresh = new - ready - self._answered(bank)
        return _Odd(frozenset(facts), self._missed(due), ready, fresh)

    def _missed(self, due: Iterable[tuple[Key, Schedule]]) -> Mapping[str, int]:
        found: dict[str, int] = defaultdict(int)
        for key, schedule in due:
            found[key.fact] += schedule.open and schedule.last >= self._today
        return found

    def _new_of(self, bank: str, facts: Collection[str]) -> list[Key]:
        if not facts:
            return []
        rows = self._log.rows(
            "SELECT schedule.fact, blank.blank FROM schedule"
            f" JOIN blank ON blank.id = schedule.blank {_WHERE}"
            f" AND schedule.due IS NULL AND schedule.fact IN {_HELD}",
            {"bank": bank, "held": json.dumps([*facts])},
        )
        return [Key(bank, fact, blank) for fact, blank in rows]

    def _answered(self, bank: str) -> frozenset[str]:
        return frozenset(fact for one, fact in self._spent.facts if one == bank)

    def _number(self, query: str, given: Mapping[str, Any]) -> int:
        return int(self._log.rows(query, given)[0][0])


class _Odd(Struct, frozen=True):
    """Facts with blanks that are buried, missed today or never asked, and what becomes of them."""

    facts: frozenset[str]
    missed: Mapping[str, int]
    ready: frozenset[str]
    fresh: frozenset[str]
