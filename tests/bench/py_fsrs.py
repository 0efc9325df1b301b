"""py-fsrs, the baseline of a replay: the same reviews, a card a blank."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from ctquiz.bank.model import Key
from ctquiz.memory.event import Event, Review

_NOON = datetime(1970, 1, 1, 12, tzinfo=UTC)


def reviewed(events: Iterable[Event]) -> dict[Key, Card]:
    """The cards after all reviews, each at the noon of its study day."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[Key, Card] = {}
    for event in events:
        assert isinstance(event.body, Review)
        key, at = event.body.key, _NOON + timedelta(days=event.body.day)
        card = cards.get(key) or Card(card_id=1, due=at)
        cards[key], _ = scheduler.review_card(card, Rating(event.body.rating), at)
    return cards
