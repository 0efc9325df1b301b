"""The starter teaches the format, whatever its file is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.editing.fmt import formatted
from ctquiz.bank.model import NAME, AllOf, Bank, Claim, InOrder, Number, Pairs, Text
from ctquiz.bank.read import read_text
from ctquiz.bank.starter import starter


def read(name: str) -> Bank:
    reading = read_text(starter(name))
    assert reading.problems == ()
    assert reading.bank is not None
    return reading.bank


def test_it_has_every_kind_of_answer() -> None:
    kinds = {type(blank.answer) for fact in read("planets").facts for blank in fact.blanks}
    assert kinds == {Text, Number, AllOf, InOrder, Pairs, Claim}


def test_nothing_is_left_to_format() -> None:
    assert formatted(starter("planets")).written == ()


@pytest.mark.parametrize(
    ("name", "bank", "title"),
    [
        ("planets", "planets", "Planets"),
        ("capital-cities_of Europe", "capital-cities-of-europe", "Capital cities of Europe"),
        ("Größe", "grosse", "Größe"),
        ('it\'s: "q" #1', "it-q-1", 'It\'s: "q" #1'),
        ("v1.2", "v1-2", "V1.2"),
        ("no", "no", "No"),
        ("12", "12", "12"),
        ("日本", "bank-c7b7cdcc", "日本"),
        ("a\x1b[31m\u202eb", "a-31m-b", "A [31m b"),
        ("\x1b", "bank-58672661", "Bank-58672661"),
        ("x" * 200, "x" * 100, "X" + "x" * 199),
    ],
)
def test_the_bank_is_called_like_its_file(name: str, bank: str, title: str) -> None:
    made = read(name)
    assert (made.id, made.title) == (bank, title)


@given(st.text(min_size=1))
def test_any_name_makes_a_bank_without_a_problem(name: str) -> None:
    assert NAME.fullmatch(read(name).id)


def test_two_names_without_a_letter_are_two_banks() -> None:
    assert read("日本").id != read("中国").id
