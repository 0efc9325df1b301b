"""A package with some rows or media that make no sense is read without them."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import zstandard
from anki_decks import made
from hypothesis import given, settings
from hypothesis import strategies as st
from spoilt_packages import latest, legacy, repacked

from ctquiz.errors import CtquizError
from ctquiz.exchange.apkg.collection import Collection
from ctquiz.exchange.apkg.media import NoMedium
from ctquiz.exchange.apkg.protobuf import Malformed, Message, fields
from ctquiz.exchange.apkg.read import opened

FIRST = "(SELECT min(id) FROM notes)"


def read(path: Path) -> Collection:
    with opened(path) as package:
        return package.collection


def sound() -> Collection:
    return read(made().latest)


@pytest.mark.parametrize("spoil", [legacy, latest])
@pytest.mark.parametrize(
    "change",
    [
        "mod = 'yesterday'",
        "flds = x'00ff'",
        "tags = hex(zeroblob(20000))",
        "mid = 5",
    ],
)
def test_a_note_that_makes_no_sense_is_left_out_with_its_cards_and_counted(
    spoil: Callable[..., Path], change: str, tmp_path: Path
) -> None:
    found, whole = read(spoil(tmp_path, f"UPDATE notes SET {change} WHERE id = {FIRST}")), sound()
    left_out = whole.notes[0]
    assert list(found.notes) == list(whole.notes[1:])
    assert list(found.cards) == [card for card in whole.cards if card.note != left_out.id]
    assert found.faulty == 1 + len(whole.cards) - len(found.cards)


@pytest.mark.parametrize(
    "change", ["due = 'soon'", "ord = -1", "type = 9", "queue = 7", "nid = 5", "due = 2.5"]
)
def test_a_card_that_makes_no_sense_is_left_out_and_counted(change: str, tmp_path: Path) -> None:
    spoilt = f"UPDATE cards SET {change} WHERE id = (SELECT min(id) FROM cards)"
    found = read(legacy(tmp_path, spoilt))
    assert list(found.cards) == list(sound().cards[1:])
    assert found.faulty == 1


@pytest.mark.parametrize("change", ["ease = 9", "type = -1", "time = x'00'", "ivl = 'long'"])
def test_a_review_that_makes_no_sense_is_left_out_and_counted(change: str, tmp_path: Path) -> None:
    spoilt = f"UPDATE revlog SET {change} WHERE id = (SELECT min(id) FROM revlog)"
    found = read(legacy(tmp_path, spoilt))
    assert list(found.rows) == list(sound().rows[1:])
    assert found.faulty == 1


@pytest.mark.parametrize(
    "data", ['{"s":"x"}', '{"s":0,"d":5}', '{"s":1e999,"d":5}', '{"s":3,"d":11}', "[[", "{}", ""]
)
def test_a_memory_that_makes_no_sense_is_none(data: str, tmp_path: Path) -> None:
    found = read(legacy(tmp_path, f"UPDATE cards SET data = '{data}'"))
    assert [card.memory for card in found.cards] == [None] * len(sound().cards)
    assert found.faulty == 0


def test_text_that_is_no_utf_8_is_read_with_a_mark_where_it_is_broken(tmp_path: Path) -> None:
    broken = f"UPDATE notes SET flds = CAST(x'41ff1f42' AS TEXT) WHERE id = {FIRST}"
    assert read(legacy(tmp_path, broken)).notes[0].fields == ("A\N{REPLACEMENT CHARACTER}", "B")


def test_fields_that_are_too_many_are_joined_and_those_missing_are_empty(tmp_path: Path) -> None:
    many = "UPDATE notes SET flds = 'a' || char(31) || 'b' || char(31) || 'c'"
    few = "UPDATE notes SET flds = 'a'"
    found = [read(legacy(tmp_path, f"{one} WHERE id = {FIRST}")) for one in (many, few)]
    assert [one.notes[0].fields for one in found] == [("a", "b; c"), ("a", "")]


BASIC = "(SELECT id FROM notetypes WHERE name = 'Basic')"


@pytest.mark.parametrize(
    "change",
    [
        f"UPDATE notetypes SET config = x'ff' WHERE id = {BASIC}",
        f"UPDATE fields SET config = x'0a' WHERE ntid = {BASIC} AND ord = 0",
        f"DELETE FROM templates WHERE ntid = {BASIC}",
    ],
)
def test_a_broken_note_type_is_left_out_with_its_notes(change: str, tmp_path: Path) -> None:
    found, whole = read(latest(tmp_path, change)), sound()
    assert {type_.name for type_ in whole.types.values()} == {"Basic"} | {
        type_.name for type_ in found.types.values()
    }
    assert 0 < len(found.notes) < len(whole.notes)
    assert found.faulty == 1 + len(whole.notes) - len(found.notes) + len(whole.cards) - len(
        found.cards
    )


def test_a_broken_note_type_of_an_older_package_is_left_out_too(tmp_path: Path) -> None:
    broken = """UPDATE col SET models = replace(models, '"name":"Basic",', '"name":7,')"""
    assert "Basic" not in {type_.name for type_ in read(legacy(tmp_path, broken)).types.values()}


def test_settings_that_make_no_sense_are_ankis_own(tmp_path: Path) -> None:
    conf = """UPDATE col SET conf = '{"creationOffset": "x", "rollover": 99}', dconf = '{"1": 2}'"""
    found = read(legacy(tmp_path, conf))
    assert (found.offset, found.rollover, found.parameters) == (None, 4, {})


def test_media_that_are_missing_or_broken_are_told_one_by_one(tmp_path: Path) -> None:
    with opened(made().latest) as package:
        names = list(package.media)
    broken = {"0": None, "1": b"hello", "2": zstandard.compress(b"other")}
    with opened(repacked(tmp_path, made().latest, broken)) as package:
        for name, why in zip(names, ("is not in", "is damaged", "is cut off"), strict=True):
            with pytest.raises(NoMedium, match=why):
                package.medium(name)
        assert len(package.collection.notes) == len(sound().notes)


def test_a_package_without_a_list_of_media_has_none(tmp_path: Path) -> None:
    with opened(repacked(tmp_path, made().legacy2, {"media": None})) as package:
        assert package.media == {}


@given(st.binary(max_size=60))
def test_bytes_are_a_message_or_malformed(data: bytes) -> None:
    with suppress(Malformed):
        assert all(Message(data).has(number) for number, _ in fields(data))


@settings(max_examples=15)
@given(
    st.sampled_from(["latest", "legacy2", "legacy1"]),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1),
)
def test_any_damage_is_told_in_a_line_or_read_around(
    tmp_path: Path, format_: str, damage: list[tuple[float, int]]
) -> None:
    data = bytearray(made().every[format_].read_bytes())
    for place, byte in damage:
        data[int(place * len(data))] = byte
    (tmp_path / "d.apkg").write_bytes(data)
    with suppress(CtquizError), opened(tmp_path / "d.apkg") as package:
        for name in package.media:
            with suppress(NoMedium):
                package.medium(name)


@settings(max_examples=15)
@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1),
)
def test_any_damage_of_the_database_is_told_in_a_line_or_read_around(
    tmp_path: Path, damage: list[tuple[float, int]]
) -> None:
    def change(data: bytes) -> bytes:
        spoilt = bytearray(data)
        for place, byte in damage:
            spoilt[int(place * len(data))] = byte
        return bytes(spoilt)

    with suppress(CtquizError), opened(legacy(tmp_path, change=change)) as package:
        assert package.collection.faulty >= 0
