"""Which blanks a query means, and the order they are found in."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_search_query import conditions

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_text
from ctquiz.memory.known import Known
from ctquiz.study.search.finding import finding, sorting
from ctquiz.study.search.matching import test_of as meant_by
from ctquiz.study.search.order import Order
from ctquiz.study.search.query import Condition, Not
from ctquiz.study.search.reading import parse
from ctquiz.study.search.row import Row, Texts, rows_of

TODAY = 100

FACTS = """\
ctquiz: 1
bank: solar
title: The solar system
facts:
- id: moons
  fact: Galileo discovered {count=four} moons in {year=1610}.
  tags: [giants, "History of science"]
  note: They are *Io* and others.
  blanks:
    count: {ask: How many did he find?, number: 4, not: [two, three, five]}
- {id: mars, ask: Which planet is red?, answer: Mars, accept: [the fourth], tags: [rocks]}
- {id: rocky, ask: Name the rocky planets., all-of: [Mercury, Venus, [Earth, Terra]]}
- {id: found, ask: Who found it?, pairs: {Uranus: Hérschel, Neptune: Galle}}
- {id: pluto, claim: Pluto is a planet again., holds: false, draft: true}
- fact: It has no id {yet}.
"""
KNOWN = (
    Known("moons", "count", 12.4, 5.0, 90, 98, 9, 1, flag=2),
    Known("moons", "year", 2.6, 7.0, 98, 101, 12, 8, star=True),
    Known("mars", "answer", 40.0, 3.0, 60, 100, 4, 0, suspended=True),
    Known("rocky", "answer", 21.0, 3.0, 99, 107, 1, 0, buried=100),
)


def bank() -> Bank:
    reading = read_text(FACTS)
    assert reading.bank is not None and reading.problems == ()
    return reading.bank


ROWS = rows_of([(bank(), KNOWN)])


def named(rows: Iterable[Row]) -> str:
    return " ".join(f"{row.fact.id or '?'}.{row.blank.name}" for row in rows)


def found(text: str) -> str:
    into: list[int] = []
    for _ in finding(ROWS, range(len(ROWS)), meant_by(parse(text), TODAY, Texts()), into):
        pass
    return named(ROWS[place] for place in into).replace(".answer", "")


EVERY = "moons.count moons.year mars rocky found pluto ?"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", EVERY),
        ("GALILEO", "moons.count moons.year"),
        ("how many", "moons.count moons.year"),
        ('"many did"', "moons.count moons.year"),
        ('"four moons in 1610"', "moons.count moons.year"),
        ('"1610. How"', ""),
        ("io others", "moons.count moons.year"),
        ("terra", "rocky"),
        ("herschel", "found"),
        ("GALLE", "found"),
        ("fourth", "mars"),
        ("pluto", "pluto"),
        ("rocky", "rocky"),
        ("tag:rocks", "mars"),
        ("tag:ROCKS", "mars"),
        ("tag:rock", ""),
        ('tag:"history of science"', "moons.count moons.year"),
        ("tag:*o*c*", "moons.count moons.year mars"),
        ("-tag:*", "rocky found pluto ?"),
        ("bank:solar", EVERY),
        ('bank:"the solar*"', EVERY),
        ("bank:lunar", ""),
        ("id:m*", "moons.count moons.year mars"),
        ("id:solar/moons", "moons.count moons.year"),
        ("id:solar/moons#year", "moons.year"),
        ("id:*", "moons.count moons.year mars rocky found pluto"),
        ("form:choice", "moons.count"),
        ("form:match", "found"),
        ("due:0", "moons.count mars"),
        ("due:today", "moons.count mars"),
        ("due:tomorrow", "moons.year"),
        ("due:<7", "moons.count moons.year mars"),
        ("due:<=7", "moons.count moons.year mars rocky"),
        ("-due:<=7", "found pluto ?"),
        ("stable:12", "moons.count"),
        ("stable:<21", "moons.count moons.year"),
        ("stable:>=21", "mars rocky"),
        ("lapses:>0", "moons.count moons.year"),
        ("reps:0", "found pluto ?"),
        ("flag:2", "moons.count"),
        ("is:new", "found"),
        ("is:due", "moons.count"),
        ("is:suspended", "mars"),
        ("is:buried", "rocky"),
        ("is:leech", "moons.year"),
        ("is:starred", "moons.year"),
        ("is:flagged", "moons.count"),
        ("is:studied", "moons.count moons.year mars rocky"),
        ("is:draft", "pluto"),
        ("is:leech or is:flagged", "moons.count moons.year"),
        ("planet (mars or venus)", "mars rocky"),
        ("planet -rocky", "mars pluto"),
    ],
)
def test_a_query_means_these_blanks(text: str, meant: str) -> None:
    assert found(text) == meant


@given(conditions)
def test_a_condition_and_its_opposite_part_the_blanks(condition: Condition) -> None:
    texts = Texts()
    one, other = (meant_by(query, TODAY, texts) for query in (condition, Not(condition)))
    assert [one(row) for row in ROWS] == [not other(row) for row in ROWS]


@given(st.sampled_from(ROWS), st.data())
def test_any_words_of_a_sentence_find_it(row: Row, data: st.DataObject) -> None:
    words = row.text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    phrase = " ".join(words[first : first + data.draw(st.integers(1, 4))])
    assert meant_by(parse(f'"{phrase}"'), TODAY, Texts())(row)


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    texts = Texts()
    test = meant_by(parse(f"tag:{'*a' * 2_000}b"), TODAY, texts)
    long = Row(0, bank(), bank().facts[0], bank().facts[0].blanks[0], KNOWN[0])
    assert not test(long)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.FILE, "moons.count moons.year mars rocky found pluto ?"),
        (Order.DUE, "moons.count mars moons.year rocky found pluto ?"),
        (Order.STABLE, "moons.year moons.count rocky mars found pluto ?"),
        (Order.LAPSES, "moons.year moons.count mars rocky found pluto ?"),
        (Order.TEXT, "moons.count moons.year ? rocky pluto mars found"),
    ],
)
def test_rows_are_sorted(order: Order, names: str) -> None:
    into: list[int] = []
    for _ in sorting(ROWS, order, Texts(), into):
        pass
    assert named(ROWS[place] for place in into).replace(".answer", "") == names


def test_the_last_order_leads_to_the_first() -> None:
    order, seen = Order.FILE, []
    for _ in Order:
        seen.append(order)
        order = order.following
    assert order is Order.FILE
    assert set(seen) == set(Order)
