"""What reStructuredText becomes."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Dropped, Kind, Piece
from ctquiz.documents.extract.rst import pieces


def read(text: str) -> list[Piece]:
    return list(pieces(dedent(text).encode()))


def test_sections_are_headings_with_levels() -> None:
    text = """
    =====
    Title
    =====

    One
    ===

    Text.

    Two
    ---

    Other
    =====
    """
    assert read(text) == [
        Block("Title", Kind.HEADING, level=1),
        Block("One", Kind.HEADING, level=2),
        Block("Text."),
        Block("Two", Kind.HEADING, level=3),
        Block("Other", Kind.HEADING, level=2),
    ]


def test_the_lines_of_a_paragraph_are_one() -> None:
    assert read("One\ntwo\n\nthree") == [Block("One two"), Block("three")]


def test_each_item_of_a_list_and_of_those_in_it_is_a_block() -> None:
    assert read("- a\n\n  b\n\n  1. c\n  #. d\n- e\n") == [
        Block("a", Kind.ITEM),
        Block("b"),
        Block("c", Kind.ITEM),
        Block("d", Kind.ITEM),
        Block("e", Kind.ITEM),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("term : kind\n    What it is.\n", [("term", Kind.ITEM), ("What it is.", Kind.ITEM)]),
        ("Text.\n\n:name: said\n", [("Text.", Kind.PROSE), ("name: said", Kind.ITEM)]),
        ("-o FILE  Where to.\n\n", [("-o FILE Where to.", Kind.ITEM)]),
        ("| One\n|   two\n| three\n", [("One two three", Kind.PROSE)]),
        (
            "Text.\n\n    So it is.\n\n    -- Somebody\n",
            [("Text.", Kind.PROSE), ("So it is.", Kind.PROSE), ("Somebody", Kind.PROSE)],
        ),
        (
            ".. note:: Mind\n   this.\n\n   And that.\n",
            [("Mind this.", Kind.PROSE), ("And that.", Kind.PROSE)],
        ),
        (".. admonition:: Head\n\n   Text.\n", [("Head", Kind.HEADING), ("Text.", Kind.PROSE)]),
        ("::\n\n    a = 1\n\n    b\n", [("a = 1 b", Kind.CODE)]),
        (".. code-block:: python\n\n   a = 1\n", [("a = 1", Kind.CODE)]),
        (">>> 1\n1\n", [(">>> 1 1", Kind.CODE)]),
        (".. math::\n\n   a^2\n", [("a^2", Kind.CODE)]),
        (".. A comment\n   of lines.\n\n.. _a: https://x.y\n\n.. image:: a.png\n   :alt: no\n", []),
        (".. header:: Head\n\n.. footer:: Foot\n\n.. meta::\n   :a: b\n", []),
        ("a\n\n----\n\nb\n", [("a", Kind.PROSE), ("b", Kind.PROSE)]),
    ],
)
def test_a_block_is_of_its_kind(text: str, found: list[tuple[str, Kind]]) -> None:
    blocks = [piece for piece in read(text) if isinstance(piece, Block)]
    assert [(block.text, block.kind) for block in blocks] == found


@pytest.mark.parametrize(
    "table",
    [
        "=== === ===\na   b   c\n=== === ===\n1       2\n        3\n=== === ===\n",
        "+---+--+---+\n| a |b | c |\n+===+==+===+\n| 1 |  | 2 |\n|   |  | 3 |\n+---+--+---+\n",
        ".. csv-table::\n\n   a,b,c\n   1,,2 3\n",
        ".. list-table::\n\n   * - a\n     - b\n     - c\n   * - 1\n     -\n     - 2 3\n",
    ],
)
def test_the_rows_of_a_table_keep_their_empty_cells(table: str) -> None:
    assert read(table) == [Block("a | b | c", Kind.ROW), Block("1 |  | 2 3", Kind.ROW)]


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        (".. [1] A note\n   of *lines*.\n", Dropped("A note of lines.", "footnote")),
        (".. [Cit] A book.\n", Dropped("A book.", "footnote")),
        (".. figure:: a.png\n\n   A ship.\n", Dropped("A ship.", "caption")),
        (".. table:: Of things\n\n   === ===\n   \n   === ===\n", Dropped("Of things", "caption")),
        (".. contents:: Here\n", Dropped("Here", "table of contents")),
        (":Author: Me\n:Date: now\n", Dropped("Author: Me", "front matter")),
        (".. include:: /etc/passwd\n", Dropped(".. include:: /etc/passwd", "directive")),
        (".. nosuch:: a\n\n   b\n", Dropped(".. nosuch:: a b", "directive")),
        (".. raw:: html\n\n   <b>\n", Dropped(".. raw:: html <b>", "directive")),
    ],
)
def test_what_is_no_text_is_left_out(text: str, dropped: Dropped) -> None:
    found = read(f"{text}\nOn.\n")
    assert found[0] == dropped
    assert [piece for piece in found if isinstance(piece, Block)] == [Block("On.")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*a* **b** ``c * d`` `e`", "a b c * d e"),
        ("a `link in it <https://x.y>`_ b, c_ and `d e`__.", "a link in it b, c and d e."),
        ("see https://x.y/z.", "see https://x.y/z."),
        (":emphasis:`a` :sup:`2` :ref:`text <at>` :py:func:`~b.c` `d`:no:", "a 2 text b.c d"),
        ("A claim [1]_. Another [#]_ [Cit2020]_, too.", "A claim. Another, too."),
        ("a |sub| and |Sub| and |none|", "a the text and the text and none"),
        ("*open and 2 * 3", "*open and 2 * 3"),
        ("\\*a\\* b\\ c", "*a* bc"),
    ],
)
def test_a_mark_leaves_its_text(text: str, plain: str) -> None:
    assert read(f"{text}\n\n.. |sub| replace:: the *text*\n") == [Block(plain)]


WORDS = st.lists(st.text("abcxyzäß", min_size=1), min_size=2)


@given(st.lists(WORDS, min_size=1))
def test_plain_paragraphs_come_back_as_they_are(paragraphs: list[list[str]]) -> None:
    texts = [" ".join(words) for words in paragraphs]
    assert read("\n\n".join(texts)) == [Block(text) for text in texts]
