"""How a line is split into the items of a list."""

import pytest
from asked import asked, fact_with
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.verdict import Verdict
from ctquiz.bank.forms import Question
from ctquiz.bank.model import AllOf, Blank, Form, Item

PLANETS = ("Mercury", "Venus", "Earth", "Mars")


def listed(*names: str, said: str | None = None, language: str = "en") -> Question:
    """A list of these names; `said` is how its sentence words it."""
    answer = AllOf(tuple(map(Item, names)), said)
    return asked(fact_with(Blank("answer", answer, ask="Q?")), Form.LIST, language=language)


@pytest.mark.parametrize(
    "typed",
    [
        "Earth; Venus; Mercury",
        "Earth, Venus, Mercury",
        "Earth, Venus and Mercury",
        "Earth\nVenus\nMercury",
    ],
)
def test_a_list_may_be_split_as_its_writer_thought_of(typed: str) -> None:
    verdict = judge(listed(*PLANETS[:3]), typed)
    assert isinstance(verdict, Verdict)
    assert verdict.word == "right"


LANDS = ("Serbia", "Bosnia and Herzegovina", "Washington, D.C.", "1,000", "R&D", "New York")


@given(
    st.permutations(LANDS),
    st.integers(1, 6),
    st.sampled_from([", ", " and ", "; ", "\n", " & ", " + ", "، ", "、", " / ", " ", ". ", " - "]),
    st.sampled_from(["", " and ", ", and "]),
)
def test_a_list_is_judged_alike_in_any_order_whatever_is_between(
    names: list[str], count: int, between: str, last: str
) -> None:
    question = listed(*sorted(names[:count]))
    *most, final = names[:count]
    typed = between.join(most) + (last or between if most else "") + final
    verdict = judge(question, typed)
    assert isinstance(verdict, Verdict)
    assert (verdict.word, verdict.score) == ("right", (count, count))


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("de", "Wein, Öl und Salz"),
        ("fr", "Wein, Öl et Salz"),
        ("es", "Wein, Öl y Salz"),
        ("it", "Wein, Öl e Salz"),
        ("nl", "Wein, Öl en Salz"),
        ("ru", "Wein, Öl и Salz"),
        ("en", "1. Wein 2. Öl 3. Salz"),
        ("en", "1) Wein 2) Öl 3) Salz"),
        ("ja", "Wein、Öl、Salz"),
        ("zh", "Wein，Öl，Salz"),
        ("ar", "Wein، Öl، Salz"),
    ],
)
def test_a_list_is_split_by_the_signs_and_words_of_its_language(language: str, typed: str) -> None:
    question = listed("Salz", "Öl", "Wein", language=language)
    verdict = judge(question, typed)
    assert isinstance(verdict, Verdict)
    assert verdict.word == "right"


def test_a_space_alone_makes_no_two_things_of_one() -> None:
    verdict = judge(listed(*PLANETS), "Mercury, Venus, Earth, not Mars")
    assert isinstance(verdict, Verdict)
    assert (verdict.word, verdict.why) == ("wrong", "3 of 4 named, 1 too many")


def test_a_list_as_its_sentence_words_it_is_right() -> None:
    question = listed("Mercury", "Venus", said="the two next to the Sun")
    verdict = judge(question, "The two next to the Sun")
    assert isinstance(verdict, Verdict)
    assert verdict.word == "right"


def test_an_item_on_a_line_of_its_own_may_hold_what_splits_the_others() -> None:
    question = listed("a; b", "c, d and e")
    verdict = judge(question, "c, d and e\na; b")
    assert isinstance(verdict, Verdict)
    assert (verdict.word, verdict.given) == ("right", "c, d and e; a; b")
