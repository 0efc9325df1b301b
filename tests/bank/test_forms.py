"""From a blank to a question: which forms fit, and what each shows."""

import random

import pytest
from asked import FOUND, FOUR, KINDS, MARS, OUTWARD, PLUTO, ROCKY, asked, fact_with
from hypothesis import given
from hypothesis import strategies as st

from banks import facts
from ctquiz.bank.forms import TRUTHS, Way, fitting, question, sentence
from ctquiz.bank.model import (
    AllOf,
    Answer,
    Bank,
    Blank,
    Claim,
    Fact,
    Form,
    Item,
    Pairs,
    Slot,
    Text,
)

WRONG = ("Venus", "Saturn")


def forms(
    answer: Answer,
    ask: str | None = "Q?",
    wrong: tuple[str, ...] = WRONG,
    stands: bool = True,
    allowed: tuple[Form, ...] | None = None,
) -> str:
    """The forms that fit a blank, in one line."""
    blank = Blank("answer", answer, ask=ask, wrong=wrong, forms=allowed)
    return " ".join(fitting(fact_with(blank, stands=stands), blank))


@pytest.mark.parametrize("answer", [MARS, FOUR])
def test_text_and_number_fit_cloze_ask_choice_and_claim(answer: Answer) -> None:
    assert forms(answer) == "cloze ask choice claim"


@pytest.mark.parametrize("answer", [MARS, FOUR])
def test_cloze_and_claim_need_the_sentence(answer: Answer) -> None:
    assert forms(answer, stands=False) == "ask choice"


@pytest.mark.parametrize("answer", [MARS, FOUR])
def test_ask_needs_a_question(answer: Answer) -> None:
    assert forms(answer, ask=None) == "cloze choice claim"


@pytest.mark.parametrize("answer", [MARS, FOUR])
def test_choice_and_derived_claims_need_wrong_options(answer: Answer) -> None:
    assert forms(answer, wrong=()) == "cloze ask"


def test_a_list_fits_list_and_with_wrong_options_choice() -> None:
    assert forms(ROCKY) == "choice list"
    assert forms(ROCKY, wrong=()) == "list"


def test_a_sequence_fits_list_and_order() -> None:
    assert forms(OUTWARD) == "order list"


def test_pairs_fit_match_alone() -> None:
    assert forms(FOUND) == "match"


def test_a_claim_fits_claim_alone_and_needs_no_wrong_option() -> None:
    assert forms(PLUTO, ask=None, wrong=(), stands=False) == "claim"


def test_forms_allows_only_those_it_names() -> None:
    assert forms(MARS, allowed=(Form.CHOICE, Form.CLOZE)) == "cloze choice"


def test_forms_allows_no_form_that_does_not_fit() -> None:
    assert forms(MARS, allowed=(Form.LIST, Form.ASK)) == "ask"
    assert forms(MARS, allowed=(Form.LIST,)) == ""


@pytest.mark.parametrize("answer", KINDS)
def test_a_form_that_is_not_allowed_never_fits(answer: Answer) -> None:
    for form in Form:
        assert forms(answer, allowed=(form,)) in ("", form)


def test_a_cloze_hides_the_blank_in_all_its_places_and_shows_the_others() -> None:
    blanks = (Blank("moon", Text("Io")), Blank("planet", Text("Jupiter")))
    fact = Fact(
        "a-fact",
        blanks,
        sentence=(Slot("moon"), " circles ", Slot("planet"), "; ", Slot("moon"), " is hot."),
    )
    assert asked(fact, Form.CLOZE, "moon").prompt == "____ circles Jupiter; ____ is hot."
    assert asked(fact, Form.CLOZE, "planet").prompt == "Io circles ____; Io is hot."


def test_the_gap_tells_nothing_of_the_answer_s_length() -> None:
    for text in ("I", "x" * 80):
        blank = Blank("answer", Text(text))
        prompt = asked(fact_with(blank, stands=True), Form.CLOZE).prompt
        assert prompt == "It is ____ and so on."


def test_a_cloze_shows_a_list_as_its_sentence_says_it() -> None:
    moons = Blank("moons", AllOf(ROCKY.items, said="three planets"))
    fact = fact_with(Blank("answer", MARS), moons, stands=True)
    assert asked(fact, Form.CLOZE).prompt == "It is ____ and three planets and so on."


def test_an_ask_shows_the_question_and_not_the_sentence() -> None:
    blank = Blank("answer", MARS, ask="Which planet?")
    shown = asked(fact_with(blank, stands=True), Form.ASK)
    assert shown.prompt == "Which planet?"
    assert shown.right == "Mars"
    assert shown.options == ()


def test_a_choice_shows_the_question_or_else_the_cloze() -> None:
    with_ask = Blank("answer", MARS, ask="Which planet?", wrong=WRONG)
    assert asked(fact_with(with_ask, stands=True), Form.CHOICE).prompt == "Which planet?"
    without = Blank("answer", MARS, wrong=WRONG)
    prompt = asked(fact_with(without, stands=True), Form.CHOICE).prompt
    assert prompt == "It is ____ and so on."


def test_a_choice_offers_the_answer_once_among_the_wrong_options() -> None:
    blank = Blank("answer", MARS, ask="Q?", wrong=WRONG)
    orders = {asked(fact_with(blank), Form.CHOICE, seed=seed).options for seed in range(50)}
    assert {tuple(sorted(options)) for options in orders} == {("Mars", "Saturn", "Venus")}
    assert len(orders) == 6


