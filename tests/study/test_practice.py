"""Practice, leeches, and a sitting that the study day ends under."""

import pytest
from msgspec.structs import replace
from pure_sitting import TODAY, Played, cards_of, fact_at_hand, facts_waiting, letters

from ctquiz.memory.event import Mode, Review
from ctquiz.memory.fsrs import Memory
from ctquiz.memory.schedule import Schedule
from ctquiz.study.session import renewed
from ctquiz.study.state import Answer, Correct, Judged, Next, Rate, Reveal, Skip

A_DAY_MS = 86_400_000
KNOWN = Schedule(Memory(10.0, 5.0), TODAY - 10, TODAY, 9, 7, b"before", 1, 10)
"""Due today, and missed seven times."""


@pytest.fixture
def drilled() -> Played:
    cards = cards_of(letters(3), schedule=KNOWN)
    return Played(tuple(replace(card, mode=Mode.DRILL) for card in cards))


def last_review(played: Played) -> Review:
    body = played.events[-1].body
    assert isinstance(body, Review)
    return body


def test_practice_is_logged_as_such_and_gives_no_interval(drilled: Played) -> None:
    drilled.do(Answer("a"))
    assert (last_review(drilled).mode, last_review(drilled).days) == (Mode.DRILL, 0)
    assert (drilled.outcome.choices, drilled.outcome.after) == (None, KNOWN)


def test_what_was_missed_in_practice_is_asked_again_with_its_memory_as_it_was(
    drilled: Played,
) -> None:
    drilled.do(Answer("x"), Next())
    assert facts_waiting(drilled.session) == ["f3", "f1"]
    assert drilled.session.waiting[-1].schedule == KNOWN


def test_a_look_in_practice_is_rated_without_intervals(drilled: Played) -> None:
    drilled.do(Reveal(), Rate(3), Correct(2))
    assert (drilled.outcome.rating, drilled.outcome.days) == (2, 0)


def test_the_eighth_lapse_makes_a_leech_and_a_correction_unmakes_it() -> None:
    played = Played(cards_of(letters(2), schedule=KNOWN))
    played.do(Answer("x"))
    assert played.outcome.leech == 8
    played.do(Correct(3))
    assert played.outcome.leech == 0


@pytest.mark.parametrize(("lapses", "told"), [(6, 0), (7, 8), (8, 0), (10, 0), (11, 12), (15, 16)])
def test_a_leech_is_told_at_eight_then_at_every_fourth(lapses: int, told: int) -> None:
    played = Played(cards_of(letters(1), schedule=replace(KNOWN, lapses=lapses)))
    played.do(Answer("x"))
    assert played.outcome.leech == told


def test_on_the_next_day_repeats_stay_and_the_rest_is_dealt_anew() -> None:
    cards = cards_of(letters(5))
    played = Played(cards[:3])
    played.do(Answer("x"), Next(), Skip())
    assert fact_at_hand(played.session) == "f3"
    played.shift_ms += A_DAY_MS
    session = renewed(played.session, cards, played.now())
    # f3 is at hand, f1 was missed; f2, which was skipped, is a new question like f4 and f5.
    assert facts_waiting(session) == ["f1", "f2", "f4", "f5"]
    assert (session.day, session.phase) == (TODAY + 1, played.session.phase)


def test_each_review_has_the_day_of_its_own_moment() -> None:
    played = Played(cards_of(letters(2)))
    played.do(Answer("a"), Next())
    played.shift_ms += A_DAY_MS
    played.do(Answer("b"))
    assert isinstance(played.session.phase, Judged)
    days = [event.body.day for event in played.events if isinstance(event.body, Review)]
    assert days == [TODAY, TODAY + 1]
