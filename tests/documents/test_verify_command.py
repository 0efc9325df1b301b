"""`ctquiz verify`: what it says of each fact, what it writes, and how it ends."""

import json
from pathlib import Path

import pytest

from documents.proving import FACTS, HEAD, PRIMER
from documents.verifying import edit, evidence, primer_bank, verified


@pytest.fixture(name="bank")
def bank_with_a_primer(tmp_path: Path) -> Path:
    return primer_bank(tmp_path)


def test_a_bank_without_evidence_is_proven_by_the_words_of_its_answers(bank: Path) -> None:
    ran = verified(bank)
    assert (ran.code, ran.out, ran.err) == (0, "3 of 3 facts proven\n", "")
    assert not bank.with_name("moons.evidence.json").exists()


def test_json_has_the_promised_shape(bank: Path) -> None:
    ran = verified(bank, "--json")
    assert json.loads(ran.out) == {
        "facts": [
            {"id": "moons", "at": "primer p1s1", "proof": "exact", "where": "primer p1s1"},
            {"id": "titan", "at": "primer p2s1", "proof": "exact", "where": "primer p2s1"},
            {"id": "ceres", "at": "primer p2s2", "proof": "exact", "where": "primer p2s2"},
        ],
        "proven": 3,
        "total": 3,
    }


def test_write_records_fingerprints_and_no_word_of_the_document(bank: Path) -> None:
    ran = verified(bank, "--write")
    assert ran.code == 0
    assert ran.err == f"{bank.with_name('moons.evidence.json')}: evidence of 3 facts written\n"
    kept = evidence(bank)
    assert (kept["evidence"], kept["bank"], list(kept["facts"])) == (
        1,
        "moons",
        ["moons", "titan", "ceres"],
    )
    text = bank.with_name("moons.evidence.json").read_text(encoding="utf-8")
    assert not [word for word in PRIMER.split() if len(word) > 5 and word in text]


def test_what_changed_is_told_at_the_place_in_the_bank_and_ends_in_1(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "in 1610", "in 1611")
    ran = verified(bank)
    assert ran.code == 1
    assert ran.lines == [
        f"{bank}:8:7: error: moons: changed: no longer says '1610' "
        "(mend the fact; if it still holds, ctquiz verify --write --accept FACT)",
        "2 of 3 facts proven",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fact", "proof"),
    [
        ("four moons", "five moons", "moons", "changed"),
        ("of Jupiter", "of Saturn", "moons", "changed"),
        ("in 1610", "in 1601", "moons", "changed"),
        ("Galileo discovered", "Galileo never discovered", "moons", "changed"),
        ("Titan is", "Titan is not", "titan", "changed"),
        ("Galileo discovered", "Galileo at last discovered", "moons", "re-anchored"),
        ("Ceres was found in Palermo in 1801. ", "", "ceres", "lost"),
        ("They were", "It rained.\n\nThey were", "titan", "moved"),
    ],
)
def test_each_edit_has_its_proof(bank: Path, old: str, new: str, fact: str, proof: str) -> None:
    verified(bank, "--write")
    edit(bank, old, new)
    ran = verified(bank, "--json")
    found = {one["id"]: one["proof"] for one in json.loads(ran.out)["facts"]}
    assert found[fact] == proof
    assert ran.code == (0 if proof == "moved" else 1)


def test_where_tells_the_new_place_and_nothing_where_it_is_gone(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "Saturn has", "One more paragraph stands here.\n\nSaturn has")
    edit(bank, "Ceres was found in Palermo in 1801. ", "")
    facts = json.loads(verified(bank, "--json").out)["facts"]
    assert [one["where"] for one in facts] == ["primer p1s1", "primer p3s1", None]


def test_to_write_does_not_make_a_contradiction_go_away(bank: Path) -> None:
    verified(bank, "--write")
    before = evidence(bank)
    edit(bank, "in 1610", "in 1611")
    assert verified(bank, "--write").code == 1
    assert evidence(bank) == before
    assert verified(bank).code == 1


def test_a_person_accepts_what_changed(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "Galileo discovered", "Nobody but Galileo discovered")
    assert verified(bank, "--write").code == 1
    assert verified(bank, "--write", "--accept", "moons").code == 0
    assert verified(bank).code == 0


def test_what_was_reworded_is_recorded_once_it_was_looked_at(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "Galileo discovered", "Galileo at last discovered")
    assert verified(bank, "--write").code == 1
    assert verified(bank).code == 0


def test_a_fact_that_was_edited_is_proven_anew(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "{year=1610}", "{year=1611}", bank.name)
    ran = verified(bank)
    assert ran.code == 1
    assert "moons: unproven: '1611' does not stand there" in ran.out
    edit(bank, "{year=1611}", "{year=1610}", bank.name)
    edit(bank, "{planet=Jupiter} in", "{planet=Jupiter} in the year", bank.name)
    assert verified(bank).code == 0


