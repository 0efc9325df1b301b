"""Cards as they are printed: fitted, each back behind its front, and named."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from looked import Box, characters, font_sizes, found
from printing import bank_in, bank_of, material, pages_of, pdf_of, squeezed, wish
from sheets_of_any_text import MARKUP, banks_for_paper

from ctquiz.bank.model import Bank, Blank, Fact, Form, Text
from ctquiz.config import shipped_banks
from ctquiz.exchange.chosen import questions
from ctquiz.paper.cards.cut import PADDING, SIZES, Cut, Flip, Size
from ctquiz.paper.cards.sheet import cards
from ctquiz.paper.layout import PAPERS, layout
from ctquiz.paper.render import TooLong
from ctquiz.study.deal import Selection
from fewer import one_in

SHIPPED = shipped_banks() / "china-central-asia.yaml"


def cut_as(size: str, flip: Flip = Flip.LONG, paper: str = "a4") -> Cut:
    return Cut(Size(*PAPERS[paper]), SIZES[size], flip)


def printed(bank: Bank, cut: Cut, paper: str = "a4") -> bytes:
    return pdf_of(cards(material(bank), wish(cut=cut, layout=layout(paper))))


def numbered(count: int) -> Bank:
    """A bank whose fronts and backs are known by their numbers."""
    return Bank(
        "b",
        "A bank",
        tuple(
            Fact(f"f-{place}", (Blank("answer", Text(f"back {place}."), ask=f"front {place}?"),))
            for place in range(count)
        ),
    )


@pytest.mark.parametrize(
    ("paper", "size", "flip"),
    one_in(3, product(PAPERS, SIZES, [Flip.LONG, Flip.SHORT])),
    ids=str,
)
def test_each_back_is_printed_behind_its_front(paper: str, size: str, flip: Flip) -> None:
    cut = cut_as(size, flip, paper)
    count = cut.columns * cut.rows + 1
    pdf = printed(numbered(count), cut, paper)
    for place in range(count):
        (front,), (back,) = found(pdf, f"front {place}?"), found(pdf, f"back {place}.")
        assert back.page == front.page + 1
        x, y = back.middle
        x, y = (cut.page.width - x, y) if flip is Flip.LONG else (x, cut.page.height - y)
        # The answer stands a little above the middle, as its key stands below it.
        assert x == pytest.approx(front.middle[0], abs=2)
        assert y == pytest.approx(front.middle[1], abs=6)


def inside(box: Box, cut: Cut, corner: tuple[float, float]) -> bool:
    left, top = corner
    return (
        left + PADDING - 0.5 <= box.left
        and box.right <= left + cut.size.width - PADDING + 0.5
        and top + PADDING - 0.5 <= box.top
        and box.bottom <= top + cut.size.height - PADDING + 0.5
    )


@pytest.mark.parametrize("size", one_in(6, SIZES))
def test_no_letter_leaves_its_card(size: str) -> None:
    cut = cut_as(size)
    left, top = cut.corner
    corners = [
        (left + column * cut.size.width, top + row * cut.size.height)
        for row in range(cut.rows)
        for column in range(cut.columns)
    ]
    for box in characters(printed(bank_in(SHIPPED), cut)):
        assert not box.is_shown or any(inside(box, cut, corner) for corner in corners)


@settings(max_examples=12)
@given(banks_for_paper(), st.sampled_from(["medium", "large", "index"]), st.sampled_from(Flip))
def test_any_text_is_on_its_card_as_it_is_written(bank: Bank, size: str, flip: Flip) -> None:
    check_holds(bank, cut_as(size, flip))


@pytest.mark.slow
@settings(max_examples=300)
@given(banks_for_paper(), st.sampled_from(list(SIZES)), st.sampled_from(Flip))
def test_it_is_so_on_cards_of_every_size(bank: Bank, size: str, flip: Flip) -> None:
    check_holds(bank, cut_as(size, flip))


def check_holds(bank: Bank, cut: Cut) -> None:
    """All questions, options and keys are there; or it is told which cards are too small."""
    try:
        text = squeezed("".join(pages_of(printed(bank, cut))))
    except TooLong as error:
        assert cut.size.width < 90 and error.cards
        return
    for asked in questions(bank, Selection()):
        assert squeezed(asked.prompt) in text
        assert text.count(squeezed(str(asked.key))) == 1
        options = () if asked.form is Form.CLAIM else asked.options
        assert all(squeezed(option) in text for option in options)


@pytest.mark.parametrize("text", one_in(4, MARKUP))
def test_markup_is_no_markup_on_cards(text: str) -> None:
    fact = Fact("f", (Blank("answer", Text(text), ask=f"{text}?"),), note=None)
    text_of_pdf = squeezed("".join(pages_of(printed(Bank("b", text, (fact,)), cut_as("medium")))))
    assert text_of_pdf.count(squeezed(text)) == 2


def text_on(facts: str, size: str = "medium") -> str:
    return "\n".join(pages_of(printed(bank_of(facts), cut_as(size))))


def test_options_to_choose_from_have_letters_that_the_back_names() -> None:
    fact = "- {id: f, ask: Which?, answer: right, not: [wrong, worse], forms: [choice]}\n"
    front, back = pages_of(printed(bank_of(fact), cut_as("medium")))
    options = [line for line in front.splitlines() if line[:2] in ("A ", "B ", "C ")]
    assert sorted(option[2:] for option in options) == ["right", "worse", "wrong"]
    (letter,) = [option[0] for option in options if option[2:] == "right"]
    assert back.splitlines()[:2] == [letter, "right"]


def test_a_list_says_on_its_front_how_many_items_it_wants() -> None:
    assert "2 items in any order" in text_on("- {id: f, ask: Which?, all-of: [a, b]}\n")


def test_a_claim_that_does_not_hold_says_so_behind() -> None:
    fact = "- {id: f, claim: It is., holds: false}\n"
    front, back = pages_of(printed(bank_of(fact), cut_as("small")))
    assert "True or false?" in front
    assert back.splitlines()[0] == "false"


def test_print_becomes_smaller_before_a_note_is_left_out() -> None:
    fact = "- {{id: f, ask: Q?, answer: A, note: {note}}}\n"
    short, long = (fact.format(note=" ".join(["word"] * count)) for count in (10, 100))
    height = [
        box.bottom - box.top
        for facts in (short, long)
        for box in found(printed(bank_of(facts), cut_as("medium")), "word")[:1]
    ]
    assert height[1] < height[0]


def test_a_note_is_left_out_where_there_is_no_room_for_it() -> None:
    fact = f"- {{id: f, ask: Q?, answer: The answer, note: {' '.join(['word'] * 600)}}}\n"
    text = text_on(fact)
    assert "The answer" in text and "word" not in text


def test_cards_that_are_too_long_are_named_all_at_once() -> None:
    bank = Bank(
        "b",
        "A bank",
        (
            Fact("short", (Blank("answer", Text("A"), ask="Q?"),)),
            Fact("asked", (Blank("answer", Text("A"), ask="word " * 500),)),
            Fact("answered", (Blank("answer", Text("word " * 500), ask="Q?"),)),
        ),
    )
    with pytest.raises(TooLong) as raised:
        printed(bank, cut_as("small"))
    assert raised.value.cards == (1, 2)


def test_the_key_is_printed_in_letters_of_at_least_six_and_a_half_points() -> None:
    assert font_sizes(printed(numbered(1), cut_as("business")), "b/f-0#answer") == {6.5}


def test_the_calibration_page_has_the_lines_behind_the_middles_of_its_scales() -> None:
    pdf = pdf_of(cards(material(numbered(1)), wish(calibrating=True, cut=cut_as("medium"))))
    first, second = pages_of(pdf)
    assert "long edge" in first and "--back-offset X,Y" in first and "other side" in second


def test_the_same_cards_are_the_same_bytes() -> None:
    assert printed(numbered(9), cut_as("poker")) == printed(numbered(9), cut_as("poker"))
