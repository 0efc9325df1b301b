"""Answers of another kind than their question asks for, or of more than one thing."""

import re
from collections.abc import Iterator
from typing import Final

from ctquiz.bank.check.given import answer_at
from ctquiz.bank.check.kinds import counts, has_digit, is_date, is_number, tells_time
from ctquiz.bank.check.subject import Finding, Subject
from ctquiz.bank.check.words import beginning, is_english, word_count
from ctquiz.bank.model import AllOf, Form, InOrder, Number, Text
from ctquiz.shown import cut

_LONG: Final = 8

_OPENING: Final = (
    r"(?:(?:in|on|at|by|from|to|since|until|till|up|of|for|with|over|under|about|around|least|most"
    r"|roughly|approximately|more|fewer|less|than|exactly|only|through|among|between|during|after"
    r"|before|against|near|towards?|into|and|so)\s+)*"
)
_ASKED: Final = re.compile(
    _OPENING + r"(?:(?P<year>(?:which|what)\s+(?:exact\s+)?(?:year|century|decade))\b"
    r"|(?P<when>when|(?:which|what)\s+(?:date|month))\b"
    r"|(?P<many>how\s+many)\b"
    r"|(?P<who>who|whom)\b(?!\s+or\s+what)"
    r"|(?P<where>where)\b)",
    re.IGNORECASE,
)
_ASKED_LATER: Final = re.compile(
    r",\s+(?:\w+\s+)?(?:what|which|who|how|where|why)\b", re.IGNORECASE
)
_IN_A_PLACE: Final = re.compile(r"(?:in|at|near|inside|outside)\s", re.IGNORECASE)
_TITLED: Final = re.compile(r"(?:King|Queen|Sir|Dame|Dr|Mr|Mrs|Ms|Prof|Professor|Saint)\.? [A-Z]")
_WANTED: Final = {
    "year": ("a date", "'which year' asks for"),
    "when": ("a date", "'when' asks for"),
    "many": ("a number", "'how many' asks for"),
    "who": ("a person or group", "'who' asks for"),
    "where": ("a place", "'where' asks for"),
}


def mismatch(subject: Subject) -> Iterator[Finding]:
    """When: a date; how many: a number; who: a person or group; where: a place."""
    answer, ask = subject.blank.answer, subject.blank.ask
    if not isinstance(answer, Text | Number) or not ask or not is_english(subject.bank.language):
        return
    question = beginning(ask).strip()
    asked = _ASKED.match(question)
    if not asked or asked.lastgroup is None or _ASKED_LATER.search(question):
        return
    texts = [answer.shown, *([answer.written] if isinstance(answer, Number) else answer.accept)]
    if not any(_fits(asked.lastgroup, text) for text in texts):
        wanted, who = _WANTED[asked.lastgroup]
        message = f"{who} {wanted}, and '{cut(answer.shown)}' is none"
        yield Finding(answer_at(subject), message, "word the question for the answer")


def _fits(asked: str, text: str) -> bool:
    """Whether a text may answer such a question; where it cannot be told, it may."""
    match asked:
        case "year":
            return counts(text) or is_date(text)
        case "when":
            return tells_time(text)
        case "many":
            return counts(text)
        case "who":
            return not (is_number(text) or is_date(text) or _IN_A_PLACE.match(text))
        case _:
            return not (is_number(text) or is_date(text) or _TITLED.match(text))


