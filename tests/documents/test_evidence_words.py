"""What of a sentence's words evidence looks at, and what never counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.document import Place
from ctquiz.documents.evidence.record import record
from ctquiz.documents.evidence.words import Word, sentence_hash, words

SENTENCE = "In 2014 China’s “aid” to Kyrgyzstan—some $16 million, or 1.5 %—was not well-known."


def values(text: str, language: str = "en") -> list[str]:
    return [word.value for word in words(text, language) if word.is_value]


def hashed(text: str, language: str = "en") -> str:
    return sentence_hash(words(text, language))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $16 million.", ["dollar", "16000000"]),
        ("It rose by 3.5 % to 1,200 km.", ["3.5", "percent", "1200", "km"]),
        ("It fell to -5 °C, then to −6.", ["-5", "degree", "celsius", "-6"]),
        ("Ten of them came at twenty-one.", ["10", "21"]),
        ("At 12:30 the UN met in New York.", ["12:30", "un", "new", "york"]),
        ("The river is long.", []),
    ],
)
def test_numbers_scales_units_and_names_are_values(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("It was not, and never will be.", "en", 2),
        ("Nobody didn't come without it.", "en", 3),
        ("Das war nicht so, und keiner kam.", "de", 2),
        ("Il n'est pas venu.", "fr", 2),
        ("No vino nadie.", "es", 2),
        ("It was there.", "en", 0),
    ],
)
def test_negations_are_counted(text: str, language: str, count: int) -> None:
    assert sum(word.is_negation for word in words(text, language)) == count


@pytest.mark.parametrize(
    "other",
    [
        SENTENCE.replace("—", " – "),
        SENTENCE.replace("—", "-"),
        SENTENCE.replace("“", '"').replace("”", '"').replace("’", "'"),
        SENTENCE.replace(" ", "  "),
        SENTENCE.replace("well-known", "wellknown"),
        SENTENCE.upper(),
        SENTENCE.replace("1.5 %", "1.5%"),
    ],
)
def test_typography_never_counts(other: str) -> None:
    assert hashed(other) == hashed(SENTENCE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2014", "2015"),
        ("$16", "€16"),
        ("1.5 %", "15 %"),
        ("1.5 %", "1.5"),
        ("not ", ""),
        ("Kyrgyzstan", "Tajikistan"),
        ("China’s", "China"),
        ("16 million", "1 6 million"),
    ],
)
def test_what_is_said_counts(old: str, new: str) -> None:
    assert old in SENTENCE
    assert hashed(SENTENCE.replace(old, new)) != hashed(SENTENCE)


def test_letters_with_signs_and_scripts_without_spaces_are_words() -> None:
    assert [word.text for word in words("हिन्दी बोली 中国很大 É")] == [
        *("हिन्दी", "बोली", "中", "国", "很", "大", "é"),
    ]


TEXT = st.text(alphabet="aB1.,'’-—%$ é国\u0301\u00ad(", max_size=60)


@given(TEXT)
def test_words_stand_in_order_where_they_say(text: str) -> None:
    found = words(text)
    last = 0
    for word in found:
        assert last <= word.start < word.end <= len(text)
        last = word.end


@given(st.lists(st.sampled_from("a China 16 not % the $ 1.5 Ice".split()), min_size=1, max_size=40))
def test_a_record_is_of_bounded_size_and_hexadecimal(said: list[str]) -> None:
    kept = record("primer", Place(1, 2), words(" ".join(said)), frozenset())
    assert (kept.source, kept.place) == ("primer", Place(1, 2))
    assert len(kept.sketch_hashes) <= 24
    assert all(len(one) == 8 for one in (*kept.sketch_hashes, *kept.value_hashes))
    assert len(kept.row_hashes) == max(0, len(said) - 11)
    assert set(kept.hash + kept.sketch + kept.values + kept.rows) <= set("0123456789abcdef")


def test_a_word_is_a_row_of_what_is_known_of_it() -> None:
    assert words("not")[0] == Word("not", "not", 0, 3, False, True)
