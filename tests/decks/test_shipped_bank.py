from collections import Counter
from pathlib import Path

import pytest
import yaml
from document import sentences, values_and_names, words

from ctquiz.bank.forms import fitting
from ctquiz.bank.model import AllOf, Bank, InOrder, Number, Pairs, Text, studied
from ctquiz.bank.read import read_file
from ctquiz.config import shipped_banks

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def path() -> Path:
    return shipped_banks() / "china-central-asia.yaml"


@pytest.fixture(scope="module")
def bank(path: Path) -> Bank:
    reading = read_file(path)
    assert not reading.problems, "\n".join(map(str, reading.problems))
    assert reading.bank is not None
    return reading.bank


@pytest.fixture(scope="module")
def coverage() -> dict[str, list[dict[str, object]]]:
    return yaml.safe_load((DATA / "coverage.yaml").read_text(encoding="utf-8"))


def asked(entry: dict[str, object]) -> list[str]:
    keys = entry.get("asked", [])
    return [keys] if isinstance(keys, str) else list(keys)


def test_it_has_eighty_blanks_or_more(bank: Bank) -> None:
    assert len(studied(bank)) >= 80
    assert all(fact.id is not None and not fact.draft for fact in bank.facts)


def test_every_text_or_number_can_be_asked_in_three_forms_at_least(bank: Bank) -> None:
    few = [
        str(key)
        for key, fact, blank in studied(bank)
        if isinstance(blank.answer, Text | Number) and len(fitting(fact, blank)) < 3
    ]
    assert few == []


def test_every_list_can_be_asked_in_two_forms(bank: Bank) -> None:
    few = [
        str(key)
        for key, fact, blank in studied(bank)
        if isinstance(blank.answer, AllOf | Pairs) and len(fitting(fact, blank)) < 2
    ]
    assert few == []


def test_its_lists_and_its_order_of_events_are_there(bank: Bank) -> None:
    kinds = Counter(type(blank.answer) for _, _, blank in studied(bank))
    assert kinds[AllOf] >= 5
    assert kinds[InOrder] >= 1
    states = bank.facts[0].blanks[0].answer
    assert isinstance(states, AllOf)
    assert [item.shown for item in states.items] == [
        "Kazakhstan",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
    ]


def test_every_fact_says_where_it_stands(bank: Bank) -> None:
    assert all(fact.at and fact.tags for fact in bank.facts)


def test_options_are_three_or_more_and_none_is_the_answer(bank: Bank) -> None:
    for key, _, blank in studied(bank):
        if isinstance(blank.answer, Text | Number | AllOf):
            assert len(set(blank.wrong)) >= 3, key
            accepted = {blank.answer.shown, *getattr(blank.answer, "accept", ())}
            assert not accepted & set(blank.wrong), key


def test_no_question_stands_twice(bank: Bank) -> None:
    prompts = Counter(blank.ask for _, _, blank in studied(bank) if blank.ask)
    assert [prompt for prompt, count in prompts.items() if count > 1] == []


def test_every_place_is_one_of_the_document(bank: Bank, shared: Path) -> None:
    known = sentences(shared)
    places = {f"p{at.paragraph}s{at.sentence}" for fact in bank.facts for at in fact.at}
    assert places <= set(known)
    assert places == set(known), "a sentence of the document has no fact"


def test_no_twelve_words_in_a_row_are_the_documents(path: Path, shared: Path) -> None:
    document = words(" ".join(sentences(shared).values()))
    theirs = {tuple(document[i : i + 12]) for i in range(len(document) - 11)}
    for file in (path, DATA / "coverage.yaml"):
        ours = words(file.read_text(encoding="utf-8"))
        assert not theirs & {tuple(ours[i : i + 12]) for i in range(len(ours) - 11)}


def test_coverage_names_only_blanks_of_the_bank_and_all_of_them(
    bank: Bank, coverage: dict[str, list[dict[str, object]]]
) -> None:
    named = {key for entries in coverage.values() for entry in entries for key in asked(entry)}
    there = {f"{key.fact}#{key.blank}" for key, _, _ in studied(bank)}
    assert named == there


def test_coverage_says_of_each_thing_who_asks_it_or_why_nobody_does(
    coverage: dict[str, list[dict[str, object]]],
) -> None:
    for place, entries in coverage.items():
        for entry in entries:
            assert entry["says"], place
            assert bool(asked(entry)) != bool(entry.get("why")), (place, entry)


def test_coverage_holds_every_value_and_name_of_every_sentence(
    coverage: dict[str, list[dict[str, object]]], shared: Path
) -> None:
    document = sentences(shared)
    assert list(coverage) == list(document)
    for place, sentence in document.items():
        said = set(words(" ".join(str(entry["says"]) for entry in coverage[place])))
        wanted = {word for name in values_and_names(sentence, document) for word in words(name)}
        assert wanted <= said, f"{place}: nothing is said of {sorted(wanted - said)}"


def test_a_blank_is_covered_where_its_fact_stands(
    bank: Bank, coverage: dict[str, list[dict[str, object]]]
) -> None:
    covered: dict[str, set[str]] = {}
    for place, entries in coverage.items():
        for entry in entries:
            for key in asked(entry):
                covered.setdefault(key, set()).add(place)
    for key, fact, _ in studied(bank):
        places = {f"p{at.paragraph}s{at.sentence}" for at in fact.at}
        assert places & covered[f"{key.fact}#{key.blank}"], key
