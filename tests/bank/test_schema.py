"""The JSON Schema: what an editor accepts in a bank, and what it marks."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from bank.told import HEAD
from ctquiz.bank.read import read_text
from ctquiz.bank.reading.entry import BankEntry, BlankEntry, FactEntry, ImageEntry, SourceEntry
from ctquiz.bank.schema import bank_schema, schema_text
from ctquiz.bank.starter import SCHEMA_FILE, starter

ROOT = Path(__file__).parents[2]
DECKS = sorted((ROOT / "decks").glob("*.yaml"))
SCHEMA = bank_schema()
EDITOR = Draft7Validator(SCHEMA)


def accepted(text: str) -> bool:
    """Whether an editor that loads the text as plain YAML has nothing to mark."""
    return EDITOR.is_valid(yaml.safe_load(text))


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(
    "path", [*DECKS, ROOT / "tests" / "data" / "solar-system.yaml"], ids=lambda path: path.stem
)
def test_a_good_bank_is_accepted(path: Path) -> None:
    assert accepted(path.read_text("utf-8"))


def test_the_starter_is_accepted() -> None:
    assert accepted(starter("planets"))


@pytest.mark.parametrize(
    "fact",
    [
        "{id: 010, ask: 4, number: 4, within: 5%, unit: 1, not: [1543, 3.5, no]}",
        "{id: no, ask: yes, answer: 1.5, accept: [true], tags: [2024], note: 12:30}",
        "{fact: 'the answer is {4}', number: 4, at: [p p1s2, p], draft: 'true'}",
        "{fact: '{{a}} {b} {b=c}', blanks: {b: {}, c-1: {answer: 1, forms: [ask, cloze]}}}",
        "{ask: q, all-of: [1, [a, b]], not: [2]}",
        "{ask: q, number: '-1,234.50 Million', within: 2.5 thousand}",
        "{ask: q, number: +16 million billion, within: 0}",
        "{ask: q, number: '1 234 567', within: 5 %}",
        "{ask: q, pairs: {1801: Ceres, no: 4}}",
        "{claim: c, holds: 'false', image: {file: a/b..c.png, alt: a}}",
        "{fact: without a blank, ask: q, answer: a}",
        "{fact: '{b}', in-order: [1, 2]}",
    ],
)
def test_what_ctquiz_reads_is_accepted_whatever_yaml_takes_it_for(fact: str) -> None:
    assert accepted(f"{HEAD}- {fact}\n")


def test_a_rule_to_be_silent_is_one_that_there_is() -> None:
    fact = "{{id: a, ask: q, answer: a, allow: [{}]}}"
    assert accepted(f"{HEAD}- {fact.format('length, no-form')}\nallow: [vague]\n")
    assert not accepted(f"{HEAD}- {fact.format('answer-in-question')}\n")
    assert not accepted(f"{HEAD}- {fact.format('option')}\n")


FAULTY_FACTS = {
    "text": "just text",
    "nothing": "",
    "no key": "{}",
    "an unknown key": "{aks: q, answer: a}",
    "an unknown key of a blank": "{fact: '{b=c}', blanks: {b: {aks: q}}}",
    "an id of capitals": "{id: Ceres, ask: q, answer: a}",
    "an id with a space": "{id: a b, ask: q, answer: a}",
    "an empty id": "{id: , ask: q, answer: a}",
    "an empty answer": "{ask: q, answer: ' '}",
    "a list for text": "{ask: [q], answer: a}",
    "text for a list": "{ask: q, answer: a, not: b}",
    "keys for text": "{ask: q, answer: {a: b}}",
    "an empty list": "{ask: q, answer: a, tags: []}",
    "nothing in a list": "{ask: q, answer: a, not: [b, '']}",
    "two answers": "{ask: q, answer: a, number: 4}",
    "two lists": "{ask: q, all-of: [a], in-order: [a, b]}",
    "an answer beside braces": "{fact: 'a {b}', ask: q, answer: a}",
    "pairs beside braces": "{fact: 'a {b}', ask: q, pairs: {a: b}}",
    "no answer": "{ask: q}",
    "no question": "{answer: a}",
    "no question for a list": "{all-of: [a, b]}",
    "nothing asked": "{fact: no braces}",
    "an open brace": "{fact: 'a {b'}",
    "an empty brace": "{fact: 'a { }'}",
    "a brace in a brace": "{fact: 'a {b {c}}'}",
    "accept beside a list": "{ask: q, all-of: [a], accept: [b]}",
    "accept alone": "{ask: q, accept: [b]}",
    "a claim of unknown truth": "{claim: c}",
    "truth without a claim": "{ask: q, answer: a, holds: true}",
    "a half truth": "{claim: c, holds: maybe}",
    "a unit of text": "{ask: q, answer: a, unit: km}",
    "a tolerance of text": "{ask: q, answer: a, within: 2}",
    "a number of no digit": "{ask: q, number: many}",
    "a number with its unit": "{ask: q, number: 4 moons}",
    "a power of ten": "{ask: q, number: 1e5}",
    "a hexadecimal number": "{ask: q, number: '0x10'}",
    "a number without a digit before its point": "{ask: q, number: '.5'}",
    "a number twice": "{ask: q, number: four or 4}",
    "a tolerance below nothing": "{ask: q, number: 4, within: -2}",
    "a tolerance below nothing percent": "{ask: q, number: 4, within: -2%}",
    "a tolerance with a unit": "{ask: q, number: 4, within: 2 km}",
    "a number that is true": "{ask: q, number: true}",
    "one item in order": "{ask: q, in-order: [a]}",
    "an item that is empty": "{ask: q, all-of: [a, []]}",
    "pairs as a list": "{ask: q, pairs: [a, b]}",
    "pairs of lists": "{ask: q, pairs: {a: [b]}}",
    "no pairs": "{ask: q, pairs: {}}",
    "one pair": "{ask: q, pairs: {a: b}}",
    "an unknown form": "{ask: q, answer: a, forms: [song]}",
    "no form": "{ask: q, answer: a, forms: []}",
    "a place that is none": "{ask: q, answer: a, at: primer s2p3}",
    "a draft that may be": "{ask: q, answer: a, draft: perhaps}",
    "a picture without words": "{ask: q, answer: a, image: {file: io.png}}",
    "a picture elsewhere": "{ask: q, answer: a, image: {file: ../io.png, alt: Io}}",
    "a picture from the root": "{ask: q, answer: a, image: {file: /io.png, alt: Io}}",
    "no blanks": "{fact: '{b=c}', blanks: {}}",
    "blanks as a list": "{fact: '{b=c}', blanks: [b]}",
    "a blank of a bad name": "{fact: a, blanks: {B: {ask: q, answer: a}}}",
    "a blank of text": "{fact: '{b=c}', blanks: {b: q}}",
    "a question beside blanks": "{fact: '{b=c}', ask: q, blanks: {b: {hint: h}}}",
    "two answers of a blank": "{fact: a, blanks: {b: {ask: q, answer: a, claim: c, holds: true}}}",
}


@pytest.mark.parametrize("fact", FAULTY_FACTS.values(), ids=FAULTY_FACTS)
def test_a_faulty_fact_is_marked_in_the_editor_and_by_ctquiz(fact: str) -> None:
    text = f"{HEAD}- {fact}\n"
    assert not accepted(text)
    assert read_text(text).problems != ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text",
        "- a",
        "bank: b\nfacts: []",
        "ctquiz: 1\nfacts: []",
        "ctquiz: 1\nbank: b",
        "ctquiz: 2\nbank: b\nfacts: []",
        "ctquiz: 1\nbank: B\nfacts: []",
        "ctquiz: 1\nbank: b\nfacts: a",
        "ctquiz: 1\nbank: b\nfacts:",
        "ctquiz: 1\nbank: b\nfacts: {a: b}",
        "ctquiz: 1\nbank: b\nfacts: []\nfatcs: []",
        "ctquiz: 1\nbank: b\nfacts: []\ntitle: ''",
        "ctquiz: 1\nbank: b\nfacts: []\nsources: [a]",
        "ctquiz: 1\nbank: b\nfacts: []\nsources: {a: {author: N. N.}}",
        "ctquiz: 1\nbank: b\nfacts: []\nsources: {a b: {title: t}}",
        "ctquiz: 1\nbank: b\nfacts: []\nsources: {a: {title: t, yaer: 2024}}",
    ],
)
def test_a_faulty_bank_is_marked_in_the_editor_and_by_ctquiz(text: str) -> None:
    assert not accepted(text)
    assert read_text(text).problems != ()


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("{ask: q, answer: a, number: 4}", "False schema does not allow 4"),
        ("{id: A, ask: q, answer: a}", "'A' does not match"),
        ("{ask: q, answer: a, aks: q}", r"Additional properties .*'aks' was unexpected"),
        ("{ask: q, answer: a, unit: km}", "'number' is a dependency of 'unit'"),
        ("{claim: c}", "'holds' is a required property"),
    ],
)
def test_what_is_marked_is_said_in_its_place(fact: str, said: str) -> None:
    found = best_match(EDITOR.iter_errors(yaml.safe_load(f"{HEAD}- {fact}\n")))
    assert re.search(said, found.message)


def encoded(entry: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(entry)}


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (BankEntry, SCHEMA),
        (SourceEntry, SCHEMA["definitions"]["source"]),
        (FactEntry, SCHEMA["definitions"]["fact"]),
        (BlankEntry, SCHEMA["definitions"]["blank"]),
        (ImageEntry, SCHEMA["definitions"]["fact"]["properties"]["image"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_it_knows_just_the_keys_that_are_read(
    entry: type[msgspec.Struct], said: dict[str, Any]
) -> None:
    required = {field.encode_name for field in msgspec.structs.fields(entry) if field.required}
    assert set(said["properties"]) == encoded(entry)
    assert set(said.get("required", ())) == required
    assert said["additionalProperties"] is False


def test_every_key_is_explained() -> None:
    fact = SCHEMA["definitions"]["fact"]["properties"]
    source = SCHEMA["definitions"]["source"]["properties"]
    for key, said in {**SCHEMA["properties"], **fact, **source}.items():
        assert said["description"].endswith("."), key


def test_its_examples_are_right() -> None:
    for properties in (SCHEMA["properties"], SCHEMA["definitions"]["fact"]["properties"]):
        for key, said in properties.items():
            for example in said.get("examples", ()):
                assert Draft7Validator(said).is_valid(example), key


def test_the_banks_that_are_shipped_name_it_in_their_first_line() -> None:
    for path in DECKS:
        first = path.read_text("utf-8").partition("\n")[0]
        assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"


def test_the_file_beside_them_is_what_the_command_prints() -> None:
    written = (ROOT / "decks" / SCHEMA_FILE).read_bytes()
    assert written == schema_text().encode("ascii")
    assert json.loads(written) == SCHEMA
