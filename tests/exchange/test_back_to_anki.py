"""What came from Anki goes back as the notes it was: the real Anki updates them, and adds none."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from anki_decks import Made, made
from real_anki import Anki

from fewer import one_in
from studying import quickly

FORMATS = ("latest", "legacy2", "legacy1", "colpkg", "legacy_colpkg")


@pytest.fixture(scope="module")
def decks() -> Made:
    return made()


@pytest.fixture
def anki(decks: Made) -> Iterator[Anki]:
    with decks.anki() as opened:
        assert opened.complaints is not None  # what the past of the deck left behind is mended
        yield opened


def imported(package: Path, folder: Path) -> Path:
    bank = folder / "world.yaml"
    assert quickly("import", package, "-o", bank).code == 1  # a picture waits as a draft
    return bank


def back(bank: Path) -> Path:
    package = bank.with_name("back.apkg")
    assert quickly("export", bank, "-o", package).code == 0
    return package


def notes(anki: Anki) -> dict[str, str]:
    return dict(anki.rows("SELECT guid, flds || '|' || tags || '|' || mid FROM notes"))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", one_in(3, FORMATS))
def test_an_untouched_deck_goes_back_as_it_came(
    form: str, decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    before = notes(anki)
    cards = anki.rows("SELECT nid, ord, did, queue, due, ivl, reps, data FROM cards ORDER BY id")
    types = anki.rows("SELECT id, name, mtime_secs FROM notetypes ORDER BY id")
    fates = anki.take(back(imported(decks.every[form], tmp_path)))
    assert fates == {"updated": len(before)}
    assert notes(anki) == before
    assert cards == anki.rows(
        "SELECT nid, ord, did, queue, due, ivl, reps, data FROM cards ORDER BY id"
    )
    assert types == anki.rows("SELECT id, name, mtime_secs FROM notetypes ORDER BY id")
    assert anki.complaints == ""


def test_what_was_edited_arrives_in_its_field_and_all_else_stays(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    edits = {
        "Capital of France?": "Capital of the French?",
        "answer: Rome": "answer: Roma <3",
        "{c1=Canberra}": "{c1=Canberra, of course,}",
        "Name: Sodium": "Name: Natrium",
    }
    for was, now in edits.items():
        assert was in text or was == "Name: Sodium"
        text = text.replace(was, now)
    bank.write_text(text, encoding="utf-8")
    before = notes(anki)
    assert anki.take(back(bank)) == {"updated": len(before)}
    changed = {guid: now for guid, now in notes(anki).items() if now != before[guid]}
    assert sorted(re.split("[\x1f|]", one)[0:2] for one in changed.values()) == [
        ["Capital of Italy?", "Roma &lt;3"],
        ["Capital of the French?", "Paris"],
        ["{{c1::Canberra, of course,}} is the capital of {{c2::Australia::country}}.", ""],
    ]


def test_a_later_edit_in_anki_wins(decks: Made, anki: Anki, home: Path, tmp_path: Path) -> None:
    bank = imported(decks.latest, tmp_path)
    package = back(bank)
    (number,) = anki.rows("SELECT id FROM notes WHERE sfld = 'Capital of Cuba?'")[0]
    note = anki.collection.get_note(number)
    note.fields[1] = "La Habana"
    anki.collection.update_note(note)
    anki.take(package)
    assert anki.collection.get_note(number).fields[1] == "La Habana"


def test_a_new_fact_leaves_as_a_note_of_ours_and_a_gone_one_stays_behind(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    gone = re.search(r"- id: capital-peru\n(?:  .*\n)+", text)
    assert gone
    new = "- {id: new, ask: What is new?, answer: this, tags: ['World::Capitals', new]}\n"
    bank.write_text(text.replace(gone[0], new), encoding="utf-8")
    count = len(notes(anki))
    package = bank.with_name("back.apkg")
    ran = quickly("export", bank, "-o", package)
    assert "178 notes, 1 new and 0 changed since the last export; 1 that the bank" in ran.out
    assert anki.take(package) == {"new": 1, "updated": count - 1}
    query = "SELECT decks.name, tags FROM cards JOIN notes ON notes.id = nid JOIN decks ON decks.id"
    ((deck, tags),) = anki.rows(f"{query} = did WHERE flds LIKE 'What is new%'")
    assert (deck, tags.split()) == ("World\x1fCapitals", ["new"])


def test_tags_that_were_taken_away_or_added_do_so_in_anki(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    was = re.search(r"- id: capital-france\n  tags: .*\n", text)
    assert was
    now = was[0].replace("europe", "big cities")
    bank.write_text(text.replace(was[0], now), encoding="utf-8")
    anki.take(back(bank))
    tags = anki.rows("SELECT tags FROM notes WHERE sfld = 'Capital of France?'")[0][0]
    assert "big_cities" in tags.split() and "europe" not in tags.split()


def test_what_has_no_place_in_its_note_is_told(decks: Made, home: Path, tmp_path: Path) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("Capital of France?\n", "Capital of France?\n  hint: P\n"))
    ran = quickly("export", bank, "-o", tmp_path / "back.apkg")
    assert ran.code == 0
    assert ran.err == "capital-france: its note of Anki's has no place for what was changed\n"


def test_a_bank_that_got_another_id_is_told_that_its_notes_would_be_new(
    decks: Made, home: Path, tmp_path: Path
) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("bank: world\n", "bank: mine\n"), encoding="utf-8")
    ran = quickly("export", bank, "-o", tmp_path / "back.apkg")
    assert ran.code == 2
    assert ran.err.startswith(f"{tmp_path}/world.anki.json: error: is of the bank 'world', not of")


def test_what_was_added_to_a_deck_of_a_folder_comes_back_into_its_bank(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "banks"
    quickly("import", decks.latest, "-o", f"{folder}/")
    bank = folder / "world-capitals.yaml"
    added = "- {id: new, ask: What is new?, answer: this, not: [that]}\n"
    bank.write_text(bank.read_text(encoding="utf-8") + added, encoding="utf-8")
    quickly("export", folder, "-o", tmp_path / "back.apkg")
    anki.take(tmp_path / "back.apkg")
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True)
    anki.collection.export_anki_package(
        out_path=str(tmp_path / "all.apkg"), options=options, limit=None
    )
    ran = quickly("import", tmp_path / "all.apkg", "-o", f"{folder}/", "--force")
    names = sorted(path.name for path in folder.glob("*.yaml"))
    assert "world-capitals-2.yaml" not in names and len(names) == len(ran.lines) - 1
    assert "0 errors" in quickly("check", folder).out
    assert "id: new" in bank.read_text(encoding="utf-8")


def test_a_note_goes_into_the_field_that_is_empty_for_it(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    bank = imported(decks.latest, tmp_path)
    text = bank.read_text(encoding="utf-8")
    sentence = re.search(r"  fact: .*Canberra.*\n", text)
    assert sentence
    noted = f"{sentence[0]}  note: Since *1908*.\n"
    bank.write_text(text.replace(sentence[0], noted), encoding="utf-8")
    anki.take(back(bank))
    ((fields,),) = anki.rows("SELECT flds FROM notes WHERE flds LIKE '%Canberra%'")
    assert fields.split("\x1f")[1] == "Since <i>1908</i>."
