"""Answers of several parts: how they are written, and what they are worth."""

import random
from collections.abc import Sequence

import pytest
from asked import asked, fact_with
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer import notation
from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.several import judge_chosen, judge_items, judge_order, judge_pairs
from ctquiz.bank.answer.verdict import Row, Sign, Unclear, Verdict
from ctquiz.bank.forms import Question
from ctquiz.bank.model import AllOf, Blank, Form, InOrder, Item, Pairs

PLANETS = ("Mercury", "Venus", "Earth", "Mars", "Jupiter")
FOUND = (("Uranus", "Herschel"), ("Neptune", "Galle"), ("Ceres", "Piazzi"), ("Pluto", "Tombaugh"))


def items(count: int) -> tuple[Item, ...]:
    return tuple(Item(name, ("Terra",) if name == "Earth" else ()) for name in PLANETS[:count])


def listed(count: int, *typed: str, wrong: Sequence[str] = ()) -> Verdict:
    return judge_items(items(count), typed, "en", wrong)


def said(verdict: Verdict) -> tuple[str, str]:
    return verdict.word, verdict.why


@pytest.mark.parametrize(
    ("count", "typed", "word", "why"),
    [
        (3, "Venus; Earth; Mercury", "right", ""),
        (3, "venus; the Earth; MERCURY.", "right", ""),
        (3, "Venus; Terra; Mercury", "right", ""),
        (3, "Venus; Venus; Earth; Mercury", "right", ""),
        (3, "Venus; Earth; Terra; Mercury", "right", ""),
        (3, "Venus; Earth", "wrong", "2 of 3 named"),
        (4, "Venus; Earth; Mercury", "close", "3 of 4 named"),
        (4, "Venus; Earth; Mercury; Mars; Pluto", "close", "4 of 4 named, 1 too many"),
        (4, "Venus; Earth; Mercury; Pluto", "wrong", "3 of 4 named, 1 too many"),
        (4, "Venus; Earth", "wrong", "2 of 4 named"),
        (5, "Pluto", "wrong", "0 of 5 named, 1 too many"),
    ],
)
def test_a_list_is_worth_what_is_to_be_added_or_dropped(
    count: int, typed: str, word: str, why: str
) -> None:
    assert said(listed(count, *notation.items(typed))) == (word, why)


def test_a_slip_in_a_name_is_close_and_says_what_it_came_near_to() -> None:
    verdict = listed(3, "Mercuri", "Venus", "Earth")
    assert said(verdict) == ("close", "3 of 3 named, 1 not quite")
    assert verdict.rows[0] == Row(Sign.CLOSE, "Mercuri", "Mercury, one letter is another")
    assert said(listed(3, "Mercuri", "Venus")) == ("wrong", "2 of 3 named, 1 not quite")


@pytest.mark.parametrize("wrong", ["Mercurius", "MERCURIUS", "the Mercurius"])
def test_what_was_named_wrong_is_no_slip(wrong: str) -> None:
    verdict = listed(3, wrong, "Venus", "Earth", wrong=["Mercurius"])
    assert said(verdict) == ("wrong", "2 of 3 named, 1 too many")


def test_the_rows_of_a_list_are_what_was_typed_then_what_is_missing() -> None:
    verdict = listed(4, "terra", "Pluto", "Venus")
    assert [(row.sign, row.text) for row in verdict.rows] == [
        (Sign.RIGHT, "Earth"),
        (Sign.WRONG, "Pluto"),
        (Sign.RIGHT, "Venus"),
        (Sign.MISSING, "Mercury"),
        (Sign.MISSING, "Mars"),
    ]
    assert verdict.score == (1, 4)


@given(st.permutations(range(6)), st.integers(1, 6))
def test_reordering_the_items_of_a_list_never_changes_its_verdict(
    order: list[int], count: int
) -> None:
    names = (*PLANETS, "Pluto")[:count]
    turned = [names[place] for place in order if place < count]
    one, other = listed(5, *names), listed(5, *turned)
    assert (one.word, one.score, one.why) == (other.word, other.score, other.why)


