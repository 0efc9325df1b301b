"""A PDF's paragraphs come back as they were written, however a page sets them."""

import re
import textwrap
from pathlib import Path

import pytest
from typeset import blocks, dropped, prose, texts, typeset

from ctquiz.documents.block import Kind, tidy
from ctquiz.documents.extract.pdf import pieces
from ctquiz.documents.extract.pdf.lines import ruled
from ctquiz.documents.extract.pdf.sheet import Fragment
from fewer import one_in

HEADS = (
    "header: [Annals of the Harbour #h(1fr) Volume 3], "
    "footer: context align(center, counter(page).display())"
)
SMALL = f"width: 150mm, height: 120mm, margin: 15mm, {HEADS}"
HYPHENS = "#set text(size: 9pt, hyphenate: true)\n#set par(justify: true)"
TWO = f"#set page({SMALL}, columns: 2)\n{HYPHENS}"

LAYOUTS = {
    "one column": f"#set page({SMALL})\n{HYPHENS}",
    "two columns": TWO,
    "two columns with indents": f"{TWO}\n#set par(spacing: 0.65em, first-line-indent: 1.2em)",
    "three columns": f"#set page(width: 210mm, height: 120mm, columns: 3, {HEADS})\n{HYPHENS}",
    "two columns of A4": f'#set page("a4", columns: 2, {HEADS})\n{HYPHENS}',
    "two ragged columns": f"#set page({SMALL}, columns: 2)\n#set text(size: 9pt)",
}


@pytest.mark.parametrize("layout", one_in(3, LAYOUTS))
@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_paragraphs_come_back_as_they_were(layout: str, tagged: bool) -> None:
    paragraphs = prose(28, 4)
    got = texts(typeset(paragraphs, LAYOUTS[layout], tagged=tagged))
    assert " ".join(got) == " ".join(paragraphs)
    # A column that ends with a sentence and a full line does not tell whether the next goes on;
    # a paragraph too many or too few is up to three that differ.
    assert len(set(paragraphs) - set(got)) <= 3


@pytest.mark.parametrize("layout", one_in(3, LAYOUTS))
@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_the_shared_document_comes_back_as_it_is(layout: str, tagged: bool, shared: Path) -> None:
    (source,) = (shared / "source").glob("*.txt")
    told = source.read_text(encoding="utf-8").split("Share this page:")[0]
    paragraphs = [tidy(one) for one in re.split(r"\n\s*\n", told) if one.strip()]
    setup = LAYOUTS[layout]
    if "a4" in setup:
        # A head that is seen once is told apart by its tag alone.
        setup = setup.replace(HEADS, "margin: 2cm")
    assert texts(typeset(paragraphs, setup, tagged=tagged)) == paragraphs


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_heads_and_numbers_of_pages_are_dropped_and_told(tagged: bool) -> None:
    pdf = typeset(prose(12, 4), TWO, tagged=tagged)
    heads = [text for why, text in dropped(pdf) if why == "running head"]
    numbers = [text for why, text in dropped(pdf) if why == "page number"]
    assert set(heads) == {"Annals of the Harbour Volume 3"}
    assert numbers == [str(number) for number in range(1, len(heads) + 1)]
    assert len(heads) > 2


def test_heads_that_name_the_chapter_beside_the_number_of_the_page_are_dropped() -> None:
    head = (
        "#set page(width: 150mm, height: 120mm, header: context "
        '[#counter(page).display() #h(1fr) #("Alpha", "Beta", "Gamma", "Delta", "Epsilon")'
        ".at(calc.rem(counter(page).get().first(), 5))])\n#set par(justify: true)"
    )
    paragraphs = prose(12, 4)
    assert texts(typeset(paragraphs, head)) == paragraphs


def test_a_title_that_spans_the_columns_comes_first() -> None:
    title = '#place(top + center, scope: "parent", float: true)[= The harbour and its keepers]'
    paragraphs = prose(6, 4)
    got = blocks(typeset(paragraphs, f"{TWO}\n{title}"))
    assert got[0] == (Kind.HEADING, "The harbour and its keepers")
    assert [text for _, text in got[1:]] == paragraphs


def test_a_last_line_in_the_second_column_comes_last() -> None:
    lines = [
        f"Line {number} of the first column stands here." for number in ("one", "two", "three")
    ]
    last = "\n\n".join(["#pagebreak()", *lines, "#colbreak()", "At last."])
    assert texts(typeset(prose(12, 4), TWO, last))[-4:] == [*lines, "At last."]


def test_chapters_that_begin_pages_keep_their_headings() -> None:
    body = "\n".join(
        f"= Chapter {n}\n{text}\n#pagebreak(weak: true)" for n, text in enumerate(prose(4))
    )
    got = blocks(typeset(setup="#set page(width: 150mm, height: 120mm)", body=body))
    assert [text for kind, text in got if kind is Kind.HEADING] == [
        f"Chapter {n}" for n in range(4)
    ]


def test_pages_are_told_where_a_paragraph_begins() -> None:
    pdf = typeset(setup=TWO, body="First page here.\n#pagebreak()\nSecond page here.")
    assert [(one.page, one.text) for one in pieces(pdf) if one.text.endswith("here.")] == [
        (1, "First page here."),
        (2, "Second page here."),
    ]


