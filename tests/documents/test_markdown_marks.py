"""What the marks within a paragraph of Markdown become, and the HTML in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Dropped, Kind, Piece
from ctquiz.documents.extract.markdown import pieces


def read(text: str) -> list[Piece]:
    return list(pieces(text.encode()))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*a* __b__ ***c*** ~~d~~ `e * f`", "a b c d e * f"),
        ("a [link *in*](https://x.y 'title') b", "a link in b"),
        ("a [link][ref] and [ref][] and [ref]", "a link and ref and ref"),
        ("a [no such][one]", "a [no such][one]"),
        ("see <https://x.y/z>", "see https://x.y/z"),
        ("a ![alt](b.png) c", "a c"),
        ("[![alt](b.png)](https://x.y) c", "c"),
        ("a&nbsp;b &amp; &#8220;c&#8221; \\*d\\*", "a b & “c” *d*"),
        ("a <b>c</b><br/>d<!-- no -->e", "a c de"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("snake_case_word, 2 * 3 * 4", "snake_case_word, 2 * 3 * 4"),
    ],
)
def test_a_mark_leaves_its_text(text: str, plain: str) -> None:
    assert read(f"{text}\n\n[ref]: https://x.y 'A title'\n") == [Block(plain)]


@pytest.mark.parametrize(
    "mark",
    [
        "[[1]](#cite_note-1)",
        "[\\[12\\]](https://x.y/z#cite_note-1)",
        "<sup>[1](#fn1)</sup>",
        "<sup><a href='#fn1'>1</a></sup>",
        '<a href="#fn">[a]</a>',
    ],
)
def test_the_mark_of_a_footnote_goes(mark: str) -> None:
    assert read(f"A claim.{mark} Another.") == [Block("A claim. Another.")]


@pytest.mark.parametrize(
    "text", ["10<sup>9</sup> people", "in [1914](#war)", "at [1](https://x.y)"]
)
def test_a_number_that_marks_no_footnote_stays(text: str) -> None:
    (block,) = read(text)
    assert block.text in {"109 people", "in 1914", "at 1"}


def test_a_stretch_of_html_becomes_blocks() -> None:
    html = "<div class='a > b'>Some <i>text</i> &amp; more\n<p>A<br>b</p>\n<h3>C</h3>\n<pre>d</pre>"
    assert read(html + "<ul><li>e<li><p>f</p></ul>") == [
        Block("Some text & more"),
        Block("A b"),
        Block("C", Kind.HEADING, level=3),
        Block("d", Kind.CODE),
        Block("e", Kind.ITEM),
        Block("f", Kind.ITEM),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>a</th><td></td></tr><tr><td><p>1</p></td><td>2</td></tr></table>",
        "<tr><th>a<td><tr><td>1<td>2</table>",
        "<tbody>\n<tr>\n<th>a</th>\n<td></td>\n<tr><td>1</td><td>2",
    ],
)
def test_a_table_of_html_becomes_rows(rows: str) -> None:
    assert read(f"<table>{rows}") == [Block("a | ", Kind.ROW), Block("1 | 2", Kind.ROW)]


@pytest.mark.parametrize(
    "html",
    [
        "<!-- one\n\ntwo -->",
        "<!-- never closed\n\ntwo",
        "<script>\nlet a = '<p>';\n\nb()\n</script>",
        "<style>\np { color: red }\n</style>",
        "<div><!-- one --><img alt='two'></div>",
        "<?php echo 1 ?>",
        "<!DOCTYPE html>",
    ],
)
def test_what_html_does_not_show_is_gone(html: str) -> None:
    assert read(html) == []


def test_a_caption_of_html_is_left_out() -> None:
    html = "<figure><img src='a'><figcaption>A ship</figcaption></figure>"
    assert read(html) == [Dropped("A ship", "caption")]


WORDS = st.lists(st.text("abcxyzäß,;", min_size=1), min_size=1)


@given(st.lists(WORDS, min_size=1))
def test_plain_paragraphs_come_back_as_they_are(paragraphs: list[list[str]]) -> None:
    texts = [" ".join(words) for words in paragraphs]
    assert read("\n\n".join(texts)) == [Block(text) for text in texts]


@given(st.lists(WORDS, min_size=1))
def test_emphasis_takes_no_text_away(paragraphs: list[list[str]]) -> None:
    marked = [" ".join(f"**x{word}x**" for word in words) for words in paragraphs]
    plain = [" ".join(f"x{word}x" for word in words) for words in paragraphs]
    assert read("\n\n".join(marked)) == [Block(text) for text in plain]
