"""Answers that the question gives away: in full, by half, by their letters, by an article."""

import re
from collections.abc import Iterator
from typing import Final

from ctquiz.bank.check.compared import bare, stands_in, stems_of, words_of
from ctquiz.bank.check.kinds import is_plural
from ctquiz.bank.check.subject import Finding, Subject
from ctquiz.bank.check.words import FUNCTION_WORDS, beginning, is_english
from ctquiz.bank.forms import GAP
from ctquiz.bank.model import Number, Text
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import place
from ctquiz.bank.reading.wording import asked_at
from ctquiz.shown import cut

_CAPITALS: Final = re.compile(r"\b(?:[A-Z]\.?){2,}(?![a-z])")
_ABOUT_LETTERS: Final = re.compile(
    r"\b(?:stands? for|acronym|abbreviat\w*|short for|for short|letters|initials|initialism"
    r"|short name|full name|in full|spelled out|called)\b",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(rf"(?:^|\W)(an?) {GAP}", re.IGNORECASE)
_VOWELS: Final = "aeiou"
_SMALL: Final = frozenset("of the and for in on de la von van du des der to".split())


def answer_at(subject: Subject) -> Mark:
    """Where the answer of a text or number stands."""
    for key in ("answer", "number"):
        if key in subject.own:
            return place(subject.own, key)
    return place(subject.node, "fact") if "fact" in subject.node else place(subject.own)


def gives_away(subject: Subject) -> Iterator[Finding]:
    """The answer can be read before it is given."""
    answer = subject.blank.answer
    if not isinstance(answer, Text | Number):
        return
    words = bare(answer.shown)
    if all(word in FUNCTION_WORDS for word in words):
        return
    shown = cut(answer.shown)
    for wording in subject.wordings:
        if _can_be_read(words, wording.text):
            at = asked_at(subject.node, subject.blank, wording.key)
            where = "question" if wording.key == "ask" else "rest of the sentence"
            yield Finding(at, f"the answer '{shown}' stands in the {where}", "word it without")
    if subject.blank.hint and stands_in(words, words_of(subject.blank.hint)):
        yield Finding(
            place(subject.own, "hint"), f"the answer '{shown}' stands in the hint", "hint at less"
        )
    yield from _labelled(subject, words, shown)


_EQUATION: Final = re.compile(r"[=<>\u2264\u2265]|[0-9)] ?[-+*/\u00d7\u00f7\u2212^] ?[0-9(]")


def _can_be_read(words: tuple[str, ...], text: str) -> bool:
    """Whether the answer stands in a text: not as one of what is offered, nor in an equation."""
    if not stands_in(words, words_of(text)) or _is_offered(words, text):
        return False
    return not (words[0][0].isdigit() and _EQUATION.search(text))


def _is_offered(words: tuple[str, ...], text: str) -> bool:
    """Whether the answer is one of the things that the question lets choose between."""
    question = words_of(text)
    return stands_in((*words, "or"), question) or any(
        stands_in(("or", *between, *words), question) for between in ((), ("a",), ("an",), ("the",))
    )


def _labelled(subject: Subject, words: tuple[str, ...], shown: str) -> Iterator[Finding]:
    """The id and tags are shown beside a question in plain lines and in lists.

    The id of several blanks names what they are about, which one of them may ask for.
    """
    fact = subject.fact
    named = words_of((fact.id or "").replace("_", " "))
    if words == named or (len(fact.blanks) == 1 and stands_in(words, named)):
        at = place(subject.node, "id")
        yield Finding(at, f"the answer '{shown}' stands in the id", "name the fact by its question")
    for index, tag in enumerate(fact.tags):
        if stands_in(words, words_of(tag)):
            at = place(subject.node, "tags", index)
            yield Finding(at, f"the answer '{shown}' stands in the tags", "take it out")


def half_given(subject: Subject) -> Iterator[Finding]:
    """What remains to be recalled is the lesser part, or spelled by its first letters."""
    answer = subject.blank.answer
    if not isinstance(answer, Text):
        return
    telling = stems_of(answer.shown)
    words = bare(answer.shown)
    for wording in subject.wordings:
        known = telling & stems_of(wording.text)
        if len(telling) > 1 and 2 * len(known) >= len(telling):
            if not stands_in(words, words_of(wording.text)):
                at = asked_at(subject.node, subject.blank, wording.key)
                given = cut(", ".join(sorted(known)))
                message = f"half of the answer '{cut(answer.shown)}' is given: {given}"
                yield Finding(at, message, "ask for the rest alone, or word it without")
        elif short := _letters(answer.shown, wording.text):
            at = asked_at(subject.node, subject.blank, wording.key)
            message = f"'{cut(short)}' gives the answer '{cut(answer.shown)}' away"
            yield Finding(at, message, "word it without the acronym")


def _letters(answer: str, text: str) -> str | None:
    """The acronym of the answer in a text that does not ask about letters."""
    question = beginning(text)
    if not _CAPITALS.search(question) or _ABOUT_LETTERS.search(question):
        return None
    words = words_of(answer)
    initials = {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in _SMALL),
    }
    for match in _CAPITALS.finditer(question):
        letters = match.group().replace(".", "").casefold()
        if len(letters) > 2 and letters in initials:
            return match.group()
    return None


def article(subject: Subject) -> Iterator[Finding]:
    """The article before the gap, or the number of the answer alone, tells it from the options."""
    answer = subject.blank.answer
    if not isinstance(answer, Text) or not is_english(subject.bank.language):
        return
    match = _ARTICLE.search(beginning(subject.cloze or ""))
    if match and answer.shown:
        one = match.group(1).casefold()
        others = [_sound(option) for option in subject.blank.wrong]
        if (one == "an" and not others) or any(other != one for other in others):
            message = f"'{one}' before the gap tells how the answer begins"
            hint = f"put it into the braces: {{{one} {cut(answer.shown)}}}, and into the options"
            yield Finding(place(subject.node, "fact"), message, hint)
            return
    many = is_plural(answer.shown)
    others_many = [is_plural(option) for option in subject.blank.wrong]
    if many is not None and len(others_many) > 1 and all(o is (not many) for o in others_many):
        what = "plural" if many else "singular"
        message = f"the answer '{cut(answer.shown)}' alone is {what}"
        yield Finding(subject.at("not"), message, f"write every option in the {what}")


def _sound(text: str) -> str:
    """The article that a word would have, by its first letter."""
    return "an" if text[:1].casefold() in _VOWELS else "a"