def test_a_choice_offers_no_option_twice() -> None:
    blank = Blank("answer", MARS, ask="Q?", wrong=("Venus", "Venus"))
    assert sorted(asked(fact_with(blank), Form.CHOICE).options) == ["Mars", "Venus"]


def test_a_number_is_offered_as_its_sentence_says_it() -> None:
    blank = Blank("answer", FOUR, ask="Q?", wrong=("two", "five"))
    shown = asked(fact_with(blank), Form.CHOICE)
    assert sorted(shown.options) == ["five", "four", "two"]
    assert shown.right == "four"


def test_a_derived_claim_is_the_sentence_or_has_a_wrong_option_in_the_blank() -> None:
    blank = Blank("answer", MARS, wrong=WRONG)
    claims = [asked(fact_with(blank, stands=True), Form.CLAIM, seed=seed) for seed in range(50)]
    assert {(claim.prompt, claim.right) for claim in claims} == {
        ("It is Mars and so on.", "true"),
        ("It is Venus and so on.", "false"),
        ("It is Saturn and so on.", "false"),
    }
    assert {claim.options for claim in claims} == {("true", "false")}


@pytest.mark.parametrize(("holds", "right"), [(True, "true"), (False, "false")])
def test_an_author_s_claim_is_shown_as_it_is(holds: bool, right: str) -> None:
    blank = Blank("answer", Claim("Pluto is a planet.", holds))
    shown = asked(fact_with(blank), Form.CLAIM)
    assert (shown.prompt, shown.right, shown.options) == ("Pluto is a planet.", right, TRUTHS)


def test_a_question_knows_the_memory_it_asks_for() -> None:
    shown = asked(fact_with(Blank("answer", MARS, ask="Q?")), Form.ASK)
    assert str(shown.key) == "b/a-fact#answer"


def test_a_choice_of_a_list_mixes_its_items_with_the_wrong_options() -> None:
    fact = fact_with(Blank("answer", ROCKY, ask="Q?", wrong=("Jupiter", "Saturn")))
    shown = asked(fact, Form.CHOICE)
    assert sorted(shown.options) == ["Earth", "Jupiter", "Mercury", "Saturn", "Venus"]
    assert (shown.way, shown.right) == (Way.SOME, "Mercury, Venus, Earth")


def test_a_choice_has_no_more_options_than_there_are_digits_and_the_right_one_among_them() -> None:
    wrong = tuple(f"planet {number}" for number in range(30))
    fact = fact_with(Blank("answer", MARS, wrong=wrong))
    options = [asked(fact, Form.CHOICE, seed=seed).options for seed in range(20)]
    assert {len(one) for one in options} == {9}
    assert all("Mars" in one for one in options)
    assert len({option for one in options for option in one}) == 31


def test_a_choice_of_many_right_ones_still_has_three_wrong_ones() -> None:
    items = AllOf(tuple(Item(f"item {number}") for number in range(12)))
    fact = fact_with(Blank("answer", items, wrong=("a", "b", "c", "d")))
    assert len(asked(fact, Form.CHOICE).options) == 15


def test_a_list_is_asked_for_in_the_open() -> None:
    shown = asked(fact_with(Blank("answer", ROCKY, ask="Q?")), Form.LIST)
    assert (shown.way, shown.options, shown.size) == (Way.ITEMS, (), 3)


@pytest.mark.parametrize("seed", range(20))
def test_an_order_is_shown_in_any_order_but_the_right_one(seed: int) -> None:
    fact = fact_with(Blank("answer", OUTWARD, ask="Q?"))
    assert asked(fact, Form.ORDER, seed=seed).options == ("Mars", "Venus")


def test_a_match_shows_its_left_sides_as_written_and_every_right_side_once() -> None:
    pairs = Pairs((("Uranus", "Herschel"), ("Titania", "Herschel"), ("Neptune", "Galle")))
    shown = asked(fact_with(Blank("answer", pairs, ask="Q?")), Form.MATCH)
    assert shown.lefts == ("Uranus", "Titania", "Neptune")
    assert sorted(shown.options) == ["Galle", "Herschel"]


@given(facts(), st.integers(0, 3))
def test_every_form_that_can_be_asked_makes_a_question(fact: Fact, seed: int) -> None:
    bank = Bank("b", "B", (fact,))
    for blank in fact.blanks:
        for form in fitting(fact, blank):
            shown = question(bank, fact, blank, form, random.Random(seed))
            assert shown.prompt
            assert shown.right
            assert len(set(shown.options)) == len(shown.options)
            if shown.way in (Way.ONE, Way.TRUTH):
                assert shown.right in shown.options


@given(facts())
def test_a_false_claim_is_never_the_sentence_itself(fact: Fact) -> None:
    bank = Bank("b", "B", (fact,))
    for blank in fact.blanks:
        if Form.CLAIM in fitting(fact, blank) and not isinstance(blank.answer, Claim):
            shown = question(bank, fact, blank, Form.CLAIM, random.Random(1))
            assert (shown.prompt == sentence(fact, {})) == (shown.right == "true")


@given(facts())
def test_a_cloze_hides_every_place_of_its_blank(fact: Fact) -> None:
    for blank in fact.blanks:
        places = (fact.sentence or ()).count(Slot(blank.name))
        hidden, removed = (sentence(fact, {blank.name: text}) for text in ("█", ""))
        assert hidden.count("█") - removed.count("█") == places
