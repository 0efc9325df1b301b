"""The keys of a blank: how it is asked, its answer and the options beside it."""

from collections.abc import Collection, Iterator

from ctquiz.bank.model import (
    AllOf,
    Answer,
    Blank,
    Claim,
    Fact,
    InOrder,
    Number,
    Pairs,
    Slot,
    Text,
    Tolerance,
)
from ctquiz.bank.sentence import can_stand_in_brace
from ctquiz.bank.writing.collections import entry, items, mapping, texts


def standing(fact: Fact) -> set[str]:
    """The names of the blanks that stand in the sentence of a fact."""
    return {part.blank for part in fact.sentence or () if isinstance(part, Slot)}


def texts_in_braces(fact: Fact, names: Collection[str]) -> dict[str, str]:
    """What the braces of a sentence say, by blank; `names` are those that stand in it."""
    return {
        blank.name: text
        for blank in fact.blanks
        if blank.name in names and (text := _text_in_brace(blank.answer)) is not None
    }


def _text_in_brace(answer: Answer) -> str | None:
    match answer:
        case Text(shown=text) | Number(shown=text):
            shown: str | None = text
        case AllOf(said=said) | InOrder(said=said):
            shown = said
        case Pairs() | Claim():
            shown = None
    return shown if shown is not None and can_stand_in_brace(shown) else None


def keys(blank: Blank, in_braces: Collection[str], indent: str) -> Iterator[str]:
    """The keys of a blank with what they hold, at an indent; none if its sentence says it all.

    `in_braces` are the blanks whose answer the sentence shows.
    """
    if blank.ask is not None:
        yield entry("ask", blank.ask, indent)
    yield from _answer(blank.answer, blank.name in in_braces, indent)
    if blank.hint is not None:
        yield entry("hint", blank.hint, indent)
    if blank.wrong:
        yield texts("not", blank.wrong, indent)
    if blank.forms:
        yield texts("forms", blank.forms, indent)


def _answer(answer: Answer, in_brace: bool, indent: str) -> Iterator[str]:
    match answer:
        case Text():
            if not in_brace:
                yield entry("answer", answer.shown, indent)
            if answer.accept:
                yield texts("accept", answer.accept, indent)
        case Number():
            yield from _number(answer, indent)
        case AllOf():
            yield items("all-of", answer.items, indent)
        case InOrder():
            yield items("in-order", answer.items, indent)
        case Pairs():
            yield mapping("pairs", answer.pairs, indent)
        case Claim():
            yield entry("claim", answer.text, indent)
            yield "holds: true" if answer.holds else "holds: false"


def _number(answer: Number, indent: str) -> Iterator[str]:
    yield entry("number", answer.written, indent)
    if answer.unit is not None:
        yield entry("unit", answer.unit, indent)
    if answer.within is not None:
        yield entry("within", _tolerance(answer.within), indent)
    if answer.accept:
        yield texts("accept", answer.accept, indent)


def _tolerance(within: Tolerance) -> str:
    return f"{within.amount:f}{'%' if within.percent else ''}"
