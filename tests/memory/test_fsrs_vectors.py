"""FSRS-6 against what py-fsrs, fsrs-rs and Anki gave for the same 200 histories."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from ankis_rule import least

from ctquiz.memory.fsrs import FSRS6, MAX_INTERVAL, Memory, Model
from ctquiz.memory.interval import bounds

CLOSE = 1e-5
ROUNDED = 1e-3
"""Anki keeps S to 4 places and D to 3, and goes on from there."""

RATINGS = {"again": 1, "hard": 2, "good": 3, "easy": 4}

DATA = json.loads((Path(__file__).parents[1] / "data" / "fsrs_vectors.json").read_text())
VECTORS: list[dict[str, Any]] = DATA["vectors"]
FSRS6_B = Model(tuple(DATA["meta"]["params_b"]))


def trace(vector: dict[str, Any], model: Model = FSRS6) -> list[Memory]:
    first, *rest = vector["reviews"]
    states = [model.first(first["rating"])]
    for review in rest:
        states.append(model.step(states[-1], review["rating"], review["delta_days"]))
    return states


def nexts(vector: dict[str, Any], model: Model = FSRS6) -> Iterator[tuple[str, Memory]]:
    last = trace(vector, model)[-1]
    for name, rating in RATINGS.items():
        yield name, model.step(last, rating, vector["next_delta_days"])


def whole(days: float) -> int:
    return min(max(round(days), 1), MAX_INTERVAL)


def same(memory: Memory, expected: Sequence[float], tolerance: float = CLOSE) -> bool:
    return list(memory) == pytest.approx(expected[:2], rel=tolerance)


def test_the_vectors_are_the_published_ones() -> None:
    assert len(VECTORS) == 200
    assert sum(len(vector["reviews"]) for vector in VECTORS) == 1_336
    assert tuple(DATA["meta"]["params"]) == FSRS6.parameters


@pytest.mark.parametrize("engine", ["py_fsrs", "fsrs_rs"])
def test_every_state_on_the_way_is_theirs(engine: str) -> None:
    for vector in VECTORS:
        states = zip(trace(vector), vector[engine]["trace"], strict=True)
        assert all(same(ours, theirs) for ours, theirs in states), vector["id"]


def test_the_last_state_is_ankis() -> None:
    for vector in VECTORS:
        anki = vector["anki"]
        assert same(trace(vector)[-1], [anki["S"], anki["D"]]), vector["id"]


@pytest.mark.parametrize("engine", ["py_fsrs", "fsrs_rs"])
@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_rounded_intervals_are_theirs(engine: str, retention: float) -> None:
    for vector in VECTORS:
        ours = FSRS6.interval(trace(vector)[-1].stability, retention)
        assert whole(ours) == whole(vector[engine]["ivl"][str(retention)]), vector["id"]


@pytest.mark.parametrize("engine", ["py_fsrs", "fsrs_rs"])
def test_the_four_next_states_and_their_intervals_are_theirs(engine: str) -> None:
    for vector in VECTORS:
        for name, memory in nexts(vector):
            theirs = vector[engine]["next"][name]
            assert same(memory, theirs), (vector["id"], name)
            assert whole(FSRS6.interval(memory.stability, 0.9)) == whole(theirs[2])


def test_the_chance_of_recall_at_the_next_review_is_that_of_py_fsrs() -> None:
    for vector in VECTORS:
        recall = FSRS6.recall(trace(vector)[-1], vector["next_delta_days"])
        assert recall == pytest.approx(vector["py_fsrs"]["R_next"], rel=CLOSE)


@pytest.mark.parametrize("engine", ["py_fsrs", "fsrs_rs"])
def test_other_parameters_give_the_same_as_theirs(engine: str) -> None:
    for vector in VECTORS:
        theirs = vector["params_b"][engine]
        last = trace(vector, FSRS6_B)[-1]
        assert same(last, [theirs["S"], theirs["D"]]), vector["id"]
        for retention, days in theirs["ivl"].items():
            assert whole(FSRS6_B.interval(last.stability, float(retention))) == whole(days)
        for name, memory in nexts(vector, FSRS6_B):
            assert same(memory, theirs["next"][name]), (vector["id"], name)


def test_ankis_next_stabilities_are_ours_as_far_as_it_keeps_them() -> None:
    for vector in VECTORS:
        for name, memory in nexts(vector):
            stability = vector["anki"]["next"][name][0]
            assert memory.stability == pytest.approx(stability, rel=ROUNDED), (vector["id"], name)


def test_every_interval_that_anki_gave_lies_inside_our_bounds() -> None:
    for vector in VECTORS:
        previous, below = max(1, vector["next_delta_days"]), 0
        for name in ("hard", "good", "easy"):
            stability, _, days, _ = vector["anki"]["next"][name]
            interval = FSRS6.interval(stability, 0.9)
            low, high = bounds(interval, least(interval, previous, below))
            assert low <= days <= high, (vector["id"], name)
            below = days
