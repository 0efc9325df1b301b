"""DESIGN.md's example of a bank means what DESIGN.md says it means."""

from decimal import Decimal
from pathlib import Path

import pytest

from ctquiz.bank.model import (
    AllOf,
    Bank,
    Blank,
    Claim,
    Fact,
    InOrder,
    Item,
    Locator,
    Number,
    Pairs,
    Slot,
    Source,
    Text,
    studied,
)
from ctquiz.bank.read import read_file

PATH = Path(__file__).parents[1] / "data" / "solar-system.yaml"


@pytest.fixture(scope="module")
def example() -> Bank:
    bank = read_file(PATH).bank
    assert bank is not None
    return bank


def fact(bank: Bank, fact_id: str) -> Fact:
    return next(fact for fact in bank.facts if fact.id == fact_id)


def only_answer(bank: Bank, fact_id: str) -> object:
    return fact(bank, fact_id).blank("answer").answer


def test_the_example_has_no_problems() -> None:
    reading = read_file(PATH)
    assert reading.problems == ()
    assert reading.faulty == 0


def test_its_head_names_the_bank_and_its_source(example: Bank) -> None:
    assert example.id == "solar-system"
    assert example.title == "The solar system"
    assert example.language == "en"
    url = "https://example.org/primer"
    assert example.sources == (Source("primer", "A primer on planets", "N. N.", "2024", url),)
    assert example.allow == ()


def test_its_facts_come_in_the_order_of_the_file(example: Bank) -> None:
    ids = "jupiter-moons ceres red-planet rocky outward discoverers pluto"
    assert [fact.id for fact in example.facts] == ids.split()


def test_a_sentence_is_text_around_the_places_of_its_blanks(example: Bank) -> None:
    assert fact(example, "jupiter-moons").sentence == (
        "Galileo discovered ",
        Slot("count"),
        " moons of ",
        Slot("planet"),
        " in ",
        Slot("year"),
        ".",
    )


def test_blanks_come_in_the_order_of_the_sentence(example: Bank) -> None:
    blanks = fact(example, "jupiter-moons").blanks
    assert [blank.name for blank in blanks] == ["count", "planet", "year"]


def test_a_fact_has_a_place_in_its_source_tags_and_a_note(example: Bank) -> None:
    moons = fact(example, "jupiter-moons")
    assert moons.at == (Locator("primer", 3, 2),)
    assert moons.tags == ("giants", "history")
    assert moons.note == "They are *Io*, *Europa*, *Ganymede* and *Callisto*."
    assert not moons.draft


def test_a_number_is_compared_by_value_and_shown_as_in_the_sentence(example: Bank) -> None:
    assert fact(example, "jupiter-moons").blank("count") == Blank(
        "count",
        Number(shown="four", written="4", value=Decimal(4), unit="moons"),
        ask="How many moons of Jupiter did Galileo discover?",
        wrong=("two", "three", "five"),
    )


def test_a_text_in_braces_is_the_answer_and_accept_adds_to_it(example: Bank) -> None:
    assert fact(example, "jupiter-moons").blank("planet") == Blank(
        "planet",
        Text("Jupiter", accept=("planet Jupiter",)),
        ask="Around which planet did Galileo discover four moons?",
        wrong=("Saturn", "Mars", "Venus"),
    )


def test_an_only_blank_needs_no_name_and_its_keys_stand_in_the_fact(example: Bank) -> None:
    ceres = fact(example, "ceres")
    assert ceres.sentence == ("Ceres was found in ", Slot("answer"), ".")
    assert ceres.blanks == (
        Blank(
            "answer",
            Text("1801"),
            ask="In which year was Ceres found?",
            hint="The first night of a century.",
            wrong=("1781", "1846", "1930"),
        ),
    )


def test_a_question_with_an_answer_needs_no_sentence(example: Bank) -> None:
    red = fact(example, "red-planet")
    assert red.sentence is None
    assert red.blank("answer").answer == Text("Mars")


def test_a_list_knows_other_names_of_its_items(example: Bank) -> None:
    assert only_answer(example, "rocky") == AllOf(
        (Item("Mercury"), Item("Venus"), Item("Earth", ("Terra",)), Item("Mars"))
    )


def test_the_other_kinds_of_answer_are_read(example: Bank) -> None:
    ordered = InOrder((Item("Venus"), Item("Mars"), Item("Saturn")))
    assert only_answer(example, "outward") == ordered
    matched = Pairs((("Uranus", "Herschel"), ("Neptune", "Galle")))
    assert only_answer(example, "discoverers") == matched
    claimed = Claim("Pluto has been a planet again since 2015.", holds=False)
    assert only_answer(example, "pluto") == claimed


def test_every_blank_has_a_key_of_bank_fact_and_blank(example: Bank) -> None:
    assert [str(key) for key, _, _ in studied(example)] == [
        "solar-system/jupiter-moons#count",
        "solar-system/jupiter-moons#planet",
        "solar-system/jupiter-moons#year",
        "solar-system/ceres#answer",
        "solar-system/red-planet#answer",
        "solar-system/rocky#answer",
        "solar-system/outward#answer",
        "solar-system/discoverers#answer",
        "solar-system/pluto#answer",
    ]
