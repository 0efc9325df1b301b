"""Anki's text format: a file that needs no note type but those that every Anki has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from real_anki import Anki, anki_in, shown
from sending import bank_with, notes_of, read
from test_anki_takes_it import hostile_facts

from ctquiz.bank.model import Key
from ctquiz.exchange.anki.note import guid
from ctquiz.exchange.anki.text import text
from studying import SOLAR


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as opened:
        yield opened


def test_anki_reads_its_head_and_every_note(anki: Anki, tmp_path: Path) -> None:
    notes = notes_of(read(SOLAR))
    file = tmp_path / "a.txt"
    file.write_bytes(text(notes))
    assert anki.take_text(file) == {"new": len(notes)}
    found = {note: set(tags.split()) for note, tags in anki.rows("SELECT guid, tags FROM notes")}
    assert found == {note.guid: set(note.tags) for note in notes}
    names = {deck.name for deck in anki.collection.decks.all_names_and_ids()}
    assert names == {"Default", "The solar system"}


def test_a_second_import_changes_nothing_and_an_edit_arrives(anki: Anki, tmp_path: Path) -> None:
    notes = notes_of(read(SOLAR))
    file = tmp_path / "a.txt"
    file.write_bytes(text(notes))
    anki.take_text(file)
    assert anki.take_text(file) == {"duplicate": len(notes)}
    file.write_bytes(text(notes).replace(b"Ceres", b"CERES"))
    assert anki.take_text(file).get("updated", 0) >= 1
    assert len(anki.rows("SELECT id FROM notes")) == len(notes)


def test_hostile_text_shows_literally(anki: Anki, tmp_path: Path) -> None:
    notes = notes_of(bank_with(hostile_facts()))
    file = tmp_path / "a.txt"
    file.write_bytes(text(notes))
    assert anki.take_text(file) == {"new": len(notes)}
    for fact in hostile_facts():
        assert fact.id is not None
        _, back = anki.sides(Key("a-bank", fact.id, "answer"))
        assert fact.blanks[0].answer.shown in shown(back)
    assert anki.complaints == ""


def test_a_cloze_stays_one(anki: Anki, tmp_path: Path) -> None:
    notes = notes_of(bank_with(fact for fact in hostile_facts() if fact.id == "cloze-3"))
    file = tmp_path / "a.txt"
    file.write_bytes(text(notes))
    anki.take_text(file)
    ((name,),) = anki.rows("SELECT name FROM notetypes JOIN notes ON mid = notetypes.id")
    assert name == "Cloze"
    assert anki.rows("SELECT guid FROM notes") == [[guid(notes[0].key)]]
