"""Scripts that run from the right, long words, and pictures: each keeps to its place."""

from pathlib import Path

import pytest
from looked import bubbles, characters, found
from printed import with_picture
from printing import bank_of, material, pages_of, pdf_of, wish
from pypdf import PdfReader
from test_cards_on_paper import cut_as, inside, printed

from ctquiz.bank.model import Bank
from ctquiz.paper.layout import layout
from ctquiz.paper.order import Wish
from ctquiz.paper.questions.worksheet import worksheet
from studying import quickly, write_bank

HEBREW = bank_of(
    "- {id: a, ask: באיזו שנה?, answer: '1610', not: ['1543', '1666', '1700'], forms: [choice]}\n"
    "- {id: b, claim: ירושלים היא עיר., holds: true}\n"
    "- {id: c, ask: סדר, in-order: [ראשון, second, '3'], forms: [order]}\n"
    "- {id: d, ask: התאם, pairs: {שמש: sun, ירח: moon, '3': כוכב}}\n",
    "language: he\n",
)


def sheet(bank: Bank, how: Wish | None = None) -> bytes:
    return pdf_of(worksheet(material(bank), how or wish()))


@pytest.mark.parametrize("option", ["1610", "1543", "1666", "1700", "true", "false"])
def test_from_the_right_an_option_stands_beside_its_own_bubble(option: str) -> None:
    pdf = sheet(HEBREW)
    box = found(pdf, option)[-1]
    circles = [one for one in bubbles(pdf) if one.top < box.bottom and box.top < one.bottom]
    nearest = min(circles, key=lambda one: abs(one.middle[0] - box.middle[0]))
    assert 0 < nearest.left - box.right < 8


def test_from_the_right_a_sheet_begins_at_the_right() -> None:
    pdf = sheet(HEBREW)
    assert min(box.left for box in bubbles(pdf)) > 60
    assert max(box.right for box in bubbles(pdf)) > 180


def test_from_the_right_cards_keep_to_their_places() -> None:
    cut = cut_as("medium")
    left, top = cut.corner
    corners = [
        (left + column * cut.size.width, top + row * cut.size.height)
        for row in range(cut.rows)
        for column in range(cut.columns)
    ]
    boxes = [box for box in characters(printed(HEBREW, cut)) if box.is_shown]
    assert boxes and all(any(inside(box, cut, corner) for corner in corners) for box in boxes)


@pytest.mark.parametrize("text", ["Что это такое?", "Τι είναι αυτό;", "Cəfər, Łódź, Øresund?"])
def test_scripts_of_the_fonts_that_come_along_are_printed_everywhere(text: str) -> None:
    assert text in pages_of(sheet(bank_of(f'- {{id: a, ask: "{text}", answer: x}}\n')))[0]


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_no_word_that_fits_into_its_column_is_broken(columns: int, large: bool) -> None:
    words = ["counterterrorism", "organization", "Kyrgyzstan", "experiments", "remembered"]
    words = words[large and columns == 3 :]
    facts = "".join(
        f"- {{id: f{n}, ask: 'Of what {' '.join(words[n:] + words[:n])}?', answer: x}}\n"
        for n in range(len(words))
    )
    pdf = sheet(bank_of(facts), wish(layout=layout("a4", large=large, columns=columns)))
    whole = " ".join(pages_of(pdf)).replace("?", "").split()
    assert all(whole.count(word) == len(words) for word in words)


def svg(width: int, height: int) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<rect width="{width}" height="{height}" fill="green"/></svg>'
    ).encode()


@pytest.mark.parametrize("size", [(100, 2000), (2000, 100), (20, 20), (4000, 4000)])
@pytest.mark.parametrize("kind", ["worksheet", "facts", "cards"])
def test_a_picture_of_any_shape_stays_on_the_page_of_its_question(
    home: Path, tmp_path: Path, kind: str, size: tuple[int, int]
) -> None:
    bank = with_picture(tmp_path, svg(*size), "map.svg")
    assert quickly("print", bank, "-o", tmp_path / "sheet.pdf", "--as", kind).code == 0
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == (2 if kind == "cards" else 1)


def test_one_font_is_named_for_all_that_it_has(home: Path, tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "zh.yaml", "- {id: a, ask: '上海，ひカ한。', answer: x}\n")
    ran = quickly("print", bank, "-o", tmp_path / "sheet.pdf")
    if ran.code == 0:
        pytest.skip("this machine has a font for Chinese")
    assert ran.err.count("\n") == 1 and "fonts-noto-cjk" in ran.err
