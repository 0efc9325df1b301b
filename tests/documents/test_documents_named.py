"""`ctquiz source add` and `--source`: which document is whose, and those that are refused."""

import os
import sys
from pathlib import Path

import pytest

from ctquiz.shown import visible_line
from documents.proving import FACTS, PRIMER
from documents.verifying import edit, evidence, primer_bank, verified
from studying import quickly

TWO = "ctquiz: 1\nbank: moons\nsources:\n  primer: {title: A primer}\n  atlas: {title: An atlas}\n"


@pytest.fixture(name="bank")
def bank_with_a_primer(tmp_path: Path) -> Path:
    return primer_bank(tmp_path)


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


def test_a_document_that_was_moved_away_is_asked_for(bank: Path) -> None:
    quickly("source", "add", bank, bank.with_name("primer.txt"))
    bank.with_name("primer.txt").rename(bank.with_name("moved.txt"))
    ran = quickly("verify", bank)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "the document of 'primer' is not there any more (say where it lies now: " in ran.err
    assert ran.err.endswith(f"ctquiz source add {bank} primer=FILE)\n")
