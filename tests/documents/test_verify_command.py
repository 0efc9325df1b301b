"""`ctquiz verify` and `ctquiz source`: what they say, write and end with."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from ctquiz.shown import visible_line
from documents.proving import FACTS, HEAD, PRIMER
from studying import Ran, quickly

TWO = "ctquiz: 1\nbank: moons\nsources:\n  primer: {title: A primer}\n  atlas: {title: An atlas}\n"


@pytest.fixture(name="bank")
def bank_with_a_primer(tmp_path: Path) -> Path:
    path = tmp_path / "moons.yaml"
    path.write_text(HEAD + FACTS, encoding="utf-8")
    (tmp_path / "primer.txt").write_text(PRIMER, encoding="utf-8")
    return path


def verified(bank: Path, *more: str | Path) -> Ran:
    return quickly("verify", bank, "--source", bank.with_name("primer.txt"), *more)


def edit(bank: Path, old: str, new: str, name: str = "primer.txt") -> None:
    path = bank.with_name(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def evidence(bank: Path) -> Any:
    return json.loads(bank.with_name("moons.evidence.json").read_text(encoding="utf-8"))


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
        "(mend the fact, or --accept it if it still holds)",
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
    assert "moons: re-anchored: 'four' does not stand there" in ran.out
    assert "(if it does, write at: primer p1s1)" in ran.out


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


def test_a_source_is_named_where_a_bank_has_several(tmp_path: Path, bank: Path) -> None:
    bank.write_text(TWO + FACTS, encoding="utf-8")
    ran = verified(bank)
    assert ran.code == 2
    assert "may be any source's (write NAME=" in ran.err
    assert ran.err.endswith("sources: primer, atlas)\n")
    named = f"primer={tmp_path / 'primer.txt'}"
    assert quickly("verify", bank, "--source", named).code == 0


def test_a_fact_without_its_document_is_not_proven(tmp_path: Path, bank: Path) -> None:
    bank.write_text(TWO + FACTS + "- {id: sea, ask: What?, answer: Sea, at: atlas p1s1}\n")
    ran = quickly("verify", bank, "--source", f"primer={tmp_path / 'primer.txt'}")
    assert ran.code == 1
    assert "sea: unproven: the document of 'atlas' is not at hand (name it: --source" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--source", "nothing.txt"], "nothing.txt: error: cannot be read: no such file"),
        (["--source", "primr=a.txt"], "the bank has no source 'primr' (sources: primer)"),
        (["--source", "."], ".: error: this is a folder (name a document)"),
        ([], "no document of it is known here (add --source FILE, or once: ctquiz source add"),
        (["--accept", "moons"], "--accept: error: means nothing without --write (add --write)"),
    ],
)
def test_wrong_use_is_one_line_and_ends_in_2(bank: Path, arguments: list[str], said: str) -> None:
    ran = quickly("verify", bank, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[1]",
        '{"evidence": 2, "bank": "moons", "facts": {}}',
        '{"evidence": 1, "bank": "other", "facts": {}}',
        '{"evidence": 1, "bank": "moons", "facts": {"moons": [{"at": "primer ../x"}]}}',
        "[" * 100_000,
    ],
)
def test_spoilt_evidence_is_one_line(bank: Path, spoilt: str) -> None:
    bank.with_name("moons.evidence.json").write_text(spoilt, encoding="utf-8")
    ran = verified(bank)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{bank.with_name('moons.evidence.json')}: error: ")
    assert ran.err.count("\n") == 1
    assert ran.err == visible_line(ran.err.rstrip("\n")) + "\n"


def test_nothing_in_a_document_steers_the_terminal(bank: Path) -> None:
    edit(bank, "It is not a planet.", "The \x1b[31mRed\u202e Spot of Jupiter is old.\n\nShare\x9b")
    ran = verified(bank, "--coverage", "--show-dropped")
    assert not [sign for sign in ran.out if sign in "\x1b\x9b\u202e"]


def test_once_told_of_its_document_a_bank_needs_no_source(bank: Path) -> None:
    ran = quickly("source", "add", bank, bank.with_name("primer.txt"))
    assert ran.code == 0
    assert ran.lines == [
        f"{bank.with_name('primer.txt')}: 2 paragraphs, 3 of 3 facts of 'primer' stand in it",
        "c shows its passages while studying, after an answer",
    ]
    assert quickly("verify", bank).out == "3 of 3 facts proven\n"


def test_a_document_that_cannot_be_read_is_not_remembered(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n\n")
    ran = quickly("source", "add", bank, tmp_path / "empty.txt")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "holds no text" in ran.err
    assert quickly("verify", bank).code == 2


def test_a_faulty_fact_keeps_its_evidence_and_is_not_proven(bank: Path) -> None:
    verified(bank, "--write")
    edit(bank, "  at: primer p2s1", "  at: primer p2s1\n  surprise: yes", bank.name)
    assert verified(bank, "--write").code == 1
    assert list(evidence(bank)["facts"]) == ["moons", "titan", "ceres"]


def test_the_last_document_told_of_stands(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Something else is said here.", encoding="utf-8")
    quickly("source", "add", bank, bank.with_name("primer.txt"))
    quickly("source", "add", bank, f"primer={tmp_path / 'other.txt'}")
    assert quickly("verify", bank).lines[-1] == "0 of 3 facts proven"


def test_a_spoilt_list_of_documents_is_one_line(bank: Path, home: Path) -> None:
    quickly("source", "add", bank, bank.with_name("primer.txt"))
    (home / "documents.json").write_text("{", encoding="utf-8")
    ran = quickly("verify", bank)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "does not say where documents lie (delete it and run ctquiz source add" in ran.err


def test_without_its_library_a_format_says_what_to_install(
    bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for suffix, library in (("html", "lxml.etree"), ("rst", "docutils.core"), ("pdf", "pypdfium2")):
        monkeypatch.setitem(sys.modules, library.partition(".")[0], None)
        monkeypatch.setitem(sys.modules, library, None)
        path = bank.with_name(f"primer.{suffix}")
        path.write_bytes(b"%PDF-1.7" if suffix == "pdf" else PRIMER.encode())
        ran = quickly("verify", bank, "--source", path)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert f"needs a reader for .{suffix}" in ran.err
        assert "(pip install 'ctquiz[documents]')" in ran.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_before_it_is_waited_for(bank: Path) -> None:
    os.mkfifo(bank.with_name("pipe.txt"))
    ran = quickly("verify", bank, "--source", bank.with_name("pipe.txt"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "is no regular file (save the document first)" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_name_that_is_no_text_is_not_remembered(bank: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(bank.parent) + b"/pri\xffmer.txt"))
    path.write_text(PRIMER, encoding="utf-8")
    ran = quickly("source", "add", bank, path)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "has a name that is no text (rename it)" in ran.err
    assert verified(bank).code == 0


def test_spoilt_evidence_is_made_anew_where_that_is_asked_for(bank: Path) -> None:
    bank.with_name("moons.evidence.json").write_text("{", encoding="utf-8")
    ran = verified(bank, "--write")
    assert ran.code == 0
    assert "is no evidence" in ran.err
    assert list(evidence(bank)["facts"]) == ["moons", "titan", "ceres"]
