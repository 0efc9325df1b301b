"""What stands within the paragraphs of a document of Word: what is text of it and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import SPACES, document, new, p, packed, r, read, saved

from ctquiz.documents.block import Block, Dropped, Kind, tidy
from ctquiz.documents.extract.docx import pieces


def field(code: str, result: str) -> str:
    """A field of several runs; its code and result are runs."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate")]
    return f'{marks[0]}{code}{marks[1]}{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(text: str) -> str:
    return f"<w:txbxContent>{p(r(text))}</w:txbxContent>"


@pytest.mark.parametrize(
    "inner",
    [
        f'<w:hyperlink r:id="1">{r("text")}</w:hyperlink>',
        f"<w:ins>{r('text')}</w:ins>",
        f"<w:moveTo>{r('text')}</w:moveTo>",
        f"<w:smartTag>{r('text')}</w:smartTag>",
        f"<w:customXml>{r('text')}</w:customXml>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('text')}</w:sdtContent></w:sdt>",
        f'<w:fldSimple w:instr="REF x">{r("text")}</w:fldSimple>',
        field(code("REF x"), r("text")),
        field(code("IF ") + field(code("PAGE"), r("9")) + r("no"), r("text")),
        "<m:oMath><m:r><m:t>text</m:t></m:r></m:oMath>",
        f"<w:ruby><w:rt>{r('above')}</w:rt><w:rubyBase>{r('text')}</w:rubyBase></w:ruby>",
        r("te") + "<w:r><w:softHyphen/></w:r>" + r("xt"),
        r("text") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        r("text") + f"<w:del>{r('gone')}</w:del>",
        r("text") + f"<w:moveFrom>{r('gone')}</w:moveFrom>",
        r("text") + r("hidden", "<w:vanish/>"),
        r("text", '<w:vanish w:val="0"/>'),
        r("text") + '<w:r><w:footnoteReference w:id="2"/></w:r>',
        r("text") + '<w:r><w:footnoteReference w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
        r("text") + '<w:r><w:commentReference w:id="2"/></w:r>',
        r("text") + '<w:r><w:drawing><a xmlns="urn:a" descr="alt">no</a></w:drawing></w:r>',
        r("text") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{r('Click here')}</w:sdtContent></w:sdt>",
    ],
)
def test_only_what_is_text_of_the_document_is_read(inner: str) -> None:
    assert read(p(r("Some "), inner, r("."))) == [Block("Some text.")]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:br/>", "a b"),
        ("<w:tab/>", "a b"),
        ("<w:cr/>", "a b"),
        ("<w:noBreakHyphen/>", "a-b"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "a≥b"),
        ('<w:sym w:font="Wingdings" w:char="F0B3"/>', "ab"),
        ('<w:sym w:font="Arial" w:char="00E9"/>', "aéb"),
        ('<w:sym w:char="no"/>', "ab"),
        ("<w:t>\u00a0\n</w:t>", "a b"),
    ],
)
def test_marks_within_a_line_are_as_they_look(inner: str, text: str) -> None:
    assert read(p(r("a"), f"<w:r>{inner}</w:r>", r("b"))) == [Block(text)]


def test_tabs_that_are_set_up_are_no_text() -> None:
    assert read(p(r("a"), properties='<w:tabs><w:tab w:val="left"/></w:tabs>')) == [Block("a")]


def test_a_field_whose_end_is_lost_hides_no_more_than_its_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert read(p(r("a"), begin, code("X")) + p(r("b"))) == [Block("a"), Block("b")]


def test_a_field_may_go_over_paragraphs() -> None:
    first, last = field(code("TOC"), "|").split("|")
    assert read(p(first, r("a")) + p(r("b"), last, r("c"))) == [Block("a"), Block("bc")]


def test_a_box_of_text_comes_once_and_after_its_paragraph() -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box('boxed')}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box('boxed')}</v:textbox></mc:Fallback></mc:AlternateContent>"
    )
    assert read(p(r("a "), f"<w:r>{both}</w:r>", r("b"))) == [Block("a b"), Block("boxed")]


@pytest.mark.parametrize("around", ["mc:AlternateContent><mc:Fallback", "w:pict><v:textbox"])
def test_a_box_that_only_old_programs_see_is_read(around: str) -> None:
    outer, inner = around.split("><")
    old = f"<{outer}><{inner}>{box('boxed')}</{inner}></{outer}>"
    assert read(p(f"<w:r>{old}</w:r>", r("a"))) == [Block("a"), Block("boxed")]


