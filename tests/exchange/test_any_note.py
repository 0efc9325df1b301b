"""Whatever a note says: the bank that it becomes has no error."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from noted import BASIC, CLOZE, COUNTRY, OCCLUSION, REVERSED, arrived, collection

from banks import NASTY
from ctquiz.bank.model import Fact, Text
from ctquiz.bank.read import read_text
from ctquiz.bank.write import write_text
from ctquiz.exchange.anki.rewritten import rewritten
from ctquiz.exchange.apkg.collection import NoteType
from ctquiz.exchange.incoming.notes.placed import placed

_MARKUP = (
    *("<b>", "</b>", "<br>", "<div>", "</div>", "&nbsp;", "&lt;", "<ul><li>", "</li><li>"),
    *("</ul>", "<ol><li>", "</ol>", "{{c1::", "{{c2::", "{{c1,2::", "}}", "::", "\\(", "\\)"),
    *('<img src="flag.png">', "<img src=x.png alt='a b'>", "<script>x</script>", "[sound:a.mp3]"),
    *("a", "A", "The", "Paris", "1", "+", "?", "。", "-", "*", "#", ":", "|", "\u200b", "e\u0301"),
    *("\ufdd0", "\ufdd3"),
)
_Said = tuple[NoteType, tuple[int, ...], tuple[str, ...]]
_FIELDS = st.lists(st.sampled_from([*_MARKUP, *NASTY, " ", "\n"]), max_size=8).map("".join)


@st.composite
def _notes(draw: st.DrawFn) -> _Said:
    kind = draw(st.sampled_from([BASIC, REVERSED, CLOZE, COUNTRY, OCCLUSION]))
    orders = range(2 if kind.cloze else len(kind.templates))
    fields: Sequence[str] = draw(
        st.lists(_FIELDS, min_size=len(kind.fields), max_size=len(kind.fields))
    )
    return kind, tuple(orders), tuple(fields)


def _problems(notes: Sequence[_Said]) -> list[str]:
    bank = arrived(collection(*notes)).bank
    reading = read_text(write_text(bank))
    assert reading.problems or reading.bank == bank
    return [f"{problem}" for problem in reading.problems]


@given(st.lists(_notes(), min_size=1, max_size=4))
@settings(max_examples=60)
def test_any_notes_become_a_bank_without_an_error(
    notes: list[_Said],
) -> None:
    assert _problems(notes) == []


@pytest.mark.slow
@given(st.lists(_notes(), min_size=1, max_size=6))
@settings(max_examples=3000)
def test_any_notes_at_all_do(
    notes: list[_Said],
) -> None:
    assert _problems(notes) == []


@given(st.lists(_notes(), min_size=1, max_size=2), st.data())
@settings(max_examples=60)
def test_any_edit_of_a_fact_finds_its_field_or_is_told(
    notes: list[_Said], data: st.DataObject
) -> None:
    came = collection(*notes)
    made = arrived(came)
    said = st.none() | _FIELDS.filter(str.strip)
    facts = {fact.id or "": _edited(fact, data, said) for fact in made.bank.facts}
    every = {one.note.guid: one for one in placed(came)[0]}
    for origin in made.lineage.notes:
        found = rewritten(every[origin.note.guid], origin.cards, facts, {})
        assert len(found.fields) == len(origin.note.fields)


def _edited(fact: Fact, data: st.DataObject, said: st.SearchStrategy[str | None]) -> Fact:
    blanks = tuple(
        replace(
            blank,
            ask=data.draw(said) if blank.ask else None,
            hint=data.draw(said),
            answer=Text(data.draw(said) or "answer"),
        )
        for blank in fact.blanks
    )
    return replace(fact, note=data.draw(said), blanks=blanks)
