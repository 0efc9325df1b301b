"""What is read of a package is what the real Anki says of the collection it came from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import genanki
import pytest
from anki_decks import made
from anki_notes import MEDIA
from anki_past import FITTED, PARAMETERS, memory
from msgspec import structs
from real_anki import Anki

from ctquiz.exchange.apkg.collection import Collection, Stock
from ctquiz.exchange.apkg.media import NoMedium
from ctquiz.exchange.apkg.read import opened

FORMATS = ("latest", "legacy2", "legacy1", "colpkg", "legacy_colpkg")


@pytest.fixture(scope="module")
def anki() -> Iterator[Anki]:
    with made().anki() as opened_again:
        yield opened_again


@pytest.fixture(params=FORMATS)
def found(request: pytest.FixtureRequest) -> Collection:
    with opened(made().every[request.param]) as package:
        return package.collection


def test_notes_are_ankis_with_their_tags_and_fields(anki: Anki, found: Collection) -> None:
    rows = anki.rows("SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
    assert [
        (note.id, note.guid, note.type, note.mod, list(note.tags), list(note.fields))
        for note in found.notes
    ] == [
        (number, guid, type_, mod, tags.split(), fields.split("\x1f"))
        for number, guid, type_, mod, tags, fields in rows
    ]


CARD = "id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, flags"


def test_cards_stand_where_they_do_in_anki_and_those_borrowed_as_at_home(found: Collection) -> None:
    with made().anki() as anki:
        borrowed = [card for (card,) in anki.rows("SELECT id FROM cards WHERE odid ORDER BY id")]
        mods = dict(anki.rows("SELECT id, mod FROM cards"))
        for deck in anki.collection.decks.all_names_and_ids():
            if deck.name.startswith("Cram"):
                anki.collection.sched.empty_filtered_deck(deck.id)  # type: ignore[arg-type]
        rows = [tuple(row) for row in anki.rows(f"SELECT {CARD} FROM cards ORDER BY id")]
    assert [card.id for card in found.cards if card.borrowed] == borrowed
    # Bringing them home is a change in Anki, but for that they are the same.
    assert [structs.astuple(card)[:13] for card in found.cards] == [
        (*row[:4], mods[row[0]], *row[5:]) for row in rows
    ]


def test_cards_have_the_memory_that_ankis_fsrs_has(anki: Anki, found: Collection) -> None:
    rows = anki.rows("SELECT id, data FROM cards")
    known = {card: told for card, data in rows if (told := memory(data))}
    assert len(known) > 100
    assert known == {
        card.id: (card.memory.stability, card.memory.difficulty)
        for card in found.cards
        if card.memory
    }
    assert all(card.memory.last for card in found.cards if card.memory)


def test_every_row_of_the_review_log_is_there(anki: Anki, found: Collection) -> None:
    rows = anki.rows("SELECT id, cid, ease, ivl, factor, time, type FROM revlog ORDER BY id")
    assert [structs.astuple(row) for row in found.rows] == [tuple(row) for row in rows]
    assert Counter(row.kind for row in found.rows).keys() == {0, 1, 2, 3, 4, 5}


def test_decks_have_ankis_names(anki: Anki, found: Collection) -> None:
    decks = {deck.id: deck.name for deck in anki.collection.decks.all_names_and_ids()}
    assert found.decks == decks


def types(anki: Anki) -> dict[int, Mapping[str, Any]]:
    used = {type_ for (type_,) in anki.rows("SELECT DISTINCT mid FROM notes")}
    return {type_["id"]: type_ for type_ in anki.collection.models.all() if type_["id"] in used}


def test_note_types_have_ankis_fields_templates_and_style(anki: Anki, found: Collection) -> None:
    for number, type_ in types(anki).items():
        told = found.types[number]
        assert (told.name, told.cloze, told.css) == (type_["name"], type_["type"], type_["css"])
        assert [(f.name, f.id, f.rtl) for f in told.fields] == [
            (f["name"], f["id"], f["rtl"]) for f in type_["flds"]
        ]
        assert [(t.name, t.id, t.front, t.back) for t in told.templates] == [
            (t["name"], t["id"], t["qfmt"], t["afmt"]) for t in type_["tmpls"]
        ]
        assert told.latex is None
        assert told.stock == type_["originalStockKind"]
    assert {told.stock for told in found.types.values()} == set(Stock) - {Stock.UNKNOWN}


def test_days_begin_when_they_do_in_anki(anki: Anki, found: Collection) -> None:
    ((began,),) = anki.rows("SELECT crt FROM col")
    assert found.created == began
    assert found.offset == -anki.collection.get_config("creationOffset")
    assert found.rollover == 4


def test_parameters_are_those_of_the_deck_they_were_fitted_for(
    anki: Anki, found: Collection
) -> None:
    number = anki.collection.decks.id_for_name(FITTED)
    assert list(found.parameters) == [number]
    assert found.parameters[number or 0] == pytest.approx(PARAMETERS)


def test_nothing_of_anki_makes_no_sense(found: Collection) -> None:
    assert found.faulty == 0


@pytest.mark.parametrize("format_", FORMATS)
def test_media_are_read_by_the_names_that_notes_have_for_them(format_: str) -> None:
    with opened(made().every[format_]) as package:
        for name, data in MEDIA.items():
            if name in package.media:
                assert package.media[name] == len(data)
                assert package.medium(name) == data
        assert {"fläg 1.png", "tone.mp3"} <= package.media.keys()


def test_a_medium_that_no_package_has_is_told_so() -> None:
    with opened(made().latest) as package, pytest.raises(NoMedium, match="is not in the package"):
        package.medium("elsewhere.png")


def test_without_history_all_cards_are_new(anki: Anki) -> None:
    with opened(made().bare) as package:
        found = package.collection
    ((cards,),) = anki.rows("SELECT count() FROM cards")
    assert (len(found.cards), len(found.rows)) == (cards, 0)
    assert {(card.kind, card.memory) for card in found.cards} == {(0, None)}


def test_a_package_that_genanki_made_is_read(tmp_path: Path) -> None:
    deck = genanki.Deck(7, "Others::Deck")
    note = genanki.Note(genanki.BASIC_MODEL, ["front", "back"], tags=["a"], guid="g")
    deck.add_note(note)
    genanki.Package(deck).write_to_file(tmp_path / "g.apkg")
    with opened(tmp_path / "g.apkg") as package:
        (told,) = package.collection.notes
        (card,) = package.collection.cards
        type_ = package.collection.types[told.type]
        assert package.collection.decks[card.deck] == "Others::Deck"
    assert (told.guid, told.fields, told.tags) == ("g", ("front", "back"), ("a",))
    assert [field.name for field in type_.fields] == ["Front", "Back"]
