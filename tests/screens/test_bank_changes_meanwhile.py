"""A bank that is edited in another window while it is studied, or deleted."""

from pathlib import Path
from threading import Event

import pytest
from piloted import SMALL, Seat, at_home, studying, told

from ctquiz.bank.reading.found import Reading
from ctquiz.reader import Reader
from studying import write_bank


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SMALL)


async def go_on(seat: Seat, *keys: str) -> None:
    await seat.press(*keys)
    await seat.app.workers.wait_for_complete()
    await seat.pilot.pause()


async def test_it_is_read_again_before_the_next_question(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        write_bank(bank, SMALL.replace("called the Red Planet", "red"))
        await seat.press("1")
        assert seat.toasts == []
        await go_on(seat, "space")
        assert "Which planet is red?" in seat.text
        assert seat.toasts == ["small.yaml changed: 1 fact reread."]
        assert seat.lines[1].split()[-3:] == ["2", "of", "2"]
        await seat.press("1")
        assert told(seat.rows, "answer", "verdict") == [("1801", "right"), ("Mars", "right")]


async def test_what_is_left_out_for_its_mistakes_is_told_at_the_first_question(bank: Path) -> None:
    write_bank(bank, SMALL + "- {id: bad, ask: What?, anwser: This}\n")
    async with studying(bank, "choice") as seat:
        assert seat.toasts[0].startswith("small.yaml: 1 faulty fact left out. Line 18: ")


@pytest.mark.slow
async def test_one_that_got_errors_is_asked_as_it_was(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        write_bank(bank, SMALL + "- nonsense\n")
        await go_on(seat, "1", "space")
        assert seat.toasts[0].startswith("small.yaml, line 18: ")
        assert "Which planet is called the Red Planet?" in seat.text


@pytest.mark.slow
async def test_nothing_is_told_where_only_a_comment_is_another(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        bank.write_text(bank.read_text() + "# the end\n")
        await go_on(seat, "1", "space")
        assert seat.toasts == []
        assert seat.lines[1].split()[-3:] == ["2", "of", "2"]


async def test_one_that_is_deleted_is_asked_to_its_end_and_no_longer_known(
    bank: Path, home: Path
) -> None:
    async with at_home(bank) as seat:
        await seat.press("enter")
        (home / "banks" / "small.yaml").unlink()
        await go_on(seat, "1", "space", "1", "space", "2", "space")
        assert told(seat.rows, "fact", "verdict") == [
            ("ceres", "right"),
            ("mars", "right"),
            ("pluto", "right"),
        ]
        await seat.press("enter")
        assert seat.at == "HomePage"
        assert "A small bank" not in seat.text


@pytest.mark.slow
async def test_the_summary_asks_what_was_missed_in_its_new_text(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("2")
        write_bank(bank, SMALL.replace("was found", "was first seen"))
        await go_on(seat, "space", "q", "m")
        assert "Ceres was first seen in 1801." in seat.text


async def test_it_is_read_again_where_undo_asks_the_same_question(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1")
        write_bank(bank, SMALL.replace("In which year was", "When was"))
        await go_on(seat, "u")
        assert "When was Ceres found?" in seat.text


async def test_undo_on_the_summary_of_an_answer_whose_fact_is_gone_stays_there(
    bank: Path, home: Path
) -> None:
    async with at_home(bank) as seat:
        await seat.press("enter", "1", "space")
        write_bank(home / "banks" / "small.yaml", SMALL[: SMALL.index("- id: mars")])
        await go_on(seat, "1", "space")
        assert "2 answered in 1 minute." in seat.text
        await go_on(seat, "u")
        assert seat.at == "SummaryPage"
        assert "1 answered in 1 minute." in seat.text
        assert seat.toasts == ["Undone: Mars."]
        assert told(seat.rows, "fact", "undone") == [("ceres", False), ("mars", True)]
        await go_on(seat, "u")
        assert "In which year was Ceres found?" in seat.text


async def test_undo_of_the_only_answer_leads_home_where_its_fact_is_gone(
    bank: Path, home: Path
) -> None:
    async with at_home(bank) as seat:
        await seat.press("enter")
        write_bank(
            home / "banks" / "small.yaml",
            "- {id: other, claim: This is drafted., holds: true, draft: true}\n",
        )
        await go_on(seat, "1", "space")
        assert seat.at == "SummaryPage"
        await go_on(seat, "u")
        assert seat.at == "HomePage"


async def test_a_sitting_that_comes_to_its_end_below_the_help_shows_it_afterwards(
    bank: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_read, read = Event(), Reader.read

    def slowly(reader: Reader, path: Path, name: str | None = None) -> Reading:
        may_read.wait(10)
        return read(reader, path, name)

    async with at_home(bank) as seat:
        await seat.press("enter", "1", "space")
        write_bank(home / "banks" / "small.yaml", SMALL[: SMALL.index("- id: mars")])
        monkeypatch.setattr(Reader, "read", slowly)
        await seat.press("1", "space", "f1")
        may_read.set()
        await go_on(seat)
        assert seat.at == "HelpPage"
        await seat.press("escape")
        assert seat.at == "SummaryPage"
        await seat.press("enter")
        assert seat.at == "HomePage"


async def test_the_last_question_is_left_from_the_palette_for_the_summary(bank: Path) -> None:
    async with studying(bank, "choice") as seat:
        await seat.press("1", "space", "1", "ctrl+p", *"show", "enter")
        assert seat.at == "SummaryPage"
        await seat.press("enter")
        assert seat.at == "HomePage"
