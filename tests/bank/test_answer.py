"""What an answer is worth, in every form that can be asked today."""

from decimal import Decimal

import pytest
from asked import FOUR, MARS, asked, fact_with, right, typed, wrong
from hypothesis import given
from hypothesis import strategies as st

from banks import NUMBERS, facts, texts
from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.same import same
from ctquiz.bank.answer.verdict import Unclear, Verdict
from ctquiz.bank.forms import Question, fitting
from ctquiz.bank.model import AllOf, Blank, Claim, Fact, Form, Number, Text, Tolerance


def word(question: Question, answer: str) -> str:
    """The verdict in a word."""
    verdict = judge(question, answer)
    return "unclear" if isinstance(verdict, Unclear) else verdict.word


def number(value: str, unit: str | None = None, within: Tolerance | None = None) -> Question:
    return typed(Number(value, value, Decimal(value), unit=unit, within=within))


def test_the_answer_is_right_and_is_kept_as_it_was_typed() -> None:
    assert judge(typed(MARS), " mars.") == right(" mars.")


def test_another_wording_that_is_accepted_is_right() -> None:
    assert judge(typed(MARS), "Red planet") == right("Red planet")


def test_anything_else_is_wrong() -> None:
    assert judge(typed(MARS), "Venus") == wrong("Venus")
    assert judge(typed(MARS), "") == wrong("")


def test_articles_are_those_of_the_bank_s_language() -> None:
    sun = Text("Sonne")
    assert word(typed(sun, "de"), "die Sonne") == "right"
    assert word(typed(sun, "en"), "die Sonne") == "wrong"


@pytest.mark.parametrize(
    "answer",
    [
        *("four", "4", "Four", "4.0", "04", "+4", "4.", "(4)", '"4"', "4!"),
        *("4 moons", "four moons", "4 moon", "4moons", "4 Moons."),
    ],
)
def test_a_number_is_right_however_it_is_written(answer: str) -> None:
    assert word(typed(FOUR), answer) == "right"


@pytest.mark.parametrize("answer", ["5", "-4", "4.1", "44", "4 planets", "$4", "4%", "fourteen"])
def test_another_number_or_another_unit_is_wrong(answer: str) -> None:
    assert word(typed(FOUR), answer) == "wrong"


@pytest.mark.parametrize(
    ("unit", "answer", "verdict"),
    [
        ("m", "4", "right"),
        ("m", "4 m", "right"),
        ("m", "4m", "right"),
        ("m", "4 ms", "wrong"),
        ("m", "4 s", "wrong"),
        ("km/h", "4 km/h", "right"),
        ("%", "4 %", "right"),
        ("%", "4", "right"),
        ("°C", "4 °C", "right"),
        ("°C", "4 °F", "wrong"),
        (None, "4", "right"),
        (None, "4 s", "wrong"),
        (None, "4%", "wrong"),
        ("US dollars", "$4", "right"),
        ("US dollars", "4 $", "right"),
        ("US dollars", "€4", "wrong"),
        ("euros", "4€", "right"),
        ("pounds", "£4", "right"),
    ],
)
def test_a_unit_may_be_left_out_and_another_one_is_wrong(
    unit: str | None, answer: str, verdict: str
) -> None:
    assert word(number("4", unit), answer) == verdict


def test_a_currency_that_the_sentence_shows_is_its_unit() -> None:
    price = typed(Number("$16 billion", "16 billion", Decimal(16_000_000_000)))
    assert word(price, "$16,000,000,000") == "right"
    assert word(price, "16 billion") == "right"
    assert word(price, "€16 billion") == "wrong"


@pytest.mark.parametrize(
    "answer", ["16 million", "16,000,000", "16000000", "16 000 000", "sixteen million"]
)
def test_a_large_number_is_right_however_it_is_written(answer: str) -> None:
    assert word(typed(Number("16 million", "16 million", Decimal(16_000_000))), answer) == "right"


@pytest.mark.parametrize(
    ("within", "answer", "verdict"),
    [
        (None, "101", "wrong"),
        (Tolerance(Decimal(2)), "102", "right"),
        (Tolerance(Decimal(2)), "98", "right"),
        (Tolerance(Decimal(2)), "102.1", "wrong"),
        (Tolerance(Decimal(0)), "100", "right"),
        (Tolerance(Decimal(5), percent=True), "105", "right"),
        (Tolerance(Decimal(5), percent=True), "95", "right"),
        (Tolerance(Decimal(5), percent=True), "105.1", "wrong"),
        (Tolerance(Decimal(5), percent=True), "105 m", "right"),
        (Tolerance(Decimal(5), percent=True), "105 s", "wrong"),
    ],
)
def test_a_number_may_be_off_by_its_tolerance(
    within: Tolerance | None, answer: str, verdict: str
) -> None:
    assert word(number("100", "m", within), answer) == verdict