@pytest.mark.parametrize(
    ("chosen", "word", "why"),
    [
        ("ab", "right", ""),
        ("a", "wrong", "1 of 2 chosen"),
        ("abx", "wrong", "2 of 2 chosen, 1 too many"),
        ("xy", "wrong", "0 of 2 chosen, 2 too many"),
    ],
)
def test_of_several_right_options_all_are_wanted_and_no_other(
    chosen: str, word: str, why: str
) -> None:
    assert said(judge_chosen("xabyz", "ab", chosen)) == (word, why)


def test_one_miss_among_four_right_options_is_close() -> None:
    assert said(judge_chosen("abcdx", "abcd", "abc")) == ("close", "3 of 4 chosen")
    assert said(judge_chosen("abcdx", "abcd", "abcdx")) == ("close", "4 of 4 chosen, 1 too many")


def test_the_rows_of_several_options_say_what_became_of_each() -> None:
    rows = judge_chosen("xaby", "ab", "xa").rows
    assert [row.sign for row in rows] == [Sign.WRONG, Sign.RIGHT, Sign.MISSING, None]


@pytest.mark.parametrize(
    ("given", "word", "why"),
    [
        ("abcd", "right", ""),
        ("bacd", "close", "one item is out of place"),
        ("bcda", "close", "one item is out of place"),
        ("dbca", "close", "two items are swapped"),
        ("dcba", "wrong", "0 of 4 in their place"),
        ("badc", "wrong", "0 of 4 in their place"),
        ("abc", "close", "one is missing"),
        ("ba", "wrong", "0 of 4 in their place"),
    ],
)
def test_an_order_is_worth_what_is_to_be_moved_or_swapped(given: str, word: str, why: str) -> None:
    assert said(judge_order("abcd", given)) == (word, why)


def test_a_short_order_is_right_or_wrong() -> None:
    assert said(judge_order("abc", "bac")) == ("wrong", "1 of 3 in their place")


def test_the_rows_of_an_order_are_as_they_belong_and_say_where_each_was() -> None:
    rows = judge_order("abcd", "cba").rows
    assert [(row.sign, row.text, row.said) for row in rows] == [
        (Sign.WRONG, "a", "you had it 3rd"),
        (Sign.RIGHT, "b", ""),
        (Sign.WRONG, "c", "you had it 1st"),
        (Sign.MISSING, "d", "missing"),
    ]


@given(st.permutations("abcdefgh"), st.integers(0, 7), st.integers(0, 7))
def test_one_move_or_one_swap_is_one_miss(order: list[str], here: int, there: int) -> None:
    moved = [*order]
    moved.insert(there, moved.pop(here))
    swapped = [*order]
    swapped[here], swapped[there] = swapped[there], swapped[here]
    for given_order in (moved, swapped):
        expected = ("right", (8, 8)) if given_order == order else ("close", (7, 8))
        verdict = judge_order(order, given_order)
        assert (verdict.word, verdict.score) == expected


@pytest.mark.parametrize(
    ("given", "word", "why"),
    [
        ("1a 2b 3c 4d", "right", ""),
        ("4d 3c 2b 1a", "right", ""),
        ("1b 2a 3c 4d", "close", "two are swapped"),
        ("1a 2b 3c", "close", "3 of 4 matched"),
        ("1a 2b 3c 4a", "close", "3 of 4 matched"),
        ("1b 2c 3a 4d", "wrong", "1 of 4 matched"),
        ("1b 2a 3d 4c", "wrong", "0 of 4 matched"),
    ],
)
def test_pairs_are_worth_what_is_to_be_swapped_or_changed(given: str, word: str, why: str) -> None:
    lefts, rights = zip(*FOUND, strict=True)
    matched = notation.paired(given, lefts, rights, "en")
    assert matched is not None
    assert said(judge_pairs(FOUND, matched)) == (word, why)


def test_the_rows_of_pairs_say_what_each_was_matched_with() -> None:
    rows = judge_pairs(FOUND[:3], {"Uranus": "Galle", "Neptune": "Galle"}).rows
    assert [(row.sign, row.text, row.said) for row in rows] == [
        (Sign.WRONG, "Uranus: Herschel", "you had Galle"),
        (Sign.RIGHT, "Neptune: Galle", ""),
        (Sign.MISSING, "Ceres: Piazzi", "missing"),
    ]


