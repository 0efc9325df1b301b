"""A learner at play, by a state machine: whatever they do, the log is what its events say.

Every rule says what it must do and what it must not move; the invariants of its surroundings hold
after each.
"""

import pytest
from dealt import marks_in
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test
from msgspec import structs
from surroundings import Surroundings
from two_windows import LIMITS

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.model import Key
from ctquiz.memory.event import MarkName, Mode, Review
from ctquiz.memory.queue import Budget
from ctquiz.memory.schedule import Schedule
from ctquiz.study.deal import Selection
from ctquiz.study.marking import at_hand
from ctquiz.study.state import (
    Action,
    Answer,
    Asking,
    Correct,
    Finished,
    Hint,
    Judged,
    Next,
    Overrule,
    Rate,
    Reveal,
    Revealed,
    Session,
    Skip,
    TakeBack,
    Toggle,
)
from replies import NO_CLOSE, reply

while_asked = precondition(lambda self: isinstance(self.session.phase, Asking))
once_revealed = precondition(lambda self: isinstance(self.session.phase, Revealed))
once_judged = precondition(lambda self: isinstance(self.session.phase, Judged))
with_one_at_hand = precondition(lambda self: at_hand(self.session.phase) is not None)
once_answered = precondition(lambda self: self.session.outcomes != ())
ratings = st.integers(1, 4)
limits = st.none() | st.integers(1, 4)
truths = st.booleans()
words = st.lists(st.sampled_from(Word), min_size=1, max_size=6)


def as_shown(schedule: Schedule | None) -> Schedule | None:
    """A schedule without its tick: the log gives that, after the screen was drawn."""
    return schedule and structs.replace(schedule, last_tick=0)


