"""Columns are read one after the other however narrow the gutter between them is."""

from random import Random

import pytest
from handmade_pdf import flate, form, page
from test_pdf_hostile import PICTURE, complaint
from typeset import blocks, dropped, prose, texts, typeset

from ctquiz.documents.block import Kind
from ctquiz.documents.extract.pdf.reading import read
from ctquiz.documents.extract.pdf.sheet import Fragment, Gap, Sheet
from fewer import one_in

HEADS = 'numbering: "1", header: [The Harbour Post #h(1fr) Winter]'
LAYOUTS = [
    (columns, size, gutter, justified)
    for columns in (2, 3)
    for gutter in (6, 10)
    for size in (12, 9, 11)
    for justified in (True, False)
]
"""Type and gutters in points."""


def page_of(columns: int, size: int, gutter: int, justified: bool) -> str:
    return (
        f'#set page("a4", margin: 20mm, columns: {columns}, {HEADS})\n'
        f"#set columns(gutter: {gutter}pt)\n#set text(size: {size}pt, hyphenate: true)\n"
        f"#set par(justify: {str(justified).lower()})"
    )


@pytest.mark.parametrize(("columns", "size", "gutter", "justified"), one_in(12, LAYOUTS))
def test_narrow_gutters_part_columns(columns: int, size: int, gutter: int, justified: bool) -> None:
    paragraphs = prose(30, 4)
    got = texts(typeset(paragraphs, page_of(columns, size, gutter, justified)))
    assert " ".join(got) == " ".join(paragraphs)


@pytest.mark.parametrize(("columns", "size", "gutter", "justified"), one_in(24, LAYOUTS))
def test_a_title_and_an_abstract_may_span_the_columns(
    columns: int, size: int, gutter: int, justified: bool
) -> None:
    abstract, *paragraphs = prose(24, 4)
    span = '#place(top, scope: "parent", float: true)'
    title = f"{span}[#text(20pt)[*Of harbours*]\n\n{abstract}]"
    got = blocks(typeset(paragraphs, f"{page_of(columns, size, gutter, justified)}\n{title}"))
    assert got[:2] == [(Kind.HEADING, "Of harbours"), (Kind.PROSE, abstract)]
    assert " ".join(text for _, text in got[2:]) == " ".join(paragraphs)


def row(text: str, *, x: float = 50.0, width: float = 240.0) -> list[tuple[str, float]]:
    """The words of a justified line and where each begins; a letter is 5 points wide."""
    words = text.split()
    space = (width - 5 * len("".join(words))) / max(len(words) - 1, 1)
    places = []
    for word in words:
        places.append((word, x))
        x += 5 * len(word) + space
    return places


def across(rows: list[list[tuple[str, float]]]) -> list[str]:
    """The text of a page that is told line by line, each line as one."""
    fragments = []
    for number, words in enumerate(rows):
        text, gaps = "", []
        for at, (word, x) in enumerate(words):
            if at:
                before, began = words[at - 1]
                gaps.append(Gap(len(text), began + 5 * len(before), x))
                text += " "
            text += word
        end = words[-1][1] + 5 * len(words[-1][0])
        told = (words[0][1], end, 700 - 12.0 * number, 10.0, False, "")
        fragments.append(Fragment(text, *told, tuple(gaps), number))
    return [one.text for one in read([Sheet(1, tuple(fragments), False)])]


def lines(count: int, seed: int) -> list[str]:
    dice = Random(seed)
    words = "harbour of granite stood by an old quay and we saw the boats there".split()
    return [" ".join(dice.sample(words, 8)) for _ in range(count)]


def test_lines_told_across_a_gutter_of_six_points_are_parted() -> None:
    left, right = lines(20, 1), lines(20, 2)
    page = [
        row(one, width=232) + row(two, x=288, width=232)
        for one, two in zip(left, right, strict=True)
    ]
    assert " ".join(across(page)) == " ".join([*left, *right])


@pytest.mark.parametrize("seed", one_in(10, range(30)))
def test_spaces_below_each_other_by_chance_part_no_column(seed: int) -> None:
    said = [" ".join(pair) for pair in zip(lines(40, seed), lines(40, seed + 99), strict=True)]
    assert " ".join(across([row(one, width=480) for one in said])) == " ".join(said)


def test_a_table_of_many_words_stays_one() -> None:
    cells = [f"The harbour of number {number}" for number in range(16)]
    shown = ", ".join(f"[{cell}]" for cell in cells)
    body = f"#table(columns: (1fr, 1fr), stroke: none, inset: 3pt, {shown})"
    rows = [" | ".join(pair) for pair in zip(cells[::2], cells[1::2], strict=True)]
    assert texts(typeset(prose(2), body=body)) == [*prose(2), *rows]


def test_a_head_that_is_seen_once_stays_out_of_the_columns() -> None:
    paragraphs = prose(8, 4)
    got = texts(typeset(paragraphs, page_of(2, 10, 10, True)))
    assert got[0].startswith("The Harbour Post")
    assert got[1:] == paragraphs


def test_pictures_are_told_wherever_they_are_drawn() -> None:
    inline = b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    nested = form(b"q 600 0 0 800 0 0 cm /X Do Q", b"<</XObject<</X 6 0 R>>>>")
    within = page(flate(b"/Y Do"), PICTURE, nested, resources=b"/XObject<</Y 7 0 R>>")
    outlines = page(flate(b"10 10 m 20 20 l 20 10 l f " * 200))
    for pdf in (page(flate(inline)), within, outlines):
        assert complaint(pdf) == "has pictures of pages but no text"


def test_a_line_is_no_picture() -> None:
    assert complaint(page(flate(b"0 0 m 100 100 l S"))) == "has no text"


def test_a_picture_of_a_page_among_others_is_told() -> None:
    text = Sheet(1, (Fragment("Some text stands here.", 50, 160, 700, 10),), False)
    told = list(read([text, Sheet(2, (), True)]))
    assert [(one.text, one.page) for one in told] == [("Some text stands here.", 1), ("page 2", 2)]
    assert dropped(typeset(prose(1))) == []
