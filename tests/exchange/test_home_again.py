"""Our own packages come home: every fact, blank, option, tag and note."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from hypothesis import given, settings
from hypothesis import strategies as st
from real_anki import Anki, anki_in
from sending import notes_of, read, sent

from banks import banks
from ctquiz.bank.model import Bank
from ctquiz.exchange.apkg.read import opened
from ctquiz.exchange.incoming.banks.arrival import sorted_out
from ctquiz.exchange.incoming.lost import Kind
from studying import SOLAR, quickly, write_bank


def home_of(package: Path) -> tuple[Bank, list[Kind]]:
    with opened(package) as found:
        (one,) = sorted_out(found.collection).homes
    return one.bank, [lost.kind for lost in one.lost]


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as there:
        yield there


def through(anki: Anki, package: Path) -> Path:
    """The package, imported into the real Anki and exported from there."""
    anki.take(package)
    out = package.with_name("through.apkg")
    options = ExportAnkiPackageOptions(with_media=True)
    anki.collection.export_anki_package(out_path=str(out), options=options, limit=None)
    return out


def leaving(bank: Bank) -> set[str | None]:
    """The facts that can be asked, and so leave."""
    return {note.key.fact for note in notes_of(bank)}


@given(st.data())
@settings(max_examples=15)
def test_any_bank_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    bank = data.draw(banks())
    if not leaving(bank):
        return
    there, lost = home_of(sent(bank, tmp_path_factory.mktemp("law") / "law.apkg"))
    assert lost == []
    assert {fact.id: fact for fact in there.facts} == {
        fact.id: fact for fact in bank.facts if fact.id in leaving(bank) and fact.id
    }
    assert (there.id, there.title, there.sources) == (bank.id, bank.title, bank.sources)


def test_it_comes_back_through_the_real_anki(anki: Anki, tmp_path: Path) -> None:
    bank = read(SOLAR)
    there, lost = home_of(through(anki, sent(bank, tmp_path / "solar.apkg")))
    assert (there, lost) == (bank, [])


def test_what_was_edited_in_anki_is_taken_over(anki: Anki, home: Path, tmp_path: Path) -> None:
    facts = (
        "- {id: red, ask: Which planet is red?, answer: Mars, note: Iron, not: [Venus, Pluto]}\n"
    )
    bank = write_bank(tmp_path / "small.yaml", facts)
    quickly("export", bank, "-o", tmp_path / "small.apkg")
    anki.take(tmp_path / "small.apkg")
    note = anki.collection.get_note(anki.rows("SELECT id FROM notes")[0][0])
    note["Prompt"], note["Answer"], note["Note"] = "Which is red?", "<b>Mars</b>, the god", "Rust"
    note.tags.append("mine")
    anki.collection.update_note(note)
    there, lost = home_of(through(anki, tmp_path / "small.apkg"))
    (fact,) = there.facts
    assert fact.tags == ("mine",)
    assert (fact.blanks[0].ask, fact.blanks[0].answer.shown) == ("Which is red?", "Mars, the god")
    assert (fact.note, fact.blanks[0].wrong, lost) == ("Rust", ("Venus", "Pluto"), [])


def test_an_edit_without_a_place_in_the_fact_is_told(
    anki: Anki, home: Path, tmp_path: Path
) -> None:
    facts = "- id: red\n  fact: '{Mars} is red.'\n"
    quickly("export", write_bank(tmp_path / "s.yaml", facts), "-o", tmp_path / "s.apkg")
    anki.take(tmp_path / "s.apkg")
    note = anki.collection.get_note(anki.rows("SELECT id FROM notes")[0][0])
    note["Prompt"] = note["Prompt"].replace("red", "rusty")
    anki.collection.update_note(note)
    ran = quickly("import", through(anki, tmp_path / "s.apkg"), "-o", tmp_path / "again.yaml")
    assert ran.code == 1
    assert "1 × edit in Anki that a fact has no place for (Prompt of small/red#answer)" in ran.err


def test_other_notes_come_to_the_facts_of_the_bank(anki: Anki, home: Path, tmp_path: Path) -> None:
    package = sent(read(SOLAR), tmp_path / "solar.apkg")
    anki.take(package)
    basic = anki.collection.models.by_name("Basic")
    assert basic
    note = anki.collection.new_note(basic)
    note.fields[:] = ["What is a comet made of?", "ice and dust"]
    anki.collection.add_note(note, anki.collection.decks.id("Default"))  # type: ignore[arg-type]
    out = tmp_path / "all.yaml"
    assert quickly("import", through(anki, package), "-o", out).code == 0
    facts = read(out).facts
    assert facts[:-1] == read(SOLAR).facts and facts[-1].id == "comet-made"
