"""Exams: their forms differ, their keys are right, and their codes name them."""

import random
from collections import Counter
from itertools import combinations

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from printing import VERSION, bank_of, material, pages_of, pdf_of, wish
from sheets_of_any_text import banks_for_paper
from test_layout_on_paper import kinds

from ctquiz.bank.forms import Question, Way
from ctquiz.bank.model import AllOf, Bank, InOrder, Pairs
from ctquiz.paper.edition import Edition
from ctquiz.paper.order import Print
from ctquiz.paper.questions.items import item, letter
from ctquiz.paper.questions.numbered import Asked, filled_in, handed_out
from ctquiz.paper.questions.parts import (
    Boxes,
    Bubbles,
    Columns,
    Gap,
    InSentence,
    Item,
    Questions,
    Rows,
    Written,
)
from ctquiz.paper.questions.worksheet import asked_of, exam, variants, worksheet

SEEDS = range(1000)
CHOICES = bank_of(
    "".join(
        f"- {{id: f{n}, ask: 'Which is {n}?', answer: right, not: [bad, worse, worst],"
        " forms: [choice]}\n"
        for n in range(4)
    )
)
MIXED = kinds(8)


def sheets(seed: int, number: int = 3) -> list[Asked]:
    """The forms of an exam of questions of every kind."""
    how = wish(seed=seed)
    return variants(asked_of(material(MIXED), how), number, seed)


@pytest.mark.parametrize("hundred", range(10))
def test_the_forms_of_an_exam_differ(hundred: int) -> None:
    for seed in SEEDS[hundred * 100 : (hundred + 1) * 100]:
        orders = [[(one.key, one.options) for one in sheet.questions] for sheet in sheets(seed)]
        assert all(one != other for one, other in combinations(orders, 2))


def test_all_forms_ask_the_same_for_the_same_points() -> None:
    for seed in SEEDS[:100]:
        first, *others = sheets(seed)
        for other in others:
            assert {one.key for one in other.questions} == {one.key for one in first.questions}
            assert other.total == first.total


def test_an_exam_of_one_question_has_as_many_forms_as_its_options_have_orders() -> None:
    one = bank_of("- {id: f, ask: Q?, answer: a, not: [b, c], forms: [choice]}\n")
    forms = variants(asked_of(material(one), wish()), 6, seed=1)
    assert len({form.questions[0].options for form in forms}) == 6


def test_the_right_options_stand_in_every_place_equally_often() -> None:
    places: Counter[int] = Counter()
    for seed in SEEDS:
        for form in variants(asked_of(material(CHOICES), wish(seed=seed)), 2, seed):
            places.update(one.options.index("right") for one in form.questions)
    even = sum(places.values()) / 4
    # A die as fair as this strays by more than 5 % less than once in 10,000 times.
    assert all(abs(places[place] - even) < 0.05 * even for place in range(4))


@pytest.mark.parametrize("hundred", range(10))
def test_each_key_is_right(hundred: int) -> None:
    for seed in SEEDS[hundred * 100 : (hundred + 1) * 100]:
        for sheet in sheets(seed, number=2):
            for number, asked in enumerate(sheet.questions, 1):
                check_key(asked, item(asked, number, {}, filled=True))


def check_key(asked: Question, filled: Item) -> None:
    """What stands in the key is what the bank says."""
    answer = asked.blank.answer
    match filled.space:
        case Bubbles(options, True, right):
            several = answer.items if isinstance(answer, AllOf) else ()
            wanted = [one.shown for one in several] or [answer.shown]
            assert sorted(options[place] for place in right) == sorted(wanted)
        case Bubbles(options, False, (place,)):
            assert options[place] == asked.right
        case Rows(_, items):
            assert isinstance(answer, AllOf | InOrder)
            assert items == tuple(one.shown for one in answer.items)
        case Boxes(options, places):
            assert isinstance(answer, InOrder)
            in_order = sorted(zip(places, options, strict=True))
            assert [option for _, option in in_order] == [one.shown for one in answer.items]
        case Columns(lefts, rights, letters):
            assert isinstance(answer, Pairs)
            named = {letter(place): right for place, right in enumerate(rights)}
            assert tuple(zip(lefts, (named[one] for one in letters), strict=True)) == answer.pairs
        case Written(_, _, written):
            assert written == answer.shown
        case _:
            assert answer.shown in [one.answer for one in filled.prompt if isinstance(one, Gap)]


