"""A bank is edited and exported again: what is new arrives, and what was learnt stays."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_anki import Anki, anki_in, shown

from ctquiz.bank.model import Key
from ctquiz.exchange.anki.note import guid
from studying import quickly, write_bank

CERES = """
- id: ceres
  fact: Ceres was found in {year=1801} by {who=Piazzi}.
  tags: [small]
"""
RED = """
- {id: red, ask: Which planet is red?, answer: Mars, tags: [planets]}
"""
WHEN = Key("small", "ceres", "year")
WHO = Key("small", "ceres", "who")
RED_ANSWER = Key("small", "red", "answer")
FIRST_S, LATER_S = 1_700_000_000, 1_700_100_000


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as opened:
        yield opened


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return edition(tmp_path / "small.yaml", CERES + RED, FIRST_S)


def edition(path: Path, facts: str, edited: int, title: str = "A small bank") -> Path:
    write_bank(path, facts, title=title)
    os.utime(path, (edited, edited))
    return path


def exported(bank: Path, *options: str, name: str = "small.apkg") -> Path:
    target = bank.parent / name
    ran = quickly("export", bank, "-o", target, *options)
    assert (ran.code, ran.err) == (0, "")
    return target


def answer(anki: Anki, key: Key) -> int:
    """Study a card in Anki: its number."""
    ((card,),) = anki.rows(
        "SELECT cards.id FROM cards JOIN notes ON notes.id = nid WHERE guid = ?", guid(key)
    )
    anki.collection.db.execute(  # type: ignore[union-attr]
        "UPDATE cards SET type = 2, queue = 2, due = 9, ivl = 9, reps = 3 WHERE id = ?", card
    )
    return int(card)


def text_of(anki: Anki, key: Key) -> str:
    return str(anki.rows("SELECT flds FROM notes WHERE guid = ?", guid(key))[0][0])


def mods(anki: Anki) -> dict[str, int]:
    return dict(anki.rows("SELECT guid, mod FROM notes"))  # type: ignore[arg-type]


def test_edits_and_additions_arrive_and_an_answered_card_keeps_its_review(
    anki: Anki, bank: Path
) -> None:
    anki.take(exported(bank))
    card = answer(anki, WHEN)
    edition(
        bank,
        RED + "- {id: new, ask: What is new?, answer: this}\n" + CERES.replace("found", "seen"),
        LATER_S,
    )
    fates = anki.take(exported(bank))
    assert fates == {"new": 1, "updated": 2, "duplicate": 1}
    assert "seen" in text_of(anki, WHEN)
    assert anki.rows("SELECT ivl, reps FROM cards WHERE id = ?", card) == [[9, 3]]
    assert anki.complaints == ""


def test_a_blank_put_in_the_middle_moves_nothing(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    card = answer(anki, WHO)
    edition(bank, CERES.replace("found in", "found {how=by chance} in") + RED, LATER_S)
    assert anki.take(exported(bank)).get("new") == 1
    assert len(anki.rows("SELECT id FROM notes")) == 4
    assert anki.rows("SELECT ivl FROM cards WHERE id = ?", card) == [[9]]


def test_what_its_reader_edited_later_in_anki_stays(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    note = anki.collection.get_note(
        anki.rows("SELECT id FROM notes WHERE guid = ?", guid(WHEN))[0][0]
    )
    note.fields[4] = "my own note"
    anki.collection.update_note(note)
    edition(bank, CERES.replace("found", "seen") + RED, LATER_S)
    anki.take(exported(bank))
    assert "my own note" in text_of(anki, WHEN)


def test_a_blank_that_could_be_asked_otherwise_keeps_its_note_type(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    asked = "  blanks: {year: {ask: When was Ceres found?, not: [1800, 1802, 1803]}}\n"
    edition(bank, CERES + asked + RED.replace("Mars,", "Mars, not: [Venus, Earth, Io],"), LATER_S)
    fates = anki.take(exported(bank))
    assert "conflicting" not in fates
    assert fates["updated"] >= 1
    assert "When was Ceres found?" in text_of(anki, WHEN)
    front, back = map(shown, anki.sides(WHEN))
    assert "1801" not in front
    assert "1801" in back


def test_a_sentence_that_goes_leaves_a_cloze_a_cloze(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    edition(bank, "- {id: ceres, blanks: {year: {ask: When?, answer: 1801}}}\n" + RED, LATER_S)
    assert anki.take(exported(bank))["updated"] == 1
    front, back = map(shown, anki.sides(WHEN))
    assert "When?" in front
    assert "1801" not in front
    assert "1801" in back


def test_only_what_was_edited_has_a_later_time(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    assert set(mods(anki).values()) == {FIRST_S}
    edition(bank, CERES + RED.replace("red?", "red indeed?"), LATER_S)
    anki.take(exported(bank))
    assert mods(anki)[guid(RED_ANSWER)] == LATER_S
    assert mods(anki)[guid(WHEN)] == FIRST_S


def test_an_edit_in_a_file_with_an_older_time_arrives_too(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    edition(bank, CERES + RED.replace("red?", "red indeed?"), FIRST_S - 1000)
    assert anki.take(exported(bank))["updated"] == 1


def test_a_bank_dated_ahead_is_not_believed(anki: Anki, bank: Path) -> None:
    os.utime(bank, (4_000_000_000, 4_000_000_000))
    anki.take(exported(bank))
    assert max(mods(anki).values()) < 2_000_000_000


def test_a_file_without_a_time_does_no_harm(anki: Anki, bank: Path) -> None:
    os.utime(bank, (0, 0))
    assert anki.take(exported(bank)) == {"new": 3}
    assert anki.complaints == ""


def test_a_star_is_no_edit(anki: Anki, bank: Path) -> None:
    quickly("study", bank, "--form", "cloze", stdin=":*\n")
    anki.take(exported(bank, "--with-history"))
    assert "marked" in anki.rows("SELECT tags FROM notes WHERE guid = ?", guid(WHEN))[0][0]
    before = mods(anki)
    anki.take(exported(bank))
    assert mods(anki) == before


def test_the_same_bank_gives_the_same_bytes(bank: Path) -> None:
    first = exported(bank).read_bytes()
    assert exported(bank, name="again.apkg").read_bytes() == first
    os.utime(bank, (LATER_S, LATER_S))
    assert exported(bank).read_bytes() == first


def test_another_title_makes_no_second_deck(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    edition(bank, CERES + RED + "- {id: n, ask: New?, answer: x}\n", LATER_S, title="Renamed")
    anki.take(exported(bank))
    names = {deck.name for deck in anki.collection.decks.all_names_and_ids()}
    assert names == {"A small bank", "Default"}


def decks_of(anki: Anki) -> dict[str, str]:
    """The deck of each note's card."""
    rows = anki.rows("SELECT guid, did FROM cards JOIN notes ON notes.id = nid")
    return {note: anki.collection.decks.name(deck) for note, deck in rows}


