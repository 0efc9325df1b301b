"""Anki's text format comes in: as Anki itself writes it, as its manual describes it, and ours."""

from pathlib import Path
from typing import Any

import pytest
from real_anki import anki_in
from sending import bank_with, notes_of, read
from taking import asked, lost, taken

from ctquiz.bank.model import Blank, Fact, Slot, Text
from ctquiz.errors import CtquizError
from ctquiz.exchange.anki.note import guid
from ctquiz.exchange.anki.text import text
from ctquiz.exchange.incoming.tables.table import FromTable
from studying import SOLAR

PARTS = ("with_tags", "with_deck", "with_notetype", "with_guid")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same notes as Anki's exporters write them, by what is chosen there."""
    folder = tmp_path_factory.mktemp("anki")
    with anki_in(folder) as anki:
        notes = anki.collection
        add(notes, "Basic", ("What is <b>a</b>,\nor b?", 'A "c"<br>d\te'), "Geo::Europe", "x y::z")
        add(notes, "Basic", ("#hash", "b; c &amp; d"), "Geo::Asia", "leech")
        add(notes, "Cloze", ("Rome is {{c1::old}}, {{c2::big}}.", "extra"), "Geo", "")
        add(notes, "Basic", ("<i>Where?</i>", 'here<img src="a b.png">'), "Geo", "")
        files = {}
        choices = {"all": PARTS, "bare": (), "tags": PARTS[:1], "plain": PARTS[:1]}
        for name, parts in choices.items():
            files[name] = folder / f"{name}.txt"
            chosen = {part: part in parts for part in PARTS}
            html = name != "plain"
            path = str(files[name])
            notes.export_note_csv(out_path=path, limit=None, with_html=html, **chosen)
        for name, html in (("cards", True), ("plain cards", False)):
            files[name] = folder / f"{name}.txt"
            notes.export_card_csv(out_path=str(files[name]), limit=None, with_html=html)
    return {name: path.read_bytes() for name, path in files.items()}


def add(notes: Any, kind: str, fields: tuple[str, ...], deck: str, tags: str) -> None:
    note = notes.new_note(notes.models.by_name(kind))
    note.fields = list(fields)
    note.tags = tags.split()
    notes.add_note(note, notes.decks.id(deck))


def test_all_that_anki_writes_of_a_note_comes_in(written: dict[str, bytes]) -> None:
    found = taken(written["all"], "all.txt")
    assert asked(found) == [
        ("What is a, or b?", 'A "c"\nd e'),
        ("#hash", "b; c & d"),
        (None, "old"),
        ("Where?", "here"),
    ]
    assert [fact.tags for fact in found.facts] == [("x", "y::z"), (), (), ()]
    assert [*found.decks.values()] == ["Geo::Europe", "Geo::Asia", "Geo", "Geo"]
    assert found.title == "Geo"
    assert len({*found.guids.values()}) == len(found.facts) == 4
    assert lost(found) == [("PICTURE", "a b.png")]


def test_a_cloze_among_other_notes_is_a_sentence(written: dict[str, bytes]) -> None:
    cloze = taken(written["all"], "all.txt").facts[2]
    assert cloze.sentence == ("Rome is ", Slot("c1"), ", ", Slot("c2"), ".")
    assert cloze.note == "extra"


@pytest.mark.parametrize("name", ["bare", "tags", "plain"])
def test_less_of_it_comes_in_too(written: dict[str, bytes], name: str) -> None:
    found = taken(written[name], "a.txt")
    answers = [blank.answer.shown for fact in found.facts for blank in fact.blanks]
    assert [answer.split()[0] for answer in answers] == ["A", "b;", "old", "big", "here"]
    assert found.guids == found.decks == {}
    assert found.facts[0].tags == (() if name == "bare" else ("x", "y::z"))


