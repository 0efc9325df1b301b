"""The shipped bank and its document: proven as it is, and by no edit deceived."""

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from ctquiz.bank.model import Fact
from ctquiz.config import shipped_banks
from ctquiz.documents.document import Place
from ctquiz.documents.evidence.own import own
from ctquiz.documents.evidence.proof import Proof
from ctquiz.documents.evidence.words import words
from documents.proving import article, of_shipped, shipped, told
from fewer import one_in

FACTS = [*shipped()[0].facts]


@pytest.fixture(name="text")
def text_of_article(shared: Path) -> str:
    return article(shared)


def fine(found: dict[str, Proof]) -> bool:
    return all(proof in (Proof.EXACT, Proof.MOVED) for proof in found.values())


def test_every_fact_is_exact(text: str) -> None:
    assert set(of_shipped(text).values()) == {Proof.EXACT}


def test_its_evidence_is_kept_for_every_fact_and_holds_no_word_of_it(text: str) -> None:
    bank, evidence = shipped()
    assert list(evidence) == [fact.id for fact in bank.facts]
    kept = (shipped_banks() / "china-central-asia.evidence.json").read_text(encoding="utf-8")
    hashed = re.sub(r'"(at|hash|sketch|values|rows|negations|bank|evidence|facts)"', "", kept)
    in_document = {word.text for part in told(text).paragraphs for word in words(part.text)}
    ids = {word.text for fact in bank.facts for word in words(str(fact.id))}
    left = {word.text for word in words(hashed) if word.text.isalpha()} - ids
    assert not {word for word in left & in_document if len(word) > 3} - {"china", "asia", "central"}


def test_a_record_takes_six_hundred_bytes(text: str) -> None:
    _, evidence = shipped()
    kept = (shipped_banks() / "china-central-asia.evidence.json").stat().st_size
    assert kept / sum(map(len, evidence.values())) < 700


@pytest.mark.parametrize("at", [0, 1, 3, 6])
def test_a_paragraph_inserted_moves_facts_and_unproves_none(text: str, at: int) -> None:
    paragraphs = text.split("\n\n")
    new = "Maps of this region were drawn late. Few of them agree with each other on its lakes."
    found = of_shipped("\n\n".join([*paragraphs[: at + 1], new, *paragraphs[at + 1 :]]))
    assert fine(found)
    assert (Proof.MOVED in found.values()) == (at < 6)


@pytest.mark.parametrize("width", [40, 72, 100])
def test_wrapped_lines_change_nothing(text: str, width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(one, width) for one in text.split("\n\n"))
    assert set(of_shipped(wrapped).values()) == {Proof.EXACT}


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028"])
def test_other_line_ends_change_nothing(text: str, ending: str) -> None:
    assert set(of_shipped(text.replace("\n", ending)).values()) == {Proof.EXACT}


@pytest.mark.parametrize(
    ("signs", "others"),
    [("“”’", '""\''), ("“”’", "«»'"), ("—", "-"), ("—", " – "), ("-", "\u2010")],
)
def test_other_quotes_and_dashes_change_nothing(text: str, signs: str, others: str) -> None:
    pairs = zip(signs, others, strict=True) if len(signs) > 1 else [(signs, others)]
    for sign, other in pairs:
        text = text.replace(sign, other)
    assert set(of_shipped(text).values()) == {Proof.EXACT}


def test_without_its_title_and_what_the_page_added_it_is_the_same(text: str) -> None:
    bare = text[text.index("\n\n") : text.index("Share this page:")]
    assert set(of_shipped(bare).values()) == {Proof.EXACT}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" regards ", " considers "),
        ("actively ", ""),
        ("were intended to", "were meant to"),
        ("hosted", "held"),
        ("In recent years", "Recently"),
        ("had confirmed", "had signed"),
        ("has performed", "has carried out"),
    ],
)
def test_other_wordings_that_no_fact_rests_on_raise_no_alarm(text: str, old: str, new: str) -> None:
    assert old in text
    found = of_shipped(text.replace(old, new, 1))
    assert set(found.values()) <= {Proof.EXACT, Proof.REANCHORED}
    assert list(found.values()).count(Proof.EXACT) > 40


def evidence_of(fact: Fact, text: str) -> Iterator[str]:
    document = told(text)
    for at in fact.at:
        assert at.paragraph and at.sentence
        sentence = document.sentence(Place(at.paragraph, at.sentence))
        assert sentence is not None
        yield sentence.text


@pytest.mark.parametrize("fact", one_in(4, FACTS), ids=lambda fact: fact.id)
def test_each_value_name_and_date_of_a_fact_counts(fact: Fact, text: str) -> None:
    mine = own(fact, "en")
    answers = {word for part in mine.parts for word in part.wordings[0]}
    for sentence in evidence_of(fact, text):
        for word in words(sentence):
            if word.value in answers or (word.is_value and word.value in mine.mentions):
                edited = sentence[: word.start] + other(sentence, word.start, word.end)
                changed = text.replace(sentence, edited + sentence[word.end :])
                found = of_shipped(changed, [fact])
                assert found == {fact.id: Proof.CHANGED}, sentence[word.start : word.end]


def other(text: str, start: int, end: int) -> str:
    """Another word of the kind."""
    said = text[start:end]
    if said.isdigit():
        return str(int(said) + 1)
    if said == "million":
        return "billion"
    return "Ruritania" if said[0].isupper() else "otherwise"


@cache
def facts_at(place: str) -> list[Fact]:
    return [fact for fact in FACTS if place in [f"p{at.paragraph}s{at.sentence}" for at in fact.at]]


PLACES = list(dict.fromkeys(f"p{at.paragraph}s{at.sentence}" for fact in FACTS for at in fact.at))


def sentence_at(place: str, text: str) -> str:
    sentence = told(text).sentence(Place.read(place))
    assert sentence is not None
    return sentence.text


@pytest.mark.parametrize("place", one_in(4, PLACES))
def test_a_negation_added_anywhere_in_a_sentence_counts(place: str, text: str) -> None:
    sentence = sentence_at(place, text)
    for word in words(sentence)[1:]:
        denied = f"{sentence[: word.start]}not {sentence[word.start :]}"
        found = of_shipped(text.replace(sentence, denied), facts_at(place))
        assert set(found.values()) == {Proof.CHANGED}, denied


NAME = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")
NO_NAMES = {"To", "In", "By", "Through", "Over", "Established", "These", "Between", "Since"}


@pytest.mark.parametrize("place", one_in(4, PLACES))
def test_two_names_that_change_places_count(place: str, text: str) -> None:
    sentence = sentence_at(place, text)
    names = [one for one in NAME.finditer(sentence) if one[0].split()[0] not in NO_NAMES | {"The"}]
    for one, two in combinations(names, 2):
        if one[0] != two[0]:
            swapped = (
                f"{sentence[: one.start()]}{two[0]}{sentence[one.end() : two.start()]}"
                f"{one[0]}{sentence[two.end() :]}"
            )
            found = of_shipped(text.replace(sentence, swapped), facts_at(place))
            assert set(found.values()) == {Proof.CHANGED}, (one[0], two[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [("$16 million", "$16 billion"), ("$16 million", "$1.6 million"), ("over 20", "over 20,000")],
)
def test_another_scale_counts(text: str, old: str, new: str) -> None:
    found = of_shipped(text.replace(old, new))
    assert Proof.CHANGED in found.values()


def test_a_negation_removed_counts(text: str) -> None:
    found = of_shipped(text.replace("has not traditionally", "has traditionally"))
    assert Proof.CHANGED in found.values()
