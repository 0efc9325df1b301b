"""Pages that nobody wrote to be read end soon, with text or one error."""

import html
import time
from itertools import chain

import pytest
from html_pages import read, texts
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Unreadable, tidy
from fewer import one_in

TAGS = (
    "p div span a b h1 h2 ul li table tr td th pre nav article main section br sup form button"
    " blockquote header footer dl dt dd figure figcaption caption custom-tag"
).split()
ATTRIBUTES = (
    "",
    " class=share",
    " id=comments",
    " hidden",
    " href=x",
    " role=main",
    " itemprop=''",
)
MANY = 1_000_000


def seconds(page: bytes) -> float:
    began = time.process_time()
    try:
        read(page)
    except Unreadable as refused:
        assert refused.hint
    return time.process_time() - began


@pytest.mark.parametrize("count", one_in(4, [10_000, MANY]))
@pytest.mark.parametrize("tag", ["div", "span", "table", "ul", "b", "blockquote"])
def test_elements_nested_without_end_are_one_error(tag: str, count: int) -> None:
    with pytest.raises(Unreadable, match=r"elements in one another|tags"):
        read(f"<{tag}>" * count)


def test_as_many_levels_as_a_browser_shows_are_read() -> None:
    assert texts("<div>" * 450 + "Deep." + "</div>" * 450) == ["Deep."]


def test_a_bomb_of_entities_stays_closed() -> None:
    rows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{rows}]><p>&l9;</p>'
    assert texts(page) == ["&l9;"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "page",
    [
        b"<" * 20 * MANY,
        b"<p " + b"a" * 20 * MANY,
        b"<p x='" + b"a" * 20 * MANY,
        b"<p " + b"a=b " * 5 * MANY + b">x",
        b"<!--" + b"-" * 20 * MANY,
        b"&" * 20 * MANY,
        b"<!DOCTYPE html [" + b"] " * 10 * MANY,
        b"<div>" * MANY + b"</p>" * MANY,
    ],
    ids=["opened", "name", "quote", "attributes", "comment", "ampersands", "doctype", "closed"],
)
def test_twenty_million_of_anything_end_soon(page: bytes) -> None:
    # One or two on a machine with nothing else to do.
    assert seconds(page) < 30


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    ["<p>x", "<a>", "<b><p>", "a<br>", "<table><tr><td>a</table>", "</div>", "<a href=#>¶</a>"],
)
def test_time_grows_with_the_page_and_no_faster(part: str) -> None:
    small, large = (part.encode() * n for n in (2_000, 20_000))
    seconds(small)
    assert seconds(large) < 40 * max(seconds(small), 0.01)


@given(
    st.lists(st.sampled_from([*map("<{}".format, TAGS), "</p>", "<!--", "\0", "&#x", "]]>", "x"]))
)
def test_no_soup_of_tags_breaks_it(parts: list[str]) -> None:
    try:
        read("".join(parts))
    except Unreadable as refused:
        assert refused.message == "is no text but binary data"


@given(st.binary())
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        read(data)
    except Unreadable as refused:
        assert refused.hint


nodes = st.deferred(
    lambda: st.one_of(
        st.just("W"),
        st.tuples(
            st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES), st.lists(nodes, max_size=4)
        ).map(lambda node: f"<{node[0]}{node[1]}> {' '.join(node[2])} </{node[0]}>"),
    )
)


@given(st.lists(nodes, max_size=6))
def test_every_word_is_read_or_told_as_left_out_once_and_in_order_of_blocks(
    parts: list[str],
) -> None:
    pieces = " ".join(parts).split("W")
    words = [f"word{n}" for n in range(len(pieces) - 1)]
    page = "".join(chain.from_iterable(zip(pieces, [*words, ""], strict=True)))
    found = read(page)
    assert sorted(word for piece in found for word in piece.text.split() if word != "|") == sorted(
        words
    )
    kept = [
        int(word[4:])
        for one in found
        if isinstance(one, Block)
        for word in one.text.split()
        if word != "|"
    ]
    assert kept == sorted(kept)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"]))))
def test_paragraphs_of_any_text_are_read_as_they_are(paragraphs: list[str]) -> None:
    tidied = [tidy(paragraph) for paragraph in paragraphs]
    page = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    assert texts(page) == [paragraph for paragraph in tidied if paragraph]
