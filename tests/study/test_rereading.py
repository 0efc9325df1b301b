"""The law of rereading: what was answered and in which order the rest waits never moves."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pure_sitting import Played, cards_of, fact_at_hand, facts_waiting, letters

from ctquiz.bank.model import Bank, Fact, Form, Key
from ctquiz.bank.read import read_text
from ctquiz.memory.event import MarkName
from ctquiz.study.rereading import News, merged, news, reread
from ctquiz.study.state import (
    Action,
    Answer,
    Asking,
    Finished,
    Hint,
    Judged,
    Next,
    NotNow,
    Outcome,
    Overrule,
    Rate,
    Reveal,
    Revealed,
    Session,
    Skip,
    TakeBack,
    Toggle,
)

BANK = letters(6)
FACTS = [fact.id for fact in BANK.facts]
ANSWERS = [Answer("a"), Answer("1"), Answer("b"), Reveal(), Rate(1), Rate(3), Overrule(True)]
OTHERS = [Hint(), Skip(), TakeBack(), Next(), Next(), Toggle(MarkName.SUSPEND)]
ACTIONS = st.sampled_from([*ANSWERS, *OTHERS])
FORMS = st.sampled_from([Form.ASK, Form.CHOICE, Form.CLAIM, None])


@st.composite
def edited(draw: st.DrawFn) -> Bank:
    """The bank, some of its facts reworded, moved, left out or no longer to be asked by choice."""
    every = st.sampled_from(["same", "same", "reworded", "noted", "plain", "gone"])
    facts = [changed(fact, draw(every)) for fact in draw(st.permutations(BANK.facts))]
    return replace(BANK, facts=tuple(fact for fact in facts if fact))


def changed(fact: Fact, how: str) -> Fact | None:
    (blank,) = fact.blanks
    match how:
        case "gone":
            return None
        case "reworded":
            return replace(fact, blanks=(replace(blank, ask=f"{blank.ask} Really?"),))
        case "noted":
            return replace(fact, note="It is so.")
        case "plain":
            return replace(fact, blanks=(replace(blank, wrong=()),))
    return fact


def moved(outcome: Outcome) -> tuple[object, ...]:
    """All of an answered question that memory rests on, and how it was judged."""
    question = outcome.asking.question
    judged = (outcome.verdict, outcome.judged, outcome.rating, outcome.choices, outcome.taken)
    asked = (question.key, question.form, question.right, question.options)
    return outcome.review, *judged, *asked, outcome.asking.card.schedule, outcome.after


def do(played: Played, actions: Iterable[Action]) -> None:
    for action in actions:
        try:
            played.do(action)
        except NotNow:
            continue


def keys(session: Session) -> list[Key]:
    return [card.key for card in session.waiting]


@settings(max_examples=40)
@given(FORMS, st.lists(ACTIONS, max_size=12), edited(), st.lists(ACTIONS, max_size=6))
def test_progress_order_and_what_was_answered_never_move(
    form: Form | None, actions: list[Action], bank: Bank, later: list[Action]
) -> None:
    played = Played(cards_of(BANK, form))
    do(played, actions)
    before = played.session
    after = played.session = reread(before, {bank.id: bank}, played.now())
    assert list(map(moved, after.outcomes)) == list(map(moved, before.outcomes))
    assert after.undo == before.undo
    there = {Key(bank.id, fact.id, "answer") for fact in bank.facts if fact.id}
    at_hand = fact_at_hand(before)
    still = [key for key in keys(before) if key in there]
    if at_hand is None or Key(bank.id, at_hand, "answer") in there:
        assert type(after.phase) is type(before.phase)
        assert fact_at_hand(after) == at_hand
        assert keys(after) == still
        assert after.position == before.position
    elif still:
        # What is gone gives way to the next.
        assert isinstance(after.phase, Asking)
        assert [after.phase.card.key, *keys(after)] == still
    else:
        assert isinstance(after.phase, Finished)
    # And every question is one of the new text, in a form that fits it, however one goes on.
    do(played, later)
    texts = {fact.id: fact for fact in bank.facts}
    undone = any(isinstance(one, TakeBack) for one in later)
    for card in () if undone else played.session.waiting:
        assert card.fact.id not in texts or card.fact == texts[card.fact.id]


@settings(max_examples=20)
@given(FORMS, st.lists(ACTIONS, max_size=12), edited())
def test_to_reread_twice_is_to_reread_once(
    form: Form | None, actions: list[Action], bank: Bank
) -> None:
    played = Played(cards_of(BANK, form))
    do(played, actions)
    once = reread(played.session, {bank.id: bank}, played.now())
    assert reread(once, {bank.id: bank}, played.now()) == once


def test_what_is_told_after_the_answer_leaves_the_question_as_it_stands() -> None:
    played = Played(cards_of(BANK, Form.CHOICE))
    played.do(Hint())
    asked = played.asking.question
    first, *others = BANK.facts
    bank = replace(BANK, facts=(replace(first, note="It is so."), *others))
    played.session = reread(played.session, {bank.id: bank}, played.now())
    assert (played.asking.question.options, played.asking.hinted) == (asked.options, True)
    assert played.asking.question.fact.note == "It is so."


def test_an_answer_that_was_looked_at_stays_looked_at() -> None:
    played = Played(cards_of(BANK))
    played.do(Reveal())
    first, *others = BANK.facts
    blank = replace(first.blanks[0], ask="Which one?")
    bank = replace(BANK, facts=(replace(first, blanks=(blank,)), *others))
    played.session = reread(played.session, {bank.id: bank}, played.now())
    assert isinstance(played.session.phase, Revealed)
    assert played.session.phase.asking.question.prompt == "Which one?"


def test_a_draft_is_asked_no_more() -> None:
    played = Played(cards_of(BANK))
    first, second, *others = BANK.facts
    bank = replace(BANK, facts=(first, replace(second, draft=True), *others))
    played.session = reread(played.session, {bank.id: bank}, played.now())
    assert facts_waiting(played.session) == FACTS[2:]


def test_a_miss_whose_text_changed_is_let_go_by_its_repeat() -> None:
    played = Played(cards_of(BANK)[:1])
    played.do(Answer("x"))
    bank = replace(BANK, facts=tuple(replace(fact, note="So.") for fact in BANK.facts))
    played.session = reread(played.session, {bank.id: bank}, played.now())
    assert isinstance(played.session.phase, Judged)
    # Counted as right after all: nothing is left to ask.
    played.do(Overrule(True), Next())
    assert isinstance(played.session.phase, Finished)


def test_news_counts_facts_that_are_worded_anew_or_new_or_gone() -> None:
    a, b, c, *_ = BANK.facts
    before, after = replace(BANK, facts=(a, b)), replace(BANK, facts=(replace(b, note="x"), c))
    assert news(before, after) == News(reread=2, gone=1)
    assert news(before, before) == News(0, 0)


def test_a_bank_with_another_id_or_none_at_all_keeps_its_text() -> None:
    for text in ("ctquiz: 1\nbank: c\nfacts: []\n", "ctquiz: 1\nfacts: []\n", "["):
        assert merged(BANK, read_text(text)) is BANK


def test_where_facts_are_faulty_those_that_are_not_read_keep_their_text() -> None:
    text = "ctquiz: 1\nbank: b\nfacts:\n- {id: f2, ask: New?, answer: x}\n- {id: f1, aks: x}\n"
    bank = merged(BANK, read_text(text))
    texts = {fact.id: fact for fact in bank.facts}
    assert texts["f1"] == BANK.facts[0]
    assert texts["f2"].blanks[0].ask == "New?"