def test_a_page_on_its_side_is_read_as_it_is_meant() -> None:
    paragraphs = prose(2)
    body = "\n\n".join(paragraphs)
    for turn in (-90, 90, 180):
        pdf = typeset(body=f"#rotate({turn}deg, reflow: true)[#block(width: 100mm)[{body}]]")
        assert texts(pdf) == paragraphs


def test_text_across_a_page_is_dropped() -> None:
    mark = "#set page(background: rotate(45deg)[DRAFT])"
    pdf = typeset(prose(1), mark)
    assert texts(pdf) == prose(1)
    assert ("turned text", "DRAFT") in dropped(pdf)


def test_letters_that_reach_into_the_gutter_do_not_close_it() -> None:
    setup = (
        "#set page(width: 150mm, height: 120mm, margin: 15mm, columns: 2)\n"
        '#set text(size: 14pt, font: "Libertinus Serif")'
    )
    left = [f"Line {number} of the left column." for number in range(1, 13)]
    right = [f"Line {number} of the right column." for number in range(1, 13)]
    right[5] = "jolly, if a line can be that."
    body = " \\ ".join(left) + "\n#colbreak()\n" + " \\ ".join(right)
    assert " ".join(texts(typeset((), setup, body))) == " ".join([*left, *right])


NAMES = (
    "In Ambel the North Coast Lighthouse Society met Magnus Olsen, Orla Quinn and Ada Voss of the"
    " Bergen Harbour Museum, who told the Society of Ambel Rock, of the Great Storm of 1902 and of"
    " the old Light House Act."
)


def test_stops_that_hang_out_of_a_column_make_no_table_of_it() -> None:
    setup = (
        "#set page(width: 92pt + 30mm, height: 250mm, margin: 15mm)\n"
        '#set text(size: 12pt, font: "Libertinus Serif", hyphenate: true)\n'
        "#set par(justify: true)"
    )
    said = (
        "They met in Central Asia with Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, and"
        " Uzbekistan as a critical region, too, and went home."
    )
    assert texts(typeset([said, NAMES, NAMES], setup)) == [said, NAMES, NAMES]


def test_a_title_wider_than_the_only_column_below_it_parts_no_paragraph() -> None:
    setup = (
        "#set page(width: 210mm, height: 150mm, margin: 15mm, columns: 2)\n#set text(size: 9pt)\n"
        '#place(top, scope: "parent", float: true)[= '
        + "A title as wide as both of the columns and wider than any line of theirs, alas]"
    )
    paragraphs = [NAMES, f"{NAMES} {NAMES}"]
    assert texts(typeset(paragraphs, setup))[1:] == paragraphs


def test_a_short_line_that_ends_with_a_comma_ends_no_paragraph() -> None:
    setup = "#set page(width: 90mm, height: 120mm, margin: 15mm)\n#set text(size: 12pt)"
    lines = [
        "It stood in Oslo,",
        "Bergen and a dozen and a few other towns",
        "of the western coast.",
    ]
    assert texts(typeset((), setup, " \\ ".join(lines))) == [" ".join(lines)]


def test_a_short_line_at_a_pages_end_ends_its_paragraph_in_a_small_document_too() -> None:
    long = prose(1, 2)[0]
    pdf = typeset(["Moons are small."], "#set par(justify: true)", f"#pagebreak()\n{long}")
    assert texts(pdf) == ["Moons are small.", long]


def test_a_head_over_the_only_page_does_not_tell_how_wide_its_only_column_is() -> None:
    said = "It ended in March. Memories of Magnus were many. "
    paragraphs = [*prose(4, 3), f"{said * 3}So be it."]
    setup = f'#set page("a4", columns: 2, {HEADS})\n#set text(size: 11pt)'
    for indent in ("", "\n#set par(spacing: 0.65em, first-line-indent: 1.2em)"):
        assert texts(typeset(paragraphs, setup + indent))[1:] == paragraphs


def test_a_first_word_is_as_wide_as_its_letters_usually_are() -> None:
    (broad,) = ruled([Fragment("Mammal fills it till it is ill", 0, 150, 0, 10)], 1)
    (narrow,) = ruled([Fragment("Ill fill mammals women swam", 0, 150, 0, 10)], 1)
    assert broad.first_word > 1.3 * 150 * 6 / 30
    assert narrow.first_word < 0.8 * 150 * 3 / 27


@pytest.mark.parametrize("marked", ["spacing: 1.6em", "spacing: 0.65em, first-line-indent: 1.2em"])
def test_lines_broken_after_so_many_letters_end_no_paragraph_with_their_sentence(
    marked: str,
) -> None:
    paragraphs = prose(14, 5)
    setup = f"#set page(width: 90mm, height: 420mm, margin: 15mm)\n#set par({marked})"
    broken = [" \\ ".join(textwrap.wrap(one, 34)) for one in paragraphs]
    assert texts(typeset((), f"{setup}\n#set text(size: 8pt)", "\n\n".join(broken))) == paragraphs
