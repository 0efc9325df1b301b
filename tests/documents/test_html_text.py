"""What a page's elements become: paragraphs, items, headings, rows, code."""

import pytest
from html_pages import blocks, dropped, read, texts, told

from ctquiz.documents.block import Block, Dropped, Kind

P, ITEM, HEAD, ROW, CODE = Kind.PROSE, Kind.ITEM, Kind.HEADING, Kind.ROW, Kind.CODE


@pytest.mark.parametrize(
    "page",
    [
        "<p>One.</p><p>Two.</p>",
        "<p>One.<p>Two.",
        "<div>One.</div><div>Two.</div>",
        "<div>One.<div>Two.</div></div>",
        "One.<br><br>Two.",
        "<p>One.<br>\n&nbsp;<br/>Two.</p>",
        "<div>One.<p>Two.</p></div>",
        "<p>One.</p>Two.",
        "<p>One.</p></body></html><p>Two.</p>",
        "<span>One.</span><hr><span>Two.</span>",
        "<section>One.</section><section>Two.",
        "<font><b><p>One.</b><p>Two.",
    ],
)
def test_paragraphs_are_parted_by_whatever_parts_them_on_a_page(page: str) -> None:
    assert told(page) == [(P, "One."), (P, "Two.")]


def test_a_single_line_break_parts_words_only() -> None:
    assert texts("<p>One<br>line.</p>") == ["One line."]


def test_marks_in_a_line_leave_their_text() -> None:
    page = "<p>A <b>bold</b>, <a href=x><i>linked</i></a> <code>f(x)</code> H<sub>2</sub>O.</p>"
    assert texts(page) == ["A bold, linked f(x) H2O."]


def test_characters_by_name_and_number_are_read() -> None:
    assert texts("<p>Caf&eacute; &amp; &#8364;5&nbsp;&hellip; &lt;b&gt;</p>") == ["Café & €5 … <b>"]


def test_pictures_and_scripts_leave_nothing() -> None:
    page = (
        "<p>A<img alt=b> c<script>d</script><style>e</style><noscript>f</noscript>"
        "<svg><text>g</text></svg><template><p>h</template><iframe>i</iframe>"
        "<select><option>j</select><textarea>k</textarea><video>l</video>.</p>"
    )
    assert read(page) == [Block("A c.")]


@pytest.mark.parametrize(
    "mark",
    [
        '<sup><a href="#f1">1</a></sup>',
        '<sup class="reference"><a href="#c">[12]</a></sup>',
        '<sup>[<i><a href="/w/CN">citation needed</a></i>]</sup>',
        '<a href="#f1"><sup>1</sup></a>',
        '<a href="#back">↩</a>',
        '<a class="headerlink" href="#x">¶</a>',
    ],
)
def test_marks_of_footnotes_and_anchors_are_gone(mark: str) -> None:
    assert texts(f"<p>A word{mark}.</p>") == ["A word."]


@pytest.mark.parametrize(
    "note",
    [
        '<aside role="doc-footnote"><span class="label"><span class="fn-bracket">[</span>'
        '<a role="doc-backlink" href="#i">1</a><span class="fn-bracket">]</span></span><p>N.</p>',
        '<p><a href="#r" class="footnote-back" role="doc-backlink">Back</a> N.</p>',
        '<p><span class="mw-cite-backlink"><b><a href="#r">^</a></b></span> N.</p>',
    ],
)
def test_a_note_is_its_text(note: str) -> None:
    assert read(note) == [Block("N.")]


def test_an_anchor_that_was_never_closed_makes_no_links_of_the_rest() -> None:
    assert texts("<a name=top><p>One</p><p>Two</p>") == ["One", "Two"]


def test_titles_and_items_of_word_are_what_their_style_says() -> None:
    page = (
        "<p class=MsoTitle>T<o:p></o:p></p><p class=MsoNormal>P.</p>"
        "<p class=MsoListParagraphCxSpFirst><![if !supportLists]><span style='mso-list:Ignore'>·"
        "<span>&nbsp; </span></span><![endif]>I</p>"
    )
    assert told(page) == [(HEAD, "T"), (P, "P."), (ITEM, "I")]


