"""Laws of formatting: ids are added to any bank, and nothing else."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bank.test_read_laws import mutations
from banks import banks
from ctquiz.bank.editing.fmt import formatted
from ctquiz.bank.model import Bank
from ctquiz.bank.reading.nodes import Mapping, build
from ctquiz.bank.write import write_text

COMMENTS = ("# a comment", "  # - ask: none", "", "   ", "#", "    # {x}: [")


@st.composite
def without_ids(draw: st.DrawFn) -> Bank:
    bank = draw(banks())
    facts = [replace(fact, id=None) if draw(st.booleans()) else fact for fact in bank.facts]
    return replace(bank, facts=tuple(facts))


@st.composite
def commented(draw: st.DrawFn) -> str:
    """A bank as text, with comments and empty lines wherever they change nothing."""
    text = write_text(draw(without_ids()))
    read = build(text)[0]
    for _ in range(draw(st.integers(0, 4))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        more = "\n".join([*lines[:at], draw(st.sampled_from(COMMENTS)), *lines[at:]])
        text = more if build(more) == (read, []) else text
    return text


def said_without_ids(text: str) -> list[dict[str, object]]:
    root, faults = build(text)
    assert isinstance(root, Mapping)
    assert faults == []
    return [{key: fact[key] for key in fact if key != "id"} for fact in root["facts"]]


@given(commented(), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=50)
def test_only_lines_of_ids_are_added(text: str, line_break: str) -> None:
    text = text.replace("\n", line_break)
    done = formatted(text)
    undone = done.text
    for one in done.written:
        undone = undone.replace(f"id: {one.text}{line_break}  ", "", 1)
    assert undone == text
    assert said_without_ids(done.text) == said_without_ids(text)


@settings(max_examples=40)
@given(without_ids())
def test_in_braces_only_ids_are_added(bank: Bank) -> None:
    kept = yaml.load(write_text(bank), yaml.BaseLoader)
    text = yaml.dump(kept, default_flow_style=True, width=60)
    done = formatted(text)
    undone = done.text
    for one in done.written:
        undone = undone.replace(f"id: {one.text},", "", 1)
    assert "".join(undone.split()) == "".join(text.split())
    assert said_without_ids(done.text) == said_without_ids(text)


@settings(max_examples=40)
@given(commented())
def test_every_fact_has_an_id_of_its_own_then(text: str) -> None:
    root, _ = build(formatted(text).text)
    assert isinstance(root, Mapping)
    ids = [fact["id"] for fact in root["facts"]]
    assert len(set(ids)) == len(ids)


@given(commented() | mutations())
def test_a_second_run_changes_nothing(text: str) -> None:
    once = formatted(text)
    again = formatted(once.text)
    assert (again.text, again.written) == (once.text, ())
