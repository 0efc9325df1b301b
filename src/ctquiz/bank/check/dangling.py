"""Words that point at something which the question does not name: each question stands alone."""

from itertools import takewhile
from typing import Final

from ctquiz.bank.check.asking import IMPERATIVES
from ctquiz.bank.check.each import Said
from ctquiz.bank.check.kinds import CALENDAR
from ctquiz.bank.check.subject import Subject
from ctquiz.bank.check.words import (
    AUXILIARIES,
    FUNCTION_WORDS,
    PREPOSITIONS,
    QUESTION_WORDS,
    QUOTED,
    is_content,
    tokens,
    vocabulary,
)
from ctquiz.bank.model import Form, InOrder, Pairs
from ctquiz.bank.reading.wording import Wording

_SHOWING: Final = frozenset(["this", "these", "those", "that", "such"])
_OWNING: Final = frozenset(["his", "her", "its", "their"])
_ACTING: Final = frozenset(["he", "she", "it", "they"])
_SUFFERING: Final = frozenset(["it", "him", "them", "this", "these", "those"])
_POINTING: Final = _SHOWING | _OWNING | _ACTING | _SUFFERING
_FARTHEST_AUXILIARY: Final = 5
"""Words between `which` and its verb: in which of the last years did."""

_NAMED_LATER: Final = frozenset([":", QUOTED])
# It rains; it takes a year to …; it was Galileo who …
_EMPTY_IT: Final = frozenset(
    "to that if whether when who whom which rain rained rains raining snow snowed snows take takes"
    " took taken like true possible for because".split()
)
_TIMES: Final = frozenset("day days way time year month week century decade morning".split())
_GOES_ON: Final = frozenset("who whom which whose that of with in from living to as".split())


def dangling(subject: Subject, wording: Wording) -> Said | None:
    """A word like this, it or they with nothing before it to refer to."""
    word = pointer(wording.text)
    if word is None or _is_shown_with_more(subject):
        return None
    return Said(
        f"'{word}' has nothing to refer to", "name what is meant: each question stands alone"
    )


def _is_shown_with_more(subject: Subject) -> bool:
    """Whether a picture, items or options stand beside the question for it to point at."""
    if subject.fact.image is not None or isinstance(subject.blank.answer, InOrder | Pairs):
        return True
    return subject.forms == (Form.CHOICE,)


def pointer(text: str) -> str | None:
    """The first word of an English text that points at nothing in it."""
    if _POINTING.isdisjoint(vocabulary(text)):
        return None
    words = tokens(text)
    at = _points_at_nothing(words, [word.casefold() for word in words])
    return None if at is None or not _NAMED_LATER.isdisjoint(words[at:]) else words[at]


def _points_at_nothing(words: tuple[str, ...], low: list[str]) -> int | None:
    dated = _time_before(low)
    if dated:
        at = _points_at_nothing(words[dated:], low[dated:])
        return None if at is None else at + dated
    if _POINTING.isdisjoint(low):
        return None
    lead = 1 if low[0] in PREPOSITIONS and low[1:2] and low[1] in QUESTION_WORDS else 0
    if low[lead] in QUESTION_WORDS:
        at = _in_question(words, low, lead)
    elif low[0] in IMPERATIVES:
        at = _in_order(words, low)
    else:
        at = _in_statement(words, low)
    return _showing_word(words, low) if at is None else at


def _time_before(low: list[str]) -> int:
    """How many words begin a text that only say when: a year is nothing to refer to."""
    if low[0] not in PREPOSITIONS:
        return 0
    end = next((at for at, word in enumerate(low[1:], 1) if not _is_of_date(word)), 0)
    end += low[end : end + 1] == [","]
    return end if any(word[0].isdigit() for word in low[:end]) and end < len(low) else 0


def _is_of_date(word: str) -> bool:
    return word[0].isdigit() or word in CALENDAR or word in ("the", "of")


def _in_question(words: tuple[str, ...], low: list[str], lead: int) -> int | None:
    """`When did it …?`, `Which country invaded them?`, `How many of these …?`"""
    clause = list(takewhile(lambda word: word[0] not in ".,:;!?()", low[lead + 1 :]))
    for offset, word in enumerate(clause[: _FARTHEST_AUXILIARY + 1]):
        at = lead + 1 + offset
        if word in AUXILIARIES:
            named = any(not one.islower() for one in words[lead + 1 : at])
            return at + 1 if not named and _follows_verb(words, low, lead, at + 1) else None
        if word in _SUFFERING and offset and not _is_empty(words, low, at):
            return at
    return None


def _follows_verb(words: tuple[str, ...], low: list[str], lead: int, at: int) -> bool:
    """Whether the word behind a question's verb points at nothing."""
    if at >= len(low) or _is_empty(words, low, at):
        return False
    word, verb = low[at], low[at - 1]
    if word in _OWNING:
        return low[lead] != "whose" and verb not in ("has", "have", "had")
    if word == "it" and low[lead] == "how" and low[at + 1 : at + 2]:
        return low[at + 1] not in PREPOSITIONS
    if word == "it" and not _TIMES.isdisjoint(low[lead:at]):
        return verb not in ("is", "was")
    return word in _ACTING | _SHOWING


def _in_order(words: tuple[str, ...], low: list[str]) -> int | None:
    """`Name its moons.`"""
    for at, word in enumerate(low[1:], 1):
        if word in _POINTING - {"that"}:
            return None if _is_empty(words, low, at) else at
        if is_content(word):
            return None
    return None


def _in_statement(words: tuple[str, ...], low: list[str]) -> int | None:
    """`They orbit ____.`; but `In its youth, Mars had ____.` names later what it means."""
    word = low[0]
    if word not in _POINTING - {"that", "him", "them"} or _is_empty(words, low, 0):
        return None
    return None if word in _OWNING and "," in low else 0


def _showing_word(words: tuple[str, ...], low: list[str]) -> int | None:
    """`this treaty` in the first clause, before anything could be meant by it."""
    for at, word in enumerate(low):
        if word[0] in ".,:;?!" and at:
            return None
        if word in ("this", "these") and words[at].islower() and not _is_empty(words, low, at):
            return at
        if word == "such" and low[at - 1] == "of" and at and not _is_empty(words, low, at):
            return at
    return None


def _is_empty(words: tuple[str, ...], low: list[str], at: int) -> bool:
    """Whether a word points at nothing because it need not: a name, a date, an `it` of weather."""
    word, after = low[at], low[at + 1 : at + 3]
    if at and not words[at].islower():
        return True
    if word == "it":
        return not _EMPTY_IT.isdisjoint(low[at + 1 :])
    if word in ("this", "these", "that") and after[:1] and after[0] in _TIMES:
        return True
    if word in ("those", "such", "that", "he", "she", "they") and after[:1]:
        return after[0] in _GOES_ON
    named = bool(after) and words[at + 1][0].isupper()
    if word in ("this", "these"):
        return named and (
            len(after) < 2 or after[1] in FUNCTION_WORDS or words[at + 2][0].isupper()
        )
    return named and word in _OWNING | _ACTING
