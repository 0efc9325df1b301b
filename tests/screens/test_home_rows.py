"""The rows of the list at home, from banks and folders alone."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from ctquiz.bank.model import Bank
from ctquiz.bank.read import read_text
from ctquiz.bank.reading.found import Reading
from ctquiz.library import Volume
from ctquiz.memory.counting import Counts
from ctquiz.screens.home.rows import Open, Row, Sought, Tag, rows_of
from ctquiz.screens.home.shelves import Shelf, shelved
from ctquiz.study.deal import Selection

OWN, SHIPPED = Path("/own/banks"), Path("/usr/decks")


def volume(path: str, title: str = "") -> Volume:
    """A bank whose id is its file's name; one named `broken` is none."""
    place = Path(path)
    if place.stem == "broken":
        return Volume(place, Reading(None))
    text = f"ctquiz: 1\nbank: {place.stem}\ntitle: {title or place.stem}\nfacts: []\n"
    return Volume(place, read_text(text))


def shelf(*paths: str) -> Shelf:
    return shelved([volume(path) for path in paths], OWN, SHIPPED)


def counted(banks: Sequence[Bank]) -> Counts:
    return Counts(new=len(banks))


def shown(rows: Sequence[Row]) -> list[str]:
    return ["  " * row.depth + row.title for row in rows]


def tags(_bank: Bank) -> Sequence[str]:
    return ("giants", "history")


def test_banks_stand_before_the_folders_beside_them_and_broken_files_behind() -> None:
    found = shelf(
        "/usr/decks/tour.yaml",
        "/own/banks/broken.yaml",
        "/own/banks/sun.yaml",
        "/own/banks/earth/asia.yaml",
        "/own/banks/earth/deep/sea.yaml",
        "/own/banks/earth/broken.yaml",
    )
    assert shown(rows_of(found, counted)) == [
        "Everything", "tour", "sun", "earth", "  asia", "  deep", "    sea", "  broken.yaml",
        "broken.yaml",
    ]  # fmt: skip


def test_a_folder_elsewhere_is_one_where_more_than_one_bank_lies_in_it() -> None:
    found = shelf("/a/alone.yaml", "/b/decks/one.yaml", "/b/decks/two.yaml", "/c/decks/x.yaml")
    assert shown(rows_of(found, counted)) == [
        "Everything", "alone", "x", "decks", "  one", "  two",
    ]  # fmt: skip


def test_two_folders_of_one_name_are_two() -> None:
    paths = [f"/{top}/decks/{name}{top}.yaml" for top in "ab" for name in "xy"]
    found = shown(rows_of(shelf(*paths), counted))
    assert found == ["Everything", "decks", "  xa", "  ya", "decks", "  xb", "  yb"]


def test_an_open_folder_has_no_numbers_and_a_closed_one_those_of_its_banks() -> None:
    found = shelf("/own/banks/f/a.yaml", "/own/banks/f/g/b.yaml")
    _, folder, *_ = rows_of(found, counted)
    assert folder.counts is None
    closed = Open(closed=frozenset([OWN / "f"]))
    everything, folder = rows_of(found, counted, closed)
    assert folder.counts == Counts(new=2) == everything.counts
    assert [bank.id for bank in folder.banks] == ["a", "b"]


def test_the_tags_of_an_open_bank_stand_below_it_with_their_numbers() -> None:
    found = shelf("/own/banks/a.yaml", "/own/banks/b.yaml")
    opened = Open(bank="a", counts={"giants": Counts(new=7)})
    rows = rows_of(found, counted, opened, Sought(tags=tags))
    assert shown(rows) == ["Everything", "a", "  #giants", "  #history", "b"]
    giants, history = rows[2:4]
    assert (giants.counts, history.counts) == (Counts(new=7), None)
    assert giants.selection == Selection("giants")
    assert isinstance(giants.what, Tag)


def test_a_search_finds_banks_folders_and_tags_below_what_they_are_in() -> None:
    paths = ("/own/banks/sun.yaml", "/own/banks/earth/asia.yaml", "/own/banks/earth/sea.yaml")
    found = shelf(*paths)

    def rows(text: str) -> list[str]:
        return shown(rows_of(found, counted, sought=Sought(text, tags)))

    assert rows("SEA") == ["earth", "  sea"]
    assert rows("earth") == ["earth", "  asia", "  sea"]
    assert rows("gian") == [
        "sun",
        "  #giants",
        "earth",
        "  asia",
        "    #giants",
        "  sea",
        "    #giants",
    ]
    assert rows("nowhere") == []


def test_a_search_for_several_words_finds_what_has_them_all() -> None:
    found = shelved([volume("/own/banks/s.yaml", "The solar system")], OWN, SHIPPED)
    assert shown(rows_of(found, counted, sought=Sought("sys sol"))) == ["The solar system"]
    assert rows_of(found, counted, sought=Sought("sys lunar")) == []


def test_a_search_looks_into_closed_folders() -> None:
    found, closed = shelf("/own/banks/f/a.yaml"), Open(closed=frozenset([OWN / "f"]))
    assert shown(rows_of(found, counted, closed, Sought("a"))) == ["f", "  a"]


def test_a_newcomer_is_offered_the_tour_first() -> None:
    found = shelf("/usr/decks/tour.yaml")
    first, *_ = rows_of(found, counted, newcomer=True)
    assert first.title == "Take the tour: twelve questions, five minutes"
    assert [bank.id for bank in first.banks] == ["tour"]
    assert shown(rows_of(shelf("/own/banks/a.yaml"), counted, newcomer=True)) == ["Everything", "a"]


def test_without_a_bank_there_is_no_row() -> None:
    assert rows_of(shelf(), counted) == []


def test_rows_have_places_of_their_own() -> None:
    found = shelf(*(f"/{top}/decks/{name}{top}.yaml" for top in "ab" for name in "xy"))
    rows = rows_of(found, counted, Open(bank="xa"), Sought(tags=tags), newcomer=True)
    assert len({row.place for row in rows}) == len(rows)
    assert all(replace(row, counts=None).place == row.place for row in rows)
