"""How a question asks: whether it does, whether once, and whether for something to recall."""

import re
from typing import Final

from ctquiz.bank.check.each import Said
from ctquiz.bank.check.subject import Subject
from ctquiz.bank.check.words import (
    AUXILIARIES,
    QUESTION_WORDS,
    beginning,
    is_english,
    own_words,
    tokens,
    vocabulary,
)
from ctquiz.bank.model import Form, Pairs, Text
from ctquiz.bank.reading.wording import Wording

IMPERATIVES: Final = frozenset(
    "abbreviate add answer arrange assign assume balance calculate categorise categorize choose"
    " cite classify combine compare complete compute conjugate connect consider contrast convert"
    " copy correct count decide decline decode deduce define derive describe determine"
    " differentiate discuss distinguish divide draw enter enumerate estimate evaluate expand"
    " explain express extend factor factorise factorize fill find finish form give group guess"
    " identify imagine indicate insert integrate interpret judge label let list locate mark match"
    " mention multiply name number order outline pair paraphrase pick place point predict pronounce"
    " prove provide put quote rank read rearrange recall recite reconstruct repeat replace report"
    " restate restore reword rewrite say select show simplify sketch solve sort specify spell state"
    " subtract suggest sum summarise summarize supply suppose tell think trace transcribe translate"
    " transpose type underline unscramble use verify work write".split()
)
_ASKS: Final = re.compile(r"[?\u037e\u055e\u061f\u1367\u2e2e\ua60f\ufe56\uff1f]|_{2,}|\.{3}|\u2026")
_CLAUSE: Final = re.compile(
    r"(?:^|[.,:;!)-]\s+|\bthen\s+|\bplease\s+)(?:please\s+)?([a-z]+)\b(?! of\b|(?<!\bsolve) for\b)"
)


def not_asked(subject: Subject, wording: Wording) -> Said | None:
    """No question mark, no gap, and nothing that one is told to do."""
    if wording.key != "ask" or not is_english(subject.bank.language):
        return None
    text = beginning(wording.text)
    if (
        "?" in text
        or _ASKS.search(text)
        or not IMPERATIVES.isdisjoint(_CLAUSE.findall(text.casefold()))
    ):
        return None
    return Said("this asks nothing", "end with a question mark, or begin with what to do: Name …")


_AGAIN: Final = re.compile(
    r"\b(?:and|or)(?: also)?(?: (?:in|on|at|by|from|to|of|for|with|since))?"
    r" (who|whom|whose|what|which|when|where|why|how)\b"
)
_JOINING: Final = frozenset(["and", "or"])
_QUESTION_MARKS: Final = re.compile(r"\?[?!\s]*")
_AND_TELL: Final = re.compile(r"\band (?:name|give|say|tell|state|explain|describe|list|define)\b")
_LEAD: Final = re.compile(
    r"(?:(?:in|on|at|by|from|to|of|for|with|since|under|through|during) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how)\b"
)


def two_questions(subject: Subject, wording: Wording) -> Said | None:
    """Two things asked for at once, of which one may be known."""
    if wording.key != "ask" or isinstance(subject.blank.answer, Pairs):
        return None
    text = own_words(wording.text)
    twice = len(_QUESTION_MARKS.findall(text)) > 1
    if not twice and is_english(subject.bank.language) and _joins(text):
        twice = _asks_again(text.casefold())
    if not twice:
        return None
    return Said("two questions in one", "make each a blank of its own")


def _joins(text: str) -> bool:
    return not _JOINING.isdisjoint(vocabulary(text))


def _asks_again(text: str) -> bool:
    """Whether a second question word, or a second order, goes on after the first."""
    starts = tokens(text)[:1]
    led = bool(_LEAD.match(text))
    if not led and not IMPERATIVES.intersection(starts):
        return False
    if _AND_TELL.search(text):
        return True
    again = _AGAIN.search(text)
    if again is None:
        return False
    # "the city where he lived and where he died" asks once: the second word goes on with the first.
    between = text[_first_word_end(text) : again.start()]
    if again.group().startswith("or") and not between.strip():
        return False  # Who or what: one question, whichever word fits.
    relative = re.search(rf"\b{again.group(1)}\b", between) is not None
    return not relative and (led or again.group(1) not in ("who", "which", "whose", "whom"))


def _first_word_end(text: str) -> int:
    lead = _LEAD.match(text)
    return lead.end() if lead else len(text.split(maxsplit=1)[0])


_YES_OR_NO: Final = re.compile(r"(?:yes|no|true|false)(?:[.!,;]|$)", re.IGNORECASE)
_RECALLED: Final = frozenset([Form.ASK, Form.CLOZE])


def yes_or_no(subject: Subject, wording: Wording) -> Said | None:
    """A question that a coin answers half of the time."""
    if wording.key != "ask" or _RECALLED.isdisjoint(subject.forms):
        return None
    answer = subject.blank.answer
    if not isinstance(answer, Text):
        return None
    if not _leaves_two(wording.text) and not (
        _YES_OR_NO.match(answer.shown) and _may_leave_two(wording.text)
    ):
        return None
    return Said(
        "yes or no is guessed, not recalled", "ask for the thing itself, or make it a claim"
    )


def _may_leave_two(text: str) -> bool:
    """Whether nothing shows that it asks for a word: which particle is `no`?"""
    words = [token.casefold() for token in tokens(text)]
    if not words or words[0] in AUXILIARIES:
        return True
    return QUESTION_WORDS.isdisjoint(words) and words[0] not in IMPERATIVES


def _leaves_two(text: str) -> bool:
    """Whether only yes or no answers it."""
    words = [token.casefold() for token in tokens(text)]
    start = max((at + 1 for at, word in enumerate(words[:-1]) if word in (",", ".")), default=0)
    first, rest = words[start : start + 1], words[start + 1 :]
    if not first or first[0] not in AUXILIARIES or rest[:1] == ["you"] or "?" not in rest:
        return False
    return "or" not in rest and QUESTION_WORDS.isdisjoint(words)
