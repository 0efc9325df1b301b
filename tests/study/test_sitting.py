"""A sitting that is kept: nothing shows before its event is in the journal, and nothing is lost."""

import random
from itertools import count

import pytest
from pure_sitting import MORNING, cards_of, facts_waiting, letters

from ctquiz.clock import Moment
from ctquiz.memory.event import NewEvent, Review
from ctquiz.study.sitting import Sitting, World
from ctquiz.study.state import (
    Answer,
    Asking,
    Hint,
    Judged,
    Next,
    NotNow,
    Rate,
    Skip,
    TakeBack,
)


class FullDiskError(Exception):
    pass


class Journal:
    """Keeps events in a list, while there is room."""

    def __init__(self) -> None:
        self.kept: list[NewEvent] = []
        self.full = False

    def append(self, new: NewEvent) -> None:
        if self.full:
            raise FullDiskError
        self.kept.append(new)


def sitting_on(journal: Journal, questions: int = 3) -> Sitting:
    ids = count(1)
    clock = count(MORNING, 1000)
    world = World(
        journal,
        lambda: Moment(next(clock), 0),
        lambda: next(ids).to_bytes(16, "big"),
        random.Random(0),
    )
    return Sitting(cards_of(letters(questions)), world)


def test_an_answer_is_in_the_journal_when_its_verdict_is_there() -> None:
    journal = Journal()
    sitting = sitting_on(journal)
    assert isinstance(sitting.do(Answer("a")).phase, Judged)
    assert [type(event.body) for event in journal.kept] == [Review]


def test_all_reviews_of_a_sitting_carry_its_id() -> None:
    journal = Journal()
    sitting = sitting_on(journal)
    for answer in ("a", "b", "c"):
        sitting.do(Answer(answer))
        sitting.do(Next())
    bodies = [event.body for event in journal.kept]
    assert {body.sitting for body in bodies if isinstance(body, Review)} == {
        (1).to_bytes(16, "big")
    }
    assert len({event.id for event in journal.kept}) == 3


@pytest.mark.parametrize("action", [Answer("a"), Rate(1), TakeBack()])
def test_where_the_journal_fails_nothing_moves_and_nothing_is_lost(action: object) -> None:
    journal = Journal()
    sitting = sitting_on(journal)
    if not isinstance(action, Answer):
        sitting.do(Answer("a"))
    before, kept = sitting.session, list(journal.kept)
    journal.full = True
    with pytest.raises(FullDiskError):
        sitting.do(action)  # type: ignore[arg-type]
    assert sitting.session is before
    assert journal.kept == kept
    journal.full = False
    sitting.do(action)  # type: ignore[arg-type]
    assert len(journal.kept) == len(kept) + 1


def test_what_leaves_no_trace_needs_no_journal() -> None:
    journal = Journal()
    journal.full = True
    sitting = sitting_on(journal)
    sitting.do(Hint())
    sitting.do(Skip())
    assert facts_waiting(sitting.session) == ["f3", "f1"]


def test_a_refused_action_leaves_the_sitting_as_it_was() -> None:
    sitting = sitting_on(Journal())
    before = sitting.session
    with pytest.raises(NotNow):
        sitting.do(Next())
    assert sitting.session is before
    assert isinstance(before.phase, Asking)
