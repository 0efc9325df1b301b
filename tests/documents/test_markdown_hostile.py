"""Markdown that is made to take long, or to break its reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Unreadable
from ctquiz.documents.extract.markdown import parser as markdown_parser
from ctquiz.documents.extract.markdown import pieces


def refused(text: str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        list(pieces(text.encode()))
    return caught.value


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_what_nests_too_deep_is_refused(mark: str) -> None:
    assert "deep" in refused(f"{mark * 5_000}\n{mark * 5_000}a").message


def test_what_nests_as_deep_as_any_text_does_is_read() -> None:
    assert list(pieces(f"{'> ' * 20}a".encode())) == [Block("a")]


@pytest.mark.parametrize(
    "mark",
    "[ ![ *a ** `a ] [] [^ ^[ & \\ < <!-- <a [a]( [a](<b [a]\n x<![CDATA[ *_ ~~a".split(" "),
)
def test_one_mark_without_end_is_read(mark: str) -> None:
    assert all(isinstance(piece, Block) for piece in pieces((mark * 2_000).encode()))


@pytest.mark.parametrize(
    "text", ["a\n" * 300, "> " * 20 + "a\n" * 50, "[" * 300, "a\n\n" * 150, "- a\n" * 150]
)
def test_more_marks_than_can_be_looked_at_are_refused(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown_parser, "MAX_STEPS", 250)
    error = refused(text)
    assert (error.message, error.hint) == (
        "has more than 250 lines and marks of Markdown",
        "split it into smaller documents",
    )


def test_a_list_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_parser, "_MAX_TOKENS", 100)
    assert "more than" in refused("- a\n" * 50).message


@pytest.mark.parametrize("tag", ["<div>", "<a '", '<a "', "<td>", "<script>", "<!--", "<sup>"])
def test_html_without_end_is_read(tag: str) -> None:
    list(pieces(f"<div>\n{tag * 20_000}".encode()))


@pytest.mark.parametrize(("tag", "end"), [("<a href='#'>", "</a>"), ("<sup>", "</sup>")])
def test_links_in_links_without_end_take_time_as_their_number_does(tag: str, end: str) -> None:
    text = "x " + f"{tag}y" * 10_000 + "[1](#a)" + end * 10_000
    assert [piece.text[:4] for piece in pieces(text.encode())] == ["x yy"]


def test_what_is_no_text_is_refused() -> None:
    assert "binary" in refused("a\0b").message


@given(st.text("[]()*_`<>!&\\-+#|:~^ \n\ta1.=\"'"))
def test_any_marks_are_read(text: str) -> None:
    for piece in pieces(text.encode()):
        assert piece.text
