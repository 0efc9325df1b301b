"""What the author typed is what the bank holds; what may be left out has its meaning."""

from decimal import Decimal

import pytest
from told import HEAD, answer_of, bank_of, fact_of

from ctquiz.bank.model import AllOf, Image, InOrder, Item, Locator, Number, Slot, Text, Tolerance
from ctquiz.bank.model import studied as blanks_studied


@pytest.mark.parametrize(
    "typed", ["no", "1.10", "010", "12:30", "50%", "null", "~", "0x1F", "2024-01-01", "1e3", "yes"]
)
def test_a_scalar_stays_what_was_typed(typed: str) -> None:
    assert answer_of(f"- {{ask: q, answer: {typed}}}") == Text(typed)
    assert fact_of(f"- {{fact: 'It is {{{typed}}}.'}}").blank("answer").answer == Text(typed)


def test_a_percent_sign_behind_a_number_needs_no_quotes() -> None:
    assert fact_of("- fact: Water covers {71%} of it.").blank("answer").answer == Text("71%")


def test_a_block_keeps_its_line_breaks() -> None:
    assert fact_of("- ask: q\n  answer: a\n  note: |\n    one\n    two\n").note == "one\ntwo\n"


def test_windows_line_ends_are_line_ends() -> None:
    assert bank_of((HEAD + "- ask: q\n  answer: a\n").replace("\n", "\r\n")).id == "b"


def test_a_bank_without_a_title_goes_by_its_id_and_speaks_english() -> None:
    bank = bank_of("ctquiz: 1\nbank: solar-system\nfacts: []\n")
    assert (bank.title, bank.language) == ("solar-system", "en")


def test_a_bank_may_be_written_in_flow_style() -> None:
    bank = bank_of("{ctquiz: 1, bank: b, facts: [{id: a, ask: q, answer: x}]}")
    assert [fact.id for fact in bank.facts] == ["a"]


def test_a_fact_without_an_id_is_read_and_not_studied() -> None:
    bank = bank_of(HEAD + "- ask: q\n  answer: a\n")
    assert bank.facts[0].id is None
    assert blanks_studied(bank) == []


def test_a_draft_is_read_and_not_studied() -> None:
    bank = bank_of(HEAD + "- {id: a, ask: q, answer: x, draft: true}\n")
    assert bank.facts[0].draft
    assert blanks_studied(bank) == []


def test_draft_false_is_studied() -> None:
    bank = bank_of(HEAD + "- {id: a, ask: q, answer: x, draft: false}\n")
    assert len(blanks_studied(bank)) == 1


def test_a_fact_may_have_several_places_in_its_sources() -> None:
    bank = bank_of(
        "ctquiz: 1\nbank: b\nsources: {book: {title: t}, atlas: {title: t}}\n"
        "facts:\n- {ask: q, answer: a, at: [book p3s2, atlas p4, book]}\n"
    )
    assert bank.facts[0].at == (Locator("book", 3, 2), Locator("atlas", 4), Locator("book"))


def test_a_picture_lies_beside_the_bank() -> None:
    fact = fact_of("- {ask: q, answer: a, image: {file: maps/io.png, alt: A moon}}\n")
    assert fact.image == Image("maps/io.png", "A moon")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4", "4"),
        ("3.5", "3.5"),
        ("16 million", "16000000"),
        ("1,610", "1610"),
        ("-2", "-2"),
        ("010", "10"),
    ],
)
def test_a_number_has_the_value_of_its_notation(written: str, value: str) -> None:
    answer = answer_of(f"- ask: q\n  number: {written}\n")
    assert answer == Number(shown=written, written=written, value=Decimal(value))


@pytest.mark.parametrize(
    ("written", "within"),
    [
        ("2", Tolerance(Decimal(2))),
        ("0.5", Tolerance(Decimal("0.5"))),
        ("5%", Tolerance(Decimal(5), percent=True)),
        ("5 %", Tolerance(Decimal(5), percent=True)),
    ],
)
def test_a_tolerance_is_an_amount_or_a_percentage(written: str, within: Tolerance) -> None:
    answer = answer_of(f"- {{ask: q, number: 100, within: {written}}}\n")
    assert isinstance(answer, Number)
    assert answer.within == within


def test_a_sentence_says_how_a_list_is_shown_and_its_key_what_is_compared() -> None:
    fact = fact_of("- fact: It has {two moons}.\n  all-of: [Phobos, [Deimos, Terror]]\n")
    answer = fact.blank("answer").answer
    items = (Item("Phobos"), Item("Deimos", ("Terror",)))
    assert answer == AllOf(items, said="two moons")
    assert answer.shown == "two moons"


def test_a_bare_name_shows_its_answer_from_blanks() -> None:
    fact = fact_of(
        "- fact: First come {order}.\n  blanks:\n    order: {in-order: [Mercury, Venus]}\n"
    )
    assert fact.sentence == ("First come ", Slot("order"), ".")
    answer = fact.blank("order").answer
    assert answer == InOrder((Item("Mercury"), Item("Venus")))
    assert answer.shown == "Mercury, Venus"


def test_a_blank_may_be_asked_for_without_standing_in_the_sentence() -> None:
    fact = fact_of(
        "- fact: Ceres was found in {year=1801}.\n"
        "  blanks:\n    who: {ask: Who found Ceres?, answer: Piazzi}\n"
    )
    assert [blank.name for blank in fact.blanks] == ["year", "who"]


def test_an_only_blank_with_a_name_may_have_its_keys_in_the_fact() -> None:
    fact = fact_of("- fact: Ceres was found in {year=1801}.\n  hint: A new century.\n")
    assert fact.blank("year").hint == "A new century."


def test_the_same_form_twice_is_allowed_once() -> None:
    fact = fact_of("- {ask: q, answer: a, forms: [ask, ask]}\n")
    assert fact.blank("answer").forms == ("ask",)