@pytest.mark.parametrize("name", ["cards", "plain cards"])
def test_cards_come_in_as_they_are_asked(written: dict[str, bytes], name: str) -> None:
    found = asked(taken(written[name], "a.txt"))
    assert ("#hash", "b; c & d") in found
    assert ("Rome is [...], big.", "Rome is old, big.") in [(q, a[:17]) for q, a in found]


def test_what_the_head_says_of_all_rows_holds_for_each() -> None:
    found = taken("#separator:;\n#tags:a b\n#deck:D\n#notetype:Basic\nq1;a1\n# no row\nq2;a2\n")
    assert [fact.tags for fact in found.facts] == [("a", "b")] * 2
    assert [*found.decks.values()] == ["D", "D"]
    assert asked(found) == [("q1", "a1"), ("q2", "a2")]


def test_the_head_names_columns() -> None:
    data = "#separator:Comma\n#columns:Extra,Back,Front,Tags\nx,a1,q1,t u\n"
    (fact,) = taken(data, "a.txt").facts
    assert (fact.note, fact.tags, fact.blanks[0].ask) == ("x", ("t", "u"), "q1")


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("#html:true\n", "<b> & c"),
        ("#html:false\n", "<i>&lt;b&gt;</i> &amp; c"),
        ("", "<b> & c"),
    ],
)
def test_fields_are_html_where_the_head_says_so_or_they_plainly_are(head: str, answer: str) -> None:
    data = f"{head}#separator:tab\nq\t<i>&lt;b&gt;</i> &amp; c\n"
    assert asked(taken(data, "a.txt")) == [("q", answer)]


def test_fields_of_other_tables_are_text() -> None:
    assert asked(taken("What makes text bold?,<b>\n")) == [("What makes text bold?", "<b>")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("#separator:both", "'both' is no separator"),
        ("#tags column:x", "'x' is no column's number"),
        ("#guid column:0", "'0' is no column's number"),
    ],
)
def test_a_head_that_makes_no_sense_is_told_with_its_line(line: str, told: str) -> None:
    with pytest.raises(CtquizError) as refused:
        taken(f"#html:true\n{line}\nq\ta\n", "a.txt")
    assert str(refused.value).startswith(f"a.txt:2:1: error: {told}")


def test_a_table_may_begin_with_a_number_sign() -> None:
    assert lost(taken("#,Question,Answer\n1,q,a\n")) == [("COLUMN", "#")]


def ours(*facts: Fact) -> FromTable:
    return taken(text(notes_of(bank_with(facts))), "a.txt")


def test_our_own_file_comes_back_as_questions_and_answers() -> None:
    bank = read(SOLAR)
    found = taken(text(notes_of(bank)), "a.txt")
    moons = next(fact for fact in found.facts if "Around" in (fact.blanks[0].ask or ""))
    assert moons.blanks[0].answer == Text("Jupiter", ("planet Jupiter",))
    assert moons.tags == ("giants", "history")
    assert "Galileo discovered four moons" in (moons.note or "")
    assert found.title == "The solar system"
    assert set(found.guids.values()) == {note.guid for note in notes_of(bank)}


def test_its_hint_is_a_hint_again_and_its_units_stand_in_the_note() -> None:
    blank = Blank("answer", Text("4", ("a, b",)), ask="How many?", hint="few")
    (fact,) = ours(Fact("f", (blank,), note="*yes*")).facts
    assert fact.blanks == (Blank("answer", Text("4"), ask="How many?", hint="few"),)
    assert "also: a, b" in (fact.note or "")


def test_its_guids_are_those_of_its_blanks() -> None:
    bank = bank_with([Fact("f", (Blank("answer", Text("a"), ask="q"),))])
    (note,) = notes_of(bank)
    assert [*ours(*bank.facts).guids.values()] == [note.guid] == [guid(note.key)]


def test_a_bad_file_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(CtquizError) as refused:
        taken(b'#separator:tab\n"q\ta\n', str(tmp_path / "a.txt"))
    assert str(refused.value).startswith(f"{tmp_path / 'a.txt'}:2:1: error: a quote opens")
