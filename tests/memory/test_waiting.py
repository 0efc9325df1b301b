"""The queue from the log: pages of it give what the rules would choose from all that there is."""

from collections.abc import Collection, Container
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctquiz.bank.model import Key
from ctquiz.memory import views
from ctquiz.memory.log import Log
from ctquiz.memory.queue import Budget, Plan, plan
from ctquiz.memory.waiting import Waiting

TODAY = 100
BANKS = ("b", "a")
KEYS = [Key(bank, fact, blank) for bank in BANKS for fact in "pqrst" for blank in "xyz"]

Row = tuple[object, ...]

# due, last, stability, last days, buried; few values, so that there are ties
studied = st.tuples(
    st.integers(TODAY - 2, TODAY + 4),
    st.sampled_from((TODAY - 10, TODAY - 5, TODAY, TODAY + 1)),
    st.sampled_from((0.5, 2.0, 10.0)),
    st.sampled_from((0, 3)),
)
blanks = st.lists(
    st.tuples(st.none() | studied, st.sampled_from((None, None, None, TODAY))),
    min_size=len(KEYS),
    max_size=len(KEYS),
)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Log:
    with closing(Log.open(Path(tmp_path_factory.mktemp("log")) / "memory.db")) as opened:
        opened.rows("INSERT INTO bank (id, name) VALUES (1, 'b'), (2, 'a')")
        for number, key in enumerate(KEYS):
            bank = 1 + BANKS.index(key.bank)
            where = (number, bank, key.fact, key.blank, number)
            opened.rows(
                "INSERT INTO blank (id, bank, fact, blank, place) VALUES (?, ?, ?, ?, ?)", where
            )
            opened.rows(
                "INSERT INTO schedule (blank, bank, fact, present, difficulty, last_id, last_tick)"
                " VALUES (?, ?, ?, 1, 5.0, x'00', ?)",
                (number, bank, key.fact, number % 7),
            )
        yield opened


def stand(log: Log, states: list[tuple[Row | None, int | None]]) -> None:
    for number, (state, buried) in enumerate(states):
        log.rows(
            "UPDATE schedule SET due = ?, last = ?, stability = ?, last_days = ?, buried = ?"
            " WHERE blank = ?",
            (*(state or (None,) * 4), buried, number),
        )


def from_everything(log: Log, wanted: Container[Key], ahead: int, budget: Budget) -> Plan:
    """What the rules say of all rows at once."""
    buried = views.buried(log, TODAY)
    due = [one for bank in BANKS for one in views.due(log, bank, TODAY + ahead)]
    new = [key for bank in BANKS for key in views.new(log, bank)]
    return plan(
        [one for one in due if one[0] not in buried and one[0] in wanted],
        [key for key in new if key not in buried and key in wanted],
        (),
        TODAY,
        budget,
    )


@settings(max_examples=50)
@given(
    blanks,
    st.sets(st.sampled_from(KEYS), min_size=20),
    st.sampled_from((0, 3)),
    st.builds(Budget, st.integers(0, 4), st.integers(0, 4)),
    st.integers(1, 4),
)
def test_the_pages_give_what_everything_would(
    log: Log,
    states: list[tuple[Row | None, int | None]],
    wanted: set[Key],
    ahead: int,
    budget: Budget,
    page: int,
) -> None:
    stand(log, states)
    found = Waiting(log, wanted, TODAY, ahead, page).plan(BANKS, budget)
    assert found == from_everything(log, wanted, ahead, budget)


def test_a_few_of_many_due_are_all_that_is_fetched(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(log, [((TODAY, TODAY - 5, 2.0, 3), None)] * len(KEYS))
    fetched: list[int] = []

    def counted(log: Log, bank: str, by: int, facts: Collection[str]) -> object:
        fetched.append(len(facts))
        return all_due(log, bank, by, facts)

    all_due = views.due
    monkeypatch.setattr(views, "due", counted)
    assert len(Waiting(log, KEYS, TODAY, page=4).plan(["b"], Budget(0, 1)).due) == 1
    assert fetched == [2]
