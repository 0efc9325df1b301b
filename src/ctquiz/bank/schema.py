"""The JSON Schema of a bank, by which an editor completes, explains and checks its keys.

Draft 7, since the YAML servers of editors read no later one. They guess the types of scalars, so
a number or a truth value is allowed wherever ctquiz takes text. Where a key is out of place it
is itself forbidden (`false`): an editor then says so at that key. What only reading can know
(whether an id stands twice, whether a brace has a name) is left to `ctquiz check`.
"""

import json
from typing import Any, Final

from ctquiz.bank.answer.quantity import MAGNITUDES
from ctquiz.bank.check.run import KNOWN
from ctquiz.bank.model import NAME, Form
from ctquiz.bank.reading.entry import ANSWER_KINDS

Schema = dict[str, Any]

_NAME: Final = f"^{NAME.pattern}$"
_NAME_SAID: Final = "lower case letters, digits, - and _, at most 100, no - or _ first"
_LOCATOR: Final = r"^\s*\S+(\s+p[1-9][0-9]{0,5}(s[1-9][0-9]{0,5})?)?\s*$"
_SENTENCE: Final = r"^([^{}]|\{\{|\}\}|\{\s*[^{}\s][^{}]*\})*$"
_WITH_BRACE: Final = r"^([^{}]|\{\{|\}\})*\{[^{}]"
_FIGURES: Final = r"([0-9]{1,3}([,\u00a0\u202f ][0-9]{3})+|[0-9]+)(\.[0-9]+)?"
_MAGNITUDE: Final = "|".join(
    "".join(f"[{letter.upper()}{letter}]" for letter in word) for word in MAGNITUDES
)
_AMOUNT: Final = rf"{_FIGURES}(\s*({_MAGNITUDE}))*"
_BESIDE: Final = r"^(?![/\\]|[A-Za-z]:)(?!(.*[/\\])?\.\.([/\\]|$)).*\S"


def schema_text() -> str:
    """The schema as a file holds it."""
    return json.dumps(bank_schema(), indent=2) + "\n"


