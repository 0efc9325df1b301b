"""From a query to the test that tells whether a blank is meant."""

import operator
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.fold import plain
from ctquiz.bank.forms import fitting
from ctquiz.bank.model import Form
from ctquiz.memory.schedule import LEECH_AT
from ctquiz.study.search.query import (
    Both,
    Called,
    Compared,
    Either,
    Every,
    InForm,
    Is,
    Measure,
    Name,
    Not,
    Query,
    Sign,
    State,
    Words,
)
from ctquiz.study.search.row import Row, Texts

Test = Callable[[Row], bool]
"""Whether a row is meant."""

_SIGNS: Final[dict[Sign, Callable[[int, int], bool]]] = {
    Sign.LESS: operator.lt,
    Sign.AT_MOST: operator.le,
    Sign.MORE: operator.gt,
    Sign.AT_LEAST: operator.ge,
    Sign.EQUAL: operator.eq,
}


def test_of(query: Query, today: int, texts: Texts) -> Test:
    """The test of a query on that study day; of two that differ by a `-` one says yes."""
    match query:
        case Every():
            return lambda _row: True
        case Words(text):
            wanted = plain(text)
            return lambda row: wanted in texts[row]
        case Called(name, pattern):
            return _called(name, pattern)
        case InForm(form):
            return lambda row: _can_be_asked(row, form)
        case Compared(measure, sign, number):
            return _compared(measure, sign, number, today)
        case Is(state):
            return lambda row: is_in(row, state, today)
        case Not(of):
            meant = test_of(of, today, texts)
            return lambda row: not meant(row)
        case Both(parts):
            all_of = [test_of(part, today, texts) for part in parts]
            return lambda row: _all(all_of, row)
        case Either(parts):
            some_of = [test_of(part, today, texts) for part in parts]
            return lambda row: _any(some_of, row)


def _all(tests: Iterable[Test], row: Row) -> bool:
    # A loop: a generator for each of 100,000 rows would take twice as long.
    for test in tests:  # noqa: SIM110
        if not test(row):
            return False
    return True


def _any(tests: Iterable[Test], row: Row) -> bool:
    for test in tests:  # noqa: SIM110 - as above
        if test(row):
            return True
    return False


def _can_be_asked(row: Row, form: Form) -> bool:
    return form in fitting(row.fact, row.blank)


def _called(name: Name, pattern: str) -> Test:
    is_like = _like(plain(pattern))
    match name:
        case Name.TAG:
            return lambda row: any(is_like(_plain(tag)) for tag in row.fact.tags)
        case Name.BANK:
            return lambda row: is_like(row.bank.id) or is_like(_plain(row.bank.title))
        case Name.ID:
            return lambda row: any(is_like(one) for one in _names(row))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Tags and titles are few, and stand on many facts."""
    return plain(text)


def _names(row: Row) -> Sequence[str]:
    """The fact's id, alone and as the log tells it."""
    key = row.key
    return () if key is None else (key.fact, str(key.whole), str(key))


def _like(pattern: str) -> Callable[[str], bool]:
    """Whether a name is that pattern, in which `*` stands for anything."""
    first, *rest = pattern.split("*")
    if not rest:
        return lambda name: name == pattern
    *between, last = rest
    return lambda name: _is_like(name, first, between, last)


def _is_like(name: str, first: str, between: Sequence[str], last: str) -> bool:
    """Each stretch is looked for behind the one before: one look, whatever the pattern is."""
    end = len(name) - len(last)
    if not name.startswith(first) or not name.endswith(last) or end < len(first):
        return False
    at = len(first)
    for stretch in between:
        found = name.find(stretch, at, end)
        if found < 0:
            return False
        at = found + len(stretch)
    return True


def _compared(measure: Measure, sign: Sign, number: int, today: int) -> Test:
    holds = _SIGNS[sign]

    def test(row: Row) -> bool:
        value = measured(row, measure, today)
        return value is not None and holds(value, number)

    return test


def measured(row: Row, measure: Measure, today: int) -> int | None:
    """A number of a blank, as it is shown; what was never answered has neither of the days.

    What is overdue is due today.
    """
    known = row.known
    match measure:
        case Measure.DUE:
            return None if known.due is None else max(0, known.due - today)
        case Measure.STABLE:
            return None if known.due is None else round(known.stability)
        case Measure.LAPSES:
            return known.lapses
        case Measure.REPS:
            return known.reps
        case Measure.FLAG:
            return known.flag


def is_in(row: Row, state: State, today: int) -> bool:
    """Whether a blank is in that state on a study day."""
    known = row.known
    match state:
        case State.NEW:
            return row.is_new
        case State.STUDIED:
            return row.is_studied
        case State.DRAFT:
            return row.fact.draft
        case State.DUE:
            return known.due is not None and known.due <= today and not known.suspended
        case State.LEECH:
            return known.lapses >= LEECH_AT
        case State.SUSPENDED:
            return known.suspended
        case State.BURIED:
            return known.buried >= today
        case State.FLAGGED:
            return known.flag > 0
        case State.STARRED:
            return known.star