@pytest.mark.parametrize(
    "text", ["3 1 2", "3,1,2", "3; 1; 2", "312", "c; a; b", " 3  1 2 ", "C;A;B."]
)
def test_an_order_is_written_in_numbers_or_in_words(text: str) -> None:
    assert notation.ordered(text, "abc", "en") == ["c", "a", "b"]


@pytest.mark.parametrize("text", ["", "4 1 2", "1 1 2", "1 2 x", "a; a; b", "q", "-1 2 3", "0 1 2"])
def test_what_names_no_order_is_none(text: str) -> None:
    assert notation.ordered(text, "abc", "en") is None


@pytest.mark.parametrize(
    "text", ["1b 2a", "2a 1b", "1B,2A", "1b2a", "1-b; 2-a", "1=b 2=a", "1 b 2 a"]
)
def test_pairs_are_written_as_numbers_with_letters(text: str) -> None:
    assert notation.paired(text, "xy", "pq", "en") == {"x": "q", "y": "p"}


@pytest.mark.parametrize(
    "text",
    ["", "1", "b", "1b 1a", "3a", "1c", "1b 2a no", "1bb", "0a", "one b", "1ſ", "1ı", "1İ 2a"],
)
def test_what_names_no_pairs_is_none(text: str) -> None:
    assert notation.paired(text, "xy", "pq", "en") is None


@pytest.mark.parametrize("text", ["1 3", "3;1", "1,3", "3 1 1", "a; c", "C;A"])
def test_several_options_are_named_by_number_or_in_words(text: str) -> None:
    assert notation.chosen(text, "abc", "en") == ["a", "c"]


@pytest.mark.parametrize("text", ["", "4", "1 4", "0", "a; q", ";"])
def test_what_names_no_option_is_none(text: str) -> None:
    assert notation.chosen(text, "abc", "en") is None


@pytest.mark.parametrize("text", ["x: q, y: p", "y: P; x: Q", "y - p\nx - q"])
def test_pairs_may_be_written_out_in_any_order(text: str) -> None:
    assert notation.paired(text, "xy", "pq", "en") == {"x": "q", "y": "p"}


@pytest.mark.parametrize("text", ["c, a, b", "c a b", "c, a and b", "c / a / b"])
def test_an_order_in_words_may_be_split_by_any_sign(text: str) -> None:
    assert notation.ordered(text, "abc", "en") == ["c", "a", "b"]


def ask(answer: AllOf | InOrder | Pairs, form: Form, wrong: tuple[str, ...] = ()) -> Question:
    return asked(fact_with(Blank("answer", answer, ask="Q?", wrong=wrong)), form)


@pytest.mark.parametrize(
    ("question", "hint"),
    [
        (ask(AllOf(items(2)), Form.LIST), "type the items, with ; between them"),
        (
            ask(AllOf(items(2)), Form.CHOICE, ("Pluto",)),
            "type the numbers of all that are right, like 1 3",
        ),
        (
            ask(InOrder(items(3)), Form.ORDER),
            "type each number once, in the right order, like 3 2 1",
        ),
        (ask(Pairs(FOUND), Form.MATCH), "type each number with its letter, like 1b 2a"),
    ],
    ids=["list", "choice", "order", "match"],
)
def test_what_is_no_answer_is_told_what_would_be_one(question: Question, hint: str) -> None:
    assert judge(question, " ; ") == Unclear(hint)


@pytest.mark.parametrize("seed", range(5))
def test_the_answer_is_kept_in_words_whatever_was_shown_where(seed: int) -> None:
    fact = fact_with(Blank("answer", InOrder(items(3)), ask="Q?"))
    question = asked(fact, Form.ORDER, seed=seed)
    places = [question.options.index(name) + 1 for name in ("Venus", "Earth", "Mercury")]
    verdict = judge(question, " ".join(map(str, places)))
    assert isinstance(verdict, Verdict)
    assert verdict.given == "Venus; Earth; Mercury"


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_pairs_given_any_way_never_raise(count: int, chance: random.Random) -> None:
    pairs = tuple((str(number), "xyz"[number % 3]) for number in range(count))
    guess = {left: chance.choice("xyz") for left, _ in pairs if chance.random() < 0.8}
    verdict = judge_pairs(pairs, guess)
    assert (verdict.word == "right") == (guess == dict(pairs))
