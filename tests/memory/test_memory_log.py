"""The log: one answer is one transaction, and nothing in it is ever changed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.model import Form, Key
from ctquiz.clock import Moment
from ctquiz.errors import CtquizError
from ctquiz.memory.derive import Derived
from ctquiz.memory.event import Amend, Body, Event, Mode, Review, Sat, Set, SettingName, Void
from ctquiz.memory.log import Log
from ctquiz.memory.record import event_of, record_of
from happenings import COUNT, MACHINE, NOON, derived, event_id, fresh_log, logged, new_event, review

any_text = st.text(st.characters(exclude_categories=()), max_size=20)
"""Whatever a terminal may send: control characters and lone surrogates too."""

any_review = st.builds(
    review,
    day=st.integers(-(2**40), 2**40),
    rating=st.integers(1, 4),
    mode=st.sampled_from(Mode),
    sitting=st.binary(min_size=16, max_size=16),
    form=st.sampled_from(Form),
    options=st.lists(any_text, max_size=4).map(tuple),
    answer=st.none() | any_text,
    verdict=st.sampled_from(("right", "close", "wrong")),
    score=st.tuples(st.integers(0, 9), st.integers(1, 9)),
    hints=st.integers(0, 9),
    days=st.integers(0, 36_500),
    base=st.none() | st.binary(min_size=16, max_size=16),
    asked=st.floats(0.7, 0.99),
    ms=st.integers(0, 2**40),
)
any_amend = st.builds(
    Amend,
    st.binary(min_size=16, max_size=16),
    rating=st.none() | st.integers(1, 4),
    days=st.none() | st.integers(0, 36_500),
    verdict=st.none() | st.sampled_from(("right", "wrong")),
    answer=st.none() | any_text,
    day=st.none() | st.integers(-(2**40), 2**40),
)


@pytest.fixture
def log() -> Iterator[Log]:
    with fresh_log() as log:
        yield log


def at(milliseconds: int) -> Moment:
    return Moment(milliseconds, 60)


any_setting = st.builds(
    Set, st.sampled_from(SettingName), st.lists(st.floats(0, 9_999), max_size=2).map(tuple)
)
any_key = st.builds(Key, st.just("b"), st.sampled_from("fg"), st.just("answer"))
any_sat = st.builds(
    Sat,
    st.binary(min_size=16, max_size=16),
    mode=st.none() | st.just(Mode.EXAM),
    seed=st.none() | st.integers(0, 2**31),
    minutes=st.none() | st.integers(1, 999),
    passing=st.none() | st.integers(0, 100),
    questions=st.none() | st.lists(st.tuples(any_key, st.sampled_from(Form))).map(tuple),
    spent=st.none() | st.integers(0, 2**40),
    flagged=st.none() | st.lists(st.integers(1, 99)).map(tuple),
    over=st.none() | st.booleans(),
)


@given(
    any_review | any_amend | any_setting | any_sat,
    st.integers(-(2**50), 2**50),
    st.integers(-1439, 1439),
)
def test_an_event_comes_back_from_its_row_as_it_was(
    body: Body, milliseconds: int, offset: int
) -> None:
    moment = Moment(milliseconds, offset)
    record = record_of(MACHINE, moment, body)
    key = body.key if isinstance(body, Review) else None
    assert event_of(b"id", 7, record, key) == Event(b"id", 7, MACHINE, moment, body)
    assert record.body.isascii()


def test_a_new_log_syncs_every_answer_to_the_disk(log: Log) -> None:
    assert log.rows("PRAGMA journal_mode") == [("wal",)]
    assert log.rows("PRAGMA synchronous") == [(2,)]  # 2 is FULL


def test_a_log_says_whose_it_is_and_which_version(log: Log) -> None:
    assert log.rows("PRAGMA application_id") == [(0x63747169,)]  # "ctqi"
    assert log.rows("PRAGMA user_version") == [(5,)]


def test_a_log_keeps_its_machine_and_every_log_has_another(tmp_path: Path) -> None:
    def machine(name: str) -> bytes:
        with closing(Log.open(tmp_path / name)) as log:
            return log.machine

    assert len(machine("one.db")) == 16
    assert machine("one.db") == machine("one.db")
    assert machine("one.db") != machine("two.db")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET day = 0",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event (id, tick, kind, body) SELECT id, 0, '', '' FROM event",
    ],
)
def test_an_event_cannot_be_changed_or_deleted(log: Log, change: str) -> None:
    (event,) = logged([new_event(0, review())], log)
    with pytest.raises(sqlite3.IntegrityError, match="events are never"):
        log.connection.execute(change)
    assert list(log.events()) == [event]


def test_an_answer_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "memory.db"
    with closing(Log.open(path)) as log:
        told = logged([new_event(0, review(answer="\udcff\x00'"))], log)
    with closing(Log.open(path)) as log:
        assert list(log.events()) == told
        schedule = log.schedule(COUNT)
    assert schedule is not None and schedule.due == 102


def test_the_tick_is_the_clocks_word(log: Log) -> None:
    assert log.append(new_event(0, review(), at(5_000))).tick == 5_000


def test_the_tick_grows_by_one_under_a_frozen_clock(log: Log) -> None:
    ticks = [log.append(new_event(n, review(), at(5_000))).tick for n in range(4)]
    assert ticks == [5_000, 5_001, 5_002, 5_003]


def test_the_tick_grows_by_one_under_a_clock_that_goes_back(log: Log) -> None:
    moments = [at(5_000), at(4_000), at(-1), at(5_001), at(9_000)]
    told = [log.append(new_event(n, review(), moment)) for n, moment in enumerate(moments)]
    assert [event.tick for event in told] == [5_000, 5_001, 5_002, 5_003, 9_000]
    assert [event.moment for event in told] == moments


def test_an_append_that_fails_leaves_nothing(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the power went out")

    with monkeypatch.context() as broken:
        broken.setattr(Derived, "_save", fail)
        with pytest.raises(RuntimeError):
            log.append(new_event(0, review()))
    assert list(log.events()) == []
    assert derived(log) == log.rows("SELECT * FROM blank") == log.rows("SELECT * FROM bank") == []


def test_a_log_works_on_after_an_append_that_failed(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("ctquiz.memory.derive.step", interrupt)
        with pytest.raises(KeyboardInterrupt):
            log.append(new_event(0, review()))
    told = log.append(new_event(0, review()))
    assert list(log.events()) == [told]


def test_the_same_id_twice_is_refused_and_leaves_the_first(log: Log) -> None:
    told = log.append(new_event(0, review(rating=3)))
    before = derived(log)
    with pytest.raises(sqlite3.IntegrityError):
        log.append(new_event(0, review(rating=1)))
    assert list(log.events()) == [told]
    assert derived(log) == before


def test_a_rebuild_that_fails_leaves_the_schedules(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the power went out")

    logged([new_event(0, review())], log)
    before = derived(log)
    with monkeypatch.context() as broken:
        broken.setattr(Derived, "_save", fail)
        with pytest.raises(RuntimeError):
            log.rebuild()
    assert derived(log) == before


def test_a_schedule_that_was_lost_is_made_again(log: Log) -> None:
    logged([new_event(0, review()), new_event(1, Void(event_id(9)))], log)
    before = derived(log)
    log.connection.execute("DELETE FROM schedule")
    log.rebuild()
    assert derived(log) == before


def test_a_blank_that_was_never_studied_has_no_schedule(log: Log) -> None:
    assert log.schedule(COUNT) is None


def test_a_log_that_another_window_holds_too_long_is_one_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "memory.db"
    with closing(Log.open(path)) as log, closing(Log.open(path)) as other:
        log.connection.execute("PRAGMA busy_timeout = 1")
        other.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(CtquizError) as caught:
            log.append(new_event(0, review()))
        other.connection.execute("ROLLBACK")
        assert str(caught.value).startswith(f"{path}: error: is not usable: database is locked")
        assert "try again" in str(caught.value)
        assert log.append(new_event(0, review())).tick == NOON.at


def test_a_log_takes_the_next_answer_while_its_events_are_being_read(log: Log) -> None:
    logged([new_event(number, review()) for number in range(3)], log)
    reading = log.events()
    next(reading)
    log.append(new_event(3, review()))
    assert len(list(log.events())) == 4
