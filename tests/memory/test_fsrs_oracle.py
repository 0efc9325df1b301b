"""FSRS-6 is py-fsrs bit for bit: it is the oracle here and no run-time dependency."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler

from ctquiz.memory.fsrs import FSRS6, MAX_INTERVAL, Memory, Model
from fewer import one_in
from histories import RANGES, random_model

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def oracle(model: Model, retention: float) -> Scheduler:
    """No steps and no fuzz; it is fed noon of the study day, so that a day is a day."""
    return Scheduler(
        parameters=model.parameters,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def elapsed(chance: random.Random) -> int:
    return chance.choice((0, 0, 1, chance.randrange(30), chance.randrange(2_000)))


def differing(model: Model, seed: int) -> int:
    """How many of a random history's reviews leave another state or interval than py-fsrs."""
    chance = random.Random(seed)
    retention = chance.choice((0.8, 0.9, 0.95))
    scheduler = oracle(model, retention)
    card, memory, now, differ = Card(card_id=1, due=NOON), None, NOON, 0
    for _ in range(chance.randint(1, 9)):
        rating, days = chance.randint(1, 4), elapsed(chance)
        if memory is None:
            memory = model.first(rating)
        else:
            memory = model.step(memory, rating, days)
            now += timedelta(days=days)
        card, _ = scheduler.review_card(card, Rating(rating), now)
        assert card.stability is not None and card.difficulty is not None
        interval = model.interval(memory.stability, retention)
        whole = min(max(round(interval), 1), MAX_INTERVAL)
        differ += (*memory, whole) != (card.stability, card.difficulty, (card.due - now).days)
    return differ


@pytest.mark.parametrize("first", one_in(4, range(0, 10_000, 1_000)))
def test_a_thousand_random_histories_are_those_of_py_fsrs_bit_for_bit(first: int) -> None:
    assert sum(differing(FSRS6, seed) for seed in range(first, first + 1_000)) == 0


@pytest.mark.parametrize("first", one_in(4, range(0, 10_000, 1_000)))
def test_a_thousand_more_with_random_parameters_are_too(first: int) -> None:
    models = ((random_model(random.Random(seed)), seed) for seed in range(first, first + 1_000))
    assert sum(differing(model, seed) for model, seed in models) == 0


def test_the_default_parameters_are_those_of_py_fsrs() -> None:
    assert FSRS6.parameters == Scheduler().parameters


@pytest.mark.parametrize("side", [0, 1])
def test_the_ends_of_the_legal_ranges_are_those_of_py_fsrs_bit_for_bit(side: int) -> None:
    model = Model(tuple(legal[side] for legal in RANGES))
    assert sum(differing(model, seed) for seed in range(100)) == 0


def test_recall_is_that_of_py_fsrs_bit_for_bit() -> None:
    scheduler, chance = oracle(FSRS6, 0.9), random.Random(1)
    for _ in range(1_000):
        memory = Memory(chance.uniform(0.001, 40_000), chance.uniform(1, 10))
        card = Card(card_id=1, due=NOON, last_review=NOON, stability=memory.stability)
        days = chance.randrange(40_000)
        then = NOON + timedelta(days=days)
        assert FSRS6.recall(memory, days) == scheduler.get_card_retrievability(card, then)
