"""The same text in Markdown, reStructuredText and Word's format comes to the same paragraphs."""

from pathlib import Path

import pytest
from word_files import new, p, r, read, saved, styled

from ctquiz.documents.block import Block, Kind, Piece, tidy
from ctquiz.documents.extract import markdown, rst

MARKDOWN = """
# A title

A *first* paragraph
of [two](https://x.y) lines.[^1]

- one
- two

## Below

| a | b |
|---|---|
| 1 |   |

The end.

[^1]: A note.
"""

RST = """
A title
=======

A *first* paragraph
of `two <https://x.y>`_ lines. [1]_

- one
- two

Below
-----

=== ===
a   b
=== ===
1
=== ===

The end.

.. [1] A note.
"""


def in_word() -> list[Piece]:
    def row(*texts: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{p(r(text))}</w:tc>' for text in texts)}</w:tr>"

    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return read(
        styled("Heading1", "A title")
        + p(r("A "), r("first", "<w:i/>"), r(" paragraph of two lines."), note)
        + styled("ListBullet", "one")
        + styled("ListBullet", "two")
        + styled("Heading2", "Below")
        + f"<w:tbl>{row('a', 'b')}{row('1', '')}</w:tbl>"
        + p(r("The end."))
    )


def test_one_document_in_three_formats_is_one() -> None:
    expected = [
        Block("A title", Kind.HEADING, level=1),
        Block("A first paragraph of two lines."),
        Block("one", Kind.ITEM),
        Block("two", Kind.ITEM),
        Block("Below", Kind.HEADING, level=2),
        Block("a | b", Kind.ROW),
        Block("1 | ", Kind.ROW),
        Block("The end."),
    ]
    read_in = [[*markdown.pieces(MARKDOWN.encode())], [*rst.pieces(RST.encode())], in_word()]
    assert [[piece for piece in found if isinstance(piece, Block)] for found in read_in] == [
        expected
    ] * 3


@pytest.mark.parametrize("name", ["markdown", "rst", "docx"])
def test_the_shared_text_has_its_paragraphs_in_each(name: str, shared: Path) -> None:
    (source,) = shared.glob("source/*.txt")
    text = source.read_text(encoding="utf-8")
    paragraphs = [tidy(part) for part in text.split("\n\n") if tidy(part)]
    if name == "docx":
        made = new()
        for paragraph in paragraphs:
            made.add_paragraph(paragraph)
        found = saved(made)
    else:
        found = list({"markdown": markdown, "rst": rst}[name].pieces(text.encode()))
    assert [piece.text for piece in found] == paragraphs
