"""What the paragraphs of a document of Word become, and their styles."""

import pytest
from word_files import W, document, new, p, packed, r, read, saved, styled

from ctquiz.documents.block import Block, Dropped, Kind, Piece
from ctquiz.documents.extract.docx import pieces

BOLD = "<w:b/>"


def test_paragraphs_come_in_order_with_their_runs_joined() -> None:
    made = new()
    first = made.add_paragraph("The quick ")
    first.add_run("brown").bold = True
    first.add_run(" fox.")
    made.add_paragraph("")
    made.add_paragraph("It jumps.")
    assert saved(made) == [Block("The quick brown fox."), Block("It jumps.")]


def test_headings_have_their_levels() -> None:
    made = new()
    made.add_heading("A title", 0)
    for level in (1, 2, 9):
        made.add_heading(f"At {level}", level)
    assert saved(made) == [
        Block("A title", Kind.HEADING, level=1),
        Block("At 1", Kind.HEADING, level=1),
        Block("At 2", Kind.HEADING, level=2),
        Block("At 9", Kind.HEADING, level=9),
    ]


@pytest.mark.parametrize(
    "style", ["List Bullet", "List Bullet 2", "List Number", "List Number 3", "List", "List 2"]
)
def test_paragraphs_of_lists_are_items(style: str) -> None:
    made = new()
    made.add_paragraph("One thing.", style)
    assert saved(made) == [Block("One thing.", Kind.ITEM)]


@pytest.mark.parametrize("style", ["List Paragraph", "List Continue", "Quote", "Body Text"])
def test_paragraphs_that_are_only_set_in_are_prose(style: str) -> None:
    made = new()
    made.add_paragraph("One thing.", style)
    assert saved(made) == [Block("One thing.")]


@pytest.mark.parametrize(("number", "kind"), [("3", Kind.ITEM), ("0", Kind.PROSE)])
def test_numbers_of_its_own_make_a_paragraph_an_item(number: str, kind: Kind) -> None:
    own = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    style = '<w:style w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr/></w:pPr></w:style>'
    body = p(r("a"), properties='<w:pStyle w:val="L"/>' + own)
    assert read(body, style) == [Block("a", kind)]


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="N"/>
 <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Theirs"><w:name w:val="Based"/><w:basedOn w:val="Mine"/>
 </w:style>
<w:style w:type="paragraph" w:styleId="Flat"><w:name w:val="Flat"/><w:basedOn w:val="berschrift2"/>
 <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="Image"/><w:basedOn w:val="Besch"/>
 </w:style>
<w:style w:type="paragraph" w:styleId="Besch"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Src"><w:name w:val="Source Code"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
"""


@pytest.mark.parametrize(
    ("style", "piece"),
    [
        ("N", Block("a")),
        ("berschrift2", Block("a", Kind.HEADING, level=2)),
        ("Mine", Block("a", Kind.HEADING, level=3)),
        ("Theirs", Block("a", Kind.HEADING, level=3)),
        ("Flat", Block("a")),
        ("Verzeichnis1", Dropped("a", "table of contents")),
        ("Bild", Dropped("a", "caption")),
        ("Src", Block("a", Kind.CODE)),
        ("Loop", Block("a")),
        ("NoSuch", Block("a")),
    ],
)
def test_a_style_is_known_by_its_name_its_outline_or_its_base(style: str, piece: Piece) -> None:
    assert read(styled(style, "a"), STYLES) == [piece]


def test_a_document_without_styles_names_them_as_word_does() -> None:
    assert read(styled("Heading2", "a") + styled("TOC1", "b") + styled("ListBullet", "c")) == [
        Block("a", Kind.HEADING, level=2),
        Dropped("b", "table of contents"),
        Block("c", Kind.ITEM),
    ]


def test_an_outline_level_of_its_own_makes_a_paragraph_a_heading() -> None:
    assert read(p(r("a"), properties='<w:outlineLvl w:val="0"/>')) == [
        Block("a", Kind.HEADING, level=1)
    ]


def test_the_properties_before_a_change_do_not_count() -> None:
    before = '<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    assert read(p(r("a"), properties=f'<w:pStyle w:val="Normal"/>{before}')) == [Block("a")]


def test_a_large_first_letter_belongs_to_what_follows() -> None:
    letter = p(r("O"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert read(letter + p(r("nce upon."))) == [Block("Once upon.")]


def test_a_deleted_end_joins_two_paragraphs() -> None:
    first = p(r("One "), properties="<w:rPr><w:del/></w:rPr>")
    assert read(first + p(r("sentence.")) + first) == [Block("One sentence."), Block("One")]


def test_the_strict_form_of_the_format_is_read() -> None:
    strict = document(p(r("a"))).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert list(pieces(packed({"word/document.xml": strict}))) == [Block("a")]


def test_the_parts_are_found_under_any_names() -> None:
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships {space}><Relationship Type='{kind}/officeDocument' "
        "Target='/Word/document2.xml'/></Relationships>",
        "word/_rels/document2.xml.rels": f"<Relationships {space}><Relationship "
        f"Type='{kind}/styles' Target='styles2.xml'/></Relationships>",
        "word/document2.xml": document(styled("X", "a")),
        "word\\styles2.xml": f"<w:styles xmlns:w='{W}'><w:style w:styleId='X'>"
        "<w:name w:val='heading 4'/></w:style></w:styles>",
    }
    assert list(pieces(packed(parts))) == [Block("a", Kind.HEADING, level=4)]


RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
MADE = '<w:r><w:br w:type="page"/></w:r>'


def test_pages_count_from_where_word_saw_them_end() -> None:
    body = p(r("a"), MADE) + p(RENDERED, r("b"), RENDERED, r("c")) + p(r("d"))
    assert read(body) == [
        Block("a", page=1),
        Block("b c".replace(" ", ""), page=2),
        Block("d", page=3),
    ]


def test_pages_count_from_where_the_author_ends_them() -> None:
    assert read(p(r("a")) + p(MADE, r("b"))) == [Block("a", page=1), Block("b", page=2)]


def test_a_document_without_any_mark_has_no_pages() -> None:
    assert read(p(r("a"), "<w:r><w:br/></w:r>", r("b"))) == [Block("a b")]