def test_a_control_around_paragraphs_is_passed_through() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('a'))}{p(r('b'))}</w:sdtContent></w:sdt>"
    assert read(body) == [Block("a"), Block("b")]


def test_headers_and_footers_are_no_text() -> None:
    made = new()
    made.add_paragraph("a")
    made.sections[0].header.paragraphs[0].text = "head"
    made.sections[0].footer.paragraphs[0].text = "foot"
    heads = [Dropped("head", "running head"), Dropped("foot", "running head")]
    assert saved(made) == [Block("a"), *heads]


def test_each_head_is_told_once() -> None:
    made = new()
    made.add_paragraph("a")
    for _ in range(3):
        made.add_section().header.is_linked_to_previous = False
    for section in made.sections:
        section.header.paragraphs[0].text = "head"
    assert [piece for piece in saved(made) if isinstance(piece, Dropped)] == [
        Dropped("head", "running head")
    ]


def test_notes_are_told_and_a_damaged_one_keeps_nobody_from_the_text() -> None:
    note = f'<w:footnote w:id="2">{p(r("A note."))}</w:footnote>'
    related = "".join(
        f'<Relationship Type="urn:x/{kind}" Target="{kind}.xml"/>'
        for kind in ("footnotes", "endnotes")
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = f'<Relationships xmlns="{space}">{related}</Relationships>'
    made = packed(
        {
            "word/document.xml": document(p(r("a"))),
            "word/_rels/document.xml.rels": relations,
            "word/footnotes.xml": f"<w:footnotes {SPACES}>{note}</w:footnotes>",
            "word/endnotes.xml": "<broken",
        }
    )
    assert list(pieces(made)) == [Block("a"), Dropped("A note.", "footnote")]


def test_rows_of_a_table_stand_between_the_paragraphs() -> None:
    made = new()
    made.add_paragraph("a")
    table = made.add_table(3, 3)
    for row, texts in zip(
        table.rows, (("x", "y", "z"), ("1", "", "3\n4"), ("", "", "")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.add_paragraph("b")
    assert saved(made) == [
        Block("a"),
        Block("x | y | z", Kind.ROW),
        Block("1 |  | 3 4", Kind.ROW),
        Block("b"),
    ]


def test_merged_cells_come_once() -> None:
    made = new()
    table = made.add_table(2, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "high"
    assert saved(made) == [Block("wide | high", Kind.ROW), Block("3 | 4 | ", Kind.ROW)]


def test_cells_merged_as_of_old_are_one() -> None:
    cells = "".join(
        f'<w:tc><w:tcPr><w:hMerge w:val="{how}"/></w:tcPr>{p(r(text))}</w:tc>'
        for how, text in (("restart", "a"), ("continue", "b"), ("restart", "c"))
    )
    assert read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == [Block("a b | c", Kind.ROW)]


def test_a_table_in_a_cell_follows_its_row() -> None:
    made = new()
    outer = made.add_table(2, 2)
    outer.cell(0, 0).text = "a"
    outer.cell(0, 1).text = "b"
    outer.cell(1, 0).text = "c"
    inner = outer.cell(0, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "x", "y"
    assert saved(made) == [
        Block("a | b", Kind.ROW),
        Block("x | y", Kind.ROW),
        Block("c | ", Kind.ROW),
    ]


def test_a_table_of_one_cell_is_a_frame_around_text() -> None:
    made = new()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "a"
    cell.add_paragraph("b", "List Bullet")
    assert saved(made) == [Block("a"), Block("b", Kind.ITEM)]


def test_a_table_of_one_column_has_rows() -> None:
    made = new()
    table = made.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "a", "b"
    assert saved(made) == [Block("a", Kind.ROW), Block("b", Kind.ROW)]


def test_a_row_that_goes_over_a_page_counts_it_once() -> None:
    cell = f"<w:tc>{p(r('a'), '<w:r><w:lastRenderedPageBreak/></w:r>', r('b'))}</w:tc>"
    assert read(f"<w:tbl><w:tr>{cell * 3}</w:tr></w:tbl>{p(r('c'))}") == [
        Block("ab | ab | ab", Kind.ROW, page=1),
        Block("c", page=2),
    ]


WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1)


@given(st.lists(st.lists(WORDS, min_size=1), max_size=5))
def test_paragraphs_come_back_however_they_are_cut_into_runs(texts: list[list[str]]) -> None:
    body = "".join(p(*(r(f"{word} ") for word in words)) for words in texts)
    assert read(body) == [Block(tidy(" ".join(words))) for words in texts]
