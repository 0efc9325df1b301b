"""The laws of statistics: of anything that may happen, and through the real log."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from ctquiz.memory.answers import answers
from ctquiz.memory.event import Event, NewEvent, Void
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.live import Answered
from ctquiz.memory.log import Log
from ctquiz.memory.stats.given import given as seen
from ctquiz.memory.stats.past import NO_PAST, Past, pasts
from ctquiz.memory.stats.tally import Tally
from happenings import fresh_log, happened, logged, new_event, settled
from histories import histories, news

# Each example writes a database of its own.
moderate = settings(max_examples=10)
quick = settings(max_examples=25)


def standing(events: Sequence[Event]) -> list[Answered]:
    return [one for one in settled(events) if not one.undone]


def past_of(events: Sequence[Event]) -> Past:
    return pasts(map(seen, standing(events))).get("solar", NO_PAST)


def logged_past(log: Log) -> Past:
    return pasts(answers(log)).get("solar", NO_PAST)


@moderate
@given(news)
def test_an_answer_is_counted_as_the_whole_review_tells_it(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        logged(happening, log)
        assert [*answers(log)] == [seen(one) for one in log.settled() if not one.undone]


@quick
@given(histories)
def test_the_days_hold_each_answer_that_stands_once(events: list[Event]) -> None:
    days = {day: one.answers for day, one in past_of(events).days.items()}
    assert days == Counter(one.review.day for one in standing(events))


def naive(told: Sequence[Answered]) -> Tally:
    """By the words of the definition: passes among the tests, each looked for by itself.

    A test is the first of its day, and not the first ever; a day that turned back is none.
    """
    counted = [one.review for one in told if one.counts]
    tests = [
        review
        for number, review in enumerate(counted)
        if (before := [other.day for other in counted[:number] if other.key == review.key])
        and all(day < review.day for day in before)
    ]
    return Tally(len(counted), len(tests), sum(review.rating > AGAIN for review in tests))


@quick
@given(histories)
def test_retention_is_what_its_definition_says(events: list[Event]) -> None:
    found, expected = past_of(events), naive(standing(events))
    assert found.tally == expected
    for each in (found.forms.values(), [day.tally for day in found.days.values()]):
        assert sum(each, Tally()) == expected
    assert sum(found.ratings.values()) == expected.reviews


@quick
@given(histories)
def test_undoing_every_answer_leaves_no_past(events: list[Event]) -> None:
    # Event 99 has another id than any of theirs.
    undoing = happened(*(Void(one.event.id) for one in standing(events)), after=99)
    assert past_of([*events, *undoing]) == NO_PAST


@pytest.mark.slow
@moderate
@given(histories)
def test_the_order_in_which_events_come_changes_nothing(events: list[Event]) -> None:
    with fresh_log() as one, fresh_log() as other:
        one.bring(events)
        for event in reversed(events):
            other.bring([event])
        assert logged_past(one) == logged_past(other)


@pytest.mark.slow
@moderate
@given(news)
def test_undoing_every_answer_in_the_log_leaves_no_past(happening: list[NewEvent]) -> None:
    with fresh_log() as log:
        logged(happening, log)
        told = [one for one in log.settled() if not one.undone]
        for number, answered in enumerate(told, 99):
            log.append(new_event(number, Void(answered.event.id)))
        assert logged_past(log) == NO_PAST
