"""Laws of an exam: whatever is done in whatever order, and wherever it is killed."""

import random
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.model import Key
from ctquiz.clock import Moment
from ctquiz.memory.event import NewEvent, Sat
from ctquiz.study.deal import Pool, Selection
from ctquiz.study.exam.drawn import drawn
from ctquiz.study.exam.result import is_right, score
from ctquiz.study.exam.state import Action, Exam, Flag, HandIn, Pause, ToOpen, Turn
from ctquiz.study.state import Answer, NotNow
from examined import MORNING, SITTING, Taken, bank_of, resumed_from
from happenings import derived, fresh_log, logged, review
from replies import NO_CLOSE, reply

BANK: Final = bank_of()
COUNT: Final = 8

STEPS = st.lists(
    st.one_of(
        st.sampled_from(Word),
        st.builds(Turn, st.integers(-3, 3)),
        st.sampled_from([ToOpen(), Flag(), Pause()]),
    ),
    max_size=25,
)
"""A verdict stands for an answer to the question at hand that gets it."""


def action_of(step: Word | Action, exam: Exam) -> Action:
    if not isinstance(step, Word):
        return step
    question = exam.here.question
    return Answer(reply(question, Word.WRONG if question.way in NO_CLOSE else step))


def played(taken: Taken, steps: list[Word | Action]) -> list[Exam]:
    """The state after the step that gave each event."""
    states = [taken.exam]
    for step in steps:
        try:
            taken.do(action_of(step, taken.exam))
        except NotNow:
            continue
        states += [taken.exam] * (len(taken.events) - len(states))
    return states


def kept_of(exam: Exam) -> list[tuple[object, ...]]:
    return [(one.number, one.question, one.given, one.flagged) for one in exam.questions]


@settings(max_examples=20)
@given(STEPS)
def test_the_score_is_what_was_answered_last(steps: list[Word | Action]) -> None:
    taken, last = Taken(BANK), {}
    for step in steps:
        action = action_of(step, taken.exam)
        try:
            taken.do(action)
        except NotNow:
            continue
        if isinstance(action, Answer):
            right = action.text != reply(taken.exam.here.question, Word.WRONG)
            last[taken.exam.at] = right
            assert is_right(taken.exam.here) is right
    assert score(taken.exam.questions).right == sum(last.values())
    assert taken.exam.answered == len(last)
    assert taken.exam.answered + taken.exam.open + taken.exam.to_come == COUNT


@settings(max_examples=20)
@given(STEPS, st.data())
def test_killed_at_any_moment_it_goes_on_as_it_was(
    steps: list[Word | Action], data: st.DataObject
) -> None:
    taken = Taken(BANK)
    states = played(taken, steps)
    killed = data.draw(st.integers(0, len(states) - 1))
    before = states[killed]
    with fresh_log() as log:
        logged(taken.events[: killed + 1], log)
        later = taken.events[killed].moment.at + 86_400_000
        exam = resumed_from(log, BANK, later)
    assert kept_of(exam) == kept_of(before)
    assert (exam.terms, exam.gone, exam.over) == (before.terms, 0, False)
    # The day that it was closed is no part of it.
    assert exam.spent_at(exam.began) == taken.events[killed].moment.at - MORNING
    is_open = [one.given is None for one in exam.questions]
    assert exam.at == (is_open.index(True) if any(is_open) else 0)


def test_a_clock_that_was_set_back_while_it_waited_takes_no_time() -> None:
    with fresh_log() as log:
        taken = Taken(BANK, log=log)
        taken.do(action_of(Word.RIGHT, taken.exam), Pause())
        yesterday = Moment(MORNING - 86_400_000, 0)
        log.append(NewEvent(b"y" * 16, yesterday, Sat(SITTING, spent=20_000)))
        assert resumed_from(log, BANK, yesterday.at).spent == 20_000


@settings(max_examples=8)
@given(STEPS)
def test_an_exam_moves_no_schedule(steps: list[Word | Action]) -> None:
    taken = Taken(BANK)
    played(taken, [*steps, HandIn()])
    studied = NewEvent(b"x" * 16, taken.events[0].moment, review(Key("b", "mars", "answer")))
    with fresh_log() as log:
        logged([studied], log)
        before = log.schedule(Key("b", "mars", "answer"))
        logged(taken.events, log)
        assert log.schedule(Key("b", "mars", "answer")) == before
        assert log.rows("SELECT count(*) FROM schedule WHERE due IS NOT NULL") == [(1,)]
        known = derived(log)
        log.rebuild()
        assert derived(log) == known


@settings(max_examples=20)
@given(st.integers(0, 10_000), st.integers(1, 12), st.sets(st.integers(0, 11), max_size=6))
def test_each_fact_is_asked_once_before_one_is_asked_again(
    seed: int, number: int, away: set[int]
) -> None:
    spans = "".join(f"- {{id: f{n}, fact: 'From {{a=x{n}}} to {{b=y{n}}}.'}}\n" for n in range(6))
    pool = Pool([bank_of(spans)], Selection())
    put_away = {key for place, key in enumerate(pool) if place in away}
    found = drawn(pool, put_away, number, random.Random(seed))
    keys = [Key("b", ready.fact.id or "", ready.blank.name) for ready, _ in found]
    assert len(set(keys)) == len(keys) == min(number, 12 - len(put_away))
    assert put_away.isdisjoint(keys)
    facts = [key.fact for key in keys]
    there = {key.fact for key in pool if key not in put_away}
    assert len(set(facts[: len(there)])) == min(number, len(there))
    assert found == drawn(pool, put_away, number, random.Random(seed))
