"""The sheet of facts: what stands on it, and how it is set."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import bank_in, bank_of, material, pages_of, pdf_of, squeezed, wish
from sheets_of_any_text import banks_for_paper

from ctquiz.bank.forms import parts, sentence
from ctquiz.bank.model import AllOf, Bank, Claim, Fact, InOrder, Pairs
from ctquiz.bank.note import without_marks
from ctquiz.paper.facts.parts import Claimed, Facts, Line, Listed, Paired, Statement, Topic
from ctquiz.paper.facts.sheet import facts
from ctquiz.paper.layout import layout
from ctquiz.paper.page import Layout, Said
from ctquiz.study.deal import Selection
from fewer import one_in

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))


def part_of(written: str, head: str = "", tag: str | None = None) -> Facts:
    (one,) = facts(material(bank_of(written, head), selection=Selection(tag)), wish())
    (part,) = one.paper.parts
    assert isinstance(part, Facts)
    return part


def only(written: str, head: str = "") -> Statement:
    ((statement,),) = [topic.statements for topic in part_of(written, head).topics]
    return statement


def printed(bank: Bank, **wished: object) -> list[str]:
    return pages_of(pdf_of(facts(material(bank), wish(**wished))))


# What is told


def test_the_answers_of_a_sentence_are_set_off_in_it() -> None:
    fact = only("- {id: f, fact: 'Ceres was {what=found} in {year=1801}.'}\n")
    assert fact.told == (
        Line(
            (
                Said("Ceres was "),
                Said("found", "strong"),
                Said(" in "),
                Said("1801", "strong"),
                Said("."),
            )
        ),
    )


def test_a_question_is_followed_by_its_answer() -> None:
    fact = only("- {id: f, ask: What is red?, answer: Mars}\n")
    assert fact.told == (Line((Said("What is red?"), Said(" – "), Said("Mars", "strong"))),)


def test_what_has_no_place_in_the_sentence_stands_below_it() -> None:
    written = "- id: f\n  fact: Mars is {colour=red}.\n  blanks:\n"
    written += "    moons: {ask: How many moons has it?, number: 2, unit: moons}\n"
    sentence_, question = only(written).told
    assert isinstance(sentence_, Line) and isinstance(question, Line)
    assert question.words[-1] == Said("2 moons", "strong")


def test_a_list_stays_a_list() -> None:
    fact = only("- {id: f, ask: Which are rocky?, all-of: [Mars, [Earth, Terra], Venus]}\n")
    assert fact.told == (Listed("Which are rocky?", ("Mars", "Earth", "Venus"), ordered=False),)


def test_a_sequence_stays_in_order() -> None:
    fact = only("- {id: f, ask: Which way out?, in-order: [Venus, Earth, Mars]}\n")
    assert fact.told == (Listed("Which way out?", ("Venus", "Earth", "Mars"), ordered=True),)


def test_pairs_stay_together() -> None:
    fact = only("- {id: f, ask: Whose?, pairs: {Uranus: Herschel, Neptune: Galle}}\n")
    assert fact.told == (Paired("Whose?", (("Uranus", "Herschel"), ("Neptune", "Galle"))),)


def test_a_claim_tells_whether_it_holds() -> None:
    fact = only("- {id: f, claim: Pluto is a planet., holds: false}\n")
    assert fact.told == (Claimed("Pluto is a planet.", holds=False),)


@pytest.mark.parametrize(("holds", "word"), [("true", "True:"), ("false", "False:")])
def test_the_paper_says_so_in_a_word(holds: str, word: str) -> None:
    (page,) = printed(bank_of(f"- {{id: f, claim: Pluto is a planet., holds: {holds}}}\n"))
    assert f"{word} Pluto is a planet." in page


def test_drafts_are_left_out() -> None:
    draft = "- {id: d, ask: What is blue?, answer: Neptune, draft: true}\n"
    part = part_of("- {id: f, ask: What is red?, answer: Mars}\n" + draft)
    assert [len(topic.statements) for topic in part.topics] == [1]


def test_a_note_follows_with_its_marks_and_the_places_in_the_sources() -> None:
    head = "sources: {s: {title: A book, author: N. N., url: https://example.org}}\n"
    fact = only("- {id: f, ask: Who?, answer: Ann, note: a *b*, at: [s p1s2, s p2]}\n", head)
    assert fact.note == (Said("a "), Said("b", "emphasis"))
    assert fact.sources == ("s p1s2", "s p2")
    (page,) = printed(bank_of("- {id: f, ask: Who?, answer: Ann, at: s p1s2}\n", head))
    assert "[s p1s2]" in page.replace("\xa0", " ")
    assert "s: A book, N. N., https://example.org" in page


# Topics

TAGGED = (
    "- {id: a, ask: A?, answer: one}\n"
    "- {id: b, ask: B?, answer: two, tags: [trade-routes, silk]}\n"
    "- {id: c, ask: C?, answer: three, tags: [wars]}\n"
    "- {id: d, ask: D?, answer: four, tags: [trade-routes]}\n"
)


def numbers(topics: tuple[Topic, ...]) -> list[tuple[str, list[int]]]:
    return [(topic.title, [one.number for one in topic.statements]) for topic in topics]


def test_facts_stand_under_their_first_tag_in_words_and_those_without_one_last() -> None:
    assert numbers(part_of(TAGGED).topics) == [("Trade routes", [1, 2]), ("Wars", [3]), ("", [4])]


def test_the_last_have_a_heading_only_beside_others() -> None:
    assert "Other facts" in printed(bank_of(TAGGED))[0]
    assert "Other facts" not in printed(bank_of("- {id: a, ask: A?, answer: one}\n"))[0]


def test_a_tag_chooses_facts() -> None:
    assert numbers(part_of(TAGGED, tag="silk").topics) == [("Trade routes", [1])]


# On paper


def pieces(fact: Fact) -> list[str]:
    """Everything of a fact that has to be read on the paper."""
    found = [sentence(fact, {})] if fact.sentence else []
    standing = parts(fact)
    for blank in fact.blanks:
        if blank in standing:
            continue
        match blank.answer:
            case Claim(text):
                found.append(text)
            case AllOf(items) | InOrder(items):
                found += [blank.ask or "", *(item.shown for item in items)]
            case Pairs(pairs):
                found += [blank.ask or "", *(side for pair in pairs for side in pair)]
            case answer:
                found += [blank.ask or "", answer.shown]
    return [*found, without_marks(fact.note or "")]


def check_holds(bank: Bank, pages: list[str]) -> None:
    text = squeezed("".join(pages))
    for fact in bank.facts:
        for piece in pieces(fact):
            assert squeezed(piece) in text


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_every_fact_of_a_shipped_bank_can_be_read(deck: Path) -> None:
    bank = bank_in(deck)
    check_holds(bank, printed(bank))


@settings(max_examples=12)
@given(banks_for_paper())
def test_any_text_prints_as_it_is(bank: Bank) -> None:
    check_holds(bank, printed(bank))


@pytest.mark.slow
@settings(max_examples=200)
@given(banks_for_paper(), st.sampled_from([1, 2, 3]), st.booleans(), st.booleans())
def test_it_does_so_in_every_layout(bank: Bank, columns: int, large: bool, saving: bool) -> None:
    check_holds(bank, printed(bank, layout=layout("letter", large, saving, columns)))


def test_the_same_facts_make_the_same_bytes() -> None:
    bank = bank_of(TAGGED)
    assert pdf_of(facts(material(bank), wish())) == pdf_of(facts(material(bank), wish(seed=2)))


MANY = "".join(
    f"- {{id: f{number}, ask: {' '.join([f'asked{number}'] * (number % 7 * 9 + 3))}?, "
    f"answer: yes, tags: [topic{number // 5}]}}\n"
    for number in range(60)
)
"""Facts of one to eight lines, each of a word of its own."""

LAYOUTS = {
    "plain": layout("a4"),
    "large": layout("letter", large=True),
    "columns": layout("a4", columns=2),
    "saving": layout("a4", saving=True),
}


@pytest.mark.parametrize("how", one_in(4, LAYOUTS.values()), ids=LAYOUTS)
def test_no_fact_is_split_between_pages(how: Layout) -> None:
    pages = printed(bank_of(MANY), layout=how)
    for number in range(60):
        # The answer ends the fact: no page has its words without it.
        assert sum(f"asked{number} " in page or f"asked{number}?" in page for page in pages) == 1


@pytest.mark.parametrize("how", LAYOUTS.values(), ids=LAYOUTS)
def test_no_heading_stands_last_on_its_page(how: Layout) -> None:
    pages = printed(bank_of(MANY), layout=how)
    assert len(pages) > 1
    for topic in range(12):
        (page,) = [page for page in pages if f"Topic{topic}\n" in page]
        assert f"asked{topic * 5}" in page.partition(f"Topic{topic}\n")[2]


def test_a_fact_longer_than_a_page_goes_on_upon_the_next() -> None:
    long = "word " * 1500
    pages = printed(bank_of(f"- {{id: f, ask: {long}end?, answer: yes, tags: [long]}}\n"))
    assert sum("word" in page for page in pages) == len(pages) > 1
    assert squeezed("".join(pages)).count("word") == 1500
