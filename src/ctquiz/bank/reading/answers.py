"""The one answer that a blank's keys give, of whichever kind."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from ctquiz.bank.answer.notation import LETTERS
from ctquiz.bank.answer.quantity import number
from ctquiz.bank.model import AllOf, Answer, Claim, InOrder, Item, Number, Pairs, Text, Tolerance
from ctquiz.bank.reading.entry import ANSWER_KINDS, BlankEntry
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.typed import Report, place
from ctquiz.shown import cut

_BELONGS: Final = {
    "accept": ("answer", "number"),
    "unit": ("number",),
    "within": ("number",),
    "holds": ("claim",),
}


def answer_of(
    name: str, node: Mapping, entry: BlankEntry, text: str | None, report: Report
) -> Answer | None:
    """The answer of a blank; `text` is what its braces show. None once a problem was reported."""
    kinds = [kind for kind in ANSWER_KINDS if kind in node]
    if text is None and not kinds:
        hint = f"write {{{name}=text}} in the sentence, or add answer: …"
        report.add(place(node), "no-answer", f"the blank '{name}' has no answer", hint)
        return None
    if len(kinds) > 1 or (text is not None and kinds and kinds[0] in ("answer", "pairs", "claim")):
        second = kinds[1] if len(kinds) > 1 else kinds[0]
        first = kinds[0] if len(kinds) > 1 else "the sentence"
        report.add(
            node.keys_at[second],
            "two-answers",
            f"'{second}' gives the blank '{name}' a second answer beside {first}",
            "keep one of them",
        )
        return None
    kind = kinds[0] if kinds else "answer"
    if _strays(node, kind, report):
        return None
    return _MAKERS[kind](node, entry, text, report)


def _strays(node: Mapping, kind: str, report: Report) -> bool:
    if node.keys().isdisjoint(_BELONGS):
        return False
    found = False
    for key, kinds in _BELONGS.items():
        if key in node and kind not in kinds:
            hint = f"use it beside {' or '.join(kinds)}"
            report.add(node.keys_at[key], "stray-key", f"'{key}' does not go with '{kind}'", hint)
            found = True
    return found


def _text(_node: Mapping, entry: BlankEntry, text: str | None, _report: Report) -> Answer | None:
    return Text(text or entry.answer or "", tuple(entry.accept or ()))


def _number(node: Mapping, entry: BlankEntry, text: str | None, report: Report) -> Answer | None:
    written = entry.number or ""
    value = number(written)
    if value is None or not any(character.isdigit() for character in written):
        said = cut(written)
        hint = "write it like 4, 3.5 or 16 million"
        report.add(place(node, "number"), "number", f"'{said}' is no number", hint)
        return None
    within = None
    if entry.within is not None:
        within = _tolerance(entry.within)
        if within is None:
            hint = "write it like 2 or 5%"
            said = cut(entry.within)
            report.add(place(node, "within"), "number", f"'{said}' is no tolerance", hint)
            return None
    accept = tuple(entry.accept or ())
    return Number(text or written, written, value, entry.unit, within, accept)


def _tolerance(written: str) -> Tolerance | None:
    bare = written.strip()
    percent = bare.endswith("%")
    amount = number(bare.removesuffix("%").strip())
    return None if amount is None or amount < Decimal(0) else Tolerance(amount, percent)


def _items(entries: list[str | list[str]]) -> tuple[Item, ...]:
    return tuple(
        Item(entry) if isinstance(entry, str) else Item(entry[0], tuple(entry[1:]))
        for entry in entries
    )


def _all_of(_node: Mapping, entry: BlankEntry, text: str | None, _report: Report) -> Answer | None:
    return AllOf(_items(entry.all_of or []), text)


def _in_order(node: Mapping, entry: BlankEntry, text: str | None, report: Report) -> Answer | None:
    items = _items(entry.in_order or [])
    if len(items) < 2:
        at = place(node, "in-order")
        report.add(at, "too-few", "one item has no order", "give two or more")
        return None
    return InOrder(items, text)


def _pairs(node: Mapping, entry: BlankEntry, _text: str | None, report: Report) -> Answer | None:
    pairs = tuple((entry.pairs or {}).items())
    if len(pairs) < 2:
        message = "one pair leaves nothing to choose from"
        report.add(place(node, "pairs"), "too-few", message, "give two or more")
        return None
    if len(pairs) > len(LETTERS):
        message = f"{len(pairs)} pairs are too many to be called a to z"
        report.add(place(node, "pairs"), "too-many", message, f"give at most {len(LETTERS)}")
        return None
    return Pairs(pairs)


def _claim(node: Mapping, entry: BlankEntry, _text: str | None, report: Report) -> Answer | None:
    if entry.holds is None:
        at = node.keys_at["claim"]
        report.add(at, "holds", "a claim without 'holds'", "add holds: true or holds: false")
        return None
    return Claim(entry.claim or "", entry.holds == "true")


_MAKERS: Final[dict[str, Callable[[Mapping, BlankEntry, str | None, Report], Answer | None]]] = {
    "answer": _text,
    "number": _number,
    "all-of": _all_of,
    "in-order": _in_order,
    "pairs": _pairs,
    "claim": _claim,
}