_MEASURED: Final = re.compile(
    r"\bhow\s+(?:many|much|far|long|tall|high|deep|wide|heavy|old|fast|hot|cold|large|big|thick|warm)\b"
    r"(?!\s+(?:is|are|does|do)\s+[0-9])"
    r"|\b(?:what|which)\s+(?:is|was|are|were)\s+the\s+(?:\w+\s+){0,2}?(?:mass|length|height|width"
    r"|depth|distance|speed|velocity|temperature|weight|diameter|radius|circumference|area|volume"
    r"|price|cost|duration|wavelength|frequency|pressure|altitude|elevation)\b",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(r"\bhow\s+many\s+(?:of\s+the\s+)?([a-z-]+)", re.IGNORECASE)
_HAS_UNIT: Final = re.compile("[%$€£¥]")


def no_unit(subject: Subject) -> Iterator[Finding]:
    """A number of something, which may be typed with a unit that nothing knows."""
    answer, ask = subject.blank.answer, subject.blank.ask
    if not ask or not is_english(subject.bank.language) or not _MEASURED.search(beginning(ask)):
        return
    noun = _NOUN.search(beginning(ask))
    unit = noun.group(1).casefold() if noun else "…"
    match answer:
        case Number(unit=None) if not _HAS_UNIT.search(answer.shown + answer.written):
            hint = f"add unit: {cut(unit)}, which may be typed or left out"
        case Text(shown) if is_number(shown) and has_digit(shown) and not _HAS_UNIT.search(shown):
            hint = f"write number: {cut(shown)} and unit: {cut(unit)}"
        case _:
            return
    yield Finding(answer_at(subject), f"the number '{cut(answer.shown)}' has no unit", hint)


def long_answer(subject: Subject) -> Iterator[Finding]:
    """More words than one types."""
    typed = {Form.CLOZE, Form.ASK, Form.LIST} & {*subject.forms}
    match subject.blank.answer:
        case Text(shown) if typed:
            texts = [(shown, answer_at(subject))]
        case AllOf(items) if typed:
            texts = [(item.shown, subject.at("all-of", at)) for at, item in enumerate(items)]
        case InOrder(items) if typed:
            texts = [(item.shown, subject.at("in-order", at)) for at, item in enumerate(items)]
        case _:
            return
    for text, at in texts:
        count = word_count(text)
        if count > _LONG:
            message = f"the answer '{cut(text)}' has {count} words to type"
            yield Finding(at, message, f"shorten it to {_LONG} at most, or ask for its parts")


_AND: Final = re.compile(r"\s+(?:and|&)\s+|\s*,\s*(?:and|or)\s+")
_PARTS: Final = re.compile(r"\s*,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+")
_ONE_THING: Final = re.compile(
    r"\b(?:which|what)\s+(?!two|three|four|five|six|seven|pair|couple)(?:[a-z-]+\s+){0,2}?"
    r"(?:[a-z]+[^s\W]|[a-z]*ss|series|species)\s+(?:is|was|has|did|does|by|in|of|on|from|lies|\w+s|\w+ed)\b"
    r"|\b(?:called|named|known as|title|name)\b",
    re.IGNORECASE,
)
_PART_WORDS: Final = 5


def not_atomic(subject: Subject) -> Iterator[Finding]:
    """Several things as one text, of which a learner who knows most is wrong."""
    answer = subject.blank.answer
    if not isinstance(answer, Text):
        return
    text = beginning(answer.shown).strip()
    if _is_list(text, subject):
        message = f"the answer '{cut(answer.shown)}' is a list"
        hint = "write all-of: [one, another], or a fact for each"
        yield Finding(answer_at(subject), message, hint)


def _is_list(text: str, subject: Subject) -> bool:
    several = [part for part in re.split(r"\s*(?:;|\n)\s*", text) if part]
    if len(several) > 1:
        return True
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) < 2 or any(word_count(part) > _PART_WORDS for part in parts):
        return False
    if any(part[0].isdigit() for part in parts) and not all(part[0].isdigit() for part in parts):
        return False
    if len(parts) > 2 and "," in text:
        return True
    joined = is_english(subject.bank.language) and bool(_AND.search(text))
    one_word_each = all(part.isalpha() and part.islower() for part in parts)
    if "," in text and not joined:
        return one_word_each
    # Romeo and Juliet are one play: a name of two halves, where one thing is asked for.
    is_name = all(part[0].isupper() for part in parts)
    return joined and not (is_name and _ONE_THING.search(beginning(subject.question)))
