"""The tour is what a new learner sees first: short, complete, and true of the program itself."""

import random

import pytest

from ctquiz.bank.answer.judge import judge
from ctquiz.bank.answer.verdict import Verdict, Word
from ctquiz.bank.forms import fitting, question, sentence
from ctquiz.bank.model import AllOf, Bank, Claim, Form, InOrder, Number, Pairs, Text, studied
from ctquiz.bank.read import read_file
from ctquiz.config import shipped_banks
from ctquiz.memory.queue import Budget, plan
from ctquiz.screens.actions.review import REVIEW
from ctquiz.study.deal import Pool, Selection, deal
from ctquiz.study.words import RATINGS
from studying import TODAY

EASILY_READ = 30
"""Words of a question or a sentence."""
TWO_LINES = 152
"""Characters of a note in the 76 columns of the screen."""


@pytest.fixture(scope="module")
def bank() -> Bank:
    reading = read_file(shipped_banks() / "tour.yaml")
    assert not reading.problems, "\n".join(map(str, reading.problems))
    assert reading.bank is not None
    return reading.bank


def first_day(bank: Bank) -> list[tuple[str, Form]]:
    """What a learner who knows nothing yet is asked, and how."""
    cards = Pool([bank], Selection())
    queue = plan([], cards, set(), TODAY, Budget()).all()
    return [(card.fact.id or "", card.form) for card in deal(cards, queue, {})]


def judged(bank: Bank, key: str, form: Form, typed: str) -> Word:
    fact_id, _, name = key.partition("#")
    (fact,) = (fact for fact in bank.facts if fact.id == fact_id)
    asked = question(bank, fact, fact.blank(name), form, random.Random(0))
    verdict = judge(asked, typed)
    assert isinstance(verdict, Verdict), verdict
    return verdict.word


def test_it_is_named_as_the_program_offers_it(bank: Bank) -> None:
    assert bank.id == "tour"
    assert bank.allow == ()


def test_it_has_twelve_facts_that_are_studied(bank: Bank) -> None:
    assert len(bank.facts) == 12
    assert all(fact.id and fact.tags and not fact.draft and not fact.allow for fact in bank.facts)


def test_it_has_every_kind_of_answer(bank: Bank) -> None:
    answers = [blank.answer for _, _, blank in studied(bank)]
    assert {type(answer) for answer in answers} == {Text, Number, AllOf, InOrder, Pairs, Claim}
    numbers = [answer for answer in answers if isinstance(answer, Number)]
    assert all(number.unit for number in numbers)
    assert any(number.within for number in numbers)
    claims = [answer for answer in answers if isinstance(answer, Claim)]
    assert {claim.holds for claim in claims} == {True, False}


def test_it_has_a_choice_with_several_right_options(bank: Bank) -> None:
    lists = [blank for _, _, blank in studied(bank) if isinstance(blank.answer, AllOf)]
    assert any(blank.wrong for blank in lists)


def test_it_has_a_sentence_with_several_blanks(bank: Bank) -> None:
    assert any(fact.sentence and len(fact.blanks) > 1 for fact in bank.facts)


def test_the_first_day_asks_one_question_of_each_fact(bank: Bank) -> None:
    assert [fact for fact, _ in first_day(bank)] == [fact.id for fact in bank.facts]


def test_the_first_day_meets_all_seven_forms_and_begins_with_a_choice_and_a_claim(
    bank: Bank,
) -> None:
    forms = [form for _, form in first_day(bank)]
    assert forms[:2] == [Form.CHOICE, Form.CLAIM]
    assert set(forms) == set(Form)


def test_nothing_is_typed_in_the_first_half_of_the_first_day(bank: Bank) -> None:
    typed = {Form.CLOZE, Form.ASK, Form.LIST}
    assert not typed & {form for _, form in first_day(bank)[:6]}


