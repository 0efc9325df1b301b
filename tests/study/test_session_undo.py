"""Undo goes back to the very state before, as often as there is something to undo."""

from hypothesis import assume, given
from hypothesis import strategies as st
from pure_sitting import (
    Played,
    as_just_asked,
    cards_of,
    fact_at_hand,
    facts_waiting,
    letters,
)

from ctquiz.bank.model import Form
from ctquiz.memory.event import Review, Void
from ctquiz.memory.fold import replay
from ctquiz.memory.schedule import step
from ctquiz.study.state import (
    Action,
    Answer,
    Asking,
    Correct,
    Finished,
    Hint,
    Judged,
    Next,
    NotNow,
    Overrule,
    Rate,
    Reveal,
    Skip,
    TakeBack,
)

RATINGS = st.integers(1, 4)
LEARNER = st.one_of(
    st.sampled_from(["a", "b", "c", "1", "2", "true", "false", "?", ""]).map(Answer),
    st.sampled_from([Reveal(), Hint(), Skip(), Next(), Next(), Next()]),
    RATINGS.map(Rate),
    RATINGS.map(Correct),
    st.booleans().map(Overrule),
)
ACTIONS = st.lists(LEARNER, max_size=30)
ACTIONS_AND_UNDO = st.lists(LEARNER | st.just(TakeBack()), max_size=30)
SIZES = st.integers(1, 8)


def play(size: int, actions: list[Action]) -> Played:
    """A sitting of all four forms in turn, in which refused actions do nothing."""
    played = Played(cards_of(letters(size), None), seed=size)
    for action in actions:
        try_to(played, action)
    return played


def try_to(played: Played, action: Action) -> None:
    try:
        played.do(action)
    except NotNow:
        return


def test_undo_takes_an_answer_back_and_asks_the_same_question() -> None:
    played = Played(cards_of(letters(3), Form.CHOICE))
    question = played.asking.question
    played.do(Answer("x"), Next(), TakeBack())
    assert as_just_asked(played.session) == as_just_asked(played.start)
    assert played.asking.question is question
    assert played.events[1].body == Void(played.events[0].id)


def test_undo_takes_a_correction_back_and_keeps_the_answer() -> None:
    played = Played(cards_of(letters(3)))
    played.do(Answer("q"), Rate(3), TakeBack())
    assert played.outcome.rating == 1
    assert facts_waiting(played.session) == ["f2", "f3", "f1"]
    assert played.events[2].body == Void(played.events[1].id)


def test_undo_brings_back_a_repeat_that_a_correction_let_go() -> None:
    played = Played(cards_of(letters(1)))
    played.do(Answer("q"), Next(), Rate(3))
    assert played.session.phase == Finished()
    played.do(TakeBack())
    assert fact_at_hand(played.session) == "f1"
    assert played.session.outcomes[0].rating == 1


def test_undo_of_what_was_rated_after_a_look_hides_the_answer_again() -> None:
    played = Played(cards_of(letters(2)))
    played.do(Reveal(), Rate(4), TakeBack())
    assert isinstance(played.session.phase, Asking)
    assert fact_at_hand(played.session) == "f1"


def test_an_undone_question_is_timed_anew() -> None:
    played = Played(cards_of(letters(2)))
    played.do(Answer("q"), Next(), TakeBack(), Answer("a"))
    body = played.events[-1].body
    assert isinstance(body, Review)
    assert body.ms == 10_000


def test_a_hint_stays_used_when_the_answer_is_undone() -> None:
    played = Played(cards_of(letters(2)))
    played.do(Hint(), Answer("q"), TakeBack())
    assert played.asking.hinted


@given(SIZES, ACTIONS, LEARNER)
def test_undo_gives_back_the_state_before_whatever_was_kept(
    size: int, actions: list[Action], action: Action
) -> None:
    played = play(size, actions)
    before, kept = played.session, len(played.events)
    try_to(played, action)
    assume(len(played.events) > kept)
    played.do(TakeBack())
    assert as_just_asked(played.session) == as_just_asked(before)


@given(SIZES, ACTIONS_AND_UNDO)
def test_undoing_everything_gives_the_start(size: int, actions: list[Action]) -> None:
    played = play(size, [a for a in actions if not isinstance(a, Skip | Hint)])
    while played.session.undo is not None:
        played.do(TakeBack())
    assert as_just_asked(played.session) == as_just_asked(played.start)
    assert replay(played.kept) == {}


@given(SIZES, ACTIONS_AND_UNDO)
def test_what_the_sitting_shows_is_what_the_events_add_up_to(
    size: int, actions: list[Action]
) -> None:
    played = play(size, actions)
    schedules = {}
    for outcome in played.session.outcomes:
        key = outcome.asking.question.key
        schedules[key] = step(schedules.get(key), outcome.taken)
    # Ticks are given by the log, so the machine's own guess at them is left out.
    assert {key: (s.memory, s.due, s.reps, s.lapses) for key, s in schedules.items()} == {
        key: (s.memory, s.due, s.reps, s.lapses) for key, s in replay(played.kept).items()
    }


@given(SIZES, ACTIONS_AND_UNDO)
def test_no_question_is_lost_or_doubled(size: int, actions: list[Action]) -> None:
    # Each blank is answered, waits, is at hand, or was let go by a second skip; never twice.
    played = play(size, actions)
    session = played.session
    waiting = [*facts_waiting(session), *filter(None, [fact_at_hand(session)])]
    assert len(waiting) == len(set(waiting))
    answered = {outcome.asking.card.fact.id for outcome in session.outcomes}
    if not any(isinstance(action, Skip) for action in actions):
        assert answered | set(waiting) == {f"f{n}" for n in range(1, size + 1)}
        last = {outcome.asking.card.fact.id: outcome.rating for outcome in session.outcomes}
        assert {fact for fact, rating in last.items() if rating == 1} <= set(waiting)
    assert session.position <= session.total


@given(SIZES, ACTIONS)
def test_only_what_was_kept_moves_a_sitting_past_a_question(
    size: int, actions: list[Action]
) -> None:
    played = play(size, actions)
    reviews = [event for event in played.events if isinstance(event.body, Review)]
    assert [event.id for event in reviews] == [o.review for o in played.session.outcomes]
    if isinstance(played.session.phase, Judged):
        assert played.session.phase.outcome is played.session.outcomes[-1]
