"""What the blocks of Markdown become."""

import pytest

from ctquiz.documents.block import Block, Dropped, Kind, Piece
from ctquiz.documents.extract.markdown import pieces


def read(text: str) -> list[Piece]:
    return list(pieces(text.encode()))


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(piece.kind, piece.text) for piece in read(text) if isinstance(piece, Block)]


@pytest.mark.parametrize(
    "text", ["Title\n=====\n", "# Title", "# Title #", "# Title {#title .big}", "\ufeff# Title"]
)
def test_a_heading_may_be_written_in_each_way(text: str) -> None:
    assert read(text) == [Block("Title", Kind.HEADING, level=1)]


def test_a_heading_has_its_level() -> None:
    assert read("Two\n---\n\n#### Four") == [
        Block("Two", Kind.HEADING, level=2),
        Block("Four", Kind.HEADING, level=4),
    ]


def test_the_lines_of_a_paragraph_are_one() -> None:
    assert kinds("One\ntwo  \nthree\\\nfour\n\nfive") == [
        (Kind.PROSE, "One two three four"),
        (Kind.PROSE, "five"),
    ]


def test_each_item_of_a_list_and_of_those_in_it_is_a_block() -> None:
    assert kinds("- a\n  - b\n    1. c\n- d\n") == [
        (Kind.ITEM, "a"),
        (Kind.ITEM, "b"),
        (Kind.ITEM, "c"),
        (Kind.ITEM, "d"),
    ]


def test_what_follows_an_item_within_it_is_prose() -> None:
    assert kinds("- a\n\n  b\n") == [(Kind.ITEM, "a"), (Kind.PROSE, "b")]


def test_the_box_of_a_task_goes() -> None:
    assert kinds("- [x] done\n- [ ] open\n") == [(Kind.ITEM, "done"), (Kind.ITEM, "open")]


def test_a_quotation_is_prose() -> None:
    assert kinds("> a\n> b\n>\n> > c\n") == [(Kind.PROSE, "a b"), (Kind.PROSE, "c")]


@pytest.mark.parametrize(
    "text", ["```py\na = 1\n\nb\n```\n", "~~~\na = 1\nb\n", "    a = 1\n    b"]
)
def test_code_is_code(text: str) -> None:
    assert kinds(text) == [(Kind.CODE, "a = 1 b")]


def test_the_rows_of_a_table_keep_their_empty_cells() -> None:
    assert kinds("| a | b | c |\n|---|:-:|---|\n| 1 |  | **3** |\n|  |  |  |\n") == [
        (Kind.ROW, "a | b | c"),
        (Kind.ROW, "1 |  | 3"),
    ]


def test_a_rule_is_nothing() -> None:
    assert kinds("a\n\n---\n\n***\n\nb") == [(Kind.PROSE, "a"), (Kind.PROSE, "b")]


def test_a_footnote_is_left_out_with_its_mark() -> None:
    assert read("Text[^1], more[^no].\n\n[^1]: A note\n    of lines.\n\n    Its end.\n\nOn.") == [
        Block("Text, more."),
        Dropped("A note of lines.", "footnote"),
        Dropped("Its end.", "footnote"),
        Block("On."),
    ]


def test_a_footnote_in_place_is_left_out() -> None:
    assert read("Text^[A *note*.] goes on.") == [
        Block("Text goes on."),
        Dropped("A note.", "footnote"),
    ]


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_is_left_out(fence: str) -> None:
    assert read(f"{fence}\ntitle: T\ntags: [a]\n{fence}\n# Title\n") == [
        Dropped("title: T tags: [a]", "front matter"),
        Block("Title", Kind.HEADING),
    ]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert kinds("---\n\na: b\n\n---\n") == [(Kind.PROSE, "a: b")]


def test_nothing_yields_nothing() -> None:
    assert read("") == read("\n \n") == []
