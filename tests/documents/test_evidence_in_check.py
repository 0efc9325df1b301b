"""What `check` holds against a bank whose facts have evidence."""

from pathlib import Path

import pytest

from documents.proving import FACTS, HEAD, PRIMER
from studying import Ran, quickly

COPY = (
    "- id: copy\n  fact: Saturn has rings of ice, and Titan is its largest moon of them {all}.\n"
    "  ask: How many moons of Saturn are meant here by the author of this text?\n"
    "  at: primer p2s1\n"
)


@pytest.fixture(name="bank")
def bank_with_evidence(tmp_path: Path) -> Path:
    path = tmp_path / "moons.yaml"
    path.write_text(HEAD + FACTS, encoding="utf-8")
    (tmp_path / "primer.txt").write_text(PRIMER, encoding="utf-8")
    assert quickly("verify", path, "--source", tmp_path / "primer.txt", "--write").code == 0
    return path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def about(ran: Ran, *words: str) -> list[str]:
    return [line for line in ran.lines if all(word in line for word in words)]


def test_a_bank_that_agrees_with_its_evidence_has_nothing_against_it(bank: Path) -> None:
    ran = quickly("check", bank)
    assert ran.code == 0
    assert not about(ran, "evidence")


def test_an_answer_that_its_evidence_does_not_have_is_an_error(bank: Path) -> None:
    edit(bank, "{year=1610}", "{year=1609}")
    ran = quickly("check", bank)
    assert ran.code == 1
    (line,) = about(ran, "error", "evidence")
    assert line.startswith(f"{bank}:6:3: error: '1609' does not stand in its evidence (mend")


def test_another_wording_of_the_answer_is_none(bank: Path) -> None:
    edit(bank, "{count=four}", "{count=4}")
    assert quickly("check", bank).code == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Galileo found", "By 1700 Galileo found", "'1700' does not stand in its evidence"),
        ("Galileo found", "1700 is when Galileo found", "'1700' does not stand in its evidence"),
        ("moons of {planet", "moons, with Marius, of {planet", "'Marius' does not stand in"),
    ],
)
def test_another_number_or_name_is_a_warning_that_can_be_allowed(
    bank: Path, old: str, new: str, said: str
) -> None:
    edit(bank, old, new)
    ran = quickly("check", bank)
    assert ran.code == 0
    assert about(ran, "warning", said, "[unsupported]")
    edit(bank, "- id: moons\n", "- id: moons\n  allow: [unsupported]\n")
    assert not about(quickly("check", bank), "[unsupported]")


def test_a_name_that_another_sentence_of_the_document_has_is_none(bank: Path) -> None:
    edit(bank, "The largest moon of", "As Galileo knew, the largest moon of")
    assert not about(quickly("check", bank), "[unsupported]")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Galileo found {count=four} moons", "Galileo found {count=four}, not one, of the moons"),
        (
            "{planet=Jupiter} in {year=1610}.",
            "{planet=J. P. Ter} in {year=1610}.\n  blanks: {planet: {accept: [Jupiter]}}",
        ),
    ],
)
def test_a_wording_of_its_own_is_no_unsupported_number_or_name(
    bank: Path, old: str, new: str
) -> None:
    edit(bank, old, new)
    ran = quickly("check", bank)
    assert ran.code == 0
    assert not about(ran, "[unsupported]")


def test_a_noun_of_german_is_no_name_for_its_capital(bank: Path) -> None:
    edit(bank, "bank: moons\n", "bank: moons\nlanguage: de\n")
    edit(bank, "Galileo found", "Im Jahr des Astronomen Galileo found")
    assert not about(quickly("check", bank), "[unsupported]")
    edit(bank, "Im Jahr", "Im Jahr 1700")
    assert about(quickly("check", bank), "'1700' does not stand in its evidence")


def test_twelve_words_in_a_row_are_a_copy(bank: Path) -> None:
    text = PRIMER.replace("its largest moon.", "its largest moon of them all by far.")
    bank.with_name("primer.txt").write_text(text, encoding="utf-8")
    bank.write_text(HEAD + FACTS + COPY, encoding="utf-8")
    primer = bank.with_name("primer.txt")
    quickly("verify", bank, "--source", primer, "--write")
    ran = quickly("check", bank)
    assert about(ran, "warning: 12 words in a row are its document's", "[copied]")
    edit(bank, "Saturn has rings of ice, and", "Saturn has rings, and")
    assert not about(quickly("check", bank), "[copied]")


def test_a_fact_without_evidence_is_a_warning_where_a_source_is_named(bank: Path) -> None:
    bank.write_text(HEAD + FACTS + "- {id: sea, ask: Which one is a sea?, answer: the Baltic}\n")
    (line,) = about(quickly("check", bank), "[no-evidence]")
    assert "has no evidence, although the bank names a source (run ctquiz verify --write)" in line


def test_without_an_evidence_file_nothing_is_said_of_evidence(bank: Path) -> None:
    bank.with_name("moons.evidence.json").unlink()
    edit(bank, "{year=1610}", "{year=1609}")
    assert not about(quickly("check", bank), "its evidence")


def test_a_document_that_this_machine_knows_disproves_a_fact(bank: Path) -> None:
    primer = bank.with_name("primer.txt")
    quickly("source", "add", bank, primer)
    assert quickly("check", bank).code == 0
    edit(primer, "four moons", "five moons")
    ran = quickly("check", bank)
    assert ran.code == 1
    assert about(ran, f"{bank}:8:7: error: moons: changed: no longer says 'four'")


def test_spoilt_evidence_is_one_more_problem(bank: Path) -> None:
    bank.with_name("moons.evidence.json").write_text("{", encoding="utf-8")
    ran = quickly("check", bank)
    assert ran.code == 1
    assert about(ran, "moons.evidence.json: error: is no evidence")
