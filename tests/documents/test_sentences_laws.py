"""What holds for the sentences of any text in any language."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.text.sentences import sentences

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "pt-BR", ""])
WORDS = st.sampled_from(
    "he He left region China The the I A a. b. J. R. Mr. Dr. U.S. e.g. etc. Inc. p.m. No. Fig. St."
    " 5 12. 1999. 3.5 1. 2. II. IV. a.b.c. x.com www.a.de/b.c iPhone urllib3 read_all Yahoo!"
    " left. left! left? left?! left... left… … ... . . . .NET left.[3] left.12 left.¹ left.China"
    " left.The [...] [sic!] (He left.) (he left. He (left.) left) ( ) [ ] { } : ; , — - – · • * #"
    " “Why?” “left.” ‘left.’ «left» „left.“ 'left' \"left.\" \"Why?\" It's d'or. z. B. am 3."
    " 中国。 「行く。」 है। لماذا؟ د. г. т. д. А. Er. Die wird. 😀 €5 \u0301 \u200b \x1f".split(" ")
)
LONE = st.sampled_from(
    ['"', "“", "”", "«", "»", "'", "’", "。“", "。”", "left.”", 'left."He', "left.”He"]
)
SPACES = st.sampled_from([" ", " ", " ", "\n", "\u00a0", ""])
FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


def joined(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(words, SPACES), max_size=30).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    )


TEXTS = st.one_of(
    joined(st.one_of(WORDS, LONE)),
    st.text(),
    st.text(".!?… \"'“”’()[]-—aAbzI1。「"),
)


@given(TEXTS, LANGUAGES)
def test_they_are_in_order_and_hold_all_that_is_no_space(text: str, language: str) -> None:
    last = 0
    for start, end in sentences(text, language):
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@given(TEXTS, LANGUAGES)
def test_each_holds_a_letter_or_a_number_where_there_is_more_than_one(
    text: str, language: str
) -> None:
    spans = list(sentences(text, language))
    if len(spans) > 1:
        for start, end in spans:
            assert any(map(str.isalnum, text[start:end]))


@given(TEXTS, LANGUAGES)
def test_folded_quotes_and_dashes_change_nothing(text: str, language: str) -> None:
    assert list(sentences(text.translate(FOLDED), language)) == list(sentences(text, language))


@given(joined(st.one_of(WORDS, LONE)), LANGUAGES)
def test_a_line_break_and_any_other_space_are_one(text: str, language: str) -> None:
    plain = "".join(" " if sign.isspace() else sign for sign in text)
    assert list(sentences(plain, language)) == list(sentences(text, language))


@given(joined(WORDS), LANGUAGES)
def test_a_sentence_by_itself_is_one(text: str, language: str) -> None:
    """Where quotations are whole: which way a mark points may be told by those before it."""
    for start, end in sentences(text, language):
        alone = text[start:end]
        assert list(sentences(alone, language)) == [(0, len(alone))]


@given(TEXTS, TEXTS, LANGUAGES)
def test_what_follows_a_sentence_does_not_move_the_ones_before(
    text: str, more: str, language: str
) -> None:
    """All but the last two: a stop looks at the next word, and a bracket may be closed later."""
    before = list(sentences(text, language))[:-2]
    if not any(sign in text for sign in "([（"):
        assert list(sentences(text + " " + more, language))[: len(before)] == before


class _Counted(str):
    """A text that counts the characters taken out of it."""

    __slots__ = ("taken",)

    def __getitem__(self, at: Any) -> str:
        found = super().__getitem__(at)
        self.taken = getattr(self, "taken", 0) + len(found)
        return found


def work(text: str) -> int:
    """Lines of the program that run to split a text, and characters that they take out of it."""
    lines = 0

    def traced(frame: FrameType, event: str, _: object) -> Any:
        nonlocal lines
        lines += 1
        return traced if "documents" in frame.f_code.co_filename else None

    counted = _Counted(text)
    before = sys.gettrace()
    sys.settrace(traced)
    try:
        for _ in sentences(counted):
            pass
    finally:
        sys.settrace(before)
    return lines + getattr(counted, "taken", 0)


@pytest.mark.slow
@given(joined(st.one_of(WORDS, LONE)).filter(str.strip))
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    unit = unit[:40]
    work("The words of a language are made ready once.")
    some, twice, more = (work(unit * times) for times in (30, 60, 120))
    assert more - twice <= 2.2 * (twice - some) + 600
