"""What a learner types to find facts: read, printed, and told where it cannot be understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.model import Form
from ctquiz.study.search.printing import printed
from ctquiz.study.search.query import (
    Both,
    Called,
    Compared,
    Condition,
    Either,
    Every,
    InForm,
    Is,
    Measure,
    Name,
    Not,
    Sign,
    State,
    Words,
)
from ctquiz.study.search.reading import QueryError, parse

MOON, MARS = Words("moon"), Words("mars")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Every()),
        ("  ", Every()),
        ("moon", MOON),
        ("moon mars", Both((MOON, MARS))),
        ("moon OR mars", Either((MOON, MARS))),
        ("moon mars or moon", Either((Both((MOON, MARS)), MOON))),
        ("moon (mars or moon)", Both((MOON, Either((MARS, MOON))))),
        ("-moon", Not(MOON)),
        ("-(moon mars)", Not(Both((MOON, MARS)))),
        ("--moon", Not(Not(MOON))),
        ("well-known", Words("well-known")),
        ("12:30", Words("12:30")),
        ("orange", Words("orange")),
        ('"moon mars"', Words("moon mars")),
        ('"or"', Words("or")),
        (r'"say \"a\" \\"', Words('say "a" \\')),
        ("tag:a*", Called(Name.TAG, "a*")),
        ('TAG:"two words"', Called(Name.TAG, "two words")),
        ("id:moons/io#answer", Called(Name.ID, "moons/io#answer")),
        ("form:choice", InForm(Form.CHOICE)),
        ("is:Due", Is(State.DUE)),
        ("due:<7", Compared(Measure.DUE, Sign.LESS, 7)),
        ("due:today", Compared(Measure.DUE, Sign.EQUAL, 0)),
        ("due:<=tomorrow", Compared(Measure.DUE, Sign.AT_MOST, 1)),
        ("lapses:>=3", Compared(Measure.LAPSES, Sign.AT_LEAST, 3)),
        ("flag:2", Compared(Measure.FLAG, Sign.EQUAL, 2)),
    ],
)
def test_a_query_is_read(text: str, query: object) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        ("a tga:x", 3, "unknown key 'tga'", "did you mean 'tag'?"),
        ("https://x", 1, "unknown key 'https'", "in quotes it is a phrase"),
        ("tag:", 5, "'tag:' needs a name", "write tag:name"),
        ("is:leach", 4, "'is:' knows no 'leach'", "did you mean 'leech'?"),
        ("is:", 4, "'is:' needs a word", "one of new, due"),
        ("form:xyz", 6, "'form:' knows no 'xyz'", "one of cloze, ask"),
        ("due:<", 5, "'<' is no whole number", "due:<7, due:>=2, or due:today"),
        ("reps:today", 6, "'today' is no whole number", "reps:<7"),
        ("due:²", 5, "'²' is no whole number", "write due:3"),
        ("moon lapses>3", 12, "a colon belongs behind 'lapses'", "did you mean 'lapses:>3'?"),
        ("moon (mars", 6, "a parenthesis opens and does not close", "in quotes"),
        ("moon)", 5, "a parenthesis closes and was not opened", "in quotes"),
        ("()", 2, "nothing stands before the parenthesis", "in quotes"),
        ("moon or", 8, "something has to follow", "say what to look for"),
        ("or moon", 1, "nothing stands before 'or'", '"or"'),
        ("moon -", 6, "'-' leaves out nothing", "right before"),
        ('moon "mars', 6, "a quote opens and does not close", "close it"),
        ('""', 1, "nothing stands between the quotes", "say what"),
        ("(" * 41 + "a", 41, "this is nested too deeply", "fewer"),
        ("-" * 10_000 + "a", 41, "this is nested too deeply", "fewer"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(
    text: str, column: int, message: str, hint: str
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert (caught.value.column, caught.value.message) == (column, message)
    assert hint in caught.value.hint


texts = st.text(min_size=1, max_size=8).filter(str.strip) | st.sampled_from(
    ["or", "OR", "-a", "a:b", "tag:x", "(", '"', "\\", "due>3", "well-known"]
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    st.builds(Words, texts)
    | st.builds(Called, st.sampled_from(Name), texts)
    | st.builds(InForm, st.sampled_from(Form))
    | st.builds(
        Compared, st.sampled_from(Measure), st.sampled_from(Sign), st.integers(0, 999_999_999)
    )
    | st.builds(Is, st.sampled_from(State)),
    lambda inner: (
        st.builds(Not, inner)
        | st.lists(inner, min_size=2, max_size=3)
        .map(tuple)
        .flatmap(lambda parts: st.sampled_from([Both(parts), Either(parts)]))
    ),
    max_leaves=8,
)


@given(conditions)
def test_what_is_printed_reads_the_same(query: Condition) -> None:
    assert parse(printed(query)) == query


pieces = st.sampled_from([*'()"-: <>=*\\', "or", "tag:", "due:", "is:", "a", "7", "\u3000", "\0"])


@given(st.text() | st.lists(pieces, max_size=20).map("".join))
def test_any_text_is_a_query_or_has_a_mistake_in_it(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as mistake:
        assert 1 <= mistake.column <= len(text) + 1
        assert mistake.message and mistake.hint
    else:
        assert parse(printed(query)) == query