def test_the_question_of_a_list_that_unfolds_is_an_item() -> None:
    assert told("<dl><dt><button>Why?</button><dd>So.</dl>") == [(ITEM, "Why?"), (ITEM, "So.")]


def test_a_raised_letter_that_is_no_link_stays() -> None:
    assert texts("<p>The 10<sup>th</sup> of x<sup>2</sup></p>") == ["The 10th of x2"]


def test_headings_have_their_level_and_are_one_block() -> None:
    page = "<h1><div>A</div> <span>b</span></h1><h3>C<br><br>d</h3><h2><button>E</button></h2>"
    assert blocks(page) == [
        Block("A b", HEAD, level=1),
        Block("C d", HEAD, level=3),
        Block("E", HEAD, level=2),
    ]


def test_items_of_lists_in_lists_stand_in_their_order() -> None:
    page = "<ul><li>A<ol><li><p>b</p><p>c</p></ol>d<li>E</ul><dl><dt>F<dd>g</dl><p>H.</p>"
    found = [*"AbcdEFg"]
    assert told(page) == [*((ITEM, text) for text in found), (P, "H.")]


def test_code_is_one_block_without_its_button() -> None:
    page = "<pre><span class='comment'># a</span>\nb  <button>Copy</button></pre><p>C.</p>"
    assert told(page) == [(CODE, "# a b"), (P, "C.")]


def test_a_quotation_is_prose_with_who_said_it() -> None:
    page = "<blockquote><p>A word.</p><footer>Ida Morrow</footer></blockquote>"
    assert told(page) == [(P, "A word."), (P, "Ida Morrow")]


def test_a_table_is_rows_of_cells_and_keeps_the_empty_ones() -> None:
    page = (
        "<table><caption>T</caption><thead><tr><th>A<th>B<tbody><tr><td><p>1</p><td>"
        "<tr><td><td><tr><td>2<br>3<td><a href=x>4</a></table>"
    )
    assert read(page) == [
        Dropped("T", "caption"),
        Block("A | B", ROW),
        Block("1 |", ROW),
        Block("2 3 | 4", ROW),
    ]


def test_a_table_of_links_is_a_table() -> None:
    rows = "".join(f"<tr><td><a href=x>{name}</a><td><a href=y>1</a>" for name in ("Nile", "Po"))
    assert told(f"<table>{rows}</table>") == [(ROW, "Nile | 1"), (ROW, "Po | 1")]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>One.<tr><td>Two.</table>",
        "<table><tr><td><p>One.</p><p>Two.</p><td></table>",
        "<table><tr><td><h2></h2>One.<td>Two.</table>",
        "<table><tr><td><table><tr><td>One.</table><td>Two.</table>",
        "<table role=presentation><tr><td>One.<td>Two.</table>",
    ],
)
def test_a_table_that_only_places_things_is_prose(page: str) -> None:
    assert told(page) == [(P, "One."), (P, "Two.")]


def test_a_head_makes_a_table_of_cells_with_lists() -> None:
    page = "<table><tr><th>Locks<td><ul><li>One<li>Two</ul></table>"
    assert told(page) == [(ROW, "Locks | One Two")]


def test_what_is_hidden_in_a_line_does_not_part_it() -> None:
    page = "<p>A <span style='color:red; DISPLAY : none'>b</span> c.</p>"
    assert read(page) == [Block("A c."), Dropped("b", "hidden")]


def test_a_page_without_text_has_no_blocks() -> None:
    assert read("") == read("<html><head><title>T</title></head><body></body></html>") == []


def test_text_without_tags_is_a_paragraph() -> None:
    assert told("Just words.") == [(P, "Just words.")]


def test_what_the_parser_never_gets_is_no_entity_of_a_page() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>x &c;</p>'
    assert texts(page) == ["x &c;"]
    assert dropped(page) == []
