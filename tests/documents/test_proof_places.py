"""Which sentences a fact rests on: of whole paragraphs, of lists, of sentences that stand twice."""

import pytest

from ctquiz.documents.evidence.proof import Proof
from documents.proving import after, bank_of, proofs, recorded

HOUSES = """\
The Old Town

The museum was founded in 1901. It was closed in 1950. Its hall is famous.

The library was founded in 1901. It was closed in 1950. Its roof is red.
"""
CLOSED = """\
facts:
- {id: museum, ask: When was the museum closed?, answer: "1950", at: primer p1s2}
- {id: library, ask: When was the library closed?, answer: "1950", at: primer p2s2}
"""
MUSEUM, LIBRARY = HOUSES.split("\n\n")[1:]
NOT_PROVEN = (Proof.REANCHORED, Proof.CHANGED, Proof.LOST)


def test_a_twin_of_a_sentence_does_not_prove_it() -> None:
    found = after(("1950. Its hall", "1951. Its hall"), CLOSED, HOUSES)
    assert found["museum"] in NOT_PROVEN
    assert found["library"] is Proof.EXACT


@pytest.mark.parametrize(
    ("gone", "lost", "left"), [(MUSEUM, "museum", "library"), (LIBRARY, "library", "museum")]
)
def test_a_twin_that_takes_the_place_of_a_sentence_is_not_it(
    gone: str, lost: str, left: str
) -> None:
    found = after((f"{gone}", ""), CLOSED, HOUSES)
    assert found[lost] in NOT_PROVEN
    assert found[left] in (Proof.EXACT, Proof.MOVED)


def test_twins_that_stay_as_they_are_raise_no_alarm() -> None:
    found = after((MUSEUM, f"A new one stands here.\n\n{MUSEUM}"), CLOSED, HOUSES)
    assert set(found.values()) == {Proof.MOVED}
    swapped = HOUSES.replace(MUSEUM, "?").replace(LIBRARY, MUSEUM).replace("?", LIBRARY)
    assert set(after((HOUSES, swapped), CLOSED, HOUSES).values()) == {Proof.MOVED}


BRIDGE = """\
A Bridge

Saturn Street is long. The bridge of Saturn Street cost 40 crowns. Few people in Saturn Street know.

Another paragraph is of the bridge and Mr Hall.
"""


def test_of_a_paragraph_a_claim_rests_on_the_sentence_that_is_most_like_it() -> None:
    claim = (
        "facts:\n- {id: it, claim: The bridge cost more than 30 crowns., holds: true, "
        "at: primer p1}\n"
    )
    assert after(("crowns", "marks"), claim, BRIDGE) == {"it": Proof.CHANGED}
    assert after(("is long", "is short"), claim, BRIDGE) == {"it": Proof.EXACT}


def test_of_a_paragraph_a_fact_rests_on_no_more_sentences_than_it_must() -> None:
    fact = (
        "facts:\n- {id: it, fact: 'The bridge of {street=Saturn Street} cost {n=40} crowns.', "
        "at: primer p1}\n"
    )
    assert after(("Few people in Saturn Street", "Few there"), fact, BRIDGE) == {"it": Proof.EXACT}
    assert after(("40 crowns", "50 crowns"), fact, BRIDGE) == {"it": Proof.CHANGED}


def test_each_place_that_is_named_is_rested_on() -> None:
    fact = "facts:\n- {id: it, ask: What of?, answer: crowns, at: [primer p1s2, primer p2]}\n"
    bank = bank_of(fact)
    assert [one.at for one in recorded(bank, BRIDGE)["it"]] == ["primer p1s2", "primer p2s1"]
    assert after(("cost 40", "never cost 40"), fact, BRIDGE) == {"it": Proof.CHANGED}


def test_an_order_that_is_the_answer_counts_across_the_items_of_a_list() -> None:
    text = "The Planets\n\n1. Venus is hot.\n2. Mars is red.\n3. Saturn has rings.\n"
    fact = (
        "facts:\n- {id: it, ask: Order them., in-order: [Venus, Mars, Saturn], "
        "at: [primer p1, primer p2, primer p3]}\n"
    )
    assert after(("hot.\n2. Mars is red.", "hot.\n2. Mars is old."), fact, text) == {
        "it": Proof.REANCHORED
    }
    swap = ("1. Venus is hot.\n2. Mars is red.", "1. Mars is red.\n2. Venus is hot.")
    assert after(swap, fact, text) == {"it": Proof.CHANGED}
    first = ("1. Venus", "Some words stand before it.\n\n1. Venus")
    assert after(first, fact, text) == {"it": Proof.MOVED}


