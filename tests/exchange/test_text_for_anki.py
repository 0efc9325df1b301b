"""Anki's text format: a file that needs no note type but those that every Anki has."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_anki import Anki, anki_in, shown
from sending import asked_of, bank_with, notes_of, read
from test_anki_takes_it import hostile_facts

from ctquiz.bank.model import Bank, Blank, Fact, Key, Slot, Text
from ctquiz.exchange.anki.lasting import Before, first_deck, notes
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


def test_a_cloze_becomes_a_gap_and_the_whole_sentence(anki: Anki, tmp_path: Path) -> None:
    ((front, back),) = imported(anki, bank_with([facts(cloze=True)]), tmp_path)
    assert shown(front).strip() == "It is ____."
    assert re.search("this.*It is this", shown(back), re.DOTALL)


def facts(cloze: bool = False, number: int = 0, tags: tuple[str, ...] = ()) -> Fact:
    """A fact of one blank, asked or in a sentence."""
    blank = Blank("answer", Text("this"), ask=None if cloze else f"What is {number}?")
    said = ("It is ", Slot("answer"), ".") if cloze else None
    return Fact(f"f{number}", (blank,), sentence=said, tags=tags)


def imported(anki: Anki, bank: Bank, folder: Path, split: bool = False) -> list[tuple[str, str]]:
    """The sides of a bank's cards in Anki, from its text format."""
    before = Before({}, first_deck(bank, split), 0)
    made = notes(asked_of(bank), before, {})
    file = folder / "a.txt"
    file.write_bytes(text(made))
    assert anki.take_text(file) == {"new": len(made)}
    assert anki.take_text(file) == {"duplicate": len(made)}
    return [anki.sides(note.key) for note in made]


def decks(anki: Anki) -> set[str]:
    return {deck.name for deck in anki.collection.decks.all_names_and_ids()} - {"Default"}


@pytest.mark.parametrize(
    ("title", "deck"),
    [
        ("Cafe\u0301", "Café"),
        ("1984", "1984 (a-bank)"),
        ("1", "1 (a-bank)"),
        ("Default", "Default (a-bank)"),
        ("A::B", "A:B"),
    ],
)
def test_a_title_makes_one_deck_whatever_anki_makes_of_names(
    anki: Anki, tmp_path: Path, title: str, deck: str
) -> None:
    imported(anki, bank_with([facts(number=n) for n in range(3)], title), tmp_path)
    assert decks(anki) == {deck}


def test_subdecks_and_what_has_no_tag_make_no_others(anki: Anki, tmp_path: Path) -> None:
    tags = [("k",), (), (), ("k",), ()]
    bank = bank_with([facts(number=n, tags=own) for n, own in enumerate(tags)], "T")
    imported(anki, bank, tmp_path, split=True)
    assert decks(anki) == {"T", "T::k"}


def test_an_anki_in_another_language_takes_it_too(tmp_path: Path) -> None:
    """There Basic has another name; the note type is then the one that its user chooses."""
    program = f"""
import sys
sys.path[:0] = {sys.path!r}
import anki.lang
anki.lang.set_lang("de")
from pathlib import Path
from real_anki import anki_in
with anki_in(Path({str(tmp_path / "anki")!r})) as anki:
    print(anki.take_text(Path({str(tmp_path / "a.txt")!r})))
"""
    (tmp_path / "a.txt").write_bytes(text(notes_of(read(SOLAR))))
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert told.stdout.decode().strip() == "{'new': 9}"
