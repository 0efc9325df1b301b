"""What the real Anki makes of a package: every note arrives, shows what it says, and stays."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from real_anki import Anki, anki_in, shown
from sending import BEFORE, asked_of, bank_with, notes_of, read, sent

from banks import banks
from ctquiz.bank.forms import Question, sentence
from ctquiz.bank.model import (
    AllOf,
    Bank,
    Blank,
    Fact,
    Form,
    Image,
    InOrder,
    Key,
    Pairs,
    Slot,
    Text,
)
from ctquiz.config import shipped_banks
from ctquiz.exchange.anki.lasting import Extra, notes
from ctquiz.exchange.anki.package import Contents, package
from ctquiz.exchange.anki.types import Type, looks
from studying import SOLAR

HOSTILE = (
    "<b>bold</b> & <script>alert(1)</script>",
    "{{c1::hidden}} {{Answer}} {{#Note}}",
    "a :: b }} c",
    "[sound:a.mp3] [latex]x[/latex] [$]y[/$] \\(z\\)",
    "two\nlines\n\nand  more",
    "𝒜 🙂 é \u202eabc\u202c",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp;",
    "x" * 10_000,
)


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as opened:
        yield opened


def told(asked: Question) -> list[str]:
    """What the back of a card has to say."""
    match asked.blank.answer:
        case AllOf(items) | InOrder(items):
            return [item.shown for item in items]
        case Pairs(pairs):
            return [side for pair in pairs for side in pair]
        case _:
            return [asked.right]


@pytest.mark.parametrize("name", ["china-central-asia", "tour", "solar"])
def test_every_note_of_a_shipped_bank_arrives_and_renders(
    name: str, anki: Anki, tmp_path: Path
) -> None:
    bank = read(SOLAR if name == "solar" else shipped_banks() / f"{name}.yaml")
    asked = asked_of(bank)
    assert anki.take(sent(bank, tmp_path / "a.apkg")) == {"new": len(asked)}
    assert anki.rows("SELECT due FROM cards ORDER BY due") == [[n + 1] for n in range(len(asked))]
    for one in asked:
        front, back = map(shown, anki.sides(one.key))
        assert all(word in back for word in told(one))
        assert front.strip()
    for side in anki.every_side():
        assert not re.search(r"\{\{|\}\}|template has a problem|Missing", shown(side))
    assert anki.complaints == ""


def test_a_second_import_adds_and_changes_nothing(anki: Anki, tmp_path: Path) -> None:
    package = sent(read(SOLAR), tmp_path / "a.apkg")
    anki.take(package)
    before = anki.rows("SELECT * FROM notes"), anki.rows("SELECT * FROM cards")
    (fate,) = anki.take(package)
    assert fate == "duplicate"
    assert (anki.rows("SELECT * FROM notes"), anki.rows("SELECT * FROM cards")) == before


def hostile_facts() -> Iterator[Fact]:
    for number, text in enumerate(HOSTILE):
        stood = Blank("answer", Text(f"a{text}z"), ask=f"q{text}?", hint=text, wrong=(f"w{text}",))
        common = {"note": text, "tags": (text, f"a::{text}::"), "image": None}
        yield Fact(f"typed-{number}", (stood,), **common)
        cloze = Blank("answer", Text(f"a{text}z"))
        said = (f"in {text} ", Slot("answer"), f" and {text}")
        yield Fact(f"cloze-{number}", (cloze,), sentence=said, **common)
        choice = Blank("answer", Text(f"a{text}z"), stood.ask, wrong=stood.wrong)
        yield Fact(f"choice-{number}", (Blank(**{**fields(choice), "forms": (Form.CHOICE,)}),))


def fields(blank: Blank) -> dict[str, object]:
    return {name: getattr(blank, name) for name in blank.__struct_fields__}


def test_hostile_text_shows_literally(anki: Anki, tmp_path: Path) -> None:
    bank = bank_with(hostile_facts(), title='A "deck"::of <b>{{text}}')
    asked = asked_of(bank)
    assert anki.take(sent(bank, tmp_path / "a.apkg")) == {"new": len(asked)}
    for one in asked:
        front, back = map(shown, anki.sides(one.key))
        assert one.blank.answer.shown in back
        if one.form is Form.CLOZE:
            assert sentence(one.fact, {"answer": "[...]"}) in front
            assert one.blank.answer.shown not in front
        else:
            assert one.prompt in front
        if one.fact.note:
            assert one.fact.note in back
    assert anki.complaints == ""


def test_nothing_of_it_is_read_as_a_mark_of_ankis(anki: Anki, tmp_path: Path) -> None:
    anki.take(sent(bank_with(hostile_facts()), tmp_path / "a.apkg"))
    for (card,) in anki.rows("SELECT id FROM cards"):
        rendered = anki.collection.get_card(card).render_output()
        assert not rendered.question_av_tags and not rendered.answer_av_tags
        for side in (rendered.question_text, rendered.answer_text):
            assert not re.search(r"<(b|img|script)[^>]*(onerror|alert)|\{\{|\[sound", side)


def test_math_is_left_alone() -> None:
    """Anki's MathJax skips what has this class; `\\(` cannot be escaped in a page's text."""
    with_class = re.compile(r'^<div class="ctquiz tex2jax_ignore">')
    for kind in Type:
        assert with_class.match(looks(kind).front) and with_class.match(looks(kind).back)


@settings(max_examples=20)
@given(bank=banks())
def test_any_bank_arrives_and_stays_as_it_is(bank: Bank, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("law")
    wanted = {note.guid: note for note in notes_of(bank)}
    with anki_in(folder) as anki:
        package = sent(bank, folder / "a.apkg")
        assert sum(anki.take(package).values()) == len(wanted)
        assert anki.take(package).get("duplicate", 0) == len(wanted)
        found = anki.rows("SELECT guid, tags FROM notes")
        assert {guid: tuple(sorted(tags.split())) for guid, tags in found} == {
            guid: note.tags for guid, note in wanted.items()
        }
        assert len(anki.rows("SELECT id FROM cards")) == len(wanted)
        for side in anki.every_side():
            assert "{{" not in shown(side) or "{{" in str(bank)
        assert anki.complaints == ""


def test_pictures_travel_along(anki: Anki, tmp_path: Path) -> None:
    picture = Image("m.png", 'a "disc"')
    fact = Fact("a", (Blank("answer", Text("Mars"), ask="Which?"),), image=picture)
    (asked,) = asked_of(bank_with([fact]))
    (note,) = notes([asked], BEFORE, {str(asked.key): Extra("ctquiz-m.png")})
    path = tmp_path / "a.apkg"
    path.write_bytes(package(Contents([note], {"ctquiz-m.png": b"picture"}, {})))
    anki.take(path)
    front, _ = anki.sides(Key("a-bank", "a", "answer"))
    assert '<img src="ctquiz-m.png" alt="a &quot;disc&quot;">' in front
    assert (Path(anki.collection.media.dir()) / "ctquiz-m.png").read_bytes() == b"picture"
