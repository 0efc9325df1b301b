"""A lineage that no import wrote: spoilt, merged by hand, or a stranger's."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from ctquiz.errors import CtquizError
from ctquiz.exchange.apkg.collection import Field, Note, NoteType, Template
from ctquiz.exchange.lineage import Lineage, Origin, beside, lineage_of, written
from ctquiz.exchange.media import media

BASIC = NoteType(7, "Basic", False, (Field("Q"), Field("A")), (Template("Card", "{{Q}}", "{{A}}"),))
NOTE = Note(1, "guid", 7, 5, (), ("What?", "that"))


def lineage(
    note: Note = NOTE, kind: NoteType = BASIC, cards: Mapping[int, str] | None = None
) -> Lineage:
    origin = Origin(note, "Deck", {0: "what#answer"} if cards is None else cards)
    return Lineage("bank", (kind,), {}, (origin,))


@pytest.mark.parametrize(
    ("strange", "said"),
    [
        (lineage(replace(NOTE, fields=("What?",))), "does not have the fields of its type"),
        (lineage(replace(NOTE, type=8)), "does not have the fields of its type"),
        (lineage(replace(NOTE, mod=2**62)), "is of an impossible time"),
        (lineage(replace(NOTE, mod=-1)), "is of an impossible time"),
        (lineage(cards={0: "what"}), "has a card that asks for no blank"),
        (lineage(cards={0: "what#answer#x"}), "has a card that asks for no blank"),
        (lineage(cards={-1: "what#answer"}), "has a card that asks for no blank"),
        (lineage(replace(NOTE, fields=()), replace(BASIC, fields=())), "a note type has no fields"),
        (lineage(replace(NOTE, type=2**63), replace(BASIC, id=2**63)), "or no number"),
    ],
)
def test_it_is_refused_in_one_line(strange: Lineage, said: str, tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    beside(bank).write_bytes(written(strange))
    with pytest.raises(CtquizError, match=said):
        lineage_of(bank)


def test_one_that_an_import_wrote_is_read(tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    beside(bank).write_bytes(written(lineage()))
    found = lineage_of(bank)
    assert found is not None and found.notes == lineage().notes


def test_what_is_the_name_of_no_file_names_no_medium(tmp_path: Path) -> None:
    names = {"_a": "a\0b", "_b": "..", "_c": "", "_d": "x" * 5000}
    strange = Lineage("bank", (), names, ())
    assert media(tmp_path / "b.yaml", strange, ()) == {}
