"""Writes a bank as YAML that `read` reads back to the same bank."""

from typing import Any

import yaml

from ctquiz.bank.model import (
    ONLY_BLANK,
    AllOf,
    Answer,
    Bank,
    Blank,
    Claim,
    Fact,
    InOrder,
    Item,
    Number,
    Pairs,
    Slot,
    Source,
    Text,
    Tolerance,
)
from ctquiz.bank.sentence import can_stand_in_brace, unparse


def write_text(bank: Bank) -> str:
    """The YAML of a bank."""
    return yaml.dump(
        _bank(bank), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, indent=2
    )


class _Dumper(yaml.SafeDumper):
    """Never writes an anchor, which a bank may not hold."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """PyYAML leaves YAML's own line breaks bare in single quotes; double ones write them out."""
    style = '"' if any(character in text for character in "\x85\u2028\u2029") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def _bank(bank: Bank) -> dict[str, Any]:
    return _without_nothing(
        {
            "ctquiz": "1",
            "bank": bank.id,
            "title": bank.title,
            "language": bank.language,
            "sources": {source.name: _source(source) for source in bank.sources},
            "allow": list(bank.allow),
        }
    ) | {"facts": [_fact(fact) for fact in bank.facts]}


def _source(source: Source) -> dict[str, Any]:
    return _without_nothing(
        {
            "title": source.title,
            "author": source.author,
            "year": source.year,
            "url": source.url,
        }
    )


def _fact(fact: Fact) -> dict[str, Any]:
    standing = {part.blank for part in fact.sentence or () if isinstance(part, Slot)}
    texts = {
        blank.name: text
        for blank in fact.blanks
        if blank.name in standing and (text := _text_in_brace(blank.answer)) is not None
    }
    written = {
        "id": fact.id,
        "fact": None if fact.sentence is None else unparse(fact.sentence, texts),
        "at": [str(locator) for locator in fact.at],
        "tags": list(fact.tags),
        "note": fact.note,
        "image": fact.image and {"file": fact.image.file, "alt": fact.image.alt},
        "draft": "true" if fact.draft else None,
        "allow": list(fact.allow),
    }
    blanks = {blank.name: _blank(blank, texts) for blank in fact.blanks}
    # `{answer}` without a text is a name only where `blanks` says so.
    if list(blanks) == [ONLY_BLANK] and standing <= texts.keys():
        return _without_nothing(written | blanks[ONLY_BLANK])
    return _without_nothing(written) | {"blanks": blanks}


def _text_in_brace(answer: Answer) -> str | None:
    """What a brace shows of an answer; None where it is said under `blanks` alone."""
    match answer:
        case Text(shown=text) | Number(shown=text):
            shown: str | None = text
        case AllOf(said=said) | InOrder(said=said):
            shown = said
        case Pairs() | Claim():
            shown = None
    return shown if shown is not None and can_stand_in_brace(shown) else None


def _blank(blank: Blank, texts: dict[str, str]) -> dict[str, Any]:
    return _without_nothing(
        {
            "ask": blank.ask,
            **_answer(blank.answer, blank.name in texts),
            "hint": blank.hint,
            "not": list(blank.wrong),
            "forms": None if blank.forms is None else [str(form) for form in blank.forms],
        }
    )


def _answer(answer: Answer, in_brace: bool) -> dict[str, Any]:
    match answer:
        case Text(shown, accept):
            return {"answer": None if in_brace else shown, "accept": list(accept)}
        case Number():
            return {
                "number": answer.written,
                "unit": answer.unit,
                "within": answer.within and _tolerance(answer.within),
                "accept": list(answer.accept),
            }
        case AllOf(items):
            return {"all-of": [_item(item) for item in items]}
        case InOrder(items):
            return {"in-order": [_item(item) for item in items]}
        case Pairs(pairs):
            return {"pairs": dict(pairs)}
        case Claim(text, holds):
            return {"claim": text, "holds": "true" if holds else "false"}


def _tolerance(within: Tolerance) -> str:
    return f"{within.amount:f}{'%' if within.percent else ''}"


def _item(item: Item) -> str | list[str]:
    return [item.shown, *item.accept] if item.accept else item.shown


def _without_nothing(keys: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value not in (None, [], {})}