def test_evidence_of_another_place_does_not_hide_an_edit_of_the_sentence() -> None:
    """Moved, recorded and moved back, a sentence is still held to its words."""
    fact = "facts:\n- {id: it, ask: How much?, number: 40, unit: crowns, at: primer p1s2}\n"
    bank = bank_of(fact)
    moved = BRIDGE.replace("Saturn Street is long.", "It is old. It is long.")
    kept = recorded(bank, moved, recorded(bank, BRIDGE))
    assert kept["it"][0].at == "primer p1s3"
    assert proofs(bank, BRIDGE, kept) == {"it": Proof.EXACT}
    never = BRIDGE.replace("cost 40", "never cost 40")
    assert proofs(bank, never, kept) == {"it": Proof.CHANGED}


def test_another_answer_does_not_hide_that_its_sentence_denies_it_now() -> None:
    fact = "facts:\n- {id: it, ask: How much?, answer: 40 crowns, at: primer p1s2}\n"
    kept = recorded(bank_of(fact), BRIDGE)
    more = bank_of(fact.replace("40 crowns", "40 crowns cost"))
    assert proofs(more, BRIDGE, kept) == {"it": Proof.EXACT}
    never = BRIDGE.replace("cost 40", "never cost 40")
    assert not proofs(more, never, kept)["it"].is_proven


def test_a_number_given_to_a_sentence_later_is_looked_for() -> None:
    fact = "facts:\n- {id: it, fact: 'The {what=bridge} cost 40 crowns.', at: primer p1s2}\n"
    kept = recorded(bank_of(fact), BRIDGE)
    assert proofs(bank_of(fact.replace("40", "41")), BRIDGE, kept) != {"it": Proof.EXACT}


def test_prose_in_another_order_is_no_other_order_of_an_answer() -> None:
    text = "The Two\n\nFirst came Venus. It was hot.\n\nMars came then. It was red.\n"
    fact = (
        "facts:\n- {id: it, ask: Order them., in-order: [Venus, Mars], "
        "at: [primer p1s1, primer p2s1]}\n"
    )
    swap = (text, "The Two\n\nMars came then. It was red.\n\nFirst came Venus. It was hot.\n")
    assert after(swap, fact, text) == {"it": Proof.EXACT}
    more = (text, swap[1].replace("Mars came", "It rained.\n\nMars came"))
    assert after(more, fact, text) == {"it": Proof.MOVED}


JOINED = "A Primer\n\nKeller saw Mars in 1901. Lund did not see Venus. It rained on Monday.\n"


def test_a_sentence_joined_with_one_that_denies_is_not_denied() -> None:
    facts = (
        "facts:\n- {id: mars, ask: Who saw Mars?, answer: Keller, at: primer p1s1}\n"
        "- {id: venus, claim: Lund saw Venus., holds: false, at: primer p1s2}\n"
    )
    for joint in ("; ", ", and "):
        found = after(("in 1901. ", f"in 1901{joint}"), facts, JOINED)
        assert found["mars"] is Proof.REANCHORED
    denied = ("in 1901. ", "in 1901, which is not true. ")
    assert after(denied, facts, JOINED)["mars"] is Proof.CHANGED


def test_a_short_rest_of_a_sentence_that_was_parted_is_looked_at_with_it() -> None:
    text = (
        "A Primer\n\nKeller saw the two moons of Mars over the old harbour of Bremen from the roof"
        " of his house, writing of it to Lund in 1877. It rained.\n"
    )
    fact = "facts:\n- {id: it, ask: When?, answer: Keller in 1877, at: primer p1s1}\n"
    parted = (", writing of it to Lund", ". He was writing of it to Lund")
    assert after(parted, fact, text) == {"it": Proof.REANCHORED}
    other = (", writing of it to Lund in 1877", ". He was writing of it to Lund in 1878")
    assert after(other, fact, text) == {"it": Proof.CHANGED}
