"""What a home screen counts is what a sitting would ask."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.counting import Counter, Counts, allowed
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget, Plan, plan

TODAY = 100
BANKS = ("b", "a")
KEYS = [Key(bank, fact, blank) for bank in BANKS for fact in "pqrs" for blank in "xyz"]
TAGS = {"p": ("one",), "q": ("one", "two"), "r": ("two",), "s": ()}

# due, last, last days: open and missed today, due, not due; None is new.
DUE = [(TODAY, TODAY, 0), (TODAY - 1, TODAY - 1, 0), (TODAY, TODAY - 5, 5)]
OTHERS = [(TODAY - 3, TODAY - 5, 2), (TODAY + 4, TODAY, 4), (TODAY + 4, TODAY - 1, 5)]
states = st.sampled_from([None, None, *DUE, *OTHERS])
blanks = st.lists(
    st.tuples(states, st.sampled_from((None, None, TODAY - 1, TODAY)), st.integers(0, 5)),
    min_size=len(KEYS),
    max_size=len(KEYS),
)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    with closing(Log.open(Path(tmp_path_factory.mktemp("log")) / "memory.db")) as opened:
        opened.rows("INSERT INTO bank (id, name) VALUES (1, 'b'), (2, 'a')")
        for number, key in enumerate(KEYS):
            bank = 1 + BANKS.index(key.bank)
            opened.rows(
                "INSERT INTO blank (id, bank, fact, blank, place) VALUES (?, ?, ?, ?, ?)",
                (number, bank, key.fact, key.blank, number),
            )
            opened.rows(
                "INSERT INTO schedule (blank, bank, fact, present, stability, difficulty, last_id,"
                " last_tick) VALUES (?, ?, ?, 1, 2.0, 5.0, x'00', 0)",
                (number, bank, key.fact),
            )
        yield opened


def asked_of(
    log: Log, banks: tuple[str, ...], unasked: set[Key], answered: set[tuple[str, str]],
    budget: Budget, facts: str = "pqrs",
) -> Plan:  # fmt: skip
    """What the queue would ask of those facts."""
    closed = {*unasked, *views.buried(log, TODAY)}
    due = [one for bank in banks for one in views.due(log, bank, TODAY)]
    new = [key for bank in banks for key in views.new(log, bank)]
    return plan(
        [one for one in due if one[0] not in closed and one[0].fact in facts],
        [key for key in new if key not in closed and key.fact in facts],
        answered,
        TODAY,
        budget,
    )


@settings(max_examples=25)
@given(
    blanks,
    st.sets(st.sampled_from(KEYS), max_size=2),
    st.sets(st.tuples(st.sampled_from(BANKS), st.sampled_from("pqrs")), max_size=2),
    st.builds(Budget, st.integers(0, 9), st.integers(0, 9)),
)
def test_the_counts_are_those_of_the_queue(
    log: Log,
    found: list[tuple[tuple[int, int, int] | None, int | None, int]],
    unasked: set[Key],
    answered: set[tuple[str, str]],
    budget: Budget,
) -> None:
    for number, (state, buried, kind) in enumerate(found):
        log.rows(
            "UPDATE schedule SET due = ?, last = ?, last_days = ?, buried = ?, suspended = ?"
            " WHERE blank = ?",
            (*(state or (None,) * 3), buried, kind == 0, number),
        )
    spent = views.Spent(frozenset(answered), 0, 0)
    with patch("ctquiz.memory.views.spent", lambda *_: spent):
        counter = Counter(log, TODAY, budget)
    waits = {bank: counter.waits(bank, unasked) for bank in BANKS}
    for banks in (("b",), ("a",), BANKS):
        expected = asked_of(log, banks, unasked, answered, budget)
        assert allowed([waits[bank] for bank in banks], budget) == Counts(
            new=sum(views.new_count(log, bank) for bank in banks),
            due=sum(views.due_count(log, bank, TODAY) for bank in banks),
            today_new=len(expected.new),
            today_due=len(expected.open) + len(expected.due),
        )
    by_tag = counter.by_tag("b", unasked, TAGS)
    for tag, facts in (("one", "pq"), ("two", "qr")):
        expected = asked_of(log, ("b",), unasked, answered, budget, facts)
        counts = allowed([by_tag[tag]] if tag in by_tag else [], budget)
        assert counts.today_new == len(expected.new)
        assert counts.today_due == len(expected.open) + len(expected.due)
        new = [key for key in views.new(log, "b") if key.fact in facts]
        due = views.due(log, "b", TODAY, facts)
        assert (counts.new, counts.due) == (len(new), len(due))