def test_a_place_that_is_not_there_says_how_far_the_document_goes(bank: Path) -> None:
    edit(bank, "at: primer p1s1", "at: primer p7s1", bank.name)
    edit(bank, "at: primer p2s2", "at: primer p2s9", bank.name)
    ran = verified(bank)
    assert "the document has 2 paragraphs ('primer p7s1' is none of them)" in ran.out
    assert "paragraph 2 has 3 sentences ('primer p2s9' is none of them)" in ran.out
    assert ran.code == 1


def test_an_answer_that_stands_elsewhere_is_pointed_to(bank: Path) -> None:
    edit(bank, "at: primer p1s1", "at: primer p2s1", bank.name)
    ran = verified(bank)
    assert "moons: unproven: 'four' does not stand there" in ran.out
    assert "(primer p1s1 has it: write at: primer p1s1 if the fact rests on that)" in ran.out


def test_a_fact_may_rest_on_several_sentences(bank: Path) -> None:
    several = (
        "- id: both\n  ask: In which order were these found?\n"
        "  in-order: [four moons of Jupiter, Ceres]\n  at: [primer p1s1, primer p2s2]\n"
    )
    bank.write_text(HEAD + FACTS + several, encoding="utf-8")
    verified(bank, "--write")
    edit(bank, "Saturn has", "One more paragraph stands here.\n\nSaturn has")
    facts = json.loads(verified(bank, "--json").out)["facts"]
    assert facts[-1] == {
        "id": "both",
        "at": ["primer p1s1", "primer p2s2"],
        "proof": "moved",
        "where": ["primer p1s1", "primer p3s2"],
    }
    edit(bank, "Ceres was", "Vesta was")
    assert json.loads(verified(bank, "--json").out)["facts"][-1]["proof"] == "changed"


def test_coverage_lists_sentences_that_carry_something_and_have_no_fact(bank: Path) -> None:
    edit(bank, "It is not a planet.", "Juno, Vesta and Pallas followed by 1807. It was cold.")
    ran = verified(bank, "--coverage")
    assert ran.lines == [
        "no fact: primer p2s3 (date, name, list): Juno, Vesta and Pallas followed by 1807.",
        "3 of 3 facts proven",
    ]
    told = json.loads(verified(bank, "--coverage", "--json").out)
    assert told["uncovered"][0]["where"] == "primer p2s3"


def test_what_was_left_out_is_shown_with_its_reason(bank: Path) -> None:
    edit(bank, "It is not a planet.", "It is not a planet.\n\nShare this page:\n\nRead more")
    ran = verified(bank, "--show-dropped")
    assert ran.lines[:3] == [
        "left out: primer (headline): A Primer on Planets",
        "left out: primer (share links): Share this page:",
        "left out: primer (navigation): Read more",
    ]


def test_a_faulty_fact_keeps_its_evidence_and_is_not_proven(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "  at: primer p2s1", "  at: primer p2s1\n  surprise: yes", bank.name)
    assert verified(bank, "--write").code == 1
    assert list(evidence(bank)["facts"]) == ["moons", "titan", "ceres"]


def test_a_fact_without_a_place_is_pointed_to_one(bank: Path) -> None:
    edit(bank, "  at: primer p1s1\n", "", bank.name)
    ran = verified(bank)
    assert "moons: re-anchored: names no place, and primer p1s1 has its answers (look" in ran.out
    assert (ran.code, verified(bank, "--write").code, verified(bank).code) == (1, 1, 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Galileo found {count", "Galileo never found {count"),
        ("Ceres was found", "Ceres was not found"),
    ],
)
def test_a_fact_that_denies_what_its_document_says_is_not_proven(
    bank: Path, old: str, new: str
) -> None:
    edit(bank, old, new, bank.name)
    assert "unproven: nothing is denied there" in verified(bank).out


def test_a_fact_that_says_what_its_document_denies_is_not_proven(bank: Path) -> None:
    edit(bank, "Ceres was found in", "Nobody knows how, but Ceres was never found in")
    ran = verified(bank)
    assert "ceres: unproven: 'never … found' is denied there" in ran.out


def test_a_fact_in_a_table_is_told_to_name_its_source_alone(bank: Path) -> None:
    edit(bank, "It is not a planet.", "It is small.\n\nBody\tRadius\nVesta\t263 km")
    fact = "- id: v\n  fact: The radius of the body Vesta is {r=263 km}.\n  at: primer p2s3\n"
    bank.write_text(HEAD + FACTS + fact, encoding="utf-8")
    assert "primer t1r2 has it: write at: primer if the fact rests on that" in verified(bank).out
    edit(bank, "at: primer p2s3", "at: primer", bank.name)
    assert (verified(bank, "--write").code, verified(bank).code) == (1, 0)


def test_an_answer_that_is_gone_cannot_be_accepted(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "in 1610", "in 1611")
    ran = verified(bank, "--write", "--accept", "moons")
    assert ran.code == 1
    assert ran.err.endswith("evidence of 2 facts written, that of 1 kept as it was\n")
