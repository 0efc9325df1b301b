"""What a hand of cards must be, by the events alone: an oracle that asks no table of the log."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ctquiz.bank.model import Key
from ctquiz.memory.event import Event, Mark, Reset, Void
from ctquiz.memory.fold import replay
from ctquiz.memory.live import Answered, live
from ctquiz.memory.marks import Marks, marks
from ctquiz.memory.queue import Budget
from ctquiz.study.state import Card


@dataclass
class Today:
    """What counted reviews of a day touched; `new` had none on another day."""

    facts: set[tuple[str, str]] = field(default_factory=set)
    new: int = 0
    due: int = 0


def day_in(events: Iterable[Event], today: int) -> Today:
    days: dict[Key, list[int]] = {}
    for one in live(events):
        if isinstance(one, Answered) and one.counts:
            days.setdefault(one.review.key, []).append(one.review.day)
        elif isinstance(one, Event) and isinstance(one.body, Reset):
            days.pop(one.body.key, None)
    found = Today()
    for key, its in days.items():
        if today in its:
            found.facts.add((key.bank, key.fact))
            found.new += set(its) == {today}
            found.due += set(its) != {today}
    return found


def marks_in(events: Iterable[Event], keys: Iterable[Key]) -> dict[Key, Marks]:
    """What a replay gives; the rest of the events is left out, as it takes its time."""
    telling = [one for one in events if isinstance(one.body, Mark | Void)]
    return {key: marks(telling, key) for key in keys}


def check_dealt(
    cards: Sequence[Card], events: Sequence[Event], present: set[Key], today: int, limits: Budget
) -> None:
    """The rules of the queue, each for itself."""
    spent, schedules = day_in(events, today), replay(events)
    assert len({card.key for card in cards}) == len(cards)
    for card in cards:
        assert card.key in present
        assert card.schedule == schedules.get(card.key)
        assert not marks_in(events, [card.key])[card.key].hidden_on(today)
    held = [card for card in cards if not is_open(card, today)]
    facts = {(card.key.bank, card.key.fact) for card in held}
    assert len(facts) == len(held), "two blanks of a fact"
    assert not facts & spent.facts, "a fact that was asked today"
    new = sum(card.schedule is None for card in held)
    assert new <= max(0, limits.new - spent.new)
    assert len(held) - new <= max(0, limits.due - spent.due)


def is_open(card: Card, today: int) -> bool:
    """Whether it was missed today and not passed since."""
    return card.schedule is not None and card.schedule.open and card.schedule.last >= today