def test_subdecks_by_tag_are_kept_to_once_chosen(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank, "--deck-by", "tag"))
    assert decks_of(anki)[guid(WHEN)] == "A small bank::small"
    edition(
        bank,
        CERES.replace("[small]", "[moved]")
        + RED
        + "- {id: n, ask: N?, answer: x, tags: [small]}\n",
        LATER_S,
    )
    anki.take(exported(bank))
    assert decks_of(anki)[guid(WHEN)] == "A small bank::small"
    assert decks_of(anki)[guid(Key("small", "n", "answer"))] == "A small bank::small"
    names = {deck.name for deck in anki.collection.decks.all_names_and_ids()}
    assert "A small bank::moved" not in names


def test_who_chooses_subdecks_later_is_told_what_stays(anki: Anki, bank: Path) -> None:
    anki.take(exported(bank))
    ran = quickly("export", bank, "-o", bank.with_suffix(".apkg"), "--deck-by", "tag")
    assert ran.out.endswith("; 3 stay in their deck, as Anki moves no card on import\n")
    anki.take(bank.with_suffix(".apkg"))
    assert set(decks_of(anki).values()) == {"A small bank"}
    assert "stay" not in quickly("export", bank, "-o", bank.with_suffix(".apkg")).out


def test_two_banks_with_files_of_one_time_share_a_collection(
    anki: Anki, bank: Path, tmp_path: Path
) -> None:
    other = write_bank(tmp_path / "other.yaml", RED, bank="other", title="Other")
    os.utime(other, (FIRST_S, FIRST_S))
    anki.take(exported(bank))
    assert anki.take(exported(other, name="other.apkg")) == {"new": 1}
    assert len(anki.rows("SELECT id FROM cards")) == 4
    assert anki.complaints == ""