def test_a_percentage_of_a_negative_number_is_off_to_both_sides() -> None:
    cold = number("-100", within=Tolerance(Decimal(5), percent=True))
    assert [word(cold, answer) for answer in ("-95", "-105", "-94")] == ["right", "right", "wrong"]


def choice(*wrong: str, right: str = "Mars") -> Question:
    blank = Blank("answer", Text(right), ask="Q?", wrong=wrong)
    return asked(fact_with(blank), Form.CHOICE)


def test_an_option_is_chosen_by_its_number() -> None:
    question = choice("Venus", "Saturn")
    for place, option in enumerate(question.options, 1):
        verdict = right(option) if option == "Mars" else wrong(option)
        assert judge(question, f" {place} ") == verdict


def test_an_option_is_chosen_by_its_text_folded() -> None:
    assert judge(choice("Venus", "Saturn"), "mars.") == right("Mars")
    assert judge(choice("Venus", "Saturn"), "VENUS") == wrong("Venus")


@pytest.mark.parametrize("answer", ["0", "4", "-1", "999999999999", "Jupiter", "", "1 2", "٢"])
def test_what_is_no_option_is_no_answer(answer: str) -> None:
    assert judge(choice("Venus", "Saturn"), answer) == Unclear(
        "type a number from 1 to 3, or an option's text"
    )


def test_among_options_of_digits_a_number_within_reach_is_a_place() -> None:
    question = choice("1", "7", right="4")
    first = question.options[0]
    assert judge(question, "1") == (right(first) if first == "4" else wrong(first))
    assert judge(question, "7") == wrong("7")


CLAIMS = [
    asked(fact_with(Blank("answer", Claim("c", holds))), Form.CLAIM) for holds in (True, False)
]


@pytest.mark.parametrize("answer", ["true", "True", "t", "yes", "y", "1", " TRUE "])
def test_a_claim_is_answered_with_true(answer: str) -> None:
    assert [judge(claim, answer) for claim in CLAIMS] == [right("true"), wrong("true")]


@pytest.mark.parametrize("answer", ["false", "False", "f", "no", "n", "2"])
def test_a_claim_is_answered_with_false(answer: str) -> None:
    assert [judge(claim, answer) for claim in CLAIMS] == [wrong("false"), right("false")]


@pytest.mark.parametrize("answer", ["", "3", "maybe", "truee", "not true"])
def test_what_is_neither_true_nor_false_is_no_answer(answer: str) -> None:
    assert judge(CLAIMS[0], answer) == Unclear("type true or false")


@given(facts(), st.integers(0, 3))
def test_the_answer_as_it_is_shown_is_always_right(fact: Fact, seed: int) -> None:
    for blank in fact.blanks:
        for form in fitting(fact, blank):
            question = asked(fact, form, blank.name, seed)
            said = question.right
            # Digits are the number of an option, whatever else they may say.
            if form is Form.CHOICE and said.isdigit():
                if said not in question.options:  # what several options are together
                    continue
                said = str(question.options.index(said) + 1)
            assert word(question, said) == "right"


@given(st.sampled_from(NUMBERS), st.none() | st.just("moons"))
def test_a_number_as_its_author_wrote_it_is_always_right(
    pair: tuple[str, Decimal], unit: str | None
) -> None:
    written, value = pair
    assert word(typed(Number("some", written, value, unit)), written) == "right"


@given(texts(), texts())
def test_another_text_is_right_where_it_folds_to_the_same(answer: str, other: str) -> None:
    if same(answer, other, "en"):
        assert word(typed(Text(answer)), other) == "right"


@given(facts(), st.integers(0, 3))
def test_every_option_chosen_by_its_place_is_judged_by_its_text(fact: Fact, seed: int) -> None:
    for blank in fact.blanks:
        if Form.CHOICE in fitting(fact, blank) and not isinstance(blank.answer, AllOf):
            question = asked(fact, Form.CHOICE, blank.name, seed)
            for place, option in enumerate(question.options, 1):
                expected = right(option) if option == blank.answer.shown else wrong(option)
                assert judge(question, str(place)) == expected


@given(facts(), st.text() | texts())
def test_any_answer_to_any_question_has_a_verdict_or_a_hint(fact: Fact, answer: str) -> None:
    for blank in fact.blanks:
        for form in fitting(fact, blank):
            verdict = judge(asked(fact, form, blank.name), answer)
            assert isinstance(verdict, Verdict) or verdict.hint