class LearnerMachine(Surroundings):
    def do(self, action: Action) -> Session:
        sitting, before = self.desktop.window.sitting, self.session
        assert sitting is not None
        after = sitting.do(action)
        if isinstance(before.phase, Asking | Revealed) and after.day > before.day:
            self.no_sibling_was_dealt(before, after)
        return after

    def no_sibling_was_dealt(self, before: Session, after: Session) -> None:
        """On a new day, beside the question that is still asked."""
        asking = at_hand(before.phase)
        assert asking is not None
        dealt = [card.key for card in after.waiting if not card.repeat]
        whole = asking.card.key.whole
        assert not any(key.whole == whole and key != asking.card.key for key in dealt)

    @rule(limit=limits, ahead=st.just(0) | st.integers(0, 30))
    def study(self, limit: int | None, ahead: int) -> None:
        window, banks = self.desktop.window, self.desktop.read()
        window.sitting = window.desk.study(banks, Selection(ahead=ahead), limit)

    @rule(limit=limits)
    def cram(self, limit: int | None) -> None:
        window, banks = self.desktop.window, self.desktop.read()
        cards = window.desk.crammed(banks, limit=limit)
        assert all(card.mode is Mode.DRILL for card in cards)
        window.sitting = window.desk.practise(cards)

    @initialize(days=st.lists(st.tuples(st.integers(1, 9), words), max_size=4))
    def study_on_some_days(self, days: list[tuple[int, list[Word]]]) -> None:
        for wait, replies in days:
            self.study_a_while(replies)
            self.wait_days(wait)
        self.study(None, 0)

    @rule(replies=words)
    def study_a_while(self, replies: list[Word]) -> None:
        """As learners mostly do, and as single steps drawn by chance hardly ever come about."""
        if isinstance(self.session.phase, Finished):
            self.study(None, 0)
        for word in replies:
            if isinstance(self.session.phase, Judged):
                self.do(Next())
            if isinstance(self.session.phase, Asking):
                self.answer(word)

    @rule(days=st.integers(1, 9), replies=words)
    def study_on_another_day(self, days: int, replies: list[Word]) -> None:
        self.wait_days(days)
        self.study_a_while(replies)

    @precondition(lambda self: any(one.missed for one in self.session.outcomes))
    @rule()
    def study_what_was_missed(self) -> None:
        window, today = self.desktop.window, self.desktop.window.desk.today
        cards = window.desk.missed(self.session)
        marked = marks_in(self.desktop.events(), [card.key for card in cards])
        assert not any(marks.hidden_on(today) for marks in marked.values())
        window.sitting = window.desk.practise(cards)

    @once_answered
    @rule()
    def study_more(self) -> None:
        window = self.desktop.window
        self.desktop.read()
        cards = window.desk.more(self.session)
        self.desktop.check(cards, Budget(LIMITS.new + 1_000, 0))
        window.sitting = window.desk.practise(cards)

    @while_asked
    @rule(word=st.sampled_from(Word))
    def answer(self, word: Word) -> None:
        asking = at_hand(self.session.phase)
        assert asking is not None
        found = self.answered(Answer(reply(asking.question, word)))
        closeless = word is Word.CLOSE and asking.question.way in NO_CLOSE
        assert found.outcomes[-1].judged is (Word.RIGHT if closeless else word)

    @while_asked
    @rule(rating=ratings)
    def look_and_rate(self, rating: int) -> None:
        self.do(Reveal())
        self.answered(Rate(rating))

    @while_asked
    @rule()
    def look(self) -> None:
        self.do(Reveal())

    @once_revealed
    @rule(rating=ratings)
    def rate(self, rating: int) -> None:
        self.answered(Rate(rating))

    def answered(self, action: Action) -> Session:
        """What the screen says of the blank is what the log holds, unless another window knew."""
        asking = at_hand(self.session.phase)
        assert asking is not None
        before, card = self.desktop.stored(), asking.card
        session = self.do(action)
        self.answers += 1
        after, key = self.desktop.stored(), card.key
        if not card.mode.counts:
            assert after == before
        elif as_shown(before.get(key)) == as_shown(card.schedule):
            assert as_shown(after.get(key)) == as_shown(session.outcomes[-1].after)
        assert others(after, key) == others(before, key)
        return session

    @once_answered
    @rule(rating=ratings)
    def correct(self, rating: int) -> None:
        self.corrected(Correct(rating))

    @once_answered
    @rule(right=truths)
    def overrule(self, right: bool) -> None:
        self.corrected(Overrule(right))

    def corrected(self, action: Action) -> None:
        old, before = self.session.outcomes[-1], self.desktop.stored()
        key = old.asking.card.key
        new = self.do(action).outcomes[-1]
        after = self.desktop.stored()
        if not old.asking.card.mode.counts:
            assert after == before
        elif as_shown(before.get(key)) == as_shown(old.after):
            assert as_shown(after.get(key)) == as_shown(new.after)
        assert others(after, key) == others(before, key)

    @precondition(lambda self: self.session.undo is not None)
    @rule()
    def undo(self) -> None:
        undo = self.session.undo
        assert undo is not None
        self.undone += isinstance(undo.body, Review)
        self.do(TakeBack())

    @while_asked
    @rule()
    def skip(self) -> None:
        self.do(Skip())

    @while_asked
    @rule()
    def ask_for_the_hint(self) -> None:
        self.do(Hint())

    @once_judged
    @rule()
    def go_on(self) -> None:
        self.do(Next())

    @with_one_at_hand
    @rule(name=st.sampled_from(MarkName), whole=truths)
    def mark(self, name: MarkName, whole: bool) -> None:
        self.do(Toggle(name, whole))


def others(schedules: dict[Key, Schedule], key: Key) -> dict[Key, Schedule]:
    return {one: schedule for one, schedule in schedules.items() if one != key}


def played(examples: int, steps: int) -> None:
    # Dealing and reading banks takes its time; a slow machine must not fail for it.
    chosen = settings(max_examples=examples, stateful_step_count=steps)
    run_state_machine_as_test(LearnerMachine, settings=chosen)


def test_whatever_a_learner_does_the_log_is_what_its_events_say() -> None:
    played(examples=15, steps=30)


@pytest.mark.slow
def test_whatever_a_learner_does_for_long_the_log_is_what_its_events_say() -> None:
    played(examples=150, steps=100)
