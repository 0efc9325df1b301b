"""Edits of a sentence in words that no fact rests on, and in words that only seem to be such."""

import pytest

from ctquiz.documents.block import MAX_SENTENCE
from ctquiz.documents.evidence.proof import Proof
from ctquiz.documents.text.sentences import sentences
from documents.proving import bank_of, proofs, recorded

HEAD = "ctquiz: 1\nbank: towns\nsources:\n  s: {title: A book}\n"


def became(said: str, fact: str, edit: tuple[str, str]) -> Proof:
    bank = bank_of(f"facts:\n- {{id: it, {fact}, at: s p1s1}}\n", HEAD)
    kept = recorded(bank, said)
    assert proofs(bank, said, kept) == {"it": Proof.EXACT}
    assert edit[0] in said
    return proofs(bank, said.replace(*edit), kept)["it"]


@pytest.mark.parametrize(
    ("said", "fact", "edit"),
    [
        (
            "A ship that lies in the old port pays $1,250.00 a day, as its keeper told.",
            'fact: "A ship in the port pays {$1,250} a day."',
            ("$1,250.00", "$1,250"),
        ),
        (
            "The number of ships in the old port rose to 10 in 1990, as its keeper told.",
            'fact: "Ships in the port came to 10 in {1990}."',
            ("10 in 1990", "10 during 1990"),
        ),
        (
            "In the old port new rules were introduced in 1990 by its keeper and the council.",
            'fact: "Introduced in {1990}, the rules hold in the port."',
            ("were introduced", "came"),
        ),
        (
            "The port of the old town was closed by its council in September 1990.",
            'fact: "The port was closed in {September} 1990.", accept: [Sept]',
            ("September", "Sept."),
        ),
    ],
    ids=[
        "no cents",
        "in after a number is no inch",
        "a first word is no name",
        "an accepted wording",
    ],
)
def test_what_a_fact_does_not_rest_on_may_change(
    said: str, fact: str, edit: tuple[str, str]
) -> None:
    assert became(said, fact, edit) is Proof.REANCHORED


@pytest.mark.parametrize(
    ("said", "fact", "edit"),
    [
        (
            "A bolt of the bridge is 10 in long, as its builder told in his notes.",
            "ask: How long is a bolt of the bridge?, number: 10, unit: in",
            ("10 in", "10 cm"),
        ),
        (
            "In the year 1990 the old port was closed by Magnus Olsen, its keeper.",
            'fact: "Magnus closed the port in {1990}."',
            ("Magnus", "Henrik"),
        ),
        (
            "The port of the old town was closed by its council in September 1990.",
            'fact: "The port was closed in {September} 1990.", accept: [Sept]',
            ("September", "October"),
        ),
        (
            "The council of the town closed the old port in September 1990.",
            'fact: "The council closed the port in {1990}."',
            ("The council of the town", "It is false that the council of the town"),
        ),
        (
            "The council of the town closed the old port in September 1990.",
            'fact: "The council closed the port in {1990}."',
            ("closed", "denied that it closed"),
        ),
    ],
    ids=["an inch", "a first name", "another month", "false that", "denied that"],
)
def test_what_a_fact_rests_on_may_not(said: str, fact: str, edit: tuple[str, str]) -> None:
    assert became(said, fact, edit) is Proof.CHANGED


def test_what_a_sentence_calls_false_is_not_proven_the_first_time() -> None:
    bank = bank_of(
        'facts:\n- {id: it, fact: "The council closed the port in {1990}.", at: s p1s1}\n', HEAD
    )
    text = "It is false that the council closed the port in 1990."
    assert proofs(bank, text) == {"it": Proof.UNPROVEN}


def test_a_sentence_longer_than_any_is_looked_through_no_further() -> None:
    text = "A. " * MAX_SENTENCE + "It ends here. Another begins."
    assert list(sentences(text)) == [(0, len(text))]


@pytest.mark.parametrize("said", ["Pluto is a planet.", "Pluto is no longer a planet."])
def test_a_claim_called_false_is_not_proven_by_the_sentence_that_says_it(said: str) -> None:
    fact = f'{{id: it, claim: "{said}", holds: false, at: s p1s1}}'
    bank = bank_of(f"facts:\n- {fact}\n", HEAD)
    assert proofs(bank, said) == {"it": Proof.UNPROVEN}


def test_two_names_swapped_over_two_sentences_are_not_taken_for_one_sentence_parted() -> None:
    text = "Mayor Ilse de Boer called it a success. Her deputy, Tom Okafor, had voted against it."
    facts = (
        "facts:\n- {id: mayor, fact: 'The mayor was {Ilse de Boer}.', at: s p1s1}\n"
        "- {id: deputy, fact: 'The deputy was {Tom Okafor}.', at: s p1s2}\n"
    )
    bank = bank_of(facts, HEAD)
    swapped = text.replace("Ilse de Boer", "X").replace("Tom Okafor", "Ilse de Boer")
    became = proofs(bank, swapped.replace("X", "Tom Okafor"), recorded(bank, text))
    assert became == {"mayor": Proof.CHANGED, "deputy": Proof.CHANGED}