def test_sequences_and_matches_stand_in_no_telling_order() -> None:
    for seed in SEEDS[:200]:
        for sheet in sheets(seed, number=2):
            for asked in sheet.questions:
                answer = asked.blank.answer
                if asked.way is Way.ORDER and isinstance(answer, InOrder):
                    assert list(asked.options) != [one.shown for one in answer.items]
                if asked.way is Way.PAIRS and isinstance(answer, Pairs):
                    assert list(asked.options) != [right for _, right in answer.pairs]


def test_a_form_asks_its_questions_in_the_same_order_as_its_key() -> None:
    one, *_ = exam(material(MIXED), wish(variants=2))
    forms = [part for part in one.paper.parts if isinstance(part, Questions)]
    for sheet, filled in zip(forms[:2], forms[2:], strict=True):
        assert (sheet.form, filled.filled) == (filled.form, True)
        asked = [[each.prompt for each in of.questions] for of in sheet.sections]
        keyed = [[each.prompt for each in of.questions] for of in filled.sections]
        assert [len(of) for of in asked] == [len(of) for of in keyed]
        assert [each[0] for of in asked for each in of] == [each[0] for of in keyed for each in of]


def codes(pdf: bytes) -> list[str]:
    """What the QR codes of a PDF say, page by page."""
    found: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            drawn = page.render(scale=3, grayscale=True)
            shape = (drawn.height, drawn.stride)
            pixels = memoryview(bytes(drawn.buffer)).cast("B", shape)
            found += [read.text for read in zxingcpp.read_barcodes(pixels)]
    return found


def test_each_form_has_its_code_beside_a_qr_code_that_says_the_same() -> None:
    one, *_ = exam(material(MIXED), wish(variants=3, seed=42))
    pdf = pdf_of([one])
    said = [f"b@{VERSION}/{form}/42" for form in "ABC"]
    # Once on the sheet, once on its key.
    assert codes(pdf) == [*said, *said]
    first_pages = [text for text in pages_of(pdf) if "Name:" in text]
    assert all(code in text for code, text in zip([*said, *said], first_pages, strict=True))


def test_a_worksheet_has_no_qr_code() -> None:
    assert codes(pdf_of(worksheet(material(MIXED), wish()))) == []


def test_in_one_file_all_forms_come_before_all_keys_and_begin_on_odd_pages() -> None:
    (one,) = exam(material(MIXED), wish(variants=3))
    pages = pages_of(pdf_of([one]))
    begun = [number for number, text in enumerate(pages) if "Name:" in text]
    assert all(number % 2 == 0 for number in begun[:3])
    keys = [number for number, text in enumerate(pages) if text.startswith("Key")]
    assert min(keys) > begun[2]


def test_apart_each_form_is_a_file_with_its_own_key() -> None:
    files: list[Print] = exam(material(MIXED), wish(variants=2, apart=True))
    assert [one.name for one in files] == ["A", "B"]
    for one in files:
        assert len(one.paper.parts) == 3 and len(one.drawn) == 1


def test_the_same_seed_draws_the_same_exam_and_another_one_another() -> None:
    chance = random.Random(7)
    for _ in range(50):
        seed = chance.randrange(1_000_000)
        assert sheets(seed) == sheets(seed) != sheets(seed + 1)


@settings(max_examples=25)
@given(banks_for_paper())
def test_a_sheet_has_no_trace_of_what_its_key_fills_in(bank: Bank) -> None:
    sheet, edition = asked_of(material(bank), wish()), Edition("A sheet", "b", VERSION, 1)
    for section in handed_out(sheet, edition).sections:
        for one in section.questions:
            assert not any(part.answer for part in one.prompt if isinstance(part, Gap))
            match one.space:
                case Written(_, _, answer):
                    assert answer == ""
                case Bubbles(_, _, filled) | Rows(_, filled) | Boxes(_, filled):
                    assert filled == ()
                case Columns(_, _, letters):
                    assert letters == ()
                case InSentence():
                    pass


@settings(max_examples=25)
@given(banks_for_paper())
def test_every_question_of_a_sheet_is_filled_in_once_in_its_key(bank: Bank) -> None:
    sheet, edition = asked_of(material(bank), wish()), Edition("A sheet", "b", VERSION, 1)
    filled = [one for section in filled_in(sheet, edition).sections for one in section.questions]
    assert [one.number for one in filled] == list(range(1, len(material(bank).ready) + 1))
    for asked, one in zip(sheet.questions, filled, strict=True):
        check_key(asked, one)
