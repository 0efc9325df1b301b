"""What both faces say in the same words."""

import pytest
from pure_sitting import Played, bank_of, cards_of

from ctquiz.bank.model import Form
from ctquiz.bank.read import read_text
from ctquiz.shown import several
from ctquiz.study.state import Answer, Rate, Reveal
from ctquiz.study.words import given, interval, short_interval, sources, statement


@pytest.mark.parametrize(
    ("days", "long", "short"),
    [
        (0, "today", "0d"),
        (1, "1 day", "1d"),
        (59, "59 days", "59d"),
        (60, "2 months", "2mo"),
        (365, "12 months", "12mo"),
        (730, "24 months", "24mo"),
        (731, "2 years", "2y"),
        (36_500, "100 years", "100y"),
    ],
)
def test_an_interval_reads_as_a_person_would_say_it(days: int, long: str, short: str) -> None:
    assert (interval(days), short_interval(days)) == (long, short)


def test_several_things_have_a_plural() -> None:
    assert [several(n, "day") for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_sources_name_title_author_year_and_place_one_a_line() -> None:
    bank = read_text(
        "ctquiz: 1\nbank: b\n"
        "sources:\n"
        "  primer: {title: A primer, author: N. N., year: 2024}\n"
        "  atlas: {title: An atlas}\n"
        "facts:\n"
        "- {id: m, at: [primer p3s2, primer p4, atlas], ask: Which planet?, answer: Mars}\n"
    ).bank
    assert bank is not None
    question = Played(cards_of(bank)).asking.question
    assert sources(question) == [
        "A primer, N. N., 2024, paragraph 3, sentence 2",
        "A primer, N. N., 2024, paragraph 4",
        "An atlas",
    ]


MARS = "- {id: m, fact: 'The red planet is {Mars}.', ask: Which planet is red?, not: [Venus]}\n"


def test_the_statement_is_the_whole_sentence_where_there_is_one() -> None:
    asked = Played(cards_of(bank_of(MARS))).asking.question
    assert statement(asked) == "The red planet is Mars."
    bare = Played(cards_of(bank_of("- {id: m, ask: Which one?, answer: Mars}\n"))).asking.question
    assert statement(bare) is None


def test_a_true_claim_is_not_stated_twice() -> None:
    for seed in range(10):
        asked = Played(cards_of(bank_of(MARS), Form.CLAIM), seed).asking.question
        expected = None if asked.right == "true" else "The red planet is Mars."
        assert statement(asked) == expected


def test_what_was_answered_is_told_where_it_differs_from_the_answer() -> None:
    told = []
    for answer in ("Mars", "mars", "Venus"):
        played = Played(cards_of(bank_of(MARS)))
        played.do(Answer(answer))
        told.append(given(played.outcome))
    looked = Played(cards_of(bank_of(MARS)))
    looked.do(Reveal(), Rate(3))
    assert [*told, given(looked.outcome)] == [None, "mars", "Venus", None]
