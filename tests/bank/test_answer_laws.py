"""What holds for every typed answer, whatever the bank says and whoever types."""

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from banks import answers, texts
from ctquiz.bank.answer.fold import fold, fold_any
from ctquiz.bank.answer.near import near_miss
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.same import same
from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.answer.words import judge_words
from ctquiz.bank.model import Answer, Number, Text

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
TYPED = st.one_of(
    st.text(),
    texts(),
    WORDS,
    st.text("0123456789.,'-+$€%/ ekm", max_size=20),
    st.lists(
        st.sampled_from(
            "a and half twenty one hundred million dozen the 3rd september 2021 bc century 16 $ km"
            " point minus % 1990s XIV nineteen oh five".split()
        ),
        max_size=8,
    ).map(" ".join),
)
LANGUAGES = st.sampled_from(["en", "de", "fr", "pt-BR", "ja", ""])


def asked() -> st.SearchStrategy[Answer]:
    """Answers that are typed."""
    said = st.builds(Text, TYPED.filter(str.strip), st.lists(TYPED, max_size=2).map(tuple))
    return answers().filter(lambda answer: isinstance(answer, Text | Number)) | said


@given(asked(), LANGUAGES, st.lists(TYPED, max_size=2))
def test_every_accepted_text_is_right(answer: Answer, language: str, wrong: list[str]) -> None:
    assert isinstance(answer, Text | Number)
    for text in (answer.shown, *answer.accept):
        assert judge_words(answer, text, language, wrong).word is Word.RIGHT


@given(asked(), LANGUAGES, TYPED, st.sampled_from([str, str.upper, "  {} ".format, "“{}”".format]))
def test_no_wrong_option_is_ever_right_or_close(
    answer: Answer, language: str, option: str, style: object
) -> None:
    assert isinstance(answer, Text | Number)
    assert callable(style)
    typed = style(option)
    right = (
        answer.shown,
        *answer.accept,
        *([answer.written] if isinstance(answer, Number) else ()),
    )
    assume(plainly(typed) not in map(plainly, right))
    assume(typed.strip() and same(option, typed, language))
    assert judge_words(answer, typed, language, [option]).word is Word.WRONG


@given(WORDS, WORDS, st.data())
def test_what_is_as_near_to_a_wrong_option_is_not_close(
    answer: str, option: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(option)))
    slip = option[:place] + data.draw(st.sampled_from("aeioux")) + option[place:]
    assume(fold(slip) != fold(answer))
    verdict = judge_words(Text(answer), slip, "en", [option])
    if verdict.word is Word.CLOSE:
        assert near_miss([option], slip, "en", []) is None or verdict.nearest == answer


@given(asked(), LANGUAGES, TYPED, st.lists(TYPED, max_size=2))
def test_any_typed_text_has_a_verdict(
    answer: Answer, language: str, typed: str, wrong: list[str]
) -> None:
    assert isinstance(answer, Text | Number)
    verdict = judge_words(answer, typed, language, wrong)
    assert verdict.given == typed
    assert (verdict.word is Word.CLOSE) == bool(verdict.why) == bool(verdict.nearest)


@given(st.text("aAbthen TEHZ 123", max_size=30), LANGUAGES)
def test_the_fast_way_to_fold_is_no_other_than_the_long_one(text: str, language: str) -> None:
    assert fold(text, language) == fold_any(text, language)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_another_number_is_never_right_nor_close(one: int, other: int) -> None:
    assume(one != other)
    for answer in (Text(f"Route {one}"), Text(f"{one}"), Text(f"{one} metres")):
        typed = answer.shown.replace(str(one), str(other))
        assert judge_words(answer, typed, "en").word is Word.WRONG


@pytest.mark.parametrize(
    "typed",
    [
        "The quick brown fox jumps over the lazy dog. " * 45,
        "a\u0301\u0327" * 700,
        "\u0301" * 2000,
        "1," * 1000,
        "1 " * 1000,
        "twenty " * 300,
        "a " * 1000,
        "$" * 2000,
        "(" * 2000,
        "1" * 2000,
        "IV " * 700,
        "ﷺ" * 2000,
    ],
)
def test_a_long_answer_is_judged_at_once(typed: str) -> None:
    begin = time.process_time()
    judge_words(Text("sixteen million dollars", ("$16m",)), typed, "en", ["$17m", "euros"])
    assert time.process_time() - begin < 1
