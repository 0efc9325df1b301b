"""Sheets as a teacher would hand them out: measured on the page, point by point."""

import json
from collections.abc import Sequence
from itertools import product

import pytest
from looked import Box, bubbles, characters, font_sizes, found, shades
from printing import bank_in, bank_of, material, pages_of, pdf_of, wish

from ctquiz.bank.model import Bank, Form
from ctquiz.config import shipped_banks
from ctquiz.paper.layout import layout
from ctquiz.paper.page import Layout
from ctquiz.paper.questions.worksheet import asked_of, key, worksheet
from ctquiz.study.deal import Selection
from fewer import one_in

LAYOUTS = {
    f"{paper} {columns}{' large' * large}{' saving' * saving}": (paper, large, saving, columns)
    for paper, columns, large, saving in product(
        ["a4", "letter"], [1, 2, 3], [False, True], [False, True]
    )
}
every_layout = pytest.mark.parametrize(
    ("paper", "large", "saving", "columns"), one_in(12, LAYOUTS.values()), ids=LAYOUTS
)


@pytest.fixture
def how(paper: str, large: bool, saving: bool, columns: int) -> Layout:
    return layout(paper, large, saving, columns)


def kinds(count: int) -> Bank:
    """A bank in which facts of each kind take turns; each says its number in all its texts."""
    return bank_of("".join(f"- {json.dumps(_fact(number))}\n" for number in range(count)))


def _fact(number: int) -> dict[str, object]:
    n, more = f"n{number}n", " and so on and on" * (number % 4)
    each = [
        {"fact": f"Of {n} it is {{said {n}}} here{more}."},
        {"ask": f"What of {n}{more}?", "answer": f"thing {n}"},
        {
            "ask": f"Which of {n}?",
            "answer": f"a {n}{more}",
            "not": [f"{letter} {n}{more}" for letter in "bcd"],
            "forms": ["choice"],
        },
        {"claim": f"It is {n}{more}.", "holds": number % 16 == 3},
        {
            "ask": f"List {n}{more}?",
            "all-of": [f"{letter} {n}" for letter in "xyz"],
            "forms": ["list"],
        },
        {
            "ask": f"Order {n}{more}?",
            "in-order": [f"{word} {n}" for word in ("first", "second", "third", "fourth")],
            "forms": ["order"],
        },
        {"ask": f"Match {n}{more}?", "pairs": {f"l{x} {n}": f"r{x} {n}" for x in "abc"}},
        {"ask": f"How many of {n}{more}?", "number": number + 700, "unit": "km"},
    ]
    return {"id": f"f{number}", **each[number % 8]}


def printed(bank: Bank, how: Layout) -> bytes:
    return pdf_of(worksheet(material(bank), wish(layout=how)))


