"""The end of an exam: its score, the weak topics, each answer with its source, and what is next."""

from pathlib import Path

import pytest
from examining import examining

from ctquiz.exams import Wish
from examined import EVERY_FORM
from studying import write_bank

SOURCED = """\
- {id: ceres, fact: "Ceres was found in {1801}.", at: primer p3s2, tags: [small], forms: [cloze]}
- {id: mars, ask: Which planet is red?, answer: Marsians, tags: [planets]}
- {id: sun, ask: Which is a star?, answer: the Sun, tags: [planets]}
sources:
  primer: {title: A primer, year: 2024}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", SOURCED)


async def test_it_tells_the_score_the_topics_and_each_answer(bank: Path) -> None:
    async with examining(bank, Wish(seed=1, passing=67)) as seat:
        order = [one.question.fact.id for one in seat.exam.questions]
        await seat.to("ceres")
        await seat.press(*"1801", "enter")
        await seat.to("mars")
        await seat.press(*"Marsian", "enter")
        seat.watch.runs(150)
        await seat.press("e", "e")
        assert seat.at == "ExamEndPage"
        await seat.resize(80, 40)
        lines = [line.strip() for line in seat.lines if line.strip()]
        assert lines[0].split()[-2:] == ["2", "minutes"]
        assert lines[2:7] == [
            "✗ 2 of 3, 66 %. Not passed.",
            "67 % pass. Seed 1.",
            "By topic, weakest first",
            "planets                 1 of 2    ██████████──────────",
            "small                   1 of 1    ████████████████████",
        ]
        told = {
            "ceres": ["✓ {}   Ceres was found in ____.", "1801"],
            "mars": ["~ {}   Which planet is red?", "Marsian   close", "Marsians"],
            "sun": ["✗ {}   Which is a star?", "no answer", "the Sun"],
        }
        told["ceres"].append("A primer, 2024, paragraph 3, sentence 2")
        expected = [
            line.format(place) for place, fact in enumerate(order, 1) for line in told[str(fact)]
        ]
        assert lines[7:-1] == ["Your answers", *expected]
        assert seat.keys == "enter home   m study what I missed   ? help   q leave"


async def test_what_was_missed_is_studied_and_counts_as_practice(bank: Path) -> None:
    async with examining(bank, Wish(seed=1, number=2)) as seat:
        missed = {one.question.fact.id for one in seat.exam.questions}
        await seat.press("f4", "f4", "m")
        assert seat.at == "ReviewPage"
        session = seat.session
        cards = [session.phase.card, *session.waiting]  # type: ignore[union-attr]
        assert {card.fact.id for card in cards} == missed
        assert {card.mode.value for card in cards} == {"drill"}


@pytest.mark.parametrize(
    "key", [pytest.param("enter", marks=pytest.mark.slow), pytest.param("space")]
)
async def test_one_goes_home(bank: Path, key: str) -> None:
    async with examining(bank) as seat:
        await seat.press("f4", "f4", key)
        assert seat.at == "HomePage"
        assert "An exam waits" not in seat.text


@pytest.mark.slow
@pytest.mark.parametrize("key", ["q", "escape"])
async def test_it_is_left_with_exit_code_0(bank: Path, key: str) -> None:
    async with examining(bank) as seat:
        await seat.press("f4", "f4", key)
        assert seat.app._exit and seat.app.return_code == 0


@pytest.mark.slow
async def test_with_all_right_there_is_nothing_to_study(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "every.yaml", "- {id: mars, ask: Which?, answer: Mars}\n")
    async with examining(bank) as seat:
        await seat.press(*"Mars", "enter", "e")
        assert "✓ 1 of 1, 100 %. Passed." in seat.text
        assert seat.keys == "enter home   ? help   q leave"
        await seat.press("m")
        assert seat.toasts == ["Nothing was missed."]


@pytest.mark.slow
async def test_it_scrolls_and_stands_on_a_tiny_terminal(tmp_path: Path) -> None:
    bank = write_bank(tmp_path / "every.yaml", EVERY_FORM)
    async with examining(bank, size=(40, 12)) as seat:
        await seat.press("f4", "f4")
        assert "0 of 8, 0 %. Not passed." in seat.text
        await seat.press("pagedown", "pagedown", "pagedown", "pagedown", "pagedown", "j")
        assert "no answer" in seat.text
        await seat.press("k", "pageup", "f1")
        assert "Study what was wrong or left open." in " ".join(seat.text.split())


@pytest.mark.slow
async def test_a_stranger_s_text_is_data(tmp_path: Path) -> None:
    facts = '- {id: x, ask: "[red]What?[/red]\\e[2J", answer: "[@click=app.quit]a", tags: ["[b]"]}'
    bank = write_bank(tmp_path / "b.yaml", facts, title='"[bold]Bank\\e[0m"')
    async with examining(bank) as seat:
        assert "[red]What?[/red]\\x1b[2J" in seat.text
        await seat.press(*"[red]", "enter")
        assert "[red]     your answer" in seat.text
        await seat.press("e")
        for told in ("[bold]Bank\\x1b[0m", "[b] ", "[red]   wrong", "[@click=app.quit]a"):
            assert told in seat.text
