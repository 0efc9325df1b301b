"""From a question to what its note says: the fields of our note types, as HTML."""

import re
from collections.abc import Sequence
from typing import Final

from ctquiz.bank.forms import Question, Way, parts, sentence
from ctquiz.bank.model import (
    AllOf,
    Bank,
    InOrder,
    Item,
    Locator,
    Number,
    Pairs,
    Text,
)
from ctquiz.exchange.anki.types import FIELDS, Type
from ctquiz.exchange.html import cloze, escaped, exactly, linked, listed, noted, pictured, tabled
from ctquiz.study.words import measured, place

_TYPED_AT_MOST: Final = 40
"""Characters that are asked to be typed: Anki compares letter by letter."""


def fields(asked: Question, kind: Type, picture: str | None, written: str) -> tuple[str, ...]:
    """The fields in the order of FIELDS.

    `picture` is the name of its image in the package; `written` is the fact as its bank writes it,
    which no side shows: by it the fact comes back whole.
    """
    fact, image = asked.fact, asked.fact.image
    said = {
        "Prompt": _prompt(asked, kind),
        "Answer": "" if kind is Type.CLOZE else _answer(asked),
        "Options": _options(asked),
        "Sentence": "" if kind is Type.CLOZE and asked.in_sentence else _sentence(asked),
        "Note": noted(fact.note) if fact.note else "",
        "Source": "<br>".join(_source(asked.bank, one) for one in fact.at),
        "Key": escaped(str(asked.key)),
        "Hint": escaped(asked.blank.hint) if asked.blank.hint else "",
        "Image": pictured(picture, image.alt) if picture and image else "",
        "Typed": _typed(asked) if kind is Type.ASK else "",
        "Spare": exactly(written),
    }
    return tuple(said.get(name, "") for name in FIELDS)


def _prompt(asked: Question, kind: Type) -> str:
    if kind is not Type.CLOZE:
        return escaped(asked.prompt)
    hidden = cloze(asked.blank.answer.shown)
    if asked.in_sentence:
        return _marked(asked, hidden)
    # It was a cloze once; a card without a hidden part would be no card.
    return f"{escaped(asked.prompt)}<br>{hidden}"


def _marked(asked: Question, instead: str) -> str:
    """The sentence with something instead of the blank."""
    return "".join(
        escaped(part)
        if isinstance(part, str)
        else (instead if part.name == asked.blank.name else escaped(part.answer.shown))
        for part in parts(asked.fact)
    )


def _sentence(asked: Question) -> str:
    """The whole fact with what was asked set off; nothing where that would only repeat."""
    if sentence(asked.fact, {}) == asked.prompt:
        return ""
    return _marked(asked, f"<b>{escaped(asked.blank.answer.shown)}</b>")


def _options(asked: Question) -> str:
    """What there is to choose from, put in order or match; else how many items are wanted."""
    match asked.way:
        case Way.ONE | Way.SOME:
            right = _right_options(asked)
            options = [(escaped(option), option in right) for option in asked.options]
            many = [f"{len(right)} of these"] if asked.way is Way.SOME else []
            return _wanted(many) + listed(options, "ol", "letters shuffle")
        case Way.ORDER:
            return listed(_escaped(asked.options), "ol", "plain shuffle")
        case Way.PAIRS:
            sides = ((asked.lefts, ""), (asked.options, "letters shuffle"))
            lists = [listed(_escaped(side), "ol", style) for side, style in sides]
            return f'<div class="sides">{"".join(lists)}</div>'
        case Way.ITEMS:
            return _wanted([asked.wanted])
        case Way.TRUTH:
            return _wanted(["true or false?"])
        case Way.WORDS:
            return ""


def _escaped(options: Sequence[str]) -> list[tuple[str, bool]]:
    """Options of which none is right by itself."""
    return [(escaped(option), False) for option in options]


def _wanted(said: list[str]) -> str:
    return "".join(f'<p class="wanted">{escaped(one)}</p>' for one in said)


def _right_options(asked: Question) -> frozenset[str]:
    answer = asked.blank.answer
    if isinstance(answer, AllOf):
        return frozenset(item.shown for item in answer.items)
    return frozenset({asked.right})


def _answer(asked: Question) -> str:
    """The answer; by the way what else counts, as the learner rates their own."""
    match asked.blank.answer:
        case _ if asked.way is Way.TRUTH:
            return escaped(asked.right)
        case Text(shown, accept):
            return escaped(shown) + _also(accept)
        case Number() as number:
            return escaped(number.shown) + _beside(measured(number)) + _also(number.accept)
        case AllOf(items):
            return listed([(_item(item), False) for item in items], "ul")
        case InOrder(items):
            return listed([(_item(item), False) for item in items], "ol")
        case Pairs(pairs):
            return tabled([(escaped(left), escaped(right)) for left, right in pairs])
        case other:
            return escaped(other.shown)


def _item(item: Item) -> str:
    return escaped(item.shown) + _also(item.accept)


def _also(accept: tuple[str, ...]) -> str:
    return _beside(f"also: {', '.join(accept)}") if accept else ""


def _beside(said: str) -> str:
    return f'<div class="also">{escaped(said)}</div>' if said else ""


def _typed(asked: Question) -> str:
    """The answer where typing it suits: short words, or a number in digits."""
    answer = asked.blank.answer
    if asked.way is not Way.WORDS or len(answer.shown) > _TYPED_AT_MOST or "\n" in answer.shown:
        return ""
    if isinstance(answer, Number) and not re.fullmatch(r"[0-9]+", answer.shown):
        return ""
    return escaped(answer.shown)


def _source(bank: Bank, locator: Locator) -> str:
    source = bank.source(locator.source)
    said = escaped(place(bank, locator))
    return linked(source.url, said) if source.url else said
