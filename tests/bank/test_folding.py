"""What never decides between two answers, and what does."""

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banks import NASTY, texts
from ctquiz.bank.answer.fold import fold
from ctquiz.bank.answer.same import same

LANGUAGES = ["en", "de", "fr", "es", "it", "pt-BR", "nl", "ja", ""]
TRICKY = st.text("aA thenl19.,-−–'’´`_%$+#/ éıİßœﬁ½²각가\u0301\u0345\u00a8\u00ad\u200b\u05b0\u3000")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mars", "mars"),
        ("MARS", "mars"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
    ],
)
def test_case_never_decides(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyrgyzstán", "Kyrgyzstan"),
        ("é", "e\u0301"),
        ("Łódź", "Lodz"),
        ("Ørsted", "Orsted"),
        ("Þór", "Thor"),
        ("œuvre", "oeuvre"),
        ("Việt Nam", "Viet Nam"),
    ],
)
def test_accents_never_decide(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mars.", "Mars"),
        ("Hello, world!", "Hello world"),
        ("(Mars)", "Mars"),
        ("U.S.A.", "USA"),
        ("St. Peter", "St Peter"),
    ],
)
def test_punctuation_never_decides(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Eureka”", '"Eureka"'),
        ("«Eureka»", "Eureka"),
        ("people’s", "people's"),
        ("people's", "peoples"),
        ("people´s", "people`s"),
        ("rock 'n' roll", "rock ‘n’ roll"),
    ],
)
def test_quotes_never_decide(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1939–1945", "1939-1945"),
        ("1939—1945", "1939 - 1945"),
        ("co-operation", "cooperation"),
        ("COVID-19", "covid 19"),
        ("A-level", "A level"),
    ],
)
def test_dashes_never_decide(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" Mars\t", "Mars"),
        ("New  York", "New York"),
        ("New York", "NewYork"),
        ("50 %", "50%"),
        ("a\u00a0b", "a b"),
        ("co\u00adoperation", "cooperation"),
        ("zero\u200bwidth", "zerowidth"),
        ("one\ntwo", "one two"),
    ],
)
def test_spacing_never_decides(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "the Sun", "Sun"),
        ("en", "a planet", "planet"),
        ("en", "An asteroid", "asteroid"),
        ("en-GB", "the Sun", "Sun"),
        ("de", "die Sonne", "Sonne"),
        ("fr", "le soleil", "soleil"),
        ("fr", "l'eau", "eau"),
        ("fr", "L’eau", "eau"),
        ("it", "l'acqua", "acqua"),
        ("es", "los planetas", "planetas"),
        ("pt-BR", "o sol", "sol"),
        ("nl", "het huis", "huis"),
    ],
)
def test_articles_of_the_bank_s_language_never_decide(language: str, one: str, other: str) -> None:
    assert same(one, other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "the Sun", "Sun"),
        ("en", "die Sonne", "Sonne"),
        ("ja", "the Sun", "Sun"),
        ("en", "Vitamin A", "Vitamin"),
        ("en", "A4", "4"),
        ("en", "A-level", "level"),
        ("en", "A+", "+"),
        ("en", "theology", "ology"),
    ],
)
def test_what_is_no_article_decides(language: str, one: str, other: str) -> None:
    assert not same(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5", "-5"),
        ("5", "−5"),
        ("50%", "50"),
        ("5%", "5‰"),
        ("$5", "5"),
        ("$5", "€5"),
        ("C++", "C"),
        ("3.5", "35"),
        (".5", "5"),
        ("5 000", "50 00"),
        ("1 1", "11"),
        ("5°", "5"),
        ("x < y", "x > y"),
        ("Mars", "Marz"),
        ("四", "三"),
        ("हिंदी", "हद"),
        ("C#", "C"),
        ("C#", "C++"),
        (".NET", "net"),
        ("A-", "A"),
        ("A-", "A+"),
        ("A*", "A"),
        ("Cl⁻", "Cl"),
        ("Na+", "Na"),
        ("10²", "102"),
        ("10^-5", "10^5"),
        ("1e-5", "1e5"),
        ("(-5)", "(5)"),
        ("-$5", "$5"),
        ("1½", "11/2"),
        ("x ≠ y", "x = y"),
    ],
)
def test_signs_with_a_meaning_decide(one: str, other: str) -> None:
    assert not same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "10^2"),
        ("m²", "m^2"),
        ("Cl⁻", "Cl-"),
        ("C♯", "C#"),
        ("1½", "1 1/2"),
        ("١١", "11"),
        ("５０％", "50%"),
        ("R&D", "R and D"),
        ("القَاهِرة", "القاهرة"),
    ],
)
def test_one_meaning_in_two_signs_is_the_same(one: str, other: str) -> None:
    assert same(one, other, "en")


def test_a_bare_point_is_that_of_a_number() -> None:
    assert same(".5", "0.5", "en")
    assert not same("No. 5", "No .5", "en")


@pytest.mark.parametrize("text", ["...", "-", "'", "`", "!?", "\u0301", "%", "→", "、"])
def test_a_text_of_signs_alone_stays_what_it_is(text: str) -> None:
    assert fold(text) == text.replace("`", "'")
    assert not same(text, "", "en")


@pytest.mark.slow
def test_no_character_but_space_folds_to_nothing() -> None:
    characters = (chr(code) for code in range(sys.maxunicode + 1))
    seen = (one for one in characters if not one.isspace() and not 0xD800 <= ord(one) < 0xE000)
    assert [hex(ord(one)) for one in seen if fold(one) == ""] == []


@pytest.mark.slow
def test_folding_any_character_twice_changes_nothing() -> None:
    characters = (chr(code) for code in range(sys.maxunicode + 1))
    assert [hex(ord(one)) for one in characters if fold(fold(one)) != fold(one)] == []


@given(TRICKY | st.text() | st.sampled_from(NASTY), st.sampled_from(LANGUAGES))
def test_folding_twice_changes_nothing(text: str, language: str) -> None:
    folded = fold(text, language)
    assert fold(folded, language) == folded


@given(TRICKY | texts(), st.sampled_from(LANGUAGES))
def test_a_text_is_the_same_as_itself_with_space_around(text: str, language: str) -> None:
    assert same(text, text, language)
    assert same(f" {text}\n", text, language)


@given(st.text("abcdefghijklmnopqrstuvwxyz ", min_size=1), st.sampled_from(LANGUAGES))
def test_capitals_and_spaces_between_words_never_decide(text: str, language: str) -> None:
    assert same(text.upper(), text, language)
    assert same(text.replace(" ", "  "), text, language)


@given(st.text("abcdefgh ", min_size=1), st.text("abcdefgh ", min_size=1))
def test_other_letters_always_decide(one: str, other: str) -> None:
    if one.replace(" ", "") != other.replace(" ", ""):
        assert fold(one, "") != fold(other, "")


@given(st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_other_digits_always_decide(one: object, other: object) -> None:
    assert same(f"{one}", f"{other}", "en") == (f"{one}" == f"{other}")


@pytest.mark.parametrize(
    "stretch",
    ["a ", "1 ", "1.", "-", "the ", "'", "a\u0301\u0327", "\u0301\u0327", "\u05b0\u0591", "\u1100"],
)
def test_the_time_to_fold_grows_with_the_text_and_no_faster(stretch: str) -> None:
    begin = time.process_time()
    fold(stretch * 100_000)
    assert time.process_time() - begin < 10
