"""Texts that are hard to fit: many short lines, long answers in narrow columns, long units."""

import json

import pytest
from looked import Box, characters, rules
from printing import bank_of, material, pages_of, pdf_of, wish
from test_cards_on_paper import cut_as, inside, printed

from ctquiz.bank.model import Bank, Blank, Fact, Form, Source, Text
from ctquiz.paper.facts.sheet import facts as summary
from ctquiz.paper.layout import layout
from ctquiz.paper.page import Layout
from ctquiz.paper.questions.worksheet import worksheet
from ctquiz.study.deal import Selection


def of_lines(number: int, note: str | None = None) -> Bank:
    """A question of so many short lines."""
    lines = "\n".join(f"{line}0 GOTO {line}" for line in range(1, number + 1))
    fact = Fact("f", (Blank("answer", Text("x"), ask=f"What does this do?\n{lines}"),), note=note)
    return Bank("b", "A bank", (fact,))


def on_paper(box: Box, how: Layout) -> bool:
    room = how.width - how.margin + 0.5
    return box.top > 9 and box.bottom < how.height - 9 and how.margin - 0.5 < box.left < room


@pytest.mark.parametrize(("size", "lines"), [("business", 8), ("medium", 8), ("large", 12)])
def test_a_card_of_many_short_lines_is_set_smaller(size: str, lines: int) -> None:
    cut = cut_as(size)
    for box in characters(printed(of_lines(lines), cut)):
        assert not box.is_shown or inside(box, cut, cut.corner) or box.page == 1


@pytest.mark.parametrize("lines", [30, 55, 120])
def test_a_question_of_many_short_lines_goes_on_on_the_next_page(lines: int) -> None:
    how = layout("a4")
    pdf = pdf_of(worksheet(material(of_lines(lines)), wish(layout=how)))
    assert all(on_paper(box, how) for box in characters(pdf) if box.is_shown)
    assert f"{lines}0 GOTO {lines}" in "".join(pages_of(pdf))


def test_so_does_a_fact_with_such_a_note() -> None:
    note = "\n".join(f"line {number}" for number in range(90))
    pdf = pdf_of(summary(material(of_lines(3, note)), wish()))
    assert all(on_paper(box, layout("a4")) for box in characters(pdf) if box.is_shown)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_lines_for_a_long_answer_keep_to_their_column(paper: str) -> None:
    long = "word " * 70
    facts = [{"id": f"f{n}", "ask": f"What {n}?", "answer": f"{long}{n}"} for n in range(4)]
    bank = bank_of("".join(f"- {json.dumps(fact)}\n" for fact in facts))
    how = layout(paper, large=True, columns=3)
    pdf = pdf_of(worksheet(material(bank), wish(layout=how)))
    drawn = rules(pdf)
    assert drawn and max(rule.bottom for rule in drawn) < how.height - how.margin + 1


UNITS = ["km", "Quadratkilometer", "inhabitants", "kilometres", "W" * 20]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_no_unit_leaves_its_column(columns: int, large: bool) -> None:
    facts = [
        {"id": f"f{n}", "ask": f"What {n}?", "number": n + 3, "unit": unit}
        for n, unit in enumerate(UNITS)
    ]
    bank = bank_of("".join(f"- {json.dumps(fact)}\n" for fact in facts))
    how = layout("a4", large=large, columns=columns)
    pdf = pdf_of(worksheet(material(bank, selection=Selection(form=Form.ASK)), wish(layout=how)))
    width = (how.width - 2 * how.margin - (columns - 1) * 8) / columns
    for box in characters(pdf):
        if box.is_shown and box.bottom < how.height - how.margin - 8:
            offset = (box.left - how.margin + 0.3) % (width + 8)
            assert offset + (box.right - box.left) < width + 1 or box.top < 40


@pytest.mark.parametrize(("columns", "large"), [(3, False), (2, True), (3, True)])
def test_the_two_sides_of_a_match_keep_apart(columns: int, large: bool) -> None:
    pairs = "{Bundesfinanzhof: Steuergerechtigkeit, Bundesverfassungsgericht: Rechtsstaatlichkeit}"
    bank = bank_of(f"- {{id: f, ask: Which?, pairs: {pairs}}}\n")
    pdf = pdf_of(summary(material(bank), wish(layout=layout("a4", large=large, columns=columns))))
    boxes = [box for box in characters(pdf) if box.is_shown]
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            # Letters that are kerned overlap a little.
            assert across < 0.6 or down < 0.6


def test_sources_of_two_banks_that_have_the_same_name_are_told_apart() -> None:
    head = "sources: {s: {title: A book}}\n"
    one = bank_of("- {id: f, ask: One?, answer: x, at: s p1s1}\n", head)
    other = bank_of(
        "- {id: f, ask: Two?, answer: y, at: s p2s2}\n", head.replace("A book", "Another")
    )
    other = Bank("other", "Other", other.facts, sources=(Source("s", "Another"),))
    text = "".join(pages_of(pdf_of(summary(material(one, other), wish()))))
    for said in ("[b/s p1s1]", "[other/s p2s2]", "b/s: A book", "other/s: Another"):
        assert said in text.replace("\xa0", " ")