def column_of(box: Box, how: Layout) -> tuple[int, int]:
    """The page and the column that a box stands in."""
    return box.page, int((box.left - how.margin) // ((how.width - 2 * how.margin) / how.columns))


@every_layout
def test_no_letter_stands_outside_the_margins(how: Layout) -> None:
    for box in characters(printed(bank_in(shipped_banks() / "china-central-asia.yaml"), how)):
        if box.is_shown:
            assert how.margin - 0.5 <= box.left and box.right <= how.width - how.margin + 0.5
            # The title's letters are higher than what the page measures by.
            assert how.margin - 1 <= box.top and box.bottom <= how.height - how.margin + 0.5


@every_layout
def test_no_question_is_split(how: Layout) -> None:
    pdf = printed(kinds(64), how)
    for number in range(64):
        places = {column_of(box, how) for box in found(pdf, f"n{number}n")}
        assert len(places) == 1


@every_layout
def test_no_heading_stands_apart_from_its_first_question(how: Layout) -> None:
    bank = kinds(40)
    pdf = printed(bank, how)
    asked = asked_of(material(bank), wish(layout=how)).questions
    for title, form in (("Match", Form.MATCH), ("Put in order", Form.ORDER)):
        first = next(one for one in asked if one.form is form)
        heading = found(pdf, title)[0]
        question = found(pdf, f"n{first.fact.id[1:]}n" if first.fact.id else "")[0]
        assert column_of(heading, how) == column_of(question, how)


@pytest.mark.parametrize("count", one_in(12, range(2, 50)))
def test_the_last_question_is_not_alone_on_its_page(count: int) -> None:
    pdf = printed(kinds(count), layout("a4"))
    pages = [{box.page for box in found(pdf, f"n{number}n")} for number in range(count)]
    last = max(page for of in pages for page in of)
    assert sum(last in of for of in pages) >= 2


@every_layout
def test_the_key_has_every_question_where_the_sheet_has_it(how: Layout) -> None:
    bank = kinds(32)
    sheet, filled = printed(bank, how), pdf_of(key(material(bank), wish(layout=how)))
    for asked in asked_of(material(bank), wish()).questions:
        words = asked.prompt.split(" n")[0] + f" n{asked.fact.id[1:] if asked.fact.id else ''}n"
        on_sheet, on_key = found(sheet, words)[0], found(filled, words)[0]
        assert tuple(on_key) == pytest.approx(tuple(on_sheet), abs=0.5)


def gaps(answers: Sequence[str]) -> list[float]:
    """The widths in mm of the gaps of cloze questions with such answers."""
    facts = [{"id": f"f{n}", "fact": f"So {{{one}}} {n}n."} for n, one in enumerate(answers)]
    pdf = printed(bank_of("".join(f"- {json.dumps(fact)}\n" for fact in facts)), layout("a4"))
    lines = [found(pdf, f"{n}n.")[0] for n in range(len(answers))]
    starts = found(pdf, "So ")
    return [
        round(line.left - start.right)
        for line in lines
        for start in starts
        if abs(start.bottom - line.bottom) < 1
    ]


def test_a_gap_has_one_of_three_widths_and_never_that_of_its_answer() -> None:
    answers = [letter * length for length, letter in enumerate("abcdefghijklmnopqrstuvwxyz", 1)]
    widths = gaps(answers)
    assert len(set(widths)) == 3 and widths == sorted(widths)
    assert [widths.count(width) for width in sorted(set(widths))] == [6, 12, 8]


def test_every_gap_has_room_for_its_answer_by_hand() -> None:
    answers = ["1885", "Hermann Ebbinghaus"]
    for answer, width in zip(answers, gaps(answers), strict=True):
        assert width > 2.0 * len(answer)


def options_of(words: str) -> list[Box]:
    """Where four options of so many words stand."""
    options = ", ".join(f"{letter} {words}" for letter in "xyz")
    fact = f"- {{id: f, ask: Which?, answer: w {words}, not: [{options}], forms: [choice]}}\n"
    pdf = printed(bank_of(fact), layout("a4"))
    return [found(pdf, f"{letter} {words[:10]}")[0] for letter in "wxyz"]


@pytest.mark.parametrize(
    ("words", "columns"), [("short", 4), ("of a middling length", 2), ("word " * 16 + "end", 1)]
)
def test_options_stand_in_as_many_columns_as_their_width_allows(words: str, columns: int) -> None:
    boxes = options_of(words)
    assert len({round(box.left) // 4 for box in boxes}) == columns


def test_bubbles_stand_on_the_line_of_their_letters() -> None:
    pdf = printed(
        bank_of("- {id: f, ask: Which?, answer: H, not: [HH, HHH, HHHH], forms: [choice]}\n"),
        layout("a4"),
    )
    letters = [found(pdf, letter)[-1] for letter in "BCD"]
    circles = bubbles(pdf)
    assert len(circles) == 4
    for box in letters:
        (beside,) = [one for one in circles if 0 < box.left - one.right < 3 and overlap(one, box)]
        assert beside.bottom == pytest.approx(box.bottom, abs=0.35)


def overlap(one: Box, other: Box) -> bool:
    return one.top < other.bottom and other.top < one.bottom


def test_a_long_answer_has_more_room_than_a_short_one() -> None:
    def room(answer: str) -> float:
        facts = f"- {{id: a, ask: First?, answer: {answer}}}\n- {{id: b, ask: Last?, answer: x}}\n"
        pdf = printed(bank_of(facts), layout("a4"))
        return found(pdf, "Last?")[0].top - found(pdf, "First?")[0].bottom

    assert room("word " * 30) > room("word " * 10) > room("word")


@every_layout
def test_each_page_has_the_code_and_its_number_at_its_foot(how: Layout) -> None:
    pdf = printed(kinds(48), how)
    pages = pages_of(pdf)
    for number, text in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in text
        assert text.count("b@0123abcd/1") == 1


def test_name_date_and_score_with_the_total_stand_at_the_head() -> None:
    first = pages_of(printed(kinds(8), layout("a4")))[0]
    head = first[: first.index("Fill in")]
    assert "Name:" in head and "Date:" in head and "Score:" in head
    assert "/ 15" in head  # 1 + 1 + 1 + 1 + 3 + 4 + 3 + 1


def test_each_kind_of_question_has_its_instruction() -> None:
    text = " ".join(pages_of(printed(kinds(8), layout("a4")))).replace("\n", " ")
    for instruction in (
        "Write what is missing into each gap.",
        "Answer in a few words.",
        "Fill the bubble of the one right answer.",
        "Fill the bubble of what the statement is.",
        "Write one item on each line, in any order.",
        "Number the boxes: 1 is the first.",
        "Before each item write the letter of what belongs to it.",
    ):
        assert instruction in text


def test_large_print_is_of_eighteen_points() -> None:
    assert font_sizes(printed(kinds(8), layout("a4", large=True)), "What of n1n") == {18.0}


def test_saving_ink_leaves_out_all_shades() -> None:
    assert shades(printed(kinds(8), layout("a4"))) > 0
    assert shades(printed(kinds(8), layout("a4", saving=True))) == 0


def test_saving_ink_needs_no_more_pages() -> None:
    for count in (16, 48):
        plain, saving = (
            len(pages_of(printed(kinds(count), how)))
            for how in (layout("a4"), layout("a4", saving=True))
        )
        assert saving <= plain


@pytest.mark.parametrize("form", [Form.CLOZE, Form.ASK, Form.LIST])
def test_a_sheet_shows_no_answer_that_is_written_by_hand(form: Form) -> None:
    bank = kinds(32)
    ready = material(bank, selection=Selection(form=form))
    text = " ".join(pages_of(pdf_of(worksheet(ready, wish()))))
    for one in ready.ready.values():
        answer = one.blank.answer.shown
        assert not any(part in text for part in answer.split(", "))


def test_a_sheet_has_no_bubble_filled_and_its_key_one_a_question() -> None:
    bank = kinds(32)
    ready = material(bank, selection=Selection(form=Form.CHOICE))
    assert len(bubbles(pdf_of(worksheet(ready, wish())), filled=True)) == 0
    assert len(bubbles(pdf_of(key(ready, wish())), filled=True)) == len(ready.ready)
