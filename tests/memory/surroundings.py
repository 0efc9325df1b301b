"""What goes on around a learner, as rules of a state machine: none of it is an answer.

Other windows and restarts, days and zones, an author at work on the banks; and the invariants of
the log, which hold whatever happens.
"""

from collections.abc import Callable

from dealt import marks_in
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from two_windows import Desktop

from changing_bank import WORDS
from ctquiz.bank.model import Key
from ctquiz.memory.event import Body, Event, Move, Reset, Set, SettingName, Why
from ctquiz.memory.fold import replay
from ctquiz.study.state import Session
from happenings import derived, settled, stored_marks

places = st.integers(0, 99)


class Surroundings(RuleBasedStateMachine):
    """`answers` and `undone` are how many of them the learner gave and took back."""

    def __init__(self) -> None:
        super().__init__()
        self.desktop = Desktop()
        self.desktop.read()
        self.seen: list[Event] = []
        self.answers = self.undone = 0

    def teardown(self) -> None:
        try:
            self.rebuild()
        finally:
            self.desktop.close()

    @property
    def session(self) -> Session:
        return self.desktop.window.session

    @invariant()
    def the_log_is_what_its_events_say(self) -> None:
        events, log = self.desktop.events(), self.desktop.log
        known = self.desktop.known()
        assert self.desktop.stored() == replay(events)
        assert {key: stored_marks(log, key) for key in known} == marks_in(events, known)
        assert events[: len(self.seen)] == self.seen
        self.seen = events
        reviews = settled(events)
        assert [*log.settled()] == reviews
        assert len(reviews) == self.answers
        assert sum(one.undone for one in reviews) == self.undone

    def append(self, body: Body) -> None:
        self.desktop.append(body)

    @rule()
    def turn_to_the_other_window(self) -> None:
        self.desktop.windows.reverse()

    @rule(place=places)
    def reset(self, place: int) -> None:
        self.append(Reset(self.some_blank(place)))

    @rule(place=places, days=st.integers(-40, 40))
    def move(self, place: int, days: int) -> None:
        due = self.desktop.window.desk.today + days
        self.append(Move(self.some_blank(place), due, Why.RESCHEDULE))

    def some_blank(self, place: int) -> Key:
        known = sorted(self.desktop.stored()) or sorted(self.desktop.known())
        return known[place % len(known)]

    @rule()
    def rebuild(self) -> None:
        before = derived(self.desktop.log)
        self.desktop.log.rebuild()
        assert derived(self.desktop.log) == before

    @rule()
    def restart(self) -> None:
        self.desktop.restart()

    def unmoved(self, act: Callable[[], object]) -> None:
        """What an author or the calendar does moves no schedule."""
        before = self.desktop.stored()
        act()
        assert self.desktop.stored() == before

    @rule(aim=st.floats(0.7, 0.99))
    def aim_at(self, aim: float) -> None:
        self.unmoved(lambda: self.append(Set(SettingName.RETENTION, (aim,))))

    @rule(hour=st.integers(0, 23))
    def end_the_day_at(self, hour: int) -> None:
        self.unmoved(lambda: self.append(Set(SettingName.ROLLOVER, (hour,))))

    @rule(new=st.integers(0, 4), due=st.integers(0, 5))
    def limit_a_day(self, new: int, due: int) -> None:
        self.unmoved(lambda: self.append(Set(SettingName.LIMITS, (new, due))))

    @rule(hours=st.integers(-2, 30))
    def wait_hours(self, hours: int) -> None:
        self.unmoved(lambda: self.desktop.wait(hours))

    @rule(days=st.integers(1, 60))
    def wait_days(self, days: int) -> None:
        self.unmoved(lambda: self.desktop.wait(24 * days))

    @rule(hours=st.integers(-12, 14))
    def fly(self, hours: int) -> None:
        self.unmoved(lambda: self.desktop.fly(hours))

    def edited(self, write: Callable[[], None]) -> None:
        write()
        self.unmoved(self.desktop.read)

    @rule(bank=st.integers(0, 1))
    def reword(self, bank: int) -> None:
        self.edited(self.desktop.banks[bank].reword)

    @rule(bank=st.integers(0, 1), place=places)
    def put_a_fact_first(self, bank: int, place: int) -> None:
        author = self.desktop.banks[bank]
        self.edited(lambda: author.put_first(author.every[place % len(author.every)]))

    @rule(bank=st.integers(0, 1), place=places)
    def remove_a_fact(self, bank: int, place: int) -> None:
        author = self.desktop.banks[bank]
        self.edited(lambda: author.remove(author.every[place % len(author.every)]))

    @rule(bank=st.integers(0, 1), place=places, blank=st.sampled_from([*WORDS]))
    def remove_or_restore_a_blank(self, bank: int, place: int, blank: str) -> None:
        author = self.desktop.banks[bank]
        fact = [*author.blanks][place % len(author.blanks)]
        self.edited(lambda: author.turn(fact, blank))