def test_a_fact_about_remembering_names_its_source_and_one_about_ctquiz_needs_none(
    bank: Bank,
) -> None:
    for fact in bank.facts:
        assert len(fact.tags) == 1, fact.id
        assert fact.tags[0] in ("remembering", "ctquiz"), fact.id
        assert bool(fact.at) == (fact.tags == ("remembering",)), fact.id


def test_every_source_is_cited_and_can_be_looked_up(bank: Bank) -> None:
    assert {at.source for fact in bank.facts for at in fact.at} == {
        source.name for source in bank.sources
    }
    for source in bank.sources:
        assert source.author and source.year, source.name
        assert source.url and source.url.startswith("https://"), source.name


def test_every_fact_has_a_note_of_two_lines_at_most(bank: Bank) -> None:
    for fact in bank.facts:
        assert fact.note is not None, fact.id
        assert len(fact.note) <= TWO_LINES, fact.id


def test_questions_and_sentences_are_short(bank: Bank) -> None:
    for key, fact, blank in studied(bank):
        for text in (blank.ask or blank.answer.shown, sentence(fact, {})):
            assert len(text.split()) <= EASILY_READ, key


def test_options_are_three_wrong_ones_at_least(bank: Bank) -> None:
    for key, _, blank in studied(bank):
        assert len(set(blank.wrong)) >= 3 or not blank.wrong, key


def test_no_wrong_option_counts_as_the_answer(bank: Bank) -> None:
    for key, fact, blank in studied(bank):
        if Form.ASK in fitting(fact, blank):
            for wrong in blank.wrong:
                assert judged(bank, f"{key.fact}#{key.blank}", Form.ASK, wrong) is Word.WRONG


@pytest.mark.parametrize(
    ("key", "form", "typed"),
    [
        ("first-measured#who", Form.ASK, "ebbinghaus"),
        ("a-week-later#recalled", Form.ASK, "60"),
        ("a-week-later#recalled", Form.ASK, "sixty percent"),
        ("a-week-later#reread", Form.ASK, "40 percent"),
        ("a-week-later#reread", Form.ASK, "38%"),
        ("unit-of-memory#answer", Form.CLOZE, "blank"),
        ("unit-of-memory#answer", Form.ASK, "Each blank."),
        ("leaving#answer", Form.ASK, "None!"),
        ("leaving#answer", Form.ASK, "zero answers"),
        ("two-words#waiting", Form.CLOZE, "due"),
        ("two-words#unseen", Form.ASK, "a new blank"),
        ("under-the-hood#format", Form.ASK, ".yml"),
        ("under-the-hood#method", Form.ASK, "fsrs-6"),
        ("under-the-hood#method", Form.ASK, "the Free Spaced Repetition Scheduler"),
        ("most-useful#techniques", Form.LIST, "spaced repetition; self-testing"),
        ("ratings#answer", Form.LIST, "easy; good; hard; again"),
    ],
)
def test_a_fair_answer_is_right(bank: Bank, key: str, form: Form, typed: str) -> None:
    assert judged(bank, key, form, typed) is Word.RIGHT


def test_the_keys_that_it_teaches_are_those_of_the_screen(bank: Bank) -> None:
    (pairs,) = (blank.answer for _, _, blank in studied(bank) if isinstance(blank.answer, Pairs))
    does = {action.shown: action.does.casefold() for action in REVIEW}
    for key, effect in pairs.pairs:
        # The table says "Take back …" where the tour says "takes … back".
        verb = effect.split()[0].removesuffix("s")
        assert does[key].startswith(verb), key


def test_the_ratings_that_it_asks_for_are_those_of_the_program(bank: Bank) -> None:
    (ratings,) = (blank for key, _, blank in studied(bank) if key.fact == "ratings")
    assert isinstance(ratings.answer, AllOf)
    assert [item.shown for item in ratings.answer.items] == list(RATINGS.values())


def test_the_limits_that_it_tells_are_those_of_a_day(bank: Bank) -> None:
    (words,) = (fact for fact in bank.facts if fact.id == "two-words")
    limits = Budget()
    assert f"at most {limits.due} of the first kind and {limits.new} of the second" in (
        words.note or ""
    )
