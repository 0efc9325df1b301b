"""`c`: the passage that a fact rests on, on the screen and in plain lines."""

from pathlib import Path

import pytest
from piloted import Seat, studying

from documents.proving import FACTS, HEAD, PRIMER
from studying import ctquiz, quickly, write_bank

ONE = FACTS.replace("{planet=Jupiter}", "Jupiter").replace("{year=1610}", "1610")
MARKUP = "The [b]moons[/b] of \x1b[31mJupiter, all four, were {{found}} in Padua in 1610."


@pytest.fixture(name="bank")
def bank_with_a_primer(tmp_path: Path) -> Path:
    path = tmp_path / "moons.yaml"
    path.write_text(HEAD + ONE.split("- id: titan")[0], encoding="utf-8")
    (tmp_path / "primer.txt").write_text(PRIMER, encoding="utf-8")
    return path


def add(bank: Path) -> None:
    assert quickly("source", "add", bank, bank.with_name("primer.txt")).code == 0


async def read(seat: Seat) -> None:
    """Until what is read beside the program is read."""
    await seat.app.workers.wait_for_complete()
    await seat.pilot.pause()


def column(seat: Seat) -> list[str]:
    return [line.strip() for line in seat.lines if line.strip()]


async def test_before_the_answer_the_source_stays_unseen(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze", size=(80, 30)) as seat:
        await read(seat)
        assert "c source" not in seat.keys
        assert "discovered" not in seat.text


async def test_after_the_answer_the_sentence_stands_below_it(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze", size=(80, 30)) as seat:
        await read(seat)
        await seat.type("four")
        assert "c source" in seat.keys
        assert seat.line_with("│").startswith("│ Galileo discovered four moons of Jupiter in 1610.")
        assert "They were the first" not in seat.text


async def test_c_shows_the_paragraph_and_leads_back(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze") as seat:
        await seat.type("four")
        await seat.press("c")
        await read(seat)
        assert seat.at == "SourcePage"
        assert column(seat) == [
            "Source · moons",
            "─" * 72,
            "A primer, paragraph 1, sentence 1",
            "│ Galileo discovered four moons of Jupiter in 1610. They were the first",
            "│ found around another planet.",
            "c back   j ↓ down   k ↑ up",
        ]
        await seat.press("c")
        assert seat.at == "ReviewPage"


async def test_the_words_of_the_answer_are_lit(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze") as seat:
        await seat.type("four")
        await seat.press("c")
        await read(seat)
        shown = seat.page.query_one("#text").content  # type: ignore[attr-defined]
        lit = [
            shown.plain[span.start : span.end] for span in shown.spans if "bold $p" in span.style
        ]
        assert lit == ["four"]


async def test_without_its_document_the_place_stands_there_and_what_to_do(bank: Path) -> None:
    async with studying(bank, "cloze") as seat:
        await seat.type("four")
        assert "│" not in seat.text
        await seat.press("c")
        assert "A primer, paragraph 1, sentence 1" in seat.text
        assert "ctquiz source add moons FILE shows the passage here" in seat.text


async def test_a_document_that_went_bad_says_so_and_study_goes_on(bank: Path) -> None:
    add(bank)
    bank.with_name("primer.txt").write_bytes(b"\x00\x01")
    async with studying(bank, "cloze") as seat:
        await read(seat)
        await seat.type("four")
        await seat.press("c")
        await read(seat)
        assert "Its document cannot be read: primer.txt is no text but binary data" in " ".join(
            seat.text.split()
        )
        await seat.press("c", "3")
        assert [row["rating"] for row in seat.rows] == [3]


async def test_a_document_edited_meanwhile_is_read_again(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze") as seat:
        await read(seat)
        bank.with_name("primer.txt").write_text(f"A late foreword, added.\n\n{PRIMER}")
        await seat.type("four")
        await seat.press("c")
        await read(seat)
        assert "unproven" in seat.text or "re-anchored" in seat.text


async def test_text_of_a_document_is_data(bank: Path) -> None:
    bank.with_name("primer.txt").write_text(f"{MARKUP}\n\nSecond.")
    add(bank)
    async with studying(bank, "cloze", size=(120, 24)) as seat:
        await seat.type("four")
        await seat.press("c")
        await read(seat)
        assert "The [b]moons[/b] of [31mJupiter, all four, were {{found}} in Padua" in seat.text


async def test_a_fact_without_a_place_has_no_such_key(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {id: a, ask: Which planet is red?, answer: Mars}\n")
    async with studying(bank, "ask") as seat:
        await seat.type("Mars")
        assert "c source" not in seat.keys
        await seat.press("c")
        assert seat.at == "ReviewPage"


def test_plain_lines_tell_the_passage_of_the_last_answer(bank: Path) -> None:
    add(bank)
    ran = ctquiz("study", bank, "--plain", "--form", "cloze", stdin=":c\nfour\n:c\n")
    assert "unclear: nothing is answered yet" in ran.lines
    assert "A primer, paragraph 1, sentence 1" in ran.lines
    # Not the whole paragraph: by now another question is at hand.
    assert "Galileo discovered *four* moons of Jupiter in 1610." in ran.lines


def test_plain_lines_without_the_document_tell_its_place(bank: Path) -> None:
    ran = ctquiz("study", bank, "--plain", "--form", "cloze", stdin="four\n:c\n")
    assert "ctquiz source add moons FILE shows the passage here, from then on" in ran.lines


async def test_a_document_that_is_gone_is_named(bank: Path) -> None:
    add(bank)
    async with studying(bank, "cloze", size=(120, 30)) as seat:
        await read(seat)
        bank.with_name("primer.txt").unlink()
        await seat.type("four")
        assert "│" not in seat.text
        await seat.press("c")
        shown = "".join(seat.text.split())
        assert "primer.txtisgone:ctquizsourceaddmoonsFILEtellswhereitliesnow." in shown


async def test_a_passage_that_no_longer_proves_the_fact_says_so(bank: Path) -> None:
    quickly("verify", bank, "--source", bank.with_name("primer.txt"), "--write")
    primer = bank.with_name("primer.txt")
    primer.write_text(PRIMER.replace("in 1610", "in 1611"), encoding="utf-8")
    add(bank)
    async with studying(bank, "cloze", size=(120, 30)) as seat:
        await read(seat)
        await seat.type("four")
        assert "changed: no longer says '1610'" in seat.text
