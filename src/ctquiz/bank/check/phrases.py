"""Words that spoil a question: undated, about a text nobody sees, vague, or easily overlooked."""

import re
from typing import Final

from ctquiz.bank.check.each import Said
from ctquiz.bank.check.subject import Subject
from ctquiz.bank.check.words import own_words, vocabulary
from ctquiz.bank.forms import sentence
from ctquiz.bank.reading.wording import Wording

_NUMBER: Final = r"(?:\d{1,2}|two|three|four|five|six|ten|a few|few|several|some|couple of)"
_SPAN: Final = r"(?:days|weeks|months|years|decades|centuries)"
_UNDATED: Final = re.compile(
    r"\b(?:recently|lately|currently|presently|nowadays|yesterday|tomorrow|at present|right now"
    r"|as of now|so far|to date|until now|up to now|these days|at the moment"
    r"|(?:last|this|next|past) (?:year|month|week|decade|century)(?! of\b| in which\b| that\b)"
    rf"|in recent {_SPAN}|(?:last|past) (?:{_NUMBER} )?{_SPAN}(?! of\b)"
    rf"|(?<!\d[.,]){_NUMBER} {_SPAN} ago|a (?:year|month|week|decade|century) ago"
    r"|current (?:president|king|queen|leader|prime minister|champion|holder|head|capital|pope"
    r"|population|record|chancellor|governor|mayor|name|version|members?|flag|government|ceo))\b"
    r"|\b(?:now|today)(?= *[?.,]| *$)"
)
_OF_UNDATED: Final = frozenset(
    "recently lately currently presently nowadays yesterday tomorrow present now far date these"
    " moment last this next past recent ago current today".split()
)
"""One word at least of each of them."""

_NAMING: Final = re.compile(r"\b(?:called|named|known)\b")
_YEAR: Final = re.compile(r"\b(?:1\d{3}|20\d\d|\d{1,4} ?(?:BC|BCE|AD|CE)|\d0s|centur(?:y|ies))\b")


def undated(subject: Subject, wording: Wording) -> Said | None:
    """A time that moves on, and no year that holds it."""
    if _OF_UNDATED.isdisjoint(vocabulary(wording.text)):
        return None
    text = _uncapitalised(own_words(wording.text))
    found = _UNDATED.search(text)
    if found is None or (found.group() in ("now", "today") and _NAMING.search(text)):
        return None
    if _YEAR.search(sentence(subject.fact, {}) if wording.key == "fact" else wording.text):
        return None
    return Said(f"'{found.group()}' moves on with the reader", "say in or since which year")


_WORKS: Final = "text|article|passage|excerpt|extract|paragraph|document|essay|chapter|author"
_THE_TEXT: Final = re.compile(
    rf"\b(?:the|this) (?:(?:above|given|following|preceding|present) )?(?:{_WORKS})\b"
    r"(?! (?:of|that|which|who|whom|whose|in|on|about|for|by|entitled|called|named|known|between"
    r"|through|to|from|with|before|after|at)\b| \d|-)"
    rf"|\baccording to (?:the|this) (?:{_WORKS}|report|source|reading|book|lecture|slides?|story"
    r"|lesson|notes)\b(?! of\b)"
    r"|\b(?:mentioned|described|stated|discussed|given|shown|listed) (?:above|below|earlier)\b"
    r"|\bas (?:mentioned|stated|described|discussed|seen)\b",
    re.IGNORECASE,
)


_OF_THE_TEXT: Final = frozenset(
    f"{_WORKS.replace('|', ' ')} according above below earlier mentioned stated described"
    " discussed seen".split()
)


def the_text(_subject: Subject, wording: Wording) -> Said | None:
    """A text that whoever is asked does not have at hand."""
    if _OF_THE_TEXT.isdisjoint(vocabulary(wording.text)):
        return None
    found = _THE_TEXT.search(own_words(wording.text))
    if found is None:
        return None
    message = f"'{found.group()}': whoever is asked does not see it"
    return Said(message, "ask about the matter itself, or name the work")


_VAGUE: Final = re.compile(
    r"(?<!\bhow )(?<!\bHow )\b(?:often|sometimes|usually|frequently|rarely|seldom|always|never"
    r"|generally|occasionally|some(?! (?:\d|hundred|thousand|million|one|two|three|ten|twenty)))\b"
    r"(?!-)"
)
_OF_VAGUE: Final = frozenset(
    "often sometimes usually frequently rarely seldom always never generally occasionally"
    " some".split()
)


def vague(_subject: Subject, wording: Wording) -> Said | None:
    """A word under which two answers can be right, or that gives a claim away."""
    if _OF_VAGUE.isdisjoint(vocabulary(wording.text)):
        return None
    found = _VAGUE.search(_uncapitalised(own_words(wording.text)))
    if found is None:
        return None
    message = f"'{found.group()}' leaves open how many or how often"
    return Said(message, "say it exactly, or leave it out")


_NEGATION: Final = re.compile(
    r"(?<!whether or )\b(?:not(?! (?:only|until|long|just|far|even)\b)|except|cannot|[a-z]+n't)\b"
)
_OF_NEGATION: Final = frozenset(["not", "except", "cannot", "t"])
"""The t is that of n't: an apostrophe parts words."""

_WHY: Final = re.compile(r"(?:why|how come)\b", re.IGNORECASE)


def negated(_subject: Subject, wording: Wording) -> Said | None:
    """A negation that is overlooked in reading, and turns the question round."""
    if wording.key == "fact" or _OF_NEGATION.isdisjoint(vocabulary(wording.text)):
        return None
    text = own_words(wording.text)
    found = None if _WHY.match(text) else _NEGATION.search(text)
    if found is None:
        return None
    word = found.group()
    return Said(f"'{word}' is easily overlooked", f"ask without it, or write {_emphasised(word)}")


def _emphasised(word: str) -> str:
    if not word.endswith("n't"):
        return word.upper()
    verb = {"can't": "can", "won't": "will", "shan't": "shall"}.get(word, word.removesuffix("n't"))
    return f"{verb} NOT"


def _uncapitalised(text: str) -> str:
    """The text as it would go on in the middle of a sentence."""
    return text[:1].lower() + text[1:]
