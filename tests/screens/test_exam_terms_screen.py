"""Before an exam: from home to its terms, and from there into it."""

from pathlib import Path

import pytest
from examining import examining
from piloted import Seat, at_home

from ctquiz.exams import Wish
from ctquiz.screens.exam.draft import ROWS, Draft, Row
from examined import EVERY_FORM
from fewer import one_in
from studying import write_bank


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "every.yaml", EVERY_FORM)


def values(seat: Seat) -> list[str]:
    """What is chosen, row by row."""
    lines = [seat.line_with(f"{row.value} ") for row in ROWS]
    return [line.removeprefix("▸ ").split()[1] for line in lines]


async def test_x_at_home_leads_to_an_exam_on_the_bank_at_the_cursor(bank: Path) -> None:
    async with at_home(bank) as seat:
        assert "x exam" in seat.keys
        await seat.press("down", "x")
        assert seat.at == "TermsPage"
        assert seat.lines[1].split() == ["Exam", "·", "A", "small", "bank"]
        assert seat.line_with("questions") == "▸ questions   25         of 8"
        assert values(seat) == ["25", "·", "any", "0", "60"]
        await seat.press("enter")
        assert seat.at == "ExamPage"
        assert "1 of 8 · 0:00" in seat.text
        await seat.press("escape")
        assert seat.at == "HomePage" and len(seat.app.screen_stack) == 2


async def test_an_exam_on_a_tag_at_home_asks_that_tag(bank: Path) -> None:
    async with at_home(bank) as seat:
        await seat.press("down", "l", "down", "down", "x")
        assert seat.lines[1].split() == ["Exam", "·", "A", "small", "bank"]
        assert values(seat) == ["25", "·", "moons", "0", "60"]
        await seat.press("enter")
        assert "1 of 1 · 0:00" in seat.text


@pytest.mark.slow
async def test_all_terms_can_be_chosen(bank: Path) -> None:
    async with at_home(bank) as seat:
        await seat.press("down", "x", "3", "down", "l", "l", "j", "right", "right", "j", "7", "7")
        assert values(seat) == ["3", "10", "moons", "77", "60"]
        assert seat.line_with("questions") == "questions   3          of 1"
        assert "one question may tell" not in seat.text
        await seat.press("l", "j", "8", "5", "backspace", "0", "k", "k", "h", "enter")
        assert seat.at == "ExamPage"
        terms = seat.page.kept.exam.terms  # type: ignore[attr-defined]
        assert (terms.seed, terms.minutes, terms.passing) == (78, 10, 80)
        assert {one.question.fact.id for one in seat.page.kept.exam.questions} == {"one"}  # type: ignore[attr-defined]


async def test_more_questions_than_facts_may_tell_each_other_and_that_is_said(
    tmp_path: Path,
) -> None:
    said = "Of 1 fact only: one question may tell another's answer."
    fact = "- {id: moons, fact: 'Titan was found by {who=Huygens} in {year=1655}.'}\n"
    async with at_home(write_bank(tmp_path / "moons.yaml", fact)) as seat:
        await seat.press("down", "x")
        assert said in seat.text
        await seat.press("1")
        assert said not in seat.text


@pytest.mark.parametrize("key", one_in(2, ["escape", "q"]))
async def test_one_goes_back_without_an_exam(bank: Path, key: str) -> None:
    async with at_home(bank) as seat:
        await seat.press("x", key)
        assert seat.at == "HomePage"
        assert seat.app.desk.log.rows("SELECT count(*) FROM event") == [(0,)]


async def test_an_exam_that_waits_is_offered_and_gone_on_with(bank: Path) -> None:
    async with examining(bank, Wish(seed=1, minutes=9)) as seat:
        await seat.to("one")
        await seat.press("1", "q")
    async with at_home(bank) as home:
        assert "An exam waits: A small bank, 1 of 8 answered, 9:00 left." in home.text
        await home.press("x")
        assert "1 of 8 answered, 9:00 left, begun on 23 November." in home.text
        assert home.lines[1].split() == ["Exam", "·", "A", "small", "bank"]
        assert home.keys == "enter go on   a begin anew   ? help   esc back"
        await home.press("j", "5", "l", "enter")
        assert home.at == "ExamPage"
        assert home.toasts == ["Going on: 1 of 8 answered, 9:00 left."]


@pytest.mark.slow
async def test_an_exam_that_waits_is_given_up_only_when_another_begins(bank: Path) -> None:
    async with examining(bank) as seat:
        await seat.press("escape")
    async with at_home(bank) as home:
        await home.press("x", "a", "escape")
        assert "An exam waits" in home.text
        await home.press("x", "a", "7", "enter")
        assert "1 of 7" in home.text
        await home.press("escape", "x")
        assert "0 of 7 answered" in home.text


@pytest.mark.slow
async def test_with_nothing_to_ask_it_says_so(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "b.yaml", "- {fact: 'It is {so}.'}\n")
    async with at_home(bank) as seat:
        await seat.press("down", "x", "enter")
        assert seat.at == "TermsPage"
        assert "Cannot begin: A small bank has nothing to ask." in seat.toasts


@pytest.mark.slow
async def test_x_at_a_file_that_is_no_bank_does_nothing(tmp_path: Path, bank: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("ctquiz: 1\nfacts: []\n")
    async with at_home(bank, broken) as seat:
        await seat.press("G", "x")
        assert seat.at == "HomePage"


def test_a_step_leads_to_whole_ones() -> None:
    draft = Draft.of(Wish(number=12, seed=1), ())
    assert [draft.changed(by).values[Row.NUMBER] for by in (1, -1)] == [15, 10]
    draft = Draft.of(Wish(number=15, seed=1), ())
    assert [draft.changed(by).values[Row.NUMBER] for by in (1, -1)] == [20, 10]
    assert draft.changed(-1).changed(-1).changed(-1).values[Row.NUMBER] == 1


def test_nothing_can_be_typed_that_makes_no_sense() -> None:
    draft = Draft.of(Wish(seed=1), ())
    assert draft.figured(0).wish.number == 1
    for row in range(len(ROWS)):
        huge = draft.moved(row)
        for _ in range(12):
            huge = huge.figured(9)
        assert huge.wish.number <= 999 and huge.wish.passing <= 100
    assert draft.erased().erased().erased().wish.number == 1
    assert draft.moved(1).changed(-1).wish.minutes is None


def test_a_digit_begins_a_number_anew_where_the_cursor_comes() -> None:
    draft = Draft.of(Wish(seed=1), ()).figured(1).figured(2)
    assert draft.wish.number == 12
    assert draft.moved(1).moved(-1).figured(3).wish.number == 3
