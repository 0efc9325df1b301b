"""Marks: the last live one wins, a mark on a fact is one on each of its blanks, later ones too."""

import pytest

from ctquiz.bank.model import FactKey, Key
from ctquiz.bank.read import read_text
from ctquiz.memory import views
from ctquiz.memory.event import Body, Mark, MarkName, Move, Reset, Void, Why
from ctquiz.memory.fold import fold
from ctquiz.memory.log import Log
from ctquiz.memory.marks import UNMARKED, Marks, marks
from happenings import (
    CERES,
    COUNT,
    YEAR,
    event_id,
    fresh_log,
    happened,
    logged,
    new_event,
    review,
    stored_marks,
)

JUPITER = FactKey("solar", "jupiter")
BOTH = """\
ctquiz: 1
bank: solar
facts:
- id: jupiter
  fact: Galileo found {count=four} moons in {year=1610}.
- {id: ceres, ask: When was Ceres found?, answer: "1801"}
"""


def suspend(of: Key | FactKey, on: bool = True) -> Mark:
    return Mark(of, MarkName.SUSPEND, int(on))


def marked(*bodies: Body, key: Key = COUNT) -> Marks:
    """What the marks come to by the fold, once it is known that a log stores the same."""
    found = marks(happened(*bodies), key)
    with fresh_log() as log:
        register(log)
        logged([new_event(number, body) for number, body in enumerate(bodies)], log)
        assert stored_marks(log, key) == found
    return found


def register(log: Log, text: str = BOTH) -> None:
    bank = read_text(text).bank
    assert bank is not None
    log.register(bank, None, text)


def test_what_was_never_marked_is_unmarked() -> None:
    assert marked() == UNMARKED


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        (MarkName.SUSPEND, 1, Marks(suspended=True)),
        (MarkName.BURY, 100, Marks(buried=100)),
        (MarkName.FLAG, 7, Marks(flag=7)),
        (MarkName.STAR, 1, Marks(star=True)),
    ],
)
def test_each_name_is_kept_by_itself(name: MarkName, value: int, found: Marks) -> None:
    assert marked(Mark(COUNT, name, value)) == found
    assert marked(Mark(COUNT, name, value), Mark(COUNT, name, 0)) == UNMARKED


def test_a_mark_on_the_fact_and_one_on_the_blank_the_later_wins() -> None:
    assert marked(suspend(JUPITER)).suspended
    assert not marked(suspend(JUPITER), suspend(COUNT, False)).suspended
    assert marked(suspend(COUNT, False), suspend(JUPITER)).suspended
    assert marked(suspend(JUPITER), suspend(COUNT, False), key=YEAR).suspended


def test_an_undone_mark_gives_way_to_the_one_before() -> None:
    assert marked(suspend(COUNT), suspend(COUNT, False), Void(event_id(1))).suspended
    assert marked(suspend(JUPITER), Void(event_id(0))) == UNMARKED


def test_an_undo_that_came_before_its_mark_holds() -> None:
    assert marked(Void(event_id(1)), suspend(COUNT)) == UNMARKED
    assert marked(Void(event_id(1)), suspend(JUPITER)) == UNMARKED


def test_a_blank_that_a_marked_fact_gets_later_is_marked() -> None:
    with fresh_log() as log:
        register(log, BOTH.replace("{count=four}", "four"))
        logged([new_event(0, suspend(JUPITER))], log)
        register(log)
        assert stored_marks(log, COUNT).suspended
        assert not stored_marks(log, CERES).suspended


def test_a_suspended_blank_is_neither_new_nor_due_and_comes_back_as_it_was() -> None:
    with fresh_log() as log:
        register(log)
        logged([new_event(0, review(COUNT, day=100)), new_event(1, suspend(JUPITER))], log)
        assert list(views.new(log, "solar")) == [CERES]
        assert (views.due(log, "solar", 200), views.suspended(log, "solar")) == ([], 2)
        logged([new_event(2, suspend(JUPITER, False))], log)
        assert list(views.new(log, "solar")) == [YEAR, CERES]
        assert [key for key, _ in views.due(log, "solar", 200)] == [COUNT]


def test_a_blank_is_buried_up_to_its_day() -> None:
    with fresh_log() as log:
        register(log)
        logged([new_event(0, Mark(JUPITER, MarkName.BURY, 100))], log)
        assert views.buried(log, 100) == {COUNT, YEAR}
        assert views.buried(log, 101) == frozenset()


def test_a_move_holds_until_the_next_review_and_leaves_the_memory() -> None:
    before = fold(happened(review(day=100, days=2)))
    moved = fold(happened(review(day=100, days=2), Move(COUNT, 109, Why.POSTPONE)))
    assert before and moved
    assert (moved.due, moved.memory) == (109, before.memory)
    again = fold(happened(review(days=2), Move(COUNT, 109, Why.POSTPONE), review(day=109, days=0)))
    assert again and again.due == 109


def test_a_move_of_what_was_never_studied_is_nothing() -> None:
    assert fold(happened(Move(COUNT, 109, Why.POSTPONE))) is None


def test_after_a_reset_a_blank_is_new_and_begins_anew() -> None:
    assert fold(happened(review(day=100), Reset(COUNT))) is None
    again = fold(happened(review(day=100, rating=1), Reset(COUNT), review(day=105)))
    assert again == fold(happened(review(day=105), after=2))


def test_a_reset_gives_back_what_the_day_spent_on_the_blank() -> None:
    with fresh_log() as log:
        logged([new_event(0, review(COUNT, day=100)), new_event(1, Reset(COUNT))], log)
        assert views.spent(log, 100).new == 0
        logged([new_event(2, Void(event_id(1)))], log)
        assert views.spent(log, 100).new == 1
