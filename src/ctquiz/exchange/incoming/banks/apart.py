"""Facts that ask the same and answer otherwise: Anki bears them, a bank must not.

Where words answer, each accepts the others' words: whoever knows one of them is right. Else the
later ones wait as drafts for their author to say what is meant.
"""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ctquiz.bank.model import Blank, Fact, Text
from ctquiz.bank.reading.ambiguous import agree, caseless, questions
from ctquiz.bank.reading.wording import wordings

_MOST: Final = 10
"""Answers that one question may have before it says too little."""

_Place = tuple[int, int]
"""The place of a fact, and of a blank in it."""


def told_apart(facts: Sequence[Fact], language: str) -> tuple[list[Fact], list[int]]:
    """The facts without contradictions, and the places of those that became drafts for it."""
    after = list(facts)
    drafts: set[int] = set()
    for group in _asking_the_same(facts):
        answers = [_at(facts, place).answer for place in group]
        first = answers[0]
        if all(agree(first, answer, language) for answer in answers[1:]):
            continue
        shown = [*dict.fromkeys(answer.shown for answer in answers)]
        if all(isinstance(answer, Text) for answer in answers) and len(shown) <= _MOST:
            for place in group:
                after[place[0]] = _accepting(after[place[0]], place[1], shown)
        else:
            drafts |= {place[0] for place in group[1:]}
    for number in drafts:
        after[number] = replace(after[number], draft=True)
    return after, sorted(drafts)


def _at(facts: Sequence[Fact], place: _Place) -> Blank:
    return facts[place[0]].blanks[place[1]]


def _asking_the_same(facts: Sequence[Fact]) -> list[list[_Place]]:
    """The blanks that ask one thing, as far as there are several; drafts ask nothing yet."""
    by_text: dict[str, list[_Place]] = {}
    for number, fact in enumerate(facts):
        if not fact.draft:
            for nth, blank in enumerate(fact.blanks):
                for wording in wordings(fact, blank):
                    by_text.setdefault(caseless(wording.text), []).append((number, nth))
    by_question: dict[str, dict[_Place, None]] = {}
    for places in by_text.values():
        if len(places) > 1:
            for number, nth in places:
                fact = facts[number]
                for key, _ in questions(fact, fact.blanks[nth]):
                    by_question.setdefault(key, {})[number, nth] = None
    return [[*places] for places in by_question.values() if len(places) > 1]


def _accepting(fact: Fact, nth: int, shown: Sequence[str]) -> Fact:
    """The fact where a blank accepts other answers beside its own."""
    blank = fact.blanks[nth]
    answer = blank.answer
    assert isinstance(answer, Text), "only words are accepted beside words"
    accept = tuple(dict.fromkeys([*answer.accept, *(one for one in shown if one != answer.shown)]))
    changed = replace(blank, answer=Text(answer.shown, accept))
    return replace(fact, blanks=(*fact.blanks[:nth], changed, *fact.blanks[nth + 1 :]))
