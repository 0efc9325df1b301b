"""What a learner set that moves schedules, and that it moves nothing that was."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.memory.event import Set, SettingName
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget
from ctquiz.memory.rules import Rules, rules
from happenings import derived, fresh_log, new_event, review

SETTINGS = (
    Set(SettingName.RETENTION, (0.85,)),
    Set(SettingName.LIMITS, (5, 60)),
    Set(SettingName.ROLLOVER, (2,)),
)


@pytest.fixture
def log() -> Iterator[Log]:
    with fresh_log() as log:
        yield log


def test_without_a_setting_the_rules_are_as_they_come() -> None:
    assert rules(()) == Rules(0.9, Budget(20, 200), 4)


def test_the_log_knows_the_rules_that_were_set(log: Log) -> None:
    for number, setting in enumerate(SETTINGS):
        log.append(new_event(number, setting))
    assert log.rules() == Rules(0.85, Budget(5, 60), 2)


def test_of_each_name_the_last_one_stands(log: Log) -> None:
    for number, aim in enumerate((0.8, 0.95)):
        log.append(new_event(number, Set(SettingName.RETENTION, (aim,))))
    assert log.rules().retention == 0.95


def test_settings_move_no_schedule(log: Log) -> None:
    log.append(new_event(1, review(day=100)))
    before = derived(log)
    for number, setting in enumerate(SETTINGS):
        log.append(new_event(100 + number, setting))
    assert derived(log) == before
    log.rebuild()
    assert derived(log) == before


def test_the_rules_are_found_without_reading_the_reviews(log: Log) -> None:
    log.append(new_event(0, SETTINGS[0]))
    for number in range(1, 300):
        log.append(new_event(number, review(day=number)))
    steps: list[int] = []
    log.connection.set_progress_handler(lambda: steps.append(1), 100)
    assert log.rules().retention == 0.85
    assert len(steps) < 5


numbers = st.floats() | st.integers(-5, 10_000).map(float)


@given(st.lists(st.builds(Set, st.sampled_from(SettingName), st.lists(numbers).map(tuple))))
def test_whatever_was_written_the_rules_make_sense(settings: list[Set]) -> None:
    found = rules(settings)
    assert 0.7 <= found.retention <= 0.99
    assert 0 <= found.budget.new <= 9_999 and 0 <= found.budget.due <= 9_999
    assert found.rollover in range(24)
