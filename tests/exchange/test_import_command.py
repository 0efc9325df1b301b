"""`ctquiz import`: from a deck to a bank that can be studied where Anki stopped."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from anki.generic_pb2 import Empty
from anki.import_export_pb2 import ExportLimit
from anki_decks import Made, made
from real_anki import Anki, anki_in
from sending import read, sent

from ctquiz.bank.model import studied
from fewer import one_in
from studying import SOLAR, quickly, write_bank

FORMATS = ("latest", "legacy2", "legacy1", "colpkg", "legacy_colpkg")
LATER = "2030-01-01T09:00+00:00"


@pytest.fixture(scope="module")
def decks() -> Made:
    return made()


@pytest.fixture
def anki(decks: Made) -> Iterator[Anki]:
    with decks.anki() as opened:
        yield opened


def number(anki: Anki, query: str) -> int:
    return int(anki.rows(query)[0][0])


@pytest.mark.parametrize("form", one_in(3, FORMATS))
def test_notes_cards_tags_media_and_reviews_are_as_many_as_anki_says(
    form: str, decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "world.yaml"
    ran = quickly("import", decks.every[form], "-o", out, "--with-history", now=LATER)
    assert ran.code == 1 and ran.out.startswith(f"{out}: ")
    bank = read(out)
    lineage = json.loads((tmp_path / "new" / "world.anki.json").read_text(encoding="utf-8"))
    assert len(lineage["notes"]) == number(anki, "SELECT count() FROM notes")
    blanks = sum(len(fact.blanks) for fact in bank.facts)
    assert blanks == number(anki, "SELECT count() FROM cards")
    tags = {tag for fact in bank.facts for tag in fact.tags}
    assert {tag for tag in anki.collection.tags.all() if tag not in ("marked", "leech")} <= tags
    answers = "SELECT count() FROM revlog WHERE ease > 0 AND NOT (type = 3 AND factor = 0)"
    assert bank.title in quickly("stats", now=LATER).out  # it is known by now
    told = json.loads(quickly("stats", "--json", out, now=LATER).out)
    drafts = sum(fact.draft for fact in bank.facts)
    assert drafts == 1 and told["banks"][0]["blanks"] == len(studied(bank))
    assert len(quickly("log", out, now=LATER).lines) == number(anki, answers)
    names = {one.name for one in out.parent.iterdir()} - {out.name, "world.anki.json"}
    media = {path.name for path in Path(anki.collection.media.dir()).iterdir()}
    unused = set() if form.endswith("colpkg") else {"unused.png"}
    assert names == media - unused


def test_the_bank_has_no_error_and_is_studied(decks: Made, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "world.yaml"
    quickly("import", decks.latest, "-o", out)
    checked = quickly("check", out)
    assert "0 errors" in checked.out
    ran = quickly("study", "--plain", "--limit", "1", out, stdin="\n4\n")
    assert ran.out.startswith("\n[1/1] ")


def test_importing_twice_adds_nothing(decks: Made, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "world.yaml"
    quickly("import", decks.latest, "-o", out, "--with-history", now=LATER)
    first = out.read_bytes(), quickly("log", now=LATER).out, quickly("stats", out, now=LATER).out
    again = quickly("import", decks.legacy2, "-o", out, "--with-history", now=LATER)
    assert "0 events new to the log" in again.out
    assert first == (
        out.read_bytes(),
        quickly("log", now=LATER).out,
        quickly("stats", out, now=LATER).out,
    )


def test_a_bank_that_was_edited_stays_and_its_past_comes_along(
    decks: Made, home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "world.yaml"
    quickly("import", decks.latest, "-o", out)
    edited = out.read_text(encoding="utf-8").replace("Capital of Cuba?", "Which is Cuba's capital?")
    out.write_text(edited, encoding="utf-8")
    refused = quickly("import", decks.latest, "-o", out)
    assert (refused.code, refused.err) == (
        2,
        f"{out}: error: is there already (--force overwrites it)\n",
    )
    ran = quickly("import", decks.latest, "-o", out, "--with-history", now=LATER)
    assert f"{out}: stays as it is (--force writes it anew)" in ran.out
    assert out.read_text(encoding="utf-8") == edited
    assert len(quickly("log", out, now=LATER).lines) > 700


def test_by_force_the_bank_is_written_anew_under_the_ids_that_it_had(
    decks: Made, home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "world.yaml"
    quickly("import", decks.latest, "-o", out)
    before = out.read_bytes()
    out.write_bytes(before.replace(b"Capital of Cuba?", b"Which is Cuba's?"))
    out.write_bytes(out.read_bytes() + b"- {id: mine, ask: What is mine?, answer: this}\n")
    ran = quickly("import", decks.latest, "-o", out, "--force")
    assert ran.code == 1 and out.read_bytes() == before
    assert "1 × fact that only the bank had, written over (mine)" in ran.err
    assert "1 × fact that said something else in the bank, written over (capital-cuba)" in ran.err


def test_who_keeps_a_bank_is_told_what_is_new_or_changed_in_anki(
    decks: Made, anki: Anki, home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "world.yaml"
    quickly("import", decks.latest, "-o", out)
    text = out.read_text(encoding="utf-8")
    peru = re.search(r"- id: capital-peru\n(?:  .*\n)+", text)
    assert peru
    out.write_text(text.replace(peru[0], ""), encoding="utf-8")
    note = anki.collection.get_note(
        anki.rows("SELECT id FROM notes WHERE flds LIKE '%Cuba%'")[0][0]
    )
    note.fields[1] = "La Habana"
    anki.collection.update_note(note)
    note = anki.collection.new_note(anki.collection.models.by_name("Basic"))  # type: ignore[arg-type]
    note.fields[:] = ["Capital of Malta?", "Valletta"]
    anki.collection.add_note(note, anki.collection.decks.id("World"))  # type: ignore[arg-type]
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True)
    package = tmp_path / "later.apkg"
    anki.collection.export_anki_package(out_path=str(package), options=options, limit=None)
    ran = quickly("import", package, "-o", out, "--with-history", now=LATER)
    assert "1 × new fact, as the bank stays as it is (capital-malta)" in ran.err
    assert "1 × fact that was changed in Anki, as the bank stays as it is (capital-cuba)" in ran.err


def test_a_dry_run_tells_and_writes_nothing(decks: Made, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "banks" / "world.yaml"
    ran = quickly("import", decks.latest, "-o", out, "--dry-run", "--with-history", now=LATER)
    assert "would hold" in ran.out and "would come along" in ran.out
    assert not out.parent.exists() and not (home / "memory.db").exists()


def test_a_folder_gets_a_bank_for_each_deck(decks: Made, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "banks"
    ran = quickly("import", decks.latest, "-o", f"{folder}/")
    banks = [read(path) for path in sorted(folder.glob("*.yaml"))]
    assert len(banks) == len(ran.lines) - 1 and len({bank.id for bank in banks}) == len(banks)
    assert "World: Capitals" in {bank.title for bank in banks}
    assert "0 errors" in quickly("check", folder).out


def test_our_own_export_comes_back_and_adds_no_review(home: Path, tmp_path: Path) -> None:
    quickly("study", "--plain", "--limit", "3", SOLAR, stdin="1\n1\n1\n")
    log = quickly("log").out
    package = tmp_path / "solar.apkg"
    quickly("export", SOLAR, "-o", package, "--with-history")
    ran = quickly("import", package, "-o", tmp_path / "solar.yaml", "--with-history")
    assert ran.code == 0
    assert read(tmp_path / "solar.yaml") == read(SOLAR)
    assert quickly("log").out == log


def test_several_banks_of_ours_need_a_folder(home: Path, tmp_path: Path) -> None:
    with anki_in(tmp_path / "anki") as anki:
        anki.take(sent(read(SOLAR), tmp_path / "solar.apkg"))
        other = write_bank(tmp_path / "o.yaml", "- {id: a, ask: A?, answer: a}\n")
        anki.take(sent(read(other), tmp_path / "other.apkg"))
        anki.collection.export_collection_package(
            str(tmp_path / "all.colpkg"), include_media=False, legacy=False
        )
        anki.collection.reopen()
    ran = quickly("import", tmp_path / "all.colpkg", "-o", tmp_path / "one.yaml")
    assert ran.code == 2
    assert "holds 2 banks (name a folder for them, like -o banks/)" in ran.err
    assert quickly("import", tmp_path / "all.colpkg", "-o", f"{tmp_path}/both/").code == 0
    names = {path.name for path in (tmp_path / "both").iterdir()}
    assert names == {"solar-system.yaml", "small.yaml"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x.doc", "-o", "b.yaml"), "x.doc: error: no format has this suffix (import .apkg, "),
        (("x.apkg", "-o", "b.yaml"), "x.apkg: error: cannot be read: no such file or directory"),
        (("x.apkg", "-o", "b.txt"), "b.txt: error: is no name of a bank (end it in .yaml"),
        (("x.apkg", "-o", ""), "-o: error: names no file (say where the bank goes"),
    ],
)
def test_wrong_use_is_told_in_one_line(arguments: tuple[str, ...], said: str, home: Path) -> None:
    ran = quickly("import", *arguments)
    assert ran.code == 2 and ran.err.startswith(said) and len(ran.err.splitlines()) == 1


def test_media_stay_beside_the_bank_whatever_their_names_are(
    decks: Made, home: Path, tmp_path: Path
) -> None:
    names = ["../../evil.png", "/abs.png", "a\0b.png", "x" * 300 + ".png", "A.png", "a.PNG", ".rc"]
    package = tmp_path / "in" / "evil.apkg"
    package.parent.mkdir()
    with zipfile.ZipFile(decks.legacy1) as source, zipfile.ZipFile(package, "w") as target:
        for member in source.namelist():
            if not member.isdigit() and member != "media":
                target.writestr(member, source.read(member))
        target.writestr("media", json.dumps({str(n): name for n, name in enumerate(names)}))
        for n, _ in enumerate(names):
            target.writestr(str(n), b"picture %d" % n)
    out = tmp_path / "a" / "b" / "bank.yaml"
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    quickly("import", package, "-o", out)
    made_ = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert {path.parent for path in made_} == {out.parent}
    assert len(made_) == 2 + len(names)
    assert not any(path.name.startswith(".") for path in made_)


def test_a_file_beside_the_bank_is_never_written_over(
    decks: Made, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "map.png").write_bytes(b"somebody's own")
    quickly("import", decks.latest, "-o", tmp_path / "world.yaml", "--force")
    assert (tmp_path / "map.png").read_bytes() == b"somebody's own"
    assert (tmp_path / "map-2.png").is_file()
    assert "file: map-2.png" in (tmp_path / "world.yaml").read_text(encoding="utf-8")


def test_decks_whose_names_have_one_slug_become_banks_of_their_own(
    home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "banks"
    quickly("import", _deck(tmp_path, "A::b", "a b", "😀", "Default"), "-o", f"{folder}/")
    banks = [read(path) for path in folder.glob("*.yaml")]
    assert len({bank.id for bank in banks}) == len(banks) == 4


def test_a_bank_of_other_notes_lends_its_id_to_no_deck(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "bank.yaml"
    quickly("import", _deck(tmp_path, "Rivers"), "-o", out)
    other = _deck(tmp_path, "Lakes")
    refused = quickly("import", other, "-o", out, "--with-history")
    assert refused.code == 2 and "is there already" in refused.err
    quickly("import", other, "-o", out, "--force")
    assert read(out).id == "lakes"


def test_what_went_back_comes_again_in_its_order_whatever_its_decks(
    home: Path, tmp_path: Path
) -> None:
    out, again = tmp_path / "bank.yaml", tmp_path / "again" / "other.yaml"
    quickly("import", _deck(tmp_path, "A", "A::b", "A"), "-o", out)
    quickly("export", out, "-o", tmp_path / "back.apkg")
    quickly("import", tmp_path / "back.apkg", "-o", again)
    assert again.read_bytes() == out.read_bytes()


def _deck(folder: Path, *decks: str) -> Path:
    """A package with a note in each of these decks."""
    path = folder / f"{decks[0]}.apkg"
    with anki_in(folder / f"anki of {decks[0]}") as anki:
        for deck in decks:
            note = anki.collection.new_note(anki.collection.models.by_name("Basic"))
            note.fields[:] = [f"What lies in {deck}?", "water"]
            anki.collection.add_note(note, anki.collection.decks.id(deck))
        limit = ExportLimit(whole_collection=Empty())
        options = ExportAnkiPackageOptions(with_media=True)
        anki.collection.export_anki_package(out_path=str(path), options=options, limit=limit)
    return path


def test_our_own_export_with_marks_adds_not_one_event(home: Path, tmp_path: Path) -> None:
    said = "1\n:!\n1\n:f\n:*\n1\n:-\n1\n:u\n"
    quickly("study", "--plain", "--limit", "6", SOLAR, stdin=said)
    quickly("export", SOLAR, "-o", tmp_path / "solar.apkg", "--with-history")
    out = tmp_path / "solar.yaml"
    ran = quickly("import", tmp_path / "solar.apkg", "-o", out, "--with-history")
    assert ran.code == 0 and ", 0 events new to the log" in ran.out
