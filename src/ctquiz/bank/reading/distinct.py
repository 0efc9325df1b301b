"""What a blank is answered with must be told apart: nothing empty, no option or item twice.

Two texts are one where they look alike. What folds to one text may well be two (`ou` and `où`):
the answers of a learner are judged by how they look, too.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from ctquiz.bank.answer.fold import fold, is_punctuation
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.quantity import leading_number
from ctquiz.bank.model import AllOf, Answer, Blank, Claim, InOrder, Item, Number, Pairs, Text
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import Report, place
from ctquiz.shown import cut

_CURRENCIES: Final = "$€£¥"


def report_alike(blank: Blank, node: Mapping, fact: Mapping, language: str, report: Report) -> None:
    """Report what cannot be told apart in a blank.

    `node` holds its keys; an answer that none of them gives stands in the sentence of `fact`.
    """
    match blank.answer:
        case Text():
            shown = blank.answer.shown
            if is_nothing(shown):
                at = place(node, "answer") if "answer" in node else place(fact, "fact")
                _tell_empty(shown, at, report)
        case AllOf(items):
            _report_items("all-of", items, node, report)
        case InOrder(items):
            _report_items("in-order", items, node, report)
        case Pairs(pairs):
            _report_sides(pairs, node["pairs"], report)
    _report_options(blank, node, language, report)


def is_nothing(text: str) -> bool:
    """Whether a text is punctuation alone: it would be answered by any other of its kind."""
    return not text[:1].isalnum() and all(sign.isspace() or is_punctuation(sign) for sign in text)


def _tell_empty(text: str, at: Mark, report: Report) -> None:
    message = f"the answer '{cut(text)}' is nothing but punctuation"
    report.add(at, "empty-answer", message, "write it in words")


def _report_items(key: str, items: Sequence[Item], node: Mapping, report: Report) -> None:
    named = [
        (index, nth, name)
        for index, item in enumerate(items)
        for nth, name in enumerate((item.shown, *item.accept))
    ]
    for index, nth, name in named:
        if nth == 0 and is_nothing(name):
            _tell_empty(name, place(node, key, index, nth), report)
    names = [name for _, _, name in named]
    told: set[int] = set()
    for here, before in _alike(names):
        index, nth, name = named[here]
        if index != named[before][0] and index not in told:
            told.add(index)
            message = f"{_like(name, names[before])} among the items"
            report.add(place(node, key, index, nth), "duplicate-item", message, "take one out")


def _report_sides(pairs: Sequence[tuple[str, str]], node: Mapping, report: Report) -> None:
    """A right side may belong to several left ones, but must be written alike for them."""
    lefts = [left for left, _ in pairs]
    for here, before in _alike(lefts):
        message = f"{_like(lefts[here], lefts[before])} among the pairs"
        report.add(node.keys_at[lefts[here]], "duplicate-item", message, "take one out")
    rights = [right for _, right in pairs]
    for here, before in _alike(rights):
        if rights[here] != rights[before]:
            message = f"{_like(rights[here], rights[before])} among the pairs"
            at = node.values_at[lefts[here]]
            report.add(at, "duplicate-option", message, "write both alike")


def _report_options(blank: Blank, node: Mapping, language: str, report: Report) -> None:
    if not blank.wrong:
        return
    right = [*dict.fromkeys(_right(blank.answer))]
    texts = [*right, *blank.wrong]
    number = blank.answer if isinstance(blank.answer, Number) else None
    if _are_apart(texts, number):
        return
    for here, before in _alike(texts, language, number):
        option, other = texts[here], texts[before]
        if here < len(right):
            continue
        at = place(node, "not", here - len(right))
        if before >= len(right):
            message = f"{_like(option, other)} among the options"
            report.add(at, "duplicate-option", message, "take one out")
        else:
            like = "" if option in right else f": it is the same as '{cut(other)}'"
            report.add(at, "option", f"'{cut(option)}' is right too{like}", "take it out")


def _right(answer: Answer) -> tuple[str, ...]:
    """Every text that answers, as written."""
    match answer:
        case Text():
            return (answer.shown, *answer.accept)
        case Number():
            return (answer.shown, answer.written, *answer.accept)
        case AllOf(items) | InOrder(items):
            return tuple(text for item in items for text in (item.shown, *item.accept))
        case Pairs() | Claim():
            return ()


def _like(text: str, other: str) -> str:
    if text == other:
        return f"'{cut(text)}' stands twice"
    return f"'{cut(text)}' is the same as '{cut(other)}'"


def _alike(
    texts: Sequence[str], language: str = "", number: Number | None = None
) -> Iterator[tuple[int, int]]:
    """The index of each text that says what one before it said, with the index of that one.

    Beside a number, those that come to one number say the same.
    """
    unit = None if number is None else fold(number.unit or "", language)
    first: dict[str | Decimal, int] = {}
    for index, text in enumerate(texts):
        keys: list[str | Decimal] = [plainly(text)]
        if unit is not None:
            keys += _value(text, unit, language)
        before = [first[key] for key in keys if key in first]
        if before:
            yield index, min(before)
        for key in keys:
            first.setdefault(key, index)


def _value(text: str, unit: str, language: str) -> Iterator[Decimal]:
    found = leading_number(text.strip().lstrip(_CURRENCIES))
    if found is not None and fold(found[1], language) in ("", unit):
        yield found[0].normalize()


def _are_apart(texts: Sequence[str], number: Number | None) -> bool:
    """Whether no two can be the same, seen at a glance at plain letters; at figures of a number."""
    joined = "".join(texts)
    is_plain = joined.isdecimal() if number else "`" not in joined
    if not (is_plain and joined.isascii()):
        return False
    return len({"".join(text.lower().split()).lstrip("0") for text in texts}) == len(texts)
