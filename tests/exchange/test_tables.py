"""Tables: what Python reads back is what the bank says, and no spreadsheet runs a word of it."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sending import asked_of, read

from banks import banks, texts
from ctquiz.bank.model import Bank
from ctquiz.exchange.tables import COLUMNS, cell, table
from ctquiz.shown import without_controls
from studying import SOLAR


def rows(data: bytes, delimiter: str) -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


def test_a_row_a_blank_says_all_of_it() -> None:
    found = {row["key"]: row for row in rows(table(asked_of(read(SOLAR)), ","), ",")}
    assert found["solar-system/jupiter-moons#planet"] == {
        "key": "solar-system/jupiter-moons#planet",
        "form": "ask",
        "prompt": "Around which planet did Galileo discover four moons?",
        "answer": "Jupiter",
        "accept": "planet Jupiter",
        "measure": "",
        "options": "",
        "sentence": "Galileo discovered four moons of Jupiter in 1610.",
        "hint": "",
        "note": "They are *Io*, *Europa*, *Ganymede* and *Callisto*.",
        "source": "A primer on planets, N. N., 2024, paragraph 3, sentence 2",
        "tags": "giants; history",
    }
    assert found["solar-system/rocky#answer"]["answer"] == "Mercury; Venus; Earth; Mars"
    assert (
        found["solar-system/discoverers#answer"]["answer"] == "Uranus = Herschel; Neptune = Galle"
    )


@pytest.mark.parametrize("delimiter", [",", "\t"])
@settings(max_examples=50)
@given(bank=banks())
def test_any_bank_is_read_back_by_pythons_csv(delimiter: str, bank: Bank) -> None:
    asked = asked_of(bank)
    found = rows(table(asked, delimiter), delimiter)
    assert [row["key"] for row in found] == [str(one.key) for one in asked]
    for row, one in zip(found, asked, strict=True):
        assert tuple(row) == COLUMNS
        prompt = row["prompt"]
        assert prompt == cell(one.prompt)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "\n=1", "-", "=", "＝1+1"],
)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+3.5", "-1,000", "-5%", "a=b", "1610", "", "x@y"])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@given(texts() | st.text())
def test_taking_one_apostrophe_away_leads_back(text: str) -> None:
    found = cell(text)
    assert (found[1:] if found.startswith("'") else found) == without_controls(text)