def bank_schema() -> Schema:
    """The schema of a whole bank."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A bank of ctquiz",
        "description": "Facts with their sources, from which ctquiz makes questions.",
        "type": "object",
        "properties": _BANK,
        "required": ["ctquiz", "bank", "facts"],
        "additionalProperties": False,
        "definitions": {"source": _SOURCE, "fact": _FACT, "blank": _BLANK},
    }


def _text(description: str, *examples: Any, **more: Any) -> Schema:
    """A text, as which YAML may well have read a number or a truth value."""
    said = {"description": description, "type": ["string", "number", "boolean"], "pattern": r"\S"}
    return said | ({"examples": list(examples)} if examples else {}) | more


def _number(description: str, *examples: Any, said: str, **more: Any) -> Schema:
    """A number as ctquiz reads it; what YAML takes for one has lost how it was typed."""
    kind = {"type": ["string", "number"], "patternErrorMessage": f"write it like {said}"}
    return _text(description, *examples, **kind, **more)


def _named(description: str, *examples: Any) -> Schema:
    return _text(description, *examples, pattern=_NAME, patternErrorMessage=_NAME_SAID)


def _list(description: str, *examples: Any, items: Schema | None = None, least: int = 1) -> Schema:
    said = {
        "description": description,
        "type": "array",
        "items": items or _text("One of the list."),
        "minItems": least,
    }
    return said | ({"examples": list(examples)} if examples else {})


def _by_name(description: str, what: str) -> Schema:
    return {
        "description": description,
        "type": "object",
        "propertyNames": {"pattern": _NAME, "patternErrorMessage": _NAME_SAID},
        "additionalProperties": {"$ref": f"#/definitions/{what}"},
        "minProperties": 1,
    }


def _truth(description: str) -> Schema:
    return {"description": description, "enum": [True, False, "true", "false"]}


def _items(description: str, *examples: Any, least: int) -> Schema:
    also = _list("The item as shown, then other names that count for it.", ["Earth", "Terra"])
    item = {"anyOf": [_text("One item."), also]}
    return _list(description, *examples, items=item, least=least)


_RULE: Final[Schema] = {"description": "A rule of craft.", "enum": sorted(KNOWN)}
_BLANK_KEYS: Final[Schema] = {
    "ask": _text(
        "The open question. Without it the sentence is asked, with a gap.",
        "In which year was Ceres found?",
    ),
    "hint": _text("A help that the learner may ask for.", "The first night of a century."),
    "not": _list(
        "Wrong options, written as they would stand in the sentence: they make the choice and "
        "the claim. Three are best, alike in kind and length.",
        ["Saturn", "Mars", "Venus"],
    ),
    "forms": _list(
        "Only these ways to ask; without it, every one that fits.",
        ["ask", "choice"],
        items={"description": "A way to ask.", "enum": [str(form) for form in Form]},
    ),
    "answer": _text("The answer, where no sentence shows it in braces.", "Mars"),
    "accept": _list(
        "Other wordings that are right. Case, accents, articles and punctuation never decide.",
        ["planet Jupiter"],
    ),
    "number": _number(
        "The answer as a number, compared by value; a sentence may show it in words.",
        4,
        3.5,
        "16 million",
        said="4, 3.5 or 16 million",
        pattern=rf"^\s*[-+\u2212]?{_AMOUNT}\s*$",
    ),
    "unit": _text("What the number counts; a learner may leave it out.", "moons", "km"),
    "within": _number(
        "How far off the number may be.",
        2,
        "5%",
        said="2 or 5%",
        pattern=rf"^\s*\+?{_AMOUNT}\s*%?\s*$",
        minimum=0,
    ),
    "all-of": _items(
        "All of these are the answer, in any order. [Earth, Terra] is one item with two names.",
        ["Mercury", "Venus", ["Earth", "Terra"], "Mars"],
        least=1,
    ),
    "in-order": _items(
        "These are the answer, in this order.", ["Venus", "Mars", "Saturn"], least=2
    ),
    "pairs": {
        "description": "What belongs to what: left sides, each with its right side.",
        "type": "object",
        "additionalProperties": _text("The right side."),
        "minProperties": 2,
        "examples": [{"Uranus": "Herschel", "Neptune": "Galle"}],
    },
    "claim": _text(
        "A statement to be judged; 'holds' says whether it is true.",
        "Pluto has been a planet again since 2015.",
    ),
    "holds": _truth("Whether the claim is true."),
}
_FACT_KEYS: Final[Schema] = {
    "id": _named(
        "What progress is kept under: never change it. 'ctquiz fmt' writes it.", "jupiter-moons"
    ),
    "fact": _text(
        "The sentence. {name=text} marks a blank, {text} an only one; {{ and }} are literal.",
        "Ceres was found in {1801}.",
        "Galileo discovered {count=four} moons of {planet=Jupiter} in {year=1610}.",
        pattern=_SENTENCE,
        patternErrorMessage="a brace does not open, close or hold anything; {{ is a literal brace",
    ),
    "blanks": _by_name(
        "What else there is to say of each blank of the sentence, by its name.", "blank"
    ),
    "at": {
        "description": "Where a source says it: its name, paragraph and sentence; or several.",
        "anyOf": [
            _text("A place in a source.", pattern=_LOCATOR),
            _list("Places.", items=_text("A place in a source.", pattern=_LOCATOR)),
        ],
        "examples": ["primer p3s2", ["primer p3s2", "primer p4"]],
    },
    "tags": _list("Words to choose facts by.", ["giants", "history"]),
    "note": _text("Shown after the answer; *, ** and ` mark words.", "They are *Io* and *Europa*."),
    "image": {
        "description": "A picture that lies beside the bank.",
        "type": "object",
        "properties": {
            "file": _text("Its name.", "io.png", pattern=_BESIDE),
            "alt": _text("What it shows, in words.", "A yellow moon with dark spots"),
        },
        "required": ["file", "alt"],
        "additionalProperties": False,
    },
    "draft": _truth("A draft waits for a reviewer and is not studied."),
    "allow": _list(
        "Rules of 'ctquiz check' that shall be silent here.", ["gives-away"], items=_RULE
    ),
}


def _none_of(*keys: str) -> Schema:
    return {"properties": dict.fromkeys(keys, False)}


def _one_of(*keys: str) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


_GO_TOGETHER: Final[Schema] = {
    **{
        kind: _none_of(*(other for other in ANSWER_KINDS if other != kind)) for kind in ANSWER_KINDS
    },
    "claim": {**_none_of("answer", "number", "all-of", "in-order", "pairs"), "required": ["holds"]},
    "holds": ["claim"],
    "unit": ["number"],
    "within": ["number"],
    "accept": _none_of("all-of", "in-order", "pairs", "claim"),
}
_BLANK: Final[Schema] = {
    "description": "One thing to be recalled, and how it is asked.",
    "type": "object",
    "properties": _BLANK_KEYS,
    "additionalProperties": False,
    "dependencies": _GO_TOGETHER,
}
_FACT: Final[Schema] = {
    "description": "One statement: a sentence, blanks, or the keys of its only blank.",
    "type": "object",
    "properties": {**_FACT_KEYS, **_BLANK_KEYS},
    "additionalProperties": False,
    "dependencies": {
        **_GO_TOGETHER,
        "blanks": _none_of(*_BLANK_KEYS),
        "answer": {**_GO_TOGETHER["answer"], "required": ["ask"]},
        "pairs": {**_GO_TOGETHER["pairs"], "required": ["ask"]},
        **{
            kind: {**_GO_TOGETHER[kind], **_one_of("ask", "fact")}
            for kind in ("number", "all-of", "in-order")
        },
    },
    "if": {
        "properties": {"fact": {"type": "string", "pattern": _WITH_BRACE}},
        "required": ["fact"],
    },
    "then": _none_of("answer", "pairs", "claim"),
    "else": _one_of("blanks", *ANSWER_KINDS),
}
_SOURCE: Final[Schema] = {
    "description": "What facts rest on.",
    "type": "object",
    "properties": {
        "title": _text("Its title.", "A primer on planets"),
        "author": _text("Who wrote it.", "N. N."),
        "year": _text("When it appeared.", 2024),
        "url": _text("Where it can be read.", "https://example.org/primer"),
    },
    "required": ["title"],
    "additionalProperties": False,
}
_BANK: Final[Schema] = {
    "ctquiz": {"description": "The version of this format.", "enum": [1, "1"]},
    "bank": _named("What progress is kept under: renaming it makes a new bank.", "solar-system"),
    "title": _text("The name of the bank as it is shown.", "The solar system"),
    "language": _text("The language whose articles and number words are known.", "en", "de"),
    "sources": _by_name("What the facts rest on, by a short name.", "source"),
    "allow": _list(
        "Rules of 'ctquiz check' that shall be silent in all the bank.", ["length"], items=_RULE
    ),
    "facts": _list("The facts.", items={"$ref": "#/definitions/fact"}, least=0),
}
