"""Our own tables come back as the facts they came from, as far as their columns tell."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from sending import asked_of, bank_with, read
from taking import cells_of, taken

from banks import banks
from ctquiz.bank.forms import TRUTHS
from ctquiz.bank.model import (
    AllOf,
    Bank,
    Blank,
    Claim,
    Fact,
    Form,
    InOrder,
    Item,
    Number,
    Pairs,
    Slot,
    Source,
    Text,
    Tolerance,
)
from ctquiz.bank.read import read_bytes
from ctquiz.bank.reading.distinct import is_nothing
from ctquiz.bank.write import write_text
from ctquiz.exchange.incoming.lost import Kind
from ctquiz.exchange.incoming.tables.table import FromTable
from ctquiz.exchange.tables import table
from studying import SOLAR


def returned(bank: Bank, delimiter: str = ",") -> FromTable:
    return taken(table(asked_of(bank), delimiter), "a.csv" if delimiter == "," else "a.tsv")


def same(fact: Fact) -> Fact:
    """The fact after its way out and in."""
    (found,) = returned(bank_with([fact])).facts
    return found


def test_a_bank_comes_back_with_its_ids_sentences_and_sources() -> None:
    found = returned(read(SOLAR))
    facts = {fact.id: fact for fact in found.facts}
    moons = facts["jupiter-moons"]
    assert moons.sentence == read(SOLAR).facts[0].sentence
    assert {blank.name for blank in moons.blanks} == {"count", "planet", "year"}
    assert [str(place) for place in moons.at] == ["a-primer-on-planets-n-n-2024 p3s2"]
    assert found.sources == (
        Source("a-primer-on-planets-n-n-2024", "A primer on planets, N. N., 2024"),
    )
    assert found.bank == "solar-system"
    assert found.lost == ()


@pytest.mark.parametrize(
    "answer",
    [
        Text("Mars", ("the red one", "Ares")),
        Number("16 million", "16 million", Decimal(16_000_000), "km", Tolerance(Decimal(5), True)),
        Number("3.5", "3.5", Decimal("3.5"), None, Tolerance(Decimal("0.5"))),
        AllOf((Item("Mercury"), Item("Earth", ("Terra", "Tellus")))),
        InOrder((Item("Venus"), Item("Mars"), Item("Saturn"))),
        Pairs((("Uranus", "Herschel"), ("Neptune", "Galle"))),
        Claim("Pluto is a planet.", False),
    ],
)
def test_answers_of_every_kind_come_back(answer: Text) -> None:
    asks = None if isinstance(answer, Claim) else "Which?"
    fact = Fact("f", (Blank("answer", answer, ask=asks, hint="a hint"),), note="*yes*", tags=("a",))
    assert same(fact) == fact


def test_a_number_in_words_is_still_a_number() -> None:
    number = Number("four", "4", Decimal(4), "moons")
    fact = Fact("f", (Blank("count", number),), ("It has ", Slot("count"), " moons."))
    assert same(fact) == fact


def test_a_blank_in_several_places_and_a_list_in_other_words_come_back() -> None:
    said = AllOf((Item("Io"), Item("Europa")), "Io and Europa")
    fact = Fact(
        "f",
        (Blank("planet", Text("Jupiter")), Blank("moons", said)),
        (Slot("planet"), " has ", Slot("moons"), "; ", Slot("planet"), " is big."),
    )
    assert same(fact) == fact


def test_options_come_back_where_they_are_asked_for() -> None:
    blank = Blank("answer", Text("Mars"), ask="Which?", wrong=("Venus",), forms=(Form.CHOICE,))
    assert same(Fact("f", (blank,))).blanks[0].wrong == ("Venus",)


def test_a_claim_of_a_sentence_comes_back_as_its_blank() -> None:
    blank = Blank("answer", Text("Mars"), wrong=("Venus",), forms=(Form.CLAIM,))
    found = same(Fact("f", (blank,), (Slot("answer"), " is red.")))
    assert found.sentence == (Slot("answer"), " is red.")
    assert found.blanks[0].answer == Text("Mars")


def test_what_a_spreadsheet_would_run_comes_back_as_it_was() -> None:
    fact = Fact("f", (Blank("answer", Text("'tis =1"), ask="=1+1"),), note="-x", tags=("@a", "b"))
    assert same(fact) == fact


def test_a_table_saved_by_a_spreadsheet_is_known_again() -> None:
    data = table(asked_of(read(SOLAR)), ";").removeprefix(b"\xef\xbb\xbf")
    assert taken(data).bank == "solar-system"


def test_a_row_added_by_hand_is_a_fact_of_its_own() -> None:
    data = table(asked_of(read(SOLAR)), ",") + b",,New?,yes\r\n"
    assert taken(data).facts[-1].blanks[0].ask == "New?"


def answered(row: dict[str, str]) -> list[str]:
    """The cells that must come back; of a claim made from a sentence its options are gone."""
    names = ["key", "hint", "note", "tags", "source"]
    names += [] if is_derived(row) else ["prompt", "answer", "accept", "sentence"]
    return [row[name] for name in names]


def is_derived(row: dict[str, str]) -> bool:
    return row["form"] == Form.CLAIM and row["answer"] not in TRUTHS


def check_is_read(bank: Bank) -> None:
    """As it is written it is read, but for questions that only their forms told apart."""
    reading = read_bytes(write_text(bank).encode(), "b.yaml")
    assert {problem.rule for problem in reading.problems} <= {"same-question"}
    assert reading.bank == bank or reading.problems


def check_comes_back(bank: Bank, delimiter: str) -> None:
    rows = cells_of(table(asked_of(bank), delimiter), delimiter)
    # A number in a sentence may be shown by signs that are no words.
    signs = any(is_nothing(row["answer"]) for row in rows)
    # Our cells have these between the members of a list.
    between = any(said in write_text(bank) for said in (";", " = "))
    if not rows or signs or between:
        return
    found = returned(bank, delimiter)
    assert {one.kind for one in found.lost} <= {Kind.MEASURE}
    back = Bank(bank.id, bank.title, found.facts, bank.language, found.sources)
    check_is_read(back)
    again = {row["key"]: row for row in cells_of(table(asked_of(back), delimiter), delimiter)}
    assert again.keys() == {row["key"] for row in rows}
    for was in rows:
        now = {**again[was["key"]], "form": was["form"]}
        assert answered(was) == answered(now)[: len(answered(was))]


@settings(max_examples=25)
@given(bank=banks())
def test_any_bank_comes_back_with_its_keys_prompts_and_answers(bank: Bank) -> None:
    check_comes_back(bank, ",")


@pytest.mark.slow
@pytest.mark.parametrize("delimiter", [",", "\t"])
@settings(max_examples=300)
@given(bank=banks())
def test_many_banks_come_back_so(delimiter: str, bank: Bank) -> None:
    check_comes_back(bank, delimiter)
