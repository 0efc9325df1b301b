"""What to ask now: missed ones first, then what is due, then new; one blank a fact and day."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ctquiz.bank.model import Form, Key
from ctquiz.memory.schedule import Schedule

RECOGNITION = (Form.CHOICE, Form.CLAIM, Form.MATCH)
"""Forms that show the answer among others; the rest ask to bring it up from memory."""

_KNOWN_FROM = 3.0
"""Days of stability from which a blank is asked for by recall."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A blank with its schedule; None for one that was never studied."""

    key: Key
    schedule: Schedule | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """How many new and due blanks may still be asked today, over all banks."""

    new: int = 20
    due: int = 200

    def less(self, new: int, due: int) -> "Budget":
        """What remains when so many were spent."""
        return Budget(max(0, self.new - new), max(0, self.due - due))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sitting would ask, in its three parts and their order."""

    open: tuple[Standing, ...] = ()
    due: tuple[Standing, ...] = ()
    new: tuple[Standing, ...] = ()

    def all(self) -> tuple[Standing, ...]:
        """The whole queue."""
        return self.open + self.due + self.new

    def cut(self, limit: int | None) -> "Plan":
        """Its first `limit` blanks."""
        if limit is None:
            return self
        opened, due = self.open[:limit], self.due[: max(0, limit - len(self.open))]
        return Plan(opened, due, self.new[: max(0, limit - len(opened) - len(due))])


def plan(
    due: Iterable[tuple[Key, Schedule]],
    new: Iterable[Key],
    answered_today: Collection[tuple[str, str]],
    today: int,
    budget: Budget,
) -> Plan:
    """The queue of a day.

    `due` are the blanks due by today, `new` those never studied in the order of their banks;
    `answered_today` are the facts (bank, fact) that a counted review touched today: they offer
    nothing but their open blanks, because one blank of a fact gives away the others.
    """
    due = list(due)
    opened = [(key, schedule) for key, schedule in due if _missed_today(schedule, today)]
    earliest = standing_for_facts(due, answered_today, today)
    opened.sort(key=lambda one: (one[1].last_tick, one[0]))
    ready = sorted(earliest.values(), key=lambda one: (_urgency(one[1], today), one[0]))
    fresh = _one_a_fact(new, {*answered_today, *earliest})
    return Plan(
        tuple(Standing(key, schedule) for key, schedule in opened),
        tuple(Standing(key, schedule) for key, schedule in ready[: budget.due]),
        tuple(Standing(key) for key in islice(fresh, budget.new)),
    )


def standing_for_facts(
    due: Iterable[tuple[Key, Schedule]], answered_today: Collection[tuple[str, str]], today: int
) -> dict[tuple[str, str], tuple[Key, Schedule]]:
    """By fact, the earliest due of its blanks: it stands for the others, open ones apart."""
    earliest: dict[tuple[str, str], tuple[Key, Schedule]] = {}
    for key, schedule in due:
        fact = (key.bank, key.fact)
        if fact in answered_today or _missed_today(schedule, today):
            continue
        rival = earliest.get(fact)
        if rival is None or (schedule.due, key) < (rival[1].due, rival[0]):
            earliest[fact] = (key, schedule)
    return earliest


def _missed_today(schedule: Schedule, today: int) -> bool:
    return schedule.open and schedule.last >= today


def _urgency(schedule: Schedule, today: int) -> tuple[bool, float]:
    """What is due before what is studied ahead; then ascending is descending in retrievability."""
    return schedule.due > today, max(0, today - schedule.last) / schedule.memory.stability


def _one_a_fact(keys: Iterable[Key], taken: set[tuple[str, str]]) -> Iterator[Key]:
    for key in keys:
        fact = (key.bank, key.fact)
        if fact not in taken:
            taken.add(fact)
            yield key


def form_for(allowed: Sequence[Form], schedule: Schedule | None) -> Form:
    """The form to ask in: recognition while the memory is young, then recall; in turn within it.

    `allowed` is never empty.
    """
    young = schedule is None or schedule.open or schedule.memory.stability < _KNOWN_FROM
    level = [form for form in allowed if (form in RECOGNITION) == young] or list(allowed)
    return level[(0 if schedule is None else schedule.reps) % len(level)]
