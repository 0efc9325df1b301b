"""Ids made of text: readable, new, and silent about the answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.told import HEAD
from banks import NASTY
from ctquiz.bank.editing.fmt import formatted
from ctquiz.bank.editing.slug import Ids, fact_slug, file_slug
from ctquiz.bank.model import NAME
from ctquiz.bank.reading.nodes import Mapping, build


def slug(fact: str) -> str | None:
    root, _ = build(fact)
    assert isinstance(root, Mapping)
    return fact_slug(root)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("fact: Ceres was found in {1801}.", "ceres-found"),
        ("fact: Galileo found {n=four} moons of {p=Jupiter} in {y=1610}.", "galileo-found-moons"),
        ("ask: Which planet is called the Red Planet?\nanswer: Mars", "planet-called-red"),
        ("ask: Name the rocky planets.\nall-of: [Mercury, [Earth, Terra]]", "rocky-planets"),
        ("claim: Pluto is a planet again since 2015.\nholds: no", "pluto-planet-again-2015"),
        ("fact: '{Mars} is red.'\nask: Which planet is red?", "planet-red"),
        ("fact: '{Mars} is red.'", "red"),
        ("fact: '{a=A}, {b=B}'\nblanks: {a: {ask: Who came first?}}", "came-first"),
        ("ask: Où est l'été à Ærøskøbing?\nanswer: là", "ete-aeroskobing"),
        ("ask: Wie heißt die größte Straße?\nanswer: A1", "heisst-grosste-strasse"),
        ("ask: What is China's longest river?\nanswer: Yangtze", "china-longest-river"),
        ("ask: What happened in 1989?\nanswer: a", "happened-1989"),
        ("ask: 1989?\nanswer: a", None),
        ("ask: Кто?\nanswer: Я", None),
        ("ask: 日本の首都は？\nanswer: 東京", None),
        ("ask: 日本 (Japan)?\nanswer: 東京", "japan"),
        ("ask: What is it?\nanswer: a", None),
        ("ask: What does null mean?\nanswer: a", "null-mean"),
        ("ask: null?\nanswer: a", "fact-null"),
        ("ask: 2 moons?\nanswer: a", "fact-2-moons"),
        ("hint: nothing else", None),
    ],
)  # fmt: skip
def test_an_id_is_a_few_telling_words(fact: str, expected: str | None) -> None:
    assert slug(fact) == expected


@pytest.mark.parametrize(
    "fact",
    [
        "ask: Who wrote Faust, Goethe or Schiller?\nanswer: Goethe",
        "fact: The poet {Goethe} wrote Faust; Goethe lived in Weimar.",
        "fact: 'A poet: {who=Goethe}'\nblanks: {w: {ask: Was it Goethe who wrote?, answer: yes}}",
        "ask: Whose Faust? GOETHE’S?\nanswer: von Göthe\naccept: [Goethe]",
        "ask: Name the poets Goethe and Schiller.\nall-of: [[Schiller, Goethe]]",
        "ask: Pair Goethe, Schiller.\npairs: {Faust: Goethe}",
    ],
)
def test_no_word_of_an_answer_stands_in_an_id(fact: str) -> None:
    assert "goethe" not in (slug(fact) or "")


def test_an_id_ends_with_a_word() -> None:
    long = "Supercalifragilistic expialidocious considerations"
    assert slug(f"ask: {long}?\nanswer: a") == "supercalifragilistic-expialidocious"


def test_a_word_too_long_is_cut() -> None:
    assert slug(f"ask: {'x' * 5000}?\nanswer: a") == "x" * 40


def test_a_taken_id_gets_the_next_free_number() -> None:
    ids = Ids(["moon", "moon-3"])
    assert [ids.free("moon") for _ in range(3)] == ["moon-2", "moon-4", "moon-5"]


@given(st.text() | st.sampled_from(NASTY), st.text())
def test_any_text_gives_an_id_or_none(text: str, answer: str) -> None:
    made = fact_slug({"ask": text, "answer": answer})
    assert made is None or NAME.fullmatch(made)


@given(st.text(min_size=1))
def test_any_name_of_a_file_gives_an_id_or_none(name: str) -> None:
    made = file_slug(name)
    assert made is None or NAME.fullmatch(made)


def test_a_fact_without_a_telling_word_is_called_by_its_place() -> None:
    facts = "- {ask: Кто?, answer: Я}\n- {ask: Что?, answer: Ты}\n"
    assert [one.text for one in formatted(HEAD + facts).written] == ["fact-1", "fact-2"]


@given(st.text(st.characters(max_codepoint=127), max_size=200))
def test_plain_letters_are_read_as_others_are(text: str) -> None:
    # An ellipsis is no word, but makes a text one that is not plain.
    assert fact_slug({"ask": text}) == fact_slug({"ask": f"{text} \N{HORIZONTAL ELLIPSIS}"})
