"""Registering a bank: what its file holds now may be asked; what it held keeps its history."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ctquiz.bank.model import Bank, Blank, Fact, Key, Slot, Text, studied
from ctquiz.memory import views
from ctquiz.memory.fold import replay
from ctquiz.memory.log import Log
from happenings import fresh_log, logged, new_event
from happenings import review as answer

PATH = Path("/banks/solar.yaml")
LATER = 40_000


def blank(name: str) -> Blank:
    return Blank(name, Text(f"the {name}"), ask=f"Which {name}?", wrong=("one", "two"))


def fact(id_: str | None, *blanks: str, draft: bool = False) -> Fact:
    return Fact(id_, tuple(map(blank, blanks)), draft=draft)


def bank(*facts: Fact, id_: str = "solar") -> Bank:
    return Bank(id_, "The solar system", facts)


JUPITER = fact("jupiter", "count", "year", "planet")
CERES = fact("ceres", "answer")
MARS = fact("mars", "moons", "colour")
SOLAR = bank(JUPITER, CERES, MARS)

ALL = ["jupiter#count", "jupiter#year", "jupiter#planet", "ceres#answer", "mars#moons",
       "mars#colour"]  # fmt: skip


@pytest.fixture
def log() -> Iterator[Log]:
    with fresh_log() as log:
        yield log


def put(log: Log, *versions: Bank) -> None:
    """Each version in turn, as a changed file is found."""
    for version in versions:
        log.register(version, PATH, str(hash(version)))


def short(key: Key) -> str:
    return f"{key.fact}#{key.blank}"


def new(log: Log) -> list[str]:
    return [short(key) for key in views.new(log, "solar")]


def due(log: Log) -> list[str]:
    return sorted(short(key) for key, _ in views.due(log, "solar", LATER))


def study(log: Log, *names: str) -> None:
    keys = [Key("solar", *name.split("#")) for name in names]
    logged([new_event(number, answer(key)) for number, key in enumerate(keys)], log)


def test_a_new_bank_offers_every_blank_in_file_order(log: Log) -> None:
    put(log, SOLAR)
    assert new(log) == ALL


def test_a_studied_blank_is_due_and_no_longer_new(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer", "jupiter#year")
    assert new(log) == ["jupiter#count", "jupiter#planet", "mars#moons", "mars#colour"]
    assert due(log) == ["ceres#answer", "jupiter#year"]


def test_drafts_and_facts_without_an_id_are_not_offered(log: Log) -> None:
    put(log, bank(fact(None, "answer"), fact("venus", "answer", draft=True), CERES))
    assert new(log) == ["ceres#answer"]


def test_a_fact_that_is_gone_keeps_its_history_and_is_not_offered(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer", "mars#moons")
    put(log, bank(JUPITER, MARS))
    assert due(log) == ["mars#moons"]
    assert "ceres#answer" not in new(log)
    assert log.schedule(Key("solar", "ceres", "answer")) is not None
    assert len(list(log.events())) == 2


def test_a_fact_that_is_back_has_all_of_its_history(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer", "mars#moons")
    before = views.due(log, "solar", LATER)
    put(log, bank(), SOLAR)
    assert views.due(log, "solar", LATER) == before
    assert new(log) == ["jupiter#count", "jupiter#year", "jupiter#planet", "mars#colour"]


def test_a_blank_answered_while_its_bank_was_unknown_counts_once_it_is_known(log: Log) -> None:
    study(log, "ceres#answer")
    assert due(log) == []
    put(log, SOLAR)
    assert due(log) == ["ceres#answer"]


def test_a_renamed_blank_begins_anew_and_the_old_name_is_not_offered(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer")
    put(log, bank(JUPITER, fact("ceres", "year"), MARS))
    assert due(log) == []
    assert "ceres#year" in new(log)


def test_a_new_blank_beside_a_studied_one_is_new(log: Log) -> None:
    put(log, bank(CERES))
    study(log, "ceres#answer")
    put(log, bank(fact("ceres", "place", "answer")))
    assert (new(log), due(log)) == (["ceres#place"], ["ceres#answer"])


def test_new_blanks_follow_the_order_of_the_file_as_it_is_now(log: Log) -> None:
    put(log, SOLAR, bank(MARS, CERES, JUPITER))
    assert new(log) == [*ALL[4:], ALL[3], *ALL[:3]]


def test_banks_have_nothing_to_do_with_each_other(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer")
    other = bank(CERES, id_="other")
    log.register(other, Path("/banks/other.yaml"), "1")
    assert list(views.new(log, "other")) == [Key("other", "ceres", "answer")]
    log.register(bank(id_="other"), Path("/banks/other.yaml"), "2")
    assert due(log) == ["ceres#answer"]


def test_a_bank_that_was_only_looked_at_is_not_one_studied_before(log: Log) -> None:
    put(log, SOLAR)
    assert views.bank_paths(log) == []
    study(log, "ceres#answer")
    assert views.bank_paths(log) == [PATH]


def test_a_bank_that_moved_is_known_by_its_new_path(log: Log) -> None:
    put(log, SOLAR)
    study(log, "ceres#answer")
    logged([new_event(1, answer(Key("solar", "ceres", "answer")))], log)
    log.register(SOLAR, Path("/elsewhere/solar.yaml"), str(hash(SOLAR)))
    assert views.bank_paths(log) == [Path("/elsewhere/solar.yaml")]


def test_a_bank_that_was_only_looked_at_is_not_known_later(log: Log) -> None:
    put(log, SOLAR)
    assert views.bank_paths(log) == []


def test_registering_a_bank_writes_no_event(log: Log) -> None:
    put(log, SOLAR, bank(), SOLAR)
    assert list(log.events()) == []


def test_an_unchanged_file_is_no_news(log: Log) -> None:
    put(log, SOLAR)
    before = log.connection.total_changes
    put(log, SOLAR)
    assert log.connection.total_changes == before


def test_a_registration_that_fails_leaves_the_bank_as_it_was(log: Log) -> None:
    put(log, SOLAR)
    twice = bank(CERES, CERES)
    log.connection.execute(
        "CREATE TEMP TRIGGER broken BEFORE UPDATE OF hash ON bank"
        " BEGIN SELECT RAISE(ABORT, 'the power went out'); END"
    )
    with pytest.raises(Exception, match="the power went out"):
        put(log, twice)
    log.connection.execute("DROP TRIGGER broken")
    assert new(log) == ALL


def reworded(bank: Bank, chance: Random) -> Bank:
    """The same memories in other words and another order."""

    def shuffled(things: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(things, len(things)))

    def other(blank: Blank) -> Blank:
        words = str(chance.random())
        return replace(blank, answer=Text(words), ask=words, wrong=shuffled(("a", "b", words)))

    return replace(
        bank,
        title=str(chance.random()),
        facts=shuffled(
            tuple(
                replace(
                    fact,
                    blanks=shuffled(tuple(map(other, fact.blanks))),
                    sentence=(str(chance.random()), Slot(fact.blanks[0].name)),
                    note=str(chance.random()),
                    tags=(str(chance.random()),),
                )
                for fact in bank.facts
            )
        ),
    )


keys = [key for key, _, _ in studied(SOLAR)]
studied_keys = st.lists(st.sampled_from(keys), max_size=8)


@settings(max_examples=40)
@given(studied_keys, st.randoms(use_true_random=False), st.integers(1, 3))
def test_rewording_and_reordering_keeps_every_blanks_history(
    answered: list[Key], chance: Random, times: int
) -> None:
    with fresh_log() as log:
        put(log, SOLAR)
        logged([new_event(number, answer(key)) for number, key in enumerate(answered)], log)
        before = {key: log.schedule(key) for key in keys}
        version = SOLAR
        for _ in range(times):
            version = reworded(version, chance)
            put(log, version)
        assert {key: log.schedule(key) for key in keys} == before
        assert dict(views.due(log, "solar", LATER)) == replay(log.events())
        assert list(views.new(log, "solar")) == [
            key for key, _, _ in studied(version) if before[key] is None
        ]


@settings(max_examples=40)
@given(studied_keys, st.lists(st.sets(st.sampled_from(SOLAR.facts)), max_size=3))
def test_taking_facts_out_and_putting_them_back_is_nothing(
    answered: list[Key], versions: list[set[Fact]]
) -> None:
    with fresh_log() as log:
        put(log, SOLAR)
        logged([new_event(number, answer(key)) for number, key in enumerate(answered)], log)
        before = log.rows("SELECT * FROM schedule ORDER BY blank"), new(log), due(log)
        for version in versions:
            put(log, bank(*(one for one in SOLAR.facts if one in version)))
            log.rebuild()
        put(log, SOLAR)
        assert (log.rows("SELECT * FROM schedule ORDER BY blank"), new(log), due(log)) == before
